//! The steps that consist of rows: where one stands, partners inside and outside, participants.

use super::field::SignUpField as Field;
use super::steps::{MOST_ROWS, Notes, filled, line, optional};
use super::{
    Administration, Contact, Insider, Level, Participant, Partner, RawInsider, RawParticipant, RawPartner,
    RawSignUp, RawStanding, SignUpChecks, SignUpMistake as Mistake, Standing, Strength, Unit,
};
use crate::mistakes::Problem;
use crate::tables::{InstitutionId, ThemeCode};
use crate::text::{Email, FreeText, Line, folded};

/// Characters of what is done today, and of what is hard.
const LONGEST_STANDING: usize = 600;

/// Where the municipality stands in each theme that it has chosen. What stands in another theme waits until that is
/// chosen again.
pub(super) fn standing(
    raw: &RawSignUp,
    checks: &SignUpChecks<'_>,
    notes: &mut Notes,
) -> Option<Vec<Standing>> {
    let before = notes.0.len();
    let chosen = raw.themes.iter().map(|code| raw.standing_in(code)).enumerate();
    let mut found = Vec::new();
    for (place, row) in chosen.filter(|(_, row)| !row.is_blank()) {
        let theme = checks.tables.themes.get(&row.theme).map(|theme| theme.code.clone());
        if let Ok(theme) = theme {
            found.push(standing_in(theme, &row, place, notes));
        }
    }
    (notes.0.len() == before).then_some(found)
}

fn standing_in(theme: ThemeCode, row: &RawStanding, place: usize, notes: &mut Notes) -> Standing {
    let words =
        |text: &str| optional(text, |text| FreeText::new(text, LONGEST_STANDING).map_err(Problem::from));
    let today = notes.keep(Field::StandingToday, Some(place), words(&row.today)).flatten();
    let hard = notes.keep(Field::StandingHard, Some(place), words(&row.hard)).flatten();
    Standing { theme, today, hard }
}

pub(super) fn inside(raw: &RawSignUp, notes: &mut Notes) -> Option<Vec<Insider>> {
    if raw.inside.len() > MOST_ROWS {
        notes.0.push(Mistake::at(Field::InsideUnit, 0, Problem::TooMany { max: MOST_ROWS }));
        return None;
    }
    let before = notes.0.len();
    let found: Vec<Insider> =
        raw.filled_insiders().filter_map(|(place, row)| insider(row, place, notes)).collect();
    (notes.0.len() == before).then_some(found)
}

fn insider(row: &RawInsider, place: usize, notes: &mut Notes) -> Option<Insider> {
    let item = Some(place);
    let unit = filled(&row.unit).and_then(|code| Unit::from_code(code).ok_or(Problem::NotAChoice));
    let unit = notes.keep(Field::InsideUnit, item, unit);
    let contact = notes.keep(Field::InsideContact, item, optional(&row.contact, line));
    let strength = notes.keep(Field::InsideStrength, item, strength(&row.strength));
    Some(Insider { unit: unit?, contact: contact?, strength: strength?, invite: row.invite.trim() == "yes" })
}

pub(super) fn partners(
    raw: &RawSignUp,
    checks: &SignUpChecks<'_>,
    notes: &mut Notes,
) -> Option<(Vec<Partner>, Option<Line>)> {
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
    let unlisted = notes.keep(Field::Unlisted, None, optional(&raw.unlisted, line)).flatten();
    (notes.0.len() == before).then_some((found, unlisted))
}

/// One that is asked later needs no contact yet; one that is written is checked all the same.
fn partner(
    institution: Option<InstitutionId>,
    row: &RawPartner,
    place: usize,
    notes: &mut Notes,
) -> Option<Partner> {
    let (item, ask) = (Some(place), row.ask.trim() != "later");
    let strength = notes.keep(Field::PartnerStrength, item, strength(&row.strength));
    let contact = if !ask && row.contact_name.trim().is_empty() && row.contact_email.trim().is_empty() {
        None
    } else {
        let name = notes.keep(Field::PartnerContactName, item, line(&row.contact_name));
        let email = filled(&row.contact_email).and_then(email);
        let email = notes.keep(Field::PartnerContactEmail, item, email);
        Some(Contact { name: name?, email: email? })
    };
    Some(Partner { institution: institution?, contact, strength: strength?, ask })
}

pub(super) fn participants(raw: &RawSignUp, notes: &mut Notes) -> Option<Vec<Participant>> {
    if raw.participants.len() > MOST_ROWS {
        notes.0.push(Mistake::new(Field::ParticipantName, Problem::TooMany { max: MOST_ROWS }));
        return None;
    }
    let mut seen: Vec<&RawParticipant> = Vec::new();
    let mut people = Vec::new();
    let mut whole = true;
    for (place, row) in raw.filled_participants() {
        if seen.iter().any(|other| is_same(other, row)) {
            notes.0.push(Mistake::at(Field::ParticipantName, place, Problem::Repeated));
            whole = false;
        }
        seen.push(row);
        let person = participant(row, place, notes);
        whole &= person.is_some();
        people.extend(person);
    }
    whole.then_some(people)
}

/// Whether two rows are one person: by the address where both have one, else by the name.
fn is_same(one: &RawParticipant, other: &RawParticipant) -> bool {
    let (mail, other_mail) = (folded(&one.email), folded(&other.email));
    if mail.is_empty() || other_mail.is_empty() {
        let name = folded(&one.name);
        !name.is_empty() && name == folded(&other.name)
    } else {
        mail == other_mail
    }
}

fn participant(row: &RawParticipant, place: usize, notes: &mut Notes) -> Option<Participant> {
    let item = Some(place);
    let name = notes.keep(Field::ParticipantName, item, line(&row.name));
    let level = filled(&row.level).and_then(|code| Level::from_code(code).ok_or(Problem::NotAChoice));
    let level = notes.keep(Field::ParticipantLevel, item, level);
    let administration = optional(&row.administration, |code| {
        Administration::from_code(code.trim()).ok_or(Problem::NotAChoice)
    });
    let administration = notes.keep(Field::ParticipantAdministration, item, administration);
    let address = match optional(&row.email, email) {
        // Who stands in gets an account, and so a letter.
        Ok(None) if level == Some(Level::Deputy) => Err(Problem::Missing),
        address => address,
    };
    let address = notes.keep(Field::ParticipantEmail, item, address);
    Some(Participant { name: name?, level: level?, administration: administration?, email: address? })
}

impl Participant {
    /// Checks one who is entered later, when an account follows from the level: so who coordinates or stands in needs an
    /// address.
    ///
    /// # Errors
    /// Every mistake in the row.
    pub fn check(raw: &RawParticipant) -> Result<Self, Vec<Mistake>> {
        let mut notes = Notes::default();
        let person = participant(raw, 0, &mut notes);
        let lacks_account = person.as_ref().is_some_and(|it| it.level.is_held_by_one() && it.email.is_none());
        if lacks_account {
            notes.0.push(Mistake::at(Field::ParticipantEmail, 0, Problem::Missing));
        }
        person.filter(|_| !lacks_account).ok_or(notes.0)
    }
}

fn strength(code: &str) -> Result<Option<Strength>, Problem> {
    optional(code, |code| Strength::from_code(code.trim()).ok_or(Problem::NotAChoice))
}

fn email(text: &str) -> Result<Email, Problem> {
    Email::parse(text).ok_or(Problem::NotAnEmail)
}
