# What commands say when they have done their work.
init-done = Bereit: { $file }. Weiter: kreds-issuer serve.
org-added = { $org } ist hinzugefügt als { $did }. Weiter: kreds-issuer keys new.
keys-made = { $org } unterschreibt ab jetzt mit { $keys }. Sichere den Schlüsselordner zusammen mit der Passphrase.
network-founded = Das Netzwerk { $network } ist gegründet. Fingerabdruck des Wurzelschlüssels: { $fingerprint }. Bring die Datei mit dem Wurzelschlüssel in Sicherheit.
network-joined = { $org } gehört zu { $network }.
card-written = Die Karte liegt in { $file }. Ihr Fingerabdruck, den du dem Netzwerk vorliest: { $fingerprint }
retired = { $org } ist geschlossen, die Schlüsseldateien sind gelöscht. Übergib { $folder }; Fingerabdruck der Karte darin, zum Vorlesen: { $fingerprint }. Das Löschen erreicht keine Kopien und überschreibt keine Festplatte: Vernichte Sicherungen mit den Schlüsseln und starte den Dienst neu, damit auch er sie vergisst.
retired-readme = { $org } hat am { $date } geschlossen. Nichts in diesem Ordner ist geheim.
    Für die Koordination eines Netzwerks: Lass dir den Fingerabdruck der Karte vorlesen und rufe auf
    kreds-issuer network inherit FOLDER --fingerprint FINGERPRINT
    Danach bleiben die Abzeichen von { $org } echt, auch wenn der Server weg ist.
    card.json: wer es war, Schlüssel und Statuslisten. status-*: die letzten Statuslisten in zwei Formen, ohne Ende. did.json: die Schlüssel, wie der Server sie zeigte. achievement-*: die selbst gemachten Abzeichen. survivors-*: Abzeichen, die einen gestohlenen Schlüssel überleben.
network-renewed = Für { $network } unterschreibt ein neuer Schlüssel, bis { $date }. Bring den Wurzelschlüssel wieder in Sicherheit und sichere den Schlüsselordner.
network-ends-soon = Der Schlüssel, der für { $network } unterschreibt, endet am { $date }. Hol den Wurzelschlüssel und rufe auf: kreds-issuer network renew --root-key FILE.
network-left = { $org } verlässt { $network }. Frühere Abzeichen bleiben echt.
network-recognised = { $network } erkennt { $other } an.
network-forgotten = { $network } erkennt { $other } nicht mehr an.
coordinator-appointed = { $login } koordiniert { $network } ab jetzt.
coordinator-until = { $login } koordiniert { $network } bis einschließlich { $day }.
coordinator-dismissed = { $login } koordiniert { $network } nicht mehr.
network-exported = Die Vertrauensliste liegt in { $file }.
integration-key = Nachweise werden für andere Programme als { $did } unterschrieben. Diesen Schlüssel führt keine Vertrauensliste: Was er unterschreibt, steht für niemanden ein. Sichere den Schlüsselordner.
key-dead = { $org }: Nichts, was { $key } unterschrieben hat, gilt noch durch sein Datum. Was die Unterlagen bestätigen, bleibt echt.
key-dead-replaced = { $org }: Nichts, was { $key } unterschrieben hat, gilt noch durch sein Datum. Was die Unterlagen bestätigen, bleibt echt. Ab jetzt unterschreiben { $keys }: Sichere den Schlüsselordner.
survivors-written = Die Abzeichen, die { $key } überleben, liegen in { $file }.
row-left-out = { $file }, Zeile { $row } wurde ausgelassen: { $reason }
circle-imported = { $circle }: { $name }, { $people } auf der Liste der Teilnehmenden.
attendance-kept = { $circle }: gespeicherte Anwesenheiten: { $marked }.
attendance-of-strangers = In der Anwesenheitsliste, aber nicht auf der Liste der Teilnehmenden, übergangen: { $count }.
attendance-only-counted = Treffen, von denen nur die Anzahl bekannt ist: { $count }. Hake ab, wer da war.
outcomes-kept = { $circle }: gespeicherte Lernergebnisse: { $ticks }.
circle-closed = Das Lernteam ist abgeschlossen. Neue Abzeichen: { $new }. Früher vergeben: { $had }.
circle-not-yet = { $learner } noch nicht: Treffen { $sessions }, Lernergebnisse { $outcomes }
award-line = { $award }  { $learner }  { $badge }  { $standing }
award-link =    { $link }
award-tx-code =    Code: { $code }
award-offered = Verleihung { $award } kann abgeholt werden unter { $link }
award-printed = Geschrieben: { $files }
circle-printed =
    { $badges ->
        [0] Kein Abzeichen des Lernteams gilt, es gibt also nichts zu schreiben.
        [one] Geschrieben: das Abzeichen einer Person, in { $folder }
       *[other] Geschrieben: die Abzeichen von { $badges } Personen, in { $folder }
    }
printing-progress = { $done } von { $all } Abzeichen geschrieben
award-suspended = Verleihung { $award } ist vorübergehend gesperrt: Prüfseiten zeigen das an, bis sie wieder gilt.
award-unsuspended = Verleihung { $award } gilt wieder.
suspension-switched = { $org }: Abzeichen, die ab jetzt ausgestellt werden, lassen sich vorübergehend sperren: { $switch }.
issuing-switched = { $org } stellt Abzeichen aus: { $switch }.
rs256-switched = { $org }: Abzeichen, die ab jetzt ausgestellt werden, werden auch mit RS256 signiert: { $switch }.
copy-ended = Exemplar { $copy } der Verleihung { $award } ist beendet. Die Verleihung bleibt.
award-ended =
    Verleihung { $award } ist beendet, { $editions ->
        [0] und kein Exemplar war im Umlauf.
        [one] und mit ihr ein Exemplar.
       *[other] und mit ihr { $editions } Exemplare.
    }
serving = Antwortet unter { $url }
serving-no-verifier = Abzeichen schicken Leute zum Prüfen nach { $url }. Wenn dort nichts Abzeichen prüft, setz verifier_url vor dem ersten Abzeichen.
standing-open = offen
standing-collected = abgeholt
standing-expired = abgelaufen
standing-void = ungültig
standing-replaced = ersetzt
standing-paused = angehalten nach falschen Codes
standing-ended = beendet
standing-none = nicht angeboten
first-run-link = Öffne diesen Link, um das erste Konto anzulegen: { $link }
account-invited = Schick diesen Link einer Person; er gilt einmal, eine Woche lang, und gibt in { $org } die Rolle { $role }: { $link }
account-line = { $login }  { $name }  { $role }
account-new-password = Schick diesen Link nur an { $login }; wer ihn binnen eines Tages öffnet, setzt einmal ein neues Passwort: { $link }
account-ended = { $login } darf für { $org } nichts mehr. Vorher ausgestellte Abzeichen bleiben echt.
account-ends = { $login } arbeitet für { $org } bis einschließlich { $day }. Bis dahin ausgestellte Abzeichen bleiben echt.
check-line =
    { $rule ->
        [database] die Datei der Datenbank
        [journal] Zeilen des Journals
        [offers] Angebote
        [places] Plätze auf Statuslisten
        [waiting] noch nicht unterschriebene Badges
        [badges] Badges
        [lists] Statuslisten
        [keys] Schlüssel, die unterschreiben
       *[networks] Vertrauenslisten
    }: { $count }, { $breaches ->
        [0] in Ordnung
       *[other] { $breaches } falsch
    }
check-breach =    { $about }
check-holds = Alles ist in Ordnung.
backup-written = Alles liegt in { $file }: { $rows } Zeilen, { $keys } Schlüsseldateien. Es öffnet sich mit der Passphrase der Schlüssel, die nicht darin ist: bewahre sie woanders auf.
audit-written = { $lines ->
    [one] Das Journal liegt in { $file }, eine Zeile. Schreib sein letztes Siegel woanders auf: { $seal }
   *[other] Das Journal liegt in { $file }, { $lines } Zeilen. Schreib sein letztes Siegel woanders auf: { $seal }
}
audit-whole = { $lines ->
    [one] Alle Siegel passen: eine Zeile. Das letzte Siegel ist { $seal }
   *[other] Alle Siegel passen: { $lines } Zeilen. Das letzte Siegel ist { $seal }
}
backup-restored = Wiederhergestellt, wie es am { $moment } war: { $rows } Zeilen. Offene Abhol-Links gelten nicht mehr: { $offers }. Einladungen auch nicht: { $invitations }.
backup-restored-next = Was nach { $moment } geschah, ist nicht darin: schließ Kreise noch einmal ab, die seitdem abgeschlossen wurden, dann kreds-issuer check.
migrated = Die Tabellen sind auf dem neuesten Stand ({ $shape }). Eine Kopie von vorher liegt in { $file }; kreds-issuer restore spielt sie mit dem älteren Programm zurück.
migrated-before = Die Tabellen sind auf dem neuesten Stand ({ $shape }).
