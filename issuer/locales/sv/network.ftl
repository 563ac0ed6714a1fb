# Nätverkets sidor, för dem som samordnar det.
network-page-figures = Siffror
network-page-badges = Märken
network-page-members = Medlemmar
network-home = Nätverk
network-empty = Ingen hör till nätverket än.
network-badges =
    { $count ->
        [one] { $count } märke
       *[other] { $count } märken
    }
network-badges-few = få märken
network-circles =
    { $count ->
        [one] { $count } cirkel
       *[other] { $count } cirklar
    }
network-circles-few = få cirklar
network-cities =
    { $count ->
        [one] { $count } stad
       *[other] { $count } städer
    }
network-by-city = Märken efter stad och månad
network-scale =
    { $largest ->
        [one] Alla rader utom den nedersta har samma skala: den högsta stapeln är { $largest } märke.
       *[other] Alla rader utom den nedersta har samma skala: den högsta stapeln är { $largest } märken.
    }
network-dot = En punkt står för få: färre än fem av ett märke på en månad.
network-all = Alla tillsammans
network-sum = Summa
network-goals = De 17 globala målen
network-goals-lead = Märken efter de globala mål som de bidrar till. Ett märke kan bidra till flera.
network-goals-idle = Under de här månaderna bidrog inga märken till:
network-goal = Mål
network-numbers = Samma sak i siffror
network-hidden = Få betyder ett till fyra av ett märke på en plats under en månad. Sådana tal är dolda, så att ingen kan kännas igen på dem, och alla summor består bara av det som visas. Återkallade märken räknas inte. 42+ betyder minst 42.
network-spreadsheet = Som kalkylblad
network-earlier = De tolv månaderna före
network-later = De tolv månaderna efter
network-done-added = Organisationen är nu medlem, med alla sina nycklar.
network-done-welcomed = Kortets utfärdare är medlem, med de nycklar som kortet nämner.
network-done-shared = Alla medlemmar kan ge märket nu.
network-done-unshared = Märket delas inte längre.
network-done-recognised = Nätverket är erkänt. De som kontrollerar märken får veta det med nästa lista.
network-done-forgotten = Nätverket är inte längre erkänt.
member-since = sedan { $day }
member-until = till och med { $day }
member-left = lämnade nätverket { $day }
member-issues = utfärdar märken
member-paused = utfärdar inga märken just nu
member-closed = stängd { $day }
member-elsewhere = på en annan server
member-key-signs = undertecknar nu
member-key-ended = upphörde { $day }
member-key-dead = död sedan { $day }
network-add = Ta med en organisation
network-add-hint = Den är betrodd från sin första nyckel, så dess tidigare märken räknas också.
network-add-none = Välj en organisation
network-add-choose = Välj organisationen som ska gå med.
network-add-do = Ta med
network-welcome = Ta med en utfärdare på en annan server
network-welcome-lead = Deras server skriver ett kort med: kreds-issuer org card. Ett nyare kort uppdaterar nycklarna.
network-card = Deras kort som fil
network-card-root = Kortets fingeravtryck
network-card-root-hint = Låt dem läsa upp det för dig; ta det inte från filen: 16 grupper om fyra.
network-welcome-do = Ta med genom kortet
network-card-wrong = Välj filen med deras kort.
network-card-another = Filen är inget kort med det fingeravtrycket.
network-list = Den publicerade tillitslistan
network-list-lead = Det är den som märken kontrolleras mot. Varje ändring på de här sidorna ger genast en ny version.
network-list-address = Adress
network-list-until = Gäller till
network-key-until = Arbetsnyckeln gäller till
network-key-hint = Före den dagen måste rotnyckeln utse en ny.
network-root = Rotnyckelns fingeravtryck
network-root-hint = Folk jämför det en gång med ert papper.
network-recognises = Andra nätverk
network-recognises-lead = Medlemmar i ett nätverk som ni erkänner räknas också här, och visas som ”genom” ert nätverk.
network-forget = Erkänn inte längre
network-forget-lead = Från och med nästa lista räknas medlemmar i det här nätverket inte längre genom ert.
network-forget-do = Ta tillbaka erkännandet
network-their-list = Deras tillitslista som fil
network-their-root = Deras rotnyckels fingeravtryck
network-their-root-hint = Skriv av det från deras papper, inte från filen: 16 grupper om fyra.
network-recognise-do = Erkänn
network-root-wrong = Ett fingeravtryck har 16 grupper om fyra: siffror och bokstäverna a till f.
network-list-wrong = Välj filen med deras tillitslista.
network-list-not-theirs = Filen är ingen tillitslista under rotnyckeln med det fingeravtrycket.
network-coordinators = Vilka som samordnar nätverket
network-coordinators-hint = Samordnare utses på servern: kreds-issuer network coordinator
network-badges-lead = Alla medlemmar får ge de här märkena. Den som har skapat ett märke gör nästa version; varje stad kan lägga till sin egen sida.
network-badges-shared = Delade av medlemmar
network-badges-none = Ingen medlem delar något märke ännu.
network-badges-common = Från den här serverns katalog
network-badge-made = av { $name }, version { $version }
network-badge-pages = Sidor i Cities of Learning:
network-share = Dela en medlems märke
network-share-hint = Då kan alla medlemmar ge det, även på andra servrar när de hämtar in märkena.
network-share-none = Välj ett märke
network-share-choose = Välj märket som ska delas.
network-share-do = Dela
network-unshare = Dela inte längre
network-unshare-lead = Då ger bara den som skapade det märket. Märken som folk har förblir som de är.
network-unshare-do = Dela det inte längre
network-elsewhere = För andra servrar
network-elsewhere-lead = Den här filen innehåller alla märkena, signerade av nätverket. En annan server hämtar in den med: kreds-issuer badge take
member-membership = Medlem
member-issuing = Märken
member-keys = Nycklar
member-keys-lead = Bara nycklarna som står här räknas när märken kontrolleras.
member-keys-elsewhere = Dess nycklar ändras på dess egen server.
member-survivors = märken som förblir äkta
member-key-stolen = Har någon annan fått tag i nyckeln?
member-end = Medlemskapets slut
member-last-day = Sista dag
member-end-hint = Märken från den dagen och tidigare förblir äkta; det som utfärdas senare räknas inte. Lämna fältet tomt för att avsluta medlemskapet nu.
member-end-wrong = Välj i dag eller en senare dag.
member-end-do = Avsluta medlemskapet
member-again-lead = Medlemskapet har en slutdag. Det kan fortsätta som om den inte fanns.
member-again = Låt det fortsätta
member-done-ended = Medlemskapets slut är bestämt.
member-done-dead = Nyckeln är död, och det står på den publicerade listan.
dead-key = Förklara en nyckel död
dead-key-believed = Gör det när någon annan kan ha fått tag i nyckeln. Inget som den har undertecknat räknas längre som äkta på sitt datum, och det går inte att ångra.
dead-key-stays = Märken som organisationens uppgifter bekräftar förblir äkta: nätverket undertecknar en lista över dem, som hämtas av sig själv när märken kontrolleras.
dead-key-new = Om nyckeln undertecknar nu görs genast nya nycklar, och utfärdandet fortsätter.
dead-key-next = Vad ni gör sedan
dead-key-next-close = Stäng vägen som nyckeln kom ut genom. Byt lösenfrasen, och vilka som får använda servern.
dead-key-next-backup = Gör en säkerhetskopia: det kan finnas nya nycklar i nyckelmappen.
dead-key-next-tell = Be dem som kontrollerar märken utan nätanslutning att hämta listorna igen.
dead-key-sure = Jag har förstått att det inte går att ångra.
dead-key-tick = Kryssa i att du har förstått.
dead-key-do = Förklara nyckeln död
figure-few = få
figure-at-least = minst { $what }
figures-place = Organisation
figures-city = Stad
figures-country = Land
figures-month = Månad
figures-badge = Märke
figures-version = Version
figures-badges = Märken
figures-goals = Mål
calendar-month = { $month } { $year }
calendar-from-to = { $first } till { $last }
calendar-1 = januari
calendar-2 = februari
calendar-3 = mars
calendar-4 = april
calendar-5 = maj
calendar-6 = juni
calendar-7 = juli
calendar-8 = augusti
calendar-9 = september
calendar-10 = oktober
calendar-11 = november
calendar-12 = december
calendar-short-1 = jan.
calendar-short-2 = feb.
calendar-short-3 = mars
calendar-short-4 = apr.
calendar-short-5 = maj
calendar-short-6 = juni
calendar-short-7 = juli
calendar-short-8 = aug.
calendar-short-9 = sep.
calendar-short-10 = okt.
calendar-short-11 = nov.
calendar-short-12 = dec.
