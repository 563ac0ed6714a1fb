# Die Seiten eines Netzwerks, für alle, die es koordinieren.
network-page-figures = Zahlen
network-page-badges = Abzeichen
network-page-members = Mitglieder
network-home = Netzwerk
network-empty = Zu diesem Netzwerk gehört noch niemand.
network-badges =
    { $count ->
        [one] { $count } Abzeichen
       *[other] { $count } Abzeichen
    }
network-badges-few = wenige Abzeichen
network-circles =
    { $count ->
        [one] { $count } Lernteam
       *[other] { $count } Lernteams
    }
network-circles-few = wenige Lernteams
network-cities =
    { $count ->
        [one] { $count } Stadt
       *[other] { $count } Städte
    }
network-by-city = Abzeichen nach Stadt und Monat
network-scale =
    { $largest ->
        [one] Alle Zeilen bis auf die letzte haben denselben Maßstab: Der höchste Balken ist { $largest } Abzeichen.
       *[other] Alle Zeilen bis auf die letzte haben denselben Maßstab: Der höchste Balken sind { $largest } Abzeichen.
    }
network-dot = Ein Punkt steht für wenige: weniger als fünf eines Abzeichens in einem Monat.
network-all = Alle zusammen
network-sum = Summe
network-goals = Die 17 Ziele
network-goals-lead = Abzeichen nach den globalen Zielen, zu denen sie beitragen. Ein Abzeichen kann zu mehreren beitragen.
network-goals-idle = In diesen Monaten trug kein Abzeichen bei zu:
network-goal = Ziel
network-numbers = Dasselbe in Zahlen
network-hidden = Wenige heißt: eins bis vier eines Abzeichens an einem Ort in einem Monat. Solche Zahlen sind verborgen, damit niemand an ihnen zu erkennen ist, und jede Summe besteht nur aus dem, was gezeigt wird. Zurückgezogene Abzeichen zählen nicht. 42+ heißt mindestens 42.
network-spreadsheet = Als Tabelle
network-earlier = Die zwölf Monate davor
network-later = Die zwölf Monate danach
network-done-added = Die Organisation ist jetzt Mitglied, mit allen ihren Schlüsseln.
network-done-welcomed = Der Aussteller der Karte ist Mitglied, mit den Schlüsseln, die die Karte nennt.
network-done-shared = Alle Mitglieder können das Abzeichen jetzt vergeben.
network-done-unshared = Das Abzeichen wird nicht mehr geteilt.
network-done-recognised = Das Netzwerk ist anerkannt. Wer Abzeichen prüft, erfährt es mit der nächsten Liste.
network-done-forgotten = Das Netzwerk ist nicht mehr anerkannt.
member-since = seit { $day }
member-until = bis einschließlich { $day }
member-left = ausgetreten am { $day }
member-issues = stellt Abzeichen aus
member-paused = stellt zurzeit keine Abzeichen aus
member-closed = geschlossen am { $day }
member-elsewhere = auf einem anderen Server
member-key-signs = unterschreibt jetzt
member-key-ended = beendet am { $day }
member-key-dead = tot seit { $day }
network-add = Eine Organisation aufnehmen
network-add-hint = Ihr wird vom ersten Schlüssel an geglaubt, also zählen auch ihre früheren Abzeichen.
network-add-none = Wähle eine Organisation
network-add-choose = Wähle die Organisation, die dazukommt.
network-add-do = Aufnehmen
network-welcome = Einen Aussteller auf einem anderen Server aufnehmen
network-welcome-lead = Dessen Server schreibt eine Karte mit: kreds-issuer org card. Eine neuere Karte bringt die Schlüssel auf den Stand.
network-card = Die Karte als Datei
network-card-root = Fingerabdruck der Karte
network-card-root-hint = Lass ihn dir vorlesen; nimm ihn nicht aus der Datei: 16 Vierergruppen.
network-welcome-do = Mit dieser Karte aufnehmen
network-card-wrong = Wähle die Datei mit der Karte.
network-card-another = Diese Datei ist keine Karte mit diesem Fingerabdruck.
network-list = Die veröffentlichte Vertrauensliste
network-list-lead = Nach ihr werden Abzeichen geprüft. Jede Änderung auf diesen Seiten ergibt sofort eine neue Fassung.
network-list-address = Adresse
network-list-until = Gültig bis
network-key-until = Arbeitsschlüssel gültig bis
network-key-hint = Vor diesem Tag muss der Wurzelschlüssel einen neuen benennen.
network-root = Fingerabdruck des Wurzelschlüssels
network-root-hint = Er wird einmal mit eurem Papier verglichen.
network-recognises = Andere Netzwerke
network-recognises-lead = Mitglieder eines Netzwerks, das ihr anerkennt, zählen auch hier und werden als „über“ euer Netzwerk gezeigt.
network-forget = Nicht mehr anerkennen
network-forget-lead = Ab der nächsten Liste zählen Mitglieder dieses Netzwerks nicht mehr über eures.
network-forget-do = Anerkennung zurücknehmen
network-their-list = Ihre Vertrauensliste als Datei
network-their-root = Fingerabdruck ihres Wurzelschlüssels
network-their-root-hint = Tippe ihn von ihrem Papier ab, nicht aus der Datei: 16 Vierergruppen.
network-recognise-do = Anerkennen
network-root-wrong = Ein Fingerabdruck hat 16 Vierergruppen: Ziffern und die Buchstaben a bis f.
network-list-wrong = Wähle die Datei mit ihrer Vertrauensliste.
network-list-not-theirs = Diese Datei ist keine Vertrauensliste unter dem Wurzelschlüssel mit diesem Fingerabdruck.
network-coordinators = Wer das Netzwerk koordiniert
network-coordinators-hint = Die Koordination wird auf dem Server vergeben: kreds-issuer network coordinator
network-badges-lead = Alle Mitglieder dürfen diese Abzeichen vergeben. Wer eines gemacht hat, macht auch die nächste Fassung; jede Stadt kann ihre eigene Seite hinzufügen.
network-badges-shared = Von Mitgliedern geteilt
network-badges-none = Noch teilt kein Mitglied ein Abzeichen.
network-badges-common = Aus dem Katalog dieses Servers
network-badge-made = von { $name }, Fassung { $version }
network-badge-pages = Seiten in Cities of Learning:
network-share = Ein Abzeichen eines Mitglieds teilen
network-share-hint = Dann können es alle Mitglieder vergeben, auch auf anderen Servern, sobald diese die Abzeichen übernehmen.
network-share-none = Wähle ein Abzeichen
network-share-choose = Wähle das Abzeichen, das geteilt wird.
network-share-do = Teilen
network-unshare = Nicht mehr teilen
network-unshare-lead = Dann vergibt es nur noch, wer es gemacht hat. Abzeichen, die Leute haben, bleiben, wie sie sind.
network-unshare-do = Es nicht mehr teilen
network-elsewhere = Für andere Server
network-elsewhere-lead = Diese Datei enthält alle diese Abzeichen, vom Netzwerk unterschrieben. Ein anderer Server übernimmt sie mit: kreds-issuer badge take
member-membership = Mitglied
member-issuing = Abzeichen
member-keys = Schlüssel
member-keys-lead = Beim Prüfen zählen nur die Schlüssel, die hier stehen.
member-keys-elsewhere = Ihre Schlüssel werden auf ihrem eigenen Server geändert.
member-survivors = Abzeichen, die echt bleiben
member-key-stolen = Hat jemand anderes diesen Schlüssel?
member-end = Ende der Mitgliedschaft
member-last-day = Letzter Tag
member-end-hint = Abzeichen von diesem Tag und davor bleiben echt; was später ausgestellt wird, zählt nicht. Lass das Feld leer, um die Mitgliedschaft jetzt zu beenden.
member-end-wrong = Wähle heute oder einen späteren Tag.
member-end-do = Mitgliedschaft beenden
member-again-lead = Die Mitgliedschaft hat ein Ende. Sie kann weitergehen, als gäbe es keines.
member-again = Weitergehen lassen
member-done-ended = Das Ende der Mitgliedschaft ist festgelegt.
member-done-dead = Der Schlüssel ist tot, und so steht es auf der veröffentlichten Liste.
dead-key = Einen Schlüssel für tot erklären
dead-key-believed = Tu das, wenn jemand anderes den Schlüssel haben könnte. Nichts, was er unterschrieben hat, gilt noch wegen seines Datums, und das lässt sich nicht zurücknehmen.
dead-key-stays = Abzeichen, die in den Unterlagen der Organisation stehen, bleiben echt: Das Netzwerk unterschreibt eine Liste davon, die beim Prüfen von selbst geholt wird.
dead-key-new = Wenn der Schlüssel jetzt unterschreibt, entstehen sofort neue Schlüssel, und das Ausstellen geht weiter.
dead-key-next = Was danach zu tun ist
dead-key-next-close = Schließt den Weg, auf dem der Schlüssel hinausgelangt ist. Ändert die Passphrase und wer den Server benutzen darf.
dead-key-next-backup = Macht eine Sicherung: Im Schlüsselordner können neue Schlüssel liegen.
dead-key-next-tell = Sagt denen, die ohne Netz prüfen, dass sie die Listen neu holen sollen.
dead-key-sure = Ich habe verstanden, dass sich das nicht zurücknehmen lässt.
dead-key-tick = Kreuze an, dass du es verstanden hast.
dead-key-do = Schlüssel für tot erklären
figure-few = wenige
figure-at-least = mindestens { $what }
figures-place = Organisation
figures-city = Stadt
figures-country = Land
figures-month = Monat
figures-badge = Abzeichen
figures-version = Version
figures-badges = Abzeichen
figures-goals = Ziele
calendar-month = { $month } { $year }
calendar-from-to = { $first } bis { $last }
calendar-1 = Januar
calendar-2 = Februar
calendar-3 = März
calendar-4 = April
calendar-5 = Mai
calendar-6 = Juni
calendar-7 = Juli
calendar-8 = August
calendar-9 = September
calendar-10 = Oktober
calendar-11 = November
calendar-12 = Dezember
calendar-short-1 = Jan.
calendar-short-2 = Feb.
calendar-short-3 = März
calendar-short-4 = Apr.
calendar-short-5 = Mai
calendar-short-6 = Juni
calendar-short-7 = Juli
calendar-short-8 = Aug.
calendar-short-9 = Sep.
calendar-short-10 = Okt.
calendar-short-11 = Nov.
calendar-short-12 = Dez.
