# Dnevi, kot jih pišemo; mesec stoji v rodilniku.
date = { $day }. { $month } { $year }
hour = { $hour }.{ $minute }
day-and-hour = { $day } ob { $hour }
month-1 = januarja
month-2 = februarja
month-3 = marca
month-4 = aprila
month-5 = maja
month-6 = junija
month-7 = julija
month-8 = avgusta
month-9 = septembra
month-10 = oktobra
month-11 = novembra
month-12 = decembra
