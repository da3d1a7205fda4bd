report-new-title = Report a pupil
report-new-crumb = New report
report-new-lead = It takes about two minutes. The draft is kept while you write.
report-choose = Choose
report-answer-yes = Yes
report-answer-no = No
report-institution = For which school do you report?

report-kind-risk = Risk of dropout
report-kind-dropout = Dropout
report-kind-hint-risk = The pupil still comes, but there is an imminent risk that it ends
report-kind-hint-dropout = The pupil has stopped or was deregistered

report-question-kind = What do you report?
report-question-pupil = Who is the pupil?
report-name = Name
report-name-hint = If you have reported the pupil before, a part of the name will do: press Find pupil.
report-find-pupil = Find pupil
report-no-pupil = You have reported nobody who fits. Write name and CPR number yourself.
report-choose-pupil = Choose
report-cpr = CPR number
report-cpr-hint = Ten digits
report-cpr-confirm = I have looked once more: the CPR number is right
report-question-home = Where does the pupil live?
report-home = Municipality
report-home-hint = The municipalities you are a partner of. The pupil's municipality gets the report.
report-home-elsewhere = Does the pupil live in another municipality?
report-home-other = Name of the municipality
report-home-other-hint = Then we say where you can turn with it.
report-home-unknown = We know no municipality of that name. Write it as the municipality does, for example Nordlund Kommune.
report-home-two = You have chosen one municipality and written another. Delete the name you wrote, or choose »Choose« in the list.
report-home-unwritten = Write the municipality in which the pupil lives.
report-question-education = Which education?
report-education = Education
report-started = Began the education
report-started-hint = For instance 10 8 2026
report-question-when = When?
report-when-hint = Dropout: the last day at the school. Risk: the day on which you saw it. For instance 20 11 2026
report-question-why = Why?
report-causes = Cause
report-causes-hint = Choose one or more. The pupil can see your choice and correct it.
report-cause-group-education = The education
report-cause-group-person = The pupil
report-cause-group-practical = Practical matters
report-cause-group-system = Other
report-words = What has happened?
report-words-hint = Write briefly and plainly. The pupil can read it, and the guardians if the pupil is under 18. Don't write about health.
report-question-tried = What have you tried?
report-tried-hint = For instance a talk, contact with the guardians, a mentor or another class.
report-question-informed = Does the pupil know that you report?
report-informed-hint = If the pupil is under 18, the school must tell the guardians at the same time.
report-informed-both = Yes, both the pupil and the guardians
report-informed-person = Only the pupil
report-informed-none = No, nobody yet
report-more = Phone, e-mail and other agreements (optional)
report-phone = The pupil's phone
report-email = The pupil's e-mail
report-alternative = Is something else agreed?
report-alternative-hint = A change to another education, FGU or a job that is settled.

report-welfare = Are you worried about how the pupil is doing at home or otherwise?
report-welfare-hint = Answer only if the pupil is under 18. The answer is neither kept nor sent. If it is yes, we show you how to notify child protection.
report-welfare-missing = The pupil is under 18. Answer yes or no: are you worried? The answer isn't kept.
report-welfare-title = Notify child protection too
report-welfare-lead = You are worried about a pupil under 18. The report of dropout or risk is no child-protection notification (underretning). The municipality's child services don't see it.
report-welfare-received = { $municipality } has received it. Receipt { $number }.
report-welfare-who = Notify the child and family services of { $municipality }. You find the way on the municipality's website under »underretning«.
report-welfare-danger = If the pupil is in danger now, call the municipality's emergency line or 112.
report-welfare-who-writes = The duty is your own, because you work at a school. Do talk with your leader, but don't wait for it.
report-welfare-not-kept = Your answer to the question was not kept.
report-welfare-on = On to the receipt

report-send = Send report
report-later = Keep and go on later
report-draft-lead = Only you can see the draft.
report-draft-saved = Draft kept { $time }. Only you can see it.
report-draft-not-saved = Not kept yet. What you have written is still here. We try again.
report-draft-found = You have a draft from { $at }. It stands below.
report-draft-remove = Delete the draft and begin anew
report-put-aside = The report is not sent. What you have written is kept as your draft.

report-no-partner = You are not a partner of any municipality yet, so you can't report here. Ask the coordinator of the pupil's municipality to invite you.
report-not-a-member = { $municipality } takes no part in Ungebro. Call or write to its unit for the young (KUI) instead.
report-no-relation = { $municipality } takes part in Ungebro, but you are not its partner yet. Ask its coordinator to invite you, and call its unit for the young (KUI) meanwhile.
report-exists-title = The report exists already
report-exists-text = You reported the pupil with the same day before, but with another content.
report-exists-add = Add to { $number }

report-beside = When you send
report-beside-due = If you send today: by { $day }
report-beside-begins = Begins when you send
report-beside-promises = This is how long the municipality has to get in contact with the pupil:
report-beside-receipt = You get a receipt with a number at once.
report-beside-follow = You can follow whether the report is opened, who the contact person is, and whether it has ended.
report-beside-notes = You don't see the municipality's notes.
report-beside-why = Why may the school share this?
report-beside-law = The school has a duty to tell the pupil's municipality when somebody under 25 drops out or is about to (KUI Act, § 12 c).
report-promise = { $kind }, { $ages } years: { $days } ({ $basis })
report-promise-on-risk = Risk
report-promise-on-dropout = Dropout
report-promise-on-every = Every report
report-promise-weekdays = { $count ->
    [one] { $count } weekday
   *[other] { $count } weekdays
}
report-promise-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
report-promise-law = by law
report-promise-own-goal = the municipality's own goal
