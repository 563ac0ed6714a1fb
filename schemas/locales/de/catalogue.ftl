# Was in einem Katalog nicht stimmt und was stattdessen dort stehen soll.
catalogue-not-toml = Das ist nicht lesbar: { $detail }. Vergleiche die Zeile mit dem mitgelieferten Katalog.
catalogue-id = „{ $text }“ ist kein Kurzname. Nimm nur a bis z, 0 bis 9 und Bindestriche, höchstens 64 Zeichen.
catalogue-attendance-rule = „{ $text }“ ist keine Regel für die Anwesenheit. Schreib „all“, „all but 1“ oder „at least 4“.
catalogue-unknown-target = Kein Rahmen enthält „{ $text }“. Wähle einen Code aus der Liste der Rahmen.
catalogue-address = „{ $text }“ ist keine vollständige Adresse. Sie muss mit https:// beginnen.
catalogue-outcome-twice = Das Lernergebnis { $outcome } steht zweimal da. Behalte nur eines.
catalogue-badge-twice = Das Abzeichen { $badge } hat die Version { $version } zweimal. Erhöhe die Version des neueren.
catalogue-unknown-outcome = Das Abzeichen { $badge } nennt das Lernergebnis { $outcome }, das nicht im Katalog steht. Ergänze es, oder berichtige den Namen.
catalogue-outcome-count = Das Abzeichen { $badge } hat { $count } Lernergebnisse. Gib ihm eines bis fünf.
catalogue-alignment-count = Das Lernergebnis { $outcome } hat { $count } Zuordnungen. Behalte die drei wichtigsten.
catalogue-no-language = Das Abzeichen { $badge } ist in keiner Sprache vollständig. Schreib Name, Beschreibung und alle Lernergebnisse in mindestens einer.
catalogue-long-name = Der Name des Abzeichens { $badge } hat { $count } Zeichen. Kürze ihn auf 128.
catalogue-eqf-level = Das Abzeichen { $badge } hat das EQR-Niveau { $count }. Die Niveaus gehen von 1 bis 8.
