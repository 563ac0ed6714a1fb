# Hvad et badge siger, og hvad der blev kontrolleret, linje for linje.
fact-line = { $what }: { $value }
fact-badge = Badge
fact-issuer = Udstedt af
fact-issuer-claims = Siger, at det er udstedt af
fact-holder = Navn på badget
fact-awarded = Givet den
fact-until = Gælder til
fact-description = Hvad det er
fact-criteria = Hvad der skulle gøres
fact-shown = Hvordan det blev vist
fact-result = Resultat
fact-goal = Bidrager til
checked-what = Hvad vi kontrollerede
check-line = { $check }: { $outcome }. { $sentence } [{ $code }]
trust-read = Har tillid til listen fra { $network } ({ $did }), version { $version }, gyldig til { $until }. Rodnøgle: { $root }
