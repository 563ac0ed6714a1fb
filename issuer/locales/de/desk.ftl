# The doors to the desk, and what all of its pages share.
desk-home = Theke
desk-pages = Seiten der Organisation
desk-circles = Lernteams
desk-badges = Abzeichen
desk-people = Personen
desk-team = Team
desk-journal = Journal
desk-sign-out = Abmelden
role-facilitator = Moderation
role-coordinator = Koordination
role-administrator = Verwaltung
form-summary = Schau dir das bitte noch einmal an:
field-name-wrong = Schreib deinen Namen mit höchstens 128 Zeichen, ohne verborgene.
login = Anmeldename
login-hint = Deine E-Mail-Adresse oder ein kurzer Name. Es wird nie etwas dorthin geschickt.
login-wrong = Nimm mindestens zwei Buchstaben oder Ziffern ohne Leerzeichen; @ . _ + - sind erlaubt.
login-taken = Dieser Anmeldename gehört schon jemandem. Wähle einen anderen, oder melde dich zuerst an und öffne den Link noch einmal.
password = Passwort
password-hint = Mindestens 10 Zeichen. Ein paar Wörter hintereinander sind gut.
password-short = Das Passwort braucht mindestens 10 Zeichen.
password-long = Das Passwort darf höchstens 256 Zeichen haben.
password-is-login = Wähle ein anderes Passwort als den Anmeldenamen.
password-common = Dieses Passwort probieren andere zuerst. Wähle ein anderes.
person = Dein Name
person-hint = Wie ihn die anderen im Team sehen.
sign-in-title = Anmelden
sign-in = Anmelden
sign-in-wrong = Anmeldename und Passwort passen nicht zusammen. Versuch es noch einmal.
sign-in-forgotten = Passwort vergessen? Bitte die Koordination oder Verwaltung um einen Link für ein neues. Bist du die einzige Person, frag, wer den Server betreibt: kreds-issuer account new-password.
sign-in-elsewhere = Mit { $label } anmelden
elsewhere-again = Noch einmal beginnen
first-run-title = Willkommen bei Kreds
first-run-lead = Eine Seite, dann kann deine Organisation Abzeichen ausstellen.
first-run-organisation = Deine Organisation
first-run-name = Name
first-run-name-wrong = Schreib den Namen deiner Organisation mit höchstens 128 Zeichen.
first-run-name-hint = Wie er auf Abzeichen stehen soll, etwa Stadtbibliothek Kiel.
first-run-city = Ort
first-run-city-wrong = Schreib den Ort mit höchstens 128 Zeichen.
first-run-country = Land
first-run-country-hint = Zwei Buchstaben, etwa DE, AT oder DK.
first-run-country-wrong = Das Land sind zwei Buchstaben, etwa DE.
first-run-language = Sprache der Abzeichen
first-run-time-zone = Zeitzone
first-run-time-zone-hint = Kontinent/Stadt auf Englisch
first-run-time-zone-wrong = Schreib sie wie Europe/Berlin.
first-run-slug = Kurzname in Adressen
first-run-slug-hint = Lass ihn leer, dann entsteht er aus dem Namen. Er lässt sich später nicht ändern.
first-run-slug-wrong = Nimm a-z, 0-9 und -, höchstens 40 Zeichen.
first-run-you = Du
first-run-go = Organisation und Konto anlegen
invitation-title = Du bist eingeladen
invitation-lead = { $organisation } lädt dich an die Theke ein. Deine Rolle: { $role }.
invitation-as-myself = Als { $name } beitreten
invitation-elsewhere = Mit { $label } beitreten
invitation-or-new = Oder ein neues Konto anlegen
invitation-join = Mein Konto anlegen
home-nowhere = Du gehörst zu keiner Organisation. Bitte die Koordination um eine Einladung.
sign-in-wait =
    { $seconds ->
        [one] Warte eine Sekunde und versuch es dann noch einmal.
       *[other] Warte { $seconds } Sekunden und versuch es dann noch einmal.
    }
home-title = Was kommt als Nächstes?
home-empty = Es gibt noch kein Lernteam. Hol eines aus P2PU oder aus einer Liste, oder tipp die Namen ein.
home-new-circle = Neues Lernteam
next-add-people = Leute hinzufügen
next-attendance = Anwesenheit ankreuzen
next-close = Lernteam abschließen
next-hand-out = Austeilen: noch { $badges }
next-nothing =
    { $badges ->
        [0] Fertig. Niemand bekam ein Abzeichen.
        [one] Fertig. Ein Abzeichen ist abgeholt oder steht auf einem Zettel.
       *[other] Fertig. { $badges } Abzeichen sind abgeholt oder stehen auf Zetteln.
    }
