# What is wrong, and what to do: two lines for each code.
failure-settings-missing = Die Einstellungen { $file } sind nicht lesbar.
failure-settings-missing-remedy = Legen Sie sie an mit: kreds-issuer init, oder nennen Sie die Datei mit --config.
failure-settings-wrong = Die Einstellungen { $file } sind nicht verständlich: { $detail }
failure-settings-wrong-remedy = Berichtigen Sie diese Zeile und versuchen Sie es erneut.
failure-address-refused = { $setting } kann nicht diese Adresse sein.
failure-address-refused-remedy = Verwenden Sie eine https-Adresse ohne Abfrageteil; http geht nur für localhost mit KREDS_DEMO=1.
failure-database-unknown = Dieses Programm kennt die Datenbank { $url } nicht.
failure-database-unknown-remedy = Schreiben Sie database_url = "sqlite:kreds.db".
failure-already-there = { $name } gibt es schon.
failure-already-there-remedy = Wählen Sie einen anderen Namen oder machen Sie mit dem Vorhandenen weiter.
failure-name-not-short = { $name } kann nicht in einer Adresse stehen.
failure-name-not-short-remedy = Verwenden Sie a-z, 0-9 und -, höchstens 40 Zeichen.
failure-key-file-unreachable = Die Schlüsseldatei { $file } ist nicht lesbar oder schreibbar.
failure-key-file-unreachable-remedy = Prüfen Sie key_dir in den Einstellungen und wem der Ordner gehört.
failure-key-file-open-to-others = Andere auf diesem Rechner dürfen { $file } lesen.
failure-key-file-open-to-others-remedy = Schließen Sie sie mit: chmod 600. Hat sie vielleicht jemand gelesen, machen Sie neue Schlüssel.
failure-key-passphrase-wrong = Die Passphrase öffnet { $file } nicht.
failure-key-passphrase-wrong-remedy = Prüfen Sie key_passphrase_file; Schlüsseldateien und Passphrase gehören zusammen gesichert.
failure-key-file-damaged = { $file } ist beschädigt.
failure-key-file-damaged-remedy = Holen Sie die Datei aus der Sicherung oder machen Sie neue Schlüssel mit: kreds-issuer keys new.
failure-example-key = { $file } ist ein Beispielschlüssel, den alle kennen.
failure-example-key-remedy = Machen Sie eigene mit: kreds-issuer keys new. Beispiele gehen nur mit KREDS_DEMO=1.
failure-key-missing = Die Organisation hat keinen Schlüssel zum Unterschreiben.
failure-key-missing-remedy = Machen Sie einen mit: kreds-issuer keys new.
failure-key-names-used-up = Für diesen Monat ist kein Schlüsselname mehr frei.
failure-key-names-used-up-remedy = Verwenden Sie die vorhandenen Schlüssel.
failure-organisation-unknown = Es gibt keine Organisation { $name }.
failure-organisation-unknown-remedy = Fügen Sie sie hinzu mit: kreds-issuer org add.
failure-organisation-not-named = Es ist nicht klar, welche Organisation gemeint ist.
failure-organisation-not-named-remedy = Nennen Sie sie mit --org; gibt es noch keine: kreds-issuer org add.
failure-network-unknown = Es gibt kein Netzwerk { $name }.
failure-network-unknown-remedy = Gründen Sie es mit: kreds-issuer network init.
failure-network-not-named = Es ist nicht klar, welches Netzwerk gemeint ist.
failure-network-not-named-remedy = Nennen Sie es mit --network; gibt es noch keines: kreds-issuer network init.
failure-catalogue-wrong = Der Katalog { $file } stimmt nicht: { $detail }
failure-catalogue-wrong-remedy = Berichtigen Sie ihn und versuchen Sie es erneut.
failure-badge-unknown = Der Katalog hat kein Abzeichen { $name }.
failure-badge-unknown-remedy = Verwenden Sie den Kurznamen eines Abzeichens aus dem Katalog.
failure-import-refused = { $file } kann nicht eingelesen werden.
failure-circle-unknown = Es gibt kein Lernteam { $name }.
failure-circle-unknown-remedy = Lesen Sie es ein mit: kreds-issuer circle import.
failure-circle-not-one = { $file } enthält { $count } brauchbare Lernteams.
failure-circle-not-one-remedy = Wählen Sie eines nach Nummer mit --number.
failure-too-many-meetings = Die Liste nennt mehr Treffen als die { $held } bekannten.
failure-too-many-meetings-remedy = Lesen Sie das Lernteam erneut ein, dann die Liste.
failure-learner-unknown = { $name } steht nicht auf der Teilnehmerliste.
failure-learner-unknown-remedy = Schreiben Sie den Namen wie auf der Liste oder den Platz als #3.
failure-learner-ambiguous = Mehrere heißen { $name }.
failure-learner-ambiguous-remedy = Sagen Sie, wer, mit dem Platz auf der Liste, etwa #3.
failure-session-unknown = Es gibt kein Treffen { $number }; das Lernteam hatte { $held }.
failure-session-unknown-remedy = Verwenden Sie die Nummern ab 1.
failure-outcome-unknown = Das Abzeichen hat kein Lernergebnis { $name }.
failure-outcome-unknown-remedy = Lassen Sie die Lernergebnisse weg, um alle zu meinen.
failure-award-unknown = Es gibt keine Verleihung { $award }.
failure-award-unknown-remedy = Die Nummern zeigt: kreds-issuer award list.
failure-award-ended = Die Verleihung { $award } ist beendet.
failure-award-ended-remedy = Aus ihr kann nichts mehr entstehen.
failure-not-issuable = Das Abzeichen verletzt eine Regel für das, was hier ausgestellt wird.
failure-not-issuable-remedy = Nichts wurde unterschrieben. KREDS_LOG=info nennt die Regel.
failure-signing-failed = Die Unterschrift konnte nicht erstellt werden.
failure-signing-failed-remedy = Nichts wurde ausgegeben. Versuchen Sie es erneut; KREDS_LOG=info nennt den Grund.
failure-too-long-for-qr = Das ist zu lang für einen QR-Code, den Telefone lesen können.
failure-too-long-for-qr-remedy = Kürzen Sie die Texte des Abzeichens oder geben Sie die Datei weiter.
failure-file-unreadable = { $file } ist nicht lesbar.
failure-file-unreadable-remedy = Prüfen Sie den Namen und die Leserechte.
failure-file-unwritable = { $file } ist nicht schreibbar.
failure-file-unwritable-remedy = Prüfen Sie Platte und Schreibrechte.
failure-store-busy = Ein anderes Programm hält die Datenbank.
failure-store-busy-remedy = Nichts wurde geändert. Versuchen Sie es gleich noch einmal.
failure-store-full = Für die Datenbank ist kein Platz mehr.
failure-store-full-remedy = Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es erneut.
failure-store-newer = Eine neuere Version dieses Programms hat die Datenbank geschrieben.
failure-store-newer-remedy = Verwenden Sie jene Version oder eine ältere Sicherung.
failure-store-failed = Die Datenbank hat versagt.
failure-store-failed-remedy = Nichts wurde geändert. Versuchen Sie es erneut; KREDS_LOG=info nennt den Grund.
failure-address-in-use = Auf { $address } kann nicht geantwortet werden.
failure-address-in-use-remedy = Beenden Sie das andere Programm dort oder setzen Sie eine andere listen-Adresse.
