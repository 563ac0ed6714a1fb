# Kaj je narobe in kaj storiti.
trouble-vault-missing = V { $file } ni denarnice.
trouble-vault-missing-remedy = Ustvari jo z ukazom: kreds-wallet init. Ali pa navedi njeno mapo z --vault.
trouble-vault-exists = V { $file } je že denarnica.
trouble-vault-exists-remedy = Uporabi jo ali navedi drugo mapo z --vault.
trouble-vault-folder-taken = V mapi { $file } so druge datoteke.
trouble-vault-folder-taken-remedy = Navedi prazno ali novo mapo z --vault.
trouble-vault-nowhere = Ni domače mape, v kateri bi lahko bila denarnica.
trouble-vault-nowhere-remedy = Navedi mapo z --vault.
trouble-not-a-profile = »{ $name }« ne more biti ime denarnice.
trouble-not-a-profile-remedy = Uporabi črke od a do z, števke in vezaje, največ 32.
trouble-passphrase-short = Geslo je prekratko.
trouble-passphrase-short-remedy = Izberi vsaj toliko znakov: { $least }. Najboljše so štiri besede, ki si jih zapomniš.
trouble-passphrase-wrong = Geslo ne odpre { $file }.
trouble-passphrase-wrong-remedy = Poskusi znova. Če je geslo zagotovo pravo, vrni svojo kopijo te datoteke.
trouble-passphrases-differ = Gesli se razlikujeta.
trouble-passphrases-differ-remedy = Poskusi znova.
trouble-passphrase-unasked = Brez terminala ni mogoče vprašati za geslo.
trouble-passphrase-unasked-remedy = Navedi datoteko z geslom z --passphrase-file.
trouble-vault-too-much-work = { $file } zahteva veliko več dela kot katera koli naša denarnica.
trouble-vault-too-much-work-remedy = Ni je naredil ta program: vrni svojo kopijo.
trouble-vault-damaged = { $file } je poškodovana ali pripada drugi denarnici.
trouble-vault-damaged-remedy = Nič ni bilo spremenjeno. Vrni svojo kopijo mape denarnice.
trouble-vault-damaged-copy = { $file } je poškodovana ali pripada drugi denarnici.
trouble-vault-damaged-copy-remedy = Nič ni bilo spremenjeno. Stanje pred zadnjo spremembo je dobro: prekopiraj { $copy } čez njo.
trouble-vault-newer = Denarnico je zapisala novejša različica programa (oblika { $version }).
trouble-vault-newer-remedy = Nič ni bilo spremenjeno. Namesti novejšo različico.
trouble-vault-busy = V denarnico v { $file } ravno piše drug program.
trouble-vault-busy-remedy = Počakaj, da konča, in znova zaženi isti ukaz.
trouble-vault-unreadable = { $file } ni mogoče prebrati: { $reason }.
trouble-vault-unreadable-remedy = Preveri, ali je disk na mestu in ali je datoteka tvoja.
trouble-vault-unwritable = { $file } ni mogoče zapisati: { $reason }.
trouble-vault-unwritable-remedy = Denarnica je, kakor je bila. Sprosti prostor ali preveri, ali je mapa tvoja, in znova zaženi isti ukaz.
trouble-vault-not-sealed = Denarnice ni bilo mogoče šifrirati.
trouble-vault-not-sealed-remedy = Denarnica je, kakor je bila. Znova zaženi isti ukaz.
trouble-output-failed = Rezultata ni mogoče zapisati: { $reason }.
trouble-output-failed-remedy = Nič ni izgubljeno. Sprosti prostor in znova zaženi isti ukaz.
trouble-command-not-understood = Ukaz ni razumljiv: { $part }
trouble-command-not-understood-remedy = Kako se napiše, pokaže: kreds-wallet help
trouble-file-unreadable = { $file } ni mogoče prebrati: { $reason }.
trouble-file-unreadable-remedy = Preveri, ali je ime pravo in ali je datoteka tvoja.
trouble-file-unwritable = { $file } ni mogoče zapisati: { $reason }.
trouble-file-unwritable-remedy = Sprosti prostor ali navedi drugo datoteko.
trouble-file-exists = { $file } že obstaja.
trouble-file-exists-remedy = Navedi drugo datoteko; nič se ne prepiše.
trouble-no-such-file = To ni ne povezava ne datoteka: { $file }
trouble-no-such-file-remedy = Vnesi celo povezavo v narekovajih ali ime slike njene kode QR.
trouble-picture-without-code = V { $file } ni mogoče prebrati nobene kode QR.
trouble-picture-without-code-remedy = Posnemi sliko znova: naravnost, ostro in z belim robom okoli kode.
trouble-picture-unreadable = { $file } je poškodovana ali prevelika slika.
trouble-picture-unreadable-remedy = Shrani jo znova kot PNG ali JPEG.
trouble-picture-with-several = V { $file } je več kod QR.
trouble-picture-with-several-remedy = Obreži sliko, da ostane ena koda.
trouble-not-an-offer = S tem ni mogoče prevzeti značke. { $kind }
trouble-not-an-offer-remedy = Uporabi povezavo ali kodo QR, ki ti jo je dal vodja kroga.
trouble-not-a-badge = To ni značka, ki bi jo denarnica lahko shranila. { $kind }
trouble-not-a-badge-remedy = Uporabi značko kot datoteko JSON, kot JWT ali sliko njene kode QR.
trouble-offer-is-a-badge = To je že značka, ne ponudba zanjo.
trouble-offer-is-a-badge-remedy = Shrani jo z ukazom: kreds-wallet import DATOTEKA
trouble-badge-is-an-offer = To je ponudba za značko, ne značka sama.
trouble-badge-is-an-offer-remedy = Prevzemi jo z ukazom: kreds-wallet claim POVEZAVA
trouble-offer-gone = { $host } te značke nima več pripravljene: povezava je potekla, je bila uporabljena ali je napačna.
trouble-offer-gone-remedy = Prosi vodjo kroga za novo povezavo.
trouble-offer-elsewhere = Ponudba prihaja od { $host }, govori pa v imenu { $issuer }.
trouble-offer-elsewhere-remedy = Ne uporabi je. Prosi vodjo kroga za pravo povezavo.
trouble-offer-not-supported = Tega, kar ponuja { $host }, ta denarnica ne more prevzeti.
trouble-offer-not-supported-remedy = Prosi izdajatelja za Open Badge 3.0 ali uporabi drugo denarnico.
trouble-issuer-unusable = { $host } daje odgovor, ki ga ni mogoče uporabiti.
trouble-issuer-unusable-remedy = Nič ni izgubljeno. Poskusi pozneje; če ostane tako, povej izdajatelju.
trouble-issuer-busy = { $host } trenutno ne more odgovoriti.
trouble-issuer-busy-remedy = Nič ni izgubljeno. Počakaj minuto in znova zaženi isti ukaz.
trouble-address-refused = Naslov { $host } ni sprejet: ni v javnem internetu ali ni šifriran.
trouble-address-refused-remedy = Uporabi povezavo, ki ti jo je dal vodja kroga.
trouble-network-name-unknown = { $host } ni mogoče najti.
trouble-network-name-unknown-remedy = Nič ni izgubljeno. Preveri, ali imaš povezavo z omrežjem in ali je povezava cela, ter znova zaženi isti ukaz.
trouble-network-unreachable = { $host } ni dosegljiv.
trouble-network-unreachable-remedy = Nič ni izgubljeno. Preveri, ali imaš povezavo z omrežjem, in znova zaženi isti ukaz.
trouble-network-slow = { $host } ni odgovoril pravočasno.
trouble-network-slow-remedy = Nič ni izgubljeno. Znova zaženi isti ukaz.
trouble-answer-lost = Odgovor od { $host } se je na poti izgubil.
trouble-answer-lost-remedy = Nič ni izgubljeno za vedno. Znova zaženi isti ukaz.
trouble-claim-over = Kar je { $host } odobril, je poteklo.
trouble-claim-over-remedy = Znova zaženi kreds-wallet claim s povezavo; če je porabljena, prosi vodjo kroga za novo.
trouble-badge-promised = { $host } potrebuje več časa za izdelavo značke.
trouble-badge-promised-remedy = Nič ni izgubljeno. Prevzameš jo pozneje z: kreds-wallet claim
trouble-clipboard-missing = Kopiranega ni mogoče prebrati: za to je potrebno namizje.
trouble-clipboard-missing-remedy = Navedi samo povezavo ali ime slike njene kode QR.
trouble-clipboard-empty = Kopirano ni ne besedilo ne slika.
trouble-clipboard-empty-remedy = Kopiraj povezavo ali sliko njene kode QR in znova zaženi isti ukaz.
trouble-clipboard-no-code = Na kopirani sliki ni mogoče prebrati natanko ene ustrezne kode QR.
trouble-clipboard-no-code-remedy = Kopiraj sliko z eno kodo, ostro in z belim robom okoli nje.
trouble-desktop-unknown = Ta računalnik nima mape, v kateri se prijavijo programi.
trouble-desktop-unknown-remedy = Kopiraj povezave ponudb in prevzemi z: kreds-wallet claim --clipboard
trouble-tx-code-needed = Za to značko je potrebna koda, ki ti jo pove vodja kroga.
trouble-tx-code-needed-remedy = Dodaj jo ukazu: --tx-code KODA
trouble-tx-code-wrong = Koda ne ustreza ali pa je ponudba potekla.
trouble-tx-code-wrong-remedy = Znova zaženi ukaz s kodo, kakor jo pove vodja kroga. Po petih napačnih kodah ti mora dati novo.
trouble-offer-used = Ta ponudba je bila uporabljena ali je potekla.
trouble-offer-used-remedy = Prosi vodjo kroga za novo povezavo.
trouble-token-refused = Izdajatelj tej denarnici ne izroči te značke.
trouble-token-refused-remedy = Prosi vodjo kroga za novo povezavo; če ostane tako, povej izdajatelju.
trouble-collected-elsewhere = Izdajatelj zavrača: značka je bila prevzeta z drugo denarnico ali pa je končana.
trouble-collected-elsewhere-remedy = Poglej v svojo drugo denarnico ali prosi vodjo kroga, naj konča tisti izvod in ti da novo povezavo.
trouble-credential-refused = Izdajatelj ni izročil značke.
trouble-credential-refused-remedy = Znova zaženi isti ukaz; če ostane tako, povej izdajatelju.
trouble-not-what-was-offered = Kar je prišlo, ni to, kar je bilo ponujeno, in ni shranjeno. { $reason }
trouble-not-what-was-offered-remedy = Povej izdajatelju.
trouble-badge-not-sound = Značka ni shranjena. { $reason }
trouble-badge-not-sound-remedy = Prosi izdajatelja za drug izvod.
trouble-claim-declined = Značka ni bila prevzeta.
trouble-claim-declined-remedy = Ponudba ostaja: če si premisliš, znova zaženi isti ukaz.
trouble-badge-unknown = Nobena značka v tvoji denarnici ne ustreza »{ $badge }«.
trouble-badge-unknown-remedy = Številke vidiš z ukazom: kreds-wallet list
trouble-badge-not-in-trash = Nobena značka v košu ne ustreza »{ $badge }«.
trouble-badge-not-in-trash-remedy = Kaj je v njem, vidiš z ukazom: kreds-wallet trash
trouble-trash-not-emptied = Koš ni bil izpraznjen.
trouble-trash-not-emptied-remedy = Če misliš resno, dodaj: --yes
trouble-badge-ambiguous = »{ $badge }« ustreza več značkam ({ $number }).
trouble-badge-ambiguous-remedy = Uporabi številko tiste, ki jo misliš: kreds-wallet list
trouble-badge-unreadable = Značke { $badge } ta različica denarnice ne more prebrati.
trouble-badge-unreadable-remedy = Še vedno je shranjena. Namesti najnovejšo različico.
trouble-badge-does-not-stand = { $number ->
    [one] { $number } značka ni v redu.
    [two] { $number } znački nista v redu.
    [few] { $number } značke niso v redu.
   *[other] { $number } značk ni v redu.
}
trouble-badge-does-not-stand-remedy = Vprašaj izdajatelja; morda imaš novejšo.
trouble-check-incomplete = { $number ->
    [one] Pri { $number } znački ni bilo mogoče preveriti vsega.
    [two] Pri { $number } značkah ni bilo mogoče preveriti vsega.
    [few] Pri { $number } značkah ni bilo mogoče preveriti vsega.
   *[other] Pri { $number } značkah ni bilo mogoče preveriti vsega.
}
trouble-check-incomplete-remedy = Znova zaženi isti ukaz, ko boš na spletu.
trouble-form-not-held = Značka »{ $badge }« ni shranjena v tej obliki.
trouble-form-not-held-remedy = Izvozi jo v drugi obliki ali jo znova prevzemi z njeno povezavo.
trouble-present-needs-jwt = Značka »{ $badge }« je shranjena samo z dokazom Data Integrity, ki ne gre v kodo QR.
trouble-present-needs-jwt-remedy = Pokaži jo kot datoteko: kreds-wallet export --format json
trouble-qr-too-dense = Značka »{ $badge }« je predolga za kodo QR.
trouble-qr-too-dense-remedy = Pokaži jo kot datoteko: kreds-wallet export --format jwt
trouble-verifier-not-an-address = »{ $address }« ni naslov strani za preverjanje.
trouble-verifier-not-an-address-remedy = Vnesi naslov, ki se začne s https://
trouble-backup-foreign = { $file } ni varnostna kopija denarnice ali je odrezana.
trouble-backup-foreign-remedy = Uporabi datoteko, ki jo je zapisal kreds-wallet backup.
trouble-words-of-another = Te besede ne odprejo { $file }.
trouble-words-of-another-remedy = Uporabi besede denarnice, iz katere je kopija. Če so prave, je datoteka poškodovana: uporabi drugo kopijo.
trouble-words-number = { $number ->
    [one] Tu je { $number } beseda; biti jih mora 24.
    [two] Tu sta { $number } besedi; biti jih mora 24.
    [few] Tu so { $number } besede; biti jih mora 24.
   *[other] Tu je { $number } besed; biti jih mora 24.
}
trouble-words-number-remedy = Vpiši vseh 24 besed po vrsti.
trouble-words-unknown = Besede številka { $place } ni na seznamu.
trouble-words-unknown-remedy = Poglej, kako je zapisana na tvojem listu; dovolj so prve štiri črke.
trouble-words-checksum = Besede se ne ujemajo.
trouble-words-checksum-remedy = Ena je napačno prebrana ali pa sta dve zamenjani. Primerjaj jih s svojim listom.
trouble-words-unasked = Brez terminala ni mogoče vprašati za besede.
trouble-words-unasked-remedy = Navedi datoteko z besedami z --words-file.
