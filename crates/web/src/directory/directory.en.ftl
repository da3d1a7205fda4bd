person-name = Name
person-email = Work e-mail
person-title = Title
person-name-wrong = Write the person's name on one line.
person-email-wrong = Write a work e-mail, for example name@school.dk. The link to the account goes there.
person-title-wrong = Write the title on one line, 120 characters at most.

answer-title = { $municipality } would like to cooperate with you
answer-lead = { $municipality } takes part in the partnership about young people who are about to leave, and asks { $institution } whether you want to join.
answer-lead-casework = { $municipality } uses Ungebro to help young people who are about to leave, and asks { $institution } whether you want to report to it here.
answer-question = Do you want to take part?
answer-yes = Yes, we take part
answer-yes-hint = The people you write below can report to the municipality.
answer-yes-hint-programme = The people you write below can read what the municipality shares with you.
answer-no = No, thank you
answer-no-hint = You can say yes later if the municipality asks again.
answer-missing = Choose yes or no.
answer-who = Who at your institution can report?
answer-who-programme = Who at your institution takes part?
answer-who-told = Write at least one: a study counsellor, FGU counsellor or teacher. Each gets a mail with a way in. If you say no, leave the fields empty.
answer-known = { $count ->
    [one] 1 person at your institution can report already.
   *[other] { $count } people at your institution can report already.
}
answer-known-programme = { $count ->
    [one] 1 person at your institution takes part already.
   *[other] { $count } people at your institution take part already.
}
answer-person = Person { $number }
answer-nobody = Write at least one person who can report.
answer-nobody-programme = Write at least one person who takes part.
answer-send = Send the answer
answer-means = What a yes means
answer-means-report = You can report a risk of dropout and a dropout to the municipality, in two minutes and with a receipt.
answer-means-report-programme = You can read the trials that the municipality shares with you.
answer-means-see = You can see whether your report has been opened, and who the contact person is.
answer-means-see-programme = Nothing is reported about young people here. That is done with the municipality.
answer-means-administrator = You become your local administrator. You give colleagues access and take it back.
answer-means-end = You can end the cooperation at any time.
answered-title = Thank you for the answer
answered-yes = You take part now. The people you wrote get a mail each with a way in. The municipality is told that there is an answer.
answered-no = You don't take part. The municipality is told that there is an answer.
answered-demo = In the demo the mails lie here:

people-title = Colleagues and access
people-lead = Here you give colleagues access and take it back. It holds from the next click.
people-roles = Roles
people-account = Account
people-since = since { $day }
people-until = up to and including { $day }
people-end = End
people-end-whose = { $role }, { $name }
people-has-account = Has signed in
people-no-account = Has got a link
people-send-again = Send a new link
people-new-sign-in = Send a link for a new sign-in
people-proposed = Waiting for your answer
people-proposed-told = They signed in somewhere that says they work with you. If you say yes, the role holds from the next time they sign in.
people-proposed-nameless = A colleague whose sign-in tells no name
people-proposed-by = { $issuer }, { $day }
people-proposed-yes = Give access
people-proposed-no = No
people-invite = Give a colleague access
people-email-hint = The link to the account goes here. It works once, for 14 days.
people-role = Role
people-role-hint = The role decides what the colleague may see.
people-role-missing = Choose a role from the list.
people-coordinator = Coordinator and deputy get access on the list of those who take part in the partnership:
people-choose = Choose
people-invite-send = Send link
people-last-title = The last administrator can't be ended
people-last-text = Then nobody could give access any more. Make somebody else administrator first.

partners-title = Partners
partners-lead = A school or FGU institution can report to the municipality only when it has said yes.
partners-lead-programme = A school or FGU institution is a partner only when it has said yes.
partners-none = No partners yet.
partners-partner = Partner
partners-contact = Contact
partners-end = End the cooperation
partners-ask = Ask another partner
partners-ask-told = The contact gets a mail with a link that works for 60 days. If the mail didn't arrive, ask again here.
partners-ask-send = Send the question
partners-institution-missing = Choose a school or FGU institution from the list.

answer-more = Write more
people-done-invited = The link is sent. The colleague can sign in when the mail has come.
people-done-link = A new link is sent.
people-done-ended = The access has ended.
people-done-answered = The answer is saved.
people-end-told = { $name } loses access at once. You can give it again.
people-end-yes = Yes, end it
partners-done-asked = The question is sent. You see the answer here and under "The partnership".
partners-done-asked-casework = The question is sent. You see the answer here.
partners-done-ended = The cooperation has ended.
partners-end-told = From then on the school can't report to the municipality. What was reported stays.
partners-end-told-programme = From then on the school is no longer your partner here.
partners-end-yes = Yes, end the cooperation
institutions-elsewhere = Municipality not known
partners-agreement = The agreement with the municipality
