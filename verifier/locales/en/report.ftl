# What a badge says and what was checked, line by line.
fact-line = { $what }: { $value }
fact-badge = Badge
fact-issuer = Issued by
fact-issuer-claims = Says it was issued by
fact-holder = Name on the badge
fact-awarded = Given on
fact-until = Valid until
fact-description = What it is
fact-criteria = What had to be done
fact-shown = How it was shown
fact-result = Result
fact-goal = Serves
checked-what = What we checked
check-line = { $check }: { $outcome }. { $sentence } [{ $code }]
trust-read = Trusting the list of { $network } ({ $did }), version { $version }, valid until { $until }. Root key: { $root }
