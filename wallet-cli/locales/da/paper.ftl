# Det, der står på papir, og det, der siges om papir og billeder.
paper-code = QR-kode, der rummer hele badget
paper-picture = Badget »{ $badge }« som billede
paper-given = Givet af { $issuer } den { $date }
paper-until = Gælder til { $date }
paper-more = Resten af teksten ligger i koden.
paper-check = Vil du kontrollere badget, så skriv { $host }, og scan koden dér. En side, som koden selv åbner, kan være en kopi.
paper-copy = Den, der har dette i hånden, kan vise det frem; det siger ikke, hvem det er. To, der ser den samme kode, kan se, at det er det samme badge.
paper-demo = Demo: Dette badge gælder ikke
paper-done = { $badge }: skrevet til { $file }. Den, der har det, har en kopi af badget.
paper-letters = Skriften mangler: { $letters }. Dér står bogstavets nummer; koden rummer navnet, som det er.
paper-without-code = Det har ingen kode, der kan scannes, men programmer finder badget i det.

sheet-words-title = Nødark til en Kreds-tegnebog
sheet-words-secret = Hemmeligt: Den, der har disse ord og en sikkerhedskopi, kan bruge badgesene.
sheet-words-what = Disse 24 ord åbner enhver sikkerhedskopi af tegnebogen, en fil eller ark med koder, også når adgangssætningen er glemt. Gem arket, hvor du har dit pas, og sikkerhedskopien et andet sted.
sheet-words-blank = Skriv de 24 ord fra skærmen her i hånden med en pen, der ikke falmer. De åbner enhver sikkerhedskopi af tegnebogen, en fil eller koderne på de næste sider, også når adgangssætningen er glemt. Gem koderne et andet sted, når ordene står her.
sheet-words-how = Tegnebogen kommer tilbage på en anden computer med kreds-wallet restore --words og sikkerhedskopiens fil eller billeder af koderne. Skriv ordene i rækkefølge; de første fire bogstaver i hvert er nok.
sheet-codes-title = Sikkerhedskopi { $backup }, side { $page } af { $pages }
sheet-codes-how = Koderne på alle sider rummer tilsammen en tegnebog, krypteret. Den kommer tilbage, når du fotograferer eller scanner hver side og kører kreds-wallet restore med billederne. Tegnebogens adgangssætning eller dens 24 ord åbner den.
sheet-code = { $backup }: kode { $number } af { $of }

progress-codes = Hele tegnebogen fylder { $codes ->
    [one] én kode
   *[other] { $codes } koder
} på { $pages ->
    [one] én side.
   *[other] { $pages } sider.
}
progress-printer = Ordene er hemmelige: En printer, som andre bruger, kan gemme det, den har printet. Med --split kommer de først på papiret, når du selv skriver dem.
progress-picture = { $file }: { $number ->
    [one] én kode
   *[other] { $number } koder
} fra en sikkerhedskopi
sheet-done = Arket med dine 24 ord er i { $file }. Print det på din egen printer, og slet filen.
sheet-split-done = Arket er i { $file }. Skriv disse ord på det i hånden, og ryd så skærmen:
codes-done = Sikkerhedskopien { $backup } er i { $file } som koder. Print alle sider. Den åbnes med din nuværende adgangssætning eller med dine 24 ord.

import-refused = { $file }: { $reason }
progress-reading = { $number } af { $of }: læser { $file } …

linkedin-open = Åbn linket, hvor du er logget ind på LinkedIn. Det udfylder en formular; intet offentliggøres, før du gemmer.
linkedin-without = Selve badget er ikke i linket. Med --with-badge er det: Så har LinkedIn og alle, der ser det dér, en kopi af hele badget.
linkedin-with = Hele badget er i linket: LinkedIn og alle, der ser det dér, får en kopi.
