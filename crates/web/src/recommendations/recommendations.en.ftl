# Recommendations: list, page, sheets.

recommendations-title = Recommendations
recommendations-lead = What the partnership recommends. Every number can be followed back.
recommendations-none = There are no recommendations to show here yet.
recommendation-new = Propose a recommendation
recommendation-edit = Edit the text
recommendation-edit-lead = Write one sentence with an addressee and a verb: “The ministry should …”. The rest can wait.
recommendation-what = Recommendation
recommendation-where = How far
recommendation-behind = Who stands behind it
recommendation-count = { $endorses ->
    [one] 1 endorses
   *[other] { $endorses } endorse
}, { $dissents ->
    [one] 1 dissents
   *[other] { $dissents } dissent
}
recommendation-state-draft = Draft
recommendation-state-in-consultation = Consultation
recommendation-state-adopted = Adopted
recommendation-state-delivered = Delivered
recommendation-state-answered = Answered
recommendation-state-followed-up = Followed up
recommendation-field-title = Short name
recommendation-field-demand = The recommendation in one sentence
recommendation-field-addressee = Addressee
recommendation-field-themes = Themes
recommendation-field-level = What has to be changed
recommendation-field-horizon = When
recommendation-field-why = Why
recommendation-field-young-say = What the young people say
recommendation-field-effect = What we expect to happen, and for whom
recommendation-field-takes = What it takes
recommendation-field-risks = What could go wrong
recommendation-field-contact = Whom to ask
recommendation-hint-demand = For example “Municipalities and schools should agree on who answers when”.
recommendation-level-law = A law
recommendation-level-order = An order
recommendation-level-guidance = Guidance
recommendation-level-agreement = An agreement
recommendation-level-practice = Local practice
recommendation-horizon-now = Now
recommendation-horizon-two-years = Within two years
recommendation-horizon-longer = In the longer run
recommendation-to = To { $addressee }
recommendation-draft-of = version { $version }, proposed by { $proposer }
recommendation-trials = { $count ->
    [one] 1 trial
   *[other] { $count } trials
}
recommendation-figures = { $count ->
    [one] 1 table
   *[other] { $count } tables
}
recommendation-see-change = See what has changed since version { $version }
recommendation-comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
recommendation-comment = Write a comment
recommendation-comment-send = Send the comment
recommendation-evidence = Evidence: each claim and its source
recommendation-no-evidence-yet = There is no evidence yet.
recommendation-evidence-told = The numbers are from protected releases. Evidence in use can't be deleted. If it doesn't hold, it is withdrawn.
recommendation-more = More about the recommendation
recommendation-consultation = Consultation
recommendation-waits = { $count ->
    [one] 1 municipality
   *[other] { $count } municipalities
}
recommendation-silent = { $count ->
    [0] All municipalities have answered.
    [one] 1 municipality hasn't answered.
   *[other] { $count } municipalities haven't answered.
}
recommendation-stance-endorses = endorses it
recommendation-stance-dissents = dissents
recommendation-stance-to = The answer is about version { $version }.
recommendation-own = Answer for { $place }
recommendation-where-we-stand = Where do you stand
recommendation-say-endorses = We endorse it
recommendation-say-dissents = We dissent
recommendation-because = Because
recommendation-because-hint = If you dissent, write why. It stands on the recommendation.
recommendation-reason-missing = Write why you dissent. It goes along with the recommendation.
recommendation-stance-send = Send the answer
recommendation-dissent-follows = Dissent goes along with the recommendation.
recommendation-since = Since it was adopted
recommendation-document = Document { $number }
recommendation-step-adopt = Adopted before the consultation ended
recommendation-step-deliver = Delivered
recommendation-step-answer = Answered
recommendation-step-follow-up = Followed up
recommendation-step-field-on = When
recommendation-step-field-who = To whom
recommendation-step-field-office = Minister, committee or office
recommendation-step-field-why-now = Why now
recommendation-step-field-document = Document number
recommendation-step-field-answer = Answer
recommendation-step-field-text = Text
recommendation-answer-accepted = Accepted
recommendation-answer-partly = Accepted in part
recommendation-answer-not = Not accepted
recommendation-answer-under-consideration = Under consideration
recommendation-answer-met-already = Met already
recommendation-do-consult = Begin the consultation
recommendation-do-adopt = Adopt
recommendation-do-deliver = Record the delivery
recommendation-do-answer = Record the answer
recommendation-do-follow-up = Follow up
recommendation-do-told-consult = The partnership has ten weekdays to answer.
recommendation-do-told-adopt = Once it is adopted it is public, and its text is fixed.
recommendation-do-told-deliver = To whom, when, and which document.
recommendation-do-told-answer = Write what the answer is. Everyone can read it.
recommendation-do-told-follow-up = What has happened since the answer. Everyone can read it.
recommendation-lacks = Before the consultation, this is missing: { $fields }.
recommendation-nobody-answered = Nobody has answered the newest version yet. Ask the partnership before you adopt it.
recommendation-no-evidence = It rests on nothing yet. Add one piece of evidence at least.
recommendation-version = Changed in version { $version }
recommendation-version-by = { $by }, { $at }
recommendation-change-added = added
recommendation-change-changed = changed
recommendation-change-removed = removed
recommendation-no-change = The text is the same as before.
recommendation-back = Back to the recommendation
recommendation-done-proposed = The recommendation is written down. It is a draft.
recommendation-done-written = The new version is saved. The former ones still stand.
recommendation-done-evidence = The evidence is added.
recommendation-done-withdrawn = The evidence is withdrawn.
recommendation-done-stance = The answer is sent.
recommendation-done-comment = The comment is sent.
recommendation-done-consult = It is in consultation now.
recommendation-done-adopt = It is adopted and public.
recommendation-done-deliver = The delivery is recorded.
recommendation-done-answer = The answer is recorded.
recommendation-done-follow-up = The follow-up is recorded.

evidence-add = Add evidence
evidence-lead = Each claim needs a source that others can look at.
evidence-field-claim = Claim
evidence-field-kind = What shows it
evidence-field-of = Source
evidence-field-table = Which figure
evidence-field-quote = Words that somebody said
evidence-field-said = Who said so
evidence-field-consent = Consent
evidence-hint-said = As a role, never by name. For example “a young person at FGU”.
evidence-consent = Whoever said it has agreed to be quoted
evidence-kind-trial = Trial
evidence-kind-figure = Numbers from a release
evidence-kind-voice = Somebody's words
evidence-if-trial = A trial
evidence-if-figure = Numbers from a release
evidence-if-voice = Somebody's words
evidence-trial = Which trial
recommendation-choose = Choose
evidence-release = Which release
evidence-no-such-trial = Choose a trial that is shared with the partnership. Otherwise others can't look.
evidence-source = Source
evidence-on = Known as on
evidence-to-trial = See the trial
evidence-trial-closed = The trial is shared in the partnership and can be read there
evidence-of-release = Release { $release }: { $table }
evidence-withdraw = Withdraw
evidence-withdraw-reason = Why it doesn't hold
evidence-withdrawn = The evidence was withdrawn { $day }: { $reason }
evidence-not-shared-trial = The evidence is withdrawn: the trial isn't shared any more
evidence-not-shared-figure = The evidence is withdrawn: the release was taken back
evidence-no-such-release = Choose a release that is public.
catalogue-title = Catalogue of recommendations
catalogue-lead = Every adopted recommendation of { $programme }, gathered by theme. The catalogue's document number is that of the latest delivery.
catalogue-not-delivered = Not delivered yet
catalogue-as-of = As it stands
catalogue-none = No recommendation has been adopted yet.
catalogue-short = The recommendations in short
catalogue-why = Why
catalogue-members = { $count ->
    [one] One municipality took part:
   *[other] { $count } municipalities took part:
}
catalogue-other = Other recommendations
catalogue-dissent = { $who } dissents: { $why }
catalogue-state = Where it stands
catalogue-figures = About the figures
catalogue-figures-told = Every figure comes from a release. A figure that rests on few young people is hidden, and so are others from which it could be reckoned. "Hidden" is neither zero nor unknown.
catalogue-no-figures = None of the recommendations rests on figures of a release.

recommendation-backed = Backing confirmed { $on }
recommendation-backing-asked = Backing asked { $on }, not answered
recommendation-backing-gone = Says that the backing doesn't hold just now
recommendation-backing-old = Backing last confirmed { $on }
recommendation-unconfirmed = { $count ->
    [one] One municipality hasn't confirmed its backing
   *[other] { $count } municipalities haven't confirmed their backing
}
recommendation-ask-backing = Ask them again
recommendation-not-backed = The backing isn't confirmed by { $names }. Ask them again, or tick if you deliver all the same.
recommendation-knowingly-yes = We deliver although some haven't confirmed
recommendation-done-backing = The municipalities that haven't confirmed are asked.
recommendation-step-field-knowingly = Without confirmed backing

recommendation-not-answered = No answer: { $names }.
recommendations-only = Here are only the recommendations that you came for.
recommendations-all = See all recommendations
recommendation-hearing-until = The consultation lasts until { $day }, that day included.
recommendation-hearing-was = The consultation ended on { $day }.
recommendation-still-open = The consultation lasts until { $day }, and { $count ->
    [one] 1 municipality hasn't
   *[other] { $count } municipalities haven't
} answered. Write why you don't wait.
recommendation-step-hint-why-now = The consultation hasn't ended, and some haven't answered. Your reason stands on the recommendation.
recommendation-step-hint-office = If it isn't the whole organisation that answers. For example “the minister”.
recommendation-answer-own = You answer as { $name }.
recommendation-answer-noted = You write down an answer that came from { $name }. It will say that you wrote it.
recommendation-noted-by = Written down by { $name }
recommendation-day-before-adopted = It was adopted on { $day }. Write that day or a later one.
recommendation-day-before-delivered = It was delivered on { $day }. Write that day or a later one.
recommendation-day-before-answered = The latest answer came on { $day }. Write that day or a later one.
step-error-on-missing = Write the day: day, month and year.
step-error-who-missing = Write to whom the recommendation was delivered.
step-error-document-missing = Write the document's number.
step-error-answer-missing = Choose what the answer is.
step-error-text-missing = Write what was answered, or what has happened since.
evidence-error-claim-missing = Write the claim that the evidence shows.
evidence-error-kind-missing = Choose what shows it.
evidence-error-of-missing = Choose where others can see it.
evidence-error-table-missing = Choose which number it is.
evidence-error-quote-missing = Write the words as they were said.
evidence-error-said-missing = Write who said it, as a role.
evidence-error-consent-missing = Quote only who said yes to it. Tick the box if they did.
recommendation-error-title-missing = Give the recommendation a short name.
recommendation-error-demand-missing = Write the recommendation in one sentence.
