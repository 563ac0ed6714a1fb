# Hvad der kan gå galt, før et badge bliver set på, og hvad man kan gøre.
trouble-command_incomplete = Der mangler noget i kommandoen: { $part }
trouble-command_incomplete-remedy = Se, hvordan den skrives, med: kreds-verifier help
trouble-command_not_understood = Kommandoen kan ikke forstås: { $part }
trouble-command_not_understood-remedy = Se, hvordan den skrives, med: kreds-verifier help
trouble-trust_file_missing = Tillidslisten { $file } kan ikke læses.
trouble-trust_file_missing-remedy = Angiv den fil, som dit netværk har givet dig.
trouble-trust_file_bad = Tillidslisten { $file } er ikke underskrevet som en sådan.
trouble-trust_file_bad-remedy = Hent listen igen fra dit netværk, og sammenlign dens rodnøgle med papiret.
trouble-trust_file_demo = Tillidslisten { $file } er en demos; alle kender dens nøgler.
trouble-trust_file_demo-remedy = Brug dit netværks egen liste, eller sæt KREDS_DEMO=1 for at prøve.
trouble-status_file_missing = Statuslisten { $file } kan ikke læses.
trouble-status_file_missing-remedy = Angiv den fil, der fulgte med badget.
trouble-status_file_bad = { $file } er ikke en underskrevet statusliste.
trouble-status_file_bad-remedy = Giv listen, som den blev underskrevet: et token eller JSON med sit bevis.
trouble-address_taken = Der kan ikke svares på { $listen }.
trouble-address_taken-remedy = Vælg en anden adresse med --listen.
trouble-public_url_demo = Adressen { $address } er en på denne maskine, eller den er ikke krypteret: dér bør ingen tegnebog svare.
trouble-public_url_demo-remedy = Angiv den https-adresse, som siden nås på, eller sæt KREDS_DEMO=1 for at prøve.
trouble-public_url_bad = { $address } er ikke adressen på en server, som tegnebøger kan nå.
trouble-public_url_bad-remedy = Angiv den adresse, som siden nås på, for eksempel https://check.library.example.
trouble-ask_key_missing = Nøglen { $file } kan hverken læses eller laves.
trouble-ask_key_missing-remedy = Angiv en fil i en mappe, som serveren må skrive i.
trouble-ask_key_bad = Filen { $file } er ikke en nøgle, som anmodninger kan underskrives med.
trouble-ask_key_bad-remedy = Angiv en anden fil; hvor der endnu ikke er nogen, laves en ny nøgle.
trouble-output_closed = Svaret kunne ikke skrives.
trouble-output_closed-remedy = Se efter, hvor svaret skal skrives hen.
serving = Svarer på http://{ $listen }
