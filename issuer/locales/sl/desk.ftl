# The doors to the desk, and what all of its pages share.
desk-home = Pult
desk-pages = Strani organizacije
desk-circles = Krogi
desk-badges = Značke
desk-people = Osebe
desk-team = Ekipa
desk-journal = Dnevnik
desk-sign-out = Odjava
role-facilitator = Moderator
role-coordinator = Koordinator
role-administrator = Skrbnik
form-summary = Prosimo, preveri še enkrat:
field-name-wrong = Vpiši ime z največ 128 znaki, brez skritih.
login = Prijavno ime
login-hint = Tvoj e-poštni naslov ali kratko ime. Nanj nikoli ničesar ne pošljemo.
login-wrong = Uporabi vsaj dve črki ali števki, brez presledkov; @ . _ + - so dovoljeni.
login-taken = To prijavno ime že nekdo uporablja. Izberi drugo ali se najprej prijavi in znova odpri povezavo.
password = Geslo
password-hint = Vsaj 10 znakov. Dobro je nekaj besed zapored.
password-short = Geslo potrebuje vsaj 10 znakov.
password-long = Geslo ima lahko največ 256 znakov.
password-is-login = Izberi geslo, ki ni enako prijavnemu imenu.
password-common = To geslo drugi poskusijo najprej. Izberi drugo.
person = Tvoje ime
person-hint = Kot ga vidijo sodelavci.
sign-in-title = Prijava
sign-in = Prijavi se
sign-in-wrong = Prijavno ime in geslo se ne ujemata. Poskusi znova.
sign-in-forgotten = Pozabljeno geslo? Prosi koordinatorja ali skrbnika za povezavo do novega.
first-run-title = Dobrodošli v Kreds
first-run-lead = Ena stran, nato lahko tvoja organizacija izdaja značke.
first-run-organisation = Tvoja organizacija
first-run-name = Ime
first-run-name-hint = Kot naj piše na značkah, na primer Mestna knjižnica Ljubljana.
first-run-city = Kraj
first-run-country = Država
first-run-country-hint = Dve črki, na primer SI, DK ali PT.
first-run-country-wrong = Država sta dve črki, na primer SI.
first-run-language = Jezik značk
first-run-time-zone = Časovni pas
first-run-time-zone-hint = Celina/Mesto v angleščini
first-run-time-zone-wrong = Zapiši ga kot Europe/Ljubljana.
first-run-slug = Kratko ime v naslovih
first-run-slug-hint = Pusti prazno, da se naredi iz imena. Pozneje ga ni mogoče spremeniti.
first-run-slug-wrong = Uporabi a-z, 0-9 in -, največ 40 znakov.
first-run-you = Ti
first-run-go = Ustvari organizacijo in račun
invitation-title = Povabilo zate
invitation-lead = { $organisation } te vabi za svoj pult. Tvoja vloga: { $role }.
invitation-as-myself = Pridruži se kot { $name }
invitation-or-new = Ali ustvari nov račun
invitation-join = Ustvari moj račun
home-nowhere = Ne pripadaš nobeni organizaciji. Prosi koordinatorja za povabilo.
sign-in-wait =
    { $seconds ->
        [one] Počakaj { $seconds } sekundo in poskusi znova.
        [two] Počakaj { $seconds } sekundi in poskusi znova.
        [few] Počakaj { $seconds } sekunde in poskusi znova.
       *[other] Počakaj { $seconds } sekund in poskusi znova.
    }
home-title = Kaj je naslednje?
home-empty = Krogov še ni. Prenesi ga iz P2PU, s seznama ali vpiši imena.
home-new-circle = Nov krog
next-add-people = Dodaj udeležence
next-attendance = Označi prisotnost
next-close = Zaključi krog
next-hand-out = Podeli: še { $badges }
next-nothing =
    { $badges ->
        [0] Končano. Značke ni dobil nihče.
        [one] Končano. Podeljena je { $badges } značka.
        [two] Končano. Podeljeni sta { $badges } znački.
        [few] Končano. Podeljene so { $badges } značke.
       *[other] Končano. Podeljenih je { $badges } značk.
    }
