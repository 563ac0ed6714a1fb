# Kaj denarnica pove med delom.
demo-mode = Predstavitveni način: sprejeti so vzorčni ključi in naslovi tega računalnika.

ask-passphrase = Geslo tvoje denarnice:
ask-new-passphrase = Izberi geslo za svojo denarnico:
ask-passphrase-again = Še enkrat isto geslo:
ask-words = 24 besed po vrsti:
ask-collect = Jo prevzameš? (da ali n za ne)
ask-tx-code = Koda, ki ti jo pove vodja kroga:
answer-no = n

progress-opening = Odpiranje denarnice …
progress-making = Ustvarjanje denarnice …
progress-asking = Povpraševanje pri { $host } …
progress-checking = Preverjanje značke …

init-done = Tvoja denarnica je pripravljena v { $folder }. Shrani kopijo te mape in si zapomni geslo: nihče ga ne more obnoviti.
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
words-secret = Kdor ima te besede in tvojo varnostno kopijo, lahko uporablja tvoje značke. Zapiši jih na roko; ne fotografiraj, ne tiskaj in ne pošiljaj jih.

claim-offered = { $issuer } ({ $host }) ti ponuja: { $badge }
claim-offered-unnamed = { $issuer } ({ $host }) ti ponuja značko.
claim-code-hint = Izdajatelj o kodi pravi: { $hint }
claim-already = To značko že imaš: { $badge }

kept-new = Značka je v tvoji denarnici: { $badge }
kept-another-form = Značka je že bila v tvoji denarnici in je zdaj shranjena še v eni obliki: { $badge }
kept-already = Značka je že v tvoji denarnici: { $badge }
kept-beside-another = Značka je v tvoji denarnici: { $badge }. Druga z isto oznako pravi nekaj drugega; shranjeni sta obe.

list-empty = V tvoji denarnici še ni značke. Prevzameš jo z ukazom: kreds-wallet claim POVEZAVA
list-line = { $number }. { $badge }; { $issuer }; { $date }
list-unreadable = { $number }. { $id }; ta različica denarnice je ne more prebrati

show-badge = Značka: { $value }
show-description = Kaj je: { $value }
show-criteria = Kaj zahteva: { $value }
show-alignment = Ustreza: { $value }
show-learner = Podeljena: { $value }
show-issuer = Izdajatelj, po lastnih besedah: { $value }
show-issuer-id = Naslov izdajatelja: { $value }
show-issued = Izdana dne: { $value }
show-awarded = Podeljena dne: { $value }
show-until = Velja do: { $value }
show-narrative = Kako je bila pridobljena: { $value }
show-evidence = Dokazilo: { $value }
show-forms = Shranjena kot: { $value }
show-id = Oznaka: { $value }

written = { $badge }: zapisano v { $file }
present-copy = Kdor vidi to kodo, ima kopijo značke. Tvoj ključ ostane v denarnici.

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
