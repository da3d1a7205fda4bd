# What is wrong with a report and how to mend it. The key is report-error-FIELD-PROBLEM; the same text goes to the form, the preview of a
# file and the API. No text repeats what was sent.

report-error-kind-missing = Choose whether it is a risk of dropout or a dropout.
report-error-kind-not-a-choice = That is neither a risk nor a dropout. Use risk or dropout.

report-error-cpr-missing = Write the pupil's CPR number, ten digits.
report-error-cpr-letters = A CPR number has digits only. Write the pupil's real number.
report-error-cpr-other-digits = Write the CPR number again with ordinary digits, 0–9.
report-error-cpr-other-characters = Write only digits and at most one hyphen in the CPR number.
report-error-cpr-lost-zero = The CPR number has nine digits, so the zero in front is missing. Write all ten. In a spreadsheet the cell must be text.
report-error-cpr-length = A CPR number has ten digits. This one has { $digits }.
report-error-cpr-hyphen = The hyphen stands after the sixth digit, once. Write DDMMYY-XXXX.
report-error-cpr-all-zeroes = Ten zeroes are nobody's CPR number. Write the pupil's own.
report-error-cpr-day-or-month = The CPR number doesn't begin with a day and a month. Look whether two digits have changed places.
report-error-cpr-no-such-date = The CPR number begins with a day that doesn't exist. Look for a slip of the finger.
report-error-cpr-not-yet-born = The CPR number begins with a day that hasn't come yet. Look for a slip of the finger.
report-error-cpr-real-number-in-demo = The demo takes invented numbers only, with 60 added to the day of birth. For instance 670308-9907.
report-error-cpr-too-young = The pupil was under { $from } that day. Ask the municipality's school administration who can help.
report-error-cpr-too-old = The pupil was { $below } or more that day. Reports are about people under { $below }. Ask the municipality's job centre who can help.

report-error-name-missing = Write the pupil's name.
report-error-name-too-long = The name has { $actual } characters. There is room for { $max }.
report-error-name-control-character = Character number { $position } of the name can't be read. Write the name again.
report-error-name-not-a-name = That doesn't look like a name. Write the pupil's name in letters.

report-error-home-municipality-missing = Choose the municipality where the pupil lives.
report-error-home-municipality-unknown = There is no municipality with that code. Use the municipality's four digits.

report-error-education-kind-missing = Choose the education.
report-error-education-kind-unknown = The education isn't on the list. Choose the one most like it.
report-error-education-kind-not-in-use = The education didn't exist that day. Choose the one the pupil was in.

report-error-started-on-missing = Write the day on which the pupil began the education.
report-error-started-on-not-a-date = There is no such day. Write day, month and year, for instance 10 8 2026.
report-error-started-on-future = The start lies in the future. Write a day no later than today, { $today }.
report-error-started-on-after-event = The pupil can't begin after the day that the report is about. Mend one of the two days.
report-error-started-on-before-birth = The start lies before the pupil was born. Look whether the year is right.

report-error-occurred-on-missing = Write the day: the last day at the school, or the day on which you saw the risk.
report-error-occurred-on-not-a-date = There is no such day. Write day, month and year, for instance 20 11 2026.
report-error-occurred-on-future = The date lies in the future. Write a day no later than today, { $today }.
report-error-occurred-on-too-long-ago = The date lies too far back. Reports go back to { $earliest }. Call the municipality if it is older.

report-error-causes-missing = Choose a cause. If you don't know it, choose »Unknown«.
report-error-causes-unknown = The cause isn't on the list. Choose one from the list.
report-error-causes-not-for-schools = A school can't give that cause, because it touches health, substance use or punishment. Choose another.
report-error-causes-needs-words = »Other« says something only with words. Write briefly what has happened.
report-error-causes-stands-alone = »Unknown« and »Does not wish to say« stand alone. Remove it or the other causes.
report-error-causes-repeated = The same cause is there twice. Remove one of them.
report-error-causes-too-many = Choose at most { $max } causes.

report-error-words-too-long = The text has { $actual } characters. There is room for { $max }. Shorten it.
report-error-words-control-character = Character number { $position } can't be read. Write that place again.
report-error-tried-too-long = The text has { $actual } characters. There is room for { $max }. Shorten it.
report-error-tried-control-character = Character number { $position } can't be read. Write that place again.

report-error-person-informed-missing = Say whether the pupil knows that you report.
report-error-person-informed-not-yes-or-no = Answer yes or no: does the pupil know that you report?
report-error-guardians-informed-not-yes-or-no = Answer yes or no: do the guardians know that you report?
report-error-alternative-agreed-not-yes-or-no = Answer yes or no: is something else agreed?

report-error-phone-not-a-phone = Write the phone number with eight digits, or with the country's code in front.
report-error-email-not-an-email = Write the e-mail address with @ and a dot, for instance name@example.dk.

# Where the field has no text of its own: only the API meets these.
error-wrong-type = The type { $expected } is expected here.
error-unknown-field = There is no such member here. Take it away, or mend its spelling. What can stand here: { $allowed }.
error-nearest = Did you mean { $codes }?

report-warning-modulus-11 = The control digit doesn't fit. Most often that is a slip of the finger, but some real numbers are so. Look once more, and tick the box if the number is right.
