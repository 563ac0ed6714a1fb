# As páginas de uma rede, para quem a coordena.
network-page-figures = Números
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
