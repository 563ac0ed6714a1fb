# Siden, hvor enhver kan kontrollere et badge.
page-title = Kontrollér et badge
page-lead = Er dette badge ægte? Scan koden med din telefon, eller vælg badget her.
page-text = Badgets link, cifre eller tekst
page-file = Eller en fil: selve badget eller et billede af QR-koden
page-button = Kontrollér
page-print = Udskriv
page-again = Kontrollér et andet badge
page-privacy = Badget sendes til denne sides egen server, kontrolleres og glemmes. Linket kan blive liggende i browserens historik.
page-details = Tekniske oplysninger
page-network = Hvem der har udstedt det, siger listen fra { $network }.
page-own-claim = Badgets egen påstand; ikke kontrolleret.
page-says = Hvad badget siger
page-language = Sprog
page-too-large = Dette er større end noget badge eller billede, vi ser på.
page-busy = Mange badges kontrolleres lige nu. Prøv igen om et øjeblik.
