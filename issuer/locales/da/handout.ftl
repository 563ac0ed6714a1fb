# Uddeling: hvem der har hentet, væggen, sedler, links, og siden for én tildeling.
hand-title = Del ud
hand-nobody = Ingen har gjort sig fortjent til badget endnu.
hand-close-first = Afslut cirklen
hand-tally =
    { $collected ->
       *[other] { $collected } af { $all } har hentet.
    }
hand-collected-wallet = Hentet { $when }, med tegnebog.
hand-collected-picture = Hentet { $when }, som billede.
hand-collected-page = Hentet { $when }, som side på telefonen.
hand-collected-print = Hentet { $when }, på papir.
hand-collected-file = Hentet { $when }, som fil.
hand-open = Kan hentes indtil { $until }.
hand-paused = Sat på pause efter fem forkerte koder.
hand-expired = Linket er udløbet.
hand-not-offered = Intet link endnu.
hand-lost = Eksemplaret er afsluttet; der er endnu intet nyt link.
hand-ended = Badget er trukket tilbage.
hand-code = Kode
hand-codes-private = Sig hver kode til den person, den er til. Koderne står kun her, aldrig på væggen eller på papir.
hand-resume = Fortsæt med en ny kode
hand-renew = Nyt link
hand-wrong-hands = Hentet af en forkert?
hand-replace = Afslut det, og lav et nyt link
hand-to-wall = Vis på væggen
hand-to-wall-anyway = Vis på væggen alligevel
hand-ends-slips =
    { $slips ->
        [one] Én seddel, der er lavet og ikke brugt, holder op med at virke.
       *[other] { $slips } sedler, der er lavet og ikke brugt, holder op med at virke.
    }
hand-to-slips = Udskriv sedler
hand-to-links = Links til at kopiere
hand-how-hint = Links på væggen gælder i en time og kræver koden. Sedler gælder i 90 dage, uden kode. Det ene træder i stedet for det andet for dem, der ikke har hentet endnu.
hand-to-exchange = Ombyt et badge, som nogen kommer med
wall-title = På væggen
wall-qr = Linket som QR-kode
wall-how = Scan dette med din telefon. Du får koden at vide.
wall-until = Indtil { $until }.
wall-turns = Hvis tur er det?
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
links-lead = Hvert link er til én person: Den, der har det, kan hente badget.
links-mail-hint = En e-mailadresse bruges til én besked og gemmes ingen steder.
links-link = Link
links-copy = Kopiér
links-copied = Kopieret
links-short = Dette link kræver koden og gælder i en time.
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
list-hint = Udskriv den til en aften uden net, og sæt bagefter de samme flueben på cirklens side.
list-name = Navn
list-was-there = var der
slips-title = Sedler
slips-lead = Fire på et A4-ark. Udskriv i fuld størrelse (100 %), og klip langs de stiplede linjer.
slips-early = Cirklen er ikke afsluttet endnu. Sedlerne kan bruges, så snart den er det; en seddel til en, der ikke får badget, virker aldrig.
slips-print = Udskriv
slips-make = Nye sedler til alle, der ikke har hentet
slips-make-first = Lav sedler til alle
slip-collect = Hent
slip-collect-how = Scan med telefonens kamera, eller skriv:
slip-until = Senest { $until }.
slip-sleeps = Den virker, så snart cirklen er afsluttet.
slip-private = Privat: Smid denne halvdel ud efter brug.
slip-show = Vis
slip-from = Fra { $issuer }
slip-check = Vil du kontrollere badget, så skriv { $host }, og scan koden dér. En side, som koden selv åbner, kan være en kopi.
slip-show-later = Denne halvdel udskrives, når cirklen er afsluttet.
award-link-now = Link
award-copies = Eksemplarer
award-no-copies = Ingen har hentet det, og intet er udskrevet.
copy-wallet = I en tegnebog siden { $made }.
copy-wallet-ended = I en tegnebog siden { $made }, afsluttet { $ended }.
copy-paper = På papir, som billede eller fil siden { $made }.
copy-paper-ended = På papir, som billede eller fil siden { $made }, afsluttet { $ended }.
award-copy-what = Tabt eller i de forkerte hænder?
award-because = Grund
award-because-hint = Kun til dine kolleger; vises aldrig udadtil. Feltet må gerne stå tomt.
award-end-copy = Afslut eksemplaret
award-correct = Ret navnet
award-correct-lead = Det, der er delt ud, slutter og vises som »trukket tilbage«; et nyt link giver det rigtige badge.
award-corrected = Navnet er rettet. Giv deltageren det nye link herunder; det gamle badge gælder ikke længere.
award-replaced = Det tabte badge gælder ikke længere. Giv deltageren det nye link herunder.
award-name-same = Det navn har badget allerede. Ret det; er badget blevet væk, så åbn »Tabt eller i de forkerte hænder?« ovenfor.
award-name = Navn på badget
award-name-hint = Fornavn og forbogstav er nok. Tomt: et badge uden navn.
award-name-refused = Navnet har skjulte tegn eller er for langt. Skriv det på en anden måde.
award-correct-do = Ret
award-suspend = Spær midlertidigt
award-suspend-lead = Den, der scanner, læser »midlertidigt spærret«, til du lader det gælde igen.
award-suspend-do = Spær
award-suspended-since = Midlertidigt spærret siden { $since }.
award-unsuspend-do = Lad det gælde igen
award-end = Træk badget tilbage
award-end-lead = Alle eksemplarer slutter for altid. Den, der scanner et af dem, læser »trukket tilbage«.
award-sure = Jeg er sikker; det kan ikke fortrydes.
award-sure-missing = Sæt flueben, hvis du er sikker.
award-end-do = Træk tilbage
exchange-title = Ombyt et badge
exchange-lead = Nogen kommer med et badge fra jer, på papir eller på telefonen: Det gamle slutter, og der kommer et nyt link. Det virker også, når navne er slettet her.
exchange-text = Badget
exchange-text-hint = Scan QR-koden med en læser, eller indsæt link, cifre eller tekst.
exchange-file = Eller en fil eller et billede
exchange-file-hint = Badgefilen eller et skarpt billede af QR-koden.
exchange-do = Ombyt
