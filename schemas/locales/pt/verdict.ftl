# O veredicto: uma palavra e as frases por baixo. Um veredicto diz-se com duas a quatro delas, umas a seguir às outras.
word-genuine = Autêntica
word-no_longer_valid = Já não é válida
word-not_genuine = Não autêntica
word-cannot_tell = Não se pode dizer

# Palavras mais exatas para medalhas que não valem.
word-withdrawn = Revogada
word-suspended = Suspensa
word-expired = Expirada
word-not_yet_valid = Ainda não válida

outcome-passed = em ordem
outcome-failed = não está em ordem
outcome-not_done = não verificado

check-form = Forma
check-proof = Assinatura
check-issuer_key = Chave da entidade emissora
check-issuer_trust = Entidade emissora
check-dates = Datas
check-status = Revogação
check-endorsements = Apoios de terceiros
check-holder = Titular

told-given = Emitida por { $issuer } a «{ $holder }» em { $date }.
told-given-nameless = Emitida por { $issuer } em { $date }; não traz nenhum nome.
told-not-withdrawn = Em { $checked } não estava revogada.
told-permanent = A entidade emissora não previu maneira de a revogar.
told-copy = O código não mostra quem o tem na mão.
told-closed = Fim de atividade de { $issuer }: { $date }.
told-withdrawn = Esta medalha foi emitida por { $issuer }, que terminou este exemplar (lista de { $checked }).
told-suspended = Esta medalha foi emitida por { $issuer }, que a suspendeu (lista de { $checked }).
told-expired = Esta medalha foi emitida por { $issuer }. Foi válida até { $until }.
told-not_yet_valid = Esta medalha foi emitida por { $issuer }. É válida a partir de { $from }.
told-status-unknown = A medalha está intacta e foi emitida por { $issuer }. Não foi possível verificar se foi revogada.
told-last-known = Última informação: { $checked }.
told-issuer-unknown = A medalha está intacta. Não sabemos quem a emitiu: o nome que traz é apenas o que ela própria afirma.
told-look-alike = Cuidado: o nome ou o endereço parece ser de { $issuer }, mas não é { $issuer }.
told-not_genuine = Isto não é o que a entidade emissora assinou: foi alterado ou feito por outra pessoa.
told-looks-like = Parece ser { $kind }.

kind-wifi = um código Wi-Fi
kind-page = um endereço web
kind-card = um cartão de contacto
kind-message = um número de telefone ou uma mensagem
kind-place = um lugar no mapa
kind-claim = um código para recolher uma medalha, não para a mostrar
kind-request = um pedido para mostrar uma medalha
kind-older-badge = uma medalha de uma versão mais antiga de Open Badges
kind-endorsement = um apoio de terceiros, não uma medalha
kind-presentation = uma apresentação de uma carteira, não uma medalha
kind-status-list = uma lista de medalhas revogadas
kind-drawing = um desenho sem medalha dentro
kind-text = texto simples

demo = Demonstração: isto é uma experiência com chaves que todos conhecem. Não prova nada.
