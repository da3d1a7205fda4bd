reports-title = Reports
reports-lead = What your school has reported, and how far it has come.
reports-upload = Send a spreadsheet
reports-none = Your school has reported nobody yet.
reports-no-older = There are no more.
reports-recent = The school's latest reports
reports-all = Show all of the school's reports
reports-one-more = Report another
reports-pages = More reports
reports-older = Older reports
reports-newest = The newest
reports-draft = You have a draft from { $at } for { $institution }.
reports-draft-on = Go on where you stopped
reports-column-pupil = Pupil
reports-column-kind = Kind
reports-column-sent = Sent
reports-column-progress = How far it is
reports-column-until = Clock
reports-renew-by = Renew by { $day }
reports-contact-by = Contact by { $day }

report-kind-short-risk = Risk
report-kind-short-dropout = Dropout

report-state-withdrawn = Taken back
report-state-returned = Sent back
report-state-lapsed = Lapsed

outcome-group-in-education = in education
outcome-group-in-fgu = at FGU
outcome-group-in-job = in a job
outcome-group-in-offer = in an offer
outcome-group-other = other
outcome-group-closed = ended
outcome-group-handed-over = handed on to another municipality
outcome-group-for-information = taken for information
outcome-group-returned = sent back
outcome-group-joined = joined with an earlier report
outcome-group-withdrawn = taken back
outcome-group-lapsed = lapsed

loop-waits-for = waits for { $who }
