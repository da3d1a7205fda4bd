trail-heading = The trail: where it comes from and what becomes of it
trail-report = Report
trail-plan = Plan
trail-figure = Indicator
trail-trial = Trial
trail-recommendation = Recommendation
trail-not-yet = not yet
trail-rest = Not yet: { $stops }
trail-not-used = not used as evidence
trail-rest-not-used = Not used as evidence: { $stops }
trail-figures-only = { $what } (figures only)

loop-received = Received
loop-opened = Opened
loop-tried = Contact tried
loop-made = Contact made
loop-closed = Closed
loop-is-done = done
loop-is-now = now
loop-is-ahead = not yet

why-question = Why may I see this?
why-more = Show ground and log
why-less = Show less
why-role = Your role
why-relation = Your relation
why-ground = Legal ground
why-logged = Logged

restricted-note = You can see that the note exists, but not what it says.

strip-label = Due dates by day. Choose a day to see only that one

step-is-done = done
step-is-now = you are here
step-is-wrong = must be mended
step-is-ahead = not yet

check-is-met = met
check-is-missing = missing
check-is-waits = can wait
check-is-none = not begun
