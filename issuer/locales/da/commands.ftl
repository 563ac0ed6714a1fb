# What commands say when they have done their work.
init-done = Klar: { $file }. Næste: kreds-issuer serve.
org-added = { $org } er tilføjet som { $did }. Næste: kreds-issuer keys new.
keys-made = { $org } underskriver fra nu af med { $keys }. Sikkerhedskopiér nøglemappen med adgangssætningen.
network-founded = Netværket { $network } er oprettet. Rodnøglens fingeraftryk: { $fingerprint }. Bring rodnøglens fil i sikkerhed.
network-joined = { $org } hører til { $network }.
network-exported = Tillidslisten ligger i { $file }.
row-left-out = { $file }, række { $row } er udeladt: { $reason }
circle-imported = { $circle }: { $name }, { $people } på deltagerlisten.
attendance-kept = { $circle }: gemte fremmøder: { $marked }.
attendance-of-strangers = På listen, men ikke på deltagerlisten, sprunget over: { $count }.
attendance-only-counted = Mødegange, hvor kun antallet er kendt: { $count }. Sæt kryds ved dem, der var der.
outcomes-kept = { $circle }: gemte læringsudbytter: { $ticks }.
circle-closed = Cirklen er afsluttet. Nye badges: { $new }. Givet før: { $had }.
circle-not-yet = { $learner } ikke endnu: mødegange { $sessions }, læringsudbytter { $outcomes }
award-line = { $award }  { $learner }  { $badge }  { $standing }
award-link =    { $link }
award-tx-code =    Kode: { $code }
award-offered = Tildeling { $award } kan hentes på { $link }
award-printed = Skrevet: { $files }
award-suspended = Tildeling { $award } er suspenderet, til den gælder igen.
award-unsuspended = Tildeling { $award } gælder igen.
suspension-switched = { $org }: badges udstedt fra nu af kan suspenderes: { $switch }.
copy-ended = Eksemplar { $copy } af tildeling { $award } er afsluttet. Tildelingen består.
award-ended =
    Tildeling { $award } er afsluttet, { $editions ->
        [0] og ingen udgave var ude.
        [one] og én udgave med den.
       *[other] og { $editions } udgaver med den.
    }
serving = Svarer på { $url }
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
account-ended = { $login } kan ikke længere noget for { $org }. Badges, der er udstedt før, forbliver ægte.
