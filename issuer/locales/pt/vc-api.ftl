# What programs are told that have credentials signed.
vc-api-token-wrong = Este token não abre nada aqui. Envia Authorization: Bearer com o token que recebeste de quem gere este emissor.
vc-api-media-type-unknown = Envia o pedido como application/json.
vc-api-body-too-large = O pedido tem mais de 1 MiB.
vc-api-request-not-understood = O conteúdo não é um pedido para assinar uma credencial. Tem o campo credential, um objeto, e ao lado, quando muito, um options vazio.
vc-api-issuer-of-another = Com este token não se assina nada em nome do emissor que a credencial indica. Deixa issuer de fora, ou indica o emissor a que o token pertence.
