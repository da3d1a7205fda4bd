public-sign-in = Sign in
menu-invitation = The partnership
menu-members = Members


invitation-from = From
invitation-dated = Invitation
invitation-case = Case
invitation-document = Doc.
invitation-sign-up = Sign up your municipality
invitation-members = { $count ->
    [one] See who takes part: 1 municipality
   *[other] See who takes part: { $count } municipalities
}
invitation-print = Print the invitation
invitation-why = Why
invitation-themes = Four themes
invitation-for-whom = Who can take part
invitation-ways = How we work
invitation-gets = What you get
invitation-brings = What you bring
invitation-tracks = Two tracks and a reference group
invitation-group = The reference group
invitation-outcome = What it ends in
invitation-meetings = Meetings
invitation-price = Price
invitation-contact = Ask us
invitation-secretariat = The partnership's secretariat
meeting-number = Meeting { $number }
meeting-day-pending = Date pending
meeting-place-pending = Place pending
meeting-both-pending = Date and place pending

members-title = Member municipalities
members-none = No municipality takes part yet.
members-municipality = Municipality
members-themes = Themes
members-since = Since
members-join = Sign up your municipality

home-read = Read the invitation
home-road = The road through the partnership
home-road-today = Today, { $day }
home-end = Recommendations to the political level
home-short-meetings = Along the way there are short virtual meetings for coordinators.
home-tracks = Tracks and reference group
home-secretariat = Waits for the secretariat
home-next = Your next steps
home-answer-of = Answer from { $partner }
home-answer-rests = So long the link in the mail works
home-step-counsellors = Give your counsellors access
home-step-counsellors-told = { $count ->
    [0] Nobody in your municipality can open a report yet.
    [one] 1 report waits, and nobody can open it. Give a counsellor access.
   *[other] { $count } reports wait, and nobody can open them. Give a counsellor access.
}
home-step-accounts = { $count ->
    [one] 1 colleague has not signed in yet
   *[other] { $count } colleagues have not signed in yet
}
home-step-accounts-told = You can send a new link if the mail is gone.
home-step-partners = Your partners
home-step-partners-ask = Ask another school or FGU institution
home-step-partners-told = { $asked ->
    [0] No partners have been asked yet.
    [one] { $yes ->
        [0] Your one partner hasn't said yes yet.
       *[other] Your one partner takes part.
    }
   *[other] { $yes } of { $asked } partners take part.
}
home-step-meeting = Meeting { $number }, { $kind }
home-partners = Your partners
home-all-sign-ups = See all sign-ups
home-all-members = See all { $count } and what they work on
home-answered = Answered { $when }.
home-asked = Asked { $when }.
home-sent = Sent { $when }.
home-theme = Theme
home-recommendations = Recommendations on their way
relation-is-invited = Hasn't answered
relation-is-confirmed = Takes part
relation-is-declined = Said no
relation-is-ended = Ended
home-step-agree = Make an agreement with { $partner }
home-step-agree-told = They said yes. No agreement on who does what is in force.
home-step-agree-waits = The agreement with { $partner }
home-step-agree-waits-told = Your proposal waits for their answer.
home-step-agree-answer = Answer { $partner } about the agreement
home-step-agree-answer-told = They proposed an agreement. It waits for your answer.
home-step-review = Look at the agreement with { $partner } again
home-step-follow-up = Follow up on “{ $trial }”
home-step-follow-up-told = { $months } months had gone on { $day }. Does it still hold?
home-step-review-soon = You agreed to do it on { $day }.
home-step-review-due = You meant to do it on { $day }. The agreement still holds.

invitation-hosts = The hosts
invitation-mandate = Mandate
invitation-parties = The parties behind it: { $parties }.
versions-title = Versions of the invitation
versions-lead = Every version that has been published can be read here with its dates.
versions-version = Version
versions-published = Published
versions-dated = Date of the letter
versions-state = State
version-number = Version { $version }
version-read = Read version { $version }
version-changes = See what is changed
version-changes-title = What version { $version } changed
version-no-changes = The version changed nothing.
version-shipped = From the beginning
version-state-published = In force now
version-state-superseded = Superseded
version-published = Version { $version } is the one in force now.
version-superseded = { $from ->
    [none] Version { $version } was in force from the beginning and was superseded on { $day }.
   *[other] Version { $version } was published on { $from } and superseded on { $day }.
}
version-draft = Draft of version { $version }, edited on { $day } by { $by }. Only the hosts see it.
version-approved = Version { $version } was approved on { $day } by { $by } and can be published.
version-own-work = Another person of the hosts has to read the draft and approve it.
version-refused-own = Nothing was approved: you wrote in the draft yourself. Another person of the hosts has to approve it.
version-refused-changed = Nothing was done: the version has been changed since you read it. Here it stands as it is now. Read it, and choose again.
version-refused-state = Nothing was done: the version can't do that where it stands now. A draft has to be approved before it can be published.
version-approve = Approve the draft
version-publish = Publish for everyone
version-discarded = The draft of version { $version } was dropped. Only the hosts can read it. The published invitation is unchanged.
version-discard = Drop the draft
version-discard-told = The draft can't be published any more, but the hosts can still read it. The invitation that everyone reads stays.
version-discard-yes = Yes, drop it
version-in-hand-draft = The draft waits for another person of the hosts to approve it.
version-in-hand-approved = The draft is approved and can be published.

home-phase = How far the partnership is
phase-invited = Municipalities are invited
phase-signing-up = Municipalities sign up
phase-dialogue = The secretariat talks with each municipality
phase-under-way = The partnership is under way
phase-delivered = The recommendations are delivered
phase-answered = The recommendations are answered
phase-followed-up = It is being followed up
phase-next-invited = The next step is sign-up.
phase-next-signing-up = Then the secretariat talks with each municipality about wishes and needs.
phase-next-dialogue = Then meetings and trials begin.
phase-next-under-way = In the end the recommendations are delivered to the political level.
phase-next-delivered = Now the answer of the political level is awaited.
phase-next-answered = Then we follow up on what was promised.
phase-next-followed-up = Everyone can read here what became of the recommendations.
