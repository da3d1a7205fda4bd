case-choose = Choose
case-form-back = Back to the case
case-meanwhile = { $by } has changed it meanwhile, { $at }. What you have written is here still. Save again if it shall hold.
case-meanwhile-somebody = Somebody else has changed it meanwhile. What you have written is here still. Save again if it shall hold.
case-difference = { $field } is now: { $now }. You wrote: { $typed }

case-form-attempt = Log an attempt at contact
case-send-attempt = Save the attempt
attempt-channel = How?
attempt-outcome = What came of it?
attempt-outcome-hint = The clock of contact stops only when the young person is reached.
attempt-day = On which day?
attempt-time = At what time?
attempt-time-hint = For instance 14.05
attempt-take = Who has the case?
attempt-take-yes = I become the contact person
attempt-take-hint = Nobody is assigned yet.
attempt-note = Note
attempt-note-hint = Be short and concrete. The young person can ask to see it. The school never sees it.

case-form-note = Write a note
case-send-note = Save the note
note-text = Note
note-text-hint = Be short and concrete. The young person can ask to see their own data.
note-who = Who may read it?
note-who-all = Colleagues with access to the case
note-who-me = Only me. Others see that the note exists, but not what it says
note-who-some = Me and those I choose below. Others see that the note exists, but not what it says
note-who-contrary = You have chosen colleagues, but not "me and those I choose below". Choose that, or take the colleagues away again.
note-readers = Choose who may read the note
note-readers-hint = Only when you have chosen "me and those I choose below".
note-readers-nobody = Choose at least one colleague. If only you are to read the note, choose "only me".

case-form-handover = Ask a colleague to take the case
case-form-handover-lead = Your colleague says yes or no. The contact person stays the same until then. If it is to happen at once, change the contact person instead.
case-send-handover = Ask your colleague
handover-to = To whom?
handover-reason = Why?
handover-reason-hint = Your colleague reads it before taking the case. The young person may be given it on request.
handover-not-possible = The case can't be offered: it is on offer to a colleague already, or the colleague has it.
case-form-return-handover = Send the case back
case-send-return-handover = Send back

case-form-assign = Change the contact person
case-form-assign-lead = It holds at once, and your colleague isn't asked. If you want to hear them first, ask them to take the case.
case-send-assign = Change
assign-to = Who shall be the contact person?
case-done-assigned = The contact person was changed.

case-form-activity = Record status
case-send-activity = Save the status
activity-state = What does the young person do?
activity-state-hint = "Unknown", "tried, not reached" and "declines contact" are three different answers.
activity-from = From which day?
activity-to = To which day?
activity-source = Who said so?
activity-agreed-for = Agreed day of start
activity-agreed-for-hint = When a start is agreed. Then the clock of the offer stops.

case-form-offer = Record an offer or an agreed start
case-form-offer-lead = The clock of the offer stops on the day on which it was given. The young person needn't say yes.
case-send-offer = Save
offer-kind = What happened?
offer-kind-given = An offer was given
offer-kind-start = A start was agreed
offer-on = On which day?
offer-what = What is it?
offer-what-hint = For instance FGU, a placement or a course of talks.

case-form-guardian = Record a guardian
case-form-guardian-lead = Being a parent isn't enough. Only who holds custody can see the case, and only until the young person is 18.
case-send-guardian = Save the guardian
guardian-name = Name
guardian-custody = Holds custody?
guardian-custody-yes = Yes
guardian-custody-no = No
guardian-custody-hint = Look it up in the national register.
guardian-source = From where do you know it?
guardian-source-hint = For instance the national register, and the day.
guardian-cpr = CPR number
guardian-cpr-hint = Without it the guardian can't sign in.
guardian-phone = Phone
guardian-of-age = The young person is 18. Nobody holds custody any more.
case-form-guardian-end = Guardian no longer holds
case-send-guardian-end = Save
guardian-last = Last day

case-form-guardians-informed = Note that the guardians know
case-form-guardians-informed-lead = The young person is under 18. Write when and how the guardians were told that the school has reported.
case-send-guardians-informed = Save
informed-on = On which day were they told?
informed-how = How, and with whom did you talk?
informed-how-hint = For example: Rang the mother. The young person can see it on their own page.

case-form-protect = Record a protected address
case-form-protect-lead = The address is hidden everywhere it isn't needed.
case-send-protect = Protect the address
case-form-unprotect = Lift the protection of the address
case-send-unprotect = Lift the protection
protection-source-hint = For instance the national register, and the day.

case-form-identity = Correct name and ways of contact
case-send-identity = Save
identity-name = Name
identity-phone = Phone
identity-email = E-mail
identity-address = Address

case-form-consent = Note consent
case-form-consent-lead = The young person can say yes on their own page, and can always take it back.
case-send-consent = Save the consent
consent-school = Which school?
consent-school-hint = Only schools that have reported. The school sees contact and outcome, never notes.
consent-given = On which day did the young person say yes?
consent-how = How?
consent-how-hint = For instance in a talk at the school.
consent-stands = The young person has said yes to that school already.

case-form-pause = Pause the clock
case-form-pause-lead = The days of the pause don't count. Both ends are included.
case-send-pause = Pause
pause-from = From and with
pause-to = To and with
pause-to-hint = A pause always ends on a day. It can be prolonged.
pause-reason = Why?
pause-reason-hint = The reason stands in the timeline.
pause-not-running = The clock runs no longer.
pause-outside = The pause must touch the days from { $from } to { $due }.

case-form-closure = Close the report
case-form-closure-lead = The school sees that it is closed. It sees the outcome in broad terms only, and only with consent.
case-send-closure = Close
closure-outcome = How did it end?
closure-outcome-hint = Choose what fits best.

case-form-return = Return the report
case-form-return-lead = Use it when the young person lives in another municipality. The school can mend and send again.
case-send-return = Return
case-words-return = Why does it belong elsewhere?
case-words-hint-return = The school reads it. Don't write where the young person lives if the address is protected.
return-own = The school wrote that the young person lives in { $home }. If you return the report, your clocks stop:
return-stops = { $clock }, by { $day } ({ $basis })
return-own-end = If the young person lives with you, the duty is still yours. Then keep the report and open it instead.
return-elsewhere = Have you looked?
return-elsewhere-yes = Yes. { $name } doesn't live in { $home }
return-elsewhere-missing = See where the young person lives, and tick the box. If it is with you, keep the report.

case-form-message = Write to the school
case-send-message = Send
case-words-message = Message
case-words-hint-message = The school reads it, and the young person can read it on their own page. Don't write of health, or of what the young person has told you.

reveal-cpr = CPR number
reveal-cpr-told = It is logged that you have seen the number. The young person can see that.
reveal-address = Protected address
reveal-address-told = It is logged that you have seen the address. The young person can see that.
reveal-no-address = No address is recorded.
reveal-link = One-time link
reveal-link-told = The link works once, for { $days } days. Give it to the young person only. It isn't shown again.

# What is missing, and how to mend it
error-missing-in-name = Write the name.
error-missing-in-source = Write from where you know it.
error-missing-in-how = Write how the young person said yes.
error-missing-in-to = Choose a colleague.
error-missing-in-reason = Write why.
error-missing-in-words = Write something before you send.
error-missing-in-text = Write the note.
error-missing-in-who = Choose who may read the note.
error-missing-in-custody = Choose yes or no.
error-missing-in-kind = Choose what has happened.
error-missing-in-on = Write the day: day, month and year.
error-missing-in-given = Write the day on which the young person said yes.
error-missing-in-informed = Write the day on which the guardians were told.
error-missing-in-informed-how = Write how they were told.
error-missing-in-last = Write the last day.
error-missing-in-what = Write what it is.
error-missing-in-school = Choose a school.
attempt-error-channel-unknown = Choose how you tried.
attempt-error-outcome-unknown = Choose what came of it.
attempt-error-day-missing = Write the day on which you tried.
attempt-error-time-missing = Write the time, for example 14.05.
activity-error-from-missing = Write the day on which it began.
activity-error-agreed-for-missing = Write the agreed first day.
pause-error-from-missing = Write the first day of the pause.
pause-error-to-missing = Write the last day of the pause.
pause-error-reason-missing = Write why the clock pauses.
note-readers-unknown = One of those you chose does not work in the municipality today and can't read along. Choose again among your colleagues.
