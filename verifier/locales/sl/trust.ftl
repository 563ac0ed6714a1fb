# Komu bralec zaupa: mreže, njihovi seznami in kaj se z njimi zgodi.
trust-new = Zdaj zaupate mreži { $network } ({ $did }): različica seznama { $version }, { $issuers ->
    [one] { $issuers } izdajatelj
    [two] { $issuers } izdajatelja
    [few] { $issuers } izdajatelji
   *[other] { $issuers } izdajateljev
    }, velja do { $until }.
trust-newer = { $network }: različica { $version } je nadomestila različico { $from }; velja do { $until }.
trust-same = { $network }: različica { $version } je najnovejša; velja do { $until }.
trust-root = Korenski ključ: { $root }
trust-removed = Mreži { $network } ({ $did }) ne zaupate več.
trust-none = Ne zaupate še nobeni mreži. Začnite z ukazom »kreds-verifier trust add«.
trust-list = { $network } ({ $did }): različica { $version } z dne { $made }, velja do { $until }, { $issuers ->
    [one] { $issuers } izdajatelj
    [two] { $issuers } izdajatelja
    [few] { $issuers } izdajatelji
   *[other] { $issuers } izdajateljev
    }
trust-old = Seznam je potekel, zato nikogar na njem ni mogoče potrditi. Zaženite »kreds-verifier trust update«.
trust-from = Vir: { $origin }, { $fetched }.
trust-through = Znana prek mreže { $through }.
trust-recognises = Priznava { $other } (korenski ključ { $otherroot }).
trust-recognises-unheld = Priznava { $other } (korenski ključ { $otherroot }); njenega seznama tu še ni.
trust-damaged = Datoteka { $file } je poškodovana in ni upoštevana. Mrežo dodajte znova.
trust-kept = { $network } ostaja, kot je: { $reason } [{ $code }]
trust-kept-trust_by_hand = njen seznam je bil prinesen kot datoteka; naslednjega dodajte z »kreds-verifier trust add«.
trust-kept-trust_address_unknown = nič ne pove, kje je njen seznam; dodajte ga kot datoteko.
trust-kept-trust_not_fetched = njenega seznama ni bilo mogoče prenesti.
trust-kept-trust_not_read = njenega seznama ni bilo mogoče prebrati.
trust-kept-trust_list_bad = kar je prišlo, ni seznam, ki bi ga podpisala.
trust-kept-trust_root_other = kar je prišlo, je podpisano pod drugim korenskim ključem.
trust-kept-trust_network_demo = je predstavitvena.
trust-kept-trust_root_needed = nihče ni primerjal njenega korenskega ključa s papirjem.
trust-kept-trust_root_changed = kar je prišlo, je podpisano pod drugim korenskim ključem.
trust-kept-trust_list_older = kar je prišlo, je starejše od seznama, ki je tu.
trust-kept-trust_store = ni je bilo mogoče zapisati.
trust-kept-trust_store_busy = drug program ravno zapisuje.

trouble-trust_no_folder = Ni mape, v katero bi se shranilo zaupanje.
trouble-trust_no_folder-remedy = Navedite jo z --trust-dir ali KREDS_TRUST_DIR.
trouble-trust_root_needed = { $origin } je seznam mreže { $network } ({ $did }): { $issuers ->
    [one] { $issuers } izdajatelj
    [two] { $issuers } izdajatelja
    [few] { $issuers } izdajatelji
   *[other] { $issuers } izdajateljev
    }, velja do { $until }. Prstni odtis korenskega ključa: { $root }. Ne zaupate mu še.
trouble-trust_root_needed-remedy = Primerjajte prstni odtis s papirjem mreže. Če je enak, ukazu dodajte --root "{ $root }".
trouble-trust_root_other = Seznam na { $origin } je podpisan pod drugim korenskim ključem, kot ste ga navedli.
trouble-trust_root_other-remedy = Primerjajte vpisano s papirjem mreže. Če je pravilno, seznama ne uporabite in obvestite mrežo.
trouble-trust_root_changed = Mreži { $did } zaupate z drugim korenskim ključem: { $root }.
trouble-trust_root_changed-remedy = Vprašajte mrežo, ali ima nov korenski ključ. Če ga ima, jo tu odstranite in znova dodajte z novim prstnim odtisom.
trouble-trust_list_bad = Kar je na { $origin }, ni podpisan seznam zaupanja.
trouble-trust_list_bad-remedy = Mrežo vprašajte za naslov ali datoteko njenega seznama.
trouble-trust_list_older = Seznam na { $origin } je starejši od vašega ali pa drug seznam iste različice.
trouble-trust_list_older-remedy = Nič ni spremenjeno. Mrežo prosite za najnovejši seznam.
trouble-trust_network_demo = Seznam na { $origin } je predstavitven; njegove ključe poznajo vsi.
trouble-trust_network_demo-remedy = Uporabite seznam svoje mreže ali za preizkus nastavite KREDS_DEMO=1.
trouble-trust_not_fetched = { $origin } ni bilo mogoče prenesti.
trouble-trust_not_fetched-remedy = Preverite naslov in povezavo ali prinesite seznam kot datoteko.
trouble-trust_not_read = { $origin } ni mogoče prebrati.
trouble-trust_not_read-remedy = Preverite ime datoteke in kdo jo sme brati.
trouble-trust_no_fingerprint = Nobena koda QR na sliki { $origin } ni prstni odtis.
trouble-trust_no_fingerprint-remedy = Fotografirajte znova, bliže in pri boljši svetlobi, ali vpišite prstni odtis za --root.
trouble-trust_network_unknown = Ne zaupate nobeni mreži »{ $network }« ali pa se jih tako imenuje več.
trouble-trust_network_unknown-remedy = »kreds-verifier trust list« pokaže mreže; navedite DID ene od njih.
trouble-trust_store = Mape z mrežami ni mogoče brati ali vanjo pisati.
trouble-trust_store-remedy = Preverite mapo, pravice in prostor na disku ali navedite drugo z --trust-dir.
trouble-trust_store_busy = Drug program ravno spreminja mreže.
trouble-trust_store_busy-remedy = Počakajte, da konča, in poskusite znova.
