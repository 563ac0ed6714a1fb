# What programs are told, and whoever sends too much.
page-too-often = Perguntaste muitas vezes no último minuto. Espera um pouco e tenta de novo.
api-media-type = Envia a medalha tal como é: JSON, um token, uma imagem ou um texto, com o seu próprio Content-Type.
api-empty = Não foi enviado nada. Põe a medalha no corpo do pedido.
api-broken = Algo correu mal do nosso lado. Tenta de novo daqui a pouco.
