//! What a trial can be measured by, in words, as choices, and as the way from a figure to a trial.

use domain::clocks::{Rulebook, Stop};
use domain::trials::{Counted, Measure};

use crate::app::App;
use crate::parts::forms::Choice;
use crate::texts::Locale;

/// Everything that can be chosen, clocks first.
pub fn choices(app: &App, l: Locale) -> Vec<Choice> {
    let rules = app.store.rules();
    let none = Choice::new("", l.t("trial-measure-none"));
    let clocks = clocks(&rules.book).map(|(id, rule)| {
        Choice::new(Counted::InTime(id).code(), l.name(rule).to_owned()).under(l.t("trial-measure-clocks"))
    });
    let others = Counted::WITHOUT_RULE.into_iter().map(|counted| {
        let code = counted.code();
        Choice::new(code.clone(), l.coded("trial-measure", code.replace('.', "-")))
            .under(l.t("trial-measure-others"))
    });
    [none].into_iter().chain(clocks).chain(others).collect()
}

/// The rules whose clocks wait for contact or opening: those that figures count.
fn clocks(book: &Rulebook) -> impl Iterator<Item = (String, &domain::clocks::Rule)> {
    let counted = |rule: &&domain::clocks::Rule| matches!(rule.stopped_by, Stop::Contact | Stop::Opened);
    book.rules().iter().filter(counted).map(|rule| (rule.id.clone(), rule))
}

/// What a measure asks, as the title of its chart.
pub fn in_words(app: &App, l: Locale, measure: &Measure) -> String {
    match &measure.counted {
        Counted::InTime(id) => {
            let rules = app.store.rules();
            let rule = rules.book.rules().iter().find(|rule| rule.id == *id);
            let name = rule.map_or_else(|| id.clone(), |rule| l.name(rule).to_owned());
            l.with1("trial-measured-in-time", "rule", name).into_owned()
        }
        counted => {
            let code = counted.code().replace('.', "-");
            l.coded_with("trial-measured", code, &[("days", &measure.within)]).into_owned()
        }
    }
}

/// Of whom: the filter in words.
pub fn of_whom(app: &App, l: Locale, measure: &Measure) -> String {
    let kind = measure.kind.map_or("all", domain::reports::Kind::code);
    let kind = l.coded("trial-of", kind);
    match &measure.partner {
        None => kind.into_owned(),
        Some(id) => {
            let school =
                app.tables.institutions.get(id).map_or_else(|_| id.clone(), |row| l.name(row).to_owned());
            l.with2("trial-of-partner", "kind", kind, "partner", school).into_owned()
        }
    }
}

/// The address of the figure on Overblik from which a measure comes, with the same filter.
pub fn figure_address(municipality: &str, measure: &Measure) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("municipality", municipality).append_pair("period", "all");
    if let Some(partner) = &measure.partner {
        query.append_pair("partner", partner);
    }
    if let Some(kind) = measure.kind {
        query.append_pair("kind", kind.code());
    }
    format!("/overview?{}#{}", query.finish(), measure.counted.indicator())
}

/// Where a trial is begun from a figure: it carries what is counted and the filter.
pub fn start_address(municipality: &str, outcome: &str, partner: &str, kind: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in
        [("municipality", municipality), ("outcome", outcome), ("partner", partner), ("kind", kind)]
    {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    format!("/trials/new?{}", query.finish())
}
