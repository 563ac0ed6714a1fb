# What pages and wallets show to learners.
page-demo = Predstavitev: nič tu ne velja.
page-languages = Jeziki
tx-code-description = Šest številk, ki vam jih pove moderator
achievement-criteria = Kako jo pridobimo
achievement-alignments = K čemu prispeva
organisation-issues = Ta organizacija izdaja značke Open Badges. Ali zanjo jamči mreža, pokaže preverjevalnik, ne ta stran.
