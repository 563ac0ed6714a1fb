# Razdelitev: kdo je prevzel, stena, listki, povezave in stran ene podelitve.
hand-title = Razdeli
hand-nobody = Značke si še nihče ni prislužil.
hand-close-first = Zaključi krog
hand-tally =
    { $collected ->
        [one] Prevzel je { $collected } od { $all }.
        [two] Prevzela sta { $collected } od { $all }.
        [few] Prevzeli so { $collected } od { $all }.
       *[other] Prevzelo je { $collected } od { $all }.
    }
hand-collected-wallet = Prevzeto { $when }, v denarnico.
hand-collected-picture = Prevzeto { $when }, kot slika.
hand-collected-page = Prevzeto { $when }, kot stran na telefonu.
hand-collected-print = Prevzeto { $when }, na papirju.
hand-collected-file = Prevzeto { $when }, kot datoteka.
hand-open = Mogoče prevzeti do { $until }.
hand-paused = Ustavljeno po petih napačnih kodah.
hand-expired = Povezava je potekla.
hand-not-offered = Povezave še ni.
hand-lost = Ta izvod je končan; nove povezave še ni.
hand-ended = Značka je preklicana.
hand-code = Koda
hand-codes-private = Vsako kodo povejte osebi, ki ji pripada. Kode so samo tu, nikoli na steni ali papirju.
hand-resume = Nadaljuj z novo kodo
hand-renew = Nova povezava
hand-wrong-hands = Jo je vzel kdo drug?
hand-replace = Končaj jo in naredi novo povezavo
hand-to-wall = Pokaži na steni
hand-to-wall-anyway = Vseeno pokaži na steni
hand-ends-slips =
    { $slips ->
        [one] { $slips } neuporabljen listek preneha veljati.
        [two] { $slips } neuporabljena listka prenehata veljati.
        [few] { $slips } neuporabljeni listki prenehajo veljati.
       *[other] { $slips } neuporabljenih listkov preneha veljati.
    }
hand-to-slips = Natisni listke
hand-to-links = Povezave za kopiranje
hand-how-hint = Povezave na steni veljajo eno uro in zahtevajo kodo. Listki veljajo 90 dni, brez kode. Za tiste, ki še niso prevzeli, eno nadomesti drugo.
hand-to-exchange = Zamenjaj značko, ki jo kdo prinese
wall-title = Na steni
wall-qr = Povezava kot koda QR
wall-how = Skeniraj to s telefonom. Kodo ti bomo povedali.
wall-until = Do { $until }.
wall-turns = Kdo je na vrsti
wall-before = Nazaj
wall-next = Naprej
wall-left =
    { $left ->
        [one] Prevzeti mora še { $left }
        [two] Prevzeti morata še { $left }
        [few] Prevzeti morajo še { $left }
       *[other] Prevzeti mora še { $left }
    }
wall-nobody = Tu zdaj nihče ne čaka
wall-again = Pokaži vse, ki še niso prevzeli
wall-back = Nazaj na seznam
links-title = Povezave
links-lead = Vsaka povezava je za eno osebo: kdor jo ima, lahko prevzame značko.
links-mail-hint = E-poštni naslov se uporabi za eno sporočilo in se nikjer ne shrani.
links-link = Povezava
links-copy = Kopiraj
links-copied = Kopirano
links-short = Ta povezava zahteva kodo in velja eno uro.
links-address = E-poštni naslov
links-send = Pošlji
links-sent = Poslano. Naslov ni shranjen.
mail-subject = Tvoja značka: { $badge }
mail-body =
    Pozdrav,

    pri { $issuer } te čaka značka: { $badge }.
    Prevzemi jo tu, najpozneje { $until }:

    { $link }

    Povezava je samo zate. Računa ne potrebuješ.
list-title = Seznam prisotnosti
list-hint = Natisnite ga za večer brez omrežja, potem pa iste kvadratke označite na strani kroga.
list-name = Ime
list-was-there = je bil/-a tam
slips-title = Listki
slips-lead = Štirje na listu A4. Natisnite v polni velikosti (100 %) in razrežite po črtkanih črtah.
slips-early = Krog še poteka, zato listki do zaključka spijo. Listek nekoga, ki ne dobi značke, ostane brez učinka.
slips-print = Natisni
slips-make = Novi listki za vse, ki še niso prevzeli
slips-make-first = Naredi listke za vse
slip-collect = Prevzemi
slip-collect-how = Skeniraj s kamero telefona ali vpiši:
slip-until = Do { $until }.
slip-sleeps = Deluje, ko je krog zaključen.
slip-private = Zasebno: to polovico po uporabi zavrzi.
slip-show = Pokaži
slip-from = Izdaja: { $issuer }
slip-check = Če želite značko preveriti, vpišite { $host } in kodo skenirajte tam. Stran, ki jo koda odpre sama, je lahko kopija.
slip-show-later = Ta polovica se natisne, ko je krog zaključen.
award-link-now = Povezava
award-copies = Izvodi
award-no-copies = Nihče je ni prevzel in nič ni natisnjeno.
copy-wallet = V denarnici od { $made }.
copy-wallet-ended = V denarnici od { $made }, končano { $ended }.
copy-paper = Na papirju, kot slika ali datoteka od { $made }.
copy-paper-ended = Na papirju, kot slika ali datoteka od { $made }, končano { $ended }.
award-copy-what = Izgubljeno ali v napačnih rokah?
award-because = Razlog
award-because-hint = Samo za sodelavce; navzven se nikoli ne pokaže. Lahko ostane prazno.
award-end-copy = Končaj ta izvod
award-correct = Popravi ime
award-correct-lead = Kar je bilo razdeljeno, preneha veljati in kaže »preklicana«; nova povezava da pravo značko.
award-corrected = Ime je popravljeno. Udeležencu dajte spodnjo novo povezavo; stara značka ne velja več.
award-replaced = Izgubljena značka ne velja več. Udeležencu dajte spodnjo novo povezavo.
award-name-same = To ime značka že ima. Spremenite ga; če je značka izgubljena, zgoraj odprite »Izgubljeno ali v napačnih rokah?«.
award-name = Ime na znački
award-name-hint = Ime in začetnica sta dovolj. Prazno: značka brez imena.
award-name-refused = Ime vsebuje skrite znake ali je predolgo. Zapišite ga drugače.
award-correct-do = Popravi
award-suspend = Začasno zadrži
award-suspend-lead = Kdor jo skenira, prebere »začasno zadržana«, dokler ne odločite, da spet velja.
award-suspend-do = Zadrži
award-suspended-since = Začasno zadržana od { $since }.
award-unsuspend-do = Naj spet velja
award-end = Prekliči značko
award-end-lead = Vsi izvodi za vedno prenehajo veljati. Kdor katerega skenira, prebere »preklicana«.
award-sure = To res želim; tega ni mogoče preklicati.
award-sure-missing = Označite kvadratek, če to res želite.
award-end-do = Prekliči
exchange-title = Zamenjava značke
exchange-lead = Nekdo prinese vašo značko, na papirju ali v telefonu: stara preneha veljati in nastane nova povezava. Deluje tudi, ko so imena tu že izbrisana.
exchange-text = Značka
exchange-text-hint = Skenirajte kodo QR s čitalnikom ali prilepite povezavo, števke ali besedilo.
exchange-file = Ali datoteka oziroma slika
exchange-file-hint = Datoteka značke ali ostra slika kode QR.
exchange-do = Zamenjaj
