# Sidan där vem som helst kan kontrollera ett märke.
page-title = Kontrollera ett märke
page-lead = Är det här märket äkta? Skanna koden med telefonen, eller ange märket här.
page-text = Märkets länk, siffror eller text
page-file = Eller en fil: själva märket eller en bild av QR-koden
page-button = Kontrollera
page-print = Skriv ut
page-again = Kontrollera ett annat märke
page-privacy = Märket skickas till den här sidans egen server, kontrolleras och glöms. En länk kan finnas kvar i webbläsarens historik.
page-details = Tekniska uppgifter
page-network = Vem som har utfärdat det säger listan från { $network }.
page-own-claim = Märkets eget påstående; inte kontrollerat.
page-says = Vad märket säger
page-language = Språk
page-too-large = Det här är större än något märke eller någon bild som vi tittar på.
page-busy = Många märken kontrolleras just nu. Försök igen om en stund.
