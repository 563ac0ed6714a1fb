# What is stored about people: the desk, the page about data protection, and exports.
people-title = Ljudje
people-search = Ime
people-search-hint = Dovolj je del imena. Iščemo samo v vaši organizaciji.
people-find = Poišči
people-nobody = Nikogar s tem imenom ni shranjenega.
people-names-go = Kdaj se imena izbrišejo
people-names-go-line =
    { $count ->
        [one] { $circle }: { $count } ime, { $day }
        [two] { $circle }: { $count } imeni, { $day }
        [few] { $circle }: { $count } imena, { $day }
       *[other] { $circle }: { $count } imen, { $day }
    }
people-names-go-none = Nobeno ime ni shranjeno.
circle-names-go = Imena tega kroga se izbrišejo { $day }. Značke ostanejo pristne.
people-days = Dni od zadnjega srečanja do izbrisa imen
people-days-hint = Od 1 do 730; 90, če ne izberete drugače. Značke, ki jih je še mogoče prevzeti, do takrat ohranijo ime.
people-days-wrong = Napišite število od 1 do 730.
people-days-keep = Shrani
people-days-kept = Shranjeno.
people-erased = Izbrisano. Prevzete značke ostanejo pristne.
people-erased-traces = Podatkovna zbirka je bila v rabi; zadnje sledi v njenih datotekah izginejo v enem dnevu.
person-nameless = Ime izbrisano
person-lead = Vse, kar je shranjeno o tej osebi.
person-sessions = Srečanja
person-outcomes = Učni izidi
person-note = Opomba
person-exception = Zakaj je zadoščalo manj srečanj
person-badge-name = Ime na znački
person-no-name = brez
person-no-badge = ne želi značke
person-none = jih ni
person-awarded = Podeljeno
person-ended = Končano
person-reason = Razlog, samo interno
person-completion = Kar je veljalo ob zaključku kroga
person-offers = Ponudbe
person-offer-line = { $way }, { $made }, do { $until }: { $state }
person-offer-wall = na steni
person-offer-slip = na listku
person-editions = Izdani izvodi
person-edition-wallet = v denarnici
person-edition-paper = na papirju ali v datoteki
person-edition-valid = veljaven
person-edition-ended = končan { $day }
person-namesakes = Ista oseba?
person-namesakes-lead = Ti imajo enako ime. Združite jih le, če veste, da gre za eno osebo; potem se prikažejo, izvozijo in izbrišejo skupaj.
person-join = Združi: { $circle }
person-part = To so različni ljudje
person-export = Izvozi v datoteko
person-export-hint = Vse s te strani s samimi značkami in razlago vsakega dela (JSON). Samo za to osebo.
person-erase = Izbriši
erase-title = Izbrišem vse o tej osebi: { $name }?
erase-goes = Ime, prisotnost, opombe, ponudbe in besedila značk se tu dokončno izbrišejo.
erase-stays = Prevzete značke ostanejo pristne. Tu ostane le: številka značke, mesto na seznamu stanj, katera značka je, dan in ali je bila končana. To ne vodi do nikogar.
erase-open = Neporabljen listek ne odpre ničesar več.
erase-ending = Če naj značka tudi ne velja več, jo najprej končajte, nato izbrišite.
erase-sure = Da, izbriši to osebo
erase-tick = Za izbris označite kvadratek.
erase-go = Dokončno izbriši
erase-back = Nazaj
export-about = Vse, kar { $organisation } hrani o tebi v svojem sistemu značk.
privacy-title = Kaj hranimo in zakaj
privacy-lead = Čim manj: dovolj, da dobiš značko in da se pozneje ve, da je pristna.
privacy-never = Nikoli ne hranimo: tvojega rojstnega datuma ali starosti, e-poštnega naslova, telefonske številke, fotografije ali internetnega naslova, s katerega prihajaš. Strani ničesar ne nalagajo od drugod in ne štejejo obiskov.
privacy-why = Zakaj
privacy-how-long = Kako dolgo
privacy-who = Kdo vidi
privacy-where = Kje v podatkovni zbirki
privacy-learners = Če sodeluješ v krogu
privacy-staff = Če delaš za pultom
privacy-days = Kdaj se imena izbrišejo
privacy-days-line =
    { $days ->
        [one] { $organisation }: { $days } dan po zadnjem srečanju
        [two] { $organisation }: { $days } dneva po zadnjem srečanju
        [few] { $organisation }: { $days } dni po zadnjem srečanju
       *[other] { $organisation }: { $days } dni po zadnjem srečanju
    }
privacy-rights = Kaj lahko zahtevaš
privacy-rights-see = Obrni se na knjižnico, ki ti je dala značko. Pokaže ti vse, kar ima o tebi, ti da v datoteki, popravi ali izbriše. Razlog ni potreben.
privacy-rights-erased = Izbris ne konča tvoje značke: tvoj izvod ostane pristen. Varnostne kopije te pozabijo, ko se uporabijo, in po svojem času izginejo.
privacy-lists = Seznam stanj je javen: dolga vrsta da in ne brez imen. Iz njega se ne vidi, čigavo značko kdo preverja in kdaj.
kept-until-names-go = Dokler se po zadnjem srečanju ne izbrišejo imena
kept-until-collecting-ends = Dokler se ne izbrišejo imena in značke ni več mogoče prevzeti
kept-until-erased = Dokler ne zahtevaš izbrisa
kept-for-ever = Trajno; ne vodi do nikogar
kept-two-weeks = Največ dva tedna
kept-with-the-journal = Dokler se hrani dnevnik pulta
seen-at-the-desk = Vodje krogov v knjižnici
seen-in-the-badge = Vodje krogov v knjižnici in tisti, ki jim pokažeš značko
seen-by-nobody = Nihče; uporablja ga le strežnik
stored-name = Tvoje ime na seznamu
stored-name-why = Da te ločimo od drugih v krogu, tudi ko seznam pride znova.
stored-attendance = Srečanja s tvojo prisotnostjo
stored-attendance-why = Za značko jih je potrebnih nekaj.
stored-outcomes = Tvoji učni izidi
stored-outcomes-why = To odloča, katero značko dobiš, in je v njej zapisano.
stored-note = Opomba vodje kroga in morebitni razlog za izjemo
stored-note-why = Da značka pove, kako je bila pridobljena, če se strinjaš, in da lahko pojasnimo izjemo.
stored-badge-name = Ime na tvoji znački
stored-badge-name-why = Izbereš ga ali izpustiš; podpiše se z značko.
stored-award = Podelitev te značke v tem krogu in njen čas
stored-award-why = Da jo dobiš enkrat in lahko dobiš nov izvod.
stored-ending = Da je bila značka končana in zakaj
stored-ending-why = Da ti lahko odgovorimo, če vprašaš; razlog se navzven nikoli ne pokaže.
stored-offer = Kdaj in kako ti je bila značka ponujena in ali je bila prevzeta
stored-offer-why = Da vodja kroga vidi, kdo še potrebuje pomoč.
stored-code = Prstni odtisi kod za prevzem
stored-code-why = Da prepoznamo pravo kodo in jo uporabimo enkrat; same kode se ne hranijo.
stored-holder = Javni ključ tvoje denarnice za to eno značko
stored-holder-why = Značka je izdana nanj in le z njim jo je mogoče znova prevzeti.
stored-edition = Vsak izvod značke: njegova številka, mesto na seznamu stanj, kdaj je nastal
stored-edition-why = Da lahko končamo izgubljen izvod in ga znova najdemo.
stored-texts = Podpisana besedila tvoje značke
stored-texts-why = Da dobiš povsem isto značko, če se povezava prekine.
stored-told = Kaj je sporočila tvoja denarnica: shranjeno, neuspešno ali izbrisano
stored-told-why = Da vodja kroga vidi, če je šlo pri prevzemu kaj narobe.
stored-mark = Naključna oznaka
stored-mark-why = Da obnovljena varnostna kopija znova pozabi izbrisane; brez tebe ne pomeni ničesar.
stored-remains = Kaj ostane od značke po izbrisu lastnika: številka, mesto na seznamu stanj, vrsta, dan
stored-remains-why = Da tvoj izvod ostane pristen in se njegovo mesto ne dodeli drugemu.
stored-account = Tvoj račun: uporabniško ime, ime, jezik, zgoščena vrednost gesla ali oznaka, s katero te pozna prijava tvoje knjižnice, povabila, tvoje vloge
stored-account-why = Da vstopi le, kdor sme izdajati značke.
stored-session = Zgoščena vrednost tvoje prijave
stored-session-why = Da se ni treba vsakič znova prijaviti.
stored-journal = Tvoja dejanja za pultom in njihov čas
stored-journal-why = Da je pozneje mogoče pojasniti, kdo je izdal, končal, izvozil ali izbrisal; udeleženci so navedeni le s številko.
person-line = { $number }  { $name }  { $circle }
person-exported = Zapisano: { $file }. Vsebuje vse o tej osebi: ne dajajte je nikomur drugemu.
retention-due = { $day }: { $circle }, imena: { $count }
retention-done = Krogi, katerih imena so izbrisana: { $circles }. Podelitve, katerih imena in besedila so izbrisana: { $awards }.
