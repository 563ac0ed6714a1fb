# What commands say when they have done their work.
init-done = Pripravljeno: { $file }. Naprej: kreds-issuer serve.
org-added = { $org } je dodana kot { $did }. Naprej: kreds-issuer keys new.
keys-made = { $org } odslej podpisuje s { $keys }. Shranite varnostno kopijo mape s ključi skupaj z geslom.
network-founded = Mreža { $network } je ustanovljena. Prstni odtis korenskega ključa: { $fingerprint }. Datoteko korenskega ključa shranite na varno.
network-joined = { $org } pripada mreži { $network }.
card-written = Kartica je v { $file }. Njen prstni odtis, ki ga preberite mreži: { $fingerprint }
retired = { $org } je zaprta in datoteke njenih ključev so izbrisane. Predajte { $folder }; prstni odtis kartice v njej, ki ga preberite: { $fingerprint }. Brisanje ne doseže kopij in ne prepiše diska: uničite varnostne kopije s ključi in znova zaženite storitev, da jih pozabi tudi ona.
retired-readme = { $org } se je zaprla { $date }. V tej mapi ni nič skrivnega.
    Za koordinatorja mreže: naj vam preberejo prstni odtis kartice, nato vpišite
    kreds-issuer network inherit FOLDER --fingerprint FINGERPRINT
    Odtlej značke organizacije { $org } ostanejo pristne, tudi ko njenega strežnika ni več.
    card.json: kdo je bila, njeni ključi in seznami stanja. status-*: njeni zadnji seznami stanja v dveh oblikah, brez konca. did.json: njeni ključi, kot jih je objavljal strežnik. achievement-*: značke, ki jih je naredila sama. survivors-*: značke, ki preživijo ukraden ključ.
network-renewed = Za mrežo { $network } podpisuje nov ključ do { $date }. Korenski ključ vrnite na varno in shranite varnostno kopijo mape s ključi.
network-ends-soon = Ključ, ki podpisuje za mrežo { $network }, poteče { $date }. Prinesite korenski ključ in vpišite: kreds-issuer network renew --root-key FILE.
network-left = { $org } zapušča mrežo { $network }. Prejšnje značke ostanejo pristne.
network-recognised = { $network } priznava { $other }.
network-forgotten = { $network } ne priznava več { $other }.
coordinator-appointed = { $login } od zdaj koordinira mrežo { $network }.
coordinator-until = { $login } koordinira mrežo { $network } do vključno { $day }.
coordinator-dismissed = { $login } ne koordinira več mreže { $network }.
network-exported = Seznam zaupanja je v { $file }.
integration-key = Potrdila se za druge programe podpisujejo kot { $did }. Tega ključa ni na nobenem seznamu zaupanja: kar podpiše, ne jamči za nikogar. Shranite varnostno kopijo mape s ključi.
key-dead = { $org }: nič, kar je podpisal { $key }, ne velja več po svojem datumu. Kar potrjuje evidenca, ostane pristno.
key-dead-replaced = { $org }: nič, kar je podpisal { $key }, ne velja več po svojem datumu. Kar potrjuje evidenca, ostane pristno. Odslej podpisujeta { $keys }: shranite varnostno kopijo mape s ključi.
survivors-written = Značke, ki preživijo { $key }, so v { $file }.
row-left-out = { $file }, vrstica { $row } je izpuščena: { $reason }
circle-imported = { $circle }: { $name }, na seznamu: { $people }.
attendance-kept = { $circle }: shranjene prisotnosti: { $marked }.
attendance-of-strangers = Na seznamu, a ne med udeleženci, izpuščeno: { $count }.
attendance-only-counted = Srečanja, pri katerih je znano samo število udeležencev: { $count }. Označite, kdo je bil tam.
outcomes-kept = { $circle }: shranjeni učni izidi: { $ticks }.
circle-closed = Krog je zaključen. Nove značke: { $new }. Podeljene že prej: { $had }.
circle-not-yet = { $learner } še ne: srečanja { $sessions }, učni izidi { $outcomes }
award-line = { $award }  { $learner }  { $badge }  { $standing }
award-link =    { $link }
award-tx-code =    Koda: { $code }
award-offered = Podelitev { $award } je mogoče prevzeti na { $link }
award-printed = Zapisano: { $files }
circle-printed =
    { $badges ->
        [0] Krog nima veljavnih značk, zato ni kaj zapisati.
        [one] Zapisano v { $folder }: { $badges } značka
        [two] Zapisano v { $folder }: { $badges } znački
        [few] Zapisano v { $folder }: { $badges } značke
       *[other] Zapisano v { $folder }: { $badges } značk
    }
printing-progress = Zapisane značke: { $done } od { $all }
award-suspended = Podelitev { $award } je začasno zadržana: strani za preverjanje to kažejo, dokler spet ne velja.
award-unsuspended = Podelitev { $award } spet velja.
suspension-switched = { $org }: značke, izdane od zdaj, je mogoče začasno zadržati: { $switch }.
issuing-switched = { $org } izdaja značke: { $switch }.
rs256-switched = { $org }: značke, izdane od zdaj, so podpisane tudi z RS256: { $switch }.
copy-ended = Izvod { $copy } podelitve { $award } je končan. Podelitev ostaja.
award-ended =
    Podelitev { $award } je končana, { $editions ->
        [0] izdanega izvoda ni bilo.
        [one] z njo { $editions } izvod.
        [two] z njo { $editions } izvoda.
        [few] z njo { $editions } izvodi.
       *[other] z njo { $editions } izvodov.
    }
serving = Odgovarjam na { $url }
serving-no-verifier = Značke ljudi napotijo na preverjanje na { $url }. Če se tam značke ne preverjajo, pred prvo značko nastavite verifier_url.
standing-open = odprto
standing-collected = prevzeto
standing-expired = poteklo
standing-void = neveljavno
standing-replaced = nadomeščeno
standing-paused = ustavljeno po napačnih kodah
standing-ended = končano
standing-none = ni ponujeno
first-run-link = Za prvi račun odprite to povezavo: { $link }
account-invited = Povezavo pošljite eni osebi; deluje enkrat v enem tednu in v { $org } dodeli vlogo { $role }: { $link }
account-line = { $login }  { $name }  { $role }
account-new-password = To povezavo pošljite samo osebi { $login }; kdor jo odpre v enem dnevu, enkrat nastavi novo geslo: { $link }
account-ended = { $login } za { $org } ne more več ničesar. Prej izdane značke ostanejo pristne.
account-ends = { $login } dela za { $org } do vključno { $day }. Do takrat izdane značke ostanejo pristne.
check-line =
    { $rule ->
        [database] datoteka podatkovne zbirke
        [journal] vrstice dnevnika
        [offers] ponudbe
        [places] mesta na seznamih stanja
        [waiting] še nepodpisane značke
        [badges] značke
        [lists] seznami stanja
        [keys] ključi za podpisovanje
       *[networks] seznami zaupanja
    }: { $count }, { $breaches ->
        [0] v redu
       *[other] napačnih: { $breaches }
    }
check-breach =    { $about }
check-holds = Vse je v redu.
backup-written = Vse je v { $file }: vrstic { $rows }, datotek s ključi { $keys }. Odpre se z geslom ključev, ki ga v njej ni: hranite ga drugje.
audit-written = { $lines ->
    [one] Dnevnik je v { $file }, { $lines } vrstica. Zadnji pečat si zapiši drugje: { $seal }
    [two] Dnevnik je v { $file }, { $lines } vrstici. Zadnji pečat si zapiši drugje: { $seal }
    [few] Dnevnik je v { $file }, { $lines } vrstice. Zadnji pečat si zapiši drugje: { $seal }
   *[other] Dnevnik je v { $file }, { $lines } vrstic. Zadnji pečat si zapiši drugje: { $seal }
}
audit-whole = { $lines ->
    [one] Vsi pečati se ujemajo: { $lines } vrstica. Zadnji pečat je { $seal }
    [two] Vsi pečati se ujemajo: { $lines } vrstici. Zadnji pečat je { $seal }
    [few] Vsi pečati se ujemajo: { $lines } vrstice. Zadnji pečat je { $seal }
   *[other] Vsi pečati se ujemajo: { $lines } vrstic. Zadnji pečat je { $seal }
}
backup-restored = Obnovljeno po stanju { $moment }: vrstic { $rows }. Odprte povezave za prevzem ne veljajo več: { $offers }. Prav tako vabila: { $invitations }.
backup-restored-next = Kar se je zgodilo po { $moment }, ni vključeno: znova zaključite krožke, ki so bili zaključeni pozneje, nato poženite kreds-issuer check.
migrated = Tabele so posodobljene ({ $shape }). Kopija od prej je v { $file }; kreds-issuer restore jo vrne s starejšim programom.
migrated-before = Tabele so posodobljene ({ $shape }).
