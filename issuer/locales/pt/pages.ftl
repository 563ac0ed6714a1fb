# What pages and wallets show to learners.
page-demo = Demonstração: nada aqui tem valor.
page-languages = Línguas
tx-code-description = Seis algarismos que te diz quem facilita o círculo
achievement-criteria = Como se obtém
achievement-alignments = Para que contribui
organisation-issues = Esta organização emite Open Badges. Se uma rede responde por ela, mostra-o uma página de verificação, não esta.
