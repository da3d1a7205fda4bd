//! The steps of a plan as every reader meets them: what, who, by when, how it stands.

use std::borrow::Cow;

use askama::Template;
use domain::plans::{Party, PlanContent, Step, StepState};
use domain::tables::Tables;

use crate::parts::draws_itself;
use crate::texts::Locale;

/// Look, icon and word of a party.
pub type PartyLabel = (&'static str, &'static str, Cow<'static, str>);

/// A step as it is shown.
#[derive(Debug, Clone)]
pub struct StepShown {
    /// Its id, for changing how it stands.
    pub id: String,
    /// What is done.
    pub what: String,
    /// Who does it.
    pub party: PartyLabel,
    /// Who there.
    pub person: Option<String>,
    /// By when.
    pub by: Option<Cow<'static, str>>,
    /// Look and word of how it stands.
    pub state: (&'static str, Cow<'static, str>),
    /// Why it was stopped.
    pub why: Option<String>,
}

/// The steps of a plan as a list, for the young person and a guardian.
#[derive(Debug, Clone, Template)]
#[template(path = "plans/steps.html")]
pub struct StepList {
    l: Locale,
    steps: Vec<StepShown>,
}

draws_itself!(StepList);

impl StepList {
    /// The steps of a plan; `first_name` is the young person's.
    pub fn of(l: Locale, tables: &Tables, content: &PlanContent, first_name: &str) -> Self {
        Self { l, steps: steps(l, tables, content, first_name) }
    }
}

/// The steps of a plan; `first_name` is the young person's.
pub fn steps(l: Locale, tables: &Tables, content: &PlanContent, first_name: &str) -> Vec<StepShown> {
    content.steps.iter().map(|it| step(l, tables, it, first_name)).collect()
}

/// One step.
pub fn step(l: Locale, tables: &Tables, step: &Step, first_name: &str) -> StepShown {
    let look = match step.state {
        StepState::Done => "ok",
        StepState::UnderWay => "sun",
        StepState::Waits => "rest",
        StepState::Stopped => "line",
    };
    StepShown {
        id: step.id.clone(),
        what: step.what.clone(),
        party: party(l, tables, step, first_name),
        person: step.person.clone(),
        by: step.by.map(|day| l.date(day)),
        state: (look, l.coded("plan-step", step.state.code())),
        why: step.why_stopped.clone(),
    }
}

fn party(l: Locale, tables: &Tables, step: &Step, first_name: &str) -> PartyLabel {
    match step.party {
        Party::YoungPerson => ("own", "person", Cow::Owned(first_name.to_owned())),
        Party::Municipality => ("", "business", l.t("plan-party-municipality")),
        Party::JobCentre => ("sun", "support-agent", l.t("plan-party-job-centre")),
        Party::Institution => ("fgu", "student", Cow::Owned(institution(tables, step))),
    }
}

fn institution(tables: &Tables, step: &Step) -> String {
    let code = step.institution.as_deref().unwrap_or_default();
    tables.institutions.get(code).map_or_else(|_| code.to_owned(), |it| it.name.clone())
}

/// A step in one line, for telling two versions apart: "FGU Nordlund: Besøg, senest 1. december 2026".
pub fn in_a_line(l: Locale, tables: &Tables, step: &Step, first_name: &str) -> String {
    let who = party(l, tables, step, first_name).2;
    let who = match &step.person {
        Some(person) => format!("{who}, {person}"),
        None => who.into_owned(),
    };
    match step.by {
        Some(day) => {
            l.with3("plan-step-line-by", "who", who, "what", &step.what, "day", l.date(day)).into_owned()
        }
        None => l.with2("plan-step-line", "who", who, "what", &step.what).into_owned(),
    }
}
