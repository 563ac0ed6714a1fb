# What pages and wallets show to learners.
page-demo = Demo: Nichts hier gilt.
page-languages = Sprachen
tx-code-description = Sechs Ziffern, die dir die Moderation sagt
achievement-criteria = Wie man es bekommt
achievement-alignments = Wozu es beiträgt
organisation-issues = Diese Organisation stellt Open Badges aus. Ob ein Netzwerk für sie bürgt, zeigt eine Prüfseite, nicht diese Seite.
