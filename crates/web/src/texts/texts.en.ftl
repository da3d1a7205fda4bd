# Dates and quotation marks. Weekdays count from Monday, months from January.

date-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
date-short-weekday = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-short-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-day = { date-weekday } { $day } { date-month } { $year }
date-day-of-year = { date-weekday } { $day } { date-month }
date-short-day = { date-short-weekday } { $day } { date-short-month }
date-date = { $day } { date-month } { $year }
date-short-date = { $day } { date-short-month }
date-short-date-year = { $day } { date-short-month } { $year }
date-month-and-year = { date-short-month } { $year }
date-time = at { $hour }:{ $minute }
date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday

text-quote = “{ $words }”
