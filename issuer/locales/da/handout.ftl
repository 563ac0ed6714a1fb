# Uddeling: hvem der har hentet, væggen, sedler, links, og siden for én tildeling.
hand-title = Del ud
hand-nobody = Ingen har gjort sig fortjent til badget endnu.
hand-close-first = Luk kredsen
hand-tally =
    { $collected ->
       *[other] { $collected } af { $all } har hentet.
    }
hand-collected-wallet = Hentet { $when }, med wallet.
hand-collected-picture = Hentet { $when }, som billede.
hand-collected-page = Hentet { $when }, som side på telefonen.
hand-collected-print = Hentet { $when }, på papir.
hand-collected-file = Hentet { $when }, som fil.
hand-open = Kan hentes indtil { $until }.
hand-paused = Sat på pause efter fem forkerte koder.
hand-expired = Linkets tid er udløbet.
hand-not-offered = Intet link endnu.
hand-lost = Eksemplaret er afsluttet; der er endnu intet nyt link.
hand-ended = Badget er taget tilbage.
hand-code = Kode
hand-codes-private = Sig hver kode til den, den hører til. Koderne står kun her, aldrig på væggen eller på papir.
hand-resume = Fortsæt med en ny kode
hand-renew = Nyt link
hand-replace = Afslut det, og lav et nyt link
hand-how = Måder at dele ud på
hand-to-wall = Vis på væggen
hand-to-slips = Lav sedler
hand-to-links = Links til at kopiere
hand-how-hint = Links på væggen lever en time og kræver koden. Sedler lever 90 dage uden. Det ene træder i stedet for det andet for dem, der ikke har hentet.
hand-to-exchange = Ombyt et badge, som nogen kommer med
wall-title = På væggen
wall-qr = Linket som QR-kode
wall-how = Scan dette med din telefon. Du får koden at vide.
wall-until = Indtil { $until }.
wall-turns = Hvis tur
wall-before = Forrige
wall-next = Næste
wall-left =
    { $left ->
       *[other] { $left } mangler at hente
    }
wall-nobody = Ingen venter her lige nu
wall-again = Vis alle, der ikke har hentet
wall-back = Tilbage til listen
links-title = Links
links-lead = Hvert link er til én person: den, der har det, kan hente badget.
links-mail-hint = En e-mailadresse bruges til én besked og gemmes ingen steder.
links-link = Link
links-copy = Kopiér
links-copied = Kopieret
links-short = Dette link kræver koden og lever en time.
links-address = E-mailadresse
links-send = Send
links-sent = Sendt. Adressen er ikke gemt.
mail-subject = Dit badge: { $badge }
mail-body =
    Hej

    Du har gjort dig fortjent til et badge fra { $issuer }: { $badge }.
    Hent det her, senest { $until }:

    { $link }

    Linket er kun til dig. Du behøver ingen konto.
list-title = Fremmødeliste
list-hint = Print den til en aften uden net, og sæt de samme krydser på kredsens side bagefter.
list-name = Navn
list-was-there = var der
slips-title = Sedler
slips-lead = Fire på et A4-ark. Print i fuld størrelse (100 %), og klip langs de stiplede linjer.
slips-early = Kredsen er stadig åben, så sedlerne sover, til den lukkes. En seddel til nogen, der ikke får badget, forbliver uden virkning.
slips-print = Print
slips-make = Lav sedler til alle
slip-collect = Hent
slip-collect-how = Scan med telefonens kamera, eller skriv:
slip-until = Senest { $until }.
slip-sleeps = Den virker, så snart kredsen er lukket.
slip-private = Privat: smid denne halvdel ud efter brug.
slip-show = Vis
slip-from = Fra { $issuer }
slip-check = Vil du kontrollere badget, så skriv { $host }, og scan der. En side, som koden selv åbner, kan være en kopi.
slip-show-later = Denne halvdel printes, når kredsen er lukket.
award-link-now = Link
award-copies = Eksemplarer
award-no-copies = Ingen har hentet det, og intet er printet.
copy-wallet = I en wallet siden { $made }.
copy-wallet-ended = I en wallet siden { $made }, afsluttet { $ended }.
copy-paper = På papir, som billede eller fil siden { $made }.
copy-paper-ended = På papir, som billede eller fil siden { $made }, afsluttet { $ended }.
award-copy-what = Tabt eller i forkerte hænder?
award-because = Grund
award-because-hint = Kun til dine kolleger; vises aldrig udadtil. Må være tom.
award-end-copy = Afslut eksemplaret
award-correct = Ret navnet
award-correct-lead = Det udleverede slutter og vises som "gælder ikke længere"; et nyt link giver det rigtige badge.
award-name = Navn på badget
award-name-hint = Fornavn og forbogstav er nok. Tomt: et badge uden navn.
award-name-refused = Navnet har skjulte tegn eller er for langt. Skriv det på en anden måde.
award-correct-do = Ret
award-suspend = Suspendér for en tid
award-suspend-lead = Den, der scanner, læser "suspenderet", til du lader det gælde igen.
award-suspend-do = Suspendér
award-suspended-since = Suspenderet siden { $since }.
award-unsuspend-do = Lad det gælde igen
award-end = Tag badget tilbage
award-end-lead = Alle eksemplarer slutter for altid. Den, der scanner et, læser "gælder ikke længere".
award-sure = Jeg er sikker; det kan ikke fortrydes.
award-sure-missing = Sæt kryds, hvis du er sikker.
award-end-do = Tag det tilbage
exchange-title = Ombyt et badge
exchange-lead = Nogen kommer med et badge fra jer, på papir eller i telefonen: det gamle slutter, og der er et nyt link. Det går også, når navne er slettet her.
exchange-text = Badget
exchange-text-hint = Scan dets QR med en læser, eller indsæt link, cifre eller tekst.
exchange-file = Eller en fil eller et billede
exchange-file-hint = Badgefilen eller et skarpt billede af QR-koden.
exchange-do = Ombyt
