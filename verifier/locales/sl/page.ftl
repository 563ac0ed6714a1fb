# Stran, na kateri lahko vsakdo preveri značko.
page-title = Preverite značko
page-lead = Je ta značka pristna? Skenirajte njeno kodo s telefonom ali jo dajte sem.
page-text = Povezava do značke, njene števke ali njeno besedilo
page-file = Ali datoteka: značka sama ali slika njene kode QR
page-button = Preveri
page-print = Natisni
page-again = Preveri drugo značko
page-privacy = Značka se pošlje strežniku te strani, se preveri in pozabi. Povezava lahko ostane v zgodovini brskalnika.
page-details = Tehnične podrobnosti
page-network = Kdo jo je izdal, pove seznam mreže { $network }.
page-own-claim = Lastna trditev značke; ni preverjena.
page-says = Kaj pove značka
page-language = Jezik
page-too-large = To je večje od vsake značke ali slike, ki jo pogledamo.
page-busy = Pravkar se preverja veliko značk. Poskusite znova čez trenutek.
