# Overview: the municipality's own numbers. The words of a number are the same on the page, in the file and over its people.

overview-title = Overview
overview-lead = { $place }. Young people reported from { $from } to { $to }.
overview-lead-all = { $place }. All young people reported until { $to }.
overview-municipality = Municipality
overview-period = Period
overview-period-3 = Last 3 months
overview-period-6 = Last 6 months
overview-period-12 = Last 12 months
overview-period-all = All of it
overview-partner = School
overview-partner-all = All schools and FGU
overview-kind = Kind
overview-kind-all = All
overview-kind-dropout = Dropout
overview-kind-risk = Risk
overview-show = Show
overview-known = Known on { $day }
overview-unknown = { $share } unknown
overview-unknown-nobody = No young people in this selection
overview-true = Within your own municipality: true numbers
overview-link = Link to this selection
overview-trail = Overview of { $place }
overview-trail-reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
}
overview-now = Clocks right now
overview-now-over = Overdue
overview-now-today = Due today
overview-now-unopened = Not opened in time
overview-now-nobody = Nobody has acted
overview-now-traced = From a number you can go to the young people behind it. Each look is logged.
overview-caseload = Cases by counsellor
overview-caseload-who = Counsellor
overview-caseload-cases = Cases

figure-question-contact-in-time = Do we meet the clocks?
figure-question-funnel = How far do the young people get?
figure-question-re-entry = How long are they out?
figure-question-without-alternative = Who is left without an alternative?
figure-question-unknown = How much don't we know?
figure-contact-in-time-lead = { $finished ->
    [one] 1 clock ended in the period.
   *[other] { $finished } clocks ended in the period.
} Share met. Line: 95 % interval. Those that still run don't count.
figure-funnel-lead = { $reported ->
    [one] 1 young person was reported.
   *[other] { $reported } young people were reported.
} Each counts once.
figure-re-entry-lead = { $persons ->
    [one] 1 young person dropped out.
   *[other] { $persons } young people dropped out.
} Share back in education, FGU or a job. The curve is an estimate that allows for those followed for a short time only. The band shows the uncertainty.
figure-without-alternative-lead = Share with no education, FGU or job agreed or begun { $days } days after the dropout. Line: 95 % interval.
figure-unknown-lead = { $persons ->
    [one] 1 young person was reported.
   *[other] { $persons } young people were reported.
} What we know of them today. A no is a choice, not unknown.
figure-description = The same numbers stand in the table below.
figure-nobody = No young people in this selection.
figure-none = none yet
figure-file = Download CSV
figure-made = How this is made
figure-made-contact-in-time = A clock is met when what it waits for comes on its last day or before. Law and own goals stand apart. Clocks that still run count neither as met nor as overdue.
figure-made-funnel = Each young person counts with the first report of the period. Who reached a later stage has reached those before it. The young people of the last weeks have had little time. "In place after 3 months" counts only those whose start is 3 months old.
figure-made-re-entry = Each young person is followed from the day the education ended. The curve rises when somebody comes back. Somebody of whom we know nothing any more counts until our knowledge ran out. The curve ends where fewer than 5 are followed.
figure-made-without-alternative = All who were reported as dropped out so long ago that the days have passed. Those of whom we don't know enough aren't in the share. The number of days is a setting. The invitation doesn't say what an alternative is.
figure-made-unknown = What is known of a young person runs out after the months that stand with the activity. It is then unknown until somebody confirms it.
figure-share-of = { $share } of { $of }
figure-count-of = { $count } of { $of }
figure-between = { $from } and { $to }
figure-with-interval = { $value } ({ $low }–{ $high })
figure-all = all: { $share }
figure-curve-back = estimate: { $share } back in all
figure-curve-education = { $share } in education
figure-curve-fgu = { $share } at FGU
figure-curve-job = { $share } in a job
figure-curve-median = half are back after { $months } months
figure-curve-axis = months after the dropout
figure-curve-followed = Still followed
figure-head-between = Between
figure-head-young = Young people
figure-head-share-left = Go on
figure-started-share = { $share } of all reported
figure-head-clock = Clock
figure-head-late = Overdue
figure-head-met = Met
figure-head-share-met = Share
figure-head-running = Still running
figure-head-way = Way back
figure-head-read = Read (95 % interval)
figure-head-school = School
figure-head-without = Without
figure-head-known-of = Known of
figure-head-share = Share
figure-head-knowledge = Knowledge
figure-part-reported = Reported
figure-part-opened = Opened
figure-part-tried = Contact tried
figure-part-reached = Contact made
figure-part-planned = Plan
figure-part-start-agreed = Start agreed
figure-part-started = Started
figure-part-there-after-3-months = There after 3 months
figure-part-not-opened = Reported, not opened
figure-part-not-tried = Opened, contact not tried
figure-part-not-reached = Contact tried, not reached
figure-part-not-planned = Reached, without a plan
figure-part-not-start-agreed = With a plan, no start agreed
figure-part-not-started = Start agreed, not begun
figure-part-late = Clock overdue
figure-part-education = In education
figure-part-fgu = At FGU
figure-part-job = In a job
figure-part-not-back = Not back yet
figure-part-median-days = Half are back after (months)
figure-part-back-after-3-months = Back after 3 months
figure-part-back-after-6-months = Back after 6 months
figure-part-back-after-12-months = Back after 12 months
figure-part-without = Without an alternative
figure-known-ran-out = Knowledge ran out
figure-known-not-reached = Not reached
figure-known-never-known = Never known
figure-known-declined = Said no thanks
figure-people-all = { $all ->
    [one] 1 young person. Your look is logged.
   *[other] { $all } young people. Your looks are logged.
}
figure-people-first = The first { $shown } of { $all } young people. Your looks are logged.
figure-back = Back to the overview
overview-as-of = Day
overview-not-understood = We did not understand what the address says of: { $names }. That is left out, and the rest holds.
figure-question-promises = Do we keep what we promised the schools?
figure-promises-lead = Agreed deadlines in the chosen period, partner by partner. They hold beside the law's.
figure-made-promises = A promise is kept when what the deadline waits for happens on its day at the latest. Deadlines that still run in time aren't counted. The number under "Not kept" leads to the young people it is about.
figure-head-promise = Promise
figure-head-departed = Not kept
