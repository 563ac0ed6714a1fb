# What pages and wallets show to learners.
page-demo = Demo: nothing here counts.
page-languages = Languages
tx-code-description = Six digits that the facilitator tells you
achievement-criteria = How it is earned
organisation-issues = This organisation issues Open Badges. Whether a network vouches for it is shown by a verifier, not here.
front-title = Badges for learning circles
front-badge-code = This is the code of a badge
front-check = Check a badge
front-check-there = Badges are checked here:
front-check-nowhere = Ask the library that gave the badge where it can be checked.
front-collect = Collect a badge
front-collect-how = Scan the QR code on your slip or on the wall with the camera of your phone, or type the address beside it.
front-desk = For facilitators
front-sign-in = Sign in
