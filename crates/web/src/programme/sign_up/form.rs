//! Between the fields of a form and the answers of a step.

use domain::programme::{Level, RawParticipant, RawPartner, RawSignUp, SignUpField, SignUpMistake, Step};

use crate::parts::forms::{Filled, told};
use crate::texts::Locale;

/// At least so many rows for participants are drawn.
const PARTICIPANTS: usize = 5;
/// So many rows at most are read from a form.
const MOST_ROWS: usize = 101;

/// The step's form, filled with what is saved.
pub fn filled(l: Locale, step: Step, typed: &RawSignUp) -> Filled {
    let mut form = Filled::new(l);
    let mut put = |name: &str, value: &str| {
        let before = std::mem::take(&mut form);
        form = before.with(name, value);
    };
    match step {
        Step::Municipality => put("municipality", &typed.municipality),
        Step::Backing => {
            put("backing-body", &typed.backing_body);
            let mut parts = typed.backing_on.split('-');
            for name in ["backing-on-day", "backing-on-month", "backing-on-year"] {
                put(name, parts.next().unwrap_or_default());
            }
            put("backing-document", &typed.backing_document);
        }
        Step::Themes => {
            typed.themes.iter().for_each(|theme| put("themes", theme));
            put("wishes", &typed.wishes);
        }
        Step::Partners => {
            for (row, partner) in typed.partners.iter().enumerate() {
                put(&format!("partners-{row}"), &partner.institution);
                put(&format!("partner-contact-name-{row}"), &partner.contact_name);
                put(&format!("partner-contact-email-{row}"), &partner.contact_email);
            }
        }
        Step::Coordinator => {
            put("coordinator-name", &typed.coordinator_name);
            put("coordinator-email", &typed.coordinator_email);
            put("coordinator-phone", &typed.coordinator_phone);
        }
        Step::Participants => {
            for (row, person) in typed.participants.iter().enumerate() {
                put(&format!("participant-name-{row}"), &person.name);
                put(&format!("participant-email-{row}"), &person.email);
                put(&format!("participant-administration-{row}"), &person.administration);
                put(&format!("participant-level-{row}"), &person.level);
            }
        }
        Step::Review => {}
    }
    form
}

/// What the step begins with: who was named as coordinator is the first participant, and isn't typed twice.
pub fn proposed(step: Step, typed: &RawSignUp) -> RawSignUp {
    let mut proposed = typed.clone();
    if step == Step::Participants && typed.participants.is_empty() && !typed.coordinator_name.is_empty() {
        proposed.participants.push(RawParticipant {
            name: typed.coordinator_name.clone(),
            email: typed.coordinator_email.clone(),
            level: Level::Coordinator.code().to_owned(),
            ..RawParticipant::default()
        });
    }
    proposed
}

/// Puts the form's answers of the step into the draft, as they were typed.
pub fn answer(step: Step, form: &Filled, typed: &mut RawSignUp) {
    let text = |name: &str| form.value(name).to_owned();
    match step {
        Step::Municipality => typed.municipality = text("municipality"),
        Step::Backing => {
            typed.backing_body = text("backing-body");
            typed.backing_on = day_as_typed(form);
            typed.backing_document = text("backing-document");
        }
        Step::Themes => {
            typed.themes = form.values("themes").map(str::to_owned).collect();
            typed.wishes = text("wishes");
        }
        Step::Partners => typed.partners = partners(form),
        Step::Coordinator => {
            typed.coordinator_name = text("coordinator-name");
            typed.coordinator_email = text("coordinator-email");
            typed.coordinator_phone = text("coordinator-phone");
        }
        Step::Participants => typed.participants = participants(form),
        Step::Review => {}
    }
}

/// How many rows of participants to draw: what is there, and at least five; one more when somebody asks.
pub fn participant_rows(typed: &RawSignUp, more: bool) -> usize {
    (typed.participants.len() + usize::from(more)).max(PARTICIPANTS)
}

/// How many rows of partners to draw.
pub fn partner_rows(typed: &RawSignUp, more: bool) -> usize {
    (typed.partners.len() + usize::from(more)).max(1)
}

/// Tells a mistake at its field.
pub fn refuse(form: &mut Filled, mistake: &SignUpMistake) {
    let text = told(form.language(), mistake);
    form.refuse(&id_of(mistake), text);
}

/// The id of the field that is wrong: fields of rows carry the row's number.
fn id_of(mistake: &SignUpMistake) -> String {
    use domain::mistakes::FieldName as _;
    let slug = mistake.field.slug();
    match (mistake.field, mistake.item) {
        (SignUpField::Themes, _) | (_, None) => match mistake.field {
            SignUpField::Partners | SignUpField::ParticipantName => format!("{slug}-0"),
            _ => slug.to_owned(),
        },
        (_, Some(row)) => format!("{slug}-{row}"),
    }
}

/// Day, month and year as one text; empty when nothing was typed.
fn day_as_typed(form: &Filled) -> String {
    let parts = ["day", "month", "year"].map(|part| form.value(&format!("backing-on-{part}")));
    if parts.iter().all(|part| part.is_empty()) { String::new() } else { parts.join("-") }
}

fn partners(form: &Filled) -> Vec<RawPartner> {
    let row = |row: usize| RawPartner {
        institution: form.value(&format!("partners-{row}")).to_owned(),
        contact_name: form.value(&format!("partner-contact-name-{row}")).to_owned(),
        contact_email: form.value(&format!("partner-contact-email-{row}")).to_owned(),
    };
    (0..MOST_ROWS).map(row).filter(|partner| !partner.is_blank()).collect()
}

fn participants(form: &Filled) -> Vec<RawParticipant> {
    let row = |row: usize| RawParticipant {
        name: form.value(&format!("participant-name-{row}")).to_owned(),
        email: form.value(&format!("participant-email-{row}")).to_owned(),
        administration: form.value(&format!("participant-administration-{row}")).to_owned(),
        level: form.value(&format!("participant-level-{row}")).to_owned(),
    };
    (0..MOST_ROWS).map(row).filter(|person| !person.is_blank()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_comes_back_into_the_same_fields() {
        let person =
            |name: &str| RawParticipant { name: name.into(), level: "staff".into(), ..Default::default() };
        let typed = RawSignUp {
            municipality: "9901".into(),
            backing_body: "Byrådet".into(),
            backing_on: "6-10-26".into(),
            themes: vec!["voice".into(), "data".into()],
            partners: vec![RawPartner { institution: "fgu-nordlund".into(), ..Default::default() }],
            participants: vec![person("Mette Holm"), person("Ali Rahimi")],
            ..Default::default()
        };
        let mut back = RawSignUp::default();
        for step in Step::ALL {
            answer(step, &filled(Locale::DA, step, &typed), &mut back);
        }
        assert_eq!(back, typed);
    }

    #[test]
    fn an_emptied_row_is_gone_and_the_others_move_up() {
        let typed = |name: &str| ("participant-name-2".to_owned(), name.to_owned());
        let form = Filled::posted(Locale::DA, vec![typed("Mette Holm")]);
        let mut draft = RawSignUp::default();
        answer(Step::Participants, &form, &mut draft);
        assert_eq!(draft.participants.len(), 1);
        assert_eq!(draft.participants[0].name, "Mette Holm");
    }
}
