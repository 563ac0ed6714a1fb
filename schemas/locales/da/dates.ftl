# Dage, som man skriver dem.
date = { $day }. { $month } { $year }
hour = { $hour }.{ $minute }
day-and-hour = { $day } kl. { $hour }
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
