# Handing out: the live view, the wall, slips, links, and the page of one award.
hand-title = Hand out
hand-nobody = Nobody has earned the badge yet.
hand-close-first = Close the circle
hand-tally =
    { $collected ->
        [one] One of { $all } has collected.
       *[other] { $collected } of { $all } have collected.
    }
hand-collected-wallet = Collected { $when }, by wallet.
hand-collected-picture = Collected { $when }, as a picture.
hand-collected-page = Collected { $when }, as a page on the phone.
hand-collected-print = Collected { $when }, on paper.
hand-collected-file = Collected { $when }, as a file.
hand-open = Can be collected until { $until }.
hand-paused = Paused after five wrong codes.
hand-expired = The link has expired.
hand-not-offered = No link yet.
hand-lost = This copy was ended; there is no new link yet.
hand-ended = The badge was withdrawn.
hand-code = Code
hand-codes-private = Say each code to its person. Codes stand here only, never on the wall or on paper.
hand-resume = Go on with a new code
hand-renew = New link
hand-wrong-hands = Not collected by them?
hand-replace = End it and make a new link
hand-to-wall = Show on the wall
hand-to-wall-anyway = Show on the wall all the same
hand-ends-slips =
    { $slips ->
        [one] One slip that was made and not used stops working.
       *[other] { $slips } slips that were made and not used stop working.
    }
hand-to-slips = Print slips
hand-to-links = Links to copy
hand-how-hint = Links on the wall work for one hour and need the code. Slips work for 90 days without one. Each takes the place of the other for those who have not collected.
hand-to-exchange = Exchange a badge that somebody brings
wall-title = On the wall
wall-qr = The link as a QR code
wall-how = Scan this with your phone. You will be told the code.
wall-until = Until { $until }.
wall-turns = Whose turn
wall-before = Before
wall-next = Next
wall-left =
    { $left ->
       *[other] { $left } to collect
    }
wall-nobody = Nobody is waiting here now
wall-again = Bring everybody who has not collected here
wall-back = Back to the list
links-title = Links
links-lead = Each link is for one person: whoever has it can collect the badge.
links-mail-hint = An e-mail address serves for one message and is kept nowhere.
links-link = Link
links-copy = Copy
links-copied = Copied
links-short = This link needs the code and works for one hour.
links-address = E-mail address
links-send = Send
links-sent = Sent. The address was not kept.
mail-subject = Your badge: { $badge }
mail-body =
    Hello,

    you have earned a badge from { $issuer }: { $badge }.
    Collect it here, until { $until }:

    { $link }

    The link is for you alone. No account is needed.
list-title = Attendance list
list-hint = Print it for an evening without network, and tick the same boxes on the circle’s page afterwards.
list-name = Name
list-was-there = was there
slips-title = Slips
slips-lead = Four on a sheet of A4. Print at full size (100%) and cut along the dashed lines.
slips-early = The circle is still open, so these slips sleep until it is closed. A slip of somebody who gets no badge stays without effect.
slips-print = Print
slips-make = New slips for all who have not collected
slips-make-first = Make slips for everybody
slip-collect = Collect
slip-collect-how = Scan this with a phone camera, or type:
slip-until = Until { $until }.
slip-sleeps = It works as soon as the circle is closed.
slip-private = Private: throw this half away after use.
slip-show = Show
slip-from = From { $issuer }
slip-check = To check this badge, type { $host } and scan the code there. A page that this code opens by itself may be a copy.
slip-show-later = This half is printed when the circle is closed.
award-link-now = Link
award-copies = Copies
award-no-copies = Nobody has collected it, and nothing was printed.
copy-wallet = In a wallet since { $made }.
copy-wallet-ended = In a wallet since { $made }, ended { $ended }.
copy-paper = On paper, as a picture or file since { $made }.
copy-paper-ended = On paper, as a picture or file since { $made }, ended { $ended }.
award-copy-what = Lost, or in the wrong hands?
award-because = Reason
award-because-hint = For your colleagues only; it is never shown outside. May be empty.
award-end-copy = End this copy
award-correct = Correct the name
award-correct-lead = What was given ends and reads “withdrawn”; a new link gives the right badge.
award-corrected = The name is corrected. Give the learner the new link below; the old badge no longer counts.
award-replaced = The lost badge no longer counts. Give the learner the new link below.
award-name-same = That is the name it has. Change it; for a lost badge, open “Lost, or in the wrong hands?” above.
award-name = Name on the badge
award-name-hint = First name and initial are enough. Empty: a badge without a name.
award-name-refused = The name has hidden characters or is too long. Write it another way.
award-correct-do = Correct
award-suspend = Suspend for a while
award-suspend-lead = Scans say “suspended” until you let it count again.
award-suspend-do = Suspend
award-suspended-since = Suspended since { $since }.
award-unsuspend-do = Let it count again
award-end = Withdraw the badge
award-end-lead = Every copy ends for good. Whoever scans one reads “withdrawn”.
award-sure = I am sure; this cannot be undone.
award-sure-missing = Tick the box if you are sure.
award-end-do = Withdraw it
exchange-title = Exchange a badge
exchange-lead = Somebody brings a badge of yours, on paper or in a phone: the old one ends, and there is a new link. It works after names were deleted here, too.
exchange-text = The badge
exchange-text-hint = Scan its QR code with a reader, or paste its link, digits or text.
exchange-file = Or a file or a picture
exchange-file-hint = The badge file, or a sharp picture of its QR code.
exchange-do = Exchange
