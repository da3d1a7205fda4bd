//! The form of a plan: its fields by number, filled from what stands there and read from what was typed.

use domain::plans::{
    MOST_STEPS, Party, PlanContent, PlanProblem, PlanProblemKind, RawPlan, RawStep, Step, TEXT_MAX,
};
use domain::text::TextProblem;
use store::plans::Partner;

use crate::parts::forms::{Choice, Field, Filled};
use crate::texts::Locale;

/// Empty rows after the last step.
const SPARE: usize = 3;

/// The fields of one step.
#[derive(Debug)]
pub struct StepFields {
    /// Its number.
    pub number: usize,
    /// Its id; empty for a new one.
    pub id: String,
    /// What, who, who there, by when.
    pub fields: Vec<Field>,
}

/// The form with what stands in a plan.
pub fn filled(l: Locale, content: &PlanContent) -> Filled {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut form = Filled::new(l)
        .with("aim", content.aim.as_ref().map(|aim| aim.words.clone()).unwrap_or_default())
        .with("strengths", text(&content.strengths))
        .with("hindrances", text(&content.hindrances));
    if let Some(talk) = &content.next_talk {
        form = form.with_date("talk", talk.on).with("talk-what", text(&talk.what));
    }
    for (at, step) in content.steps.iter().enumerate() {
        let field = |name: &str| format!("step-{}-{name}", at + 1);
        form = form
            .with(&field("id"), &step.id)
            .with(&field("what"), &step.what)
            .with(&field("party"), party_value(step))
            .with(&field("person"), text(&step.person));
        if let Some(by) = step.by {
            form = form.with_date(&field("by"), by);
        }
    }
    form.with("rows", content.steps.len().to_string())
}

/// What was typed.
pub fn raw(form: &Filled) -> RawPlan {
    RawPlan {
        aim: form.value("aim").to_owned(),
        steps: (1..=rows(form)).map(|number| raw_step(form, number)).collect(),
        strengths: form.value("strengths").to_owned(),
        hindrances: form.value("hindrances").to_owned(),
        talk_on: form.date_text("talk"),
        talk_what: form.value("talk-what").to_owned(),
    }
}

fn raw_step(form: &Filled, number: usize) -> RawStep {
    let value = |name: &str| form.value(&format!("step-{number}-{name}")).to_owned();
    RawStep {
        id: value("id"),
        what: value("what"),
        party: value("party"),
        person: value("person"),
        by: form.date_text(&format!("step-{number}-by")),
    }
}

/// The last row in which something was posted.
fn rows(form: &Filled) -> usize {
    let posted = |number: &usize| {
        ["what", "person", "by-day"]
            .iter()
            .any(|name| !form.value(&format!("step-{number}-{name}")).is_empty())
    };
    (1..=MOST_STEPS + SPARE).rev().find(posted).unwrap_or_default()
}

/// The fields of every step, and of some more.
pub fn step_fields(l: Locale, form: &Filled, partners: &[Partner], first_name: &str) -> Vec<StepFields> {
    let parties = parties(l, partners, first_name);
    (1..=(rows(form) + SPARE).min(MOST_STEPS))
        .map(|number| {
            let name = |part: &str| format!("step-{number}-{part}");
            StepFields {
                number,
                id: form.value(&name("id")).to_owned(),
                fields: vec![
                    form.text(&name("what"), l.t("plan-field-what")),
                    form.select(&name("party"), l.t("plan-field-party"), &parties),
                    form.text(&name("person"), l.t("plan-field-person")).optional(),
                    form.date(&name("by"), l.t("plan-field-by")).optional(),
                ],
            }
        })
        .collect()
}

/// Who can do a step: the young person, the municipality, its job centre, its partners.
fn parties(l: Locale, partners: &[Partner], first_name: &str) -> Vec<Choice> {
    let mut choices = vec![
        Choice::new("", l.t("case-choose")),
        Choice::new(Party::YoungPerson.code(), first_name.to_owned()),
        Choice::new(Party::Municipality.code(), l.t("plan-party-municipality")),
        Choice::new(Party::JobCentre.code(), l.t("plan-party-job-centre")),
    ];
    let heading = l.t("plan-party-partners");
    choices.extend(partners.iter().map(|partner| {
        Choice::new(format!("institution:{}", partner.code), partner.name.clone()).under(heading.clone())
    }));
    choices
}

fn party_value(step: &Step) -> String {
    match &step.institution {
        Some(code) => format!("institution:{code}"),
        None => step.party.code().to_owned(),
    }
}

/// Says what is wrong, and how to mend it.
pub fn refuse(l: Locale, form: &mut Filled, wrong: &[PlanProblem]) {
    for problem in wrong {
        let most = match problem.kind {
            PlanProblemKind::Text(TextProblem::TooLong { max, .. }) => max,
            PlanProblemKind::TooManySteps => MOST_STEPS,
            _ => TEXT_MAX,
        };
        let told = l.coded_with("plan-wrong", problem.kind.code(), &[("most", &most)]);
        form.refuse(&problem.field, told);
    }
}
