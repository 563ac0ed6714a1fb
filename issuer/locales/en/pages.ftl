# What pages and wallets show to learners.
page-demo = Demo: nothing here counts.
page-languages = Languages
tx-code-description = Six digits that the facilitator tells you
achievement-criteria = How it is earned
achievement-alignments = What it serves
organisation-issues = This organisation issues Open Badges. Whether a network vouches for it is shown by a verifier, not here.
