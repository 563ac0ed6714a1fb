# Odgovor: ena beseda in stavki pod njo. Odgovor povemo z dvema do štirimi od njih, drugega za drugim.
word-genuine = Pristna
word-no_longer_valid = Ne velja več
word-not_genuine = Ni pristna
word-cannot_tell = Ni mogoče reči

# Natančnejše besede za značke, ki ne veljajo.
word-withdrawn = Preklicana
word-suspended = Začasno zadržana
word-expired = Potekla
word-not_yet_valid = Še ne velja

outcome-passed = v redu
outcome-failed = ni v redu
outcome-not_done = ni preverjeno

check-form = Oblika
check-proof = Podpis
check-issuer_key = Izdajateljev ključ
check-issuer_trust = Izdajatelj
check-dates = Datumi
check-status = Preklic
check-endorsements = Priporočila
check-holder = Imetnik

told-given = Izdajatelj »{ $issuer }« jo je dne { $date } podelil osebi »{ $holder }«.
told-given-nameless = Izdajatelj »{ $issuer }« jo je podelil dne { $date }; na njej ni imena.
told-not-withdrawn = Dne { $checked } ni bila preklicana.
told-permanent = Izdajatelj ni predvidel možnosti preklica.
told-copy = Koda ne pove, kdo jo drži v rokah.
told-closed = Izdajatelj »{ $issuer }« je prenehal delovati dne { $date }.
told-withdrawn = To značko je izdal izdajatelj »{ $issuer }« in ta izvod končal (seznam z dne { $checked }).
told-suspended = To značko je izdal izdajatelj »{ $issuer }« in jo začasno zadržal (seznam z dne { $checked }).
told-expired = To značko je izdal izdajatelj »{ $issuer }«. Veljala je do { $until }.
told-not_yet_valid = To značko je izdal izdajatelj »{ $issuer }«. Velja od { $from }.
told-status-unknown = Značka je nedotaknjena in prihaja od izdajatelja »{ $issuer }«. Ali je bila preklicana, ni bilo mogoče preveriti.
told-last-known = Zadnje znano stanje: { $checked }.
told-issuer-unknown = Značka je nedotaknjena. Ne vemo, kdo jo je izdal: ime v njej je le njena lastna trditev.
told-look-alike = Pozor: ime ali naslov je podoben izdajatelju { $issuer }, a to ni { $issuer }.
told-not_genuine = To ni tisto, kar je izdajatelj podpisal: značka je bila spremenjena ali pa jo je naredil kdo drug.
told-looks-like = Videti je kot { $kind }.

kind-wifi = koda za omrežje Wi-Fi
kind-page = spletni naslov
kind-card = vizitka
kind-message = telefonska številka ali sporočilo
kind-place = kraj na zemljevidu
kind-claim = koda za prevzem značke, ne za njeno kazanje
kind-request = prošnja za predložitev značke
kind-older-badge = značka starejše različice Open Badges
kind-endorsement = priporočilo in ne značka
kind-presentation = predložitev iz denarnice in ne značka
kind-status-list = seznam preklicanih značk
kind-drawing = risba brez značke v njej
kind-text = navadno besedilo

demo = Predstavitev: to je preizkus s ključi, ki jih poznajo vsi. Ne dokazuje ničesar.
