person-name = Name
person-email = Work e-mail
person-title = Title
person-name-wrong = Write the person's name on one line.
person-email-wrong = Write a work e-mail, for example name@school.dk. The link to the account goes there.
person-title-wrong = Write the title on one line, 120 characters at most.

answer-title = { $municipality } would like to cooperate with you
answer-lead = { $municipality } takes part in the partnership about young people who are about to leave, and asks { $institution } whether you want to join.
answer-question = Do you want to take part?
answer-yes = Yes, we take part
answer-yes-hint = The people you write below can report to the municipality.
answer-no = No, thank you
answer-no-hint = You can say yes later if the municipality asks again.
answer-missing = Choose yes or no.
answer-who = Who at your institution can report?
answer-who-told = Write at least one: a study counsellor, FGU counsellor or teacher. Each gets a mail with a way in. If you say no, leave the fields empty.
answer-known = { $count ->
    [one] 1 person at your institution can report already.
   *[other] { $count } people at your institution can report already.
}
answer-person = Person { $number }
answer-nobody = Write at least one person who can report.
answer-send = Send the answer
answer-means = What a yes means
answer-means-report = You can report a risk of dropout and a dropout to the municipality, in two minutes and with a receipt.
answer-means-see = You can see whether your report has been opened, and who the contact person is.
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
people-invite = Give a colleague access
people-email-hint = The link to the account goes here. It works once, for 14 days.
people-role = Role
people-role-hint = The role decides what the colleague may see.
people-role-missing = Choose a role from the list.
people-choose = Choose
people-invite-send = Send link
people-last-title = The last administrator can't be ended
people-last-text = Then nobody could give access any more. Make somebody else administrator first.

partners-title = Partners
partners-lead = A school or FGU institution can report to the municipality only when it has said yes.
partners-none = No partners yet.
partners-partner = Partner
partners-contact = Contact
partners-end = End the cooperation
partners-ask = Ask another partner
partners-ask-told = The contact gets a mail with a link that works for 60 days. If the mail didn't arrive, ask again here.
partners-ask-send = Send the question
partners-institution-missing = Choose a school or FGU institution from the list.
