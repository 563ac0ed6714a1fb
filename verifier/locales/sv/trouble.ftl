# Vad som kan gå fel innan ett märke granskas, och vad man kan göra.
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
trouble-output_closed = Svaret kunde inte skrivas.
trouble-output_closed-remedy = Kontrollera vart svaret ska skrivas.
serving = Svarar på http://{ $listen }
