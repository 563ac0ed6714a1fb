# Det som plånboken säger medan den arbetar.
demo-mode = Demoläge: exempelnycklar och den här datorns egna adresser godtas.

ask-passphrase = Lösenfras till din plånbok:
ask-new-passphrase = Välj en lösenfras till din plånbok:
ask-passphrase-again = Samma lösenfras igen:
ask-words = De 24 orden i ordning:
ask-collect = Vill du hämta det? (ja, eller n för nej)
ask-empty-trash = Vill du tömma papperskorgen? Det som ligger i den går inte att få tillbaka. (j för ja, eller nej)
ask-tx-code = Koden som facilitatorn säger till dig:
answer-yes = j

progress-opening = Öppnar plånboken …
progress-waiting = En annan körning av det här programmet hämtar ett märke; väntar på den …
progress-making = Skapar plånboken …
progress-asking = Frågar { $host } …
progress-checking = Kontrollerar märket …
progress-lists = Hämtar de senaste statuslistorna …
progress-checking-badge = Kontrollerar ”{ $badge }” …
progress-going-on = Fortsätter med märket från { $host } …
progress-telling = Berättar för { $host } hur det gick …

init-done = Din plånbok är klar i { $folder }. Spara en kopia av mappen och kom ihåg lösenfrasen: ingen kan ta fram den igen.
profiles-none = Det finns ingen plånbok på den här datorn än. Skapa en med: kreds-wallet init
profile-usual = (utan namn)
profile-line = { $name }: { $folder }
profile-line-chosen = { $name }: { $folder } (används)
backup-done = { $number ->
    [one] Ett märke finns
   *[other] { $number } märken finns
} i säkerhetskopian { $file }. Spara den någon annanstans än på den här datorn. Den öppnas med din nuvarande lösenfras eller med dina 24 ord.
restore-done = { $number ->
    [one] Ett märke är
   *[other] { $number } märken är
} tillbaka i din plånbok i { $file }.
restore-done-keys = I { $file } finns en plånbok med nycklarna till de här orden och utan märken: ord rymmer bara nycklar. Hämta tillbaka märken som du har tagit ut eller skrivit ut med: kreds-wallet import FIL
words-secret = Den som har de här orden och din säkerhetskopia kan använda dina märken. Skriv ner dem för hand; fotografera, skriv inte ut och skicka dem inte.

claim-offered = { $host } erbjuder dig: { $badge }. Den kallar sig: { $issuer }
claim-offered-unnamed = { $host } erbjuder dig ett märke. Den kallar sig: { $issuer }
claim-code-hint = Utfärdaren säger om koden: { $hint }
claim-already = Du har redan hämtat det här märket: { $badge }
claim-none-waiting = Inget märke väntar på att hämtas.
claim-none-arrived = Inget nytt har kommit.
claim-left = Erbjuds också, men tas inte av den här plånboken: { $badges }
claim-give-up-hint = Det som aldrig kommer kan du ge upp med: kreds-wallet claim --give-up
claim-given-up = Väntar inte längre på märket från { $host }

desktop-title-claim = Hämta ett märke
desktop-title-answer = Visa märken
desktop-written = Skrivet: { $file }. Om sådana länkar öppnas någon annanstans, skriv detta en gång:
desktop-undo = Ångra med: kreds-wallet desktop-entry --remove
desktop-removed = Borttaget: { $file }
desktop-none = Det fanns inget att ta bort.

kept-new = Märket finns i din plånbok: { $badge }
kept-another-form = Märket fanns i din plånbok och sparas nu i ännu en form: { $badge }
kept-already = Märket finns redan i din plånbok: { $badge }
kept-beside-another = Märket finns i din plånbok: { $badge }. Ett annat med samma beteckning säger något annat; båda sparas.
arrived-named-otherwise = Utfärdaren hade erbjudit det under ett annat namn.
arrived-expired = Det gick ut den { $date }.

list-empty = Det finns inget märke i din plånbok än. Hämta ett med: kreds-wallet claim LÄNK
list-line = { $number }. { $badge }; { $issuer }; { $date }
list-unreadable = { $number }. { $id }; kan inte läsas av den här versionen av plånboken
list-none-found = Inget märke i din plånbok nämner ”{ $text }”.
forgotten = ”{ $badge }” ligger i papperskorgen. Till den { $date } kan du ta tillbaka det med: kreds-wallet forget --undo NAMN
forgotten-only-here = Det är bara glömt här. { $issuer } har kvar sina egna uppgifter, och kopior som du har visat eller skickat finns kvar där de är. Vill du bli raderad där, fråga: { $contact }
taken-back = ”{ $badge }” finns i din plånbok igen.
trash-empty = Papperskorgen är tom.
trash-line = { $number }. { $badge }; glömt den { $discarded }, borta för gott den { $gone }
trash-emptied = { $number ->
    [0] Papperskorgen var tom.
    [one] Ett märke är borta för gott.
   *[other] { $number } märken är borta för gott.
}
group-circle = { $issuer }, { $from } – { $until }
group-no-city = Utan stad
group-no-circle = Utan cirkel
group-no-goal = Utan globalt mål
check-line = { $number }. { $badge }: { $word }
check-stands = i sin ordning
check-list-of = (Lista från { $checked }.)
check-changed = Ändrat sedan { $date }. Tidigare: { $before }
check-not-reached = Utfärdaren gick inte att nå: det här är vad som var känt tidigare.

show-badge = Märke: { $value }
show-description = Vad det är: { $value }
show-criteria = Vad det kräver: { $value }
show-criteria-page = Läs mer på: { $value }
show-alignment = Passar till: { $value }
show-activity = I City of Learning: { $value }
show-playlist = Del av spellistan: { $value }
show-learner = Givet till: { $value }
show-issuer = Utfärdare, med egna ord: { $value }
show-issuer-id = Utfärdarens adress: { $value }
show-issuer-place = Utfärdarens ort: { $value }
show-issuer-page = Utfärdarens sida: { $value }
show-took-part = Deltog: { $value }
show-issued = Utfärdat den: { $value }
show-awarded = Tilldelat den: { $value }
show-until = Gäller till: { $value }
show-narrative = Så fick du det: { $value }
show-result = Resultat: { $value }
show-evidence = Underlag: { $value }
show-forms = Sparat som: { $value }
show-may-leave-out = Du kan utelämna: { $value }
show-condition = Hur det står till: { $value }
show-checked = Senast kontrollerat: { $value }
show-kept = I din plånbok sedan: { $value }
show-id = Beteckning: { $value }

written = { $badge }: skrivet till { $file }
present-copy = Den som ser koden har en kopia av märket. Din nyckel stannar i plånboken. Två som ser samma kod kan se att det är samma märke.

kind-presentation-request = Det är en begäran om att visa ett märke.
kind-wifi = Det är koden till ett trådlöst nätverk.
kind-card = Det är en kontakt eller en kalenderpost.
kind-message = Det är ett telefonnummer eller ett meddelande.
kind-place = Det är en plats på kartan.
kind-page = Det är adressen till en webbsida.
kind-damaged-badge = Det var ett märke, men det är skadat eller ofullständigt.
kind-damaged-offer = Det var ett erbjudande, men det är skadat eller ofullständigt.
kind-too-long = Det är för långt.
kind-text = Det är någon annan text eller fil.

difference-form = Det är skrivet i en annan form än den som erbjöds.
difference-type = Det är av en annan typ än den som erbjöds.
difference-issuer = Det är utfärdat av någon annan än den som erbjöd det.
difference-holder = Det är bundet till någon annans nyckel.

ask-show = Ska det visas? (ja, eller n för nej)
ask-which = Vilka visar du? (nummer, eller n för inga)

asker-host = { $host } ber om ett märke och har med sin nyckel bevisat att det är { $host }.
asker-address = Någon ber om ett märke. Förfrågan är inte undertecknad: säkert är bara att ditt svar går till { $host }.
asker-key = Någon med den här nyckeln ber om ett märke: { $host }. En nyckel säger inte vems den är.
asker-claims = De kallar sig ”{ $name }”; det har ingen kontrollerat.
asker-elsewhere = Ditt svar går till en annan adress: { $host }.
asked-badge = De ber om ett märke.
asked-kind = De ber om något av det här slaget: { $kinds }
asked-claim = Det måste stå: { $claim }
asked-value = Det måste stå detta – { $claim }: { $values }
asked-name = märkets namn
asked-achievement = vilket märke det är
asked-alignment = vad märket passar till
asked-learner = ditt namn
asked-key = nyckeln som det gavs till
asked-result = resultat
asked-issuer = vem som utfärdade det
asked-evidence = underlag
asked-issued = när det utfärdades
asked-until = hur länge det gäller
asked-status = om det har dragits tillbaka
asker-purpose = De säger vad det ska användas till: ”{ $purpose }”. Det är deras ord.
answer-fits = { $number }. { $badge }
answer-whole = Ett märke visas helt, med allt som står i det:
answer-cut = Det här visas, och inget mer av märket:
answer-left-out = Du behåller för dig själv: { $parts }
detail-learner = ditt namn
detail-narrative = hur du fick det
detail-results = resultat
detail-evidence = underlag
detail-alignments = vad märket passar till
detail-period = när du var med
detail-credits = poäng
detail-role = din roll
detail-tags = nyckelord
detail-pictures = bilder
detail-creator = vem som har hittat på det
detail-endorsements = vad andra säger om det
linked-before = Du visade ”{ $badge }” för { $host } den { $date }. Tillsammans kan de ta reda på att det är samma märke.
linked-together = Den som får flera märken i ett svar vet att de hör till en person.
progress-showing = Visar det för { $host } …
answer-shown = Du har visat ”{ $badge }” för { $host }.
staple-list = Statuslistan från { $date } följer med.
staple-none = Ingen statuslista för ”{ $badge }” går att få; det går utan.
answer-way-back = Fortsätt i din webbläsare: { $address }
answer-already = Du har redan svarat på den här förfrågan från { $host }.
answer-declined = { $host } har fått veta att du inte visar något.
show-showing = Visat för: { $host }, { $date }
show-showing-unknown = Skickat till: { $host }, { $date }; om det kom fram är inte känt
show-showing-refused = Skickat till: { $host }, { $date }; de tog inte emot det

unfit-not-asked-for = Ett annat märke efterfrågas.
unfit-on-paper = Det gjordes för papper och nämner ingens nyckel, så ingen kan bevisa att det är deras.
unfit-without-key = Det gavs till en nyckel som inte finns i den här plånboken.

request-elsewhere = Den nämner en adress och vill ha svaret på en annan.
request-unsigned = Den måste vara undertecknad och är det inte.
request-signed-by-nobody = Den är undertecknad men nämner ingen vars underskrift det kunde vara.
request-signature = Underskriften passar inte den som sägs fråga.
request-another-client = Den undertecknades för någon annan.
request-another-audience = Den är inte gjord för en plånbok.
request-another-nonce = Den är inte gjord för dig nu.

wish-response-type = ett svar av annat slag
wish-encrypted = ett svar som krypteras en gång till
wish-response-mode = ett svar på annan väg
wish-request-method = en förfrågan som hämtas på annan väg
wish-scope = ett märke vid ett överenskommet namn
wish-transaction = att något annat undertecknas, som en betalning eller ett avtal
wish-formats = en form eller en underskrift som inget märke i den här plånboken har
