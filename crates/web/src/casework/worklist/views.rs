//! Saved views and the strip of due days, each a link with its count.

use domain::time::Now;
use jiff::civil::{Date, Weekday};
use store::casework::worklist::{Counts, Due, SavedView};

use super::address::{Asked, due_code, strip};
use crate::parts::{DueCell, DueKind, DueStrip};
use crate::texts::{Locale, capital};

/// A view of the list: one that everybody has, or the colleague's own.
#[derive(Debug)]
pub struct View {
    /// Its name.
    pub name: String,
    /// How many are in it; empty where that isn't counted.
    pub count: String,
    /// Its address.
    pub href: String,
    /// It is the one that is shown.
    pub current: bool,
}

/// The views: mine, team, new, nobody has acted, not opened in time.
pub fn views(l: Locale, asked: &Asked, counts: &Counts) -> Vec<View> {
    let place = Asked { municipality: asked.municipality.clone(), ..Asked::default() };
    let only = |only: &str| Asked { only: only.to_owned(), ..place.clone() };
    let views = [
        (l.t("worklist-view-mine"), counts.mine, Asked { counsellor: "mine".into(), ..place.clone() }),
        (l.t("worklist-view-team"), counts.team, place.clone()),
        (l.t("worklist-view-new"), counts.new, only("new")),
        (l.t("worklist-view-nobody-acted"), counts.nobody_acted, only("nobody-acted")),
        (l.t("worklist-view-unopened"), counts.unopened_too_long, only("unopened")),
    ];
    let views = views.into_iter().map(|(name, count, view)| View {
        name: name.into_owned(),
        count: l.number(count),
        href: view.href(),
        current: view == asked.first_page(),
    });
    views.collect()
}

/// The colleague's own views, whose young people aren't counted until they are asked for.
pub fn saved(asked: &Asked, views: Vec<SavedView>) -> Vec<View> {
    let here = asked.first_page();
    let view = |view: SavedView| {
        let its = Asked::of_query(&view.asked);
        View { name: view.name, count: String::new(), href: its.href(), current: its == here }
    };
    views.into_iter().map(view).collect()
}

/// The strip: every weekday that is left of the week, and further groups where somebody is.
pub fn due_strip(l: Locale, now: Now, asked: &Asked, counts: &Counts) -> DueStrip {
    let today = now.day();
    let cells = strip(now).into_iter().filter_map(|due| {
        let count = counts.due.get(&due).copied().unwrap_or_default();
        if count == 0 && is_rare(due, today) {
            return None;
        }
        let kind = match due {
            Due::Overdue => DueKind::Over,
            Due::On(day) if day == today => DueKind::Today,
            _ => DueKind::Ahead,
        };
        let cell = DueCell::new(kind, word(l, due, today), count, asked.with_due(due).href());
        Some(cell.current(asked.due == due_code(due)))
    });
    DueStrip::new(l, cells.collect())
}

/// A day off, on which only a clock of calendar days can run out; and cases without a clock.
fn is_rare(due: Due, today: Date) -> bool {
    match due {
        Due::On(day) => day != today && matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
        Due::Never => true,
        _ => false,
    }
}

/// The words of a group.
pub fn word(l: Locale, due: Due, today: Date) -> String {
    match due {
        Due::Overdue => l.t("worklist-due-overdue").into_owned(),
        Due::On(day) if day == today => l.with1("worklist-due-today", "day", l.short_date(day)).into_owned(),
        Due::On(day) => capital(&l.short_day(day)),
        Due::NextWeek => l.t("worklist-due-next-week").into_owned(),
        Due::Later => l.t("worklist-due-later").into_owned(),
        Due::Never => l.t("worklist-due-none").into_owned(),
    }
}
