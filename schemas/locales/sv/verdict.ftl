# Svaret: ett ord och meningarna under det. Ett svar sägs med två till fyra av dem efter varandra.
word-genuine = Äkta
word-no_longer_valid = Gäller inte längre
word-not_genuine = Inte äkta
word-cannot_tell = Går inte att avgöra

# Mer exakta ord för märken som inte längre gäller.
word-withdrawn = Återkallat
word-suspended = Tillfälligt spärrat
word-expired = Har gått ut
word-not_yet_valid = Gäller inte ännu

outcome-passed = i ordning
outcome-failed = inte i ordning
outcome-not_done = inte kontrollerat

check-form = Form
check-proof = Underskrift
check-issuer_key = Utfärdarens nyckel
check-issuer_trust = Utfärdare
check-dates = Datum
check-status = Återkallelse
check-endorsements = Rekommendationer
check-holder = Innehavare

told-given = { $issuer } gav det till ”{ $holder }” den { $date }.
told-given-nameless = { $issuer } gav det den { $date }; det har inget namn.
told-not-withdrawn = Den { $checked } hade det inte återkallats.
told-permanent = Utfärdaren har inte gett någon möjlighet att återkalla det.
told-copy = Koden visar inte vem som håller i den.
told-closed = { $issuer } stängde den { $date }.
told-withdrawn = { $issuer } utfärdade det här märket och har avslutat det här exemplaret (lista från { $checked }).
told-suspended = { $issuer } utfärdade det här märket och har spärrat det tillfälligt (lista från { $checked }).
told-expired = { $issuer } utfärdade det här märket. Det gällde till { $until }.
told-not_yet_valid = { $issuer } utfärdade det här märket. Det gäller från { $from }.
told-status-unknown = Märket är oförändrat och från { $issuer }. Om det har återkallats kunde inte kontrolleras.
told-last-known = Senast känt den { $checked }.
told-issuer-unknown = Märket är oförändrat. Vi vet inte vem som har utfärdat det: namnet i det är dess eget påstående.
told-look-alike = Var försiktig: namnet eller adressen liknar { $issuer }, men det är inte { $issuer }.
told-not_genuine = Det här är inte vad utfärdaren undertecknade: det har ändrats eller gjorts av någon annan.
told-looks-like = Det ser ut som { $kind }.

kind-wifi = en wifi-kod
kind-page = en webbadress
kind-card = ett kontaktkort
kind-message = ett telefonnummer eller ett meddelande
kind-place = en plats på kartan
kind-claim = en kod för att hämta ett märke, inte för att visa det
kind-request = en begäran om att visa ett märke
kind-older-badge = ett märke av en äldre version av Open Badges
kind-endorsement = en rekommendation, inte ett märke
kind-presentation = en uppvisning från en plånbok, inte ett märke
kind-status-list = en lista över återkallade märken
kind-drawing = en teckning utan något märke i
kind-text = vanlig text

demo = Demo: det här är ett prov med nycklar som alla känner till. Det bevisar inget.
