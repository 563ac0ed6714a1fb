# Was schiefgehen kann, bevor ein Abzeichen angesehen wird, und was zu tun ist.
trouble-command_incomplete = Im Befehl fehlt etwas: { $part }
trouble-command_incomplete-remedy = Wie er geschrieben wird, zeigt: kreds-verifier help
trouble-command_not_understood = Der Befehl ist nicht zu verstehen: { $part }
trouble-command_not_understood-remedy = Wie er geschrieben wird, zeigt: kreds-verifier help
trouble-trust_file_missing = Die Vertrauensliste { $file } lässt sich nicht lesen.
trouble-trust_file_missing-remedy = Nenn die Datei, die dein Netzwerk dir gegeben hat.
trouble-trust_file_bad = Die Vertrauensliste { $file } ist nicht als solche unterschrieben.
trouble-trust_file_bad-remedy = Hol die Liste noch einmal von deinem Netzwerk und vergleiche den Wurzelschlüssel mit dem Blatt Papier.
trouble-trust_file_demo = Die Vertrauensliste { $file } gehört zu einer Demo; ihre Schlüssel kennen alle.
trouble-trust_file_demo-remedy = Nimm die Liste deines Netzwerks, oder setz KREDS_DEMO=1 zum Ausprobieren.
trouble-status_file_missing = Die Statusliste { $file } lässt sich nicht lesen.
trouble-status_file_missing-remedy = Nenn die Datei, die dem Abzeichen beilag.
trouble-status_file_bad = { $file } ist keine unterschriebene Statusliste.
trouble-status_file_bad-remedy = Gib die Liste, wie sie unterschrieben wurde: ein Token oder JSON mit seinem Beweis.
trouble-address_taken = Auf { $listen } kann nicht geantwortet werden.
trouble-address_taken-remedy = Wähle mit --listen eine andere Adresse.
trouble-public_url_demo = Die Adresse { $address } liegt auf diesem Rechner oder ist nicht verschlüsselt: Dort sollte keine Wallet antworten.
trouble-public_url_demo-remedy = Nenne die https-Adresse, unter der die Seite erreicht wird, oder setze zum Ausprobieren KREDS_DEMO=1.
trouble-public_url_bad = { $address } ist nicht die Adresse eines Servers, den Wallets erreichen können.
trouble-public_url_bad-remedy = Nenne die Adresse, unter der die Seite erreicht wird, zum Beispiel https://check.library.example.
trouble-ask_key_missing = Der Schlüssel { $file } lässt sich weder lesen noch anlegen.
trouble-ask_key_missing-remedy = Nenne eine Datei in einem Ordner, in den der Server schreiben darf.
trouble-ask_key_bad = Die Datei { $file } ist kein Schlüssel, mit dem Anfragen unterschrieben werden können.
trouble-ask_key_bad-remedy = Nenne eine andere Datei; wo noch keine ist, entsteht ein neuer Schlüssel.
trouble-output_closed = Die Antwort konnte nicht geschrieben werden.
trouble-output_closed-remedy = Sieh nach, wohin die Ausgabe geht.
serving = Antwortet auf http://{ $listen }
