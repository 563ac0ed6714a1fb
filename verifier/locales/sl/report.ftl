# Kaj značka pove in kaj je bilo preverjeno, vrstica za vrstico.
fact-line = { $what }: { $value }
fact-badge = Značka
fact-issuer = Izdajatelj
fact-issuer-claims = Po lastni navedbi izdajatelj
fact-holder = Ime na znački
fact-awarded = Podeljena dne
fact-until = Velja do
fact-description = Kaj je to
fact-criteria = Kaj je bilo treba narediti
fact-shown = Kako se je to pokazalo
fact-result = Rezultat
fact-goal = Prispeva k
checked-what = Kaj smo preverili
check-line = { $check }: { $outcome }. { $sentence } [{ $code }]
trust-read = Zaupam seznamu mreže { $network } ({ $did }), različica { $version }, velja do { $until }. Korenski ključ: { $root }
