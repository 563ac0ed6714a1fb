# What pages and wallets show to learners.
page-demo = Demonstração: nada aqui tem valor.
page-languages = Línguas
tx-code-description = Seis algarismos que te diz quem facilita o círculo
achievement-criteria = Como se obtém
organisation-issues = Esta organização emite Open Badges. Se uma rede responde por ela, mostra-o uma página de verificação, não esta.
front-title = Medalhas para círculos de aprendizagem
front-badge-code = Este é o código de uma medalha
front-check = Verificar uma medalha
front-check-there = As medalhas verificam-se aqui:
front-check-nowhere = Pergunta à biblioteca que deu a medalha onde se pode verificar.
front-collect = Recolher uma medalha
front-collect-how = Lê o código QR do teu talão ou da parede com a câmara do telemóvel, ou escreve o endereço ao lado.
front-desk = Para quem facilita
front-sign-in = Iniciar sessão
