# As páginas de uma rede, para quem a coordena.
network-page-figures = Números
network-page-badges = Medalhas
network-page-members = Membros
network-home = Rede
network-empty = Ainda ninguém pertence a esta rede.
network-badges =
    { $count ->
        [one] { $count } medalha
       *[other] { $count } medalhas
    }
network-badges-few = poucas medalhas
network-circles =
    { $count ->
        [one] { $count } círculo
       *[other] { $count } círculos
    }
network-circles-few = poucos círculos
network-cities =
    { $count ->
        [one] { $count } cidade
       *[other] { $count } cidades
    }
network-by-city = Medalhas por cidade e mês
network-scale =
    { $largest ->
        [one] Todas as linhas, menos a última, têm a mesma escala: a barra mais alta é { $largest } medalha.
       *[other] Todas as linhas, menos a última, têm a mesma escala: a barra mais alta são { $largest } medalhas.
    }
network-dot = Um ponto quer dizer poucas: menos de cinco iguais num mês.
network-all = No conjunto
network-sum = Total
network-goals = Os 17 objetivos
network-goals-lead = Medalhas pelos objetivos globais para que contribuem. Uma medalha pode contribuir para vários.
network-goals-idle = Nestes meses nenhuma medalha contribuiu para:
network-goal = Objetivo
network-numbers = O mesmo em números
network-hidden = Poucas quer dizer de uma a quatro medalhas iguais num lugar e num mês. Esses números ficam escondidos, para que ninguém seja reconhecido por eles, e cada soma conta só o que se vê. As medalhas revogadas não contam. 42+ quer dizer pelo menos 42.
network-spreadsheet = Em folha de cálculo
network-earlier = Os doze meses anteriores
network-later = Os doze meses seguintes
network-done-added = A organização já é membro, com todas as suas chaves.
network-done-welcomed = A entidade do cartão é membro, com as chaves que o cartão indica.
network-done-shared = Todos os membros podem agora dar a medalha.
network-done-unshared = A medalha deixou de ser partilhada.
network-done-recognised = A rede está reconhecida. Quem verifica medalhas fica a saber com a próxima lista.
network-done-forgotten = A rede já não está reconhecida.
member-since = desde { $day }
member-until = até { $day }, inclusive
member-left = saiu a { $day }
member-issues = emite medalhas
member-paused = não emite medalhas neste momento
member-closed = encerrada a { $day }
member-elsewhere = noutro servidor
member-key-signs = assina agora
member-key-ended = terminou a { $day }
member-key-dead = morta desde { $day }
network-add = Acolher uma organização
network-add-hint = Confia-se nela desde a primeira chave, por isso as medalhas anteriores também contam.
network-add-none = Escolhe uma organização
network-add-choose = Escolhe a organização que entra.
network-add-do = Acolher
network-welcome = Acolher uma entidade emissora de outro servidor
network-welcome-lead = O servidor dela escreve um cartão com: kreds-issuer org card. Um cartão mais novo atualiza as chaves.
network-card = O cartão dela, em ficheiro
network-card-root = Impressão digital do cartão
network-card-root-hint = Pede que ta leiam em voz alta; não a tires do ficheiro: 16 grupos de quatro.
network-welcome-do = Acolher com este cartão
network-card-wrong = Escolhe o ficheiro com o cartão.
network-card-another = Este ficheiro não é um cartão com essa impressão digital.
network-list = A lista de confiança publicada
network-list-lead = É por ela que as medalhas são verificadas. Cada mudança nestas páginas faz logo uma nova versão.
network-list-address = Endereço
network-list-until = Válida até
network-key-until = Chave de trabalho até
network-key-hint = Antes desse dia a chave raiz tem de nomear outra.
network-root = Impressão digital da chave raiz
network-root-hint = As pessoas comparam-na uma vez com o vosso papel.
network-recognises = Outras redes
network-recognises-lead = Os membros de uma rede que reconheces também contam aqui, mostrados como «através» da tua rede.
network-forget = Deixar de reconhecer
network-forget-lead = A partir da próxima lista, os membros desta rede já não contam através da tua.
network-forget-do = Retirar o reconhecimento
network-their-list = A lista de confiança deles, em ficheiro
network-their-root = Impressão digital da chave raiz deles
network-their-root-hint = Copia-a do papel deles, não do ficheiro: 16 grupos de quatro.
network-recognise-do = Reconhecer
network-root-wrong = Uma impressão digital tem 16 grupos de quatro: algarismos e letras de a a f.
network-list-wrong = Escolhe o ficheiro com a lista de confiança deles.
network-list-not-theirs = Este ficheiro não é uma lista de confiança sob a chave raiz com essa impressão digital.
network-coordinators = Quem coordena a rede
network-coordinators-hint = A coordenação é atribuída no servidor: kreds-issuer network coordinator
network-badges-lead = Todos os membros podem dar estas medalhas. Quem fez uma faz também a versão seguinte; cada cidade pode juntar a sua página.
network-badges-shared = Partilhadas por membros
network-badges-none = Nenhum membro partilha ainda uma medalha.
network-badges-common = Do catálogo deste servidor
network-badge-made = de { $name }, versão { $version }
network-badge-pages = Páginas em Cities of Learning:
network-share = Partilhar a medalha de um membro
network-share-hint = Todos os membros a podem dar então, também noutros servidores quando estes acolherem as medalhas.
network-share-none = Escolhe uma medalha
network-share-choose = Escolhe a medalha a partilhar.
network-share-do = Partilhar
network-unshare = Deixar de partilhar
network-unshare-lead = Só quem a fez continua a dá-la. As medalhas que as pessoas têm ficam como estão.
network-unshare-do = Deixar de a partilhar
network-elsewhere = Para outros servidores
network-elsewhere-lead = Este ficheiro tem todas estas medalhas, assinadas pela rede. Outro servidor acolhe-o com: kreds-issuer badge take
member-membership = Membro
member-issuing = Medalhas
member-keys = Chaves
member-keys-lead = Na verificação só contam as chaves que estão aqui.
member-keys-elsewhere = As chaves mudam-se no servidor dela.
member-survivors = medalhas que continuam autênticas
member-key-stolen = Outra pessoa tem esta chave?
member-end = Fim da adesão
member-last-day = Último dia
member-end-hint = As medalhas desse dia e de antes continuam autênticas; o que for emitido depois não conta. Deixa vazio para terminar a adesão agora.
member-end-wrong = Escolhe hoje ou um dia mais tarde.
member-end-do = Terminar a adesão
member-again-lead = A adesão tem um fim. Pode continuar como se não tivesse.
member-again = Deixar continuar
member-done-ended = O fim da adesão está marcado.
member-done-dead = A chave está morta, e a lista publicada di-lo.
dead-key = Declarar uma chave morta
dead-key-believed = Faz isto quando outra pessoa pode ter a chave. Nada do que ela assinou conta já pela sua data, e isto não se pode desfazer.
dead-key-stays = As medalhas que os registos da organização confirmam continuam autênticas: a rede assina uma lista delas, que é obtida sozinha na verificação.
dead-key-new = Se a chave assina agora, fazem-se logo chaves novas e a emissão continua.
dead-key-next = O que fazer a seguir
dead-key-next-close = Fechem o caminho por onde a chave saiu. Mudem a frase-passe e quem pode usar o servidor.
dead-key-next-backup = Façam uma cópia de segurança: pode haver chaves novas na pasta das chaves.
dead-key-next-tell = Avisem quem verifica medalhas sem rede para voltar a obter as listas.
dead-key-sure = Compreendi que isto não se pode desfazer.
dead-key-tick = Assinala que compreendeste.
dead-key-do = Declarar a chave morta
figure-few = poucas
figure-at-least = pelo menos { $what }
figures-place = Organização
figures-city = Cidade
figures-country = País
figures-month = Mês
figures-badge = Medalha
figures-version = Versão
figures-badges = Medalhas
figures-goals = Objetivos
calendar-month = { $month } de { $year }
calendar-from-to = { $first } a { $last }
calendar-1 = janeiro
calendar-2 = fevereiro
calendar-3 = março
calendar-4 = abril
calendar-5 = maio
calendar-6 = junho
calendar-7 = julho
calendar-8 = agosto
calendar-9 = setembro
calendar-10 = outubro
calendar-11 = novembro
calendar-12 = dezembro
calendar-short-1 = jan.
calendar-short-2 = fev.
calendar-short-3 = mar.
calendar-short-4 = abr.
calendar-short-5 = maio
calendar-short-6 = jun.
calendar-short-7 = jul.
calendar-short-8 = ago.
calendar-short-9 = set.
calendar-short-10 = out.
calendar-short-11 = nov.
calendar-short-12 = dez.
