# O que a carteira diz enquanto trabalha.
demo-mode = Modo de demonstração: aceitam-se chaves de exemplo e endereços desta máquina.

ask-passphrase = Frase-passe da tua carteira:
ask-new-passphrase = Escolhe uma frase-passe para a tua carteira:
ask-passphrase-again = A mesma frase-passe outra vez:
ask-words = As 24 palavras, por ordem:
ask-collect = Queres recolhê-la? (sim, ou n para não)
ask-empty-trash = Esvaziar o lixo? O que lá está não se recupera. (s para sim, ou não)
ask-tx-code = O código que te diz quem facilita o círculo:
answer-yes = s

progress-opening = A abrir a carteira …
progress-waiting = Outra execução deste programa está a recolher uma medalha; à espera dela …
progress-making = A criar a carteira …
progress-asking = A perguntar a { $host } …
progress-checking = A verificar a medalha …
progress-lists = A obter as listas de estado mais recentes …
progress-checking-badge = A verificar «{ $badge }» …
progress-going-on = A continuar com a medalha de { $host } …
progress-telling = A dizer a { $host } como correu …

init-done = A tua carteira está pronta em { $folder }. Guarda uma cópia dessa pasta e lembra-te da frase-passe: ninguém a pode recuperar.
profiles-none = Ainda não há carteiras neste computador. Cria uma com: kreds-wallet init
profile-usual = (sem nome)
profile-line = { $name }: { $folder }
profile-line-chosen = { $name }: { $folder } (em uso)
backup-done = { $number ->
    [one] Uma medalha está
   *[other] { $number } medalhas estão
} na cópia de segurança { $file }. Guarda-a noutro sítio que não este computador. Abre-se com a tua frase-passe atual ou com as tuas 24 palavras.
restore-done = { $number ->
    [one] Uma medalha está
   *[other] { $number } medalhas estão
} de volta na tua carteira em { $file }.
restore-done-keys = Em { $file } está uma carteira com as chaves destas palavras e sem medalhas: as palavras só guardam chaves. Recupera as medalhas que tiraste ou imprimiste com: kreds-wallet import FICHEIRO
words-secret = Quem tiver estas palavras e a tua cópia de segurança pode usar as tuas medalhas. Escreve-as à mão; não as fotografes, imprimas nem envies.

claim-offered = { $host } oferece-te: { $badge }. Diz chamar-se: { $issuer }
claim-offered-unnamed = { $host } oferece-te uma medalha. Diz chamar-se: { $issuer }
claim-code-hint = A entidade emissora diz sobre o código: { $hint }
claim-already = Já recolheste esta medalha: { $badge }
claim-none-waiting = Nenhuma medalha espera para ser recolhida.
claim-none-arrived = Não chegou nada de novo.
claim-left = Também é oferecido, mas esta carteira não recolhe: { $badges }
claim-give-up-hint = O que nunca virá podes abandonar com: kreds-wallet claim --give-up
claim-given-up = Já não se espera pela medalha de { $host }

desktop-title-claim = Recolher uma medalha
desktop-title-answer = Mostrar medalhas
desktop-written = Escrito: { $file }. Se essas ligações abrirem noutro programa, escreve isto uma vez:
desktop-undo = Para desfazer: kreds-wallet desktop-entry --remove
desktop-removed = Retirado: { $file }
desktop-none = Não havia nada para retirar.

kept-new = A medalha está na tua carteira: { $badge }
kept-another-form = A medalha já estava na tua carteira e fica agora guardada em mais uma forma: { $badge }
kept-already = A medalha já está na tua carteira: { $badge }
kept-beside-another = A medalha está na tua carteira: { $badge }. Outra com o mesmo identificador diz outra coisa; ficam guardadas as duas.
arrived-named-otherwise = A entidade emissora tinha-a oferecido com outro nome.
arrived-expired = Expirou em { $date }.

list-empty = Ainda não há medalhas na tua carteira. Recolhe uma com: kreds-wallet claim LIGAÇÃO
list-line = { $number }. { $badge }; { $issuer }; { $date }
list-unreadable = { $number }. { $id }; esta versão da carteira não a consegue ler
list-none-found = Nenhuma medalha da tua carteira menciona «{ $text }».
forgotten = «{ $badge }» está no lixo. Até { $date } podes recuperá-la com: kreds-wallet forget --undo NOME
forgotten-only-here = Só foi esquecida aqui. { $issuer } mantém o seu registo, e as cópias que mostraste ou enviaste ficam onde estão. Para que lá te apaguem, pede a: { $contact }
taken-back = «{ $badge }» está de novo na tua carteira.
trash-empty = O lixo está vazio.
trash-line = { $number }. { $badge }; esquecida em { $discarded }, apagada de vez em { $gone }
trash-emptied = { $number ->
    [0] O lixo estava vazio.
    [one] Uma medalha foi apagada de vez.
   *[other] { $number } medalhas foram apagadas de vez.
}
group-circle = { $issuer }, { $from } – { $until }
group-no-city = Sem cidade
group-no-circle = Sem círculo
group-no-goal = Sem objetivo global
check-line = { $number }. { $badge }: { $word }
check-stands = em ordem
check-list-of = (Lista de { $checked }.)
check-changed = Mudou desde { $date }. Antes: { $before }
check-not-reached = Não foi possível contactar a entidade emissora: isto é o que já se sabia.

show-badge = Medalha: { $value }
show-description = O que é: { $value }
show-criteria = O que exige: { $value }
show-criteria-page = Mais informação em: { $value }
show-alignment = Corresponde a: { $value }
show-activity = Na City of Learning: { $value }
show-playlist = Parte da lista de atividades: { $value }
show-learner = Atribuída a: { $value }
show-issuer = Entidade emissora, nas suas próprias palavras: { $value }
show-issuer-id = Endereço da entidade emissora: { $value }
show-issuer-place = Local da entidade emissora: { $value }
show-issuer-page = Página da entidade emissora: { $value }
show-took-part = Participou: { $value }
show-issued = Emitida em: { $value }
show-awarded = Atribuída em: { $value }
show-until = Válida até: { $value }
show-narrative = Como foi obtida: { $value }
show-result = Resultado: { $value }
show-evidence = Comprovativo: { $value }
show-forms = Guardada como: { $value }
show-may-leave-out = Podes omitir: { $value }
show-condition = Estado: { $value }
show-checked = Última verificação: { $value }
show-kept = Na tua carteira desde: { $value }
show-id = Identificador: { $value }

written = { $badge }: escrita em { $file }
present-copy = Quem vê este código fica com uma cópia da medalha. A tua chave fica na carteira. Duas pessoas que veem o mesmo código podem perceber que é a mesma medalha.

kind-presentation-request = É um pedido para mostrar uma medalha.
kind-wifi = É o código de uma rede sem fios.
kind-card = É um contacto ou uma entrada de calendário.
kind-message = É um número de telefone ou uma mensagem.
kind-place = É um lugar no mapa.
kind-page = É o endereço de uma página web.
kind-damaged-badge = Era uma medalha, mas está danificada ou incompleta.
kind-damaged-offer = Era uma oferta, mas está danificada ou incompleta.
kind-too-long = É demasiado longo.
kind-text = É outro texto ou ficheiro.

difference-form = Está escrita numa forma diferente da oferecida.
difference-type = É de um tipo diferente do oferecido.
difference-issuer = Foi emitida por outra entidade que não a que a ofereceu.
difference-holder = Está ligada à chave de outra pessoa.

ask-show = Mostrar? (sim, ou n para não)
ask-which = Quais mostras? (números, ou n para nenhuma)

asker-host = { $host } pede uma medalha e provou com a sua chave que é { $host }.
asker-address = Alguém pede uma medalha. O pedido não está assinado: certo é apenas que a tua resposta vai para { $host }.
asker-key = Alguém com esta chave pede uma medalha: { $host }. Uma chave não diz de quem é.
asker-claims = Chamam-se a si próprios «{ $name }»; ninguém o verificou.
asker-elsewhere = A tua resposta vai para outro endereço: { $host }.
asked-badge = Pedem uma medalha.
asked-kind = Pedem algo deste tipo: { $kinds }
asked-claim = Tem de dizer: { $claim }
asked-value = Tem de dizer isto – { $claim }: { $values }
asked-name = o nome da medalha
asked-achievement = que medalha é
asked-alignment = a que corresponde a medalha
asked-learner = o teu nome
asked-key = a chave a que foi dada
asked-result = resultados
asked-issuer = quem a emitiu
asked-evidence = provas
asked-issued = quando foi emitida
asked-until = até quando é válida
asked-status = se foi revogada
asker-purpose = Dizem para que é: «{ $purpose }». São palavras deles.
answer-fits = { $number }. { $badge }
answer-whole = Uma medalha é mostrada inteira, com tudo o que diz:
answer-cut = É mostrado isto, e nada mais da medalha:
answer-left-out = Guardas para ti: { $parts }
detail-learner = o teu nome
detail-narrative = como a obtiveste
detail-results = resultados
detail-evidence = provas
detail-alignments = a que corresponde a medalha
detail-period = quando participaste
detail-credits = créditos
detail-role = o teu papel
detail-tags = palavras-chave
detail-pictures = imagens
detail-creator = quem a inventou
detail-endorsements = o que outros dizem dela
linked-before = Mostraste «{ $badge }» a { $host } em { $date }. Juntos podem descobrir que é a mesma medalha.
linked-together = Quem recebe várias medalhas numa resposta sabe que são da mesma pessoa.
progress-showing = A mostrar a { $host } …
answer-shown = Mostraste «{ $badge }» a { $host }.
staple-list = A lista de estado de { $date } vai junto.
staple-none = Não se consegue nenhuma lista de estado de «{ $badge }»; vai sem ela.
answer-way-back = Continua no teu navegador: { $address }
answer-already = Já respondeste a este pedido de { $host }.
answer-declined = { $host } ficou a saber que não mostras nada.
show-showing = Mostrada a: { $host }, { $date }
show-showing-unknown = Enviada a: { $host }, { $date }; não se sabe se chegou
show-showing-refused = Enviada a: { $host }, { $date }; não a aceitaram

unfit-not-asked-for = É pedido outra medalha.
unfit-on-paper = Foi feita para papel e não nomeia a chave de ninguém, por isso ninguém pode provar que é sua.
unfit-without-key = Foi dada a uma chave que não está nesta carteira.

request-elsewhere = Nomeia um endereço e quer a resposta noutro.
request-unsigned = Tem de estar assinado e não está.
request-signed-by-nobody = Está assinado, mas não nomeia ninguém de quem a assinatura pudesse ser.
request-signature = A assinatura não condiz com quem diz perguntar.
request-another-client = Foi assinado para outra pessoa.
request-another-audience = Não foi feito para uma carteira.
request-another-nonce = Não foi feito para ti agora.

wish-response-type = uma resposta de outro tipo
wish-encrypted = uma resposta cifrada mais uma vez
wish-response-mode = uma resposta por outra via
wish-request-method = um pedido que se vai buscar por outra via
wish-scope = uma medalha por um nome combinado
wish-transaction = que se assine também outra coisa, como um pagamento ou um contrato
wish-formats = uma forma ou assinatura que nenhuma medalha desta carteira tem
