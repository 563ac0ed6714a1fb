# Netværkets sider, for dem, der koordinerer det.
network-page-figures = Tal
network-home = Netværk
network-empty = Ingen hører til netværket endnu.
network-badges =
    { $count ->
        [one] { $count } badge
       *[other] { $count } badges
    }
network-badges-few = få badges
network-circles =
    { $count ->
        [one] { $count } cirkel
       *[other] { $count } cirkler
    }
network-circles-few = få cirkler
network-cities =
    { $count ->
        [one] { $count } by
       *[other] { $count } byer
    }
network-by-city = Badges efter by og måned
network-scale =
    { $largest ->
        [one] Alle rækker undtagen den nederste har samme skala: den højeste søjle er { $largest } badge.
       *[other] Alle rækker undtagen den nederste har samme skala: den højeste søjle er { $largest } badges.
    }
network-dot = En prik står for få: færre end fem af et badge på en måned.
network-all = Alle tilsammen
network-sum = I alt
network-goals = De 17 verdensmål
network-goals-lead = Badges efter de verdensmål, de bidrager til. Et badge kan bidrage til flere.
network-goals-idle = I disse måneder bidrog ingen badges til:
network-goal = Mål
network-numbers = Det samme i tal
network-hidden = Få betyder et til fire af et badge på ét sted i én måned. De tal er skjult, så ingen kan genkendes på dem, og alle summer består kun af det, der vises. Badges, der er trukket tilbage, tæller ikke med. 42+ betyder mindst 42.
network-spreadsheet = Som regneark
network-earlier = De tolv måneder før
network-later = De tolv måneder efter
figure-few = få
figure-at-least = mindst { $what }
figures-place = Organisation
figures-city = By
figures-country = Land
figures-month = Måned
figures-badge = Badge
figures-version = Version
figures-badges = Badges
figures-goals = Mål
calendar-month = { $month } { $year }
calendar-from-to = { $first } til { $last }
calendar-1 = januar
calendar-2 = februar
calendar-3 = marts
calendar-4 = april
calendar-5 = maj
calendar-6 = juni
calendar-7 = juli
calendar-8 = august
calendar-9 = september
calendar-10 = oktober
calendar-11 = november
calendar-12 = december
calendar-short-1 = jan.
calendar-short-2 = feb.
calendar-short-3 = mar.
calendar-short-4 = apr.
calendar-short-5 = maj
calendar-short-6 = jun.
calendar-short-7 = jul.
calendar-short-8 = aug.
calendar-short-9 = sep.
calendar-short-10 = okt.
calendar-short-11 = nov.
calendar-short-12 = dec.
