# Det, tegnebogen siger, mens den arbejder.
demo-mode = Demotilstand: Eksempelnøgler og denne maskines egne adresser accepteres.

ask-passphrase = Adgangssætning til din tegnebog:
ask-new-passphrase = Vælg en adgangssætning til din tegnebog:
ask-passphrase-again = Den samme adgangssætning igen:
ask-words = De 24 ord i rækkefølge:
ask-collect = Vil du hente det? (ja, eller n for nej)
ask-empty-trash = Vil du tømme papirkurven? Det, der ligger i den, kan ikke hentes tilbage. (j for ja, eller nej)
ask-tx-code = Den kode, facilitatoren fortæller dig:
answer-yes = j

progress-opening = Åbner tegnebogen …
progress-waiting = En anden kørsel af dette program er ved at hente et badge; venter på den …
progress-making = Laver tegnebogen …
progress-asking = Spørger { $host } …
progress-checking = Kontrollerer badget …
progress-lists = Henter de nyeste statuslister …
progress-checking-badge = Kontrollerer »{ $badge }« …
progress-going-on = Fortsætter med badget fra { $host } …
progress-telling = Fortæller { $host }, hvordan det gik …

init-done = Din tegnebog er klar i { $folder }. Gem en kopi af mappen, og husk adgangssætningen: Ingen kan skaffe den igen.
profiles-none = Der er endnu ingen tegnebog på denne computer. Lav en med: kreds-wallet init
profile-usual = (uden navn)
profile-line = { $name }: { $folder }
profile-line-chosen = { $name }: { $folder } (i brug)
backup-done = { $number ->
    [one] Et badge er
   *[other] { $number } badges er
} i sikkerhedskopien { $file }. Gem den et andet sted end på denne computer. Den åbnes med din nuværende adgangssætning eller med dine 24 ord.
restore-done = { $number ->
    [one] Et badge er
   *[other] { $number } badges er
} tilbage i din tegnebog i { $file }.
restore-done-keys = I { $file } er en tegnebog med nøglerne til disse ord og uden badges: Ordene rummer kun nøgler. Hent badges, som du har taget ud eller printet, tilbage med: kreds-wallet import FIL
words-secret = Den, der har disse ord og din sikkerhedskopi, kan bruge dine badges. Skriv dem ned i hånden; fotografér, print eller send dem ikke.

claim-offered = { $host } tilbyder dig: { $badge }. Det kalder sig: { $issuer }
claim-offered-unnamed = { $host } tilbyder dig et badge. Det kalder sig: { $issuer }
claim-code-hint = Udstederen siger om koden: { $hint }
claim-already = Du har allerede hentet dette badge: { $badge }
claim-none-waiting = Der er ikke noget badge, der venter på at blive hentet.
claim-none-arrived = Der er ikke kommet noget nyt.
claim-left = Tilbydes også, men tages ikke af denne tegnebog: { $badges }
claim-give-up-hint = Det, der aldrig kommer, kan du opgive med: kreds-wallet claim --give-up
claim-given-up = Der ventes ikke længere på badget fra { $host }

desktop-title-claim = Hent et badge
desktop-title-answer = Vis badges
desktop-written = Skrevet: { $file }. Hvis den slags links åbnes et andet sted, så skriv dette én gang:
desktop-undo = Fortryd med: kreds-wallet desktop-entry --remove
desktop-removed = Fjernet: { $file }
desktop-none = Der var ikke noget at fjerne.

kept-new = Badget er i din tegnebog: { $badge }
kept-another-form = Badget var i din tegnebog og gemmes nu i endnu en form: { $badge }
kept-already = Badget er allerede i din tegnebog: { $badge }
kept-beside-another = Badget er i din tegnebog: { $badge }. Et andet med samme kendetegn siger noget andet; begge gemmes.
arrived-named-otherwise = Udstederen havde tilbudt det under et andet navn.
arrived-expired = Det udløb den { $date }.

list-empty = Der er endnu intet badge i din tegnebog. Hent et med: kreds-wallet claim LINK
list-line = { $number }. { $badge }; { $issuer }; { $date }
list-unreadable = { $number }. { $id }; kan ikke læses af denne version af tegnebogen
list-none-found = Intet badge i din tegnebog nævner »{ $text }«.
forgotten = »{ $badge }« ligger i papirkurven. Indtil den { $date } kan du tage det tilbage med: kreds-wallet forget --undo NAVN
forgotten-only-here = Det er kun glemt her. { $issuer } har stadig sin egen registrering, og kopier, du har vist eller sendt, bliver, hvor de er. Vil du slettes dér, så spørg: { $contact }
taken-back = »{ $badge }« er i din tegnebog igen.
trash-empty = Papirkurven er tom.
trash-line = { $number }. { $badge }; glemt den { $discarded }, helt væk den { $gone }
trash-emptied = { $number ->
    [0] Papirkurven var tom.
    [one] Ét badge er helt væk.
   *[other] { $number } badges er helt væk.
}
group-circle = { $issuer }, { $from } – { $until }
group-no-city = Uden by
group-no-circle = Uden cirkel
group-no-goal = Uden verdensmål
check-line = { $number }. { $badge }: { $word }
check-stands = i orden
check-list-of = (Liste fra { $checked }.)
check-changed = Ændret siden { $date }. Før: { $before }
check-not-reached = Udstederen kunne ikke nås: Dette er, hvad der var kendt før.

show-badge = Badge: { $value }
show-description = Hvad det er: { $value }
show-criteria = Hvad det kræver: { $value }
show-criteria-page = Læs mere på: { $value }
show-alignment = Passer til: { $value }
show-activity = I City of Learning: { $value }
show-playlist = Del af playlisten: { $value }
show-learner = Givet til: { $value }
show-issuer = Udsteder, med egne ord: { $value }
show-issuer-id = Udstederens adresse: { $value }
show-issuer-place = Udstederens sted: { $value }
show-issuer-page = Udstederens side: { $value }
show-took-part = Var med: { $value }
show-issued = Udstedt den: { $value }
show-awarded = Tildelt den: { $value }
show-until = Gælder til: { $value }
show-narrative = Sådan blev det optjent: { $value }
show-result = Resultat: { $value }
show-evidence = Dokumentation: { $value }
show-forms = Gemt som: { $value }
show-may-leave-out = Du kan udelade: { $value }
show-condition = Hvordan det står til: { $value }
show-checked = Sidst kontrolleret: { $value }
show-kept = I din tegnebog siden: { $value }
show-id = Kendetegn: { $value }

written = { $badge }: skrevet til { $file }
present-copy = Den, der ser denne kode, har en kopi af badget. Din nøgle bliver i tegnebogen. To, der ser den samme kode, kan se, at det er det samme badge.

kind-presentation-request = Det er en anmodning om at vise et badge.
kind-wifi = Det er koden til et trådløst netværk.
kind-card = Det er en kontakt eller en kalenderaftale.
kind-message = Det er et telefonnummer eller en besked.
kind-place = Det er et sted på kortet.
kind-page = Det er adressen på en webside.
kind-damaged-badge = Det var et badge, men det er beskadiget eller ufuldstændigt.
kind-damaged-offer = Det var et tilbud, men det er beskadiget eller ufuldstændigt.
kind-too-long = Det er for langt.
kind-text = Det er en anden tekst eller fil.

difference-form = Det er skrevet i en anden form end den, der blev tilbudt.
difference-type = Det er af en anden type end den, der blev tilbudt.
difference-issuer = Det er udstedt af en anden end den, der tilbød det.
difference-holder = Det er bundet til en andens nøgle.

ask-show = Skal det vises? (ja, eller n for nej)
ask-which = Hvilke viser du? (numre, eller n for ingen)

asker-host = { $host } beder om et badge og har med sin nøgle bevist, at det er { $host }.
asker-address = Nogen beder om et badge. Anmodningen er ikke underskrevet: Sikkert er kun, at dit svar går til { $host }.
asker-key = Nogen med denne nøgle beder om et badge: { $host }. En nøgle siger ikke, hvis den er.
asker-claims = De kalder sig »{ $name }«; det har ingen efterprøvet.
asker-elsewhere = Dit svar går til en anden adresse: { $host }.
asked-badge = De beder om et badge.
asked-kind = De beder om noget af denne slags: { $kinds }
asked-claim = Der skal stå: { $claim }
asked-value = Der skal stå dette – { $claim }: { $values }
asked-name = badgets navn
asked-achievement = hvilket badge det er
asked-alignment = hvad badget passer til
asked-learner = dit navn
asked-key = den nøgle, det blev givet til
asked-result = resultater
asked-issuer = hvem der udstedte det
asked-evidence = dokumentation
asked-issued = hvornår det blev udstedt
asked-until = hvor længe det gælder
asked-status = om det er trukket tilbage
asker-purpose = De siger, hvad det skal bruges til: »{ $purpose }«. Det er deres ord.
answer-fits = { $number }. { $badge }
answer-whole = Et badge vises helt, med alt hvad der står i det:
answer-cut = Dette bliver vist, og ikke mere af badget:
answer-left-out = Du holder tilbage: { $parts }
detail-learner = dit navn
detail-narrative = hvordan du fik det
detail-results = resultater
detail-evidence = dokumentation
detail-alignments = hvad badget passer til
detail-period = hvornår du deltog
detail-credits = point
detail-role = din rolle
detail-tags = emneord
detail-pictures = billeder
detail-creator = hvem der har fundet på det
detail-endorsements = hvad andre siger om det
linked-before = Du viste »{ $badge }« til { $host } den { $date }. Sammen kan de finde ud af, at det er det samme badge.
linked-together = Den, der får flere badges i ét svar, ved, at de hører til én person.
progress-showing = Viser det til { $host } …
answer-shown = Du har vist »{ $badge }« til { $host }.
staple-list = Statuslisten af { $date } følger med.
staple-none = Ingen statusliste for »{ $badge }« kan skaffes; det går uden.
answer-way-back = Fortsæt i din browser: { $address }
answer-already = Du har allerede svaret på denne anmodning fra { $host }.
answer-declined = { $host } har fået at vide, at du ikke viser noget.
show-showing = Vist til: { $host }, { $date }
show-showing-unknown = Sendt til: { $host }, { $date }; om det kom frem, vides ikke
show-showing-refused = Sendt til: { $host }, { $date }; de tog ikke imod det

unfit-not-asked-for = Der bliver bedt om et andet badge.
unfit-on-paper = Det er lavet til papir og nævner ingens nøgle, så ingen kan bevise, at det er deres.
unfit-without-key = Det blev givet til en nøgle, som ikke er i denne tegnebog.

request-elsewhere = Den nævner én adresse og vil have svaret på en anden.
request-unsigned = Den skal være underskrevet og er det ikke.
request-signed-by-nobody = Den er underskrevet, men nævner ingen, hvis underskrift det kunne være.
request-signature = Underskriften passer ikke til den, der siges at spørge.
request-another-client = Den blev underskrevet for en anden.
request-another-audience = Den er ikke lavet til en tegnebog.
request-another-nonce = Den er ikke lavet til dig nu.

wish-response-type = et svar af en anden slags
wish-encrypted = et svar, der er krypteret en gang til
wish-response-mode = et svar ad en anden vej
wish-request-method = en anmodning, der hentes ad en anden vej
wish-scope = et badge ved et aftalt navn
wish-transaction = noget andet underskrevet med, som en betaling eller en aftale
wish-formats = en form eller en underskrift, som intet badge i denne tegnebog har
