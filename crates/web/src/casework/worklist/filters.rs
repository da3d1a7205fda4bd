//! The form that narrows the list.

use domain::time::Now;
use store::casework::Colleague;
use store::casework::worklist::Due;
use store::directory::Organisation;

use super::address::{Asked, due_code, strip};
use super::views::word;
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Field, Filled};
use crate::texts::Locale;

/// The fields of the form, as they are chosen.
///
/// # Errors
/// A [`Fault`] of the database.
pub async fn fields(
    caseworker: &Caseworker,
    municipality: i64,
    asked: &Asked,
    team: &[Colleague],
) -> Result<Vec<Field>, Fault> {
    let l = caseworker.l;
    let schools = schools(caseworker, municipality).await?;
    let form = Filled::new(l)
        .with("kind", &asked.kind)
        .with("school", &asked.school)
        .with("due", &asked.due)
        .with("clock", &asked.clock)
        .with("counsellor", &asked.counsellor)
        .with("age", &asked.age);
    let kinds = ["risk", "dropout"].map(|kind| Choice::new(kind, l.coded("case-kind", kind)));
    let ages = ["under-18", "18"].map(|age| Choice::new(age, l.coded("worklist-age", age)));
    Ok(vec![
        form.select("kind", l.t("worklist-filter-kind"), &any(l, "worklist-any-kind", kinds)),
        form.select("school", l.t("worklist-filter-school"), &any(l, "worklist-any-school", schools)),
        form.select("due", l.t("worklist-filter-due"), &any(l, "worklist-any-due", dues(l, caseworker.now))),
        form.select("clock", l.t("worklist-filter-clock"), &any(l, "worklist-any-clock", clocks(caseworker))),
        form.select(
            "counsellor",
            l.t("worklist-filter-counsellor"),
            &any(l, "worklist-any-counsellor", counsellors(l, team)),
        ),
        form.select("age", l.t("worklist-filter-age"), &any(l, "worklist-any-age", ages)),
    ])
}

fn any(l: Locale, key: &'static str, choices: impl IntoIterator<Item = Choice>) -> Vec<Choice> {
    std::iter::once(Choice::new("", l.t(key))).chain(choices).collect()
}

async fn schools(caseworker: &Caseworker, municipality: i64) -> Result<Vec<Choice>, Fault> {
    let relations = store::directory::relations_of(&caseworker.app.store, municipality).await?;
    let mut schools: Vec<Organisation> = relations.into_iter().map(|relation| relation.institution).collect();
    schools.sort_by(|a, b| a.name.cmp(&b.name));
    schools.dedup_by_key(|school| school.id);
    Ok(schools.into_iter().map(|school| Choice::new(school.code, school.name)).collect())
}

fn dues(l: Locale, now: Now) -> Vec<Choice> {
    let groups = strip(now).into_iter();
    groups.map(|due: Due| Choice::new(due_code(due), word(l, due, now.day()))).collect()
}

fn clocks(caseworker: &Caseworker) -> Vec<Choice> {
    let mut rules: Vec<_> = caseworker.app.rulebook.rules().iter().collect();
    rules.dedup_by_key(|rule| &rule.id);
    rules.into_iter().map(|rule| Choice::new(rule.id.clone(), caseworker.l.name(rule).to_owned())).collect()
}

fn counsellors(l: Locale, team: &[Colleague]) -> Vec<Choice> {
    let fixed = [
        Choice::new("mine", l.t("worklist-counsellor-me")),
        Choice::new("nobody", l.t("worklist-counsellor-nobody")),
    ];
    let others = team.iter().filter(|colleague| !colleague.me);
    fixed.into_iter().chain(others.map(|it| Choice::new(it.id.clone(), it.name.clone()))).collect()
}
