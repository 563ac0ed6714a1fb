# The page on which anybody checks a badge.
page-title = Check a badge
page-lead = Is this badge genuine? Scan its code with your phone, or give it here.
page-text = The badge’s link, its digits or its text
page-file = Or a file: the badge itself, or a picture of its QR code
page-button = Check
page-print = Print
page-again = Check another badge
page-privacy = The badge is sent to this page’s own server, checked and forgotten. A link may stay in your browser’s history.
page-details = Machine details
page-network = Who issued it is said by the list of { $network }.
page-own-claim = The badge’s own claim; not checked.
page-says = What the badge says
page-language = Language
page-too-large = This is larger than any badge or picture we look at.
page-busy = Many badges are being checked right now. Try again in a moment.
