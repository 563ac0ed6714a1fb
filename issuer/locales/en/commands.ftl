# What commands say when they have done their work.
init-done = Ready: { $file }. Next: kreds-issuer serve.
org-added = { $org } is added as { $did }. Next: kreds-issuer keys new.
keys-made = { $org } signs with { $keys } from now on. Back up the key folder with its passphrase.
network-founded = The network { $network } is founded. Fingerprint of its root key: { $fingerprint }. Take the root key file to a safe place.
network-joined = { $org } belongs to { $network }.
card-written = The card is in { $file }. Its fingerprint, to be read out to the network: { $fingerprint }
retired = { $org } has closed and its key files are deleted. Hand over { $folder }; the fingerprint of the card in it, to be read out: { $fingerprint }. Deleting reaches no copies and wipes no disk: destroy backups that hold the keys, and restart the service, so that it forgets them too.
retired-readme = { $org } closed on { $date }. Nothing in this folder is secret.
    For the coordinator of a network: have the fingerprint of the card read out to you and call
    kreds-issuer network inherit FOLDER --fingerprint FINGERPRINT
    From then on the badges of { $org } stay genuine when its server is gone.
    card.json: who it was, its keys and its status lists. status-*: its last status lists, in two forms, without an end. did.json: its keys, as its server published them. achievement-*: the badges that it made itself. survivors-*: badges that outlive a stolen key.
network-renewed = A new key signs for { $network }, until { $date }. Take the root key back to its safe place, and back up the key folder.
network-ends-soon = The key that signs for { $network } ends on { $date }. Fetch the root key and call: kreds-issuer network renew --root-key FILE.
network-left = { $org } leaves { $network }. Its badges of before stay genuine.
network-recognised = { $network } recognises { $other }.
network-forgotten = { $network } recognises { $other } no more.
coordinator-appointed = { $login } looks after { $network } from now on.
coordinator-until = { $login } looks after { $network } until { $day }, that day included.
coordinator-dismissed = { $login } looks after { $network } no more.
network-exported = The trust list is in { $file }.
integration-key = Credentials are signed for other programs as { $did }. No trust list carries this key: what it signs vouches for nobody. Back up the key folder.
key-dead = { $org }: nothing that { $key } signed is believed by its date any more. What the records confirm stays genuine.
key-dead-replaced = { $org }: nothing that { $key } signed is believed by its date any more. What the records confirm stays genuine. { $keys } sign from now on: back up the key folder.
survivors-written = The badges that outlive { $key } are in { $file }.
row-left-out = { $file }, row { $row } is left out: { $reason }
circle-imported = { $circle }: { $name }, { $people } on the roster.
attendance-kept = { $circle }: attendances kept: { $marked }.
attendance-of-strangers = On the list but not on the roster, passed over: { $count }.
attendance-only-counted = Sessions with a head count only: { $count }. Tick who was there.
outcomes-kept = { $circle }: outcomes kept: { $ticks }.
circle-closed = The circle is closed. New badges: { $new }. Given before: { $had }.
circle-not-yet = { $learner } not yet: sessions { $sessions }, outcomes { $outcomes }
award-line = { $award }  { $learner }  { $badge }  { $standing }
award-link =    { $link }
award-tx-code =    Code: { $code }
award-offered = Award { $award } can be collected at { $link }
award-printed = Written: { $files }
circle-printed =
    { $badges ->
        [0] No badge of the circle stands, so there is nothing to print.
        [one] Written: the badge of one person, in { $folder }
       *[other] Written: the badges of { $badges } people, in { $folder }
    }
printing-progress = { $done } of { $all } badges written
award-suspended = Award { $award } is suspended: verifiers say so until it counts again.
award-unsuspended = Award { $award } counts again.
suspension-switched = { $org }: badges issued from now on can be suspended: { $switch }.
issuing-switched = { $org } issues badges: { $switch }.
rs256-switched = { $org }: badges issued from now on are also signed with RS256: { $switch }.
copy-ended = Copy { $copy } of award { $award } has ended. The award stands.
award-ended =
    Award { $award } has ended, { $editions ->
        [0] and no copy was out.
        [one] and one copy with it.
       *[other] and { $editions } copies with it.
    }
serving = Answering at { $url }
serving-no-verifier = Badges tell people to have them checked at { $url }. If nothing checks badges there, set verifier_url before the first badge.
standing-open = open
standing-collected = collected
standing-expired = expired
standing-void = void
standing-replaced = replaced
standing-paused = paused after wrong codes
standing-ended = ended
standing-none = not offered
first-run-link = Open this link to make the first account: { $link }
account-invited = Send this link to one person; it works once, for a week, and makes them { $role } of { $org }: { $link }
account-line = { $login }  { $name }  { $role }
account-new-password = Send this link to { $login } only; whoever opens it within a day sets a new password, once: { $link }
account-ended = { $login } may do nothing more for { $org }. Badges issued before stay genuine.
account-ends = { $login } works for { $org } until { $day }, that day included. Badges issued by then stay genuine.
check-line =
    { $rule ->
        [database] the database's own file
        [journal] lines of the journal
        [offers] offers
        [places] places on status lists
        [waiting] badges not signed yet
        [badges] badges
        [lists] status lists
        [keys] signing keys
       *[networks] trust lists
    }: { $count }, { $breaches ->
        [0] in order
       *[other] { $breaches } wrong
    }
check-breach =    { $about }
check-holds = Everything is in order.
backup-written = Everything is in { $file }: { $rows } rows, { $keys } key files. It opens with the passphrase of the keys, which is not in it: keep that apart.
audit-written = { $lines ->
    [one] The journal is in { $file }, one line. Write down its last seal elsewhere: { $seal }
   *[other] The journal is in { $file }, { $lines } lines. Write down its last seal elsewhere: { $seal }
}
audit-whole = { $lines ->
    [one] All seals fit: one line. The last seal is { $seal }
   *[other] All seals fit: { $lines } lines. The last seal is { $seal }
}
backup-restored = Restored as of { $moment }: { $rows } rows. Claim links that were open are void: { $offers }. So are invitations: { $invitations }.
backup-restored-next = What was done after { $moment } is not in it: close circles again that were closed since, then kreds-issuer check.
migrated = The tables are up to date ({ $shape }). A copy of before lies in { $file }; kreds-issuer restore puts it back, with the older program.
migrated-before = The tables are up to date ({ $shape }).
