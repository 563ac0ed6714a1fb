# What commands say when they have done their work.
init-done = Klart: { $file }. Nästa steg: kreds-issuer serve.
org-added = { $org } har lagts till som { $did }. Nästa steg: kreds-issuer keys new.
keys-made = { $org } undertecknar från och med nu med { $keys }. Säkerhetskopiera nyckelmappen tillsammans med lösenfrasen.
network-founded = Nätverket { $network } är skapat. Rotnyckelns fingeravtryck: { $fingerprint }. Lägg rotnyckelns fil på ett säkert ställe.
network-joined = { $org } hör till { $network }.
card-written = Kortet finns i { $file }. Dess fingeravtryck, att läsa upp för nätverket: { $fingerprint }
retired = { $org } har stängt och dess nyckelfiler är raderade. Lämna över { $folder }; fingeravtrycket för kortet i den, att läsa upp: { $fingerprint }. Raderingen når inga kopior och tömmer ingen disk: förstör säkerhetskopior med nycklarna och starta om tjänsten, så att även den glömmer dem.
retired-readme = { $org } stängde den { $date }. Inget i den här mappen är hemligt.
    Till nätverkets samordnare: be att få kortets fingeravtryck uppläst och skriv
    kreds-issuer network inherit FOLDER --fingerprint FINGERPRINT
    Därefter förblir märkena från { $org } äkta när dess server är borta.
    card.json: vem det var, dess nycklar och statuslistor. status-*: dess sista statuslistor i två former, utan slut. did.json: dess nycklar, så som servern visade dem. achievement-*: märkena som den själv gjorde. survivors-*: märken som överlever en stulen nyckel.
network-renewed = En ny nyckel undertecknar för { $network } till { $date }. Lägg tillbaka rotnyckeln på sin säkra plats och säkerhetskopiera nyckelmappen.
network-ends-soon = Nyckeln som undertecknar för { $network } går ut { $date }. Hämta rotnyckeln och skriv: kreds-issuer network renew --root-key FILE.
network-left = { $org } lämnar { $network }. Märken från tidigare förblir äkta.
network-recognised = { $network } erkänner { $other }.
network-forgotten = { $network } erkänner inte längre { $other }.
coordinator-appointed = { $login } samordnar { $network } från och med nu.
coordinator-until = { $login } samordnar { $network } till och med { $day }.
coordinator-dismissed = { $login } samordnar inte längre { $network }.
network-exported = Tillitslistan finns i { $file }.
integration-key = Intyg undertecknas åt andra program som { $did }. Ingen tillitslista har den här nyckeln: det den undertecknar går inte i god för någon. Säkerhetskopiera nyckelmappen.
key-dead = { $org }: inget som { $key } har undertecknat gäller längre genom sitt datum. Det som uppgifterna bekräftar förblir äkta.
key-dead-replaced = { $org }: inget som { $key } har undertecknat gäller längre genom sitt datum. Det som uppgifterna bekräftar förblir äkta. { $keys } undertecknar från och med nu: säkerhetskopiera nyckelmappen.
survivors-written = Märkena som överlever { $key } finns i { $file }.
row-left-out = { $file }, rad { $row } har utelämnats: { $reason }
circle-imported = { $circle }: { $name }, { $people } på deltagarlistan.
attendance-kept = { $circle }: sparade närvaron: { $marked }.
attendance-of-strangers = På listan men inte på deltagarlistan, hoppades över: { $count }.
attendance-only-counted = Träffar där bara antalet är känt: { $count }. Bocka för dem som var där.
outcomes-kept = { $circle }: sparade lärandemål: { $ticks }.
circle-closed = Cirkeln är avslutad. Nya märken: { $new }. Givna tidigare: { $had }.
circle-not-yet = { $learner } inte än: träffar { $sessions }, lärandemål { $outcomes }
award-line = { $award }  { $learner }  { $badge }  { $standing }
award-link =    { $link }
award-tx-code =    Kod: { $code }
award-offered = Tilldelning { $award } kan hämtas på { $link }
award-printed = Skrivet: { $files }
circle-printed =
    { $badges ->
        [0] Cirkeln har inga giltiga märken, så det finns inget att skriva.
        [one] Skrivet: en persons märke, i { $folder }
       *[other] Skrivet: { $badges } personers märken, i { $folder }
    }
printing-progress = { $done } av { $all } märken skrivna
award-suspended = Tilldelning { $award } är tillfälligt spärrad: kontrollsidor visar det tills den gäller igen.
award-unsuspended = Tilldelning { $award } gäller igen.
suspension-switched = { $org }: märken som utfärdas från och med nu kan spärras tillfälligt: { $switch }.
issuing-switched = { $org } utfärdar märken: { $switch }.
rs256-switched = { $org }: märken som utfärdas från och med nu signeras också med RS256: { $switch }.
copy-ended = Exemplar { $copy } av tilldelning { $award } har upphört. Tilldelningen består.
award-ended =
    Tilldelning { $award } är avslutad, { $editions ->
        [0] och inget exemplar var ute.
        [one] och ett exemplar med den.
       *[other] och { $editions } exemplar med den.
    }
serving = Svarar på { $url }
serving-no-verifier = Märken ber folk att kontrollera dem på { $url }. Om inget kontrollerar märken där, ange verifier_url före det första märket.
standing-open = öppen
standing-collected = hämtad
standing-expired = har gått ut
standing-void = ogiltig
standing-replaced = ersatt
standing-paused = pausad efter felaktiga koder
standing-ended = avslutad
standing-none = inte erbjuden
first-run-link = Öppna den här länken för att skapa det första kontot: { $link }
account-invited = Skicka länken till en person; den fungerar en gång inom en vecka och ger rollen { $role } i { $org }: { $link }
account-line = { $login }  { $name }  { $role }
account-new-password = Skicka den här länken bara till { $login }; den som öppnar den inom ett dygn väljer ett nytt lösenord, en gång: { $link }
account-ended = { $login } får inte längre göra något för { $org }. Märken som redan är utfärdade förblir äkta.
account-ends = { $login } arbetar för { $org } till och med { $day }. Märken som är utfärdade fram till dess förblir äkta.
check-line =
    { $rule ->
        [database] databasens egen fil
        [journal] rader i journalen
        [offers] erbjudanden
        [places] platser på statuslistor
        [waiting] märken som inte är undertecknade än
        [badges] märken
        [lists] statuslistor
        [keys] nycklar som undertecknar
       *[networks] förtroendelistor
    }: { $count }, { $breaches ->
        [0] i ordning
       *[other] { $breaches } fel
    }
check-breach =    { $about }
check-holds = Allt är i ordning.
backup-written = Allt ligger i { $file }: { $rows } rader, { $keys } nyckelfiler. Den öppnas med nycklarnas lösenfras, som inte är med: förvara den på annat håll.
audit-written = { $lines ->
    [one] Journalen ligger i { $file }, en rad. Skriv upp det sista sigillet på annat håll: { $seal }
   *[other] Journalen ligger i { $file }, { $lines } rader. Skriv upp det sista sigillet på annat håll: { $seal }
}
audit-whole = { $lines ->
    [one] Alla sigill stämmer: en rad. Det sista sigillet är { $seal }
   *[other] Alla sigill stämmer: { $lines } rader. Det sista sigillet är { $seal }
}
backup-restored = Återställt som det var { $moment }: { $rows } rader. Öppna hämtningslänkar gäller inte längre: { $offers }. Inte heller inbjudningar: { $invitations }.
backup-restored-next = Det som hände efter { $moment } är inte med: avsluta cirklar igen som har avslutats sedan dess, och kör sedan kreds-issuer check.
migrated = Tabellerna är uppdaterade ({ $shape }). En kopia från tidigare ligger i { $file }; kreds-issuer restore lägger tillbaka den med det äldre programmet.
migrated-before = Tabellerna är uppdaterade ({ $shape }).
