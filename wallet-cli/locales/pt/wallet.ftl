# O que a carteira diz enquanto trabalha.
demo-mode = Modo de demonstração: aceitam-se chaves de exemplo e endereços desta máquina.

ask-passphrase = Frase-passe da tua carteira:
ask-new-passphrase = Escolhe uma frase-passe para a tua carteira:
ask-passphrase-again = A mesma frase-passe outra vez:
ask-words = As 24 palavras, por ordem:
ask-collect = Queres recolhê-la? (sim, ou n para não)
ask-empty-trash = Esvaziar o lixo? O que lá está não se recupera. (s para sim, ou não)
ask-tx-code = O código que te diz quem facilita o círculo:
answer-no = n
answer-yes = s

progress-opening = A abrir a carteira …
progress-making = A criar a carteira …
progress-asking = A perguntar a { $host } …
progress-checking = A verificar a medalha …
progress-checking-badge = A verificar «{ $badge }» …
progress-going-on = A continuar com a medalha de { $host } …

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
words-secret = Quem tiver estas palavras e a tua cópia de segurança pode usar as tuas medalhas. Escreve-as à mão; não as fotografes, imprimas nem envies.

claim-offered = { $host } oferece-te: { $badge }. Diz chamar-se: { $issuer }
claim-offered-unnamed = { $host } oferece-te uma medalha. Diz chamar-se: { $issuer }
claim-code-hint = A entidade emissora diz sobre o código: { $hint }
claim-already = Já recolheste esta medalha: { $badge }
claim-none-waiting = Nenhuma medalha espera para ser recolhida.
claim-none-arrived = Não chegou nada de novo.

desktop-title = Recolher uma medalha
desktop-written = Escrito: { $file }. Se as ligações de ofertas abrirem noutro programa, escreve isto uma vez:
desktop-undo = Para desfazer: kreds-wallet desktop-entry --remove
desktop-removed = Retirado: { $file }
desktop-none = Não havia nada para retirar.

kept-new = A medalha está na tua carteira: { $badge }
kept-another-form = A medalha já estava na tua carteira e fica agora guardada em mais uma forma: { $badge }
kept-already = A medalha já está na tua carteira: { $badge }
kept-beside-another = A medalha está na tua carteira: { $badge }. Outra com o mesmo identificador diz outra coisa; ficam guardadas as duas.

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

show-badge = Medalha: { $value }
show-description = O que é: { $value }
show-criteria = O que exige: { $value }
show-criteria-page = Mais informação em: { $value }
show-alignment = Corresponde a: { $value }
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
show-condition = Estado: { $value }
show-unchecked = não verificada desde que chegou; verifica-a com: kreds-wallet check
show-checked = Última verificação: { $value }
show-kept = Na tua carteira desde: { $value }
show-id = Identificador: { $value }

written = { $badge }: escrita em { $file }
present-copy = Quem vê este código fica com uma cópia da medalha. A tua chave fica na carteira.

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
