# The pages of circles: the list, a new one, the roster, the end.
circles-title = Circles
circles-new = New circle
circles-none = There is no circle yet. Bring a list, paste names, or type one in.
circles-none-found = No circle has “{ $wanted }” in its title.
circles-search = Search in titles
circles-sort = Order
circles-sort-newest = Newest first
circles-sort-name = By title
circles-show = Show
circle-state-planned = not begun
circle-state-running = running
circle-state-closed = closed
roster-name = name
roster-attended = attended
roster-badge = badge
list-and = and
circle-back = Back
circle-describe = The circle
circle-title = Title
circle-title-hint = As you call it among yourselves. It does not stand on the badge.
circle-title-wrong = Write a title of at most 128 characters.
circle-badge = Badge
circle-badge-choose = Choose a badge
circle-badge-wrong = Choose the badge that the circle leads to.
circle-sessions = Number of sessions
circle-sessions-wrong = Write a number from 1 to 60.
circle-venue = Place
circle-venue-hint = It stands on the badge, as: Havnby Library.
circle-venue-wrong = Write a place of at most 128 characters, without hidden ones.
circle-city = City
circle-city-wrong = Write a city of at most 128 characters, without hidden ones.
circle-language = Language of the badges
circle-first-day = First session
circle-last-day = Last session
circle-day-hint = As 2026-10-07 or 7.10.2026. You may leave it empty.
circle-day-wrong = Write the day as 2026-10-07 or 7.10.2026.
circle-days-turned = The last session lies before the first.
circle-online = We meet online
circle-bring = Bring what you have
circle-bring-hint = One of these is enough. Only names and attendance are kept, and nothing before you have seen it.
circle-names = Names, one a line
circle-file = A file
circle-file-hint = A circle or attendance of P2PU (JSON), a list of sign-ups (CSV), or a text with names.
circle-link = A link to your circle at P2PU
circle-link-hint = The page on which people signed up.
circle-link-wrong = This link does not lead to a circle at learningcircles.p2pu.org. Copy it from the page on which people signed up.
circle-link-off = This server fetches nothing from elsewhere. Open { $address } in your browser, save it as a file, and choose the file here.
circle-link-unreachable = P2PU does not answer. Try again later, or open { $address }, save it as a file, and choose the file here.
circle-choose = The file holds several circles. Which one is yours?
circle-look = Look at it first
circle-make = Make the circle
circle-update = Keep these changes
preview-title = Is this right?
preview-new-circle = A new circle
preview-known-circle = This circle is there already and is brought up to date
preview-new = new
preview-known = on the roster already
preview-renamed = until now: { $was }
preview-missing = Not on the new list, and kept:
preview-left-out = These rows are left out
preview-row = Row { $row }: { $reason }
circle-change = Change the circle or bring a list
circle-paper = Attendance list to print
circle-export = Roster as a table
circle-hand-out = Hand out the badges
circle-roster = Who was there, who can do what
circle-session = session
circle-everybody = Everybody at once
circle-everybody-at = Everybody was at session { $session }
circle-everybody-reached = Everybody can: { $outcome }
circle-has-badge = has the badge
circle-slips-early = Slips beforehand
circle-badge-taken-back = taken back
circle-has-remark = note
circle-more = Name, note, exception
circle-name-on-list = Name on the list
circle-note = Note
circle-note-hint = What this person made or did. At most 400 characters.
circle-note-in-badge = Put the note into the badge, for everybody who sees it
circle-exception = Fewer sessions are enough, because
circle-exception-hint = The reason stays here; the badge does not show it.
circle-remove = Take off the list
circle-add = Somebody more
circle-add-button = Add
circle-one-more = One more session
circle-save = Keep
circle-kept = Kept.
circle-kept-at = Kept
circle-waiting = Not kept yet: no network. It waits on this device and is sent by itself.
circle-signed-out = You are signed out. Sign in in another tab; what you changed waits on this device.
circle-refused = These could not be kept as they were typed. Everything else is kept.
cell-name-wrong = Write a name of at most 128 characters, without hidden ones.
cell-badge-name-wrong = Write at most 128 characters without hidden ones, or leave the name empty.
cell-too-long = Shorten this to 400 characters.
cell-hidden = This has hidden characters. Type it anew.
cell-unknown = The badge no longer has this outcome. Load the page again.
outlook-nobody = Nobody is on the list yet.
outlook-everybody-has = Everybody on the list has the badge.
outlook-lacks-unwanted =
    { $count ->
    [one] wants
   *[other] want
    } no badge.
remove-title = Take this person off the list?
remove-text = Name, ticks and notes are deleted at once.
remove-keep = Keep on the list
close-title = The badges
close-nobody = Nobody gets a badge yet. Tick who was there and who can do what.
close-names = Names on the badges
close-names-hint = First name and initial are enough on a badge. Ask everybody: a nickname is fine, and so is no name. People may still change it before they collect; on a printed slip it is settled.
close-name = Name on the badge
close-none = Wants no badge
close-note = In the badge:
close-hand-out = How do you hand them out?
close-wall = On the screen, now, one after another
close-slip = On slips of paper, good for 90 days
close-private = Everybody who sees a badge reads “{ $title }” and the place.
close-private-health = That may say something about somebody’s health.
close-private-faith = That may say something about somebody’s faith.
close-private-origin = That may say something about where somebody comes from.
close-private-change = Take a badge with a neutral title
close-public = Everybody here knows this and wants it so
close-public-missing = Take a neutral title, or tick that everybody knows.
close-consent = I have what my library requires for participants under { $age }
close-consent-hint = A parent’s consent, for example. You need this tick even if nobody is that young: then nothing is required.
close-consent-missing = Tick that you have what your library requires.
close-back = Not yet
circle-people =
    { $count ->
    [one] { $count } person
   *[other] { $count } people
    }
circle-awards =
    { $awards ->
    [one] { $awards } badge
   *[other] { $awards } badges
    }, { $collected } collected
preview-people =
    { $count ->
    [0] No list of people yet: you can add them later.
    [one] { $count } person:
   *[other] { $count } people:
    }
preview-strangers =
    The attendance list marks { $count ->
    [one] one attendance of somebody who is
   *[other] { $count } attendances of people who are
    } on neither list: passed over.
preview-counted =
    Of { $count ->
    [one] one session
   *[other] { $count } sessions
    } only a head count is known: tick who was there.
outlook-gets =
    { $gets ->
    [0] None of { $all } gets “{ $badge }” yet.
    [one] { $gets } of { $all } gets “{ $badge }”.
   *[other] { $gets } of { $all } get “{ $badge }”.
    }
outlook-had =
    { $had ->
    [one] One more person has the badge already.
   *[other] { $had } more people have the badge already.
    }
outlook-issue =
    { $gets ->
    [one] Issue { $gets } badge
   *[other] Issue { $gets } badges
    }
outlook-lacks-sessions =
    { $count ->
    [one] does
   *[other] do
    } not yet: too few sessions.
outlook-lacks-outcomes =
    { $count ->
    [one] does
   *[other] do
    } not yet: not everything is ticked that the badge asks for.
outlook-lacks-both =
    { $count ->
    [one] does
   *[other] do
    } not yet: too few sessions, and not everything is ticked that the badge asks for.
name-deleted = Name deleted (no. { $number })
