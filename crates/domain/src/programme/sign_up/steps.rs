//! The check of each step. What is empty is missing, and so is for the checklist and not a mistake while one writes;
//! [`check_step`](super::check_step) makes it one for the step that is being saved.

use super::field::SignUpField as Field;
use super::{
    Backing, Coordinator, Level, Participant, Partner, RawParticipant, RawPartner, RawSignUp, SignUpChecks,
    SignUpMistake as Mistake,
};
use crate::mistakes::Problem;
use crate::tables::{InstitutionId, MunicipalityCode, ThemeCode};
use crate::text::{DateForm, Email, FreeText, Line, Phone, folded};

/// Characters of a name, a committee, a document's number, an administration.
const LONGEST_LINE: usize = 120;
/// Characters of what the municipality wants.
const LONGEST_WISHES: usize = 2000;
/// More participants or partners than any municipality sends; beyond it, nothing is looked at.
const MOST_ROWS: usize = 100;

/// Notes mistakes while a step is checked.
#[derive(Default)]
pub(super) struct Notes(pub(super) Vec<Mistake>);

impl Notes {
    fn keep<T>(&mut self, field: Field, item: Option<usize>, checked: Result<T, Problem>) -> Option<T> {
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
    let document = notes.keep(Field::BackingDocument, None, line(&raw.backing_document));
    Some(Backing { body: body?, decided_on: decided_on?, document: document? })
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

pub(super) fn partners(
    raw: &RawSignUp,
    checks: &SignUpChecks<'_>,
    notes: &mut Notes,
) -> Option<Vec<Partner>> {
    if raw.partners.len() > MOST_ROWS {
        notes.0.push(Mistake::new(Field::Partners, Problem::TooMany { max: MOST_ROWS }));
        return None;
    }
    let before = notes.0.len();
    let mut found: Vec<Partner> = Vec::new();
    for (place, row) in raw.filled_partners() {
        let seen = |id: &InstitutionId| found.iter().any(|partner| partner.institution == *id);
        let institution = filled(&row.institution)
            .and_then(|id| checks.tables.institutions.get(id).map_err(Problem::UnknownCode))
            .map(|row| row.id.clone())
            .and_then(|id| if seen(&id) { Err(Problem::Repeated) } else { Ok(id) });
        let institution = notes.keep(Field::Partners, Some(place), institution);
        found.extend(partner(institution, row, place, notes));
    }
    if found.is_empty() && notes.0.len() == before {
        notes.0.push(Mistake::new(Field::Partners, Problem::Missing));
    }
    (notes.0.len() == before).then_some(found)
}

fn partner(
    institution: Option<InstitutionId>,
    row: &RawPartner,
    place: usize,
    notes: &mut Notes,
) -> Option<Partner> {
    let item = Some(place);
    let name = notes.keep(Field::PartnerContactName, item, line(&row.contact_name));
    let email = filled(&row.contact_email);
    let email = email.and_then(|text| Email::parse(text).ok_or(Problem::NotAnEmail));
    let email = notes.keep(Field::PartnerContactEmail, item, email);
    Some(Partner { institution: institution?, contact_name: name?, contact_email: email? })
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

pub(super) fn participants(raw: &RawSignUp, notes: &mut Notes) -> Option<Vec<Participant>> {
    if raw.participants.len() > MOST_ROWS {
        notes.0.push(Mistake::new(Field::ParticipantName, Problem::TooMany { max: MOST_ROWS }));
        return None;
    }
    let mut seen: Vec<(String, String)> = Vec::new();
    let mut people = Vec::new();
    let mut whole = true;
    for (place, row) in raw.filled_participants() {
        let who = (folded(&row.name), folded(&row.email));
        // One address is one person, whatever the names say.
        let same_address = |(_, email): &(String, String)| !email.is_empty() && *email == who.1;
        if seen.contains(&who) || seen.iter().any(same_address) {
            notes.0.push(Mistake::at(Field::ParticipantName, place, Problem::Repeated));
            whole = false;
        }
        seen.push(who);
        let person = participant(row, place, notes);
        whole &= person.is_some();
        people.extend(person);
    }
    whole.then_some(people)
}

fn participant(row: &RawParticipant, place: usize, notes: &mut Notes) -> Option<Participant> {
    let item = Some(place);
    let name = notes.keep(Field::ParticipantName, item, line(&row.name));
    let level = filled(&row.level).and_then(|code| Level::from_code(code).ok_or(Problem::NotAChoice));
    let level = notes.keep(Field::ParticipantLevel, item, level);
    let administration =
        notes.keep(Field::ParticipantAdministration, item, optional(&row.administration, line));
    let email = optional(&row.email, |text| Email::parse(text).ok_or(Problem::NotAnEmail));
    let email = notes.keep(Field::ParticipantEmail, item, email);
    Some(Participant { name: name?, level: level?, administration: administration?, email: email? })
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

fn filled(text: &str) -> Result<&str, Problem> {
    let text = text.trim();
    if text.is_empty() { Err(Problem::Missing) } else { Ok(text) }
}

fn line(text: &str) -> Result<Line, Problem> {
    Line::new(text, LONGEST_LINE).map_err(Problem::from)
}

fn optional<T>(text: &str, read: impl Fn(&str) -> Result<T, Problem>) -> Result<Option<T>, Problem> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}
