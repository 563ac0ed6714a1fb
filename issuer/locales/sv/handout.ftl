# Utdelning: vem som har hämtat, väggen, lappar, länkar och sidan för en tilldelning.
hand-title = Dela ut
hand-nobody = Ingen har gjort sig förtjänt av märket än.
hand-close-first = Avsluta cirkeln
hand-tally =
    { $collected ->
       *[other] { $collected } av { $all } har hämtat.
    }
hand-collected-wallet = Hämtat { $when }, med plånbok.
hand-collected-picture = Hämtat { $when }, som bild.
hand-collected-page = Hämtat { $when }, som sida i telefonen.
hand-collected-print = Hämtat { $when }, på papper.
hand-collected-file = Hämtat { $when }, som fil.
hand-open = Kan hämtas till { $until }.
hand-paused = Pausad efter fem felaktiga koder.
hand-expired = Länken har gått ut.
hand-not-offered = Ingen länk än.
hand-lost = Exemplaret har avslutats; det finns ingen ny länk än.
hand-ended = Märket har återkallats.
hand-code = Kod
hand-codes-private = Säg varje kod till den som den gäller. Koderna står bara här, aldrig på väggen eller på papper.
hand-resume = Fortsätt med en ny kod
hand-renew = Ny länk
hand-wrong-hands = Hämtat av fel person?
hand-replace = Avsluta det och skapa en ny länk
hand-to-wall = Visa på väggen
hand-to-wall-anyway = Visa på väggen ändå
hand-ends-slips =
    { $slips ->
        [one] En lapp som är gjord och inte använd slutar gälla.
       *[other] { $slips } lappar som är gjorda och inte använda slutar gälla.
    }
hand-to-slips = Skriv ut lappar
hand-to-links = Länkar att kopiera
hand-how-hint = Länkar på väggen gäller en timme och kräver koden. Lappar gäller 90 dagar, utan kod. Det ena ersätter det andra för dem som inte har hämtat än.
hand-to-exchange = Byt ett märke som någon har med sig
wall-title = På väggen
wall-qr = Länken som QR-kod
wall-how = Skanna det här med din telefon. Du får veta koden.
wall-until = Till { $until }.
wall-turns = Vems tur
wall-before = Föregående
wall-next = Nästa
wall-left =
    { $left ->
       *[other] { $left } kvar att hämta
    }
wall-nobody = Ingen väntar här just nu
wall-again = Visa alla som inte har hämtat
wall-back = Tillbaka till listan
links-title = Länkar
links-lead = Varje länk är för en person: den som har den kan hämta märket.
links-mail-hint = En e-postadress används för ett enda meddelande och sparas ingenstans.
links-link = Länk
links-copy = Kopiera
links-copied = Kopierad
links-short = Den här länken kräver koden och gäller en timme.
links-address = E-postadress
links-send = Skicka
links-sent = Skickat. Adressen sparades inte.
mail-subject = Ditt märke: { $badge }
mail-body =
    Hej!

    Du har gjort dig förtjänt av ett märke från { $issuer }: { $badge }.
    Hämta det här, senast { $until }:

    { $link }

    Länken är bara till dig. Du behöver inget konto.
list-title = Närvarolista
list-hint = Skriv ut den till en kväll utan nät, och bocka för samma rutor på cirkelns sida efteråt.
list-name = Namn
list-was-there = var där
slips-title = Lappar
slips-lead = Fyra på ett A4-ark. Skriv ut i full storlek (100 %) och klipp längs de streckade linjerna.
slips-early = Cirkeln pågår fortfarande, så lapparna sover tills den avslutas. En lapp för någon som inte får märket förblir utan verkan.
slips-print = Skriv ut
slips-make = Nya lappar till alla som inte har hämtat
slips-make-first = Skapa lappar till alla
slip-collect = Hämta
slip-collect-how = Skanna med telefonens kamera, eller skriv:
slip-until = Senast { $until }.
slip-sleeps = Den fungerar så snart cirkeln är avslutad.
slip-private = Privat: släng den här halvan efter användning.
slip-show = Visa
slip-from = Från { $issuer }
slip-check = Vill du kontrollera märket, skriv { $host } och skanna koden där. En sida som koden själv öppnar kan vara en kopia.
slip-show-later = Den här halvan skrivs ut när cirkeln är avslutad.
award-link-now = Länk
award-copies = Exemplar
award-no-copies = Ingen har hämtat det, och inget har skrivits ut.
copy-wallet = I en plånbok sedan { $made }.
copy-wallet-ended = I en plånbok sedan { $made }, avslutat { $ended }.
copy-paper = På papper, som bild eller fil sedan { $made }.
copy-paper-ended = På papper, som bild eller fil sedan { $made }, avslutat { $ended }.
award-copy-what = Borttappat eller i fel händer?
award-because = Skäl
award-because-hint = Bara för dina kollegor; visas aldrig utåt. Får lämnas tomt.
award-end-copy = Avsluta exemplaret
award-correct = Rätta namnet
award-correct-lead = Det utdelade upphör och visas som ”återkallat”; en ny länk ger rätt märke.
award-corrected = Namnet är rättat. Ge deltagaren den nya länken nedan; det gamla märket gäller inte längre.
award-replaced = Det förlorade märket gäller inte längre. Ge deltagaren den nya länken nedan.
award-name-same = Det namnet har märket redan. Ändra det. Är märket borta, öppna ”Borttappat eller i fel händer?” ovan.
award-name = Namn på märket
award-name-hint = Förnamn och initial räcker. Tomt: ett märke utan namn.
award-name-refused = Namnet har dolda tecken eller är för långt. Skriv det på annat sätt.
award-correct-do = Rätta
award-suspend = Spärra tillfälligt
award-suspend-lead = Den som skannar läser ”tillfälligt spärrat” tills du låter det gälla igen.
award-suspend-do = Spärra
award-suspended-since = Tillfälligt spärrat sedan { $since }.
award-unsuspend-do = Låt det gälla igen
award-end = Återkalla märket
award-end-lead = Alla exemplar upphör för alltid. Den som skannar ett av dem läser ”återkallat”.
award-sure = Jag är säker; det går inte att ångra.
award-sure-missing = Bocka för rutan om du är säker.
award-end-do = Återkalla
exchange-title = Byt ett märke
exchange-lead = Någon har med sig ett märke från er, på papper eller i telefonen: det gamla upphör och personen får en ny länk. Det går även när namn har raderats här.
exchange-text = Märket
exchange-text-hint = Skanna QR-koden med en läsare, eller klistra in länk, siffror eller text.
exchange-file = Eller en fil eller en bild
exchange-file-hint = Märkets fil eller en skarp bild av QR-koden.
exchange-do = Byt
