# The doors to the desk, and what all of its pages share.
desk-home = Disk
desk-pages = Organisationens sidor
desk-circles = Cirklar
desk-badges = Märken
desk-people = Personer
desk-team = Team
desk-journal = Journal
desk-sign-out = Logga ut
role-facilitator = Facilitator
role-coordinator = Samordnare
role-administrator = Administratör
form-summary = Titta på det här igen:
field-name-wrong = Skriv ditt namn, högst 128 tecken, utan dolda tecken.
login = Användarnamn
login-hint = Din e-postadress eller ett kort namn. Inget skickas någonsin dit.
login-wrong = Använd minst två bokstäver eller siffror utan mellanslag; @ . _ + - går bra.
login-taken = Användarnamnet är upptaget. Välj ett annat, eller logga in först och öppna länken igen.
password = Lösenord
password-hint = Minst 10 tecken. Några ord i rad fungerar bra.
password-short = Lösenordet behöver minst 10 tecken.
password-long = Lösenordet får ha högst 256 tecken.
password-is-login = Välj ett annat lösenord än användarnamnet.
password-common = Det lösenordet gissar andra först. Välj ett annat.
person = Ditt namn
person-hint = Som dina kollegor ser det.
sign-in-title = Logga in
sign-in = Logga in
sign-in-wrong = Användarnamn och lösenord hör inte ihop. Försök igen.
sign-in-forgotten = Har du glömt lösenordet? Be en samordnare eller administratör om en länk till ett nytt. Är du den enda, fråga den som sköter servern: kreds-issuer account new-password.
sign-in-elsewhere = Logga in med { $label }
elsewhere-again = Börja om
first-run-title = Välkommen till Kreds
first-run-lead = En sida, sedan kan din organisation utfärda märken.
first-run-organisation = Din organisation
first-run-name = Namn
first-run-name-wrong = Skriv organisationens namn, högst 128 tecken.
first-run-name-hint = Som det ska stå på märkena, till exempel Lunds bibliotek.
first-run-city = Ort
first-run-city-wrong = Skriv orten, högst 128 tecken.
first-run-country = Land
first-run-country-hint = Två bokstäver, till exempel SE, DK eller PT.
first-run-country-wrong = Landet är två bokstäver, till exempel SE.
first-run-language = Språk på era märken
first-run-time-zone = Tidszon
first-run-time-zone-hint = Världsdel/Stad på engelska
first-run-time-zone-wrong = Skriv den som Europe/Stockholm.
first-run-slug = Kort namn i adresser
first-run-slug-hint = Lämna tomt så skapas det av namnet. Det kan inte ändras senare.
first-run-slug-wrong = Använd a-z, 0-9 och -, högst 40 tecken.
first-run-you = Du
first-run-go = Skapa organisation och konto
invitation-title = Du är inbjuden
invitation-lead = { $organisation } bjuder in dig till sin disk. Din roll: { $role }.
invitation-as-myself = Gå med som { $name }
invitation-elsewhere = Gå med via { $label }
invitation-or-new = Eller skapa ett nytt konto
invitation-join = Skapa mitt konto
home-nowhere = Du hör inte till någon organisation. Be en samordnare att bjuda in dig.
sign-in-wait =
    { $seconds ->
        [one] Vänta en sekund och försök sedan igen.
       *[other] Vänta { $seconds } sekunder och försök sedan igen.
    }
home-title = Vad är nästa steg?
home-empty = Det finns ingen cirkel än. Hämta en från P2PU eller från en lista, eller skriv in namnen.
home-new-circle = Ny cirkel
next-add-people = Lägg till deltagare
next-attendance = Bocka för närvaro
next-close = Avsluta cirkeln
next-hand-out = Dela ut: { $badges } kvar
next-nothing =
    { $badges ->
        [0] Klart. Ingen fick något märke.
        [one] Klart. Ett märke är hämtat eller finns på en lapp.
       *[other] Klart. { $badges } märken är hämtade eller finns på lappar.
    }
