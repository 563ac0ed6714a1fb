# Nätverkets sidor, för dem som samordnar det.
network-page-figures = Siffror
network-home = Nätverk
network-empty = Ingen hör till nätverket än.
network-badges =
    { $count ->
        [one] { $count } märke
       *[other] { $count } märken
    }
network-badges-few = få märken
network-circles =
    { $count ->
        [one] { $count } cirkel
       *[other] { $count } cirklar
    }
network-circles-few = få cirklar
network-cities =
    { $count ->
        [one] { $count } stad
       *[other] { $count } städer
    }
network-by-city = Märken efter stad och månad
network-scale =
    { $largest ->
        [one] Alla rader utom den nedersta har samma skala: den högsta stapeln är { $largest } märke.
       *[other] Alla rader utom den nedersta har samma skala: den högsta stapeln är { $largest } märken.
    }
network-dot = En punkt står för få: färre än fem av ett märke på en månad.
network-all = Alla tillsammans
network-sum = Summa
network-goals = De 17 globala målen
network-goals-lead = Märken efter de globala mål som de bidrar till. Ett märke kan bidra till flera.
network-goals-idle = Under de här månaderna bidrog inga märken till:
network-goal = Mål
network-numbers = Samma sak i siffror
network-hidden = Få betyder ett till fyra av ett märke på en plats under en månad. Sådana tal är dolda, så att ingen kan kännas igen på dem, och alla summor består bara av det som visas. Återkallade märken räknas inte. 42+ betyder minst 42.
network-spreadsheet = Som kalkylblad
network-earlier = De tolv månaderna före
network-later = De tolv månaderna efter
figure-few = få
figure-at-least = minst { $what }
figures-place = Organisation
figures-city = Stad
figures-country = Land
figures-month = Månad
figures-badge = Märke
figures-version = Version
figures-badges = Märken
figures-goals = Mål
calendar-month = { $month } { $year }
calendar-from-to = { $first } till { $last }
calendar-1 = januari
calendar-2 = februari
calendar-3 = mars
calendar-4 = april
calendar-5 = maj
calendar-6 = juni
calendar-7 = juli
calendar-8 = augusti
calendar-9 = september
calendar-10 = oktober
calendar-11 = november
calendar-12 = december
calendar-short-1 = jan.
calendar-short-2 = feb.
calendar-short-3 = mars
calendar-short-4 = apr.
calendar-short-5 = maj
calendar-short-6 = juni
calendar-short-7 = juli
calendar-short-8 = aug.
calendar-short-9 = sep.
calendar-short-10 = okt.
calendar-short-11 = nov.
calendar-short-12 = dec.
