//! Whether terms are whole enough to be proposed.

use jiff::civil::Date;

use super::{AgreementField as Field, AgreementMistake, BOTH, Checked, Promises, RawContact, RawTerms, Side};
use crate::clocks::LONGEST_PROMISE;
use crate::mistakes::Problem;
use crate::text::{DateForm, Email, FreeText, Line, Phone};

/// The longest name, function or task, in characters.
const LINE: usize = 200;
/// The longest text on what is reported, and of an answer, in characters.
pub const MOST_WORDS: u16 = 2_000;
/// So many rows a table has at most.
pub const MOST_ROWS: usize = 20;

/// Checks the terms as they are proposed on `today`. Blank rows are passed over by whoever drops them first
/// ([`RawTerms::without_blank_rows`]).
///
/// # Errors
/// Everything that is wrong, in the order of the form.
pub fn check(raw: &RawTerms, today: Date) -> Result<Checked, Vec<AgreementMistake>> {
    let mut notes = Notes::default();
    for side in Side::ALL {
        notes.contacts(raw.contacts(side), Field::contact_of(side));
    }
    if let Err(problem) = FreeText::new(&raw.reporting, MOST_WORDS.into()) {
        notes.note(Field::Reporting, problem.into());
    }
    let promises = Promises {
        opened: notes.weekdays(Field::OpenedWithin, &raw.opened_within),
        contact: notes.weekdays(Field::ContactWithin, &raw.contact_within),
        feedback: notes.weekdays(Field::FeedbackWithin, &raw.feedback_within),
    };
    notes.tasks(raw);
    let review_on = notes.review(&raw.review_on, today);
    match review_on {
        Some(review_on) if notes.0.is_empty() => Ok(Checked { promises, review_on }),
        _ => Err(notes.0),
    }
}

#[derive(Default)]
struct Notes(Vec<AgreementMistake>);

impl Notes {
    fn note(&mut self, field: Field, problem: Problem) {
        self.0.push(AgreementMistake::new(field, problem));
    }

    fn note_at(&mut self, field: Field, row: usize, problem: Problem) {
        self.0.push(AgreementMistake::at(field, row, problem));
    }

    /// At least one who can be reached; each has a name, and an address or a telephone.
    fn contacts(&mut self, rows: &[RawContact], [name, function, email, phone]: [Field; 4]) {
        if rows.is_empty() {
            self.note_at(name, 0, Problem::Missing);
        }
        if rows.len() > MOST_ROWS {
            self.note_at(name, 0, Problem::TooMany { max: MOST_ROWS });
        }
        for (at, row) in rows.iter().enumerate() {
            if let Err(problem) = Line::new(&row.name, LINE) {
                self.note_at(name, at, problem.into());
            }
            if let (false, Err(problem)) = (row.function.trim().is_empty(), Line::new(&row.function, LINE)) {
                self.note_at(function, at, problem.into());
            }
            let (has_email, has_phone) = (!row.email.trim().is_empty(), !row.phone.trim().is_empty());
            if !has_email && !has_phone {
                self.note_at(email, at, Problem::Missing);
            }
            if has_email && Email::parse(&row.email).is_none() {
                self.note_at(email, at, Problem::NotAnEmail);
            }
            if has_phone && Phone::parse(&row.phone).is_none() {
                self.note_at(phone, at, Problem::NotAPhone);
            }
        }
    }

    fn weekdays(&mut self, field: Field, text: &str) -> Option<u8> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let weekdays = text.parse().ok().filter(|weekdays| (1..=LONGEST_PROMISE).contains(weekdays));
        if weekdays.is_none() {
            self.note(field, Problem::OutOfRange { from: 1, to: LONGEST_PROMISE.into() });
        }
        weekdays
    }

    fn tasks(&mut self, raw: &RawTerms) {
        if raw.tasks.is_empty() {
            self.note_at(Field::TaskWhat, 0, Problem::Missing);
        }
        if raw.tasks.len() > MOST_ROWS {
            self.note_at(Field::TaskWhat, 0, Problem::TooMany { max: MOST_ROWS });
        }
        for (at, task) in raw.tasks.iter().enumerate() {
            if let Err(problem) = Line::new(&task.what, LINE) {
                self.note_at(Field::TaskWhat, at, problem.into());
            }
            if Side::from_code(&task.who).is_none() && task.who != BOTH {
                self.note_at(Field::TaskWho, at, Problem::NotAChoice);
            }
        }
    }

    fn review(&mut self, text: &str, today: Date) -> Option<Date> {
        let problem = match DateForm::Danish.read(text) {
            _ if text.trim().is_empty() => Problem::Missing,
            None => Problem::NotADate,
            Some(day) if day <= today => Problem::Past { today },
            Some(day) => return Some(day),
        };
        self.note(Field::ReviewOn, problem);
        None
    }
}
