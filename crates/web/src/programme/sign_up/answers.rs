//! A sign-up in words, step by step: for the review, for the secretariat, and where two have written the same step.

use domain::programme::{RawSignUp, Step};
use domain::tables::Tables;
use domain::text::DateForm;
use store::programme::Texts;

use crate::texts::Locale;

/// One answer: what was asked, and what stands there.
pub struct Answer {
    /// The question, short.
    pub label: String,
    /// The lines of the answer; none when nothing was answered.
    pub lines: Vec<String>,
}

/// The answers of a step. Themes are told by the invitation's own words.
pub fn answers(l: Locale, tables: &Tables, texts: &Texts, typed: &RawSignUp, step: Step) -> Vec<Answer> {
    let answer = |code: &str, lines: Vec<String>| Answer {
        label: l.coded("sign-up-answer", code).into_owned(),
        lines: lines.into_iter().filter(|line| !line.trim().is_empty()).collect(),
    };
    let one = |code: &str, text: &str| answer(code, vec![text.to_owned()]);
    match step {
        Step::Municipality => vec![one("municipality", &municipality(l, tables, typed))],
        Step::Backing => vec![
            one("backing-body", &typed.backing_body),
            one("backing-on", &day(l, &typed.backing_on)),
            one("backing-document", &typed.backing_document),
        ],
        Step::Themes => {
            let name = |code: &String| texts.theme(code).map_or(code, |theme| &theme.title).clone();
            vec![
                answer("themes", typed.themes.iter().map(name).collect()),
                answer("wishes", typed.wishes.lines().map(str::to_owned).collect()),
            ]
        }
        Step::Partners => {
            let line = |partner: &domain::programme::RawPartner| {
                let name = institution(tables, &partner.institution);
                joined(&[&name, &partner.contact_name, &partner.contact_email])
            };
            vec![answer("partners", typed.partners.iter().map(line).collect())]
        }
        Step::Coordinator => {
            let parts = [&typed.coordinator_name, &typed.coordinator_email, &typed.coordinator_phone];
            vec![one("coordinator", &joined(&parts.map(String::as_str)))]
        }
        Step::Participants => {
            let line = |person: &domain::programme::RawParticipant| {
                let level = if person.level.is_empty() {
                    String::new()
                } else {
                    l.coded("sign-up-level", &person.level).into_owned()
                };
                joined(&[&person.name, &level, &person.administration, &person.email])
            };
            vec![answer("participants", typed.participants.iter().map(line).collect())]
        }
        Step::Review => Vec::new(),
    }
}

/// The municipality by its full name, as far as it is known.
pub fn municipality(l: Locale, tables: &Tables, typed: &RawSignUp) -> String {
    let found = tables.municipality(&typed.municipality);
    found.map_or_else(|_| typed.municipality.clone(), |municipality| municipality.full_name(l.language()))
}

/// The day in words, or what was typed instead of one.
fn day(l: Locale, typed: &str) -> String {
    DateForm::Danish.read(typed).map_or_else(|| typed.to_owned(), |day| l.day(day).into_owned())
}

fn institution(tables: &Tables, id: &str) -> String {
    tables.institutions.get(id).map_or(id, |institution| institution.name.as_str()).to_owned()
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.trim().is_empty()).copied().collect::<Vec<_>>().join(", ")
}
