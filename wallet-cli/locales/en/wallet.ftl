# What the wallet says while it works.
demo-mode = Demo mode: example keys and this machine’s own addresses are accepted.

ask-passphrase = Passphrase of your wallet:
ask-new-passphrase = Choose a passphrase for your wallet:
ask-passphrase-again = The same passphrase again:
ask-words = The 24 words, in their order:
ask-collect = Collect it? (yes, or n for no)
ask-empty-trash = Empty the trash? What is in it cannot be brought back. (y for yes, or no)
ask-tx-code = The code that the facilitator tells you:
# The first letter of the word for yes, in lower case.
answer-yes = y

progress-opening = Opening the wallet …
progress-waiting = Another run of this program is collecting a badge; waiting for it …
progress-making = Making the wallet …
progress-asking = Asking { $host } …
progress-checking = Checking the badge …
progress-lists = Asking for the newest status lists …
progress-checking-badge = Checking “{ $badge }” …
progress-going-on = Going on with the badge from { $host } …
progress-telling = Telling { $host } how it went …

init-done = Your wallet is ready in { $folder }. Keep a copy of that folder, and remember the passphrase: nobody can bring it back.
profiles-none = There is no wallet on this computer yet. Make one with: kreds-wallet init
profile-usual = (without a name)
profile-line = { $name }: { $folder }
profile-line-chosen = { $name }: { $folder } (in use)
backup-done = { $number ->
    [one] One badge is
   *[other] { $number } badges are
} in the backup { $file }. Keep it somewhere else than this computer. It opens with your passphrase as it is now, or with your 24 words.
restore-done = { $number ->
    [one] One badge is
   *[other] { $number } badges are
} back in your wallet in { $file }.
restore-done-keys = In { $file } is a wallet with the keys of these words, and no badge: words hold keys only. Bring back badges that you took out or printed with: kreds-wallet import FILE
words-secret = Whoever has these words and your backup can use your badges. Write them down by hand; do not photograph, print or send them.

claim-offered = { $host } offers you: { $badge }. It calls itself: { $issuer }
claim-offered-unnamed = { $host } offers you a badge. It calls itself: { $issuer }
claim-code-hint = The issuer says about the code: { $hint }
claim-already = You have collected this badge already: { $badge }
claim-none-waiting = No badge is waiting to be collected.
claim-none-arrived = Nothing new has arrived.
claim-left = Also offered, and not taken by this wallet: { $badges }
claim-give-up-hint = What will never come can be given up with: kreds-wallet claim --give-up
claim-given-up = No longer waited for: the badge from { $host }

desktop-title-claim = Collect a badge
desktop-title-answer = Show badges
desktop-written = Written: { $file }. If such links are opened elsewhere, type this once:
desktop-undo = To undo it: kreds-wallet desktop-entry --remove
desktop-removed = Taken away: { $file }
desktop-none = There was nothing to take away.

kept-new = The badge is in your wallet: { $badge }
kept-another-form = The badge was in your wallet, and is now kept in one more form: { $badge }
kept-already = The badge is in your wallet already: { $badge }
kept-beside-another = The badge is in your wallet: { $badge }. Another one with the same identifier says something else; both are kept.
arrived-named-otherwise = Its issuer had offered it under another name.
arrived-expired = It expired on { $date }.

list-empty = There is no badge in your wallet yet. Collect one with: kreds-wallet claim LINK
list-line = { $number }. { $badge }; { $issuer }; { $date }
list-unreadable = { $number }. { $id }; cannot be read by this version of the wallet
list-none-found = No badge in your wallet mentions “{ $text }”.
forgotten = “{ $badge }” is in the trash. Until { $date } you can take it back with: kreds-wallet forget --undo NAME
forgotten-only-here = It is forgotten here only. { $issuer } keeps its own record, and copies that you have shown or sent stay where they are. To be erased there, ask: { $contact }
taken-back = “{ $badge }” is in your wallet again.
trash-empty = The trash is empty.
trash-line = { $number }. { $badge }; forgotten on { $discarded }, gone for good on { $gone }
trash-emptied = { $number ->
    [0] The trash was empty.
    [one] One badge is gone for good.
   *[other] { $number } badges are gone for good.
}
group-circle = { $issuer }, { $from } – { $until }
group-no-city = Without a city
group-no-circle = Without a circle
group-no-goal = Without a global goal
check-line = { $number }. { $badge }: { $word }
check-stands = in order
check-list-of = (List of { $checked }.)
check-changed = Changed since { $date }. Before: { $before }
check-not-reached = The issuer was not reached: this is what was known before.

show-badge = Badge: { $value }
show-description = What it is: { $value }
show-criteria = What it takes: { $value }
show-criteria-page = Read more at: { $value }
show-alignment = Fits: { $value }
show-activity = In the City of Learning: { $value }
show-playlist = Part of the playlist: { $value }
show-learner = Given to: { $value }
show-issuer = Issuer, in its own words: { $value }
show-issuer-id = Issuer’s address: { $value }
show-issuer-place = Issuer’s place: { $value }
show-issuer-page = Issuer’s page: { $value }
show-took-part = Took part: { $value }
show-issued = Issued on: { $value }
show-awarded = Awarded on: { $value }
show-until = Valid until: { $value }
show-narrative = How it was earned: { $value }
show-result = Result: { $value }
show-evidence = Evidence: { $value }
show-forms = Kept as: { $value }
show-may-leave-out = You can leave out: { $value }
show-condition = How it stands: { $value }
show-checked = Last checked: { $value }
show-kept = In your wallet since: { $value }
show-id = Identifier: { $value }

written = { $badge }: written to { $file }
present-copy = Whoever sees this code has a copy of the badge. Your key stays in the wallet. Two people who see the same code can tell that it is the same badge.

kind-presentation-request = It is a request to show a badge.
kind-wifi = It is the code of a wireless network.
kind-card = It is a contact or a calendar entry.
kind-message = It is a telephone number or a message.
kind-place = It is a place on the map.
kind-page = It is the address of a web page.
kind-damaged-badge = It was a badge, but it is damaged or incomplete.
kind-damaged-offer = It was an offer, but it is damaged or incomplete.
kind-too-long = It is too long.
kind-text = It is some other text or file.

difference-form = It is written in another form than the one that was offered.
difference-type = It is of another type than the one that was offered.
difference-issuer = It was issued by somebody else than the one who offered it.
difference-holder = It is bound to somebody else’s key.

ask-show = Show it? (yes, or n for no)
ask-which = Which do you show? (numbers, or n for none)

asker-host = { $host } asks for a badge, and proved with its key that it is { $host }.
asker-address = Somebody asks for a badge. The request is not signed: certain is only that your answer goes to { $host }.
asker-key = Somebody with this key asks for a badge: { $host }. A key does not say whose it is.
asker-claims = They call themselves “{ $name }”; nobody has checked that.
asker-elsewhere = Your answer goes to another address: { $host }.
asked-badge = They ask for a badge.
asked-kind = They ask for something of this kind: { $kinds }
asked-claim = It has to say: { $claim }
asked-value = It has to say this – { $claim }: { $values }
asked-name = the name of the badge
asked-achievement = which badge it is
asked-alignment = what the badge fits
asked-learner = your name
asked-key = the key that it was given to
asked-result = results
asked-issuer = who issued it
asked-evidence = evidence
asked-issued = when it was issued
asked-until = until when it is valid
asked-status = whether it was withdrawn
asker-purpose = They say what it is for: “{ $purpose }”. These are their words.
answer-fits = { $number }. { $badge }
answer-whole = A badge goes out whole, with all that it says:
answer-cut = This goes out, and no more of the badge:
answer-left-out = You keep back: { $parts }
detail-learner = your name
detail-narrative = how you earned it
detail-results = results
detail-evidence = evidence
detail-alignments = what the badge fits
detail-period = when you took part
detail-credits = credits
detail-role = your part in it
detail-tags = keywords
detail-pictures = pictures
detail-creator = who thought it up
detail-endorsements = what others say of it
linked-before = You showed “{ $badge }” to { $host } on { $date }. Together they can find out that it is the same badge.
linked-together = Whoever gets several badges in one answer knows that they belong to one person.
progress-showing = Showing it to { $host } …
answer-shown = You have shown “{ $badge }” to { $host }.
staple-list = The status list of { $date } goes along.
staple-none = No status list of “{ $badge }” is to be had; it goes without one.
answer-way-back = Go on in your browser: { $address }
answer-already = You have answered this request of { $host } already.
answer-declined = { $host } was told that you show nothing.
show-showing = Shown to: { $host }, { $date }
show-showing-unknown = Sent to: { $host }, { $date }; whether it arrived is not known
show-showing-refused = Sent to: { $host }, { $date }; they did not take it

unfit-not-asked-for = Another badge is asked for.
unfit-on-paper = It was made for paper and names nobody’s key, so nobody can prove that it is theirs.
unfit-without-key = It was given to a key that is not in this wallet.

request-elsewhere = It names one address and wants the answer at another.
request-unsigned = It must be signed, and is not.
request-signed-by-nobody = It is signed, but names nobody whose signature that could be.
request-signature = Its signature does not fit whoever it says is asking.
request-another-client = It was signed for somebody else.
request-another-audience = It was not made for a wallet.
request-another-nonce = It was not made for you now.

wish-response-type = an answer of another kind
wish-encrypted = an answer that is encrypted once more
wish-response-mode = an answer by another way
wish-request-method = a request that is fetched by another way
wish-scope = a badge by an agreed name
wish-transaction = something else signed along, such as a payment or a contract
wish-formats = a form or a signature that no badge of this wallet has
