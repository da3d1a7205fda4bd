//! The steps that consist of rows, between the fields of their form and the draft.

use domain::programme::{RawInsider, RawParticipant, RawPartner, RawSignUp, RawStanding, Step};

use crate::parts::forms::Filled;

/// At least so many rows for participants are drawn.
const PARTICIPANTS: usize = 5;
/// At least so many rows for partners inside the municipality.
const INSIDERS: usize = 3;
/// So many rows at most are read from a form.
const MOST_ROWS: usize = 101;

/// How many rows of this step to draw: what is there, and a few at least; one more when somebody asks.
pub fn count(step: Step, typed: &RawSignUp, more: bool) -> usize {
    let (there, least) = match step {
        Step::Inside => (typed.inside.len(), INSIDERS),
        Step::Partners => (typed.partners.len(), 1),
        _ => (typed.participants.len(), PARTICIPANTS),
    };
    (there + usize::from(more)).max(least)
}

/// Puts what is saved into the fields of the step's rows.
pub fn fill(step: Step, typed: &RawSignUp, mut put: impl FnMut(&str, &str)) {
    match step {
        Step::Standing => {
            for it in &typed.standing {
                put(&format!("standing-today-{}", it.theme), &it.today);
                put(&format!("standing-hard-{}", it.theme), &it.hard);
            }
        }
        Step::Inside => {
            for (row, insider) in typed.inside.iter().enumerate() {
                put(&format!("inside-unit-{row}"), &insider.unit);
                put(&format!("inside-contact-{row}"), &insider.contact);
                put(&format!("inside-strength-{row}"), &insider.strength);
                put(&format!("inside-invite-{row}"), &insider.invite);
            }
        }
        Step::Partners => {
            for (row, partner) in typed.partners.iter().enumerate() {
                put(&format!("partners-{row}"), &partner.institution);
                put(&format!("partner-contact-name-{row}"), &partner.contact_name);
                put(&format!("partner-contact-email-{row}"), &partner.contact_email);
                put(&format!("partner-strength-{row}"), &partner.strength);
                put(&format!("partner-ask-{row}"), &partner.ask);
            }
            put("unlisted", &typed.unlisted);
        }
        _ => {
            for (row, person) in typed.participants.iter().enumerate() {
                put(&format!("participant-name-{row}"), &person.name);
                put(&format!("participant-email-{row}"), &person.email);
                put(&format!("participant-administration-{row}"), &person.administration);
                put(&format!("participant-level-{row}"), &person.level);
            }
        }
    }
}

/// Puts what was typed of each chosen theme into the draft; what stands in other themes stays.
pub fn standing(form: &Filled, typed: &mut RawSignUp) {
    for theme in &typed.themes {
        let text = |name: &str| form.value(&format!("{name}-{theme}")).to_owned();
        let row =
            RawStanding { theme: theme.clone(), today: text("standing-today"), hard: text("standing-hard") };
        typed.standing.retain(|it| it.theme != *theme);
        if !row.is_blank() {
            typed.standing.push(row);
        }
    }
}

/// The rows of partners inside.
pub fn inside(form: &Filled) -> Vec<RawInsider> {
    let row = |row: usize| {
        let text = |name: &str| form.value(&format!("{name}-{row}")).to_owned();
        RawInsider {
            unit: text("inside-unit"),
            contact: text("inside-contact"),
            strength: text("inside-strength"),
            invite: text("inside-invite"),
        }
    };
    (0..MOST_ROWS).map(row).filter(|insider| !insider.is_blank()).collect()
}

/// The rows of institutions.
pub fn partners(form: &Filled) -> Vec<RawPartner> {
    let row = |row: usize| {
        let text = |name: &str| form.value(&format!("{name}-{row}")).to_owned();
        RawPartner {
            institution: text("partners"),
            contact_name: text("partner-contact-name"),
            contact_email: text("partner-contact-email"),
            strength: text("partner-strength"),
            ask: text("partner-ask"),
        }
    };
    (0..MOST_ROWS).map(row).filter(|partner| !partner.is_blank()).collect()
}

/// The rows of those who take part.
pub fn participants(form: &Filled) -> Vec<RawParticipant> {
    let row = |row: usize| {
        let text = |name: &str| form.value(&format!("{name}-{row}")).to_owned();
        RawParticipant {
            name: text("participant-name"),
            email: text("participant-email"),
            administration: text("participant-administration"),
            level: text("participant-level"),
        }
    };
    (0..MOST_ROWS).map(row).filter(|person| !person.is_blank()).collect()
}
