# Vad ett märke säger och vad som kontrollerades, rad för rad.
fact-line = { $what }: { $value }
fact-badge = Märke
fact-issuer = Utfärdat av
fact-issuer-claims = Säger sig vara utfärdat av
fact-holder = Namn på märket
fact-awarded = Givet den
fact-until = Gäller till
fact-description = Vad det är
fact-criteria = Vad som skulle göras
fact-shown = Hur det visades
fact-result = Resultat
fact-goal = Bidrar till
checked-what = Vad vi kontrollerade
check-line = { $check }: { $outcome }. { $sentence } [{ $code }]
trust-read = Litar på listan från { $network } ({ $did }), version { $version }, giltig till { $until }. Rotnyckel: { $root }
