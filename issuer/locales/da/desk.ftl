# The doors to the desk, and what all of its pages share.
desk-home = Skranke
desk-pages = Organisationens sider
desk-circles = Cirkler
desk-badges = Badges
desk-people = Personer
desk-team = Team
desk-journal = Journal
desk-sign-out = Log ud
role-facilitator = Facilitator
role-coordinator = Koordinator
role-administrator = Administrator
form-summary = Se lige på dette igen:
field-name-wrong = Skriv dit navn med højst 128 tegn uden skjulte tegn.
login = Brugernavn
login-hint = Din e-mailadresse eller et kort navn. Der bliver aldrig sendt noget til adressen.
login-wrong = Brug mindst to bogstaver eller cifre uden mellemrum; @ . _ + - er også i orden.
login-taken = Brugernavnet er optaget. Vælg et andet, eller log først ind, og åbn så linket igen.
password = Adgangskode
password-hint = Mindst 10 tegn. Nogle få ord efter hinanden er fint.
password-short = Adgangskoden skal have mindst 10 tegn.
password-long = Adgangskoden må højst have 256 tegn.
password-is-login = Vælg en adgangskode, der ikke er den samme som brugernavnet.
password-common = Den adgangskode gætter andre på først. Vælg en anden.
person = Dit navn
person-hint = Som dine kolleger ser det.
sign-in-title = Log ind
sign-in = Log ind
sign-in-wrong = Brugernavn og adgangskode passer ikke sammen. Prøv igen.
sign-in-forgotten = Har du glemt adgangskoden? Bed en koordinator eller administrator om et link til en ny. Er du den eneste, så spørg den, der driver serveren: kreds-issuer account new-password.
sign-in-elsewhere = Log ind med { $label }
elsewhere-again = Begynd forfra
first-run-title = Velkommen til Kreds
first-run-lead = Én side, så kan din organisation udstede badges.
first-run-organisation = Din organisation
first-run-name = Navn
first-run-name-wrong = Skriv organisationens navn med højst 128 tegn.
first-run-name-hint = Som det skal stå på badges, for eksempel Aarhus Bibliotekerne.
first-run-city = By
first-run-city-wrong = Skriv byen med højst 128 tegn.
first-run-country = Land
first-run-country-hint = To bogstaver, for eksempel DK, SI eller PT.
first-run-country-wrong = Landet er to bogstaver, for eksempel DK.
first-run-language = Sprog på jeres badges
first-run-time-zone = Tidszone
first-run-time-zone-hint = Verdensdel/By på engelsk
first-run-time-zone-wrong = Skriv den som Europe/Copenhagen.
first-run-slug = Kort navn i adresser
first-run-slug-hint = Lad feltet stå tomt, så bliver det lavet ud fra navnet. Det kan ikke ændres senere.
first-run-slug-wrong = Brug a-z, 0-9 og -, højst 40 tegn.
first-run-you = Du
first-run-go = Opret organisation og konto
invitation-title = Du er inviteret
invitation-lead = { $organisation } inviterer dig til sin skranke. Din rolle: { $role }.
invitation-as-myself = Kom med som { $name }
invitation-elsewhere = Kom med via { $label }
invitation-or-new = Eller opret en ny konto
invitation-join = Opret min konto
home-nowhere = Du hører ikke til i en organisation. Bed en koordinator om at invitere dig.
sign-in-wait =
    { $seconds ->
        [one] Vent et sekund, og prøv så igen.
       *[other] Vent { $seconds } sekunder, og prøv så igen.
    }
home-title = Hvad er næste skridt?
home-empty = Der er ingen cirkler endnu. Hent en fra P2PU eller fra en liste, eller skriv navnene ind.
home-new-circle = Ny cirkel
next-add-people = Tilføj deltagere
next-attendance = Sæt flueben ved fremmøde
next-close = Afslut cirklen
next-hand-out = Del ud: { $badges } tilbage
next-nothing =
    { $badges ->
        [0] Færdig. Ingen fik et badge.
        [one] Færdig. Ét badge er hentet eller ligger på en seddel.
       *[other] Færdig. { $badges } badges er hentet eller ligger på sedler.
    }
