# The pages of a network, for those who look after it.
network-page-figures = Figures
network-page-badges = Badges
network-page-members = Members
network-home = Network
network-empty = Nobody belongs to this network yet.
network-badges =
    { $count ->
        [one] { $count } badge
       *[other] { $count } badges
    }
network-badges-few = few badges
network-circles =
    { $count ->
        [one] { $count } circle
       *[other] { $count } circles
    }
network-circles-few = few circles
network-cities =
    { $count ->
        [one] { $count } city
       *[other] { $count } cities
    }
network-by-city = Badges by city and month
network-scale =
    { $largest ->
        [one] All rows but the last have the same scale: the tallest bar is { $largest } badge.
       *[other] All rows but the last have the same scale: the tallest bar is { $largest } badges.
    }
network-dot = A dot stands for few: fewer than five of a badge in a month.
network-all = All together
network-sum = Sum
network-goals = The 17 goals
network-goals-lead = Badges by the global goals that they serve. A badge may serve several.
network-goals-idle = In these months no badge served:
network-goal = Goal
network-numbers = The same in numbers
network-hidden = Few means one to four of a badge in one place and month. Such numbers are hidden, so that nobody can be found by them, and every sum is made only of what is shown. Badges that were taken back are not counted. 42+ means at least 42.
network-spreadsheet = As a spreadsheet
network-earlier = The twelve months before
network-later = The twelve months after
network-done-added = The organisation is a member now, with all of its keys.
network-done-welcomed = The issuer of the card is a member, with the keys that the card names.
network-done-shared = All members can give the badge now.
network-done-unshared = The badge is shared no more.
network-done-recognised = The network is recognised. Verifiers learn it with the next list.
network-done-forgotten = The network is recognised no more.
member-since = since { $day }
member-until = until { $day }
member-left = left on { $day }
member-issues = issues badges
member-paused = issues no badges at the moment
member-closed = closed on { $day }
member-elsewhere = on another server
member-key-signs = signs now
member-key-ended = ended on { $day }
member-key-dead = dead since { $day }
network-add = Take in an organisation
network-add-hint = It is believed from its first key on, so its badges of before count too.
network-add-none = Choose an organisation
network-add-choose = Choose the organisation that joins.
network-add-do = Take in
network-welcome = Take in an issuer of another server
network-welcome-lead = Their server writes a card with: kreds-issuer org card. A newer card brings their keys up to date.
network-card = Their card, as a file
network-card-root = Fingerprint of the card
network-card-root-hint = Have them read it out to you; do not take it from the file: 16 groups of four.
network-welcome-do = Take in by this card
network-card-wrong = Choose the file with their card.
network-card-another = This file is no card with that fingerprint.
network-list = The published trust list
network-list-lead = This is what verifiers read. Every change on these pages makes a new version at once.
network-list-address = Address
network-list-until = Valid until
network-key-until = Working key until
network-key-hint = Before that day the root key has to name a new one.
network-root = Fingerprint of the root key
network-root-hint = People compare it once with your paper.
network-recognises = Other networks
network-recognises-lead = Members of a network that you recognise count here too, shown as “through” your network.
network-forget = Recognise no more
network-forget-lead = From the next list on, members of this network no longer count through yours.
network-forget-do = Take the recognition back
network-their-list = Their trust list, as a file
network-their-root = Fingerprint of their root key
network-their-root-hint = Type it from their paper, not from the file: 16 groups of four.
network-recognise-do = Recognise
network-root-wrong = A fingerprint has 16 groups of four: digits and the letters a to f.
network-list-wrong = Choose the file with their trust list.
network-list-not-theirs = This file is no trust list under the root key with that fingerprint.
network-coordinators = Who looks after the network
network-coordinators-hint = Coordinators are named on the server: kreds-issuer network coordinator
network-badges-lead = Every member may give these badges. Whoever made one makes its next version; each city can add its own page.
network-badges-shared = Shared by members
network-badges-none = No member shares a badge yet.
network-badges-common = From this server’s catalogue
network-badge-made = by { $name }, version { $version }
network-badge-pages = Pages in Cities of Learning:
network-share = Share a member’s badge
network-share-hint = All members can give it then, on other servers too once they take the badges in.
network-share-none = Choose a badge
network-share-choose = Choose the badge that is shared.
network-share-do = Share
network-unshare = Share no more
network-unshare-lead = Then only whoever made it gives it. Badges that people have stay as they are.
network-unshare-do = Share it no more
network-elsewhere = For servers elsewhere
network-elsewhere-lead = This file holds all these badges, signed by the network. Another server takes it in with: kreds-issuer badge take
member-membership = Member
member-issuing = Badges
member-keys = Keys
member-keys-lead = For verifiers only the keys that stand here count.
member-keys-elsewhere = Its keys are changed on its own server.
member-survivors = badges that stay genuine
member-key-stolen = Does somebody else have this key?
member-end = End of the membership
member-last-day = Last day
member-end-hint = Badges of that day and before stay genuine; what is issued later does not count. Leave it empty to end the membership now.
member-end-wrong = Choose today or a later day.
member-end-do = End the membership
member-again-lead = The membership has an end. It can go on as if there were none.
member-again = Let it go on
member-done-ended = The end of the membership is set.
member-done-dead = The key is dead, and the published list says so.
dead-key = Declare a key dead
dead-key-believed = Do this when somebody else may have the key. Nothing that it signed is believed by its date any more, and this cannot be taken back.
dead-key-stays = Badges that the organisation’s records confirm stay genuine: the network signs a list of them, which verifiers fetch by themselves.
dead-key-new = If the key signs now, new keys are made at once, and issuing goes on.
dead-key-next = What to do next
dead-key-next-close = Close the way by which the key got out. Change the passphrase, and who may use the server.
dead-key-next-backup = Make a backup: there may be new keys in the key folder.
dead-key-next-tell = Tell those who check badges without a network to fetch the lists again.
dead-key-sure = I have understood that this cannot be taken back.
dead-key-tick = Tick that you have understood.
dead-key-do = Declare the key dead
figure-few = few
figure-at-least = at least { $what }
figures-place = Organisation
figures-city = City
figures-country = Country
figures-month = Month
figures-badge = Badge
figures-version = Version
figures-badges = Badges
figures-goals = Goals
calendar-month = { $month } { $year }
calendar-from-to = { $first } to { $last }
calendar-1 = January
calendar-2 = February
calendar-3 = March
calendar-4 = April
calendar-5 = May
calendar-6 = June
calendar-7 = July
calendar-8 = August
calendar-9 = September
calendar-10 = October
calendar-11 = November
calendar-12 = December
calendar-short-1 = Jan
calendar-short-2 = Feb
calendar-short-3 = Mar
calendar-short-4 = Apr
calendar-short-5 = May
calendar-short-6 = Jun
calendar-short-7 = Jul
calendar-short-8 = Aug
calendar-short-9 = Sep
calendar-short-10 = Oct
calendar-short-11 = Nov
calendar-short-12 = Dec
