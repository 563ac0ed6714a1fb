# Was in einem Katalog nicht stimmt und was stattdessen dort stehen soll.
catalogue-not-toml = Das ist nicht lesbar: { $detail }. Bitte die Zeile mit dem mitgelieferten Katalog vergleichen.
catalogue-id = „{ $text }“ ist kein Kurzname. Erlaubt sind nur a bis z, 0 bis 9 und Bindestriche, höchstens 64 Zeichen.
catalogue-attendance-rule = „{ $text }“ ist keine Regel für die Anwesenheit. Bitte „all“, „all but 1“ oder „at least 4“ schreiben.
catalogue-unknown-target = Kein Rahmen enthält „{ $text }“. Bitte einen Code aus der Liste der Rahmen wählen.
catalogue-address = „{ $text }“ ist keine vollständige Adresse. Sie muss mit https:// beginnen.
catalogue-outcome-twice = Das Lernergebnis { $outcome } steht zweimal da. Bitte nur eines behalten.
catalogue-badge-twice = Das Abzeichen { $badge } hat die Version { $version } zweimal. Bitte die Version des neueren erhöhen.
catalogue-unknown-outcome = Das Abzeichen { $badge } nennt das Lernergebnis { $outcome }, das nicht im Katalog steht. Bitte ergänzen oder den Namen berichtigen.
catalogue-outcome-count = Das Abzeichen { $badge } hat { $count } Lernergebnisse. Nötig sind eines bis fünf.
catalogue-alignment-count = Das Lernergebnis { $outcome } hat { $count } Zuordnungen. Bitte die drei wichtigsten behalten.
catalogue-no-language = Das Abzeichen { $badge } ist in keiner Sprache vollständig. Bitte Name, Beschreibung und alle Lernergebnisse in mindestens einer schreiben.
catalogue-long-name = Der Name des Abzeichens { $badge } hat { $count } Zeichen. Bitte auf 128 kürzen.
catalogue-eqf-level = Das Abzeichen { $badge } hat die EQR-Stufe { $count }. Die Stufen reichen von 1 bis 8.
