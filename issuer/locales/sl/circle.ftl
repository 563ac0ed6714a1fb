# The pages of circles: the list, a new one, the roster, the end.
circles-title = Krogi
circles-new = Nov krog
circles-none = Krogov še ni. Prinesite seznam, prilepite imena ali krog vpišite.
circles-none-found = Noben krog nima »{ $wanted }« v naslovu.
circles-search = Iskanje po naslovih
circles-sort = Vrstni red
circles-sort-newest = Najnovejši najprej
circles-sort-name = Po naslovu
circles-show = Pokaži
circle-state-planned = še ni začet
circle-state-running = poteka
circle-state-closed = zaključen
roster-name = ime
roster-attended = prisotnost
roster-badge = značka
list-and = in
circle-back = Nazaj
circle-describe = Krog
circle-title = Naslov
circle-title-hint = Kot mu pravite med seboj. Na znački ne piše.
circle-title-wrong = Napišite naslov z največ 128 znaki.
circle-badge = Značka
circle-badge-choose = Izberite značko
circle-badge-wrong = Izberite značko, h kateri vodi krog.
circle-sessions = Število srečanj
circle-sessions-wrong = Napišite število od 1 do 60.
circle-venue = Kraj srečanj
circle-venue-hint = Piše na znački, na primer Knjižnica Pristan.
circle-venue-wrong = Napišite kraj z največ 128 znaki, brez skritih.
circle-city = Mesto
circle-city-wrong = Napišite mesto z največ 128 znaki, brez skritih.
circle-language = Jezik značk
circle-first-day = Prvo srečanje
circle-last-day = Zadnje srečanje
circle-day-hint = Na primer 2026-10-07 ali 7. 10. 2026. Lahko ostane prazno.
circle-day-wrong = Dan napišite kot 2026-10-07 ali 7. 10. 2026.
circle-days-turned = Zadnje srečanje je pred prvim.
circle-online = Dobivamo se na spletu
circle-bring = Prinesite, kar imate
circle-bring-hint = Zadostuje eno od tega. Shranijo se le imena in prisotnost, in nič, preden to vidite.
circle-names = Imena, vsako v svoji vrstici
circle-file = Datoteka
circle-file-hint = Krog ali prisotnost iz P2PU (JSON), seznam prijav (CSV) ali besedilo z imeni.
circle-link = Povezava do vašega kroga na P2PU
circle-link-hint = Stran, na kateri so se ljudje prijavili.
circle-link-wrong = Ta povezava ne vodi do kroga na learningcircles.p2pu.org. Kopirajte jo s strani, na kateri so se ljudje prijavili.
circle-link-off = Ta strežnik ničesar ne prenaša od drugod. V brskalniku odprite { $address }, stran shranite kot datoteko in jo izberite tukaj.
circle-link-unreachable = P2PU se ne odziva. Poskusite pozneje ali odprite { $address }, stran shranite kot datoteko in jo izberite tukaj.
circle-choose = V datoteki je več krogov. Kateri je vaš?
circle-look = Najprej poglej
circle-make = Ustvari krog
circle-update = Shrani spremembe
preview-title = Je to prav?
preview-new-circle = Nov krog
preview-known-circle = Ta krog že obstaja in bo posodobljen
preview-new = nov vpis
preview-known = že na seznamu
preview-renamed = doslej: { $was }
preview-missing = Ni jih na novem seznamu, a ostanejo:
preview-left-out = Te vrstice so izpuščene
preview-row = Vrstica { $row }: { $reason }
circle-change = Spremenite krog ali dodajte seznam
circle-paper = Seznam prisotnosti za tisk
circle-export = Seznam kot preglednica
circle-hand-out = Razdeli značke
circle-roster = Kdo je bil tam, kdo zna kaj
circle-session = srečanje
circle-everybody = Vsi hkrati
circle-everybody-at = Vsi so bili na srečanju { $session }
circle-everybody-reached = Vsi znajo: { $outcome }
circle-has-badge = ima značko
circle-slips-early = Listki vnaprej
circle-badge-taken-back = preklicana
circle-has-remark = opomba
circle-more = Ime, opomba, izjema
circle-name-on-list = Ime na seznamu
circle-note = Opomba
circle-note-hint = Kaj je ta oseba naredila. Največ 400 znakov.
circle-note-in-badge = Opomba naj bo v znački in jo bere vsak, ki značko vidi
circle-exception = Manj srečanj je dovolj, ker
circle-exception-hint = Razlog ostane tu; značka ga ne pokaže.
circle-remove = Odstrani s seznama
circle-add = Še nekdo
circle-add-button = Dodaj
circle-one-more = Še eno srečanje
circle-save = Shrani
circle-kept = Shranjeno.
circle-kept-at = Shranjeno
circle-waiting = Še ni shranjeno: ni omrežja. Čaka na tej napravi in se bo poslalo samo.
circle-signed-out = Odjavljeni ste. Prijavite se v drugem zavihku; spremembe čakajo na tej napravi.
circle-refused = Tega ni bilo mogoče shraniti, kot je bilo zapisano. Vse drugo je shranjeno.
cell-name-wrong = Napišite ime z največ 128 znaki, brez skritih.
cell-badge-name-wrong = Napišite največ 128 znakov brez skritih ali pustite ime prazno.
cell-too-long = Skrajšajte na 400 znakov.
cell-hidden = Vsebuje skrite znake. Vpišite znova.
cell-unknown = Značka tega učnega izida nima več. Stran naložite znova.
outlook-nobody = Na seznamu še ni nikogar.
outlook-everybody-has = Vsi na seznamu imajo značko.
outlook-lacks-unwanted =
    { $count ->
    [one] ne želi
    [two] ne želita
   *[other] ne želijo
    } značke.
remove-title = Odstranim to osebo s seznama?
remove-text = Ime, kljukice in opombe se takoj izbrišejo.
remove-keep = Naj ostane na seznamu
close-title = Značke
close-nobody = Značke še ne dobi nihče. Označite, kdo je bil tam in kdo zna kaj.
close-names = Imena na značkah
close-names-hint = Ime in začetnica zadostujeta. Vprašajte vsakega. Lahko je vzdevek ali nič. Pred prevzemom ga vsak še lahko spremeni; na natisnjenem listku je dokončno.
close-name = Ime na znački
close-none = Ne želi značke
close-note = V znački:
close-hand-out = Kako jih boste razdelili?
close-wall = Na zaslonu, zdaj, eno za drugo
close-slip = Na listkih, veljavnih 90 dni
close-private = Kdor vidi značko, prebere »{ $title }« in kraj.
close-private-health = To lahko kaj pove o zdravju posameznika.
close-private-faith = To lahko kaj pove o veri posameznika.
close-private-origin = To lahko pove, od kod kdo prihaja.
close-private-change = Vzemi značko z nevtralnim naslovom
close-public = Vsi tukaj to vedo in tako želijo
close-public-missing = Izberite nevtralen naslov ali označite, da vsi vedo.
close-consent = Imam, kar moja knjižnica zahteva za udeležence, mlajše od { $age } let
close-consent-hint = Na primer soglasje staršev. Kljukica je potrebna tudi, če ni nihče tako mlad: takrat ni treba ničesar.
close-consent-missing = Označite, da imate, kar zahteva vaša knjižnica.
close-back = Še ne
circle-people =
    { $count ->
    [one] { $count } oseba
    [two] { $count } osebi
    [few] { $count } osebe
   *[other] { $count } oseb
    }
circle-awards =
    { $awards ->
    [one] { $awards } značka
    [two] { $awards } znački
    [few] { $awards } značke
   *[other] { $awards } značk
    }, prevzetih: { $collected }
preview-people =
    { $count ->
    [0] Seznama udeležencev še ni: dodate jih lahko pozneje.
    [one] { $count } oseba:
    [two] { $count } osebi:
    [few] { $count } osebe:
   *[other] { $count } oseb:
    }
preview-strangers =
    Seznam prisotnosti ima { $count ->
    [one] { $count } prisotnost
    [two] { $count } prisotnosti
    [few] { $count } prisotnosti
   *[other] { $count } prisotnosti
    } ljudi, ki niso na seznamu: izpuščeno.
preview-counted =
    Za { $count ->
    [one] { $count } srečanje
    [two] { $count } srečanji
    [few] { $count } srečanja
   *[other] { $count } srečanj
    } je znano samo število: označite, kdo je bil tam.
outlook-gets =
    { $gets ->
    [0] Značke »{ $badge }« še ne dobi nihče od { $all }.
    [one] { $gets } od { $all } dobi značko »{ $badge }«.
    [two] { $gets } od { $all } dobita značko »{ $badge }«.
    [few] { $gets } od { $all } dobijo značko »{ $badge }«.
   *[other] { $gets } od { $all } dobi značko »{ $badge }«.
    }
outlook-had =
    { $had ->
    [one] { $had } oseba značko že ima.
    [two] { $had } osebi značko že imata.
    [few] { $had } osebe značko že imajo.
   *[other] { $had } oseb značko že ima.
    }
outlook-issue =
    { $gets ->
    [one] Izdaj { $gets } značko
    [two] Izdaj { $gets } znački
    [few] Izdaj { $gets } značke
   *[other] Izdaj { $gets } značk
    }
outlook-lacks-sessions =
    { $count ->
   *[other] še
    } ne: premalo srečanj.
outlook-lacks-outcomes =
    { $count ->
   *[other] še
    } ne: ni označeno vse, kar značka zahteva.
outlook-lacks-both =
    { $count ->
   *[other] še
    } ne: premalo srečanj in ni označeno vse, kar značka zahteva.
name-deleted = Ime je izbrisano (št. { $number })
