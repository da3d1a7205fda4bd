# Dates and quotation marks. Weekdays count from Monday, months from January.

date-weekday = { $weekday ->
    [1] mandag
    [2] tirsdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lørdag
   *[7] søndag
}
date-short-weekday = { $weekday ->
    [1] man.
    [2] tir.
    [3] ons.
    [4] tor.
    [5] fre.
    [6] lør.
   *[7] søn.
}
date-month = { $month ->
    [1] januar
    [2] februar
    [3] marts
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
date-short-month = { $month ->
    [1] jan.
    [2] feb.
    [3] mar.
    [4] apr.
    [5] maj
    [6] juni
    [7] juli
    [8] aug.
    [9] sep.
    [10] okt.
    [11] nov.
   *[12] dec.
}
date-day = { date-weekday } { $day }. { date-month } { $year }
date-day-of-year = { date-weekday } { $day }. { date-month }
date-short-day = { date-short-weekday } { $day }. { date-short-month }
date-date = { $day }. { date-month } { $year }
date-short-date = { $day }. { date-short-month }
date-short-date-year = { $day }. { date-short-month } { $year }
date-month-and-year = { date-short-month } { $year }
date-time = kl. { $hour }.{ $minute }
date-today = i dag
date-tomorrow = i morgen
date-yesterday = i går

text-quote = »{ $words }«
