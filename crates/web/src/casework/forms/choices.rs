//! Answers to choose from, out of the tables.

use std::borrow::Cow;

use domain::tables::{CodeTable, Named, Row};
use store::casework::Colleague;

use crate::parts::forms::Choice;
use crate::texts::Locale;

/// Rows of a table, with an empty answer first.
pub fn of_table<R: Row + Named>(l: Locale, table: &CodeTable<R>, which: impl Fn(&R) -> bool) -> Vec<Choice> {
    let rows =
        table.iter().filter(|row| which(row)).map(|row| Choice::new(row.key(), l.name(row).to_owned()));
    std::iter::once(choose(l)).chain(rows).collect()
}

/// Colleagues but for the viewer, with an empty answer first.
pub fn others(l: Locale, team: &[Colleague]) -> Vec<Choice> {
    let others = team.iter().filter(|colleague| !colleague.me).map(|it| colleague(l, it));
    std::iter::once(choose(l)).chain(others).collect()
}

/// All colleagues, with an empty answer first.
pub fn everybody(l: Locale, team: &[Colleague]) -> Vec<Choice> {
    std::iter::once(choose(l)).chain(team.iter().map(|it| colleague(l, it))).collect()
}

/// The empty answer.
pub fn choose(l: Locale) -> Choice {
    Choice::new("", l.t("case-choose"))
}

/// A colleague with the number of cases, among counsellors or leaders; the viewer stands by themself.
pub fn colleague(l: Locale, colleague: &Colleague) -> Choice {
    let name = l.with2("worklist-colleague", "name", &colleague.name, "count", colleague.cases);
    if colleague.me {
        return Choice::new(colleague.id.clone(), l.with1("worklist-colleague-me", "name", name));
    }
    Choice::new(colleague.id.clone(), name).under(group(l, colleague))
}

/// The heading under which a colleague stands in a list.
pub fn group(l: Locale, colleague: &Colleague) -> Cow<'static, str> {
    l.t(if colleague.leads { "worklist-colleagues-leaders" } else { "worklist-colleagues-counsellors" })
}
