# Svaret: ét ord og sætningerne under det. Et svar siges med to til fire af dem efter hinanden.
word-genuine = Ægte
word-no_longer_valid = Gælder ikke længere
word-not_genuine = Ikke ægte
word-cannot_tell = Kan ikke afgøres

# Mere præcise ord for badges, der ikke længere står ved magt.
word-withdrawn = Trukket tilbage
word-suspended = Midlertidigt spærret
word-expired = Udløbet
word-not_yet_valid = Gælder ikke endnu

outcome-passed = i orden
outcome-failed = ikke i orden
outcome-not_done = ikke kontrolleret

check-form = Form
check-proof = Underskrift
check-issuer_key = Udstederens nøgle
check-issuer_trust = Udsteder
check-dates = Datoer
check-status = Tilbagetrækning
check-endorsements = Anbefalinger
check-holder = Indehaver

told-given = { $issuer } gav det til »{ $holder }« den { $date }.
told-given-nameless = { $issuer } gav det den { $date }; der er intet navn på det.
told-not-withdrawn = Den { $checked } var det ikke trukket tilbage.
told-permanent = Udstederen har ikke givet nogen mulighed for at trække det tilbage.
told-copy = Koden viser ikke, hvem der står med den.
told-closed = { $issuer } lukkede den { $date }.
told-withdrawn = { $issuer } har udstedt dette badge og har afsluttet dette eksemplar (listen af { $checked }).
told-suspended = { $issuer } har udstedt dette badge og har spærret det midlertidigt (listen af { $checked }).
told-expired = { $issuer } har udstedt dette badge. Det gjaldt til { $until }.
told-not_yet_valid = { $issuer } har udstedt dette badge. Det gælder fra { $from }.
told-status-unknown = Badget er intakt og fra { $issuer }. Det kunne ikke kontrolleres, om det er trukket tilbage.
told-last-known = Sidst kendt den { $checked }.
told-issuer-unknown = Badget er intakt. Vi ved ikke, hvem der har udstedt det: Navnet i det er dets egen påstand.
told-look-alike = Pas på: navnet eller adressen ligner { $issuer }, men det er ikke { $issuer }.
told-not_genuine = Dette er ikke det, udstederen underskrev: Det er ændret eller lavet af en anden.
told-looks-like = Det ligner { $kind }.

kind-wifi = en Wi-Fi-kode
kind-page = en webadresse
kind-card = et kontaktkort
kind-message = et telefonnummer eller en besked
kind-place = et sted på kortet
kind-claim = en kode til at hente et badge, ikke til at vise det
kind-request = en anmodning om at vise et badge
kind-older-badge = et badge af en ældre version af Open Badges
kind-endorsement = en anbefaling, ikke et badge
kind-presentation = en fremvisning fra en tegnebog, ikke et badge
kind-status-list = en liste over tilbagetrukne badges
kind-drawing = en tegning uden et badge i
kind-text = almindelig tekst

demo = Demo: Dette er en prøve med nøgler, som alle kender. Den beviser intet.
