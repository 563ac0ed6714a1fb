# Hvad der er galt i et katalog, og hvad der skal stå i stedet.
catalogue-not-toml = Dette kan ikke læses: { $detail }. Sammenlign linjen med startkataloget.
catalogue-id = »{ $text }« er ikke et kort navn. Brug kun a til z, 0 til 9 og bindestreger, højst 64 tegn.
catalogue-attendance-rule = »{ $text }« er ikke en regel for fremmøde. Skriv »all«, »all but 1« eller »at least 4«.
catalogue-unknown-target = Ingen ramme har »{ $text }«. Vælg en kode fra listen over rammer.
catalogue-address = »{ $text }« er ikke en fuld adresse. Begynd den med https://.
catalogue-outcome-twice = Læringsudbyttet { $outcome } står der to gange. Behold et af dem.
catalogue-badge-twice = Badget { $badge } har version { $version } to gange. Giv det nyeste et højere nummer.
catalogue-unknown-outcome = Badget { $badge } nævner læringsudbyttet { $outcome }, som ikke er i kataloget. Tilføj det, eller ret navnet.
catalogue-outcome-count = Badget { $badge } har { $count } læringsudbytter. Giv det ét til fem.
catalogue-alignment-count = Læringsudbyttet { $outcome } har { $count } henvisninger. Behold de tre vigtigste.
catalogue-no-language = Badget { $badge } er ikke komplet på noget sprog. Skriv navn, beskrivelse og alle læringsudbytter på mindst ét.
catalogue-long-name = Navnet på badget { $badge } har { $count } tegn. Gør det kortere, højst 128.
catalogue-eqf-level = Badget { $badge } har EQF-niveau { $count }. Niveauerne går fra 1 til 8.
