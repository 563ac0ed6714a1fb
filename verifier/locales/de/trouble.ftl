# Was schiefgehen kann, bevor ein Abzeichen angesehen wird, und was zu tun ist.
trouble-trust_file_missing = Die Vertrauensliste { $file } lässt sich nicht lesen.
trouble-trust_file_missing-remedy = Nennen Sie die Datei, die Ihr Netzwerk Ihnen gegeben hat.
trouble-trust_file_bad = Die Vertrauensliste { $file } ist nicht als solche unterschrieben.
trouble-trust_file_bad-remedy = Holen Sie die Liste noch einmal von Ihrem Netzwerk und vergleichen Sie den Wurzelschlüssel mit dem Blatt Papier.
trouble-trust_file_demo = Die Vertrauensliste { $file } gehört zu einer Demo; ihre Schlüssel kennen alle.
trouble-trust_file_demo-remedy = Nehmen Sie die Liste Ihres Netzwerks, oder setzen Sie zum Ausprobieren KREDS_DEMO=1.
trouble-address_taken = Auf { $listen } kann nicht geantwortet werden.
trouble-address_taken-remedy = Wählen Sie mit --listen eine andere Adresse.
trouble-output_closed = Die Antwort konnte nicht geschrieben werden.
trouble-output_closed-remedy = Sehen Sie nach, wohin die Ausgabe geht.
serving = Antwortet auf http://{ $listen }
