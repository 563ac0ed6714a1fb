# Vem läsaren litar på: nätverk, deras listor och vad som händer med dem.
trust-new = Du litar nu på { $network } ({ $did }): version { $version } av listan, med { $issuers ->
    [one] en utfärdare
   *[other] { $issuers } utfärdare
    }, giltig till { $until }.
trust-newer = { $network }: version { $version } har ersatt version { $from }; giltig till { $until }.
trust-same = { $network }: version { $version } är den nyaste; giltig till { $until }.
trust-root = Rotnyckel: { $root }
trust-removed = Du litar inte längre på { $network } ({ $did }).
trust-none = Du litar inte på något nätverk ännu. Börja med ”kreds-verifier trust add”.
trust-list = { $network } ({ $did }): version { $version } från { $made }, giltig till { $until }, { $issuers ->
    [one] en utfärdare
   *[other] { $issuers } utfärdare
    }
trust-old = Listans datum har passerat, så ingen på den kan bekräftas. Kör ”kreds-verifier trust update”.
trust-from = Från { $origin }, { $fetched }.
trust-through = Känt genom { $through }.
trust-recognises = Erkänner { $other } (rotnyckel { $otherroot }).
trust-recognises-unheld = Erkänner { $other } (rotnyckel { $otherroot }); listan finns inte här ännu.
trust-damaged = Filen { $file } är skadad och används inte. Lägg till nätverket igen.
trust-kept = { $network } förblir som det är: { $reason } [{ $code }]
trust-kept-trust_by_hand = listan kom som fil; ta in nästa med ”kreds-verifier trust add”.
trust-kept-trust_address_unknown = ingenting säger var listan finns; lägg till den som fil.
trust-kept-trust_not_fetched = listan kunde inte hämtas.
trust-kept-trust_not_read = listan kunde inte läsas.
trust-kept-trust_list_bad = det som kom är ingen lista som nätverket har undertecknat.
trust-kept-trust_root_other = det som kom är undertecknat under en annan rotnyckel.
trust-kept-trust_network_demo = det hör till en demo.
trust-kept-trust_root_needed = ingen har jämfört rotnyckeln med pappret.
trust-kept-trust_root_changed = det som kom är undertecknat under en annan rotnyckel.
trust-kept-trust_list_older = det som kom är äldre än listan som finns här.
trust-kept-trust_store = det kunde inte skrivas.
trust-kept-trust_store_busy = ett annat program håller på att skriva.

trouble-trust_no_folder = Det finns ingen mapp att spara tillit i.
trouble-trust_no_folder-remedy = Ange en med --trust-dir eller KREDS_TRUST_DIR.
trouble-trust_root_needed = { $origin } är en lista från { $network } ({ $did }) med { $issuers ->
    [one] en utfärdare
   *[other] { $issuers } utfärdare
    }, giltig till { $until }. Rotnyckeln har detta fingeravtryck: { $root }. Du litar inte på den ännu.
trouble-trust_root_needed-remedy = Jämför fingeravtrycket med nätverkets papper. Om det är detsamma, lägg till --root "{ $root }" i kommandot.
trouble-trust_root_other = Listan på { $origin } är undertecknad under en annan rotnyckel än den du angav.
trouble-trust_root_other-remedy = Jämför det du skrev med nätverkets papper. Om det är rätt, använd inte listan och berätta det för nätverket.
trouble-trust_root_changed = Du litar på { $did } med en annan rotnyckel: { $root }.
trouble-trust_root_changed-remedy = Fråga nätverket om det har en ny rotnyckel. Ta i så fall bort det här och lägg till det igen med det nya fingeravtrycket.
trouble-trust_list_bad = Det som finns på { $origin } är ingen undertecknad tillitslista.
trouble-trust_list_bad-remedy = Fråga nätverket om listans adress eller fil.
trouble-trust_list_older = Listan på { $origin } är äldre än den du har, eller en annan med samma version.
trouble-trust_list_older-remedy = Ingenting har ändrats. Be nätverket om den nyaste listan.
trouble-trust_network_demo = Listan på { $origin } hör till en demo; alla känner till dess nycklar.
trouble-trust_network_demo-remedy = Använd ditt nätverks egen lista, eller sätt KREDS_DEMO=1 för att prova.
trouble-trust_not_fetched = { $origin } kunde inte hämtas.
trouble-trust_not_fetched-remedy = Kontrollera adressen och anslutningen, eller ta in listan som fil.
trouble-trust_not_read = { $origin } går inte att läsa.
trouble-trust_not_read-remedy = Kontrollera filens namn och vem som får läsa den.
trouble-trust_no_fingerprint = Ingen QR-kod i { $origin } är ett fingeravtryck.
trouble-trust_no_fingerprint-remedy = Ta bilden igen, närmare och i bättre ljus, eller skriv fingeravtrycket efter --root.
trouble-trust_network_unknown = Du litar inte på något nätverk ”{ $network }”, eller så heter flera så.
trouble-trust_network_unknown-remedy = ”kreds-verifier trust list” visar nätverken; ange ett med dess DID.
trouble-trust_store = Mappen med nätverk går inte att läsa eller skriva.
trouble-trust_store-remedy = Kontrollera mappen, rättigheterna och utrymmet på disken; eller ange en annan med --trust-dir.
trouble-trust_store_busy = Ett annat program håller på att ändra nätverken.
trouble-trust_store_busy-remedy = Vänta tills det är klart och försök igen.
