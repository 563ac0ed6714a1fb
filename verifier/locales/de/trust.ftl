# Wem der Leser vertraut: Netzwerke, ihre Listen und was aus ihnen wird.
trust-new = Du vertraust jetzt { $network } ({ $did }): Version { $version } der Liste, mit { $issuers ->
    [one] einem Aussteller
   *[other] { $issuers } Ausstellern
    }, gültig bis { $until }.
trust-newer = { $network }: Version { $version } hat Version { $from } abgelöst; gültig bis { $until }.
trust-same = { $network }: Version { $version } ist die neueste; gültig bis { $until }.
trust-root = Wurzelschlüssel: { $root }
trust-removed = Du vertraust { $network } ({ $did }) nicht mehr.
trust-none = Du vertraust noch keinem Netzwerk. Fang an mit „kreds-verifier trust add“.
trust-list = { $network } ({ $did }): Version { $version } vom { $made }, gültig bis { $until }, { $issuers ->
    [one] ein Aussteller
   *[other] { $issuers } Aussteller
    }
trust-old = Diese Liste ist über ihr Datum hinaus; niemand darauf lässt sich bestätigen. Ruf „kreds-verifier trust update“ auf.
trust-from = Von { $origin }, am { $fetched }.
trust-through = Bekannt durch { $through }.
trust-recognises = Erkennt { $other } an (Wurzelschlüssel { $otherroot }).
trust-recognises-unheld = Erkennt { $other } an (Wurzelschlüssel { $otherroot }); die Liste ist noch nicht hier.
trust-damaged = Die Datei { $file } ist beschädigt und zählt nicht. Füge das Netzwerk noch einmal hinzu.
trust-kept = { $network } bleibt, wie es ist: { $reason } [{ $code }]
trust-kept-trust_by_hand = die Liste kam als Datei; bring die nächste mit „kreds-verifier trust add“.
trust-kept-trust_address_unknown = nichts sagt, wo die Liste steht; füge sie als Datei hinzu.
trust-kept-trust_not_fetched = die Liste war nicht zu holen.
trust-kept-trust_not_read = die Liste war nicht zu lesen.
trust-kept-trust_list_bad = was kam, ist keine von ihm unterschriebene Liste.
trust-kept-trust_root_other = was kam, ist unter einem anderen Wurzelschlüssel unterschrieben.
trust-kept-trust_network_demo = es gehört zu einer Demo.
trust-kept-trust_root_needed = niemand hat den Wurzelschlüssel mit dem Papier verglichen.
trust-kept-trust_root_changed = was kam, ist unter einem anderen Wurzelschlüssel unterschrieben.
trust-kept-trust_list_older = was kam, ist älter als die Liste, die hier ist.
trust-kept-trust_store = es konnte nicht geschrieben werden.
trust-kept-trust_store_busy = ein anderes Programm schreibt gerade.

trouble-trust_no_folder = Es gibt keinen Ordner, in dem Vertrauen aufbewahrt werden könnte.
trouble-trust_no_folder-remedy = Nenn einen mit --trust-dir oder KREDS_TRUST_DIR.
trouble-trust_root_needed = { $origin } ist eine Liste von { $network } ({ $did }) mit { $issuers ->
    [one] einem Aussteller
   *[other] { $issuers } Ausstellern
    }, gültig bis { $until }. Der Wurzelschlüssel hat diesen Fingerabdruck: { $root }. Du vertraust ihm noch nicht.
trouble-trust_root_needed-remedy = Vergleiche den Fingerabdruck mit dem Blatt Papier des Netzwerks. Ist er derselbe, dann häng --root "{ $root }" an den Befehl an.
trouble-trust_root_other = Die Liste von { $origin } ist unter einem anderen Wurzelschlüssel unterschrieben, als du genannt hast.
trouble-trust_root_other-remedy = Vergleiche deine Eingabe mit dem Blatt Papier des Netzwerks. Stimmt sie, dann benutze die Liste nicht und sag dem Netzwerk Bescheid.
trouble-trust_root_changed = Du vertraust { $did } mit einem anderen Wurzelschlüssel: { $root }.
trouble-trust_root_changed-remedy = Frag das Netzwerk, ob es einen neuen Wurzelschlüssel hat. Wenn ja, entferne es hier und füge es mit dem neuen Fingerabdruck wieder hinzu.
trouble-trust_list_bad = Was bei { $origin } steht, ist keine unterschriebene Vertrauensliste.
trouble-trust_list_bad-remedy = Frag das Netzwerk nach der Adresse oder Datei seiner Liste.
trouble-trust_list_older = Die Liste von { $origin } ist älter als deine, oder eine andere mit derselben Version.
trouble-trust_list_older-remedy = Es wurde nichts geändert. Bitte das Netzwerk um seine neueste Liste.
trouble-trust_network_demo = Die Liste von { $origin } gehört zu einer Demo; ihre Schlüssel kennen alle.
trouble-trust_network_demo-remedy = Nimm die Liste deines Netzwerks, oder setz KREDS_DEMO=1 zum Ausprobieren.
trouble-trust_not_fetched = { $origin } war nicht zu holen.
trouble-trust_not_fetched-remedy = Prüfe Adresse und Verbindung, oder bring die Liste als Datei.
trouble-trust_not_read = { $origin } lässt sich nicht lesen.
trouble-trust_not_read-remedy = Prüfe den Namen der Datei und wer sie lesen darf.
trouble-trust_no_fingerprint = Kein QR-Code in { $origin } ist ein Fingerabdruck.
trouble-trust_no_fingerprint-remedy = Mach das Bild noch einmal, näher und bei besserem Licht, oder tippe den Fingerabdruck nach --root.
trouble-trust_network_unknown = Du vertraust keinem Netzwerk „{ $network }“, oder mehrere heißen so.
trouble-trust_network_unknown-remedy = „kreds-verifier trust list“ zeigt die Netzwerke; nenn eines mit seiner DID.
trouble-trust_store = Der Ordner der Netzwerke lässt sich nicht lesen oder schreiben.
trouble-trust_store-remedy = Prüfe den Ordner, die Rechte und den Platz auf der Platte; oder nenn einen anderen mit --trust-dir.
trouble-trust_store_busy = Ein anderes Programm ändert gerade die Netzwerke.
trouble-trust_store_busy-remedy = Warte, bis es fertig ist, und versuch es noch einmal.
