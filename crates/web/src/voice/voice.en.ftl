# My page. Short sentences, no system words, never blame.

me-menu-now = Now
me-menu-plan = Plan
me-menu-words = My words
me-menu-about = About me

me-title = My page
me-hello = Hello { $name }
me-today = Today is { $day }
me-read-aloud = Read the page aloud
me-in = In { $municipality }
me-link-bar = You are here by a link. You can read and answer. If you want more, sign in with MitID.
me-link-only = Sign in with MitID to change this.
me-ward-too = You are also a guardian of a young person.
me-ward-go = Go to the page for guardians
me-none = There is nothing about you here.
me-none-more = No school has written to your municipality about you. If you need help, call the municipality where you live.
me-quiet = Nothing is happening right now
me-quiet-more = We write here when there is news.
me-quiet-talked = You and { $who } talked { $day }.

# The clock
me-clock-contact = { $who } would like to get in touch with you
me-clock-contact-late = You should have heard from us { $day }
me-clock-offer = { $who } is finding something that suits you
me-clock-offer-late = You should have had an offer { $day }

# What suits you
me-answer-heading = What suits you?
me-answer-tried = { $who } tried to reach you { $day }. You decide how you talk.
me-answer-lead = You decide how you talk.
me-answer-do-call-afternoon = Call me after 12
me-answer-do-write = I would rather write
me-answer-do-another-time = Find another time
me-answer-no = Don't you want to talk right now?
me-answer-do-not-now = Say no thanks for now
me-answer-no-more = Then you are told what happens.
me-answer-given = You answered
me-answer-given-call-afternoon = Call me after 12.
me-answer-given-write = I would rather write.
me-answer-given-another-time = Find another time.
me-answer-given-not-now = No thanks for now.
me-answer-given-fits = That is right.
me-answer-given-does-not-fit = That isn't quite right.
me-answer-given-taken-back = You took your answer back.
me-answer-given-told = { $who } can see your answer.
me-answer-undo = Undo
me-answer-go-write = Write here

me-another-time-title = Find another time
me-another-time-lead = Write when you can. Also write if you want to bring somebody you feel safe with.
me-another-time-words = When does it suit you?
me-another-time-hint = Write a day and a time. Two are even better.
me-not-now-title = No thanks for now
me-not-now-lead = It is quite all right to say no.
me-not-now-next = This is what happens now
me-not-now-1 = { $who } sees that you said no.
me-not-now-2 = The municipality still has to help you. You will hear from it again, but it leaves you in peace first.
me-not-now-3 = If you are under 18, you have to be doing something. It can be school, a job or something quite different. You find out together.
me-not-now-4 = You can change your mind at any time. You do it here on the page.
me-not-now-words = Is there anything we should know?
me-not-now-send = Say no thanks for now
me-not-now-back = No, go back
me-does-not-fit-title = That isn't quite right
me-does-not-fit-lead = Write what is wrong, and how it is. What the school wrote stays. Your answer stands right beside it.
me-does-not-fit-words = What isn't right?
me-send = Send
me-cancel = Cancel

# Contact person
me-contact-heading = The one who helps you
me-contact-person = Your contact person in { $municipality }
me-contact-none = You will soon have one person who helps you.
me-contact-write = Write to { $who }

# What happens next
me-next-heading = What happens next
me-next-wrote-dropout = The school wrote that you left
me-next-wrote-risk = The school wrote that it is hard right now
me-next-talk = You and { $who } talk
me-next-talk-by = { $day } at the latest
me-next-talk-late = We are late
me-next-talked = You talked { $day }
me-next-talk-soon = You will hear from us
me-next-plan = You make a plan together
me-next-plan-more = You can bring somebody you feel safe with
me-next-offer = You get an offer that suits you
me-next-offer-by = { $day } at the latest
me-next-offer-when = When you have talked
me-next-offer-done = It is in place

# What was reported
me-report-heading = What the school wrote about you
me-report-before = What the school wrote before
me-report-dropout = The school wrote that you left { $day }.
me-report-risk = The school wrote { $day } that you may be about to leave.
me-report-causes = The school gave these reasons:
me-report-no-words = The school wrote nothing else.
me-report-tried = What the school has tried
me-report-by = { $sender }, { $school }, { $day }
me-report-by-system = { $school }, { $day }
me-report-withdrawn = The school took it back.
me-report-returned = It came to the wrong municipality, which has sent it back.
me-report-fits = That is right
me-report-does-not-fit = That isn't quite right
me-report-change = Change my answer
me-written-addition = The school added
me-written-to-municipality = The school wrote to the municipality
me-written-to-school = The municipality wrote to the school
me-written-withdrawal = Why the school took it back
me-written-return = Why the municipality sent it back

# Own words
me-words-title = My words
me-words-heading = In your own words
me-words-lead = Write what you want us to know. It can be about school, about you or about what you would like.
me-words-rule = Only you can change it. { $who } can read it.
me-words-rule-all = Nobody else can change it. The adults in the municipality who are to help you can read it. The school and your parents can't.
me-words-write = Write something new
me-words-field = Write here
me-words-save = Save
me-words-none = You haven't written anything yet.
me-words-by = You wrote it { $at }
me-words-withdraw = Take it back
me-words-before = What you have written

# My plan
me-plan-title = My plan
me-plan-lead = { $who } shared the plan with you { $day }.
me-plan-question = Does the plan fit you?
me-plan-question-more = It is your plan. You can say yes, or say what is to be different.
me-plan-do-yes = Yes, it fits
me-plan-do-not-quite = It doesn't quite fit
me-plan-do-change = I want something changed
me-plan-not-quite-words = What doesn't fit?
me-plan-change-words = What is to be different?
me-plan-answered-yes = You said yes to the plan
me-plan-answered-not-quite = You said that it doesn't quite fit
me-plan-answered-change = You asked for a change
me-plan-noted-yes = You said yes to the plan. The municipality wrote it down
me-plan-noted-not-quite = You said that it doesn't quite fit. The municipality wrote it down
me-plan-noted-change = You asked for a change. The municipality wrote it down
me-plan-answer-seen = { $who } can see your answer.
me-plan-change-mind = You can change your mind at any time.
me-plan-yes-by-link = To say yes, sign in with MitID or tell { $who }. A yes lets the school or the job centre see their steps, and a link is not enough for that.
me-plan-yes-shares = If you say yes, the school and the job centre can see their own steps. They don't see the rest. If you say something else later, they can't see them any more.
me-plan-aim = My aim
me-plan-aim-own = Your own words. Nobody else can change them.
me-plan-aim-noted = As { $who } wrote it down. You can write it yourself.
me-plan-aim-none = You haven't written an aim yet.
me-plan-aim-write = Write your aim
me-plan-aim-field = What would you like?
me-plan-aim-hint = Write it as you would say it. The municipality can read it. The school and your parents can't.
me-plan-steps = What we do
me-plan-by = By { $day }
me-plan-talk = Next time we talk
me-plan-talk-none = We haven't agreed on a day yet.
me-plan-start-heading = Your start
me-plan-start-education = You start an education { $day }.
me-plan-start-fgu = You start at FGU { $day }.
me-plan-start-job = You start in a job { $day }.
me-plan-started-education = You started an education { $day }.
me-plan-started-fgu = You started at FGU { $day }.
me-plan-started-job = You started in a job { $day }.
me-plan-strengths = What I am good at
me-plan-hindrances = What is in the way
me-plan-who = Who can see the plan?
me-plan-who-municipality = The adults in the municipality who are to help you can see all of it.
me-plan-who-partners = The school and the job centre see their own steps only, and only when you have said yes.
me-plan-who-guardians = You are under 18. The adult who is responsible for you by law can see steps and days. That adult never sees your aim or your answer.
me-plan-none = There is no plan yet
me-plan-none-more = When you and { $who } have made a plan, it stands here. You take part in writing it.
me-next-plan-waits = See it, and say whether it fits
me-next-plan-answered = You have answered. See the plan

# Mistakes
me-wrong-empty = Write something before you send.
me-wrong-channel = Choose how we may contact you.

# About me
me-about-title = About me
me-wish-heading = How I want to be contacted
me-wish-channel = What is best for you?
me-wish-remark = Is there anything else we should know?
me-wish-remark-hint = For example: Not before 12.
me-wish-save = Save
me-wish-saved = It is saved. { $who } can see it.
me-channel-sms = Text message
me-channel-phone = Call me
me-channel-app = Write here on the page
me-channel-email = E-mail
me-channel-digital-post = Digital Post
me-share-heading = Whom we may share with
me-share-lead = The municipality may only tell your school more if you say yes. You can always take your yes back.
me-share-opens = If you say yes, the school can see two things: whether we have talked, and roughly how it went. The school never sees your words or what we talk about. In your plan it sees its own steps only, and only when you have said yes to the plan.
me-share-yes = You said yes { $day }.
me-share-yes-noted = The municipality noted that you said yes { $day }.
me-share-no = The school can't follow along.
me-share-give = Yes, { $school } may follow along
me-share-take-back = Take my yes back
me-share-none = No school has written about you, so there is nothing to share.
me-more-heading = You also decide
me-more-readers = Who has read about me
me-more-data = Get everything we have about you
me-more-print = Show it all, so that you can print it
me-more-notice = How we use your data
me-more-guardians = What your parents can see
me-guardians-under = You are under 18. The adults who are responsible for you by law can see what the school wrote, when we are to talk with you, and the steps of your plan. They can never see your own words or your answers. It ends by itself { $day }, when you turn 18.
me-guardians-over = You are 18. Your parents can't see anything here.
me-restricted = { $count ->
    [one] There is one note that you can't read here. Ask your contact person about it.
   *[other] There are { $count } notes that you can't read here. Ask your contact person about them.
}

# Readers
me-readers-title = Who has read
me-readers-heading = Who has seen your page?
me-readers-lead = Here is everybody who has read about you, and why they were allowed. The newest is on top.
me-readers-none = Nobody has read anything yet.
me-readers-all = See all, and why they may
me-readers-names = It says what people do and where they are. Your municipality doesn't show names. Where several do the same, each has a letter. You can ask for the names.
me-readers-times = { $times ->
    [one] Once
   *[other] { $times } times
}
me-readers-at = { $what }: { $pages }
me-readers-older = Show older ones
me-readers-save = Get the list as a file
me-readers-wrong = Do you see somebody you don't know? Tell your contact person.
reader-role-young-person = You
reader-role-guardian = Guardian
reader-role-system = The school's computer system
reader-role-program = Ungebro
reader-one-of = { $role } { $letter }
reader-in = { $role }, { $organisation }

# On which page something was read
read-page-me = your own page
read-page-me-words = your own words
read-page-me-plan = your own plan
read-page-plan = your plan
read-page-tasks = their own steps in your plan
read-page-me-about = the page about you
read-page-me-data = everything about you as a file
read-page-me-print = everything about you on paper
read-page-ward = the page for guardians
read-page-readers = the list of who has read
read-page-overview = the overview of the municipality's figures
read-page-worklist = the list of who needs help
read-page-search = a search
read-page-case = your case
read-page-case-cpr = your CPR number
read-page-case-address = your address
read-page-case-note = a note about you
read-page-report = the school's page about what it wrote
read-page-reports = the school's list
read-page-api = the school's computer system
read-page-other = another page of Ungebro

# Everything, for paper
me-print-title = Everything we have about you
me-print-now = Print the page
me-print-lead = Fetched { $at }.
me-print-person = Who you are
me-print-name = Name
me-print-cpr = CPR number
me-print-phone = Phone
me-print-email = E-mail
me-print-address = Address
me-print-municipality = Municipality
me-print-helper = Contact person
me-print-protected = Protected
me-print-protected-yes = Your name and address are protected
me-print-guardians = Your guardians
me-print-guardian = { $name }, { $custody }. Source: { $source }.
me-print-custody = holds custody
me-print-no-custody = without custody
me-print-until = Until { $day }.
me-print-activities = What you do, as far as we know
me-print-activity = { $what } from { $from }. Source: { $source }.
me-print-consent = { $school }: You said yes { $day }.
me-print-consent-gone = You have taken it back.
me-print-answers = Your answers
me-print-notes = What the municipality has written down
me-print-readers = Who has read
me-print-clocks = By when we are to have done something
me-print-due = { $rule }: { $day } at the latest

# What happened, day by day
me-print-plan = Version { $version } of your plan
me-print-events = What happened
me-event-days = { $from } to { $to }
me-event-other = Something else happened
me-event-report-received = The school wrote to the municipality
me-event-report-added = The school wrote more
me-event-report-withdrawn = The school took it back
me-event-report-renewed = The school wrote that it is still hard
me-event-report-opened = The municipality read it for the first time
me-event-report-begun = The municipality began to act
me-event-report-closed = The municipality finished it.
me-event-report-returned = The municipality sent it back to the school
me-event-report-lapsed = It holds no more
me-event-report-message = School and municipality wrote to each other
me-event-case-opened = The municipality began to help
me-event-case-closed = There was nothing more to do for now
me-event-case-contact-person = You got a contact person:
me-event-case-handover-offered = A colleague was asked to take over
me-event-case-handover-accepted = The colleague said yes to taking over
me-event-case-handover-returned = The colleague said no to taking over
me-event-case-contact-attempt = The municipality tried to get in touch with you.
me-event-case-activity = The municipality wrote down what you do:
me-event-case-activity-confirmed = What you do still holds:
me-event-case-activity-ran-out = We no longer know what you do
me-event-case-note = The municipality wrote a note
me-event-case-guardian = The municipality wrote down who is a guardian. Source:
me-event-case-guardians-informed = Your guardians were told
me-event-case-protection = Your address was protected, or no longer is. Source:
me-event-case-identity = The municipality corrected:
me-event-case-offer = You got an offer, or a start was agreed:
me-event-plan-drafted = The municipality wrote on a plan
me-event-plan-discarded = The municipality threw a draft of the plan away
me-event-plan-shared = The municipality shared the plan with you
me-event-plan-answered = You answered the plan:
me-event-plan-aim = You wrote your aim
me-event-plan-step = A step of the plan was changed:
me-event-plan-start-agreed = A start was agreed:
me-event-plan-started = You started:
me-event-clock-started = A time limit began
me-event-clock-stopped = A time limit was met:
me-event-clock-ended = A time limit holds no more:
me-event-clock-paused = A time limit was paused:
me-event-clock-moved = A time limit got a new day.
me-event-clock-team-reminded = The municipality was reminded to read it
me-event-clock-leader-told = The leader was told that nobody had read it
me-event-voice-words = You wrote own words
me-event-voice-words-withdrawn = You took your words back
me-event-voice-contact-wish = You chose how we may contact you:
me-event-voice-answer = You answered:
me-event-voice-notice-shown = You read how we use your data
me-event-consent-given = You said yes to sharing with
me-event-consent-withdrawn = You took back your yes to
me-event-access-link-made = The municipality made a link to your page
me-event-access-link-used = The link was used

# The notice (GDPR article 14)
me-notice-title = How we use your data
me-notice-first = You are here for the first time. Read what we know about you, and why.
me-notice-who = { $municipality } is responsible. The municipality is to help young people who leave a school or find it hard there. The law says so.
me-notice-from = We were told by { $schools }. The school has to write to the municipality when a young person leaves or is close to it.
me-notice-what = We have your name, your CPR number, how to reach you, what the school wrote, and what we do to help you.
me-notice-seen-by = Counsellors in the municipality can read it. The school can only see a little. If you are under 18, the adult who is responsible for you can see some of it, too. Here you can see who has read.
me-notice-how-long = We keep it as long as the law requires. The municipality can tell you how long that is.
me-notice-rights = You can see everything about yourself here on the page. You can ask us to correct what is wrong. You can object to how we use it.
me-notice-law = The law is the act on municipal efforts for young people, § 12 c. You have a right to be told this by GDPR article 14.
me-notice-officer-at = The municipality has somebody who looks after everybody's data. You reach that person here: { $contact }
me-notice-officer = The municipality has somebody who looks after everybody's data. Ask the municipality how to reach that person.
me-notice-complain = If you don't agree, you can complain to Datatilsynet at datatilsynet.dk.
me-notice-again = You always find this again under "About me".

# The one-time link
me-link-title = Your link
me-link-lead = The link works once. It opens your own page, where you can read and answer.
me-link-open = Open my page
me-link-not-you = Isn't the link for you? Then close the page.
me-share-which = Choose the school to which you say yes. Use the button under its name.
