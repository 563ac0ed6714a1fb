# Kaj je v katalogu narobe in kaj napisati namesto tega.
catalogue-not-toml = Tega ni mogoče prebrati: { $detail }. Vrstico primerjajte z začetnim katalogom.
catalogue-id = »{ $text }« ni kratko ime. Uporabite le a do z, 0 do 9 in vezaje, največ 64 znakov.
catalogue-attendance-rule = »{ $text }« ni pravilo o prisotnosti. Napišite »all«, »all but 1« ali »at least 4«.
catalogue-unknown-target = Noben okvir nima oznake »{ $text }«. Izberite oznako s seznama okvirov.
catalogue-address = »{ $text }« ni popoln naslov. Začne naj se s https://.
catalogue-outcome-twice = Učni izid { $outcome } je naveden dvakrat. Obdržite enega.
catalogue-badge-twice = Značka { $badge } ima različico { $version } dvakrat. Novejši dajte višjo številko.
catalogue-unknown-outcome = Značka { $badge } navaja učni izid { $outcome }, ki ga v katalogu ni. Dodajte ga ali popravite ime.
catalogue-outcome-count = Število učnih izidov značke { $badge } je { $count }. Imeti mora od enega do pet.
catalogue-alignment-count = Število povezav učnega izida { $outcome } je { $count }. Obdržite tri najpomembnejše.
catalogue-no-language = Značka { $badge } ni popolna v nobenem jeziku. Ime, opis in vse učne izide napišite vsaj v enem.
catalogue-long-name = Število znakov v imenu značke { $badge } je { $count }. Skrajšajte ga na 128.
catalogue-eqf-level = Značka { $badge } ima raven EOK { $count }. Ravni so od 1 do 8.
