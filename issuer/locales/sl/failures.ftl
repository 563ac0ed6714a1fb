# What is wrong, and what to do: two lines for each code.
failure-settings-missing = Nastavitev { $file } ni mogoče prebrati.
failure-settings-missing-remedy = Ustvarite jih z: kreds-issuer init ali navedite datoteko z --config.
failure-settings-wrong = Nastavitev { $file } ni mogoče razumeti: { $detail }
failure-settings-wrong-remedy = Popravite to vrstico in poskusite znova.
failure-address-refused = { $setting } ne more biti ta naslov.
failure-address-refused-remedy = Uporabite naslov https brez poizvedbe; http deluje samo za localhost s KREDS_DEMO=1.
failure-database-unknown = Program ne pozna podatkovne zbirke { $url }.
failure-database-unknown-remedy = Zapišite database_url = "sqlite:kreds.db".
failure-already-there = { $name } že obstaja.
failure-already-there-remedy = Izberite drugo ime ali nadaljujte s tem, kar je.
failure-name-not-short = { $name } ne more biti del naslova.
failure-name-not-short-remedy = Uporabite a-z, 0-9 in -, največ 40 znakov.
failure-key-file-unreachable = Datoteke s ključem { $file } ni mogoče brati ali pisati.
failure-key-file-unreachable-remedy = Preverite key_dir v nastavitvah in lastnika mape.
failure-key-file-open-to-others = Drugi na tem računalniku lahko berejo { $file }.
failure-key-file-open-to-others-remedy = Zaprite jo z: chmod 600. Če jo je morda kdo prebral, ustvarite nove ključe.
failure-key-passphrase-wrong = Geslo ne odpre { $file }.
failure-key-passphrase-wrong-remedy = Preverite key_passphrase_file; datoteke s ključi in geslo sodijo skupaj v varnostno kopijo.
failure-key-file-damaged = Datoteka { $file } je poškodovana.
failure-key-file-damaged-remedy = Vzemite datoteko iz varnostne kopije ali ustvarite nove ključe z: kreds-issuer keys new.
failure-example-key = { $file } je vzorčni ključ, ki ga poznajo vsi.
failure-example-key-remedy = Ustvarite svoje z: kreds-issuer keys new. Vzorci delujejo samo s KREDS_DEMO=1.
failure-key-missing = Organizacija nima ključa za podpisovanje.
failure-key-missing-remedy = Ustvarite ga z: kreds-issuer keys new.
failure-key-names-used-up = Za ta mesec ni več imen za ključe.
failure-key-names-used-up-remedy = Uporabite obstoječe ključe.
failure-organisation-unknown = Organizacije { $name } ni.
failure-organisation-unknown-remedy = Dodajte jo z: kreds-issuer org add.
failure-organisation-not-named = Ni jasno, katera organizacija je mišljena.
failure-organisation-not-named-remedy = Navedite jo z --org; če je še ni: kreds-issuer org add.
failure-network-unknown = Mreže { $name } ni.
failure-network-unknown-remedy = Ustanovite jo z: kreds-issuer network init.
failure-network-not-named = Ni jasno, katera mreža je mišljena.
failure-network-not-named-remedy = Navedite jo z --network; če je še ni: kreds-issuer network init.
failure-catalogue-wrong = Katalog { $file } ni pravilen: { $detail }
failure-catalogue-wrong-remedy = Popravite ga in poskusite znova.
failure-badge-unknown = V katalogu ni značke { $name }.
failure-badge-unknown-remedy = Uporabite kratko ime značke iz kataloga.
failure-import-refused = Datoteke { $file } ni mogoče uvoziti.
failure-circle-unknown = Kroga { $name } ni.
failure-circle-unknown-remedy = Uvozite ga z: kreds-issuer circle import.
failure-circle-not-one = Datoteka { $file } vsebuje { $count } uporabnih krogov.
failure-circle-not-one-remedy = Izberite enega po številki z --number.
failure-too-many-meetings = Seznam navaja več srečanj od znanih { $held }.
failure-too-many-meetings-remedy = Znova uvozite krog, nato seznam.
failure-learner-unknown = { $name } ni na seznamu udeležencev.
failure-learner-unknown-remedy = Zapišite ime kot na seznamu ali mesto kot #3.
failure-learner-ambiguous = Več ljudi ima ime { $name }.
failure-learner-ambiguous-remedy = Povejte, kdo, z mestom na seznamu, na primer #3.
failure-session-unknown = Srečanja { $number } ni; krog jih je imel { $held }.
failure-session-unknown-remedy = Uporabite številke od 1 naprej.
failure-outcome-unknown = Značka nima učnega izida { $name }.
failure-outcome-unknown-remedy = Izpustite izide, če so mišljeni vsi.
failure-award-unknown = Podelitve { $award } ni.
failure-award-unknown-remedy = Številke pokaže: kreds-issuer award list.
failure-award-ended = Podelitev { $award } je končana.
failure-award-ended-remedy = Iz nje ni mogoče narediti nič več.
failure-not-issuable = Značka krši pravilo o tem, kaj se tu izdaja.
failure-not-issuable-remedy = Nič ni bilo podpisano. KREDS_LOG=info pove, katero pravilo.
failure-signing-failed = Podpisa ni bilo mogoče narediti.
failure-signing-failed-remedy = Nič ni bilo izdano. Poskusite znova; KREDS_LOG=info pove, zakaj.
failure-too-long-for-qr = To je predolgo za kodo QR, ki jo telefoni lahko preberejo.
failure-too-long-for-qr-remedy = Skrajšajte besedila značke ali izročite datoteko.
failure-file-unreadable = Datoteke { $file } ni mogoče prebrati.
failure-file-unreadable-remedy = Preverite ime in pravice za branje.
failure-file-unwritable = V datoteko { $file } ni mogoče pisati.
failure-file-unwritable-remedy = Preverite disk in pravice za pisanje.
failure-store-busy = Podatkovno zbirko uporablja drug program.
failure-store-busy-remedy = Nič ni bilo spremenjeno. Poskusite čez trenutek.
failure-store-full = Za podatkovno zbirko ni več prostora.
failure-store-full-remedy = Nič ni bilo spremenjeno. Sprostite prostor na disku in poskusite znova.
failure-store-newer = Podatkovno zbirko je zapisala novejša različica programa.
failure-store-newer-remedy = Uporabite to različico ali starejšo varnostno kopijo.
failure-store-failed = Podatkovna zbirka je odpovedala.
failure-store-failed-remedy = Nič ni bilo spremenjeno. Poskusite znova; KREDS_LOG=info pove, zakaj.
failure-address-in-use = Na { $address } ni mogoče odgovarjati.
failure-address-in-use-remedy = Ustavite drugi program tam ali nastavite drug naslov listen.
