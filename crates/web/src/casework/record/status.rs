//! What is known of what the young person does, over time. Unknown, not reached and declined are three answers.

use domain::casework::{Activity, Status, Stretch, status_on, status_over_time};
use domain::tables::Tables;
use domain::time::Now;
use jiff::ToSpan;
use jiff::civil::Date;
use store::casework::YoungPerson;

use crate::parts::{BarLook, BarSpell, StatusBar};
use crate::texts::{Locale, capital};

/// The bar shows no more than this many months that have gone: what is older stands in the table.
const MONTHS_BACK: i32 = 24;
/// And at most so many ahead.
const MONTHS_AHEAD: i32 = 12;

/// Status over time: the sentence of today, the bar, the table.
#[derive(Debug)]
pub struct StatusShown {
    /// What is known today.
    pub now: String,
    /// The drawing, when there is something to draw.
    pub bar: Option<StatusBar>,
    /// Stretch by stretch, the last first.
    pub rows: Vec<Row>,
}

/// A stretch of days as the table shows it.
#[derive(Debug)]
pub struct Row {
    /// From when.
    pub from: String,
    /// What was known.
    pub what: String,
    /// Until when it holds, when it is today's.
    pub holds: Option<String>,
    /// Who said so.
    pub source: String,
    /// Which recorded spell can be confirmed once more: the one that holds today and will run out.
    pub confirms: Option<u64>,
}

/// Status over time as of `now`.
pub fn status(l: Locale, now: Now, record: &YoungPerson) -> StatusShown {
    let (spells, today, tables) = (record.activities(), now.day(), Tables::real());
    let sentence = sentence(l, &status_on(today, &spells, tables));
    let Some(first) = spells.iter().map(|spell| spell.from).min() else {
        return StatusShown { now: sentence, bar: None, rows: Vec::new() };
    };
    let gone = status_over_time(first, today, &spells, tables);
    let rows = gone.iter().rev().map(|stretch| row(l, today, record, stretch)).collect();
    let from = first.max(today.saturating_sub(MONTHS_BACK.months()));
    let drawn = status_over_time(from, last_foreseen(today, &spells, tables), &spells, tables);
    let drawn: Vec<BarSpell> = drawn.iter().map(|stretch| bar_spell(l, stretch)).collect();
    let label = l.with1("case-status-drawn", "now", &sentence).into_owned();
    StatusShown { bar: StatusBar::new(l, &drawn, today, label), now: sentence, rows }
}

/// The last day of what is known today, or a month from now where that never runs out.
fn last_foreseen(today: Date, spells: &[Activity], tables: &Tables) -> Date {
    let month = today.saturating_add(1.month());
    let most = today.saturating_add(MONTHS_AHEAD.months());
    match status_on(today, spells, tables) {
        Status::Known { runs_out_on: Some(day), .. } => day.clamp(month, most),
        _ => month,
    }
}

fn sentence(l: Locale, status: &Status<'_>) -> String {
    let text = match status {
        Status::Known { activity, runs_out_on: Some(day) } => {
            l.with2("case-known-until", "what", name(l, activity), "day", l.date(*day))
        }
        Status::Known { activity, runs_out_on: None } => l.with1("case-known", "what", name(l, activity)),
        Status::NeverKnown => l.t("case-never-known"),
        Status::RanOut { activity, held_until } => {
            l.with2("case-ran-out", "what", name(l, activity), "day", l.date(*held_until))
        }
        Status::NotReached { since } => l.with1("case-not-reached", "day", l.date(*since)),
        Status::Declined { since } => l.with1("case-declined", "day", l.date(*since)),
    };
    text.into_owned()
}

fn row(l: Locale, today: Date, record: &YoungPerson, stretch: &Stretch<'_>) -> Row {
    let what = match &stretch.status {
        Status::Known { activity, .. } => capital(&name(l, activity)),
        unknown => l.coded("case-status-word", unknown.code()).into_owned(),
    };
    let (holds, source, confirms) = match &stretch.status {
        Status::Known { activity, runs_out_on } => {
            let current = stretch.to >= today;
            let holds = runs_out_on.filter(|_| current && activity.to.is_none());
            let holds = holds.map(|day| l.with1("case-spell-holds", "day", l.date(day)).into_owned());
            let old = activity.confirmed_on < today;
            let nth = record.spells.iter().find(|spell| spell.activity == **activity).map(|spell| spell.nth);
            let confirms = nth.filter(|_| holds.is_some() && old);
            (holds, source(l, activity), confirms)
        }
        _ => (None, l.t("case-source-none").into_owned(), None),
    };
    Row { from: capital(&l.near_day(stretch.from, today)), what, holds, source, confirms }
}

fn source(l: Locale, activity: &Activity) -> String {
    let source = l.coded("case-source", activity.source.code());
    l.with2("case-spell-source", "source", source, "day", l.short_date(activity.confirmed_on)).into_owned()
}

fn bar_spell(l: Locale, stretch: &Stretch<'_>) -> BarSpell {
    let (look, word) = match &stretch.status {
        Status::Known { activity, .. } => {
            let group = Tables::real().activity_states.get(activity.state.as_str());
            let group = group.map_or("none", |state| state.group.as_str());
            let look = match group {
                "education" => BarLook::Education,
                "work" | "offer" | "waiting" => BarLook::Busy,
                _ => BarLook::Out,
            };
            (look, l.coded("case-status-group", group))
        }
        Status::NotReached { .. } => (BarLook::NotReached, l.t("case-status-word-not-reached")),
        Status::Declined { .. } => (BarLook::Declined, l.t("case-status-word-declined")),
        Status::NeverKnown | Status::RanOut { .. } => (BarLook::Unknown, l.t("case-status-word-never-known")),
    };
    BarSpell { from: stretch.from, to: stretch.to, word, look }
}

fn name(l: Locale, activity: &Activity) -> String {
    let state = Tables::real().activity_states.get(activity.state.as_str());
    state.map_or_else(|_| activity.state.to_string(), |state| l.name(state).to_owned())
}
