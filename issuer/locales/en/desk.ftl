# The doors to the desk, and what all of its pages share.
desk-home = Desk
desk-pages = Pages of the organisation
desk-circles = Circles
desk-badges = Badges
desk-people = People
desk-team = Team
desk-journal = Journal
desk-sign-out = Sign out
role-facilitator = Facilitator
role-coordinator = Coordinator
role-administrator = Administrator
form-summary = Please look at this again:
field-name-wrong = Write your name, up to 128 characters, without hidden ones.
login = Login name
login-hint = Your e-mail address or a short name. Nothing is ever sent to it.
login-wrong = Use at least two letters or digits, no spaces; @ . _ + - are fine.
login-taken = This login name belongs to somebody. Choose another, or sign in first and open the link again.
password = Password
password-hint = At least 10 characters. A few words in a row are good.
password-short = The password needs at least 10 characters.
password-long = The password may have at most 256 characters.
password-is-login = Choose a password other than the login name.
password-common = Others try this password first. Choose another.
person = Your name
person-hint = As your colleagues see it.
sign-in-title = Sign in
sign-in = Sign in
sign-in-wrong = Login name and password do not belong together. Try again.
sign-in-forgotten = Forgotten the password? Ask a coordinator or administrator for a link to a new one. If you are the only one, ask whoever runs the server: kreds-issuer account new-password.
sign-in-elsewhere = Sign in with { $label }
elsewhere-again = Start again
first-run-title = Welcome to Kreds
first-run-lead = One page, then your organisation can issue badges.
first-run-organisation = Your organisation
first-run-name = Name
first-run-name-wrong = Write the name of your organisation, up to 128 characters.
first-run-name-hint = As it should stand on badges, such as Aarhus Libraries.
first-run-city = City
first-run-city-wrong = Write the city, up to 128 characters.
first-run-country = Country
first-run-country-hint = Two letters, such as DK, SI or PT.
first-run-country-wrong = The country is two letters, such as DK.
first-run-language = Language of your badges
first-run-time-zone = Time zone
first-run-time-zone-hint = Continent/City
first-run-time-zone-wrong = Write it as Europe/Copenhagen.
first-run-slug = Short name in addresses
first-run-slug-hint = Leave it empty to have it made from the name. It cannot be changed later.
first-run-slug-wrong = Use a-z, 0-9 and -, at most 40 characters.
first-run-you = You
first-run-go = Make organisation and account
invitation-title = You are invited
invitation-lead = { $organisation } invites you to its desk. Your role: { $role }.
invitation-as-myself = Join as { $name }
invitation-elsewhere = Join with { $label }
invitation-or-new = Or make a new account
invitation-join = Make my account
home-nowhere = You do not belong to an organisation. Ask a coordinator to invite you.
sign-in-wait =
    { $seconds ->
        [one] Wait one second, then try again.
       *[other] Wait { $seconds } seconds, then try again.
    }
home-title = What is next?
home-empty = There is no circle yet. Bring one in from P2PU, from a list, or by typing names.
home-new-circle = New circle
next-add-people = Add people
next-attendance = Tick attendance
next-close = Close the circle
next-hand-out = Hand out: { $badges } left
next-nothing =
    { $badges ->
        [0] Done. Nobody got a badge.
        [one] Done. One badge is collected or on a slip.
       *[other] Done. { $badges } badges are collected or on slips.
    }
