# Die Seite, auf der alle ein Abzeichen prüfen können.
page-title = Ein Abzeichen prüfen
page-lead = Ist dieses Abzeichen echt? Scanne seinen Code mit dem Handy, oder gib es hier an.
page-text = Der Link des Abzeichens, seine Ziffern oder sein Text
page-file = Oder eine Datei: das Abzeichen selbst oder ein Bild seines QR-Codes
page-button = Prüfen
page-print = Drucken
page-again = Ein anderes Abzeichen prüfen
page-privacy = Das Abzeichen geht an den eigenen Server dieser Seite, wird geprüft und vergessen. Ein Link kann im Verlauf deines Browsers bleiben.
page-details = Technische Angaben
page-network = Wer es ausgestellt hat, sagt die Liste von { $network }.
page-own-claim = Eigene Behauptung des Abzeichens; nicht geprüft.
page-says = Was das Abzeichen sagt
page-language = Sprache
page-too-large = Das ist größer als jedes Abzeichen oder Bild, das wir ansehen.
page-busy = Gerade werden viele Abzeichen geprüft. Versuch es gleich noch einmal.
