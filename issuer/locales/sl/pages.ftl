# What pages and wallets show to learners.
page-demo = Predstavitev: nič tu ne velja.
page-languages = Jeziki
tx-code-description = Šest števk, ki ti jih pove vodja kroga
achievement-criteria = Kako se jo pridobi
organisation-issues = Ta organizacija izdaja značke Open Badges. Ali zanjo jamči mreža, pokaže stran za preverjanje, ne ta stran.
front-title = Značke za učne kroge
front-badge-code = To je koda značke
front-check = Preverite značko
front-check-there = Značke se preverjajo tukaj:
front-check-nowhere = Vprašajte knjižnico, ki je značko podelila, kje jo je mogoče preveriti.
front-collect = Prevzemite značko
front-collect-how = Kodo QR na listku ali na steni poslikajte s kamero telefona ali vpišite naslov ob njej.
front-desk = Za vodje krogov
front-sign-in = Prijava
