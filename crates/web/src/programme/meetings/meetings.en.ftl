meetings-title = Meetings
meetings-lead = Three full-day meetings, two virtual ones, and short meetings for the coordinators. Day and place are announced when they are set.
meetings-meeting = Meeting
meetings-when = When
meetings-where = Where
meetings-short = Short meetings for coordinators
meetings-others = Other meetings
meetings-all = See all meetings
meetings-feed = The meetings in your calendar
meetings-feed-told = Subscribe to the address in your calendar program. Then the meetings follow when they are set, moved or cancelled. No names stand in it.
meetings-plan-lead = A meeting without a day is quite all right. Those who take part are told and get a calendar invitation when the day is set.
meetings-public = See what everyone sees
meetings-public-page = The meeting's page
meetings-one-more = Plan one more meeting
meetings-plan = Plan the meeting
meeting-off = Cancelled
meeting-off-told = Everyone who was signed up has been told.
meeting-saved = It is saved.
meeting-link = Link to the meeting
meeting-pending-told = You can sign up now. You will be told and get a calendar invitation when the day is set.
meeting-to-calendar = Put the meeting into your calendar
meeting-programme = Programme
meeting-minutes = Minutes
meeting-minutes-hint = Everyone in the partnership can read them. Don't write about single young people.
meeting-seats = Who comes from you?
meeting-seats-told = Tick those who come. They get a mail when the day is set, and if something changes. Only the secretariat sees diet and needs.
meeting-comes = Comes
meeting-diet = Diet
meeting-access = Needs
meeting-seats-save = Save the sign-up
meeting-name-wrong = Write the participant's name on one line.
meeting-twice = The same person stands there twice. Untick one.
meeting-elsewhere = { $name } is signed up by another municipality. Mend the address, or untick.
meeting-meant = Good to know
meeting-meant-members = The member's coordinator signs up those who come.
meeting-meant-coordinators = The meeting is for the municipalities' coordinators. You are on the list by yourselves.
meeting-meant-changes = If the meeting is moved or cancelled, those signed up get a mail, and their calendar follows.
meeting-meant-names = Only the secretariat and your own coordinator see who comes.
meeting-plan-it = Plan the meeting
meeting-plan = Plan
meeting-plan-told = If you change time, place or link, those signed up get a new calendar invitation. Of a new programme alone we send no mail.
meeting-field-kind = Kind of meeting
meeting-field-day = Day
meeting-field-day-hint = Leave it empty while the day is pending.
meeting-field-from = From
meeting-field-to = To
meeting-field-place = Place
meeting-field-link = Link to the video meeting
meeting-field-link-hint = Only those in the partnership see the link.
meeting-field-programme-hint = One point a line. Everyone can read it.
meeting-who = Signed up
meeting-nobody = Nobody is signed up yet.
meeting-needs = { $count ->
    [0] Nobody has written special needs.
    [one] 1 has written what is needed.
   *[other] { $count } have written what is needed.
}
meeting-invited = Invited
meeting-record = Save attendance and minutes
meeting-cancel = Cancel the meeting
meeting-cancel-told = { $count ->
    [0] Nobody is signed up. The meeting shows as cancelled to all.
    [one] 1 is signed up and gets a mail, and the meeting leaves the calendar.
   *[other] { $count } are signed up and get a mail, and the meeting leaves their calendars.
}
meeting-cancel-yes = Yes, cancel the meeting
meeting-error-kind-not-a-choice = Choose a kind of meeting from the list.
meeting-error-day-missing = Write the day, or delete the hours if the day is pending.
meeting-error-day-not-a-date = There is no such day. Write day, month and year.
meeting-error-from-missing = Write when the meeting begins.
meeting-error-from-not-a-time = Write a time, for example 9.30.
meeting-error-to-missing = Write when the meeting ends.
meeting-error-to-not-a-time = Write a time, for example 15.00.
meeting-error-to-ends-before-it-begins = The meeting ends before it begins. Mend one of the times.
meeting-error-place-too-long = The place is too long. Write at most { $max } characters.
meeting-error-place-control-character = The place holds a character that is no writing. Write it again.
meeting-error-link-too-long = The link is too long. Write at most { $max } characters.
meeting-error-link-control-character = The link holds a character that is no writing. Paste it again.
meeting-error-link-not-a-link = Write the whole link. It must begin with https://
meeting-error-programme-too-long = The programme is too long. Write at most { $max } characters. You have written { $actual }.
meeting-error-programme-control-character = The programme holds a character that is no writing. Write it again.
