# Das Urteil: ein Wort und die Sätze darunter. Ein Urteil besteht aus zwei bis vier von ihnen nacheinander.
word-genuine = Echt
word-no_longer_valid = Nicht mehr gültig
word-not_genuine = Nicht echt
word-cannot_tell = Nicht zu sagen

# Genauere Wörter für Abzeichen, die nicht mehr gelten.
word-withdrawn = Zurückgezogen
word-suspended = Vorübergehend gesperrt
word-expired = Abgelaufen
word-not_yet_valid = Noch nicht gültig

outcome-passed = in Ordnung
outcome-failed = nicht in Ordnung
outcome-not_done = nicht geprüft

check-form = Form
check-proof = Unterschrift
check-issuer_key = Schlüssel des Ausstellers
check-issuer_trust = Aussteller
check-dates = Daten
check-status = Rückzug
check-endorsements = Befürwortungen
check-holder = Wer es zeigt

told-given = { $issuer } hat es am { $date } an „{ $holder }“ gegeben.
told-given-nameless = { $issuer } hat es am { $date } gegeben; es trägt keinen Namen.
told-not-withdrawn = Am { $checked } war es nicht zurückgezogen.
told-permanent = Der Aussteller hat keine Möglichkeit vorgesehen, es zurückzuziehen.
told-copy = Der Code zeigt nicht, wer ihn in der Hand hält.
told-closed = { $issuer } wurde am { $date } geschlossen.
told-withdrawn = { $issuer } hat dieses Abzeichen ausgestellt und dieses Exemplar beendet (Liste vom { $checked }).
told-suspended = { $issuer } hat dieses Abzeichen ausgestellt und es vorübergehend gesperrt (Liste vom { $checked }).
told-expired = { $issuer } hat dieses Abzeichen ausgestellt. Es war gültig bis zum { $until }.
told-not_yet_valid = { $issuer } hat dieses Abzeichen ausgestellt. Es ist gültig ab dem { $from }.
told-status-unknown = Das Abzeichen ist unversehrt und von { $issuer }. Ob es zurückgezogen wurde, konnte nicht geprüft werden.
told-last-known = Zuletzt bekannt am { $checked }.
told-issuer-unknown = Das Abzeichen ist unversehrt. Wir wissen nicht, wer es ausgestellt hat: Der Name darin ist seine eigene Behauptung.
told-look-alike = Vorsicht: Name oder Adresse sieht aus wie { $issuer }, es ist aber nicht { $issuer }.
told-not_genuine = Das ist nicht, was der Aussteller unterschrieben hat: Es wurde verändert oder von jemand anderem gemacht.
told-looks-like = Es sieht aus wie { $kind }.

kind-wifi = ein WLAN-Code
kind-page = eine Webadresse
kind-card = eine Kontaktkarte
kind-message = eine Telefonnummer oder eine Nachricht
kind-place = ein Ort auf der Karte
kind-claim = ein Code zum Abholen eines Abzeichens, nicht zum Zeigen
kind-request = eine Bitte, ein Abzeichen zu zeigen
kind-older-badge = ein Abzeichen einer älteren Fassung von Open Badges
kind-endorsement = eine Befürwortung, kein Abzeichen
kind-presentation = eine Vorlage aus einer Wallet, kein Abzeichen
kind-status-list = eine Liste zurückgezogener Abzeichen
kind-drawing = eine Zeichnung ohne Abzeichen darin
kind-text = einfacher Text

demo = Demo: Das ist ein Versuch mit Schlüsseln, die alle kennen. Er beweist nichts.
