# What commands say when they have done their work.
init-done = Klar: { $file }. Næste skridt: kreds-issuer serve.
org-added = { $org } er tilføjet som { $did }. Næste skridt: kreds-issuer keys new.
keys-made = { $org } underskriver fra nu af med { $keys }. Tag en sikkerhedskopi af nøglemappen sammen med adgangssætningen.
network-founded = Netværket { $network } er oprettet. Rodnøglens fingeraftryk: { $fingerprint }. Læg filen med rodnøglen et sikkert sted.
network-joined = { $org } hører til { $network }.
card-written = Kortet ligger i { $file }. Dets fingeraftryk, som skal læses op for netværket: { $fingerprint }
retired = { $org } er lukket, og dens nøglefiler er slettet. Giv { $folder } videre; fingeraftrykket af kortet i den, som skal læses op: { $fingerprint }. Sletningen når ingen kopier og renser ingen disk: destruér sikkerhedskopier med nøglerne, og genstart tjenesten, så den også glemmer dem.
retired-readme = { $org } lukkede den { $date }. Intet i denne mappe er hemmeligt.
    Til netværkets koordinator: få kortets fingeraftryk læst op, og skriv
    kreds-issuer network inherit FOLDER --fingerprint FINGERPRINT
    Derefter forbliver badges fra { $org } ægte, når dens server er væk.
    card.json: hvem det var, dens nøgler og statuslister. status-*: dens sidste statuslister i to former, uden slutdato. did.json: dens nøgler, som serveren viste dem. achievement-*: de badges, den selv lavede. survivors-*: badges, der overlever en stjålet nøgle.
network-renewed = En ny nøgle underskriver for { $network } til { $date }. Læg rodnøglen tilbage på sit sikre sted, og tag en sikkerhedskopi af nøglemappen.
network-ends-soon = Nøglen, der underskriver for { $network }, udløber { $date }. Hent rodnøglen, og skriv: kreds-issuer network renew --root-key FILE.
network-left = { $org } forlader { $network }. Badges fra før forbliver ægte.
network-recognised = { $network } anerkender { $other }.
network-forgotten = { $network } anerkender ikke længere { $other }.
coordinator-appointed = { $login } koordinerer { $network } fra nu af.
coordinator-until = { $login } koordinerer { $network } til og med { $day }.
coordinator-dismissed = { $login } koordinerer ikke længere { $network }.
network-exported = Tillidslisten ligger i { $file }.
integration-key = Beviser underskrives for andre programmer som { $did }. Ingen tillidsliste har denne nøgle: det, den underskriver, står ikke inde for nogen. Tag en sikkerhedskopi af nøglemappen.
key-dead = { $org }: intet, som { $key } har underskrevet, gælder længere ved sin dato. Det, som optegnelserne bekræfter, er fortsat ægte.
key-dead-replaced = { $org }: intet, som { $key } har underskrevet, gælder længere ved sin dato. Det, som optegnelserne bekræfter, er fortsat ægte. { $keys } underskriver fra nu af: tag en sikkerhedskopi af nøglemappen.
survivors-written = De badges, der overlever { $key }, ligger i { $file }.
row-left-out = { $file }, række { $row } er udeladt: { $reason }
circle-imported = { $circle }: { $name }, { $people } på deltagerlisten.
attendance-kept = { $circle }: gemte fremmøder: { $marked }.
attendance-of-strangers = På fremmødelisten, men ikke på deltagerlisten, sprunget over: { $count }.
attendance-only-counted = Mødegange, hvor kun antallet er kendt: { $count }. Sæt flueben ved dem, der var der.
outcomes-kept = { $circle }: gemte læringsudbytter: { $ticks }.
circle-closed = Cirklen er afsluttet. Nye badges: { $new }. Givet før: { $had }.
circle-not-yet = { $learner } ikke endnu: mødegange { $sessions }, læringsudbytter { $outcomes }
award-line = { $award }  { $learner }  { $badge }  { $standing }
award-link =    { $link }
award-tx-code =    Kode: { $code }
award-offered = Tildeling { $award } kan hentes på { $link }
award-printed = Skrevet: { $files }
circle-printed =
    { $badges ->
        [0] Cirklen har ingen gældende badges, så der er intet at skrive.
        [one] Skrevet: én persons badge, i { $folder }
       *[other] Skrevet: { $badges } personers badges, i { $folder }
    }
printing-progress = { $done } af { $all } badges skrevet
award-suspended = Tildeling { $award } er midlertidigt spærret: Kontrolsider viser det, indtil den gælder igen.
award-unsuspended = Tildeling { $award } gælder igen.
suspension-switched = { $org }: Badges, der udstedes fra nu af, kan spærres midlertidigt: { $switch }.
issuing-switched = { $org } udsteder badges: { $switch }.
rs256-switched = { $org }: Badges, der udstedes fra nu af, signeres også med RS256: { $switch }.
copy-ended = Eksemplar { $copy } af tildeling { $award } er afsluttet. Tildelingen består.
award-ended =
    Tildeling { $award } er afsluttet, { $editions ->
        [0] og intet eksemplar var ude.
        [one] og ét eksemplar med den.
       *[other] og { $editions } eksemplarer med den.
    }
serving = Svarer på { $url }
serving-no-verifier = Badges beder folk om at få dem kontrolleret på { $url }. Hvis intet kontrollerer badges dér, så sæt verifier_url før det første badge.
standing-open = åben
standing-collected = hentet
standing-expired = udløbet
standing-void = annulleret
standing-replaced = erstattet
standing-paused = sat på pause efter forkerte koder
standing-ended = afsluttet
standing-none = ikke tilbudt
first-run-link = Åbn dette link for at oprette den første konto: { $link }
account-invited = Send dette link til én person; det virker én gang inden for en uge og giver rollen { $role } i { $org }: { $link }
account-line = { $login }  { $name }  { $role }
account-new-password = Send kun dette link til { $login }; den, der åbner det inden for et døgn, vælger en ny adgangskode, én gang: { $link }
account-ended = { $login } kan ikke længere gøre noget for { $org }. Badges, der er udstedt før, forbliver ægte.
account-ends = { $login } arbejder for { $org } til og med { $day }. Badges, der er udstedt inden da, forbliver ægte.
check-line =
    { $rule ->
        [database] databasens egen fil
        [journal] linjer i journalen
        [offers] tilbud
        [places] pladser på statuslister
        [waiting] badges, der ikke er underskrevet endnu
        [badges] badges
        [lists] statuslister
        [keys] nøgler, der underskriver
       *[networks] tillidslister
    }: { $count }, { $breaches ->
        [0] i orden
       *[other] { $breaches } forkerte
    }
check-breach =    { $about }
check-holds = Alt er i orden.
backup-written = Alt ligger i { $file }: { $rows } rækker, { $keys } nøglefiler. Den åbnes med nøglernes adgangssætning, som ikke er med: gem den et andet sted.
audit-written = { $lines ->
    [one] Journalen ligger i { $file }, én linje. Skriv det sidste segl ned et andet sted: { $seal }
   *[other] Journalen ligger i { $file }, { $lines } linjer. Skriv det sidste segl ned et andet sted: { $seal }
}
audit-whole = { $lines ->
    [one] Alle segl passer: én linje. Det sidste segl er { $seal }
   *[other] Alle segl passer: { $lines } linjer. Det sidste segl er { $seal }
}
backup-restored = Gendannet, som det var { $moment }: { $rows } rækker. Åbne hentelinks gælder ikke længere: { $offers }. Det samme gælder invitationer: { $invitations }.
backup-restored-next = Det, der skete efter { $moment }, er ikke med: afslut cirkler igen, som er afsluttet siden, og kør så kreds-issuer check.
migrated = Tabellerne er opdateret ({ $shape }). En kopi fra før ligger i { $file }; kreds-issuer restore lægger den tilbage med det ældre program.
migrated-before = Tabellerne er opdateret ({ $shape }).
