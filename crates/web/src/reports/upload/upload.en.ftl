upload-title = Send a spreadsheet
upload-lead = Report many pupils at once. You see what has to be mended before anything is sent.
upload-file = File with reports
upload-file-hint = CSV from your spreadsheet or school system, at most { $most } MB. The first row is the columns' names.
upload-look = Look through the file
upload-no-file = Choose a file.
upload-not-read = The file can't be read
upload-columns = The columns
upload-columns-text = Their order doesn't matter, and Danish headings are understood.
upload-template = Fetch an empty sheet
upload-heading-column = Column
upload-heading-holds = What it holds
upload-heading-required = Must be there
upload-column-kind = risk or dropout
upload-column-cpr = Ten digits. Make the column text, so that zeroes in front stay
upload-column-name = The pupil's name
upload-column-home_municipality = The home municipality's four digits
upload-column-education_kind = The education's code
upload-column-started_on = The day on which the pupil began, for instance 2026-08-10
upload-column-occurred_on = The last day at the school, or the day on which you saw the risk
upload-column-causes = Codes of causes, with | between them
upload-column-words = What has happened. Nothing about health
upload-column-tried = What you have tried
upload-column-person_informed = Whether the pupil knows: yes or no
upload-column-guardians_informed = Whether the guardians know: yes or no
upload-column-alternative_agreed = Whether something else is agreed: yes or no
upload-column-phone = The pupil's phone
upload-column-email = The pupil's e-mail
upload-codes = The codes of educations and causes:
upload-codes-link = see the list

upload-preview-title = The file is looked through
upload-preview-lead = Nothing has been sent yet. The file is from { $institution }.
upload-mistakes = { $count ->
    [one] Mend one thing in the file
   *[other] Mend { $count } things in the file
}
upload-mistakes-text = Mend them in the spreadsheet, save it as CSV, and choose the file again. Nothing has been sent.
upload-row = Row
upload-what = What has to be mended
upload-whole-row = the whole row
upload-not-shown = And { $count } more. Mend these first.
upload-good = { $count ->
    [0] There are no new reports in the file.
    [one] 1 new report is ready to be sent.
   *[other] { $count } new reports are ready to be sent.
}
upload-there = { $count ->
    [one] 1 was sent before and is not sent again.
   *[other] { $count } were sent before and are not sent again.
}
upload-twice = The same pupil, kind and day stand in row { $row } too, but with another content. Keep one of the two.
upload-exists = The report exists already with another content. Add to { $number } instead, and take the row out.
upload-odd = { $count ->
    [one] The control digit of one CPR number doesn't fit: row { $rows }. Look whether it is right.
   *[other] The control digit of { $count } CPR numbers doesn't fit: rows { $rows }. Look whether they are right.
}
upload-minors = { $count ->
    [one] One pupil is under 18. If you are worried about the pupil, notify the municipality's child and family services too. A report here is no such notification.
   *[other] { $count } pupils are under 18. If you are worried about one of them, notify the municipality's child and family services too. A report here is no such notification.
}
upload-sample = This is how we understand the first rows
upload-day = Day
upload-send = { $count ->
    [0] Finish
    [one] Send 1 report
   *[other] Send { $count } reports
}
upload-other = Choose another file
upload-kept = The file lies sealed and for you alone. It is deleted when you have sent it, or after a day.
reports-received = { $received ->
    [one] 1 report is received.
   *[other] { $received } reports are received.
} { $there ->
    [0] { "" }
    [one] 1 was there already.
   *[other] { $there } were there already.
}
