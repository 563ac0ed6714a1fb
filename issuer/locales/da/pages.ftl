# What pages and wallets show to learners.
page-demo = Demo: Intet her gælder.
page-languages = Sprog
tx-code-description = Seks cifre, som facilitatoren fortæller dig
achievement-criteria = Sådan optjenes det
organisation-issues = Denne organisation udsteder Open Badges. Om et netværk står inde for den, kan du se på en kontrolside, ikke her.
front-title = Badges til læringscirkler
front-badge-code = Dette er koden til et badge
front-check = Kontrollér et badge
front-check-there = Badges kontrolleres her:
front-check-nowhere = Spørg biblioteket, der har givet badget, hvor det kan kontrolleres.
front-collect = Hent et badge
front-collect-how = Scan QR-koden på din seddel eller på væggen med telefonens kamera, eller skriv adressen ved siden af den.
front-desk = For facilitatorer
front-sign-in = Log ind
