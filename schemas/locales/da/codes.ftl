# Hvad hver kode siger til mennesker. Nøglerne er koderne i schemas::verdict::Code; koderne selv ændres aldrig.
code-not_reached = Ikke kontrolleret, fordi svaret allerede var klart.

code-form_sound = Det er et Open Badge, skrevet som standarden siger.
code-input_missing = Der er intet at læse på det sted, der blev nævnt.
code-too_large = Det er større end noget badge, vi læser.
code-too_deep = Det er indlejret dybere end noget badge, vi læser.
code-unreadable = Dette er ikke et Open Badge, vi kan læse.
code-code_damaged = Koden er beskadiget eller ufuldstændig.
code-no_code_found = Der er ingen QR-kode at læse i billedet.
code-not_a_badge = Det kan læses, men det er ikke et Open Badge 3.0.
code-context_unknown = Det bruger et ordforråd, vi ikke kender.
code-context_inline = Det har sit eget ordforråd med, som kunne give dets ord en hvilken som helst betydning.
code-feature_unknown = Det bruger en del af standarden, som vi ikke læser.
code-beyond_page = Denne side kan ikke selv kontrollere et badge i denne form.
code-work_limit = Kontrollen ville kræve mere arbejde, end noget ærligt badge behøver.
code-member_twice = Et af felterne står der to gange, så det kan læses på to måder.
code-term_undefined = Det har et felt, som intet ordforråd definerer, så ingen underskrift dækker det.
code-value_lost = Det har en værdi, som ingen underskrift dækker.
code-shape_wrong = Det er underskrevet, men har ikke form som et Open Badge.
code-claims_differ = Konvolutten siger noget andet end badget i den.
code-subject_other = Den handler om noget andet end det badge, den står i.

code-proof_sound = Underskriften passer: Intet er ændret, siden det blev underskrevet.
code-proof_missing = Det er ikke underskrevet.
code-proof_malformed = Underskriften er ikke skrevet, som den skal være.
code-signature_wrong = Underskriften passer ikke: Det er ændret eller lavet af en anden.
code-purpose_wrong = Underskriften blev lavet til et andet formål.
code-algorithm_refused = Det angiver en måde at underskrive på, som intet beviser.
code-header_refused = Konvolutten forsøger at medbringe sin egen nøgle eller sine egne regler.
code-kind_wrong = Det blev underskrevet som noget andet end et badge.
code-suite_unknown = Det er underskrevet på en måde, som vi ikke kan kontrollere.
code-proof_unknown = Det har flere underskrifter eller en med betingelser, vi ikke kender.
code-proof_not_for_showing = Det rummer stadig alt, hvad der blev underskrevet: Indehaverens tegnebog laver den underskrift, der er til at vise frem.

code-key_sound = Nøglen er udstederens.
code-key_of_another = Det er underskrevet med en nøgle, der tilhører en anden end den nævnte udsteder.
code-key_not_named = Den nævnte udsteder kender ikke denne nøgle.
code-key_weak = Det er underskrevet med en nøgle, som enhver kunne bruge.
code-key_type_wrong = Nøglen er ikke af den slags, som underskriften kræver.
code-key_unreachable = Udstederens nøgle kunne ikke slås op.
code-key_not_looked_up = Ingen tillidsliste her nævner denne udsteder, og dens egen nøgle er ikke slået op.
code-key_document_bad = Udstederens nøgledokument kan ikke bruges.
code-issuer_kind_unknown = Vi kan ikke slå nøgler op for denne slags udsteder.
code-issuer_unproven = Det er uændret, siden det blev underskrevet, men intet beviser, at nøglen er udstederens.
code-key_not_on_list = Udstederen står på tillidslisten, men denne nøgle gør ikke.
code-key_out_of_time = Badget ligger uden for den tid, hvor nøglen var udstederens.
code-key_dead = Nøglen er meldt stjålet, eller dens ejer er udelukket, så dens datoer beviser intet.
code-key_dead_survivor = Nøglen er meldt stjålet, men udstederens egne optegnelser bekræfter netop dette badge.
code-key_taken_away = Udstederen selv nævner ikke længere denne nøgle.

code-issuer_listed = Udstederen står på en liste, som du har tillid til.
code-issuer_recognised = Udstederen står på listen fra et netværk, som et netværk, du har tillid til, anerkender.
code-issuer_unknown = Vi ved ikke, hvem der har udstedt det: Navnet i det er dets egen påstand.
code-issuer_out_of_time = Badget ligger uden for den tid, hvor udstederen stod på listen.
code-trust_list_none = Der var ingen tillidsliste, som kunne fortælle, hvem udstederen er.
code-trust_list_old = Tillidslistens egen dato er overskredet.

code-dates_sound = Det er inden for sine datoer.
code-expired = Det er udløbet.
code-not_yet_valid = Det gælder ikke endnu.
code-clock_wrong = Uret på denne enhed går bagud, så datoer kan ikke kontrolleres.

code-status_clear = Det var ikke trukket tilbage på statuslistens dato.
code-status_not_listed = Det stod ikke på udstederens liste over tilbagetrukne badges, da vi spurgte; listen er ikke underskrevet.
code-status_none = Udstederen har ikke givet nogen mulighed for at trække det tilbage.
code-withdrawn = Udstederen har trukket det tilbage.
code-suspended = Udstederen har spærret det midlertidigt.
code-status_missing = Det siger ikke, hvor man kan se, om det er trukket tilbage, eller nævner en liste, der ikke er udstederens.
code-status_unknown = Det kunne ikke kontrolleres, om det er trukket tilbage.
code-status_list_bad = Listen over tilbagetrukne badges kan ikke bruges.
code-status_kind_unknown = Det siger på en måde, vi ikke kender, om det er trukket tilbage.

code-endorsements_none = Det har ingen anbefalinger med.
code-endorsements_unchecked = Det har anbefalinger med; de blev ikke kontrolleret.
code-endorsements_sound = Dets anbefalinger holder.
code-endorsement_wrong = En af dets anbefalinger holder ikke og vises ikke.
code-endorsement_unknown = Vi kan ikke sige om mindst en af dets anbefalinger, om den holder.

code-holder_not_asked = Den, der viser det, blev ikke bedt om at bevise at være den, der har fået det.
code-holder_proved = Den, der viser det, har bevist at have fået det.
code-holder_not_proved = Den, der viser det, kunne ikke bevise at have fået det.
code-recipient_named = Det blev givet til den, du nævnte. Det beviser ikke, at den, der viser det, er den person.
code-recipient_other = Det, der står om, hvem det blev givet til, passer ikke på den, du nævnte.
code-recipient_unsaid = Det siger ikke, hvem det blev givet til, på en måde der kan sammenlignes.

# Hvad man kan gøre; en af disse hører til hver kode, der står i vejen.
remedy-scan_again = Scan den igen, eller bed om et andet eksemplar.
remedy-give_badge = Giv selve badget: filen, linket, teksten eller et billede af QR-koden.
remedy-do_not_rely = Stol ikke på det. Spørg den organisation, som siges at have udstedt det.
remedy-ask_newer = Indehaveren har måske et nyere; spørg indehaveren eller udstederen.
remedy-check_later = Kontrollér det igen, når det er begyndt at gælde.
remedy-ask_who = Spørg indehaveren, hvem der har udstedt det, og spørg den organisation.
remedy-try_online = Kontrollér igen senere, med netforbindelse.
remedy-fetch_list = Hent dit netværks aktuelle tillidsliste, og kontrollér igen.
remedy-set_clock = Indstil dato og klokkeslæt på denne enhed, og kontrollér igen.
remedy-ask_issuer = Bed udstederen om at bekræfte badget eller give det på ny.
remedy-other_form = Bed om badget i en anden form, eller brug et program, der kender denne.
remedy-ask_server = Lad serveren bag denne side kontrollere det.
remedy-ask_holder = Bed indehaveren om at vise det fra sin egen tegnebog.
remedy-ask_recipient = Prøv et andet navn eller en anden adresse, og spørg, hvem det blev givet til.
