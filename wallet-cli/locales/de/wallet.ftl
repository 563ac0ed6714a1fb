# Was die Wallet bei der Arbeit sagt.
demo-mode = Demo-Modus: Beispielschlüssel und Adressen dieses Rechners werden angenommen.

ask-passphrase = Passphrase deiner Wallet:
ask-new-passphrase = Wähle eine Passphrase für deine Wallet:
ask-passphrase-again = Dieselbe Passphrase noch einmal:
ask-words = Die 24 Wörter der Reihe nach:
ask-collect = Möchtest du es abholen? (ja, oder n für nein)
ask-empty-trash = Den Papierkorb leeren? Was darin liegt, lässt sich nicht zurückholen. (j für ja, oder nein)
ask-tx-code = Der Code, den dir die Moderation sagt:
answer-yes = j

progress-opening = Die Wallet wird geöffnet …
progress-waiting = Ein anderer Lauf dieses Programms holt gerade ein Abzeichen; warte darauf …
progress-making = Die Wallet wird angelegt …
progress-asking = { $host } wird gefragt …
progress-checking = Das Abzeichen wird geprüft …
progress-lists = Die neuesten Statuslisten werden geholt …
progress-checking-badge = „{ $badge }“ wird geprüft …
progress-going-on = Weiter mit dem Abzeichen von { $host } …
progress-telling = { $host } erfährt, wie es ausging …

init-done = Deine Wallet ist bereit in { $folder }. Bewahr eine Kopie dieses Ordners auf und merk dir die Passphrase: Niemand kann sie wiederherstellen.
profiles-none = Auf diesem Computer ist noch keine Wallet. Leg eine an mit: kreds-wallet init
profile-usual = (ohne Namen)
profile-line = { $name }: { $folder }
profile-line-chosen = { $name }: { $folder } (in Gebrauch)
backup-done = { $number ->
    [one] Ein Abzeichen ist
   *[other] { $number } Abzeichen sind
} in der Sicherung { $file }. Bewahr sie woanders auf als auf diesem Computer. Sie öffnet sich mit deiner jetzigen Passphrase oder mit deinen 24 Wörtern.
restore-done = { $number ->
    [one] Ein Abzeichen ist
   *[other] { $number } Abzeichen sind
} wieder in deiner Wallet in { $file }.
restore-done-keys = In { $file } ist eine Wallet mit den Schlüsseln dieser Wörter und ohne Abzeichen: Wörter enthalten nur Schlüssel. Abzeichen, die du herausgenommen oder gedruckt hast, holst du zurück mit: kreds-wallet import DATEI
words-secret = Wer diese Wörter und deine Sicherung hat, kann deine Abzeichen benutzen. Schreib sie von Hand auf; fotografier, druck und verschick sie nicht.

claim-offered = { $host } bietet dir an: { $badge }. Dort nennt man sich: { $issuer }
claim-offered-unnamed = { $host } bietet dir ein Abzeichen an. Dort nennt man sich: { $issuer }
claim-code-hint = Der Aussteller sagt zum Code: { $hint }
claim-already = Du hast dieses Abzeichen schon abgeholt: { $badge }
claim-none-waiting = Kein Abzeichen wartet darauf, abgeholt zu werden.
claim-none-arrived = Es ist nichts Neues angekommen.
claim-left = Wird auch angeboten, nimmt diese Wallet aber nicht: { $badges }
claim-give-up-hint = Was nie kommen wird, kannst du aufgeben mit: kreds-wallet claim --give-up
claim-given-up = Nicht mehr gewartet wird auf das Abzeichen von { $host }

desktop-title-claim = Abzeichen abholen
desktop-title-answer = Abzeichen zeigen
desktop-written = Geschrieben: { $file }. Wenn solche Links anderswo geöffnet werden, gib dies einmal ein:
desktop-undo = Rückgängig machst du es mit: kreds-wallet desktop-entry --remove
desktop-removed = Entfernt: { $file }
desktop-none = Es gab nichts zu entfernen.

kept-new = Das Abzeichen ist in deiner Wallet: { $badge }
kept-another-form = Das Abzeichen war in deiner Wallet und wird nun in einer weiteren Form aufbewahrt: { $badge }
kept-already = Das Abzeichen ist schon in deiner Wallet: { $badge }
kept-beside-another = Das Abzeichen ist in deiner Wallet: { $badge }. Ein anderes mit derselben Kennung sagt etwas anderes; beide werden aufbewahrt.
arrived-named-otherwise = Der Aussteller hatte es unter einem anderen Namen angeboten.
arrived-expired = Es ist am { $date } abgelaufen.

list-empty = In deiner Wallet ist noch kein Abzeichen. Hol eines ab mit: kreds-wallet claim LINK
list-line = { $number }. { $badge }; { $issuer }; { $date }
list-unreadable = { $number }. { $id }; kann von dieser Version der Wallet nicht gelesen werden
list-none-found = Kein Abzeichen in deiner Wallet erwähnt „{ $text }“.
forgotten = „{ $badge }“ liegt im Papierkorb. Bis zum { $date } holst du es zurück mit: kreds-wallet forget --undo NAME
forgotten-only-here = Vergessen ist es nur hier. { $issuer } hat weiter eigene Aufzeichnungen, und Kopien, die du gezeigt oder verschickt hast, bleiben, wo sie sind. Um auch dort gelöscht zu werden, frag: { $contact }
taken-back = „{ $badge }“ ist wieder in deiner Wallet.
trash-empty = Der Papierkorb ist leer.
trash-line = { $number }. { $badge }; vergessen am { $discarded }, endgültig weg am { $gone }
trash-emptied = { $number ->
    [0] Der Papierkorb war leer.
    [one] Ein Abzeichen ist endgültig weg.
   *[other] { $number } Abzeichen sind endgültig weg.
}
group-circle = { $issuer }, { $from } – { $until }
group-no-city = Ohne Stadt
group-no-circle = Ohne Zirkel
group-no-goal = Ohne globales Ziel
check-line = { $number }. { $badge }: { $word }
check-stands = in Ordnung
check-list-of = (Liste vom { $checked }.)
check-changed = Geändert seit { $date }. Vorher: { $before }
check-not-reached = Der Aussteller war nicht zu erreichen: Das ist, was vorher bekannt war.

show-badge = Abzeichen: { $value }
show-description = Was es ist: { $value }
show-criteria = Was es verlangt: { $value }
show-criteria-page = Mehr dazu: { $value }
show-alignment = Passt zu: { $value }
show-activity = In der City of Learning: { $value }
show-playlist = Teil der Playlist: { $value }
show-learner = Verliehen an: { $value }
show-issuer = Aussteller, nach eigenen Worten: { $value }
show-issuer-id = Adresse des Ausstellers: { $value }
show-issuer-place = Ort des Ausstellers: { $value }
show-issuer-page = Seite des Ausstellers: { $value }
show-took-part = Teilgenommen: { $value }
show-issued = Ausgestellt am: { $value }
show-awarded = Verliehen am: { $value }
show-until = Gültig bis: { $value }
show-narrative = Wie es erworben wurde: { $value }
show-result = Ergebnis: { $value }
show-evidence = Nachweis: { $value }
show-forms = Aufbewahrt als: { $value }
show-may-leave-out = Du kannst weglassen: { $value }
show-condition = Stand: { $value }
show-checked = Zuletzt geprüft: { $value }
show-kept = In deiner Wallet seit: { $value }
show-id = Kennung: { $value }

written = { $badge }: geschrieben nach { $file }
present-copy = Wer diesen Code sieht, hat eine Kopie des Abzeichens. Dein Schlüssel bleibt in der Wallet. Zwei, die denselben Code sehen, können erkennen, dass es dasselbe Abzeichen ist.

kind-presentation-request = Es ist die Bitte, ein Abzeichen zu zeigen.
kind-wifi = Es ist der Code eines WLANs.
kind-card = Es ist ein Kontakt oder ein Kalendereintrag.
kind-message = Es ist eine Telefonnummer oder eine Nachricht.
kind-place = Es ist ein Ort auf der Karte.
kind-page = Es ist die Adresse einer Webseite.
kind-damaged-badge = Es war ein Abzeichen, ist aber beschädigt oder unvollständig.
kind-damaged-offer = Es war ein Angebot, ist aber beschädigt oder unvollständig.
kind-too-long = Es ist zu lang.
kind-text = Es ist ein anderer Text oder eine andere Datei.

difference-form = Es ist in einer anderen Form geschrieben als angeboten.
difference-type = Es ist von einem anderen Typ als angeboten.
difference-issuer = Es wurde von jemand anderem ausgestellt als dem, der es angeboten hat.
difference-holder = Es ist an den Schlüssel von jemand anderem gebunden.

ask-show = Soll es gezeigt werden? (ja, oder n für nein)
ask-which = Welche zeigst du? (Nummern, oder n für keine)

asker-host = { $host } bittet um ein Abzeichen und hat mit seinem Schlüssel bewiesen, dass es { $host } ist.
asker-address = Jemand bittet um ein Abzeichen. Die Anfrage ist nicht unterschrieben: Sicher ist nur, dass deine Antwort an { $host } geht.
asker-key = Jemand mit diesem Schlüssel bittet um ein Abzeichen: { $host }. Ein Schlüssel sagt nicht, wem er gehört.
asker-claims = Sie nennen sich „{ $name }“; das hat niemand geprüft.
asker-elsewhere = Deine Antwort geht an eine andere Adresse: { $host }.
asked-badge = Es geht um ein Abzeichen.
asked-kind = Es geht um etwas von dieser Art: { $kinds }
asked-claim = Darin muss stehen: { $claim }
asked-value = Darin muss dies stehen – { $claim }: { $values }
asked-name = der Name des Abzeichens
asked-achievement = welches Abzeichen es ist
asked-alignment = wozu das Abzeichen passt
asked-learner = dein Name
asked-key = der Schlüssel, dem es gegeben wurde
asked-result = Ergebnisse
asked-issuer = wer es ausgestellt hat
asked-evidence = Nachweise
asked-issued = wann es ausgestellt wurde
asked-until = bis wann es gilt
asked-status = ob es zurückgezogen wurde
asker-purpose = Sie sagen, wozu: „{ $purpose }“. Das sind ihre Worte.
answer-fits = { $number }. { $badge }
answer-whole = Ein Abzeichen wird ganz gezeigt, mit allem, was darin steht:
answer-cut = Das wird gezeigt, und nicht mehr von dem Abzeichen:
answer-left-out = Du behältst für dich: { $parts }
detail-learner = deinen Namen
detail-narrative = wie du es bekommen hast
detail-results = Ergebnisse
detail-evidence = Belege
detail-alignments = wozu das Abzeichen passt
detail-period = wann du dabei warst
detail-credits = Punkte
detail-role = deine Rolle
detail-tags = Stichwörter
detail-pictures = Bilder
detail-creator = wer es sich ausgedacht hat
detail-endorsements = was andere darüber sagen
linked-before = Du hast „{ $badge }“ am { $date } schon { $host } gezeigt. Zusammen können sie herausfinden, dass es dasselbe Abzeichen ist.
linked-together = Wer mehrere Abzeichen in einer Antwort bekommt, weiß, dass sie einer Person gehören.
progress-showing = Zeige es { $host } …
answer-shown = Du hast „{ $badge }“ { $host } gezeigt.
staple-list = Die Statusliste vom { $date } geht mit.
staple-none = Eine Statusliste von „{ $badge }“ ist nicht zu bekommen; es geht ohne sie.
answer-way-back = Weiter geht es im Browser: { $address }
answer-already = Du hast diese Anfrage von { $host } schon beantwortet.
answer-declined = { $host } hat erfahren, dass du nichts zeigst.
show-showing = Gezeigt: { $host }, { $date }
show-showing-unknown = Gesendet an: { $host }, { $date }; ob es ankam, ist nicht bekannt
show-showing-refused = Gesendet an: { $host }, { $date }; dort wurde es nicht angenommen

unfit-not-asked-for = Es wird um ein anderes Abzeichen gebeten.
unfit-on-paper = Es ist für Papier gemacht und nennt keinen Schlüssel, darum kann niemand beweisen, dass es ihm gehört.
unfit-without-key = Es wurde einem Schlüssel gegeben, der nicht in dieser Wallet ist.

request-elsewhere = Sie nennt eine Adresse und will die Antwort an eine andere.
request-unsigned = Sie müsste unterschrieben sein und ist es nicht.
request-signed-by-nobody = Sie ist unterschrieben, nennt aber niemanden, von dem die Unterschrift sein könnte.
request-signature = Die Unterschrift passt nicht zu dem, der angeblich fragt.
request-another-client = Sie wurde für jemand anderen unterschrieben.
request-another-audience = Sie ist nicht für eine Wallet gemacht.
request-another-nonce = Sie ist nicht für dich und jetzt gemacht.

wish-response-type = eine Antwort anderer Art
wish-encrypted = eine Antwort, die noch einmal verschlüsselt ist
wish-response-mode = eine Antwort auf anderem Weg
wish-request-method = eine Anfrage, die auf anderem Weg geholt wird
wish-scope = ein Abzeichen unter einem vereinbarten Namen
wish-transaction = dass etwas anderes mit unterschrieben wird, etwa eine Zahlung oder ein Vertrag
wish-formats = eine Form oder Unterschrift, die kein Abzeichen in dieser Wallet hat
