//! The check of each step. What is empty is missing, and so is for the checklist and not a mistake while one writes;
//! [`check_step`](super::check_step) makes it one for the step that is being saved.

use super::field::SignUpField as Field;
use super::{Backing, Coordinator, Covers, RawSignUp, SignUpChecks, SignUpMistake as Mistake};
use crate::mistakes::Problem;
use crate::tables::{MunicipalityCode, ThemeCode};
use crate::text::{DateForm, Email, FreeText, Line, Phone};

/// Characters of a name, a committee, a document's number, an administration.
const LONGEST_LINE: usize = 120;
/// Characters of what the municipality wants.
const LONGEST_WISHES: usize = 2000;
/// More participants or partners than any municipality sends; beyond it, nothing is looked at.
pub(super) const MOST_ROWS: usize = 100;

/// Notes mistakes while a step is checked.
#[derive(Default)]
pub(super) struct Notes(pub(super) Vec<Mistake>);

impl Notes {
    pub(super) fn keep<T>(
        &mut self,
        field: Field,
        item: Option<usize>,
        checked: Result<T, Problem>,
    ) -> Option<T> {
        checked.map_err(|problem| self.0.push(Mistake { field, item, problem })).ok()
    }
}

pub(super) fn municipality(
    raw: &RawSignUp,
    checks: &SignUpChecks<'_>,
    notes: &mut Notes,
) -> Option<MunicipalityCode> {
    let code = filled(&raw.municipality)
        .and_then(|code| checks.tables.municipality(code).map(|row| row.code).map_err(Problem::UnknownCode));
    notes.keep(Field::Municipality, None, code)
}

pub(super) fn backing(raw: &RawSignUp, checks: &SignUpChecks<'_>, notes: &mut Notes) -> Option<Backing> {
    let body = notes.keep(Field::BackingBody, None, line(&raw.backing_body));
    let today = checks.today;
    let decided_on = filled(&raw.backing_on).and_then(|text| match DateForm::Danish.read(text) {
        None => Err(Problem::NotADate),
        Some(day) if day > today => Err(Problem::Future { today }),
        Some(day) => Ok(day),
    });
    let decided_on = notes.keep(Field::BackingOn, None, decided_on);
    let document = notes.keep(Field::BackingDocument, None, number(&raw.backing_document));
    let covers = notes.keep(Field::BackingCovers, None, covers(&raw.backing_covers));
    let covers_trials = covers?.contains(&Covers::Trials);
    Some(Backing { body: body?, decided_on: decided_on?, document: document?, covers_trials })
}

/// What the backing covers: taking part at least.
fn covers(codes: &[String]) -> Result<Vec<Covers>, Problem> {
    let covers = codes.iter().map(|code| Covers::from_code(code.trim()).ok_or(Problem::NotAChoice));
    let covers = covers.collect::<Result<Vec<_>, _>>()?;
    if covers.contains(&Covers::TakingPart) { Ok(covers) } else { Err(Problem::Missing) }
}

pub(super) fn themes(
    raw: &RawSignUp,
    checks: &SignUpChecks<'_>,
    notes: &mut Notes,
) -> Option<(Vec<ThemeCode>, FreeText)> {
    let find = |code: &str| checks.tables.themes.get(code).map(|row| row.code.clone());
    let themes = chosen(Field::Themes, &raw.themes, notes, |code| find(code).map_err(Problem::UnknownCode));
    let wishes = FreeText::new(&raw.wishes, LONGEST_WISHES).map_err(Problem::from);
    let wishes = notes.keep(Field::Wishes, None, wishes);
    themes.zip(wishes)
}

pub(super) fn coordinator(raw: &RawSignUp, notes: &mut Notes) -> Option<Coordinator> {
    let name = notes.keep(Field::CoordinatorName, None, line(&raw.coordinator_name));
    let email = filled(&raw.coordinator_email);
    let email = email.and_then(|text| Email::parse(text).ok_or(Problem::NotAnEmail));
    let email = notes.keep(Field::CoordinatorEmail, None, email);
    let phone = optional(&raw.coordinator_phone, |text| Phone::parse(text).ok_or(Problem::NotAPhone));
    let phone = notes.keep(Field::CoordinatorPhone, None, phone);
    Some(Coordinator { name: name?, email: email?, phone: phone? })
}

/// Codes chosen from a list: each known, none twice, at least one.
fn chosen<T: PartialEq>(
    field: Field,
    codes: &[String],
    notes: &mut Notes,
    find: impl Fn(&str) -> Result<T, Problem>,
) -> Option<Vec<T>> {
    if codes.len() > MOST_ROWS {
        notes.0.push(Mistake::new(field, Problem::TooMany { max: MOST_ROWS }));
        return None;
    }
    let before = notes.0.len();
    let mut found = Vec::new();
    for (place, code) in codes.iter().enumerate().filter(|(_, code)| !code.trim().is_empty()) {
        let new = find(code.trim())
            .and_then(|it| if found.contains(&it) { Err(Problem::Repeated) } else { Ok(it) });
        found.extend(notes.keep(field, Some(place), new));
    }
    if found.is_empty() && notes.0.len() == before {
        notes.0.push(Mistake::new(field, Problem::Missing));
    }
    (notes.0.len() == before).then_some(found)
}

pub(super) fn filled(text: &str) -> Result<&str, Problem> {
    let text = text.trim();
    if text.is_empty() { Err(Problem::Missing) } else { Ok(text) }
}

pub(super) fn line(text: &str) -> Result<Line, Problem> {
    Line::new(text, LONGEST_LINE).map_err(Problem::from)
}

/// What others find a document by: a question mark or a dash names none.
fn number(text: &str) -> Result<Line, Problem> {
    if text.chars().any(char::is_alphanumeric) { line(text) } else { Err(Problem::Missing) }
}

pub(super) fn optional<T>(
    text: &str,
    read: impl Fn(&str) -> Result<T, Problem>,
) -> Result<Option<T>, Problem> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}
