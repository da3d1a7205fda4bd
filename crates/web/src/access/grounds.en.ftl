# The grounds. Of each: its name; who and what, for the table in docs/reference/grounds.md; -why, said to the one who
# reads; -reader, said to the young person about the one who read.

ground-own-report = Own report
ground-own-report-sees = Own reports: that they were received and opened, who the contact person is, and whether they are closed. Nothing else of the case.
ground-own-report-when = The institution sent the report, and the counsellor works there today.
ground-own-report-why = Your school sent the report.
ground-own-report-reader = Because your school wrote to the municipality

ground-retention = Retention
ground-retention-sees = That contact was tried and made, on a report of risk.
ground-retention-when = The institution sent a report of risk, and the young person is still a pupil there: no later report of the institution says that the young person has left.
ground-retention-why = The young person is a pupil at your school, and you reported that it may end with leaving.
ground-retention-reader = Because you go to the school, and it would like to help you stay

ground-consent = Consent
ground-consent-sees = That contact was tried and made, and roughly how it went.
ground-consent-when = The young person said yes to this very institution on a certain day and hasn't taken the yes back.
ground-consent-why = The young person said yes to your school following along.
ground-consent-reader = Because you said yes to the school following along

ground-caseworker = Counsellor in the municipality
ground-caseworker-sees = The cases of the municipality's unit for the young. Restricted notes only on the ground "Named on the note".
ground-caseworker-when = The municipality has the case, and the counsellor works in its unit for the young today.
ground-caseworker-why = You are a counsellor in the municipality that has the case.
ground-caseworker-reader = Because the municipality is to help you on

ground-leader = Leader in the municipality
ground-leader-sees = As the counsellor, and what is late or lies with whom.
ground-leader-when = The municipality has the case, and the leader heads its unit for the young today.
ground-leader-why = You lead the unit for the young in the municipality that has the case.
ground-leader-reader = Because the leader sees to it that you get help in time

ground-named-on-note = Named on the note
ground-named-on-note-sees = The text of a restricted note. Other colleagues only see that it exists and who wrote it.
ground-named-on-note-when = One wrote the note or is named on it, and still has access to the case.
ground-named-on-note-why = You wrote the note or are named on it.
ground-named-on-note-reader = Because they are named as readers of a note

ground-own-task = Own step
ground-own-task-sees = Own open steps of a plan, the young person's name, age and how to reach them. Nothing else of plan or case.
ground-own-task-when = The step is the institution's or the job centre's, it is open, the case is open, the institution is a partner of the municipality, and the young person said yes to the plan. Another answer, to that plan or a newer one, ends it.
ground-own-task-why = The step is your place's to take care of, and the young person said yes to the plan.
ground-own-task-reader = Because they have a step in the plan that you said yes to

ground-self = The young person
ground-self-sees = Everything about oneself: reports, clocks, own words, who has read. By default not that a restricted note exists.
ground-self-when = One is signed in with one's own CPR number, or by a one-time link to this very case.
ground-self-why = It is your own page.
ground-self-reader = It was you

ground-custody = Custody
ground-custody-sees = Reports, clocks and the plan's steps. Never the young person's own words.
ground-custody-when = The municipality has recorded that one holds custody today, and the young person is under 18. It ends by itself on the 18th birthday.
ground-custody-why = You hold custody, and the young person is under 18.
ground-custody-reader = Because they hold custody until you are 18

ground-oversight = Oversight
ground-oversight-sees = The trace: who read and changed what, when and on which ground. No texts, and no names of young people.
ground-oversight-when = The organisation has appointed the person for audit or data protection, and that holds today.
ground-oversight-why = You are appointed to oversee who reads.
ground-oversight-reader = Because they watch whether others may read

ground-administration = Administration
ground-administration-sees = People, memberships and relations between institutions and municipality. No case.
ground-administration-when = The organisation has appointed the person, and that holds today.
ground-administration-why = You are appointed to keep colleagues and relations in order.
ground-administration-reader = Because they manage who can sign in

why-role-in = { $role } in { $organisation }
why-logged-now = { $when }. The young person can see that you have read.

# Who has read a case, said to its staff
case-readers-title = Who has read the case?
case-readers-lead = One line for each reader, day and ground. The young person sees the same list, with or without names as the municipality chose.
case-readers-case = The case
