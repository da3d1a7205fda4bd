# Trials: list, page, sheets.

trials-title = Trials
trials-lead = Small changes, tried in rounds and measured. You can try what others have tried.
trials-lead-public = Small changes that municipalities have chosen to share with everyone.
trials-none = There are no trials to show here.
trials-own = Your own
trials-others = From others
trials-name = Name
trials-theme = Theme
trials-any-theme = All themes
trials-state = State
trials-any-state = All
trials-shared = Who reads it
trial-state-idea = Idea
trial-state-planned = Planned
trial-state-trying = Being tried
trial-state-studying = Being looked at
trial-state-kept = Kept
trial-state-changed = Became another
trial-state-dropped = Dropped
trial-state-in-routine = In routine
trial-state-routine-dropped = Routine dropped

trial-new-title = New trial
trial-edit-title = Edit the trial
trial-edit-lead = Write what you know now. The rest can wait. Never write about a particular young person.
trial-save = Save
trial-cancel = Cancel
trial-conflict-told = This is what it says now. What you wrote is below. Adjust it, and save again.
trial-section-head = What and who
trial-section-told-head = Only the title is needed to save.
trial-section-today = How it is today
trial-section-told-today = Begin in your own everyday work.
trial-section-aim = Aim
trial-section-told-aim = What, for whom, how much and by when.
trial-section-change = What we will try
trial-section-told-change = Make it as small as you can: one counsellor, one young person, one time.
trial-section-measures = How we can tell
trial-section-told-measures = The chart fills itself from your own cases. Nobody has to count by hand.
trial-section-young = The young people's part
trial-section-told-young = How they were asked, and what they changed.
trial-partners = Partners who take part
trial-partners-hint = Their counsellors can read the trial from now on.
trial-consent = The young people have agreed to be quoted
trial-consent-missing = Ask the young people before you quote them. Then tick the box.

trial-field-title = Title
trial-field-themes = Themes
trial-field-responsible = Responsible
trial-field-team = Who else takes part
trial-field-practice = How we do it today
trial-field-problem = The problem in one sentence
trial-field-young-say = What the young people say about it
trial-field-aim-what = What is to happen
trial-field-aim-whom = For whom
trial-field-aim-share = How large a share (per cent)
trial-field-aim-by = By when
trial-field-change = What we do differently
trial-field-why = Why we believe in it
trial-field-first-step = The smallest first step
trial-field-prediction = What we think will happen
trial-field-outcome = Outcome measure: shows whether we reach the aim
trial-field-outcome-within = Within how many days
trial-field-process = Process measure: shows whether we do what we planned
trial-field-process-within = Within how many days
trial-field-balancing = Balancing measure: must not get worse
trial-field-balancing-within = Within how many days
trial-field-kind = Which reports
trial-field-partner = From which school
trial-field-young-asked = How we asked the young people
trial-field-young-changed = What they changed
trial-field-young-words = In their own words
trial-field-young-consent = Consent
trial-hint-title = Short, so that it is remembered. For example “Answer the same day”.
trial-hint-aim-what = For example “More young people are contacted within 2 weekdays”.
trial-hint-prediction = Write it before you try. Then you can be surprised.
trial-hint-outcome-within = Weekdays for opening and contact, otherwise calendar days. Clocks have their own days.
trial-hint-young-words = Without names, and without anything they can be known by.

trial-measure-none = Nothing chosen
trial-measure-clocks = Clocks
trial-measure-others = Other indicators
trial-measure-funnel-opened = Report opened within some weekdays
trial-measure-funnel-tried = Contact tried within some weekdays
trial-measure-funnel-reached = Contact made within some weekdays
trial-measure-funnel-start-agreed = Start agreed within some days
trial-measure-re-entry = Back in education, FGU or a job within some days
trial-measure-without-alternative = Without an alternative
trial-measure-unknown = Unknown status
trial-measured-in-time = Clock met: { $rule }
trial-measured-funnel-opened = Report opened within { $days ->
    [one] 1 weekday
   *[other] { $days } weekdays
}
trial-measured-funnel-tried = Contact tried within { $days ->
    [one] 1 weekday
   *[other] { $days } weekdays
}
trial-measured-funnel-reached = Contact made within { $days ->
    [one] 1 weekday
   *[other] { $days } weekdays
}
trial-measured-funnel-start-agreed = Start agreed within { $days ->
    [one] 1 day
   *[other] { $days } days
}
trial-measured-re-entry = Back in education, FGU or a job within { $days ->
    [one] 1 day
   *[other] { $days } days
}
trial-measured-without-alternative = Without an alternative
trial-measured-unknown = Unknown status
trial-of-all = all reports
trial-of-dropout = reports of dropout
trial-of-risk = reports of risk
trial-of-partner = { $kind } from { $partner }
trial-figure-contact-in-time = Do we meet the clocks?
trial-figure-funnel = How far do the young people get?
trial-figure-re-entry = How long are they out?
trial-figure-without-alternative = Who is without an alternative?
trial-figure-unknown = How much do we not know?
trial-role-outcome = outcome measure
trial-role-process = process measure
trial-role-balancing = balancing measure

trial-responsible = responsible: { $name }
trial-plan = The plan is ready
trial-not-planned = The plan isn't ready yet. This is what is missing.
trial-missing = { $count ->
    [one] 1 thing is missing before you can begin
   *[other] { $count } things are missing before you can begin
}
trial-missing-told = The first round can begin when this is written.
trial-write-round = Write about round { $number }
trial-write-decision = Write the decision
trial-begin-round = Begin round { $number }
trial-into-routine = Make it routine
trial-drop-routine = Drop the routine
trial-copy = Try it where you are
trial-after = After a trial from { $place }
trial-tried-by = { $place } is trying it too
trial-aim = Aim
trial-aim-whom = For whom
trial-aim-share = How much
trial-aim-by = By when
trial-prediction = What we think will happen
trial-nothing-yet = Not written yet.
trial-chart = Chart
trial-no-measure = Choose an outcome measure, and we draw a chart
trial-no-measure-programme = There are no figures here: cases and figures are with the municipality, not in the partnership's Ungebro.
trial-chart-empty = No points yet
trial-chart-lead = { $place }, { $of }. Each point is { $persons } young people in the order in which they were reported. So no point rests on few.
trial-chart-aim = aim { $share }
trial-chart-line = baseline { $share }
trial-chart-latest = latest: { $met } of { $all } young people
trial-chart-shift = Rings: { $dots } points in a row { $side } the baseline. That is a shift, and hardly chance.
trial-chart-side-above = above
trial-chart-side-below = below
trial-chart-nobody = A point comes when { $persons } young people are counted.
trial-chart-few = We draw a line after { $dots } points.
trial-chart-waiting = { $count ->
    [one] 1 young person waits for the next point to be full.
   *[other] { $count } young people wait for the next point to be full.
}
trial-chart-undecided = { $count ->
    [one] 1 young person isn't counted yet, because the time isn't up.
   *[other] { $count } young people aren't counted yet, because the time isn't up for the first of them.
}
trial-chart-ended = There is nobody new since { $day }.
trial-chart-no-baseline = There is no baseline yet. It is locked when the first round begins.
trial-chart-locked = The baseline is the median of the first { $dots } points ({ $persons } young people). It is locked and moves only with a written reason.
trial-chart-rule = A shift is at least { $run } points in a row on the same side of the baseline. Points on the line don't count.
trial-chart-crossings = The points cross the baseline { $crossings } times. Fewer than { $least } is seldom chance (binomial, 5 %, after Anhøj and Olesen 2014).
trial-chart-crossed-few = That is a sign that something has changed.
trial-chart-crossed-enough = That looks like chance variation.
trial-chart-fewer = Here a smaller share is better.
trial-chart-table = Show as a table
trial-chart-when = Reported
trial-chart-against = Against the baseline
trial-chart-days = { $from } to { $to }
trial-chart-point-baseline = baseline
trial-chart-point-above = above
trial-chart-point-below = below
trial-chart-point-on = on the line
trial-chart-point-none = no baseline
trial-chart-hidden = hidden
trial-chart-point-hidden = hidden
trial-chart-dashes = Dashes: hidden, so that nobody can be recognised.
trial-chart-hidden-told = A dot is hidden when 1 to 4 of its young people are counted, or 1 to 4 aren't. The baseline is then hidden too. The municipality itself sees them.
trial-chart-shift-told = { $dots } dots in a row lie { $side } the baseline. That is a shift, and hardly chance.
trial-to-figure = See the figure on the overview
trial-protected = Before and after, protected
trial-protected-before = Before the first round
trial-protected-since = Since the first round
trial-protected-told = Small numbers are hidden, and so are those that would give them away.
trial-rebased = New baseline from { $day }: { $reason }
trial-rebase = Set a new baseline
trial-rebase-too-early = The chart already has a baseline from that day or later. Choose a day after it.
trial-rebase-told = Do it only when something outside the trial has changed the numbers. The old one stays.
trial-rebase-from = From which day
trial-rebase-reason = Why
trial-rebase-save = Set the baseline
trial-rounds = Rounds
trial-learned = What we have learned
trial-young-words-by = From the young people. They have agreed to be quoted.
trial-background = Background and plan
trial-grade = How sure are we?
trial-grade-number = Grade { $number } of 5.
trial-grade-0 = An idea.
trial-grade-1 = Tried and described.
trial-grade-2 = Tried in several rounds.
trial-grade-3 = A change is shown.
trial-grade-4 = Repeated in another municipality.
trial-grade-5 = Supported from outside.
trial-grade-how = How we grade
trial-grade-rule-0 = No round has ended.
trial-grade-rule-1 = At least one round was tried, looked at and decided.
trial-grade-rule-2 = Several rounds, own numbers and the young people's words.
trial-grade-rule-3 = A shift against a baseline of at least 12 points, or a comparison.
trial-grade-rule-4 = Kept both here and in another municipality.
trial-grade-rule-5 = Evaluation or research from outside supports it.
trial-follow-up = Follow up
trial-decision = Decision
trial-decision-told = When you are done: keep it, turn it into another, or stop. A clear no is a result too.
trial-who-reads = Who reads it?
trial-share = Share with
trial-share-own = Only us
trial-share-members = The partnership
trial-share-public = Everyone
trial-share-told-own = Only your own counsellors, leader and coordinator, and the partners you name.
trial-share-told-members = Everyone in the partnership can read it. They see no point on fewer than { $smallest } young people.
trial-share-told-public = Everyone can read it without signing in. They see protected numbers only.
trial-share-save = Save
trial-reach-own = You see it because it is yours.
trial-reach-partner = You see it because your school takes part.
trial-reach-member = You see it because you are in the partnership.
trial-reach-public = You see it because it is public.
trial-written-by = Written { $at }, version { $version }
trial-done-begun = The trial is written down. Only you can see it.
trial-done-written = The changes are saved.
trial-done-planned = The plan is ready. Now the first round can begin.
trial-done-round-begun = The round has begun.
trial-done-round-written = It is saved.
trial-done-round-tried = The round has been tried. Now look at what happened.
trial-done-round-decided = The decision is written.
trial-done-closed = The trial has ended. Thank you for what you have learned.
trial-done-routine = It is now part of everyday work.
trial-done-routine-dropped = The routine is dropped.
trial-done-shared = Now those read it whom you chose.
trial-done-copied = This is your own. Write how you do it today.
trial-done-rebased = The baseline is set. The old one still stands.

round-title = Round { $number }
round-lead = Plan, try, look and decide. Short is enough.
round-part-plan = Plan
round-part-try = Try
round-part-look = Look
round-part-decide = Decide
round-field-name = Short name
round-field-who = Who does what, where and when
round-field-question = What we want to know
round-field-prediction = What we think
round-field-data = Which data, and who collects them
round-field-if-then = If the result is this, we do that
round-field-look-on = We look at it on
round-field-happened = What happened
round-field-surprises = What went otherwise than planned
round-field-result = The result against what we thought
round-field-experienced = What the young people and the partners experienced
round-field-learned = What we learned
round-field-decision = We decide to
round-field-because = Because
round-field-told = Whom we have told
round-hint-name = Stands on the chart. For example “Call the same day”.
round-hint-learned = One thing a line.
round-begins-ahead = A round begins once its day has come. Choose today or an earlier day.
round-begins-before = The round before ended on { $day }. Choose that day or a later one.
round-ends-ahead = The day has not come yet. Choose today or an earlier day.
round-ends-before = The round began on { $day }. Choose that day or a later one.
round-from = The round begins
round-to = The last day we tried
round-to-hint = Used when you press “We are done trying”.
round-begin = Begin the round
round-write = Save
round-end-trying = We are done trying
round-decide = Write the decision
round-decision-keep = keep it and go on
round-decision-change = change it in a new round
round-decision-drop = stop doing it
round-decided-keep = Keep
round-decided-change = Change
round-decided-drop = Drop
round-decides-on = To be decided { $day }
round-undecided = Not decided yet
round-tried = Tried from { $from } to { $to }.
round-trying = Going on since { $from }.
round-plan-lacks = The plan lacks: { $fields }. Write it on the trial first.
round-undecided-before = Round { $number } hasn't been decided. Write the decision first.
round-conflict = Somebody else wrote in the round meanwhile

evaluation-title = End the trial
evaluation-title-done = Evaluation
evaluation-lead = What matters most is what you have learned. Others can use it.
evaluation-end = What do you do?
evaluation-end-missing = Choose whether you keep it, change it or stop.
evaluation-end-kept = We keep it
evaluation-end-told-kept = It works. You can make it routine.
evaluation-end-changed = It becomes another
evaluation-end-told-changed = You try something new with what you have learned.
evaluation-end-dropped = We stop
evaluation-end-told-dropped = It doesn't work here. With a clear lesson that is a result too.
evaluation-close = End it
evaluation-met-yes = Yes
evaluation-met-partly = Partly
evaluation-met-no = No
evaluation-met-unknown = We don't know
evaluation-field-met = Was the aim met?
evaluation-field-learned = What we have learned
evaluation-field-worked = What worked, for whom, and where not
evaluation-field-took = What it took (hours, money, skills, agreements)
evaluation-field-young-say = What the young people say
evaluation-field-partners-say = What the partners say
evaluation-field-unwanted = What came along that nobody wanted
evaluation-field-something-else = It can also be due to
evaluation-field-compared = It was compared with
evaluation-field-outside = Evaluation or research from outside
evaluation-field-must-change = What must change (workflow, agreement, form, rule)
evaluation-field-takes-over = Who takes over
evaluation-field-first = What others should know first
evaluation-hint-learned = One thing a line.
evaluation-hint-something-else = Season, other changes, few young people.

trial-start = Start a trial
trial-recommendations = { $count } recommendations
round-unbacked = Your political backing doesn't cover trials yet
round-unbacked-told = You may begin. But see to it that the backing is put in place, and write it here:
