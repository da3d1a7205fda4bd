# Compare: municipalities beside each other, from a release only.

compare-title = Compare
compare-page = Release { $name }
compare-lead = { $count ->
    [0] No municipalities.
   *[other] { $count } municipalities of the partnership. To learn from each other, not to rank.
}
compare-none = There is no release yet.
compare-none-why = A release is a set of figures by which no young person can be recognised. KL's secretariat makes it, and a second person approves it.
compare-protected = protected figures
compare-made = Made by { $name } on { $day }.
compare-approved = Approved by { $name } on { $day }.
compare-recipe = Recipe
compare-state-proposed = A draft. Only those who make and approve releases can see it.
compare-state-succeeded = There is a newer release. The figures here are still those that held.
compare-state-declined = The draft was not approved. Nobody else has seen it.
compare-state-withdrawn = The release was taken back, and its figures are shown no more. The reason is:
compare-to-newest = See the newest release
compare-measures = Choose what to compare
compare-measure-back-within-6-months = Back in education, FGU or a job within 6 months
compare-measure-without-alternative = Without an alternative
compare-measure-contact-in-laws-time = Contact within the law's time
compare-measure-contact-in-own-time = Contact within the own goal
compare-measure-reached = Reached
compare-measure-started = Started
compare-measure-unknown = Status unknown
compare-of-six-months-ago = Dropped out at least 6 months ago
compare-of-known = Dropped out, known of
compare-of-law-finished = Finished clocks of the law
compare-of-goal-finished = Finished own goals
compare-of-reported = Young people reported
compare-of-persons = Young people reported
compare-chance = Is the difference larger than chance?
compare-chance-lead = Within the dark band the difference may be chance. Small municipalities vary more.
compare-marks = ◆ outside the 95 % limits · ○ within · ◉ your own municipality. Municipalities whose figures are hidden aren't drawn.
compare-nothing-nobody = Nobody is counted here, so there is nothing to draw. The table stands below.
compare-nothing-hidden = The shares are hidden, so that nobody can be recognised. The table below shows what can be shown.
compare-nothing-shown = There are too few young people to show anything.
compare-tiles = The same figures as fields
compare-tiles-lead = Roughly where the municipalities lie.
compare-to-table = Show as a table
compare-table = Table
compare-municipality = Municipality
compare-share = Share
compare-between = 95 % interval
compare-interval = { $low }–{ $high }
compare-unknown = Unknown
compare-unknown-hidden = unknown status is hidden
compare-all = All
compare-hidden = hidden
compare-nobody = nobody
compare-not-of-it = –
compare-plans = { $count ->
    [one] 1 plan
   *[other] { $count } plans
}
compare-own-below = Yours is { $share }. That is { $points } percentage points below all.
compare-own-above = Yours is { $share }. That is { $points } percentage points above all.
compare-own-alike = Yours is { $share }, the same as all.
compare-own-chance = The difference may be chance.
compare-own-more-than-chance = The difference is larger than chance usually gives.
compare-own-without-all = Yours is { $share }. The share of all is hidden in the release, so the two can't be compared.
compare-own-hidden = Your figure is hidden in the release, since it rests on few young people. The leader sees the true figures on Overview.
compare-own-left-out = Your municipality isn't in the release, since it has too few young people. The leader sees the true figures on Overview.
compare-why-hidden = Why does it say “hidden”?
compare-why-hidden-told = A count of fewer than { $smallest } young people is hidden. We also hide enough others that nobody can work it out: each hidden small count could be anything from 0 to { $upto }. The two kinds look the same on purpose. “Hidden” isn't zero and isn't unknown.
compare-hidden-share = { $hidden } of { $all } counts in the release are hidden.
compare-left-out = { $count ->
    [one] One municipality with reports is left out, since it has too few young people.
   *[other] { $count } municipalities with reports are left out, since they have too few young people.
} They don't count in “All” either.
compare-recipe-period = Young people reported from { $from } to { $to }, as known on { $known }. Each counts once.
compare-recipe-back-within-6-months = Everyone who dropped out at least 6 months ago. The share are those we know came into education, FGU or a job within 6 months. Those we lost sight of count among all, so the true share may be higher.
compare-recipe-without-alternative = Everyone who dropped out at least { $days } days ago and of whom we know. The share are those who had no education, FGU or job agreed or begun by then.
compare-recipe-contact-in-laws-time = The law's clocks for contact that have ended. The share are those that were met.
compare-recipe-contact-in-own-time = The municipalities' own goals for contact that have ended. The share are those that were met. The goals are the municipalities' own and may differ.
compare-recipe-reached = Everyone reported. The share are those whom the municipality has reached. The last weeks have had little time.
compare-recipe-started = Everyone reported. The share are those who have begun in education, FGU or a job.
compare-recipe-unknown = Everyone reported. The share are those of whom our knowledge has run out, or whom nobody has reached. A no is a choice, not unknown.
compare-recipe-gate = All tables of the release were protected together before anybody saw them. A release is never changed.
compare-decide = Decide the release
compare-approve-told = When you approve, everybody can see the figures. Make sure that nothing in them points at anybody.
compare-approve = Approve
compare-own-work = You made it yourself. Somebody else must approve. You see the numbers once it is approved.
compare-decided-already = The release was decided before you sent. Your decision is not kept. This is how the release stands now.
compare-you-wrote = You wrote:
compare-decline = Don't approve
compare-decline-reason = Why not?
compare-withdraw = Take the release back
compare-withdraw-reason = What is wrong with it?
error-missing-in-why = Write what is wrong with the release.
compare-withdraw-hint = The reason stands on the page instead of the figures. Don't write about single young people.
compare-withdraw-send = Take back

releases-title = Releases
releases-lead = Sets of figures by which municipalities can be compared. Nobody sees the figures before they are protected.
releases-none = There are no releases yet.
releases-make = Make a release
releases-make-told = The figures come from the reports of all member municipalities and are protected before they are shown. A second person must approve them.
releases-as-of = Known on
releases-as-of-hint = A day that has passed. Best the last of a month.
releases-as-of-missing = Write day, month and year.
releases-as-of-no-day = There is no such day. Correct day, month or year.
releases-as-of-passed = The day must have passed. Choose yesterday or earlier.
releases-period = Young people reported in
releases-months-6 = the last 6 months
releases-months-12 = the last 12 months
releases-months-24 = the last 24 months
releases-months-missing = Choose a period.
releases-one-waits = A release is already waiting for approval. Have it decided first.
releases-too-close = The date is too close to the latest release. Choose { $first } or later: two releases must lie at least { $apart } days apart, or single young people could be seen by subtracting them.
releases-too-few = There are too few young people in the period to show anything. Choose a longer one.
releases-make-send = Make the draft
releases-name = Name
releases-known = Known on
releases-made = Made
releases-state = State
release-state-proposed = Waits for a second person
release-state-approved = Approved and open to everybody
release-state-declined = Not approved
release-state-succeeded = Succeeded by a newer one
release-state-withdrawn = Taken back
