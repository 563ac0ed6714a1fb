# Det som står på papper, och det som sägs om papper och bilder.
paper-code = QR-kod som rymmer hela märket
paper-picture = Märket ”{ $badge }” som bild
paper-given = Gavs av { $issuer } den { $date }
paper-until = Gäller till { $date }
paper-more = Resten av texten finns i koden.
paper-check = Vill du kontrollera märket, skriv { $host } och skanna koden där. En sida som koden själv öppnar kan vara en kopia.
paper-copy = Den som har det här i handen kan visa upp det; det säger inte vem det är. Två som ser samma kod kan se att det är samma märke.
paper-demo = Demo: det här märket gäller inte
paper-done = { $badge }: skrivet till { $file }. Den som har det har en kopia av märket.
paper-letters = Teckensnittet saknar: { $letters }. Där står bokstavens nummer; koden rymmer namnet som det är.
paper-without-code = Det har ingen kod att skanna, men program hittar märket i det.

sheet-words-title = Återställningsblad för en Kreds-plånbok
sheet-words-secret = Hemligt: den som har de här orden och en säkerhetskopia kan använda märkena.
sheet-words-what = De här 24 orden öppnar varje säkerhetskopia av plånboken, en fil eller blad med koder, även när lösenfrasen är glömd. Förvara bladet där du har ditt pass, och säkerhetskopian någon annanstans.
sheet-words-blank = Skriv de 24 orden från skärmen här för hand, med en penna som inte bleknar. De öppnar varje säkerhetskopia av plånboken, en fil eller koderna på nästa sidor, även när lösenfrasen är glömd. Förvara koderna någon annanstans när orden står här.
sheet-words-how = Plånboken kommer tillbaka på en annan dator med kreds-wallet restore --words och säkerhetskopians fil eller bilder av koderna. Skriv orden i ordning; de fyra första bokstäverna i varje räcker.
sheet-codes-title = Säkerhetskopia { $backup }, sida { $page } av { $pages }
sheet-codes-how = Koderna på alla sidor rymmer tillsammans en plånbok, krypterad. Den kommer tillbaka när du fotograferar eller skannar varje sida och kör kreds-wallet restore med bilderna. Plånbokens lösenfras eller dess 24 ord öppnar den.
sheet-code = { $backup }: kod { $number } av { $of }

progress-codes = Hela plånboken tar { $codes ->
    [one] en kod
   *[other] { $codes } koder
} på { $pages ->
    [one] en sida.
   *[other] { $pages } sidor.
}
progress-printer = Orden är hemliga: en skrivare som andra använder kan spara det som den har skrivit ut. Med --split kommer de på papperet först när du själv skriver dit dem.
progress-picture = { $file }: { $number ->
    [one] en kod
   *[other] { $number } koder
} från en säkerhetskopia
sheet-done = Bladet med dina 24 ord finns i { $file }. Skriv ut det på din egen skrivare och radera filen.
sheet-split-done = Bladet finns i { $file }. Skriv de här orden på det för hand och töm sedan skärmen:
codes-done = Säkerhetskopian { $backup } finns i { $file } som koder. Skriv ut alla sidor. Den öppnas med din nuvarande lösenfras eller med dina 24 ord.

import-refused = { $file }: { $reason }
progress-reading = { $number } av { $of }: läser { $file } …

linkedin-open = Öppna länken där du är inloggad på LinkedIn. Den fyller i ett formulär; inget publiceras förrän du sparar.
linkedin-without = Själva märket är inte i länken. Med --with-badge är det där: då har LinkedIn och alla som ser det där en kopia av hela märket.
linkedin-with = Hela märket är i länken: LinkedIn och alla som ser det där får en kopia.
