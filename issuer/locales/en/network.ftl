# The pages of a network, for those who look after it.
network-page-figures = Figures
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
