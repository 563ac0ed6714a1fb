# Dias como se escrevem.
date = { $day } de { $month } de { $year }
hour = { $hour }:{ $minute }
day-and-hour = { $day }, { $hour }
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
