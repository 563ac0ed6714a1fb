# Kaj gre lahko narobe, preden pogledamo značko, in kaj storiti.
trouble-command_incomplete = V ukazu nekaj manjka: { $part }
trouble-command_incomplete-remedy = Kako se napiše, pokaže: kreds-verifier help
trouble-command_not_understood = Ukaz ni razumljiv: { $part }
trouble-command_not_understood-remedy = Kako se napiše, pokaže: kreds-verifier help
trouble-trust_file_missing = Seznama zaupanja { $file } ni mogoče prebrati.
trouble-trust_file_missing-remedy = Navedite datoteko, ki vam jo je dala vaša mreža.
trouble-trust_file_bad = Seznam zaupanja { $file } ni podpisan kot tak.
trouble-trust_file_bad-remedy = Znova pridobite seznam svoje mreže in primerjajte njegov korenski ključ s tistim na papirju.
trouble-trust_file_demo = Seznam zaupanja { $file } je predstavitven; njegove ključe poznajo vsi.
trouble-trust_file_demo-remedy = Uporabite seznam svoje mreže ali za preizkus nastavite KREDS_DEMO=1.
trouble-status_file_missing = Seznama stanj { $file } ni mogoče prebrati.
trouble-status_file_missing-remedy = Navedite datoteko, ki je bila priložena znački.
trouble-status_file_bad = { $file } ni podpisan seznam stanj.
trouble-status_file_bad-remedy = Dajte seznam, kot je bil podpisan: žeton ali JSON z dokazom.
trouble-address_taken = Na naslovu { $listen } ni mogoče odgovarjati.
trouble-address_taken-remedy = Izberite drug naslov z --listen.
trouble-public_url_demo = Naslov { $address } je na tem računalniku ali ni šifriran: tam ne bi smela odgovoriti nobena denarnica.
trouble-public_url_demo-remedy = Navedite naslov https, na katerem je stran dosegljiva, ali za preizkus nastavite KREDS_DEMO=1.
trouble-public_url_bad = { $address } ni naslov strežnika, ki bi ga denarnice dosegle.
trouble-public_url_bad-remedy = Navedite naslov, na katerem je stran dosegljiva, na primer https://check.library.example.
trouble-ask_key_missing = Ključa { $file } ni mogoče ne prebrati ne narediti.
trouble-ask_key_missing-remedy = Navedite datoteko v mapi, v katero sme strežnik pisati.
trouble-ask_key_bad = Datoteka { $file } ni ključ za podpisovanje prošenj.
trouble-ask_key_bad-remedy = Navedite drugo datoteko; kjer je še ni, nastane nov ključ.
trouble-output_closed = Odgovora ni bilo mogoče zapisati.
trouble-output_closed-remedy = Preverite mesto, kamor se zapisuje odgovor.
serving = Odgovarjam na http://{ $listen }
