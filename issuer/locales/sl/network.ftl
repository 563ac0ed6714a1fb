# Strani mreže, za tiste, ki jo koordinirajo.
network-page-figures = Številke
network-home = Mreža
network-empty = V tej mreži še ni nikogar.
network-badges =
    { $count ->
        [one] { $count } značka
        [two] { $count } znački
        [few] { $count } značke
       *[other] { $count } značk
    }
network-badges-few = malo značk
network-circles =
    { $count ->
        [one] { $count } krog
        [two] { $count } kroga
        [few] { $count } krogi
       *[other] { $count } krogov
    }
network-circles-few = malo krogov
network-cities =
    { $count ->
        [one] { $count } mesto
        [two] { $count } mesti
        [few] { $count } mesta
       *[other] { $count } mest
    }
network-by-city = Značke po mestih in mesecih
network-scale =
    { $largest ->
        [one] Vse vrstice razen zadnje imajo isto merilo: najvišji stolpec je { $largest } značka.
        [two] Vse vrstice razen zadnje imajo isto merilo: najvišji stolpec sta { $largest } znački.
        [few] Vse vrstice razen zadnje imajo isto merilo: najvišji stolpec so { $largest } značke.
       *[other] Vse vrstice razen zadnje imajo isto merilo: najvišji stolpec je { $largest } značk.
    }
network-dot = Pika pomeni malo: manj kot pet enakih značk v mesecu.
network-all = Vsi skupaj
network-sum = Skupaj
network-goals = 17 ciljev
network-goals-lead = Značke po ciljih trajnostnega razvoja, h katerim prispevajo. Ena značka lahko prispeva k več ciljem.
network-goals-idle = V teh mesecih nobena značka ni prispevala k:
network-goal = Cilj
network-numbers = Isto v številkah
network-hidden = Malo pomeni od ene do štirih enakih značk na enem kraju v enem mesecu. Takšna števila so skrita, da po njih nikogar ni mogoče prepoznati, in vsaka vsota šteje samo prikazano. Preklicane značke niso vštete. 42+ pomeni vsaj 42.
network-spreadsheet = Kot preglednica
network-earlier = Dvanajst mesecev prej
network-later = Dvanajst mesecev pozneje
figure-few = malo
figure-at-least = vsaj { $what }
figures-place = Organizacija
figures-city = Mesto
figures-country = Država
figures-month = Mesec
figures-badge = Značka
figures-version = Različica
figures-badges = Značke
figures-goals = Cilji
calendar-month = { $month } { $year }
calendar-from-to = { $first } – { $last }
calendar-1 = januar
calendar-2 = februar
calendar-3 = marec
calendar-4 = april
calendar-5 = maj
calendar-6 = junij
calendar-7 = julij
calendar-8 = avgust
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
calendar-short-8 = avg.
calendar-short-9 = sep.
calendar-short-10 = okt.
calendar-short-11 = nov.
calendar-short-12 = dec.
