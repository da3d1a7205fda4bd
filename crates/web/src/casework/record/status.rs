//! What is known of what the young person does. Unknown, not reached and declined are three answers.

use domain::casework::{Activity, Status, status_on};
use domain::tables::Tables;
use domain::time::Now;
use store::casework::YoungPerson;
use store::casework::record::Spell;

use crate::texts::Locale;

/// A recorded spell as the table shows it.
#[derive(Debug)]
pub struct SpellShown {
    /// Which one, for confirming it.
    pub nth: u64,
    /// From when, to when.
    pub days: String,
    /// What.
    pub what: String,
    /// Who said so, and when it was last confirmed.
    pub source: String,
    /// Until when it holds, when that is told.
    pub holds: Option<String>,
    /// It is the one that holds today and runs out: confirming it makes sense.
    pub confirms: bool,
}

/// What is known today, in a sentence.
pub fn now_known(l: Locale, now: Now, record: &YoungPerson) -> String {
    let spells = record.activities();
    let status = status_on(now.day(), &spells, Tables::real());
    let text = match &status {
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

/// The recorded spells, the last begun first.
pub fn spells(l: Locale, now: Now, record: &YoungPerson) -> Vec<SpellShown> {
    record.spells.iter().map(|spell| shown(l, now, spell)).collect()
}

fn shown(l: Locale, now: Now, spell: &Spell) -> SpellShown {
    let activity = &spell.activity;
    let from = l.date(activity.from);
    let source = l.coded("case-source", activity.source.code());
    let confirmed = l.date(activity.confirmed_on);
    SpellShown {
        nth: spell.nth,
        days: match activity.to {
            Some(to) => l.with2("case-spell-days", "from", from, "to", l.date(to)).into_owned(),
            None => from.into_owned(),
        },
        what: name(l, activity),
        source: l.with2("case-spell-source", "source", source, "day", confirmed).into_owned(),
        holds: spell.runs_out_on.map(|day| {
            let key = if day < now.day() { "case-spell-ran-out" } else { "case-spell-holds" };
            l.with1(key, "day", l.date(day)).into_owned()
        }),
        confirms: activity.to.is_none() && spell.runs_out_on.is_some() && activity.confirmed_on < now.day(),
    }
}

fn name(l: Locale, activity: &Activity) -> String {
    let state = Tables::real().activity_states.get(activity.state.as_str());
    state.map_or_else(|_| activity.state.to_string(), |state| l.name(state).to_owned())
}
