# Die Seiten eines Netzwerks, für alle, die es koordinieren.
network-page-figures = Zahlen
network-home = Netzwerk
network-empty = Zu diesem Netzwerk gehört noch niemand.
network-badges =
    { $count ->
        [one] { $count } Abzeichen
       *[other] { $count } Abzeichen
    }
network-badges-few = wenige Abzeichen
network-circles =
    { $count ->
        [one] { $count } Lernteam
       *[other] { $count } Lernteams
    }
network-circles-few = wenige Lernteams
network-cities =
    { $count ->
        [one] { $count } Stadt
       *[other] { $count } Städte
    }
network-by-city = Abzeichen nach Stadt und Monat
network-scale =
    { $largest ->
        [one] Alle Zeilen bis auf die letzte haben denselben Maßstab: Der höchste Balken ist { $largest } Abzeichen.
       *[other] Alle Zeilen bis auf die letzte haben denselben Maßstab: Der höchste Balken sind { $largest } Abzeichen.
    }
network-dot = Ein Punkt steht für wenige: weniger als fünf eines Abzeichens in einem Monat.
network-all = Alle zusammen
network-sum = Summe
network-goals = Die 17 Ziele
network-goals-lead = Abzeichen nach den globalen Zielen, zu denen sie beitragen. Ein Abzeichen kann zu mehreren beitragen.
network-goals-idle = In diesen Monaten trug kein Abzeichen bei zu:
network-goal = Ziel
network-numbers = Dasselbe in Zahlen
network-hidden = Wenige heißt: eins bis vier eines Abzeichens an einem Ort in einem Monat. Solche Zahlen sind verborgen, damit niemand an ihnen zu erkennen ist, und jede Summe besteht nur aus dem, was gezeigt wird. Zurückgezogene Abzeichen zählen nicht. 42+ heißt mindestens 42.
network-spreadsheet = Als Tabelle
network-earlier = Die zwölf Monate davor
network-later = Die zwölf Monate danach
figure-few = wenige
figure-at-least = mindestens { $what }
figures-place = Organisation
figures-city = Stadt
figures-country = Land
figures-month = Monat
figures-badge = Abzeichen
figures-version = Version
figures-badges = Abzeichen
figures-goals = Ziele
calendar-month = { $month } { $year }
calendar-from-to = { $first } bis { $last }
calendar-1 = Januar
calendar-2 = Februar
calendar-3 = März
calendar-4 = April
calendar-5 = Mai
calendar-6 = Juni
calendar-7 = Juli
calendar-8 = August
calendar-9 = September
calendar-10 = Oktober
calendar-11 = November
calendar-12 = Dezember
calendar-short-1 = Jan.
calendar-short-2 = Feb.
calendar-short-3 = März
calendar-short-4 = Apr.
calendar-short-5 = Mai
calendar-short-6 = Juni
calendar-short-7 = Juli
calendar-short-8 = Aug.
calendar-short-9 = Sep.
calendar-short-10 = Okt.
calendar-short-11 = Nov.
calendar-short-12 = Dez.
