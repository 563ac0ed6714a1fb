# Vad som kan gå fel innan ett märke granskas, och vad man kan göra.
trouble-command_incomplete = Något saknas i kommandot: { $part }
trouble-command_incomplete-remedy = Se hur det skrivs med: kreds-verifier help
trouble-command_not_understood = Kommandot går inte att förstå: { $part }
trouble-command_not_understood-remedy = Se hur det skrivs med: kreds-verifier help
trouble-trust_file_missing = Tillitslistan { $file } går inte att läsa.
trouble-trust_file_missing-remedy = Ange den fil som ditt nätverk har gett dig.
trouble-trust_file_bad = Tillitslistan { $file } är inte undertecknad som en sådan.
trouble-trust_file_bad-remedy = Hämta listan igen från ditt nätverk och jämför dess rotnyckel med pappret.
trouble-trust_file_demo = Tillitslistan { $file } hör till en demo; alla känner till dess nycklar.
trouble-trust_file_demo-remedy = Använd ditt nätverks egen lista, eller sätt KREDS_DEMO=1 för att prova.
trouble-status_file_missing = Statuslistan { $file } går inte att läsa.
trouble-status_file_missing-remedy = Ange filen som följde med märket.
trouble-status_file_bad = { $file } är ingen undertecknad statuslista.
trouble-status_file_bad-remedy = Ge listan som den undertecknades: en token, eller JSON med sitt bevis.
trouble-address_taken = Det går inte att svara på { $listen }.
trouble-address_taken-remedy = Välj en annan adress med --listen.
trouble-public_url_demo = Adressen { $address } är en på den här maskinen, eller inte krypterad: där bör ingen plånbok svara.
trouble-public_url_demo-remedy = Ange https-adressen där sidan nås, eller sätt KREDS_DEMO=1 för att prova.
trouble-public_url_bad = { $address } är inte adressen till en server som plånböcker kan nå.
trouble-public_url_bad-remedy = Ange adressen där sidan nås, till exempel https://check.library.example.
trouble-ask_key_missing = Nyckeln { $file } kan varken läsas eller göras.
trouble-ask_key_missing-remedy = Ange en fil i en mapp som servern får skriva i.
trouble-ask_key_bad = Filen { $file } är ingen nyckel som förfrågningar kan skrivas under med.
trouble-ask_key_bad-remedy = Ange en annan fil; där det inte finns någon än görs en ny nyckel.
trouble-output_closed = Svaret kunde inte skrivas.
trouble-output_closed-remedy = Kontrollera vart svaret ska skrivas.
serving = Svarar på http://{ $listen }
