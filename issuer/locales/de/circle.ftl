# The pages of circles: the list, a new one, the roster, the end.
circles-title = Lernteams
circles-new = Neues Lernteam
circles-none = Es gibt noch kein Lernteam. Bring eine Liste mit, füge Namen ein oder tippe eines ein.
circles-none-found = Kein Lernteam hat „{ $wanted }“ im Titel.
circles-search = In Titeln suchen
circles-sort = Reihenfolge
circles-sort-newest = Neueste zuerst
circles-sort-name = Nach Titel
circles-show = Anzeigen
circle-state-planned = noch nicht begonnen
circle-state-running = läuft
circle-state-closed = abgeschlossen
roster-name = Name
roster-attended = Anwesenheit
roster-badge = Abzeichen
list-and = und
circle-back = Zurück
circle-describe = Das Lernteam
circle-title = Titel
circle-title-hint = So, wie ihr es unter euch nennt. Auf dem Abzeichen steht er nicht.
circle-title-wrong = Schreib einen Titel mit höchstens 128 Zeichen.
circle-badge = Abzeichen
circle-badge-choose = Wähle ein Abzeichen
circle-badge-wrong = Wähle das Abzeichen, zu dem das Lernteam führt.
circle-sessions = Anzahl der Treffen
circle-sessions-wrong = Schreib eine Zahl von 1 bis 60.
circle-venue = Ort
circle-venue-hint = Er steht auf dem Abzeichen, etwa Bibliothek Hafendorf.
circle-venue-wrong = Schreib einen Ort mit höchstens 128 Zeichen, ohne verborgene.
circle-city = Stadt
circle-city-wrong = Schreib eine Stadt mit höchstens 128 Zeichen, ohne verborgene.
circle-language = Sprache der Abzeichen
circle-first-day = Erstes Treffen
circle-last-day = Letztes Treffen
circle-day-hint = Wie 2026-10-07 oder 7.10.2026. Du kannst es leer lassen.
circle-day-wrong = Schreib den Tag wie 2026-10-07 oder 7.10.2026.
circle-days-turned = Das letzte Treffen liegt vor dem ersten.
circle-online = Wir treffen uns online
circle-bring = Bring mit, was du hast
circle-bring-hint = Eines davon reicht. Gespeichert werden nur Namen und Anwesenheit, und nichts, bevor du es gesehen hast.
circle-names = Namen, einer pro Zeile
circle-file = Eine Datei
circle-file-hint = Ein Lernteam oder Anwesenheit von P2PU (JSON), eine Anmeldeliste (CSV) oder ein Text mit Namen.
circle-link = Ein Link zu eurem Lernteam bei P2PU
circle-link-hint = Die Seite, auf der sich alle angemeldet haben.
circle-link-wrong = Dieser Link führt zu keinem Lernteam auf learningcircles.p2pu.org. Kopiere ihn von der Seite, auf der sich alle angemeldet haben.
circle-link-off = Dieser Server holt nichts von anderswo. Öffne { $address } im Browser, speichere es als Datei und wähle die Datei hier.
circle-link-unreachable = P2PU antwortet nicht. Versuch es später noch einmal, oder öffne { $address }, speichere es als Datei und wähle die Datei hier.
circle-choose = Die Datei enthält mehrere Lernteams. Welches ist eures?
circle-look = Erst ansehen
circle-make = Lernteam anlegen
circle-update = Änderungen speichern
preview-title = Stimmt das so?
preview-new-circle = Ein neues Lernteam
preview-known-circle = Dieses Lernteam ist schon da und wird ergänzt
preview-new = neu
preview-known = steht schon auf der Liste
preview-renamed = bisher: { $was }
preview-missing = Nicht auf der neuen Liste, bleiben aber:
preview-left-out = Diese Zeilen bleiben draußen
preview-row = Zeile { $row }: { $reason }
circle-change = Lernteam ändern oder Liste mitbringen
circle-paper = Anwesenheitsliste zum Drucken
circle-export = Liste als Tabelle
circle-hand-out = Abzeichen austeilen
circle-roster = Wer war da, wer kann was
circle-session = Treffen
circle-everybody = Alle auf einmal
circle-everybody-at = Alle waren beim Treffen { $session }
circle-everybody-reached = Alle können: { $outcome }
circle-has-badge = hat das Abzeichen
circle-slips-early = Zettel im Voraus
circle-badge-taken-back = zurückgezogen
circle-has-remark = Notiz
circle-more = Name, Notiz, Ausnahme
circle-name-on-list = Name auf der Liste
circle-note = Notiz
circle-note-hint = Was diese Person gemacht hat. Höchstens 400 Zeichen.
circle-note-in-badge = Die Notiz ins Abzeichen aufnehmen, für alle, die es sehen
circle-exception = Weniger Treffen genügen, weil
circle-exception-hint = Der Grund bleibt hier; das Abzeichen zeigt ihn nicht.
circle-remove = Von der Liste nehmen
circle-add = Noch jemand
circle-add-button = Hinzufügen
circle-one-more = Ein Treffen mehr
circle-save = Speichern
circle-kept = Gespeichert.
circle-kept-at = Gespeichert um
circle-waiting = Noch nicht gespeichert: kein Netz. Es wartet auf diesem Gerät und wird von selbst gesendet.
circle-signed-out = Du bist abgemeldet. Melde dich in einem anderen Tab an; deine Änderungen warten auf diesem Gerät.
circle-refused = Das konnte nicht so gespeichert werden, wie es getippt war. Alles andere ist gespeichert.
cell-name-wrong = Schreib einen Namen mit höchstens 128 Zeichen, ohne verborgene.
cell-badge-name-wrong = Schreib höchstens 128 Zeichen ohne verborgene, oder lass den Namen leer.
cell-too-long = Kürze das auf 400 Zeichen.
cell-hidden = Das enthält verborgene Zeichen. Tipp es neu ein.
cell-unknown = Das Abzeichen hat dieses Lernergebnis nicht mehr. Lade die Seite neu.
outlook-nobody = Noch steht niemand auf der Liste.
outlook-everybody-has = Alle auf der Liste haben das Abzeichen.
outlook-lacks-unwanted =
    { $count ->
    [one] möchte
   *[other] möchten
    } kein Abzeichen.
remove-title = Diese Person von der Liste nehmen?
remove-text = Name, Häkchen und Notizen werden sofort gelöscht.
remove-keep = Auf der Liste lassen
close-title = Die Abzeichen
close-nobody = Noch bekommt niemand ein Abzeichen. Hake an, wer da war und wer was kann.
close-names = Namen auf den Abzeichen
close-names-hint = Vorname und Anfangsbuchstabe genügen auf einem Abzeichen. Frag alle. Ein Spitzname ist gut, kein Name auch. Vor dem Abholen lässt er sich noch ändern; auf einem gedruckten Zettel steht er fest.
close-name = Name auf dem Abzeichen
close-none = Möchte kein Abzeichen
close-note = Im Abzeichen:
close-hand-out = Wie teilst du sie aus?
close-wall = Am Bildschirm, jetzt, nacheinander
close-slip = Auf Zetteln, 90 Tage gültig
close-private = Wer ein Abzeichen sieht, liest „{ $title }“ und den Ort.
close-private-health = Das kann etwas über die Gesundheit von jemandem sagen.
close-private-faith = Das kann etwas über den Glauben von jemandem sagen.
close-private-origin = Das kann sagen, woher jemand kommt.
close-private-change = Ein Abzeichen mit neutralem Titel nehmen
close-public = Alle hier wissen das und wollen es so
close-public-missing = Nimm einen neutralen Titel, oder hake an, dass alle es wissen.
close-consent = Ich habe, was meine Bibliothek für Teilnehmende unter { $age } verlangt
close-consent-hint = Zum Beispiel eine Einwilligung der Eltern. Das Häkchen ist auch nötig, wenn niemand so jung ist: Dann wird nichts verlangt.
close-consent-missing = Hake an, dass du hast, was deine Bibliothek verlangt.
close-back = Noch nicht
circle-people =
    { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
    }
circle-awards =
    { $awards ->
    [one] { $awards } Abzeichen
   *[other] { $awards } Abzeichen
    }, { $collected } abgeholt
preview-people =
    { $count ->
    [0] Noch keine Liste der Teilnehmenden: Du kannst sie später ergänzen.
    [one] { $count } Person:
   *[other] { $count } Personen:
    }
preview-strangers =
    Die Anwesenheitsliste nennt { $count ->
    [one] eine Anwesenheit von jemandem, der
   *[other] { $count } Anwesenheiten von Leuten, die
    } auf keiner Liste { $count ->
    [one] steht
   *[other] stehen
    }: übergangen.
preview-counted =
    Von { $count ->
    [one] einem Treffen
   *[other] { $count } Treffen
    } ist nur die Zahl bekannt: Hake ab, wer da war.
outlook-gets =
    { $gets ->
    [0] Von { $all } bekommt noch niemand „{ $badge }“.
    [one] { $gets } von { $all } bekommt „{ $badge }“.
   *[other] { $gets } von { $all } bekommen „{ $badge }“.
    }
outlook-had =
    { $had ->
    [one] Eine Person hat das Abzeichen schon.
   *[other] { $had } Personen haben das Abzeichen schon.
    }
outlook-issue =
    { $gets ->
    [one] { $gets } Abzeichen ausstellen
   *[other] { $gets } Abzeichen ausstellen
    }
outlook-lacks-sessions =
    { $count ->
    [one] bekommt
   *[other] bekommen
    } es noch nicht: zu wenige Treffen.
outlook-lacks-outcomes =
    { $count ->
    [one] bekommt
   *[other] bekommen
    } es noch nicht: Nicht alles ist abgehakt, was das Abzeichen verlangt.
outlook-lacks-both =
    { $count ->
    [one] bekommt
   *[other] bekommen
    } es noch nicht: zu wenige Treffen, und nicht alles ist abgehakt, was das Abzeichen verlangt.
name-deleted = Name gelöscht (Nr. { $number })
