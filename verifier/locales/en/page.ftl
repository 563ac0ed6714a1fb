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
# The page that checks by itself, in the browser.
page-privacy-here = A link, code or text is checked here in your browser; our server never receives it. Your browser’s history may keep a link.
page-checking = Checking …
page-scan = Scan with the camera
page-scan-stop = Stop the camera
page-scan-aim = What the camera sees: hold the badge’s code in front of it
page-camera-none = The camera is not to be had. Allow it in your browser, or give the badge in another way.
page-ask-server = Send it to this page’s server
page-ask-server-why = The server checks it, answers and forgets it.
page-ask-picture = This browser cannot read codes in pictures. The server behind this page can: it reads the picture, checks the badge and keeps nothing.
page-ask-file = This page does not open such files by itself. The server behind it can: it reads the file, checks the badge in it and keeps nothing.
page-unable = This browser cannot check badges by itself. The server behind this page can: it checks what you send with the button below, and forgets it.
page-list = The list of { $network } is of { $date }.
page-here = Checked in this browser; no server was told about this badge.
page-host = Look at the address in your browser: a page that a code opens by itself may be a copy.
# The page as one file, to keep.
page-save = Save this page as a file: it checks badges without a network and asks no server
page-saved = Saved on { $date }. This copy asks no server, so it knows of no badge that was withdrawn later. Get a new copy now and then.
page-saved-privacy = A badge is checked in this file, in your browser. Nobody else hears of it.
page-saved-picture = This file cannot be read here, and this copy has no server to ask. Scan the badge’s code with a phone and give its link here.
page-saved-unable = This browser cannot check badges by itself. Open this file in a newer browser.
