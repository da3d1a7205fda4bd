//! The rows of the list, with the visible reason for their place, in groups by urgency.

use domain::casework::{Reason, Waiting};
use domain::clocks::{Standing, Unit};
use domain::reports::Kind;
use domain::time::Now;
use jiff::civil::Date;
use store::access::Seen;
use store::casework::worklist::{Counts, Due, Row};

use crate::parts::{ClockRow, short_name};
use crate::texts::Locale;

/// A row as the page shows it.
#[derive(Debug)]
pub struct RowShown {
    /// The case's public id.
    pub case: String,
    /// What the checkbox sends: the case and its contact person as shown.
    pub pick: String,
    /// The name.
    pub name: String,
    /// Age and masked number.
    pub about: String,
    /// The most urgent clock.
    pub clock: Option<ClockRow>,
    /// Look and word of the kind of the last report.
    pub kind: Option<(&'static str, String)>,
    /// Who sent it.
    pub school: String,
    /// Why the row stands where it does.
    pub reason: String,
    /// Look and word of what changes what to do.
    pub labels: Vec<(&'static str, String)>,
    /// The contact person; `None` when it is nobody's.
    pub counsellor: Option<String>,
    /// The last contact.
    pub last: String,
}

/// Rows of one urgency.
#[derive(Debug)]
pub struct Group {
    /// The end of its class and of its name's key.
    pub code: &'static str,
    /// Its name.
    pub name: String,
    /// How many there are in all, where that is known.
    pub count: Option<String>,
    /// Its rows.
    pub rows: Vec<RowShown>,
}

/// The rows in groups: overdue, today, soon, later, without a clock. Their order is the list's own.
pub fn grouped(l: Locale, now: Now, rows: &[Seen<Row>], counts: &Counts) -> Vec<Group> {
    let today = now.day();
    let count = |due| counts.due.get(&due).map(|count| l.number(*count));
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let code = group_of(row, today);
        if groups.last().is_none_or(|group| group.code != code) {
            let count = match code {
                "over" => count(Due::Overdue),
                "today" => count(Due::On(today)),
                "none" => count(Due::Never),
                _ => None,
            };
            let name = l.coded("worklist-group", code).into_owned();
            groups.push(Group { code, name, count, rows: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(RowShown::of(l, row, today));
        }
    }
    groups
}

fn group_of(row: &Row, today: Date) -> &'static str {
    let Some(clock) = &row.clock else { return "none" };
    match clock.standing(today) {
        _ if clock.due < today => "over",
        _ if clock.due == today => "today",
        // By the days that are left: a short clock that began today is calm, and due soon all the same.
        Some(Standing::Soon { left } | Standing::Calm { left }) if left <= 2 => "soon",
        _ => "later",
    }
}

impl RowShown {
    /// The row on `today`.
    pub fn of(l: Locale, row: &Row, today: Date) -> Self {
        let contact = row.contact_person.as_ref();
        Self {
            case: row.case.clone(),
            pick: format!("{}.{}", row.case, contact.map(|it| it.id.as_str()).unwrap_or_default()),
            name: row.name.clone(),
            about: l.with2("worklist-about", "age", row.age, "cpr", &row.cpr).into_owned(),
            clock: row.clock.as_ref().and_then(|clock| {
                let reckoning = clock.reckoning.as_ref()?;
                let name = short_name(l, &clock.rule);
                Some(ClockRow::of(l, reckoning, clock.ending, today).named(name))
            }),
            kind: row.report.as_ref().map(|report| kind_label(l, report.kind)),
            school: row.report.as_ref().map(|report| report.institution.clone()).unwrap_or_default(),
            reason: reason(l, row, today),
            labels: labels(l, row),
            counsellor: contact.map(|it| it.name.clone()),
            last: last(l, row, today),
        }
    }
}

/// Look and word of a kind of report.
pub fn kind_label(l: Locale, kind: Kind) -> (&'static str, String) {
    let look = if kind == Kind::Risk { "line" } else { "" };
    (look, l.coded("case-kind", kind.code()).into_owned())
}

/// The reason for the row's place in a sentence or two: the clock, and what was done until now.
fn reason(l: Locale, row: &Row, today: Date) -> String {
    if row.closed {
        return l.t("worklist-closed").into_owned();
    }
    let clock = clock_reason(l, row, today);
    let since = row.report.as_ref().map(|report| l.near_day(report.received_at, today));
    let done = match since {
        Some(day) if row.unopened > 0 => l.with1("worklist-unopened-since", "day", day),
        _ if row.attempts > 0 => l.with1("worklist-attempts", "count", row.attempts),
        _ if row.contact_person.is_none() => l.t("worklist-nobodys"),
        _ => return clock,
    };
    format!("{clock} {done}")
}

fn clock_reason(l: Locale, row: &Row, today: Date) -> String {
    let waiting = Waiting {
        due: row.clock.as_ref().map(|clock| (clock.rule.clone(), clock.due)),
        is_under_18: row.age < 18,
        nobody_acted: row.nobody_acted,
    };
    let reasons = waiting.reasons(today);
    match reasons.first() {
        Some(Reason::Overdue { due, .. }) => l.with1("worklist-reason-overdue", "day", l.short_day(*due)),
        Some(Reason::DueToday { .. }) => l.t("worklist-reason-due-today"),
        Some(Reason::Due { due, .. }) => match left(row, today) {
            Some((left, unit)) => l.with2("worklist-reason-left", "count", left, "unit", unit),
            None => l.with1("worklist-reason-due", "day", l.short_day(*due)),
        },
        _ => l.t("worklist-reason-no-clock"),
    }
    .into_owned()
}

/// Counted days that are left, and what is counted; none on a day of a pause.
fn left(row: &Row, today: Date) -> Option<(u16, Unit)> {
    let clock = row.clock.as_ref()?;
    match clock.standing(today)? {
        Standing::Calm { left } | Standing::Soon { left } => {
            Some((left, clock.reckoning.as_ref()?.rule.unit))
        }
        _ => None,
    }
}

fn labels(l: Locale, row: &Row) -> Vec<(&'static str, String)> {
    let under_18 = (row.age < 18).then(|| ("rest", l.t("worklist-reason-under-18").into_owned()));
    let nobody = row.nobody_acted.then(|| ("red", l.t("worklist-reason-nobody-acted").into_owned()));
    let protected = row.protected.then(|| ("line", l.t("worklist-protected").into_owned()));
    [under_18, nobody, protected].into_iter().flatten().collect()
}

fn last(l: Locale, row: &Row, today: Date) -> String {
    let Some(last) = &row.last_contact else { return l.t("worklist-last-never").into_owned() };
    let tables = domain::tables::Tables::real();
    let channel = tables.channels.get(last.channel.as_str()).map_or("", |channel| l.name(channel));
    l.with2("worklist-last", "day", l.near_day(last.at, today), "channel", channel).into_owned()
}
