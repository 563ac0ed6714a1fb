# The doors to the desk, and what all of its pages share.
desk-home = Skranke
desk-pages = Organisationens sider
desk-circles = Kredse
desk-badges = Badges
desk-people = Personer
desk-team = Team
desk-journal = Journal
desk-sign-out = Log ud
role-facilitator = Facilitator
role-coordinator = Koordinator
role-administrator = Administrator
form-summary = Se lige på dette igen:
field-name-wrong = Skriv et navn på højst 128 tegn uden skjulte tegn.
login = Loginnavn
login-hint = Din e-mailadresse eller et kort navn. Der bliver aldrig sendt noget til den.
login-wrong = Brug mindst to bogstaver eller tal uden mellemrum; @ . _ + - er også fint.
login-taken = Dette loginnavn tilhører en anden. Vælg et andet, eller log først ind, og åbn så linket igen.
password = Adgangskode
password-hint = Mindst 10 tegn. Et par ord efter hinanden er fint.
password-short = Adgangskoden skal have mindst 10 tegn.
password-long = Adgangskoden må højst have 256 tegn.
password-is-login = Vælg en anden adgangskode end loginnavnet.
password-common = Den adgangskode gætter andre først. Vælg en anden.
person = Dit navn
person-hint = Som dine kolleger ser det.
sign-in-title = Log ind
sign-in = Log ind
sign-in-wrong = Loginnavn og adgangskode passer ikke sammen. Prøv igen.
sign-in-forgotten = Glemt adgangskoden? Bed en koordinator eller administrator om et link til en ny.
first-run-title = Velkommen til Kreds
first-run-lead = Én side, så kan din organisation udstede badges.
first-run-organisation = Din organisation
first-run-name = Navn
first-run-name-hint = Som det skal stå på badges, for eksempel Aarhus Bibliotekerne.
first-run-city = By
first-run-country = Land
first-run-country-hint = To bogstaver, for eksempel DK, SI eller PT.
first-run-country-wrong = Landet er to bogstaver, for eksempel DK.
first-run-language = Sprog på jeres badges
first-run-time-zone = Tidszone
first-run-time-zone-hint = Kontinent/By på engelsk
first-run-time-zone-wrong = Skriv den som Europe/Copenhagen.
first-run-slug = Kort navn i adresser
first-run-slug-hint = Lad det stå tomt, så bliver det lavet af navnet. Det kan ikke ændres senere.
first-run-slug-wrong = Brug a-z, 0-9 og -, højst 40 tegn.
first-run-you = Dig
first-run-go = Opret organisation og konto
invitation-title = Du er inviteret
invitation-lead = { $organisation } inviterer dig til sin skranke. Din rolle: { $role }.
invitation-as-myself = Deltag som { $name }
invitation-or-new = Eller opret en ny konto
invitation-join = Opret min konto
home-nowhere = Du hører ikke til en organisation. Bed en koordinator om at invitere dig.
sign-in-wait =
    { $seconds ->
        [one] Vent et sekund, og prøv så igen.
       *[other] Vent { $seconds } sekunder, og prøv så igen.
    }
home-title = Hvad er det næste?
home-empty = Der er ingen kreds endnu. Hent en fra P2PU, fra en liste, eller skriv navnene.
home-new-circle = Ny kreds
next-add-people = Tilføj deltagere
next-attendance = Markér fremmøde
next-close = Afslut kredsen
next-hand-out = Udlevér: { $badges } tilbage
next-nothing =
    { $badges ->
        [0] Færdig. Ingen fik et badge.
        [one] Færdig. Ét badge er udleveret.
       *[other] Færdig. { $badges } badges er udleveret.
    }
