# Was ein Abzeichen sagt und was geprüft wurde, Zeile für Zeile.
fact-line = { $what }: { $value }
fact-badge = Abzeichen
fact-issuer = Ausgestellt von
fact-issuer-claims = Nennt als Aussteller
fact-holder = Name auf dem Abzeichen
fact-awarded = Gegeben am
fact-until = Gültig bis
fact-description = Was es ist
fact-criteria = Was zu tun war
fact-shown = Wie es sich zeigte
fact-result = Ergebnis
fact-goal = Dient
checked-what = Was wir geprüft haben
check-line = { $check }: { $outcome }. { $sentence } [{ $code }]
trust-read = Vertraue der Liste von { $network } ({ $did }), Version { $version }, gültig bis { $until }. Wurzelschlüssel: { $root }
