demo-day-title = Move the demo's day
demo-day-now = In the demo it is { $day }. You can move the day forwards and watch clocks run.
demo-day-label = New day
demo-day-hint = Write year, month and day, for instance { $day }
demo-day-error = The day can only move forwards. Write { $day } or a later day as year-month-day.
demo-day-move = Move the day
