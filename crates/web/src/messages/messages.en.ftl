mail-greeting = Hello
mail-end =
    Kind regards
    Ungebro, the partnership on stronger cooperation about young people

    You can't answer this mail.
mail-end-casework =
    Kind regards
    Ungebro

    You can't answer this mail.

mail-subject-sign-up-link = Your sign-up to the partnership
mail-text-sign-up-link =
    Here is the way to your sign-up. You can save and come back as often as you like, up to and including { $until }.

    { $link }

    Everyone who has the link can read and write the sign-up. If you didn't ask for it, disregard this mail.
mail-subject-sign-up-shared = A colleague wants to join in your sign-up
mail-text-sign-up-shared =
    { $asking } is signing up the same municipality as you. A municipality needs to sign up only once. If you want to write it together, pass on the link below. It works up to and including { $until }.

    { $link }

    If you don't know the address, don't pass the link on.
mail-subject-sign-up-received = We have received the sign-up from { $municipality }
mail-text-sign-up-received = Thank you. The secretariat reads the sign-up and writes to you. You can still read it by the link you have.
mail-subject-sign-up-mend-asked = Something is missing in the sign-up from { $municipality }
mail-text-sign-up-mend-asked =
    The secretariat has read your sign-up and asks you to mend something. You can see what it is here, up to and including { $until }:

    { $link }
mail-subject-sign-up-accepted = { $municipality } is in the partnership
mail-text-sign-up-accepted =
    Welcome. Your coordinator gets a mail with a way into Ungebro. Your partners have been asked whether they want to take part.

    Here everyone can read about the partnership:

    { $link }
mail-subject-sign-up-declined = Answer to the sign-up from { $municipality }
mail-text-sign-up-declined =
    The secretariat has answered your sign-up. You can read the answer and the reason here, up to and including { $until }:

    { $link }
mail-subject-sign-up-waiting = { $municipality } is on the waiting list of the partnership
mail-text-sign-up-waiting =
    Your sign-up is accepted. Every place is taken just now, and you are number { $place } in the queue. You move up by yourselves when there is a place, and then you get a mail. Follow it here until { $until }:

    { $link }
mail-subject-sign-up-moved-up = There is a place: { $municipality } is in the partnership
mail-text-sign-up-moved-up =
    There is a place, and you have moved up from the waiting list. Welcome. Your coordinator gets a mail with a way into Ungebro. Your partners are asked whether they will take part.

    Here everyone can read about the partnership:

    { $link }
mail-subject-sign-up-withdrawn = The sign-up is withdrawn
mail-text-sign-up-withdrawn = You or the secretariat have done so. You are welcome to sign up again later.
mail-subject-sign-up-superseded = Another sign-up of { $municipality } is accepted
mail-text-sign-up-superseded =
    The sign-up you had begun is therefore closed, and there is nothing more for you to do. If you want to take part in the work, ask the municipality's coordinator. You can read what you wrote here until { $until }:

    { $link }
mail-subject-member-leaves = { $municipality } leaves the partnership
mail-text-member-leaves = From { $on } on, { $municipality } is no longer in the partnership for stronger cooperation about the young. From that day partners can't report more young people to it on Ungebro. What has been reported, and the cases that are open, go on with the municipality as before.
mail-subject-backing-asked = Does the political backing in { $municipality } still hold?
mail-text-backing-asked =
    A recommendation that you stand behind is soon to be delivered. Before that, confirm that your political backing still holds. It takes a minute:

    { $link }
mail-subject-partner-invited = { $municipality } asks you to cooperate about young people
mail-text-partner-invited =
    { $municipality } takes part in the partnership on stronger cooperation about young people and asks whether you want to join. The municipality has named you as the contact at { $institution }.

    If you say yes, your counsellors can report when a pupil is about to leave or has left, and follow what happens. It is free, and you can end it again. Read more, and answer yes or no here, up to and including { $until }:

    { $link }

    If you say yes, you become its local administrator: the one who gives colleagues access. If it should be somebody else, ask the municipality to write to them.
mail-text-partner-invited-casework =
    { $municipality } uses Ungebro to help young people who are about to leave, and asks whether you want to report to it there. The municipality has named you as the contact at { $institution }.

    If you say yes, your counsellors can report when a pupil is about to leave or has left, and follow what happens. It is free, and you can end it again. Answer yes or no here, up to and including { $until }:

    { $link }

    If you say yes, you become its local administrator: the one who gives colleagues access. If it should be somebody else, ask the municipality to write to them.
mail-text-partner-invited-programme =
    { $municipality } takes part in the partnership on stronger cooperation about young people and asks whether you want to join. The municipality has named you as the contact at { $institution }.

    If you say yes, your counsellors can follow what the municipality tries. It is free, and you can end it again. Read more, and answer yes or no here, up to and including { $until }:

    { $link }

    If you say yes, you become its local administrator: the one who gives colleagues access. If it should be somebody else, ask the municipality to write to them.
mail-your-institution = your institution
mail-subject-partner-answered = A partner has answered
mail-text-partner-answered =
    One of your partners has answered. Sign in to see the answer:

    { $link }
mail-subject-colleague-invited = { $why ->
    [coordinator] You coordinate for { $house }: your way into Ungebro
    [deputy] You are deputy of the coordinator of { $house }
   *[other] { $house } gives you access to Ungebro
}
mail-text-colleague-invited =
    { $why ->
        [coordinator] { $house } takes part in the partnership on stronger cooperation about young people and has chosen you as its coordinator. On Ungebro you see what waits for you and give your colleagues access.
        [deputy] { $house } has chosen you as deputy of the coordinator in the partnership for stronger cooperation about the young. On Ungebro you can do the same as the coordinator.
        [reporter] { $house } is a partner of a municipality on Ungebro and has named you as one of those who can report when a pupil is about to leave.
        [administrator] { $house } has said yes to being a partner of a municipality on Ungebro. You are its local administrator: the one who gives colleagues access.
       *[other] { $house } has given you access to Ungebro, where schools, municipalities and young people go together from dropout to the next start.
    }

    Open the link and sign in. It works once, for you alone, up to and including { $until }.

    { $link }

    If you know nothing of this, ask { $house } before you open the link.
mail-text-colleague-invited-programme =
    { $why ->
        [coordinator] { $house } takes part in the partnership on stronger cooperation about young people and has chosen you as its coordinator. On Ungebro you see what waits for you and give your colleagues access.
        [deputy] { $house } has chosen you as deputy of the coordinator in the partnership for stronger cooperation about the young. On Ungebro you can do the same as the coordinator.
        [reporter] { $house } is a partner of a municipality in the partnership on stronger cooperation about young people and has named you as one of those who take part.
        [administrator] { $house } has said yes to being a partner of a municipality on Ungebro. You are its local administrator: the one who gives colleagues access.
       *[other] { $house } has given you access to Ungebro, the place of the partnership on stronger cooperation about young people.
    }

    Open the link and sign in. It works once, for you alone, up to and including { $until }.

    { $link }

    If you know nothing of this, ask { $house } before you open the link.
mail-subject-meeting = { $word ->
    [invited] Invitation: { $kind } of the partnership
    [changed] Changed: { $kind } of the partnership
    [postponed] Postponed: { $kind } of the partnership
    [released] You are no longer signed up: { $kind }
   *[cancelled] Cancelled: { $kind } of the partnership
}
mail-text-meeting =
    { $word ->
    [invited] You are signed up for a meeting of the partnership: { $kind }, { $when }. { $place }
    [changed] Time, place or link has changed for a meeting you are signed up for: { $kind }, { $when }. { $place }
    [postponed] A meeting you are signed up for is postponed: { $kind }. The new date is pending. You will hear when it is set.
    [released] You are no longer on the list of a meeting: { $kind }. There is nothing to do.
   *[cancelled] A meeting you are signed up for is cancelled: { $kind }. There is nothing to do.
    }

    See the meeting here:

    { $link }
meeting-summary = Partnership about young people: { $kind }
meeting-when = { $day } { $from }–{ $to }
mail-subject-news = There is news on Ungebro
mail-text-news =
    There is news for you. Sign in to see it:

    { $link }
mail-subject-nobody-opens = Something waits for you, and nobody can open it
mail-text-nobody-opens =
    Something has come to you on Ungebro, and its clock runs. Nobody in your municipality can open it yet. Give a counsellor access here:

    { $link }
mail-subject-unopened = Something waits for you on Ungebro
mail-text-unopened =
    Something lies on the worklist that nobody has opened yet. Sign in to see it:

    { $link }
mail-subject-still-unopened = Something is still not opened on Ungebro
mail-text-still-unopened =
    Something still lies on the worklist that nobody has opened. Sign in to see it:

    { $link }

messages-title = Messages
messages-lead = What Ungebro has sent for you. A message never says what the matter is. The address is deleted when the message has left.
messages-failed = { $count ->
    [one] One message hasn't left. Mend the person's address, or try again.
   *[other] { $count } messages haven't left. Mend the people's addresses, or try again.
}
messages-failed-title = Not on its way
messages-others-title = The newest
messages-why = Why
messages-not-again = The address is dropped.
messages-none = Nothing has been sent yet.
messages-what = Message
messages-to = To
messages-to-dropped = deleted
messages-state = State
messages-when = Written
messages-act = Action
messages-again = Try again
messages-next = Tried again { $when }
messages-attempts = { $count ->
    [one] Tried once.
   *[other] Tried { $count } times.
}
message-sign-up-link = Link to a sign-up
message-sign-up-shared = A colleague wants to join in a sign-up
message-sign-up-received = Sign-up received
message-sign-up-mend-asked = Mend the sign-up
message-sign-up-accepted = Sign-up accepted
message-sign-up-declined = Sign-up declined
message-sign-up-waiting = Sign-up on the waiting list
message-sign-up-moved-up = Moved up from the waiting list
message-sign-up-withdrawn = Sign-up withdrawn
message-sign-up-superseded = Sign-up superseded by another
message-member-leaves = A municipality leaves
message-backing-asked = Question about backing
message-partner-invited = Question to a partner
message-partner-answered = A partner has answered
message-colleague-invited = Way in for a colleague
message-meeting = Meeting of the partnership
message-news = There is news
message-nobody-opens = Something waits, and nobody can open it
message-unopened = Reminder to the team
message-still-unopened = Word to the leader
message-is-queued = Waiting
message-is-sent = Sent
message-is-failed = Not sent
message-trouble-away = The mail server doesn't answer.
message-trouble-refused = The mail server said no.
message-trouble-address = The address is wrong.
message-trouble-folder = The folder can't be written.
message-trouble-sealed = The message can't be opened with this key.

mailbox-title = The demo's mailbox
mailbox-lead = What the invented people would find in their own inbox. No mail leaves the demo.
mailbox-none = Nothing has come yet.
mailbox-subject = Subject
mailbox-to = To
mailbox-when = Came
mailbox-entry = The mail puts the meeting into the calendar, or takes it out.
