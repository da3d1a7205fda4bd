//! Between the fields of a form and the answers of a step.

use domain::programme::{Level, RawParticipant, RawSignUp, SignUpField, SignUpMistake, Step};

use super::rows;
use crate::parts::forms::{Filled, told};
use crate::texts::Locale;

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
            typed.backing_covers.iter().for_each(|covers| put("backing-covers", covers));
        }
        Step::Themes => {
            typed.themes.iter().for_each(|theme| put("themes", theme));
            put("wishes", &typed.wishes);
        }
        Step::Standing | Step::Inside | Step::Partners | Step::Participants => rows::fill(step, typed, put),
        Step::Coordinator => {
            put("coordinator-name", &typed.coordinator_name);
            put("coordinator-email", &typed.coordinator_email);
            put("coordinator-phone", &typed.coordinator_phone);
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
            typed.backing_covers = form.values("backing-covers").map(str::to_owned).collect();
        }
        Step::Themes => {
            typed.themes = form.values("themes").map(str::to_owned).collect();
            typed.wishes = text("wishes");
        }
        Step::Standing => rows::standing(form, typed),
        Step::Inside => typed.inside = rows::inside(form),
        Step::Partners => {
            typed.partners = rows::partners(form);
            typed.unlisted = text("unlisted");
        }
        Step::Coordinator => {
            typed.coordinator_name = text("coordinator-name");
            typed.coordinator_email = text("coordinator-email");
            typed.coordinator_phone = text("coordinator-phone");
        }
        Step::Participants => typed.participants = rows::participants(form),
        Step::Review => {}
    }
}

/// Tells a mistake at its field.
pub fn refuse(form: &mut Filled, mistake: &SignUpMistake, typed: &RawSignUp) {
    let text = told(form.language(), mistake);
    form.refuse(&id_of(mistake, typed), text);
}

/// The id of the field that is wrong: fields of rows carry the row's number, those of a theme its code.
fn id_of(mistake: &SignUpMistake, typed: &RawSignUp) -> String {
    use domain::mistakes::FieldName as _;
    let slug = mistake.field.slug();
    match (mistake.field, mistake.item) {
        (SignUpField::StandingToday | SignUpField::StandingHard, Some(place)) => {
            format!("{slug}-{}", typed.themes.get(place).map_or("", String::as_str))
        }
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

#[cfg(test)]
mod tests {
    use domain::programme::{RawInsider, RawPartner, RawStanding};

    use super::*;

    #[test]
    fn what_is_saved_comes_back_into_the_same_fields() {
        let person =
            |name: &str| RawParticipant { name: name.into(), level: "staff".into(), ..Default::default() };
        let typed = RawSignUp {
            municipality: "9901".into(),
            backing_body: "Byrådet".into(),
            backing_on: "6-10-26".into(),
            backing_covers: vec!["taking-part".into(), "trials".into()],
            themes: vec!["voice".into(), "data".into()],
            standing: vec![RawStanding { theme: "data".into(), hard: "Alt".into(), ..Default::default() }],
            inside: vec![RawInsider { unit: "social".into(), invite: "yes".into(), ..Default::default() }],
            partners: vec![RawPartner {
                institution: "fgu-nordlund".into(),
                strength: "new".into(),
                ask: "later".into(),
                ..Default::default()
            }],
            unlisted: "Den ny skole".into(),
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
