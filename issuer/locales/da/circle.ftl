# The pages of circles: the list, a new one, the roster, the end.
circles-title = Cirkler
circles-new = Ny cirkel
circles-none = Der er ingen cirkler endnu. Tag en liste med, sæt navne ind, eller skriv en cirkel ind.
circles-none-found = Ingen cirkel har »{ $wanted }« i titlen.
circles-search = Søg i titler
circles-sort = Rækkefølge
circles-sort-newest = Nyeste først
circles-sort-name = Efter titel
circles-show = Vis
circle-state-planned = ikke begyndt
circle-state-running = i gang
circle-state-closed = afsluttet
roster-name = navn
roster-attended = fremmøde
roster-badge = badge
list-and = og
circle-back = Tilbage
circle-describe = Cirklen
circle-title = Titel
circle-title-hint = Som I kalder den indbyrdes. Den står ikke på badget.
circle-title-wrong = Skriv en titel på højst 128 tegn.
circle-badge = Badge
circle-badge-choose = Vælg et badge
circle-badge-wrong = Vælg det badge, cirklen fører til.
circle-sessions = Antal mødegange
circle-sessions-wrong = Skriv et tal fra 1 til 60.
circle-venue = Sted
circle-venue-hint = Det står på badget, for eksempel Havnby Bibliotek.
circle-venue-wrong = Skriv et sted på højst 128 tegn uden skjulte tegn.
circle-city = By
circle-city-wrong = Skriv en by på højst 128 tegn uden skjulte tegn.
circle-language = Badgenes sprog
circle-first-day = Første mødegang
circle-last-day = Sidste mødegang
circle-day-hint = Skriv for eksempel 2026-10-07 eller 7.10.2026. Feltet må gerne stå tomt.
circle-day-wrong = Skriv dagen som 2026-10-07 eller 7.10.2026.
circle-days-turned = Den sidste mødegang ligger før den første.
circle-online = Vi mødes online
circle-bring = Deltagerne
circle-bring-hint = Én af delene er nok. Kun navne og fremmøde gemmes, og intet, før du har set det.
circle-names = Navne, ét pr. linje
circle-file = En fil
circle-file-hint = En cirkel eller fremmøde fra P2PU (JSON), en tilmeldingsliste (CSV) eller en tekst med navne.
circle-link = Et link til jeres cirkel hos P2PU
circle-link-hint = Siden, hvor folk meldte sig til.
circle-link-wrong = Linket fører ikke til en cirkel på learningcircles.p2pu.org. Kopiér det fra siden, hvor folk meldte sig til.
circle-link-off = Denne server henter intet udefra. Åbn { $address } i din browser, gem siden som en fil, og vælg filen her.
circle-link-unreachable = P2PU svarer ikke. Prøv igen senere, eller åbn { $address }, gem siden som en fil, og vælg filen her.
circle-choose = Filen har flere cirkler. Hvilken er jeres?
circle-look = Se det igennem først
circle-make = Opret cirklen
circle-update = Gem ændringerne
preview-title = Er det rigtigt?
preview-new-circle = En ny cirkel
preview-known-circle = Cirklen findes allerede og bliver ført ajour
preview-new = ny
preview-known = står allerede på listen
preview-renamed = hidtil: { $was }
preview-missing = Ikke på den nye liste, men bliver stående:
preview-left-out = Disse rækker er udeladt
preview-row = Række { $row }: { $reason }
circle-change = Ret cirklen, eller tag en liste med
circle-paper = Fremmødeliste til udskrift
circle-export = Listen som tabel
circle-hand-out = Del badges ud
circle-roster = Fremmøde og læringsmål
circle-session = mødegang
circle-everybody = Alle på én gang
circle-everybody-at = Alle var med til mødegang { $session }
circle-everybody-reached = Alle kan: { $outcome }
circle-has-badge = har badget
circle-slips-early = Sedler på forhånd
circle-badge-taken-back = taget tilbage
circle-has-remark = note
circle-more = Navn, note, undtagelse
circle-name-on-list = Navn på listen
circle-note = Note
circle-note-hint = Hvad personen har lavet eller gjort. Højst 400 tegn.
circle-note-in-badge = Sæt noten ind i badget, så alle, der ser det, kan læse den
circle-exception = Færre mødegange er nok, fordi
circle-exception-hint = Grunden bliver her; badget viser den ikke.
circle-remove = Fjern fra listen
circle-add = Én til
circle-add-button = Tilføj
circle-one-more = Én mødegang til
circle-save = Gem
circle-kept = Gemt.
circle-kept-at = Gemt
circle-waiting = Ikke gemt endnu: intet net. Det venter på denne enhed og bliver sendt af sig selv.
circle-signed-out = Du er logget ud. Log ind i en anden fane; dine ændringer venter på denne enhed.
circle-refused = Dette kunne ikke gemmes, som det var skrevet. Alt andet er gemt.
cell-name-wrong = Skriv et navn på højst 128 tegn uden skjulte tegn.
cell-badge-name-wrong = Skriv højst 128 tegn uden skjulte tegn, eller lad navnet stå tomt.
cell-too-long = Forkort det til 400 tegn.
cell-hidden = Det har skjulte tegn. Skriv det på ny.
cell-unknown = Badget har ikke længere dette læringsudbytte. Indlæs siden igen.
outlook-nobody = Der står ingen på listen endnu.
outlook-everybody-has = Alle på listen har badget.
outlook-lacks-unwanted =
    { $count ->
   *[other] ønsker
    } intet badge.
remove-title = Fjern personen fra listen?
remove-text = Navn, flueben og noter slettes med det samme.
remove-keep = Behold på listen
close-title = Badges
close-nobody = Ingen får et badge endnu. Sæt flueben ved, hvem der var der, og hvem der kan hvad.
close-names = Navne på badgene
close-names-hint = Fornavn og forbogstav er nok på et badge. Spørg alle: Et kaldenavn er fint, og det er også fint slet ikke at have navn på. Man kan stadig rette det, før man henter; på en udskrevet seddel ligger det fast.
close-name = Navn på badget
close-none = Ønsker intet badge
close-note = I badget:
close-hand-out = Hvordan deler du dem ud?
close-wall = På skærmen, nu, én ad gangen
close-slip = På papirsedler, der gælder i 90 dage
close-private = Alle, der ser et badge, læser »{ $title }« og stedet.
close-private-health = Det kan sige noget om nogens helbred.
close-private-faith = Det kan sige noget om nogens tro.
close-private-origin = Det kan sige noget om, hvor nogen kommer fra.
close-private-change = Vælg et badge med en neutral titel
close-public = Alle her ved det og ønsker det sådan
close-public-missing = Vælg en neutral titel, eller sæt flueben ved, at alle ved det.
close-consent = Jeg har det, som mit bibliotek kræver for deltagere under { $age } år
close-consent-hint = For eksempel forældres samtykke. Fluebenet skal sættes, også når ingen er så unge: Så kræves der ikke noget.
close-consent-missing = Sæt flueben ved, at du har det, som dit bibliotek kræver.
close-back = Ikke endnu
circle-people =
    { $count ->
    [one] { $count } person
   *[other] { $count } personer
    }
circle-awards =
    { $awards ->
    [one] { $awards } badge
   *[other] { $awards } badges
    }, { $collected } hentet
preview-people =
    { $count ->
    [0] Ingen liste over deltagere endnu: Du kan tilføje dem senere.
    [one] { $count } person:
   *[other] { $count } personer:
    }
preview-strangers =
    Fremmødelisten har { $count ->
    [one] ét fremmøde for en, der
   *[other] { $count } fremmøder for nogen, der
    } ikke står på listen: sprunget over.
preview-counted =
    For { $count ->
    [one] én mødegang
   *[other] { $count } mødegange
    } kendes kun antallet: Sæt flueben ved dem, der var der.
outlook-gets =
    { $gets ->
    [0] Ingen af { $all } får »{ $badge }« endnu.
   *[other] { $gets } af { $all } får »{ $badge }«.
    }
outlook-had =
    { $had ->
        [one] Én har allerede badget.
       *[other] { $had } har allerede badget.
    }
outlook-issue =
    { $gets ->
    [one] Udsted { $gets } badge
   *[other] Udsted { $gets } badges
    }
outlook-lacks-sessions =
    { $count ->
   *[other] får
    } det ikke endnu: for få mødegange.
outlook-lacks-outcomes =
    { $count ->
   *[other] får
    } det ikke endnu: ikke alt, hvad badget kræver, har flueben.
outlook-lacks-both =
    { $count ->
   *[other] får
    } det ikke endnu: for få mødegange, og ikke alt, hvad badget kræver, har flueben.
name-deleted = Navnet er slettet (nr. { $number })
