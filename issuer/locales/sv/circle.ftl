# The pages of circles: the list, a new one, the roster, the end.
circles-title = Cirklar
circles-new = Ny cirkel
circles-none = Det finns ingen cirkel än. Ta med en lista, klistra in namn eller skriv in en.
circles-none-found = Ingen cirkel har ”{ $wanted }” i titeln.
circles-search = Sök i titlar
circles-sort = Sortering
circles-sort-newest = Nyaste först
circles-sort-name = Efter titel
circles-show = Visa
circle-state-planned = inte börjat
circle-state-running = pågår
circle-state-closed = avslutad
roster-name = namn
roster-attended = närvaro
roster-badge = märke
list-and = och
circle-back = Tillbaka
circle-describe = Cirkeln
circle-title = Titel
circle-title-hint = Som ni kallar den sinsemellan. Den står inte på märket.
circle-title-wrong = Skriv en titel på högst 128 tecken.
circle-badge = Märke
circle-badge-choose = Välj ett märke
circle-badge-wrong = Välj märket som cirkeln leder till.
circle-sessions = Antal träffar
circle-sessions-wrong = Skriv ett tal från 1 till 60.
circle-venue = Plats
circle-venue-hint = Den står på märket, till exempel Hamnby bibliotek.
circle-venue-wrong = Skriv en plats på högst 128 tecken utan dolda tecken.
circle-city = Ort
circle-city-wrong = Skriv en ort på högst 128 tecken utan dolda tecken.
circle-language = Språk på märkena
circle-first-day = Första träffen
circle-last-day = Sista träffen
circle-day-hint = Skriv till exempel 2026-10-07 eller 7.10.2026. Får lämnas tomt.
circle-day-wrong = Skriv dagen som 2026-10-07 eller 7.10.2026.
circle-days-turned = Den sista träffen ligger före den första.
circle-online = Vi träffas på nätet
circle-bring = Ta med det du har
circle-bring-hint = Ett av dem räcker. Bara namn och närvaro sparas, och inget förrän du har sett det.
circle-names = Namn, ett per rad
circle-file = En fil
circle-file-hint = En cirkel eller närvaro från P2PU (JSON), en anmälningslista (CSV) eller en text med namn.
circle-link = En länk till er cirkel hos P2PU
circle-link-hint = Sidan där folk anmälde sig.
circle-link-wrong = Länken leder inte till en cirkel på learningcircles.p2pu.org. Kopiera den från sidan där folk anmälde sig.
circle-link-off = Den här servern hämtar inget utifrån. Öppna { $address } i din webbläsare, spara sidan som en fil och välj filen här.
circle-link-unreachable = P2PU svarar inte. Försök igen senare, eller öppna { $address }, spara sidan som en fil och välj filen här.
circle-choose = Filen innehåller flera cirklar. Vilken är er?
circle-look = Titta igenom först
circle-make = Skapa cirkeln
circle-update = Spara ändringarna
preview-title = Stämmer det?
preview-new-circle = En ny cirkel
preview-known-circle = Cirkeln finns redan och uppdateras
preview-new = ny
preview-known = står redan på listan
preview-renamed = hittills: { $was }
preview-missing = Inte på den nya listan, men står kvar:
preview-left-out = De här raderna utelämnas
preview-row = Rad { $row }: { $reason }
circle-change = Ändra cirkeln eller ta med en lista
circle-paper = Närvarolista att skriva ut
circle-export = Listan som tabell
circle-hand-out = Dela ut märkena
circle-roster = Vem var där, vem kan vad
circle-session = träff
circle-everybody = Alla på en gång
circle-everybody-at = Alla var med på träff { $session }
circle-everybody-reached = Alla kan: { $outcome }
circle-has-badge = har märket
circle-slips-early = Lappar i förväg
circle-badge-taken-back = återkallat
circle-has-remark = anteckning
circle-more = Namn, anteckning, undantag
circle-name-on-list = Namn på listan
circle-note = Anteckning
circle-note-hint = Vad personen har gjort eller skapat. Högst 400 tecken.
circle-note-in-badge = Lägg anteckningen i märket, så att alla som ser det kan läsa den
circle-exception = Färre träffar räcker, eftersom
circle-exception-hint = Skälet stannar här; märket visar det inte.
circle-remove = Ta bort från listan
circle-add = En till
circle-add-button = Lägg till
circle-one-more = En träff till
circle-save = Spara
circle-kept = Sparat.
circle-kept-at = Sparat
circle-waiting = Inte sparat än: inget nät. Det väntar på den här enheten och skickas av sig självt.
circle-signed-out = Du är utloggad. Logga in i en annan flik; dina ändringar väntar på den här enheten.
circle-refused = Det här kunde inte sparas som det skrevs. Allt annat är sparat.
cell-name-wrong = Skriv ett namn på högst 128 tecken utan dolda tecken.
cell-badge-name-wrong = Skriv högst 128 tecken utan dolda tecken, eller lämna namnet tomt.
cell-too-long = Korta det till 400 tecken.
cell-hidden = Det har dolda tecken. Skriv det på nytt.
cell-unknown = Märket har inte längre det här lärandemålet. Läs in sidan igen.
outlook-nobody = Ingen står på listan än.
outlook-everybody-has = Alla på listan har märket.
outlook-lacks-unwanted =
    { $count ->
   *[other] vill
    } inte ha något märke.
remove-title = Ta bort personen från listan?
remove-text = Namn, bockar och anteckningar tas bort direkt.
remove-keep = Behåll på listan
close-title = Märkena
close-nobody = Ingen får ett märke än. Bocka för vem som var där och vem som kan vad.
close-names = Namn på märkena
close-names-hint = Förnamn och initial räcker på ett märke. Fråga alla. Ett smeknamn går bra, och inget namn går också bra. Man kan ändra det innan man hämtar märket; på en utskriven lapp ligger det fast.
close-name = Namn på märket
close-none = Vill inte ha något märke
close-note = I märket:
close-hand-out = Hur delar du ut dem?
close-wall = På skärmen, nu, en i taget
close-slip = På papperslappar som gäller i 90 dagar
close-private = Alla som ser ett märke läser ”{ $title }” och platsen.
close-private-health = Det kan säga något om någons hälsa.
close-private-faith = Det kan säga något om någons tro.
close-private-origin = Det kan säga något om var någon kommer ifrån.
close-private-change = Välj ett märke med en neutral titel
close-public = Alla här vet det och vill ha det så
close-public-missing = Välj en neutral titel, eller bocka för att alla vet.
close-consent = Jag har det som mitt bibliotek kräver för deltagare under { $age } år
close-consent-hint = Till exempel vårdnadshavares samtycke. Bocken behövs även om ingen är så ung: då krävs inget.
close-consent-missing = Bocka för att du har det som ditt bibliotek kräver.
close-back = Inte än
circle-people =
    { $count ->
    [one] { $count } person
   *[other] { $count } personer
    }
circle-awards =
    { $awards ->
    [one] { $awards } märke
   *[other] { $awards } märken
    }, { $collected } hämtade
preview-people =
    { $count ->
    [0] Ingen lista över deltagare än: du kan lägga till dem senare.
    [one] { $count } person:
   *[other] { $count } personer:
    }
preview-strangers =
    Närvarolistan har { $count ->
    [one] en närvaro för någon som
   *[other] { $count } närvaror för personer som
    } inte står på listan: överhoppat.
preview-counted =
    För { $count ->
    [one] en träff
   *[other] { $count } träffar
    } är bara antalet känt: bocka för dem som var där.
outlook-gets =
    { $gets ->
    [0] Ingen av { $all } får ”{ $badge }” än.
   *[other] { $gets } av { $all } får ”{ $badge }”.
    }
outlook-had =
    { $had ->
    [one] En har redan märket.
   *[other] { $had } har redan märket.
    }
outlook-issue =
    { $gets ->
    [one] Utfärda { $gets } märke
   *[other] Utfärda { $gets } märken
    }
outlook-lacks-sessions =
    { $count ->
   *[other] får
    } det inte än: för få träffar.
outlook-lacks-outcomes =
    { $count ->
       *[other] får
    } det inte än: allt som märket kräver är inte förbockat.
outlook-lacks-both =
    { $count ->
       *[other] får
    } det inte än: för få träffar, och allt som märket kräver är inte förbockat.
name-deleted = Namnet är raderat (nr { $number })
