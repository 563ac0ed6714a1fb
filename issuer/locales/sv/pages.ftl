# What pages and wallets show to learners.
page-demo = Demo: inget här gäller.
page-languages = Språk
tx-code-description = Sex siffror som facilitatorn säger till dig
achievement-criteria = Så får man det
organisation-issues = Den här organisationen utfärdar Open Badges. Om ett nätverk går i god för den ser du på en kontrollsida, inte här.
front-title = Märken för lärcirklar
front-badge-code = Detta är koden till ett märke
front-check = Kontrollera ett märke
front-check-there = Märken kontrolleras här:
front-check-nowhere = Fråga biblioteket som gav märket var det kan kontrolleras.
front-collect = Hämta ett märke
front-collect-how = Skanna QR-koden på din lapp eller på väggen med telefonens kamera, eller skriv adressen bredvid den.
front-desk = För facilitatorer
front-sign-in = Logga in
