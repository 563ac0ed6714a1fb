# What is wrong, and what to do: two lines for each code.
failure-settings-missing = Inställningarna { $file } kan inte läsas.
failure-settings-missing-remedy = Skapa dem med: kreds-issuer init, eller ange filen med --config.
failure-settings-wrong = Inställningarna { $file } går inte att tolka: { $detail }
failure-settings-wrong-remedy = Rätta den raden och försök igen.
failure-address-refused = { $setting } kan inte vara denna adress.
failure-address-refused-remedy = Använd en https-adress utan frågedel; http fungerar bara för localhost med KREDS_DEMO=1.
failure-database-unknown = Programmet känner inte till databasen { $url }.
failure-database-unknown-remedy = Skriv database_url = "sqlite:kreds.db".
failure-already-there = { $name } finns redan.
failure-already-there-remedy = Välj ett annat namn eller fortsätt med det som finns.
failure-name-not-short = { $name } kan inte stå i en adress.
failure-name-not-short-remedy = Använd a-z, 0-9 och -, högst 40 tecken.
failure-key-file-unreachable = Nyckelfilen { $file } kan inte läsas eller skrivas.
failure-key-file-unreachable-remedy = Kontrollera key_dir i inställningarna och vem som äger mappen.
failure-key-file-open-to-others = Andra på den här datorn kan läsa { $file }.
failure-key-file-open-to-others-remedy = Stäng den med: chmod 600. Kan någon ha läst den, skapa nya nycklar.
failure-key-passphrase-wrong = Lösenfrasen öppnar inte { $file }.
failure-key-passphrase-wrong-remedy = Kontrollera key_passphrase_file; nyckelfiler och lösenfras hör ihop i säkerhetskopian.
failure-key-file-damaged = { $file } är skadad.
failure-key-file-damaged-remedy = Hämta filen från säkerhetskopian eller skapa nya nycklar med: kreds-issuer keys new.
failure-example-key = { $file } är en exempelnyckel som alla känner till.
failure-example-key-remedy = Skapa egna med: kreds-issuer keys new. Exempel fungerar bara med KREDS_DEMO=1.
failure-key-missing = Organisationen har ingen nyckel att skriva under med.
failure-key-missing-remedy = Skapa en med: kreds-issuer keys new.
failure-key-names-used-up = Det finns inga namn kvar för nycklar denna månad.
failure-key-names-used-up-remedy = Använd de nycklar som finns.
failure-organisation-unknown = Det finns ingen organisation { $name }.
failure-organisation-unknown-remedy = Lägg till den med: kreds-issuer org add.
failure-organisation-not-named = Det är oklart vilken organisation som menas.
failure-organisation-not-named-remedy = Ange den med --org; finns ingen än: kreds-issuer org add.
failure-network-unknown = Det finns inget nätverk { $name }.
failure-network-unknown-remedy = Skapa det med: kreds-issuer network init.
failure-network-not-named = Det är oklart vilket nätverk som menas.
failure-network-not-named-remedy = Ange det med --network; finns inget än: kreds-issuer network init.
failure-catalogue-wrong = Katalogen { $file } är inte riktig: { $detail }
failure-catalogue-wrong-remedy = Rätta den och försök igen.
failure-badge-unknown = Katalogen har inget märke { $name }.
failure-badge-unknown-remedy = Använd kortnamnet på ett märke i katalogen.
failure-import-refused = { $file } kan inte importeras.
failure-circle-unknown = Det finns ingen cirkel { $name }.
failure-circle-unknown-remedy = Importera den med: kreds-issuer circle import.
failure-circle-not-one = { $file } innehåller { $count } användbara cirklar.
failure-circle-not-one-remedy = Välj en efter nummer med --number.
failure-too-many-meetings = Listan nämner fler träffar än de { $held } som är kända.
failure-too-many-meetings-remedy = Importera cirkeln igen och sedan listan.
failure-learner-unknown = { $name } står inte på deltagarlistan.
failure-learner-unknown-remedy = Skriv namnet som på listan eller platsen som #3.
failure-learner-ambiguous = Flera heter { $name }.
failure-learner-ambiguous-remedy = Ange vem med platsen på listan, till exempel #3.
failure-session-unknown = Det finns ingen träff { $number }; cirkeln hade { $held }.
failure-session-unknown-remedy = Använd numren från 1.
failure-outcome-unknown = Märket har inget lärandemål { $name }.
failure-outcome-unknown-remedy = Utelämna lärandemålen för att mena alla.
failure-award-unknown = Det finns ingen tilldelning { $award }.
failure-award-unknown-remedy = Se numren med: kreds-issuer award list.
failure-award-ended = Tilldelningen { $award } är avslutad.
failure-award-ended-remedy = Inget mer kan göras av den.
failure-not-issuable = Märket bryter mot en regel för vad som utfärdas här.
failure-not-issuable-remedy = Inget skrevs under. KREDS_LOG=info visar vilken regel.
failure-signing-failed = Underskriften kunde inte göras.
failure-signing-failed-remedy = Inget lämnades ut. Försök igen; KREDS_LOG=info visar varför.
failure-too-long-for-qr = Det är för långt för en QR-kod som telefoner kan läsa.
failure-too-long-for-qr-remedy = Korta texterna i märket eller lämna ut filen.
failure-file-unreadable = { $file } kan inte läsas.
failure-file-unreadable-remedy = Kontrollera namnet och vem som får läsa den.
failure-file-unwritable = { $file } kan inte skrivas.
failure-file-unwritable-remedy = Kontrollera disken och vem som får skriva där.
failure-store-busy = Ett annat program använder databasen.
failure-store-busy-remedy = Inget har ändrats. Försök igen om en stund.
failure-store-full = Det finns inget utrymme kvar för databasen.
failure-store-full-remedy = Inget har ändrats. Frigör utrymme på disken och försök igen.
failure-store-newer = En nyare version av programmet har skrivit databasen.
failure-store-newer-remedy = Använd den versionen eller en äldre säkerhetskopia.
failure-store-failed = Databasen slutade fungera.
failure-store-failed-remedy = Inget har ändrats. Försök igen; KREDS_LOG=info visar varför.
failure-address-in-use = Det går inte att svara på { $address }.
failure-address-in-use-remedy = Stoppa det andra programmet där eller ange en annan listen-adress.
