//! What narrows the list: the fields of its form, and what is chosen in words.

use domain::time::Now;
use store::casework::Colleague;
use store::casework::worklist::{Due, School};

use super::address::{Asked, due_code, strip};
use super::views::word;
use crate::casework::caseworker::Caseworker;
use crate::casework::forms::choices::group;
use crate::parts::forms::{Choice, Field, Filled};
use crate::texts::Locale;

/// One filter: its name in the address and in the keys of texts, what is chosen, and what can be.
#[derive(Debug)]
pub struct Filter {
    name: &'static str,
    chosen: String,
    choices: Vec<Choice>,
}

/// The filters of a municipality's list, as they are chosen.
pub fn filters(
    caseworker: &Caseworker,
    asked: &Asked,
    team: &[Colleague],
    schools: Vec<School>,
) -> Vec<Filter> {
    let l = caseworker.l;
    let schools = schools.into_iter().map(|school| Choice::new(school.code, school.name));
    let kinds = ["risk", "dropout"].map(|kind| Choice::new(kind, l.coded("case-kind", kind)));
    let ages = ["under-18", "18"].map(|age| Choice::new(age, l.coded("worklist-age", age)));
    let filter = |name, chosen: &String, choices| Filter { name, chosen: chosen.clone(), choices };
    vec![
        filter("kind", &asked.kind, kinds.into()),
        filter("school", &asked.school, schools.collect()),
        filter("due", &asked.due, dues(l, caseworker.now)),
        filter("clock", &asked.clock, clocks(caseworker)),
        filter("counsellor", &asked.counsellor, counsellors(l, team)),
        filter("age", &asked.age, ages.into()),
    ]
}

/// The fields of the form.
pub fn fields(l: Locale, filters: &[Filter]) -> Vec<Field> {
    let field = |filter: &Filter| {
        let form = Filled::new(l).with(filter.name, &filter.chosen);
        let any = Choice::new("", l.coded("worklist-any", filter.name));
        let choices: Vec<Choice> = std::iter::once(any).chain(filter.choices.iter().cloned()).collect();
        form.select(filter.name, l.coded("worklist-filter", filter.name), &choices)
    };
    filters.iter().map(field).collect()
}

/// What is chosen, in words: "Art: Risiko", "Alder: Under 18 år".
pub fn in_words(l: Locale, filters: &[Filter], asked: &Asked) -> Vec<String> {
    let view = asked.filter().only.is_some().then(|| l.coded("worklist-view", &asked.only).into_owned());
    let chosen = filters.iter().filter_map(|filter| {
        let choice = filter.choices.iter().find(|choice| choice.value == filter.chosen)?;
        let name = l.coded("worklist-filter", filter.name);
        Some(l.with2("worklist-chosen-filter", "name", name, "choice", &choice.label).into_owned())
    });
    view.into_iter().chain(chosen).collect()
}

fn dues(l: Locale, now: Now) -> Vec<Choice> {
    let groups = strip(now).into_iter();
    groups.map(|due: Due| Choice::new(due_code(due), word(l, due, now.day()))).collect()
}

fn clocks(caseworker: &Caseworker) -> Vec<Choice> {
    let in_force = caseworker.app.store.rules();
    let mut rules: Vec<_> = in_force.book.rules().iter().collect();
    rules.dedup_by_key(|rule| &rule.id);
    rules.into_iter().map(|rule| Choice::new(rule.id.clone(), caseworker.l.name(rule).to_owned())).collect()
}

fn counsellors(l: Locale, team: &[Colleague]) -> Vec<Choice> {
    let fixed = [
        Choice::new("mine", l.t("worklist-counsellor-me")),
        Choice::new("nobody", l.t("worklist-counsellor-nobody")),
    ];
    let others = team.iter().filter(|colleague| !colleague.me);
    let others = others.map(|it| Choice::new(it.id.clone(), it.name.clone()).under(group(l, it)));
    fixed.into_iter().chain(others).collect()
}
