# What pages and wallets show to learners.
page-demo = Demo: inget här gäller.
page-languages = Språk
tx-code-description = Sex siffror som facilitatorn säger till dig
achievement-criteria = Så får man det
achievement-alignments = Vad det bidrar till
organisation-issues = Den här organisationen utfärdar Open Badges. Om ett nätverk går i god för den ser du på en kontrollsida, inte här.
