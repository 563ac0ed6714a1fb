# What pages and wallets show to learners.
page-demo = Demo: Nichts hier gilt.
page-languages = Sprachen
tx-code-description = Sechs Ziffern, die dir die Moderation sagt
achievement-criteria = Wie man es bekommt
organisation-issues = Diese Organisation stellt Open Badges aus. Ob ein Netzwerk für sie bürgt, zeigt eine Prüfseite, nicht diese Seite.
front-title = Abzeichen für Lernteams
front-badge-code = Das ist der Code eines Abzeichens
front-check = Ein Abzeichen prüfen
front-check-there = Abzeichen werden hier geprüft:
front-check-nowhere = Frag die Bibliothek, die das Abzeichen gegeben hat, wo es geprüft werden kann.
front-collect = Ein Abzeichen holen
front-collect-how = Scanne den QR-Code auf deinem Zettel oder an der Wand mit der Kamera deines Handys, oder gib die Adresse daneben ein.
front-desk = Für die Moderation
front-sign-in = Anmelden
