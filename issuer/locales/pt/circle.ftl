# The pages of circles: the list, a new one, the roster, the end.
circles-title = Círculos
circles-new = Novo círculo
circles-none = Ainda não há nenhum círculo. Traz uma lista, cola nomes ou escreve um.
circles-none-found = Nenhum círculo tem «{ $wanted }» no título.
circles-search = Procurar nos títulos
circles-sort = Ordem
circles-sort-newest = Mais recentes primeiro
circles-sort-name = Por título
circles-show = Mostrar
circle-state-planned = por começar
circle-state-running = a decorrer
circle-state-closed = encerrado
roster-name = nome
roster-attended = presença
roster-badge = medalha
list-and = e
circle-back = Voltar
circle-describe = O círculo
circle-title = Título
circle-title-hint = Como lhe chamam entre vós. Não aparece na medalha.
circle-title-wrong = Escreve um título com 128 caracteres no máximo.
circle-badge = Medalha
circle-badge-choose = Escolhe uma medalha
circle-badge-wrong = Escolhe a medalha a que o círculo leva.
circle-sessions = Número de sessões
circle-sessions-wrong = Escreve um número de 1 a 60.
circle-venue = Lugar
circle-venue-hint = Aparece na medalha, por exemplo Biblioteca do Porto.
circle-venue-wrong = Escreve um lugar com 128 caracteres no máximo, sem caracteres ocultos.
circle-city = Cidade
circle-city-wrong = Escreve uma cidade com 128 caracteres no máximo, sem caracteres ocultos.
circle-language = Língua das medalhas
circle-first-day = Primeira sessão
circle-last-day = Última sessão
circle-day-hint = Como 2026-10-07 ou 7/10/2026. Pode ficar vazio.
circle-day-wrong = Escreve o dia como 2026-10-07 ou 7/10/2026.
circle-days-turned = A última sessão é anterior à primeira.
circle-online = Encontramo-nos em linha
circle-bring = Traz o que tiveres
circle-bring-hint = Basta um destes. Só se guardam nomes e presenças, e nada antes de o veres.
circle-names = Nomes, um por linha
circle-file = Um ficheiro
circle-file-hint = Um círculo ou presenças da P2PU (JSON), uma lista de inscrições (CSV) ou um texto com nomes.
circle-link = Uma ligação para o vosso círculo na P2PU
circle-link-hint = A página em que as pessoas se inscreveram.
circle-link-wrong = Esta ligação não leva a um círculo em learningcircles.p2pu.org. Copia-a da página em que as pessoas se inscreveram.
circle-link-off = Este servidor não vai buscar nada a outro lado. Abre { $address } no navegador, guarda-o como ficheiro e escolhe-o aqui.
circle-link-unreachable = A P2PU não responde. Tenta mais tarde, ou abre { $address }, guarda-o como ficheiro e escolhe-o aqui.
circle-choose = O ficheiro tem vários círculos. Qual é o vosso?
circle-look = Ver primeiro
circle-make = Criar o círculo
circle-update = Guardar as alterações
preview-title = Está certo?
preview-new-circle = Um círculo novo
preview-known-circle = Este círculo já existe e é atualizado
preview-new = pessoa nova
preview-known = já está na lista
preview-renamed = até agora: { $was }
preview-missing = Não estão na nova lista, mas ficam:
preview-left-out = Estas linhas ficam de fora
preview-row = Linha { $row }: { $reason }
circle-change = Alterar o círculo ou trazer uma lista
circle-paper = Lista de presenças para imprimir
circle-export = Lista em tabela
circle-hand-out = Entregar as medalhas
circle-roster = Quem esteve, quem sabe o quê
circle-session = sessão
circle-everybody = Todos de uma vez
circle-everybody-at = Todos estiveram na sessão { $session }
circle-everybody-reached = Todos sabem: { $outcome }
circle-has-badge = tem a medalha
circle-slips-early = Talões antecipados
circle-badge-taken-back = revogada
circle-has-remark = nota
circle-more = Nome, nota, exceção
circle-name-on-list = Nome na lista
circle-note = Nota
circle-note-hint = O que esta pessoa fez. No máximo 400 caracteres.
circle-note-in-badge = Pôr a nota na medalha, para todos os que a virem
circle-exception = Bastam menos sessões, porque
circle-exception-hint = A razão fica aqui; a medalha não a mostra.
circle-remove = Tirar da lista
circle-add = Mais alguém
circle-add-button = Acrescentar
circle-one-more = Mais uma sessão
circle-save = Guardar
circle-kept = Guardado.
circle-kept-at = Guardado
circle-waiting = Ainda não guardado: sem rede. Fica neste aparelho e segue sozinho.
circle-signed-out = A tua sessão terminou. Inicia sessão noutro separador; as alterações ficam neste aparelho.
circle-refused = Isto não se pôde guardar como foi escrito. Tudo o resto está guardado.
cell-name-wrong = Escreve um nome com 128 caracteres no máximo, sem caracteres ocultos.
cell-badge-name-wrong = Escreve 128 caracteres no máximo, sem caracteres ocultos, ou deixa o nome vazio.
cell-too-long = Encurta para 400 caracteres.
cell-hidden = Tem caracteres ocultos. Escreve de novo.
cell-unknown = A medalha já não tem este resultado. Carrega a página outra vez.
outlook-nobody = Ainda não há ninguém na lista.
outlook-everybody-has = Todos na lista têm a medalha.
outlook-lacks-unwanted =
    { $count ->
    [one] não quer
   *[other] não querem
    } medalha.
remove-title = Tirar esta pessoa da lista?
remove-text = O nome, as marcas e as notas são apagados já.
remove-keep = Deixar na lista
close-title = As medalhas
close-nobody = Ainda ninguém recebe medalha. Assinala quem esteve e quem sabe o quê.
close-names = Nomes nas medalhas
close-names-hint = Numa medalha bastam o nome próprio e a inicial. Pergunta a cada pessoa. Pode ser uma alcunha, ou nada. Ainda se pode mudar antes de recolher; num talão impresso já não.
close-name = Nome na medalha
close-none = Não quer medalha
close-note = Na medalha:
close-hand-out = Como as vais entregar?
close-wall = No ecrã, agora, uma a uma
close-slip = Em talões, válidos 90 dias
close-private = Quem vê uma medalha lê «{ $title }» e o lugar.
close-private-health = Isso pode dizer algo sobre a saúde de alguém.
close-private-faith = Isso pode dizer algo sobre a fé de alguém.
close-private-origin = Isso pode dizer de onde alguém vem.
close-private-change = Usar uma medalha com um título neutro
close-public = Todos aqui o sabem e querem assim
close-public-missing = Usa um título neutro, ou assinala que todos sabem.
close-consent = Tenho o que a minha biblioteca exige para participantes com menos de { $age } anos
close-consent-hint = Por exemplo, o consentimento dos pais. Este visto é preciso mesmo que ninguém seja tão novo: nesse caso nada é exigido.
close-consent-missing = Assinala que tens o que a tua biblioteca exige.
close-back = Ainda não
circle-people =
    { $count ->
    [one] { $count } pessoa
   *[other] { $count } pessoas
    }
circle-awards =
    { $awards ->
    [one] { $awards } medalha
   *[other] { $awards } medalhas
    }, recolhidas: { $collected }
preview-people =
    { $count ->
    [0] Ainda sem lista de participantes: podes acrescentá-los depois.
    [one] { $count } pessoa:
   *[other] { $count } pessoas:
    }
preview-strangers =
    A lista de presenças tem { $count ->
    [one] uma presença de alguém que não está
   *[other] { $count } presenças de pessoas que não estão
    } em nenhuma lista: ignorado.
preview-counted =
    De { $count ->
    [one] uma sessão
   *[other] { $count } sessões
    } só se sabe o número: assinala quem esteve.
outlook-gets =
    { $gets ->
    [0] De { $all }, ainda ninguém recebe «{ $badge }».
    [one] { $gets } de { $all } recebe «{ $badge }».
   *[other] { $gets } de { $all } recebem «{ $badge }».
    }
outlook-had =
    { $had ->
    [one] Uma pessoa já tem a medalha.
   *[other] { $had } pessoas já têm a medalha.
    }
outlook-issue =
    { $gets ->
    [one] Emitir { $gets } medalha
   *[other] Emitir { $gets } medalhas
    }
outlook-lacks-sessions =
    ainda { $count ->
    [one] não recebe
   *[other] não recebem
    }: poucas sessões.
outlook-lacks-outcomes =
    ainda { $count ->
    [one] não recebe
   *[other] não recebem
    }: falta assinalar algo que a medalha pede.
outlook-lacks-both =
    ainda { $count ->
    [one] não recebe
   *[other] não recebem
    }: poucas sessões, e falta assinalar algo que a medalha pede.
name-deleted = Nome apagado (n.º { $number })
