//! The timeline: what happened, when, from where it is known; narrowed to a part by address.

use domain::tables::Tables;
use domain::time::Now;
use store::Kind;
use store::casework::YoungPerson;
use store::casework::timeline::{By, Event, What, Words};

use super::happened::title;
use super::reports::number;
use crate::parts::{Timeline, TimelineEntry};
use crate::texts::{Locale, capital};

/// The timeline as it is asked for.
#[derive(Debug)]
pub struct Filtered {
    /// The parts one can narrow it to.
    pub parts: Vec<Part>,
    /// The entries.
    pub timeline: Timeline,
    /// None is left.
    pub empty: bool,
    /// There are older ones than are shown.
    pub older: bool,
}

/// A part of the timeline as a link.
#[derive(Debug)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// How many entries.
    pub count: usize,
    /// Its address.
    pub href: String,
    /// It is shown.
    pub current: bool,
}

const PARTS: [&str; 6] = ["reports", "contact", "plan", "status", "notes", "own"];

/// The timeline of a record, all of it or the part `show`.
pub fn timeline(l: Locale, now: Now, record: &YoungPerson, show: &str) -> Filtered {
    let events: Vec<&Event> = record.timeline.events.iter().filter(|event| is_told(event)).collect();
    let count = |part: &str| events.iter().filter(|event| part_of(event) == part).count();
    let place = &record.person.case;
    let all = Part {
        name: l.t("case-part-all").into_owned(),
        count: events.len(),
        href: format!("/cases/{place}#timeline"),
        current: !PARTS.contains(&show),
    };
    let parts = PARTS.iter().filter(|part| count(part) > 0).map(|part| Part {
        name: l.coded("case-part", part).into_owned(),
        count: count(part),
        href: format!("/cases/{place}?show={part}#timeline"),
        current: *part == show,
    });
    let shown = events.iter().filter(|event| !PARTS.contains(&show) || part_of(event) == show);
    let entries: Vec<TimelineEntry> = shown.map(|event| entry(l, now, record, event)).collect();
    Filtered {
        parts: std::iter::once(all).chain(parts).collect(),
        empty: entries.is_empty(),
        timeline: Timeline::new(l, entries),
        older: record.timeline.older,
    }
}

/// A clock that starts stands under the clocks; what the program notes for itself is no history of a person.
fn is_told(event: &Event) -> bool {
    !matches!(
        event.what,
        What::Other(
            Kind::ClockStarted | Kind::NoticeShown | Kind::CaseOpened | Kind::LinkUsed | Kind::ReportBegun
        )
    )
}

fn part_of(event: &Event) -> &'static str {
    match &event.what {
        What::Attempt { .. } | What::Offer { .. } => "contact",
        What::Plan { .. }
        | What::PlanAnswered { .. }
        | What::PlanStep { .. }
        | What::PlanStart { .. }
        | What::Other(Kind::PlanAimWritten) => "plan",
        What::Note { .. } => "notes",
        What::Activity { .. } | What::Other(Kind::ActivityRanOut) => "status",
        What::Answered { .. }
        | What::Wished { .. }
        | What::ConsentGiven { .. }
        | What::ConsentWithdrawn { .. }
        | What::Other(Kind::WordsWritten) => "own",
        What::ReportClosed { .. } => "reports",
        What::Other(kind) if kind.code().starts_with("report.") => "reports",
        _ => "",
    }
}

fn entry(l: Locale, now: Now, record: &YoungPerson, event: &Event) -> TimelineEntry {
    let (icon, title) = title(l, record, event);
    let mut entry = TimelineEntry::new(icon, title, source(l, now, event));
    if let Some(plain) = &event.report {
        entry = entry.link(number(plain), format!("#report-{plain}"));
    }
    if let What::Other(Kind::ReportReceived) = event.what {
        entry = report(l, record, event, entry.strong());
    }
    if let What::Note { readers, .. } = &event.what
        && !readers.is_empty()
    {
        entry = entry.told(l.with1("case-note-readers", "names", readers.join(", ")));
    }
    let own = matches!(&event.by, By::Person { role: Some(domain::directory::Role::YoungPerson), .. });
    match &event.words {
        Words::None => entry,
        Words::Open(words) if own => entry.own_words(words.clone()),
        Words::Open(words) => entry.said(words.clone()),
        Words::TakenBack => entry.told(l.t("case-words-taken-back")),
        Words::Restricted => {
            let owner = name_of(&event.by);
            let ask = l.with1("case-note-ask", "name", owner);
            entry.restricted(l.t("case-note-nowhere"), ask, format!("/cases/{}/notes", record.person.case))
        }
    }
}

/// What the school wrote, under its report.
fn report(l: Locale, record: &YoungPerson, event: &Event, entry: TimelineEntry) -> TimelineEntry {
    let Some(report) = record.reports.iter().find(|it| Some(&it.number) == event.report.as_ref()) else {
        return entry;
    };
    let tables = Tables::real();
    let causes = report.causes.iter().filter_map(|code| tables.causes.get(code.as_str()).ok());
    let causes: Vec<&str> = causes.map(|cause| l.name(cause)).collect();
    let day = l.day_of_year(report.occurred_on);
    let told = l.with2("case-report-told", "causes", causes.join(", "), "day", day);
    let mut entry = entry.told(told);
    if let Some(words) = &report.words {
        entry = entry.said(words.clone());
    }
    if let Some(tried) = &report.tried {
        entry = entry.told(l.with1("case-report-tried", "what", tried));
    }
    let knows = match (report.person_informed, report.guardians_informed) {
        (true, Some(true)) => "both",
        (true, _) => "person",
        (false, Some(true)) => "guardians",
        (false, _) => "none",
    };
    entry.told(l.coded("case-report-knows", knows))
}

/// When and from where: "I dag kl. 09.05 · Mette Holm, Nordlund Kommune". An attempt was made when it was made, and may have been
/// written down later.
fn source(l: Locale, now: Now, event: &Event) -> String {
    let written = l.near_moment(event.at, now);
    let when = match &event.what {
        What::Attempt { at, .. } => l.near_moment(*at, now),
        _ => written.clone(),
    };
    let who = match &event.by {
        By::Person { name, organisation: Some(organisation), .. } => format!("{name}, {organisation}"),
        By::Person { name, organisation: None, .. } => name.clone(),
        By::System { organisation, .. } => {
            let organisation = organisation.clone().unwrap_or_default();
            l.with1("case-by-system", "organisation", organisation).into_owned()
        }
        By::Program => l.t("case-by-program").into_owned(),
        By::Operator => l.t("case-by-operator").into_owned(),
    };
    let later = if when == written {
        String::new()
    } else {
        format!(" · {}", l.with1("case-written-down", "at", written))
    };
    format!("{} · {who}{later}", capital(&when))
}

fn name_of(by: &By) -> String {
    match by {
        By::Person { name, .. } => name.clone(),
        _ => String::new(),
    }
}
