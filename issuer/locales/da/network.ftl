# Netværkets sider, for dem, der koordinerer det.
network-page-figures = Tal
network-page-badges = Badges
network-page-members = Medlemmer
network-home = Netværk
network-empty = Ingen hører til netværket endnu.
network-badges =
    { $count ->
        [one] { $count } badge
       *[other] { $count } badges
    }
network-badges-few = få badges
network-circles =
    { $count ->
        [one] { $count } cirkel
       *[other] { $count } cirkler
    }
network-circles-few = få cirkler
network-cities =
    { $count ->
        [one] { $count } by
       *[other] { $count } byer
    }
network-by-city = Badges efter by og måned
network-scale =
    { $largest ->
        [one] Alle rækker undtagen den nederste har samme skala: den højeste søjle er { $largest } badge.
       *[other] Alle rækker undtagen den nederste har samme skala: den højeste søjle er { $largest } badges.
    }
network-dot = En prik står for få: færre end fem af et badge på en måned.
network-all = Alle tilsammen
network-sum = I alt
network-goals = De 17 verdensmål
network-goals-lead = Badges efter de verdensmål, de bidrager til. Et badge kan bidrage til flere.
network-goals-idle = I disse måneder bidrog ingen badges til:
network-goal = Mål
network-numbers = Det samme i tal
network-hidden = Få betyder et til fire af et badge på ét sted i én måned. De tal er skjult, så ingen kan genkendes på dem, og alle summer består kun af det, der vises. Badges, der er trukket tilbage, tæller ikke med. 42+ betyder mindst 42.
network-spreadsheet = Som regneark
network-earlier = De tolv måneder før
network-later = De tolv måneder efter
network-done-added = Organisationen er nu medlem med alle sine nøgler.
network-done-welcomed = Udstederen på kortet er medlem med de nøgler, kortet nævner.
network-done-shared = Alle medlemmer kan give badget nu.
network-done-unshared = Badget er ikke længere delt.
network-done-recognised = Netværket er anerkendt. De, der kontrollerer badges, får det med den næste liste.
network-done-forgotten = Netværket er ikke længere anerkendt.
member-since = siden { $day }
member-until = til og med { $day }
member-left = forlod netværket { $day }
member-issues = udsteder badges
member-paused = udsteder ingen badges for tiden
member-closed = lukket { $day }
member-elsewhere = på en anden server
member-key-signs = underskriver nu
member-key-ended = sluttede { $day }
member-key-dead = død siden { $day }
network-add = Optag en organisation
network-add-hint = Der fæstes lid til den fra dens første nøgle, så dens badges fra før tæller også.
network-add-none = Vælg en organisation
network-add-choose = Vælg den organisation, der skal være med.
network-add-do = Optag
network-welcome = Optag en udsteder på en anden server
network-welcome-lead = Deres server skriver et kort med: kreds-issuer org card. Et nyere kort bringer nøglerne ajour.
network-card = Deres kort som fil
network-card-root = Kortets fingeraftryk
network-card-root-hint = Lad dem læse det op for dig; tag det ikke fra filen: 16 grupper på fire.
network-welcome-do = Optag med kortet
network-card-wrong = Vælg filen med deres kort.
network-card-another = Filen er ikke et kort med det fingeraftryk.
network-list = Den offentliggjorte tillidsliste
network-list-lead = Det er den, badges bliver kontrolleret efter. Hver ændring på disse sider giver straks en ny version.
network-list-address = Adresse
network-list-until = Gælder til
network-key-until = Arbejdsnøglen gælder til
network-key-hint = Inden den dag skal rodnøglen udpege en ny.
network-root = Rodnøglens fingeraftryk
network-root-hint = Folk sammenligner det én gang med jeres papir.
network-recognises = Andre netværk
network-recognises-lead = Medlemmer af et netværk, I anerkender, tæller også her, vist som »gennem« jeres netværk.
network-forget = Anerkend ikke længere
network-forget-lead = Fra den næste liste tæller medlemmer af dette netværk ikke længere gennem jeres.
network-forget-do = Træk anerkendelsen tilbage
network-their-list = Deres tillidsliste som fil
network-their-root = Fingeraftryk af deres rodnøgle
network-their-root-hint = Skriv det af fra deres papir, ikke fra filen: 16 grupper på fire.
network-recognise-do = Anerkend
network-root-wrong = Et fingeraftryk har 16 grupper på fire: cifre og bogstaverne a til f.
network-list-wrong = Vælg filen med deres tillidsliste.
network-list-not-theirs = Filen er ikke en tillidsliste under rodnøglen med det fingeraftryk.
network-coordinators = Hvem koordinerer netværket
network-coordinators-hint = Koordinatorer udpeges på serveren: kreds-issuer network coordinator
network-badges-lead = Alle medlemmer må give disse badges. Den, der har lavet et badge, laver den næste version; hver by kan tilføje sin egen side.
network-badges-shared = Delt af medlemmer
network-badges-none = Ingen medlemmer deler et badge endnu.
network-badges-common = Fra denne servers katalog
network-badge-made = af { $name }, version { $version }
network-badge-pages = Sider i Cities of Learning:
network-share = Del et medlems badge
network-share-hint = Så kan alle medlemmer give det, også på andre servere, når de henter badges ind.
network-share-none = Vælg et badge
network-share-choose = Vælg det badge, der skal deles.
network-share-do = Del
network-unshare = Del ikke længere
network-unshare-lead = Så er det kun den, der har lavet det, der giver det. Badges, folk har, forbliver, som de er.
network-unshare-do = Del det ikke længere
network-elsewhere = Til andre servere
network-elsewhere-lead = Denne fil rummer alle disse badges, underskrevet af netværket. En anden server henter den ind med: kreds-issuer badge take
member-membership = Medlem
member-issuing = Badges
member-keys = Nøgler
member-keys-lead = Kun de nøgler, der står her, tæller, når badges kontrolleres.
member-keys-elsewhere = Dens nøgler ændres på dens egen server.
member-survivors = badges, der forbliver ægte
member-key-stolen = Har en anden fået fat i nøglen?
member-end = Medlemskabets afslutning
member-last-day = Sidste dag
member-end-hint = Badges fra den dag og før forbliver ægte; det, der udstedes senere, tæller ikke. Lad feltet være tomt for at afslutte medlemskabet nu.
member-end-wrong = Vælg i dag eller en senere dag.
member-end-do = Afslut medlemskabet
member-again-lead = Medlemskabet har en slutdag. Det kan fortsætte, som om den ikke var der.
member-again = Lad det fortsætte
member-done-ended = Medlemskabets slutning er sat.
member-done-dead = Nøglen er død, og det står på den offentliggjorte liste.
dead-key = Erklær en nøgle for død
dead-key-believed = Gør det, når en anden kan have fået fat i nøglen. Intet, den har underskrevet, regnes længere for ægte på sin dato, og det kan ikke fortrydes.
dead-key-stays = Badges, som organisationens optegnelser bekræfter, forbliver ægte: Netværket underskriver en liste over dem, som hentes af sig selv, når badges kontrolleres.
dead-key-new = Hvis nøglen underskriver nu, laves der straks nye nøgler, og udstedelsen fortsætter.
dead-key-next = Hvad I skal gøre bagefter
dead-key-next-close = Luk den vej, nøglen slap ud ad. Skift adgangssætningen, og hvem der må bruge serveren.
dead-key-next-backup = Lav en sikkerhedskopi: Der kan være nye nøgler i nøglemappen.
dead-key-next-tell = Sig til dem, der kontrollerer badges uden netforbindelse, at de skal hente listerne igen.
dead-key-sure = Jeg har forstået, at det ikke kan fortrydes.
dead-key-tick = Sæt hak ved, at du har forstået det.
dead-key-do = Erklær nøglen for død
figure-few = få
figure-at-least = mindst { $what }
figures-place = Organisation
figures-city = By
figures-country = Land
figures-month = Måned
figures-badge = Badge
figures-version = Version
figures-badges = Badges
figures-goals = Mål
calendar-month = { $month } { $year }
calendar-from-to = { $first } til { $last }
calendar-1 = januar
calendar-2 = februar
calendar-3 = marts
calendar-4 = april
calendar-5 = maj
calendar-6 = juni
calendar-7 = juli
calendar-8 = august
calendar-9 = september
calendar-10 = oktober
calendar-11 = november
calendar-12 = december
calendar-short-1 = jan.
calendar-short-2 = feb.
calendar-short-3 = mar.
calendar-short-4 = apr.
calendar-short-5 = maj
calendar-short-6 = jun.
calendar-short-7 = jul.
calendar-short-8 = aug.
calendar-short-9 = sep.
calendar-short-10 = okt.
calendar-short-11 = nov.
calendar-short-12 = dec.
