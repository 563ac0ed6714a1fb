# The verdict: one word, and the sentences under it. A verdict is said in two to four of these, one after the other.
word-genuine = Genuine
word-no_longer_valid = No longer valid
word-not_genuine = Not genuine
word-cannot_tell = Cannot tell

# More exact words for badges that no longer stand.
word-withdrawn = Withdrawn
word-suspended = Suspended
word-expired = Expired
word-not_yet_valid = Not yet valid

outcome-passed = passed
outcome-failed = failed
outcome-not_done = not checked

check-form = Form
check-proof = Signature
check-issuer_key = Issuer’s key
check-issuer_trust = Issuer
check-dates = Dates
check-status = Withdrawal
check-endorsements = Endorsements
check-holder = Holder

told-given = { $issuer } gave it to “{ $holder }” on { $date }.
told-given-nameless = { $issuer } gave it on { $date }; it carries no name.
told-not-withdrawn = On { $checked } it had not been withdrawn.
told-permanent = Its issuer gave no way to withdraw it.
told-copy = The code does not show who is holding it.
told-closed = { $issuer } closed on { $date }.
told-withdrawn = { $issuer } issued this badge and has ended this copy (list of { $checked }).
told-suspended = { $issuer } issued this badge and has suspended it (list of { $checked }).
told-expired = { $issuer } issued this badge. It was valid until { $until }.
told-not_yet_valid = { $issuer } issued this badge. It is valid from { $from }.
told-status-unknown = The badge is intact and from { $issuer }. Whether it was withdrawn could not be checked.
told-last-known = Last known on { $checked }.
told-issuer-unknown = The badge is intact. We do not know who issued it: the name in it is its own claim.
told-look-alike = Careful: its name or address looks like that of { $issuer }, but it is not { $issuer }.
told-not_genuine = This is not what the issuer signed: it was changed, or made by somebody else.
told-looks-like = It looks like { $kind }.

kind-wifi = a Wi-Fi code
kind-page = a web address
kind-card = a contact card
kind-message = a telephone number or a message
kind-place = a place on the map
kind-claim = a code for collecting a badge, not for showing one
kind-request = a request to show a badge
kind-older-badge = a badge of an older version of Open Badges
kind-endorsement = an endorsement, not a badge
kind-presentation = a presentation from a wallet, not a badge
kind-status-list = a list of withdrawn badges
kind-drawing = a drawing without a badge in it
kind-text = plain text

demo = Demo: this is a try-out with keys that everybody knows. It proves nothing.
