# The doors to the desk, and what all of its pages share.
desk-home = Pult
desk-pages = Strani organizacije
desk-circles = Krogi
desk-badges = Značke
desk-people = Ljudje
desk-team = Ekipa
desk-journal = Dnevnik
desk-sign-out = Odjava
role-facilitator = Vodja kroga
role-coordinator = Koordinator
role-administrator = Skrbnik
form-summary = Prosimo, preverite še enkrat:
field-name-wrong = Vpišite svoje ime z največ 128 znaki, brez skritih.
login = Uporabniško ime
login-hint = Vaš e-poštni naslov ali kratko ime. Nanj nikoli ničesar ne pošljemo.
login-wrong = Uporabite vsaj dve črki ali števki, brez presledkov; @ . _ + - so dovoljeni.
login-taken = To uporabniško ime že nekdo uporablja. Izberite drugo ali se najprej prijavite in znova odprite povezavo.
password = Geslo
password-hint = Vsaj 10 znakov. Dobro je nekaj besed zapored.
password-short = Geslo potrebuje vsaj 10 znakov.
password-long = Geslo ima lahko največ 256 znakov.
password-is-login = Izberite geslo, ki ni enako uporabniškemu imenu.
password-common = To geslo drugi poskusijo najprej. Izberite drugo.
person = Vaše ime
person-hint = Kot ga vidijo sodelavci.
sign-in-title = Prijava
sign-in = Prijava
sign-in-wrong = Uporabniško ime in geslo se ne ujemata. Poskusite znova.
sign-in-forgotten = Pozabljeno geslo? Prosite koordinatorja ali skrbnika za povezavo do novega. Če ste edini, vprašajte tistega, ki skrbi za strežnik: kreds-issuer account new-password.
sign-in-elsewhere = Prijava z računom: { $label }
elsewhere-again = Začnite znova
first-run-title = Dobrodošli v Kredsu
first-run-lead = Ena stran, nato lahko vaša organizacija izdaja značke.
first-run-organisation = Vaša organizacija
first-run-name = Ime
first-run-name-wrong = Vpišite ime organizacije z največ 128 znaki.
first-run-name-hint = Kot naj piše na značkah, na primer Mestna knjižnica Ljubljana.
first-run-city = Mesto
first-run-city-wrong = Vpišite mesto z največ 128 znaki.
first-run-country = Država
first-run-country-hint = Dve črki, na primer SI, DK ali PT.
first-run-country-wrong = Država sta dve črki, na primer SI.
first-run-language = Jezik značk
first-run-time-zone = Časovni pas
first-run-time-zone-hint = Celina/Mesto v angleščini
first-run-time-zone-wrong = Zapišite ga kot Europe/Ljubljana.
first-run-slug = Kratko ime v naslovih
first-run-slug-hint = Pustite prazno, da se naredi iz imena. Pozneje ga ni mogoče spremeniti.
first-run-slug-wrong = Uporabite a-z, 0-9 in -, največ 40 znakov.
first-run-you = Vi
first-run-go = Ustvari organizacijo in račun
invitation-title = Povabilo za vas
invitation-lead = { $organisation } vas vabi za svoj pult. Vaša vloga: { $role }.
invitation-as-myself = Pridružite se kot { $name }
invitation-elsewhere = Pridružite se z računom: { $label }
invitation-or-new = Ali ustvarite nov račun
invitation-join = Ustvari moj račun
home-nowhere = Ne pripadate nobeni organizaciji. Prosite koordinatorja za povabilo.
sign-in-wait =
    { $seconds ->
        [one] Počakajte { $seconds } sekundo in poskusite znova.
        [two] Počakajte { $seconds } sekundi in poskusite znova.
        [few] Počakajte { $seconds } sekunde in poskusite znova.
       *[other] Počakajte { $seconds } sekund in poskusite znova.
    }
home-title = Kaj je naslednje?
home-empty = Krogov še ni. Prenesite ga iz P2PU ali s seznama ali pa vpišite imena.
home-new-circle = Nov krog
next-add-people = Dodaj udeležence
next-attendance = Označi prisotnost
next-close = Zaključi krog
next-hand-out = Razdeli: še { $badges }
next-nothing =
    { $badges ->
        [0] Končano. Nihče ni dobil značke.
        [one] Končano. { $badges } značka je prevzeta ali na listku.
        [two] Končano. { $badges } znački sta prevzeti ali na listkih.
        [few] Končano. { $badges } značke so prevzete ali na listkih.
       *[other] Končano. { $badges } značk je prevzetih ali na listkih.
    }
