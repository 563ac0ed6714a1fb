# Hvad der kan gå galt, før et badge bliver set på, og hvad man kan gøre.
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
trouble-output_closed = Svaret kunne ikke skrives.
trouble-output_closed-remedy = Se efter, hvor svaret skal skrives hen.
serving = Svarer på http://{ $listen }
