# Vad som är fel i en katalog och vad som ska stå i stället.
catalogue-not-toml = Detta kan inte läsas: { $detail }. Jämför raden med startkatalogen.
catalogue-id = ”{ $text }” är inget kort namn. Använd bara a till z, 0 till 9 och bindestreck, högst 64 tecken.
catalogue-attendance-rule = ”{ $text }” är ingen närvaroregel. Skriv ”all”, ”all but 1” eller ”at least 4”.
catalogue-unknown-target = Inget ramverk har ”{ $text }”. Välj en kod från listan över ramverk.
catalogue-address = ”{ $text }” är ingen fullständig adress. Börja den med https://.
catalogue-outcome-twice = Lärandemålet { $outcome } står där två gånger. Behåll ett av dem.
catalogue-badge-twice = Märket { $badge } har version { $version } två gånger. Höj versionen på det nyare.
catalogue-unknown-outcome = Märket { $badge } nämner lärandemålet { $outcome }, som inte finns i katalogen. Lägg till det eller rätta namnet.
catalogue-outcome-count = Märket { $badge } har { $count } lärandemål. Ge det ett till fem.
catalogue-alignment-count = Lärandemålet { $outcome } har { $count } hänvisningar. Behåll de tre viktigaste.
catalogue-no-language = Märket { $badge } är inte komplett på något språk. Skriv namn, beskrivning och alla lärandemål på minst ett.
catalogue-long-name = Namnet på märket { $badge } har { $count } tecken. Korta det till 128.
catalogue-eqf-level = Märket { $badge } har EQF-nivå { $count }. Nivåerna går från 1 till 8.
