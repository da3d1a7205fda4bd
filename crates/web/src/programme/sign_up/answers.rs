//! A sign-up in words, step by step: for the review, for the secretariat, and where two have written the same step.

use domain::programme::{RawInsider, RawParticipant, RawPartner, RawSignUp, Step};
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
            answer("backing-covers", coded(l, "sign-up-covers", &typed.backing_covers)),
        ],
        Step::Themes => {
            let name = |code: &String| texts.theme(code).map_or(code, |theme| &theme.title).clone();
            vec![
                answer("themes", typed.themes.iter().map(name).collect()),
                answer("wishes", typed.wishes.lines().map(str::to_owned).collect()),
            ]
        }
        Step::Standing => standing(l, texts, typed),
        Step::Inside => {
            let line = |insider: &RawInsider| {
                joined(&[
                    &word(l, "sign-up-unit", &insider.unit),
                    &insider.contact,
                    &word(l, "sign-up-strength", &insider.strength),
                    &word(l, "sign-up-invite", &insider.invite),
                ])
            };
            vec![answer("inside", typed.inside.iter().map(line).collect())]
        }
        Step::Partners => {
            let line = |partner: &RawPartner| {
                let name = institution(tables, &partner.institution);
                joined(&[
                    &name,
                    &partner.contact_name,
                    &partner.contact_email,
                    &word(l, "sign-up-strength", &partner.strength),
                    &if partner.ask == "later" { word(l, "sign-up-ask", "later") } else { String::new() },
                ])
            };
            let partners = answer("partners", typed.partners.iter().map(line).collect());
            let unlisted = one("unlisted", &typed.unlisted);
            std::iter::once(partners).chain(Some(unlisted).filter(|it| !it.lines.is_empty())).collect()
        }
        Step::Coordinator => {
            let parts = [&typed.coordinator_name, &typed.coordinator_email, &typed.coordinator_phone];
            vec![one("coordinator", &joined(&parts.map(String::as_str)))]
        }
        Step::Participants => {
            let line = |person: &RawParticipant| {
                let level = word(l, "sign-up-level", &person.level);
                let administration = word(l, "sign-up-administration", &person.administration);
                joined(&[&person.name, &level, &administration, &person.email])
            };
            vec![answer("participants", typed.participants.iter().map(line).collect())]
        }
        Step::Review => Vec::new(),
    }
}

/// What was written of each chosen theme, what is done today before what is hard.
fn standing(l: Locale, texts: &Texts, typed: &RawSignUp) -> Vec<Answer> {
    let written = typed.themes.iter().map(|theme| typed.standing_in(theme)).filter(|it| !it.is_blank());
    let answers: Vec<Answer> = written
        .map(|it| {
            let told = |code: &str, text: &str| match text.trim() {
                "" => String::new(),
                text => format!("{}: {text}", l.coded("sign-up-answer", code)),
            };
            let lines = vec![told("standing-today", &it.today), told("standing-hard", &it.hard)];
            Answer {
                label: texts.theme(&it.theme).map_or(&it.theme, |theme| &theme.title).clone(),
                lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
            }
        })
        .collect();
    if answers.is_empty() {
        vec![Answer { label: l.t("sign-up-answer-standing").into_owned(), lines: Vec::new() }]
    } else {
        answers
    }
}

fn coded(l: Locale, key: &str, codes: &[String]) -> Vec<String> {
    codes.iter().map(|code| word(l, key, code)).collect()
}

/// The word of a code, or what was typed instead of one.
fn word(l: Locale, key: &str, code: &str) -> String {
    if code.is_empty() || !l.has(&format!("{key}-{code}")) {
        return code.to_owned();
    }
    l.coded(key, code).into_owned()
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
