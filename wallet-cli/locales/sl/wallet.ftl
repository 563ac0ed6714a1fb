# Kaj denarnica pove med delom.
demo-mode = Predstavitveni način: sprejeti so vzorčni ključi in naslovi tega računalnika.

ask-passphrase = Geslo tvoje denarnice:
ask-new-passphrase = Izberi geslo za svojo denarnico:
ask-passphrase-again = Še enkrat isto geslo:
ask-words = 24 besed po vrsti:
ask-collect = Jo prevzameš? (da ali n za ne)
ask-empty-trash = Izprazniti koš? Kar je v njem, se ne da več vrniti. (d za da ali ne)
ask-tx-code = Koda, ki ti jo pove vodja kroga:
answer-yes = d

progress-opening = Odpiranje denarnice …
progress-waiting = Drug zagon tega programa pravkar prevzema značko; čakam nanj …
progress-making = Ustvarjanje denarnice …
progress-asking = Povpraševanje pri { $host } …
progress-checking = Preverjanje značke …
progress-lists = Pridobivanje najnovejših seznamov stanj …
progress-checking-badge = Preverjanje značke »{ $badge }« …
progress-going-on = Nadaljujem z značko od { $host } …
progress-telling = Sporočam { $host }, kako je šlo …

init-done = Tvoja denarnica je pripravljena v { $folder }. Shrani kopijo te mape in si zapomni geslo: nihče ga ne more obnoviti.
profiles-none = Na tem računalniku še ni denarnice. Ustvariš jo z ukazom: kreds-wallet init
profile-usual = (brez imena)
profile-line = { $name }: { $folder }
profile-line-chosen = { $name }: { $folder } (v uporabi)
backup-done = { $number ->
    [one] { $number } značka je
    [two] { $number } znački sta
    [few] { $number } značke so
   *[other] { $number } značk je
} v varnostni kopiji { $file }. Hrani jo drugje, ne na tem računalniku. Odpre jo tvoje sedanje geslo ali tvojih 24 besed.
restore-done = { $number ->
    [one] { $number } značka je
    [two] { $number } znački sta
    [few] { $number } značke so
   *[other] { $number } značk je
} spet v tvoji denarnici v { $file }.
restore-done-keys = V { $file } je denarnica s ključi teh besed in brez značk: besede hranijo samo ključe. Značke, ki imaš v datotekah ali na papirju, vrni z: kreds-wallet import DATOTEKA
words-secret = Kdor ima te besede in tvojo varnostno kopijo, lahko uporablja tvoje značke. Zapiši jih na roko; ne fotografiraj, ne tiskaj in ne pošiljaj jih.

claim-offered = { $host } ti ponuja: { $badge }. Sam si pravi: { $issuer }
claim-offered-unnamed = { $host } ti ponuja značko. Sam si pravi: { $issuer }
claim-code-hint = Izdajatelj o kodi pravi: { $hint }
claim-already = To značko že imaš: { $badge }
claim-none-waiting = Nobena značka ne čaka na prevzem.
claim-none-arrived = Nič novega ni prispelo.
claim-left = Ponujeno je tudi, a te denarnica ne prevzame: { $badges }
claim-give-up-hint = Česar nikoli ne bo, lahko opustiš z: kreds-wallet claim --give-up
claim-given-up = Ne čakam več na značko od { $host }

desktop-title-claim = Prevzem značke
desktop-title-answer = Pokaži značke
desktop-written = Zapisano: { $file }. Če se take povezave odpirajo drugje, enkrat vpiši:
desktop-undo = Razveljaviš z: kreds-wallet desktop-entry --remove
desktop-removed = Odstranjeno: { $file }
desktop-none = Ničesar ni bilo treba odstraniti.

kept-new = Značka je v tvoji denarnici: { $badge }
kept-another-form = Značka je že bila v tvoji denarnici in je zdaj shranjena še v eni obliki: { $badge }
kept-already = Značka je že v tvoji denarnici: { $badge }
kept-beside-another = Značka je v tvoji denarnici: { $badge }. Druga z isto oznako pravi nekaj drugega; shranjeni sta obe.
arrived-named-otherwise = Izdajatelj jo je ponudil pod drugim imenom.
arrived-expired = Potekla je { $date }.

list-empty = V tvoji denarnici še ni značke. Prevzameš jo z ukazom: kreds-wallet claim POVEZAVA
list-line = { $number }. { $badge }; { $issuer }; { $date }
list-unreadable = { $number }. { $id }; ta različica denarnice je ne more prebrati
list-none-found = Nobena značka v tvoji denarnici ne omenja »{ $text }«.
forgotten = »{ $badge }« je v košu. Do { $date } jo lahko vrneš z ukazom: kreds-wallet forget --undo IME
forgotten-only-here = Pozabljena je samo tukaj. { $issuer } ima še svoj zapis, kopije, ki so bile pokazane ali poslane, pa ostanejo, kjer so. Za izbris tam vprašaj: { $contact }
taken-back = »{ $badge }« je spet v tvoji denarnici.
trash-empty = Koš je prazen.
trash-line = { $number }. { $badge }; pozabljena { $discarded }, dokončno izbrisana { $gone }
trash-emptied = { $number ->
    [0] Koš je bil prazen.
    [one] { $number } značka je dokončno izbrisana.
    [two] { $number } znački sta dokončno izbrisani.
    [few] { $number } značke so dokončno izbrisane.
   *[other] { $number } značk je dokončno izbrisanih.
}
group-circle = { $issuer }, { $from } – { $until }
group-no-city = Brez mesta
group-no-circle = Brez kroga
group-no-goal = Brez cilja trajnostnega razvoja
check-line = { $number }. { $badge }: { $word }
check-stands = v redu
check-list-of = (Seznam z dne { $checked }.)
check-changed = Spremenjeno od { $date }. Prej: { $before }
check-not-reached = Izdajatelj ni bil dosegljiv: to je, kar je bilo znano že prej.

show-badge = Značka: { $value }
show-description = Kaj je: { $value }
show-criteria = Kaj zahteva: { $value }
show-criteria-page = Več o tem: { $value }
show-alignment = Ustreza: { $value }
show-activity = V Mestu učenja: { $value }
show-playlist = Del seznama dejavnosti: { $value }
show-learner = Podeljena: { $value }
show-issuer = Izdajatelj, po lastnih besedah: { $value }
show-issuer-id = Naslov izdajatelja: { $value }
show-issuer-place = Kraj izdajatelja: { $value }
show-issuer-page = Stran izdajatelja: { $value }
show-took-part = Čas sodelovanja: { $value }
show-issued = Izdana dne: { $value }
show-awarded = Podeljena dne: { $value }
show-until = Velja do: { $value }
show-narrative = Kako je bila pridobljena: { $value }
show-result = Rezultat: { $value }
show-evidence = Dokazilo: { $value }
show-forms = Shranjena kot: { $value }
show-may-leave-out = Izpustiš lahko: { $value }
show-condition = Stanje: { $value }
show-checked = Nazadnje preverjena: { $value }
show-kept = V tvoji denarnici od: { $value }
show-id = Oznaka: { $value }

written = { $badge }: zapisano v { $file }
present-copy = Kdor vidi to kodo, ima kopijo značke. Tvoj ključ ostane v denarnici. Dva, ki vidita isto kodo, lahko ugotovita, da je to ista značka.

kind-presentation-request = To je prošnja, naj pokažeš značko.
kind-wifi = To je koda brezžičnega omrežja.
kind-card = To je stik ali vnos v koledar.
kind-message = To je telefonska številka ali sporočilo.
kind-place = To je kraj na zemljevidu.
kind-page = To je naslov spletne strani.
kind-damaged-badge = To je bila značka, vendar je poškodovana ali nepopolna.
kind-damaged-offer = To je bila ponudba, vendar je poškodovana ali nepopolna.
kind-too-long = Predolgo je.
kind-text = To je kakšno drugo besedilo ali datoteka.

difference-form = Zapisana je v drugi obliki, kot je bila ponujena.
difference-type = Je druge vrste, kot je bila ponujena.
difference-issuer = Izdal jo je nekdo drug kot tisti, ki jo je ponudil.
difference-holder = Vezana je na ključ nekoga drugega.

ask-show = Jo pokažem? (da, ali n za ne)
ask-which = Katere pokažeš? (številke, ali n za nobene)

asker-host = { $host } prosi za značko in je s svojim ključem dokazal, da je { $host }.
asker-address = Nekdo prosi za značko. Prošnja ni podpisana: gotovo je le, da gre tvoj odgovor na { $host }.
asker-key = Za značko prosi nekdo s tem ključem: { $host }. Ključ ne pove, čigav je.
asker-claims = Imenujejo se »{ $name }«; tega ni nihče preveril.
asker-elsewhere = Tvoj odgovor gre na drug naslov: { $host }.
asked-badge = Prosijo za značko.
asked-kind = Prosijo za nekaj te vrste: { $kinds }
asked-claim = V njej mora pisati: { $claim }
asked-value = V njej mora pisati to – { $claim }: { $values }
asked-name = ime značke
asked-achievement = katera značka je
asked-alignment = čemu značka ustreza
asked-learner = tvoje ime
asked-key = ključ, ki mu je bila dana
asked-result = rezultati
asked-issuer = kdo jo je izdal
asked-evidence = dokazila
asked-issued = kdaj je bila izdana
asked-until = do kdaj velja
asked-status = ali je bila preklicana
asker-purpose = Povedo, za kaj gre: »{ $purpose }«. To so njihove besede.
answer-fits = { $number }. { $badge }
answer-whole = Značka se pokaže cela, z vsem, kar piše v njej:
answer-cut = Pokazalo se bo to in nič drugega z značke:
answer-left-out = Zase obdržiš: { $parts }
detail-learner = tvoje ime
detail-narrative = kako je bila pridobljena
detail-results = rezultati
detail-evidence = dokazila
detail-alignments = čemu značka ustreza
detail-period = čas sodelovanja
detail-credits = točke
detail-role = tvoja vloga
detail-tags = ključne besede
detail-pictures = slike
detail-creator = kdo si jo je izmislil
detail-endorsements = kaj o njej pravijo drugi
linked-before = Značka »{ $badge }« je bila { $date } že pokazana naslovu { $host }. Skupaj lahko ugotovita, da je to ista značka.
linked-together = Kdor dobi več značk v enem odgovoru, ve, da so od iste osebe.
progress-showing = Kažem jo naslovu { $host } …
answer-shown = Značka »{ $badge }« je bila pokazana naslovu { $host }.
staple-list = Zraven gre seznam stanj z dne { $date }.
staple-none = Seznama stanj za »{ $badge }« ni mogoče dobiti; gre brez njega.
answer-way-back = Nadaljuj v brskalniku: { $address }
answer-already = Ta prošnja naslova { $host } že ima tvoj odgovor.
answer-declined = { $host } je izvedel, da ne pokažeš ničesar.
show-showing = Pokazana: { $host }, { $date }
show-showing-unknown = Poslana: { $host }, { $date }; ali je prispela, ni znano
show-showing-refused = Poslana: { $host }, { $date }; niso je sprejeli

unfit-not-asked-for = Prosijo za drugo značko.
unfit-on-paper = Narejena je za papir in ne imenuje nikogaršnjega ključa, zato nihče ne more dokazati, da je njegova.
unfit-without-key = Dana je bila ključu, ki ga v tej denarnici ni.

request-elsewhere = Imenuje en naslov, odgovor pa hoče na drugega.
request-unsigned = Morala bi biti podpisana, pa ni.
request-signed-by-nobody = Podpisana je, a ne imenuje nikogar, čigav bi podpis lahko bil.
request-signature = Podpis se ne ujema s tem, kdor naj bi prosil.
request-another-client = Podpisana je bila za nekoga drugega.
request-another-audience = Ni narejena za denarnico.
request-another-nonce = Ni narejena zate in za zdaj.

wish-response-type = odgovor druge vrste
wish-encrypted = odgovor, ki je še enkrat šifriran
wish-response-mode = odgovor po drugi poti
wish-request-method = prošnja, ki se prevzame po drugi poti
wish-scope = značka po dogovorjenem imenu
wish-transaction = da se podpiše še kaj drugega, na primer plačilo ali pogodba
wish-formats = oblika ali podpis, ki ga nima nobena značka v tej denarnici
