# Hvem læseren har tillid til: netværk, deres lister, og hvad der sker med dem.
trust-new = Du har nu tillid til { $network } ({ $did }): version { $version } af listen, med { $issuers ->
    [one] én udsteder
   *[other] { $issuers } udstedere
    }, gyldig til { $until }.
trust-newer = { $network }: version { $version } har afløst version { $from }; gyldig til { $until }.
trust-same = { $network }: version { $version } er den nyeste; gyldig til { $until }.
trust-root = Rodnøgle: { $root }
trust-removed = Du har ikke længere tillid til { $network } ({ $did }).
trust-none = Du har endnu ikke tillid til noget netværk. Begynd med »kreds-verifier trust add«.
trust-list = { $network } ({ $did }): version { $version } fra { $made }, gyldig til { $until }, { $issuers ->
    [one] én udsteder
   *[other] { $issuers } udstedere
    }
trust-old = Listens dato er overskredet, så ingen på den kan bekræftes. Kør »kreds-verifier trust update«.
trust-from = Fra { $origin }, den { $fetched }.
trust-through = Kendt gennem { $through }.
trust-recognises = Anerkender { $other } (rodnøgle { $otherroot }).
trust-recognises-unheld = Anerkender { $other } (rodnøgle { $otherroot }); listen er her ikke endnu.
trust-damaged = Filen { $file } er beskadiget og bruges ikke. Tilføj netværket igen.
trust-kept = { $network } bliver, som det er: { $reason } [{ $code }]
trust-kept-trust_by_hand = listen kom som fil; tag den næste ind med »kreds-verifier trust add«.
trust-kept-trust_address_unknown = intet siger, hvor listen ligger; tilføj den som fil.
trust-kept-trust_not_fetched = listen kunne ikke hentes.
trust-kept-trust_not_read = listen kunne ikke læses.
trust-kept-trust_list_bad = det, der kom, er ikke en liste, som netværket har underskrevet.
trust-kept-trust_root_other = det, der kom, er underskrevet under en anden rodnøgle.
trust-kept-trust_network_demo = det er en demos.
trust-kept-trust_root_needed = ingen har sammenlignet rodnøglen med papiret.
trust-kept-trust_root_changed = det, der kom, er underskrevet under en anden rodnøgle.
trust-kept-trust_list_older = det, der kom, er ældre end den liste, der er her.
trust-kept-trust_store = det kunne ikke skrives.
trust-kept-trust_store_busy = et andet program er ved at skrive.

trouble-trust_no_folder = Der er ingen mappe til at gemme tillid i.
trouble-trust_no_folder-remedy = Angiv en med --trust-dir eller KREDS_TRUST_DIR.
trouble-trust_root_needed = { $origin } er en liste fra { $network } ({ $did }) med { $issuers ->
    [one] én udsteder
   *[other] { $issuers } udstedere
    }, gyldig til { $until }. Rodnøglen har dette fingeraftryk: { $root }. Du har ikke tillid til den endnu.
trouble-trust_root_needed-remedy = Sammenlign fingeraftrykket med netværkets papir. Er det det samme, så føj --root "{ $root }" til kommandoen.
trouble-trust_root_other = Listen på { $origin } er underskrevet under en anden rodnøgle end den, du har angivet.
trouble-trust_root_other-remedy = Sammenlign det, du skrev, med netværkets papir. Er det rigtigt, så brug ikke listen, og sig det til netværket.
trouble-trust_root_changed = Du har tillid til { $did } med en anden rodnøgle: { $root }.
trouble-trust_root_changed-remedy = Spørg netværket, om det har fået ny rodnøgle. I så fald: fjern det her, og tilføj det igen med det nye fingeraftryk.
trouble-trust_list_bad = Det, der ligger på { $origin }, er ikke en underskrevet tillidsliste.
trouble-trust_list_bad-remedy = Spørg netværket om listens adresse eller fil.
trouble-trust_list_older = Listen på { $origin } er ældre end den, du har, eller en anden med samme version.
trouble-trust_list_older-remedy = Intet er ændret. Bed netværket om den nyeste liste.
trouble-trust_network_demo = Listen på { $origin } er en demos; alle kender dens nøgler.
trouble-trust_network_demo-remedy = Brug dit netværks egen liste, eller sæt KREDS_DEMO=1 for at prøve.
trouble-trust_not_fetched = { $origin } kunne ikke hentes.
trouble-trust_not_fetched-remedy = Se efter adressen og forbindelsen, eller tag listen ind som fil.
trouble-trust_not_read = { $origin } kan ikke læses.
trouble-trust_not_read-remedy = Se efter filens navn, og hvem der må læse den.
trouble-trust_no_fingerprint = Ingen QR-kode i { $origin } er et fingeraftryk.
trouble-trust_no_fingerprint-remedy = Tag billedet igen, tættere på og i bedre lys, eller skriv fingeraftrykket efter --root.
trouble-trust_network_unknown = Du har ikke tillid til noget netværk »{ $network }«, eller flere hedder sådan.
trouble-trust_network_unknown-remedy = »kreds-verifier trust list« viser netværkene; angiv et med dets DID.
trouble-trust_store = Mappen med netværk kan ikke læses eller skrives.
trouble-trust_store-remedy = Se efter mappen, rettighederne og pladsen på disken; eller angiv en anden med --trust-dir.
trouble-trust_store_busy = Et andet program er ved at ændre netværkene.
trouble-trust_store_busy-remedy = Vent, til det er færdigt, og prøv igen.
