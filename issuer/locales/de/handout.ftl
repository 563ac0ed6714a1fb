# Austeilen: wer abgeholt hat, die Wand, Zettel, Links und die Seite einer Verleihung.
hand-title = Austeilen
hand-nobody = Noch hat niemand das Abzeichen verdient.
hand-close-first = Das Lernteam abschließen
hand-tally =
    { $collected ->
        [one] { $collected } von { $all } hat abgeholt.
       *[other] { $collected } von { $all } haben abgeholt.
    }
hand-collected-wallet = Abgeholt { $when }, mit Wallet.
hand-collected-picture = Abgeholt { $when }, als Bild.
hand-collected-page = Abgeholt { $when }, als Seite auf dem Handy.
hand-collected-print = Abgeholt { $when }, auf Papier.
hand-collected-file = Abgeholt { $when }, als Datei.
hand-open = Kann bis { $until } abgeholt werden.
hand-paused = Angehalten nach fünf falschen Codes.
hand-expired = Der Link ist abgelaufen.
hand-not-offered = Noch kein Link.
hand-lost = Dieses Exemplar ist beendet; einen neuen Link gibt es noch nicht.
hand-ended = Das Abzeichen wurde zurückgezogen.
hand-code = Code
hand-codes-private = Sag jeden Code der Person, zu der er gehört. Codes stehen nur hier, nie an der Wand oder auf Papier.
hand-resume = Mit neuem Code weitermachen
hand-renew = Neuer Link
hand-wrong-hands = Von jemand anderem geholt?
hand-replace = Beenden und neuen Link machen
hand-to-wall = An der Wand zeigen
hand-to-wall-anyway = Trotzdem an der Wand zeigen
hand-ends-slips =
    { $slips ->
        [one] Ein Zettel, der gemacht und nicht benutzt ist, gilt dann nicht mehr.
       *[other] { $slips } Zettel, die gemacht und nicht benutzt sind, gelten dann nicht mehr.
    }
hand-to-slips = Zettel drucken
hand-to-links = Links zum Kopieren
hand-how-hint = Links an der Wand gelten eine Stunde und brauchen den Code. Zettel gelten 90 Tage, ohne Code. Für alle, die noch nicht abgeholt haben, ersetzt das eine das andere.
hand-to-exchange = Ein mitgebrachtes Abzeichen umtauschen
wall-title = An der Wand
wall-qr = Der Link als QR-Code
wall-how = Scanne das mit deinem Handy. Den Code sagen wir dir.
wall-until = Bis { $until }.
wall-turns = Wer dran ist
wall-before = Zurück
wall-next = Weiter
wall-left =
    { $left ->
        [one] Noch { $left } holt ab
       *[other] Noch { $left } holen ab
    }
wall-nobody = Hier wartet gerade niemand
wall-again = Alle zeigen, die noch nicht abgeholt haben
wall-back = Zurück zur Liste
links-title = Links
links-lead = Jeder Link ist für eine Person: Wer ihn hat, kann das Abzeichen abholen.
links-mail-hint = Eine E-Mail-Adresse dient einer einzigen Nachricht und wird nirgends gespeichert.
links-link = Link
links-copy = Kopieren
links-copied = Kopiert
links-short = Dieser Link braucht den Code und gilt eine Stunde.
links-address = E-Mail-Adresse
links-send = Senden
links-sent = Gesendet. Die Adresse wurde nicht gespeichert.
mail-subject = Dein Abzeichen: { $badge }
mail-body =
    Hallo,

    du hast bei { $issuer } ein Abzeichen verdient: { $badge }.
    Hol es hier ab, spätestens am { $until }:

    { $link }

    Der Link ist nur für dich. Ein Konto brauchst du nicht.
list-title = Anwesenheitsliste
list-hint = Druck sie für einen Abend ohne Netz aus und setz danach dieselben Häkchen auf der Seite des Lernteams.
list-name = Name
list-was-there = war da
slips-title = Zettel
slips-lead = Vier auf einem A4-Blatt. Druck sie in voller Größe (100 %) und schneide an den gestrichelten Linien.
slips-early = Das Lernteam läuft noch, darum schlafen die Zettel bis zum Abschluss. Ein Zettel für jemanden ohne Abzeichen bleibt ohne Wirkung.
slips-print = Drucken
slips-make = Neue Zettel für alle, die noch nicht abgeholt haben
slips-make-first = Zettel für alle machen
slip-collect = Abholen
slip-collect-how = Mit der Kamera des Handys scannen oder eintippen:
slip-until = Bis { $until }.
slip-sleeps = Er gilt, sobald das Lernteam abgeschlossen ist.
slip-private = Privat: Wirf diese Hälfte nach Gebrauch weg.
slip-show = Zeigen
slip-from = Von { $issuer }
slip-check = Zum Prüfen { $host } eintippen und den Code dort scannen. Eine Seite, die dieser Code selbst öffnet, kann eine Kopie sein.
slip-show-later = Diese Hälfte wird gedruckt, wenn das Lernteam abgeschlossen ist.
award-link-now = Link
award-copies = Exemplare
award-no-copies = Niemand hat es abgeholt, und nichts wurde gedruckt.
copy-wallet = In einer Wallet seit { $made }.
copy-wallet-ended = In einer Wallet seit { $made }, beendet { $ended }.
copy-paper = Auf Papier, als Bild oder Datei seit { $made }.
copy-paper-ended = Auf Papier, als Bild oder Datei seit { $made }, beendet { $ended }.
award-copy-what = Verloren oder in falschen Händen?
award-because = Grund
award-because-hint = Nur für dein Team; nach außen nie sichtbar. Darf leer bleiben.
award-end-copy = Dieses Exemplar beenden
award-correct = Den Namen berichtigen
award-correct-lead = Was ausgeteilt wurde, endet und zeigt „zurückgezogen“; ein neuer Link gibt das richtige Abzeichen.
award-corrected = Der Name ist berichtigt. Gib den neuen Link unten weiter; das alte Abzeichen gilt nicht mehr.
award-replaced = Das verlorene Abzeichen gilt nicht mehr. Gib den neuen Link unten weiter.
award-name-same = So heißt es schon. Ändere den Namen; ist das Abzeichen verloren, öffne oben „Verloren oder in falschen Händen?“.
award-name = Name auf dem Abzeichen
award-name-hint = Vorname und Anfangsbuchstabe genügen. Leer: ein Abzeichen ohne Namen.
award-name-refused = Der Name enthält verborgene Zeichen oder ist zu lang. Schreib ihn anders.
award-correct-do = Berichtigen
award-suspend = Vorübergehend sperren
award-suspend-lead = Wer scannt, liest „vorübergehend gesperrt“, bis du es wieder gelten lässt.
award-suspend-do = Sperren
award-suspended-since = Vorübergehend gesperrt seit { $since }.
award-unsuspend-do = Wieder gelten lassen
award-end = Das Abzeichen zurückziehen
award-end-lead = Alle Exemplare enden für immer. Wer eines scannt, liest „zurückgezogen“.
award-sure = Ich bin sicher; das lässt sich nicht rückgängig machen.
award-sure-missing = Setz das Häkchen, wenn du sicher bist.
award-end-do = Zurückziehen
exchange-title = Ein Abzeichen umtauschen
exchange-lead = Jemand bringt ein Abzeichen von euch, auf Papier oder im Handy: Das alte endet, und es gibt einen neuen Link. Das geht auch, wenn Namen hier schon gelöscht sind.
exchange-text = Das Abzeichen
exchange-text-hint = Scanne den QR-Code mit einem Lesegerät, oder füge Link, Ziffern oder Text ein.
exchange-file = Oder eine Datei oder ein Bild
exchange-file-hint = Die Datei des Abzeichens oder ein scharfes Bild des QR-Codes.
exchange-do = Umtauschen
