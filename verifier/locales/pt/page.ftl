# A página em que qualquer pessoa verifica uma medalha.
page-title = Verificar uma medalha
page-lead = Esta medalha é autêntica? Lê o código com o telemóvel, ou indica-a aqui.
page-text = A ligação da medalha, os seus algarismos ou o seu texto
page-file = Ou um ficheiro: a própria medalha ou uma imagem do código QR
page-button = Verificar
page-print = Imprimir
page-again = Verificar outra medalha
page-privacy = A medalha é enviada ao próprio servidor desta página, verificada e esquecida. Uma ligação pode ficar no histórico do navegador.
page-details = Dados técnicos
page-network = Quem a emitiu, di-lo a lista de { $network }.
page-own-claim = Afirmação da própria medalha; não verificada.
page-says = O que diz a medalha
page-language = Língua
page-too-large = Isto é maior do que qualquer medalha ou imagem que vemos.
page-busy = Estão a ser verificadas muitas medalhas. Tenta de novo daqui a pouco.
