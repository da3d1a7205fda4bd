# Counted days. A rule counts weekdays (hverdage) or calendar days; months are told in days.
clock-days = { $count } { clock-unit }
clock-unit = { $unit ->
    [weekday] { $count ->
        [one] weekday
       *[other] weekdays
    }
   *[other] { $count ->
        [one] day
       *[other] days
    }
}
clock-unit-short = { $unit ->
    [weekday] wkd.
   *[other] { $count ->
        [one] day
       *[other] days
    }
}

# The bridge, as it is heard
bridge-not-begun = { $all } in all. Not begun.
bridge-untold = { $all } in all. Due { $due }.
bridge-left = { $all } in all, { $left } left. Due { $due }.
bridge-pause = { $all } in all, { $left } left. Paused. Due { $due }.
bridge-today = { $all } in all. Due today, { $due }.
bridge-over = { $all } in all. Was due { $due }. Over by { $by }.
bridge-met = { $all } in all. Due { $due }. Met { $on }.
bridge-met-late = { $all } in all. Was due { $due }. Met too late, { $on }.
bridge-lapsed = { $all } in all. Lapsed { $on }.

# State in a word
clock-state-waiting = Not begun
clock-state-calm = In good time
clock-state-soon = Soon
clock-state-today = Due today
clock-state-over = Overdue
clock-state-pause = Paused
clock-state-met = Met
clock-state-met-late = Met too late
clock-state-lapsed = Lapsed
clock-paused-since = Paused since { $day }
clock-begun = Began { $day }

# Count
clock-left = left
clock-in-all = in all
clock-over = over
clock-early = early
clock-late = late
clock-today = Today
clock-last-day = last day
clock-on-last-day = on the last day
clock-passed = Passed
clock-pause = Pause
clock-reached = Met
clock-lapsed = Lapsed
clock-we-are-late = We are late

# Lines
clock-due = By
clock-due-was = Due
clock-due-tomorrow = tomorrow, { $day }
clock-due-today = today, { $day }
clock-stopped-on = stopped { $day }
clock-lapsed-on = Lapsed { $day }. There is nothing left to wait for.
clock-moved = Moved from { $day } because the calendar has changed.
clock-mark = Counted from the event itself it was { $day }. Keep that date if you can.
clock-waits = Waits for
clock-stopped-by = Stopped by
clock-basis-law = set by law
clock-basis-own-goal = the municipality’s own goal
clock-basis-agreed = agreed
clock-gentle-law = The law says so
clock-gentle-own-goal = The municipality has promised it
clock-gentle-late = That is our fault, not yours. The manager has been told.

# How it was worked out
clock-how = How the due date was worked out
clock-how-gentle = How do you know?
clock-how-sentence = It is due { $length } after the day { $event }: { $from }. The day itself does not count.
clock-event-receipt = the report came
clock-event-asked = the municipality asked
clock-how-day = Day
clock-how-counts = Counts
clock-how-because = Because
clock-how-not = does not count
clock-how-number = { clock-unit } { $number }
clock-why-start = The day { $event }
clock-why-today = Today
clock-why-due = Due by 23:59
clock-why-weekend = Weekend
clock-why-paused = Pause
clock-why-closed = The municipality’s own day off
clock-stops-opened = It stops when the report has been opened.
clock-stops-contact = It stops when an attempt at contact has succeeded. An attempt without an answer does not stop it.
clock-stops-offer-or-start = It stops when an offer has been given or a start agreed.
clock-stops-answered = It stops when the partner has said yes or no.

# Holidays
holiday-new-years-day = New Year’s Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-great-prayer-day = Great Prayer Day
holiday-ascension-day = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas-day = Christmas Day
holiday-second-day-of-christmas = Second Day of Christmas
holiday-workers-day = 1 May
holiday-day-after-ascension = The day after Ascension
holiday-constitution-day = Constitution Day
holiday-christmas-eve = Christmas Eve
holiday-new-years-eve = New Year’s Eve
clock-departs = Agreed { $agreed ->
    [one] 1 weekday
   *[other] { $agreed } weekdays
}. { $taken } have passed.
clock-departed = Agreed { $agreed ->
    [one] 1 weekday
   *[other] { $agreed } weekdays
}, it took { $taken }.
clock-stops-institution-told = The clock stops when the municipality writes to the school about the report, or ends it.
clock-gentle-agreed = The municipality has agreed so with your school
