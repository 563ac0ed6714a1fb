# What pages and wallets show to learners.
page-demo = Predstavitev: nič tu ne velja.
page-languages = Jeziki
tx-code-description = Šest števk, ki ti jih pove vodja kroga
achievement-criteria = Kako se jo pridobi
achievement-alignments = K čemu prispeva
organisation-issues = Ta organizacija izdaja značke Open Badges. Ali zanjo jamči mreža, pokaže stran za preverjanje, ne ta stran.
