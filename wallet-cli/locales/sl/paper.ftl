# Kaj stoji na papirju in kaj se pove o papirju in slikah.
paper-code = Koda QR, v kateri je cela značka
paper-picture = Značka »{ $badge }« kot slika
paper-given = Izdaja: { $issuer }, { $date }
paper-until = Velja do { $date }
paper-more = Preostalo besedilo je v kodi.
paper-check = Če želite značko preveriti, vpišite { $host } in kodo skenirajte tam. Stran, ki jo koda odpre sama, je lahko kopija.
paper-copy = Kdor ima to v rokah, lahko to pokaže; kdo je to, tu ne piše. Dva, ki vidita isto kodo, lahko ugotovita, da je to ista značka.
paper-demo = Predstavitev: ta značka ne velja
paper-done = { $badge }: zapisano v { $file }. Kdor to ima, ima kopijo značke.
paper-letters = V pisavi manjkajo: { $letters }. Tam stoji številka črke; koda vsebuje ime takšno, kot je.
paper-without-code = Nima kode za branje, vendar programi v njem najdejo značko.

sheet-words-title = Obnovitveni list denarnice Kreds
sheet-words-secret = Skrivno: kdor ima te besede in varnostno kopijo, lahko uporablja značke.
sheet-words-what = Teh 24 besed odpre vsako varnostno kopijo denarnice, datoteko ali liste s kodami, tudi če je geslo pozabljeno. List hrani tam, kjer imaš potni list, varnostno kopijo pa drugje.
sheet-words-blank = Sem na roko prepiši 24 besed z zaslona, s pisalom, ki ne zbledi. Odprejo vsako varnostno kopijo denarnice, datoteko ali kode na naslednjih straneh, tudi če je geslo pozabljeno. Ko so zapisane, kode hrani drugje.
sheet-words-how = Denarnico na drugem računalniku obnoviš z ukazom kreds-wallet restore --words in datoteko varnostne kopije ali slikami kod. Besede vpiši po vrsti; dovolj so prve štiri črke vsake.
sheet-codes-title = Varnostna kopija { $backup }, stran { $page } od { $pages }
sheet-codes-how = Kode z vseh strani skupaj vsebujejo denarnico, šifrirano. Obnoviš jo tako, da fotografiraš ali skeniraš vsako stran in s slikami zaženeš kreds-wallet restore. Odpre jo geslo denarnice ali njenih 24 besed.
sheet-code = { $backup }: koda { $number } od { $of }

progress-codes = Cela denarnica obsega { $codes ->
    [one] { $codes } kodo
    [two] { $codes } kodi
    [few] { $codes } kode
   *[other] { $codes } kod
} na { $pages ->
    [one] { $pages } strani.
    [two] { $pages } straneh.
    [few] { $pages } straneh.
   *[other] { $pages } straneh.
}
progress-printer = Besede so skrivne: tiskalnik, ki ga uporabljajo tudi drugi, lahko shrani, kar natisne. Z --split pridejo na papir šele, ko jih sam ali sama napišeš.
progress-picture = { $file }: { $number ->
    [one] { $number } koda
    [two] { $number } kodi
    [few] { $number } kode
   *[other] { $number } kod
} varnostne kopije
sheet-done = List s tvojimi 24 besedami je v { $file }. Natisni ga na svojem tiskalniku in izbriši datoteko.
sheet-split-done = List je v { $file }. Nanj na roko prepiši te besede, potem počisti zaslon:
codes-done = Varnostna kopija { $backup } je v { $file } kot kode. Natisni vse strani. Odpre jo tvoje sedanje geslo ali tvojih 24 besed.

import-refused = { $file }: { $reason }
progress-reading = { $number } od { $of }: berem { $file } …

linkedin-open = Odpri povezavo tam, kjer si v LinkedInu prijavljen ali prijavljena. Izpolni obrazec; nič ni objavljeno, dokler ga ne shraniš.
linkedin-without = Značke same ni v povezavi. Z --with-badge je: potem imajo LinkedIn in vsi, ki jo tam vidijo, kopijo cele značke.
linkedin-with = V povezavi je cela značka: LinkedIn in vsi, ki jo tam vidijo, dobijo kopijo.
