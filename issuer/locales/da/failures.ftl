# What is wrong, and what to do: two lines for each code.
failure-settings-missing = Indstillingerne { $file } kan ikke læses.
failure-settings-missing-remedy = Lav dem med: kreds-issuer init, eller angiv filen med --config.
failure-settings-wrong = Indstillingerne { $file } kan ikke forstås: { $detail }
failure-settings-wrong-remedy = Ret den linje, og prøv igen.
failure-address-refused = { $setting } kan ikke være denne adresse.
failure-address-refused-remedy = Brug en https-adresse uden forespørgsel; http virker kun for localhost med KREDS_DEMO=1.
failure-database-unknown = Programmet kender ikke databasen { $url }.
failure-database-unknown-remedy = Skriv database_url = "sqlite:kreds.db".
failure-already-there = { $name } findes allerede.
failure-already-there-remedy = Vælg et andet navn, eller fortsæt med det, der er.
failure-name-not-short = { $name } kan ikke stå i en adresse.
failure-name-not-short-remedy = Brug a-z, 0-9 og -, højst 40 tegn.
failure-key-file-unreachable = Nøglefilen { $file } kan ikke læses eller skrives.
failure-key-file-unreachable-remedy = Kontrollér key_dir i indstillingerne, og hvem der ejer mappen.
failure-key-file-open-to-others = Andre på denne maskine kan læse { $file }.
failure-key-file-open-to-others-remedy = Luk den med: chmod 600. Kan nogen have læst den, så lav nye nøgler.
failure-key-passphrase-wrong = Adgangssætningen åbner ikke { $file }.
failure-key-passphrase-wrong-remedy = Kontrollér key_passphrase_file; nøglefiler og adgangssætning hører sammen i sikkerhedskopien.
failure-key-file-damaged = { $file } er beskadiget.
failure-key-file-damaged-remedy = Hent filen fra sikkerhedskopien, eller lav nye nøgler med: kreds-issuer keys new.
failure-example-key = { $file } er en eksempelnøgle, som alle kender.
failure-example-key-remedy = Lav jeres egne med: kreds-issuer keys new. Eksempler virker kun med KREDS_DEMO=1.
failure-key-missing = Organisationen har ingen nøgle at underskrive med.
failure-key-missing-remedy = Lav en med: kreds-issuer keys new.
failure-key-names-used-up = Der er ikke flere navne til nøgler i denne måned.
failure-key-names-used-up-remedy = Brug de nøgler, der er.
failure-organisation-unknown = Der er ingen organisation { $name }.
failure-organisation-unknown-remedy = Tilføj den med: kreds-issuer org add.
failure-organisation-not-named = Det er ikke klart, hvilken organisation der menes.
failure-organisation-not-named-remedy = Angiv den med --org; er der ingen endnu: kreds-issuer org add.
failure-network-unknown = Der er intet netværk { $name }.
failure-network-unknown-remedy = Opret det med: kreds-issuer network init.
failure-network-not-named = Det er ikke klart, hvilket netværk der menes.
failure-network-not-named-remedy = Angiv det med --network; er der intet endnu: kreds-issuer network init.
failure-catalogue-wrong = Kataloget { $file } er ikke rigtigt: { $detail }
failure-catalogue-wrong-remedy = Ret det, og prøv igen.
failure-badge-unknown = Kataloget har intet badge { $name }.
failure-badge-unknown-remedy = Brug det korte navn på et badge i kataloget.
failure-import-refused = { $file } kan ikke importeres.
failure-circle-unknown = Der er ingen cirkel { $name }.
failure-circle-unknown-remedy = Importér den med: kreds-issuer circle import.
failure-circle-not-one = { $file } indeholder { $count } brugbare cirkler.
failure-circle-not-one-remedy = Vælg en efter nummer med --number.
failure-too-many-meetings = Listen nævner flere mødegange end de { $held }, der kendes.
failure-too-many-meetings-remedy = Importér cirklen igen og derefter listen.
failure-learner-unknown = { $name } står ikke på deltagerlisten.
failure-learner-unknown-remedy = Skriv navnet som på listen eller pladsen som #3.
failure-learner-ambiguous = Flere hedder { $name }.
failure-learner-ambiguous-remedy = Angiv hvem ved pladsen på listen, f.eks. #3.
failure-session-unknown = Der er ingen mødegang { $number }; cirklen havde { $held }.
failure-session-unknown-remedy = Brug numrene fra 1.
failure-outcome-unknown = Badget har intet læringsudbytte { $name }.
failure-outcome-unknown-remedy = Udelad læringsudbytterne for at mene dem alle.
failure-award-unknown = Der er ingen tildeling { $award }.
failure-award-unknown-remedy = Se numrene med: kreds-issuer award list.
failure-award-ended = Tildelingen { $award } er afsluttet.
failure-award-ended-remedy = Der kan ikke laves mere ud af den.
failure-not-issuable = Badget bryder en regel for, hvad der udstedes her.
failure-not-issuable-remedy = Intet blev underskrevet. KREDS_LOG=info fortæller hvilken regel.
failure-signing-failed = Underskriften kunne ikke laves.
failure-signing-failed-remedy = Intet blev udleveret. Prøv igen; KREDS_LOG=info fortæller hvorfor.
failure-too-long-for-qr = Det er for langt til en QR-kode, som telefoner kan læse.
failure-too-long-for-qr-remedy = Forkort teksterne i badget, eller udlevér filen.
failure-file-unreadable = { $file } kan ikke læses.
failure-file-unreadable-remedy = Kontrollér navnet, og hvem der må læse den.
failure-file-unwritable = { $file } kan ikke skrives.
failure-file-unwritable-remedy = Kontrollér disken, og hvem der må skrive der.
failure-store-busy = Et andet program bruger databasen.
failure-store-busy-remedy = Intet er ændret. Prøv igen om lidt.
failure-store-full = Der er ikke mere plads til databasen.
failure-store-full-remedy = Intet er ændret. Frigør plads på disken, og prøv igen.
failure-store-newer = En nyere version af programmet har skrevet databasen.
failure-store-newer-remedy = Brug den version eller en sikkerhedskopi fra før.
failure-store-failed = Databasen svigtede.
failure-store-failed-remedy = Intet er ændret. Prøv igen; KREDS_LOG=info fortæller hvorfor.
failure-address-in-use = Der kan ikke svares på { $address }.
failure-address-in-use-remedy = Stop det andet program der, eller sæt en anden listen-adresse.
