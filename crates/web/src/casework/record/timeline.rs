//! The timeline: what happened, when, from where it is known; narrowed to a part by address.

use domain::tables::Tables;
use domain::time::Now;
use store::Kind;
use store::casework::YoungPerson;
use store::casework::timeline::{By, ClockChange, Event, What, Words};

use super::reports::number;
use crate::casework::capitalised;
use crate::parts::{Timeline, TimelineEntry};
use crate::texts::Locale;

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

const PARTS: [&str; 5] = ["reports", "contact", "status", "notes", "own"];

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
    let (icon, title) = title(l, now, event);
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

/// When and from where: "I dag kl. 09.05 · Mette Holm, Nordlund Kommune".
fn source(l: Locale, now: Now, event: &Event) -> String {
    let when = l.near_moment(event.at, now);
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
    format!("{} · {who}", capitalised(&when))
}

fn name_of(by: &By) -> String {
    match by {
        By::Person { name, .. } => name.clone(),
        _ => String::new(),
    }
}

/// An icon of the sprite and the heading.
fn title(l: Locale, now: Now, event: &Event) -> (&'static str, String) {
    let tables = Tables::real();
    let rule = |rule: &str| l.coded("clock-short", rule);
    match &event.what {
        What::Attempt { channel, outcome, at, nth } => {
            let channel = tables.channels.get(channel.as_str()).map_or("", |it| l.name(it));
            let outcome = tables.contact_outcomes.get(outcome.as_str()).map_or("", |it| l.name(it));
            let title = l.with3("case-attempt", "nth", nth, "channel", channel, "outcome", outcome);
            let when = if at.day() == event.at.day() {
                String::new()
            } else {
                format!(" ({})", l.near_moment(*at, now))
            };
            ("smartphone", format!("{title}{when}"))
        }
        What::ContactPerson { to } => ("person", l.with1("case-contact-person", "name", to).into_owned()),
        What::HandoverOffered { to } => ("reply", l.with1("case-handover-offered", "name", to).into_owned()),
        What::HandoverAccepted => ("reply", l.t("case-handover-accepted").into_owned()),
        What::HandoverReturned => ("reply", l.t("case-handover-returned").into_owned()),
        What::Note { restricted: true, .. } => ("lock", l.t("case-note-restricted").into_owned()),
        What::Note { .. } => ("edit", l.t("case-note").into_owned()),
        What::Activity { state, runs_out_on, confirmed, .. } => {
            let name = tables.activity_states.get(state.as_str()).map_or("", |it| l.name(it));
            let key = if *confirmed { "case-activity-confirmed" } else { "case-activity" };
            let title = l.with1(key, "what", name).into_owned();
            let until =
                runs_out_on.map(|day| l.with1("case-activity-until", "day", l.date(day)).into_owned());
            ("sync", until.map_or(title.clone(), |until| format!("{title}. {until}")))
        }
        What::Guardian { custody, source, until } => {
            let key = match (until, custody) {
                (Some(_), _) => "case-guardian-ended",
                (None, true) => "case-guardian-custody",
                (None, false) => "case-guardian-known",
            };
            ("persons", l.with1(key, "source", source).into_owned())
        }
        What::Protection { protected, source } => {
            let key = if *protected { "case-protected" } else { "case-protection-lifted" };
            ("lock", l.with1(key, "source", source).into_owned())
        }
        What::Identity { fields } => {
            let fields: Vec<_> =
                fields.iter().map(|field| l.coded("case-field", field).into_owned()).collect();
            ("contact-card", l.with1("case-identity", "fields", fields.join(", ")).into_owned())
        }
        What::ConsentGiven { institution, on, how } => {
            let on = on.map(|day| l.date(day)).unwrap_or_default();
            let how = how.clone().unwrap_or_else(|| l.t("case-consent-on-own-page").into_owned());
            let title = l.with3("case-consent-given", "school", institution, "day", on, "how", how);
            ("success", title.into_owned())
        }
        What::ConsentWithdrawn { institution } => {
            ("close", l.with1("case-consent-withdrawn", "school", institution).into_owned())
        }
        What::Offer { start_agreed, on } => {
            let key = if *start_agreed { "case-start-agreed" } else { "case-offer-given" };
            ("student", l.with1(key, "day", l.date(*on)).into_owned())
        }
        What::Clock { rule: id, change } => {
            let rule = rule(id);
            let title = match change {
                ClockChange::Stopped { in_time: true } => l.with1("case-clock-met", "clock", rule),
                ClockChange::Stopped { in_time: false } => l.with1("case-clock-met-late", "clock", rule),
                ClockChange::Ended => l.with1("case-clock-ended", "clock", rule),
                ClockChange::Paused { from, to, due } => l.with(
                    "case-clock-paused",
                    &[
                        ("clock", &rule),
                        ("from", &l.short_date(*from)),
                        ("to", &l.short_date(*to)),
                        ("due", &l.short_date(*due)),
                    ],
                ),
                ClockChange::Moved { due } => {
                    l.with2("case-clock-moved", "clock", rule, "due", l.short_date(*due))
                }
            };
            ("time", title.into_owned())
        }
        What::ReportClosed { outcome } => {
            let outcome = outcome.as_ref().and_then(|code| tables.closing_outcomes.get(code.as_str()).ok());
            let outcome = outcome.map_or("", |outcome| l.name(outcome));
            ("check", l.with1("case-report-closed", "outcome", outcome).into_owned())
        }
        What::Answered { answer } => ("chat", l.coded("case-answer", answer).into_owned()),
        What::Wished { channel } => {
            let channel = tables.channels.get(channel.as_str()).map_or("", |it| l.name(it));
            ("chat", l.with1("case-wished", "channel", channel).into_owned())
        }
        What::Other(kind) => (icon_of(*kind), l.coded("case-event", key_of(*kind)).into_owned()),
    }
}

fn icon_of(kind: Kind) -> &'static str {
    match kind {
        Kind::ReportReceived => "assignment",
        Kind::ReportMessage => "chat",
        Kind::WordsWritten => "person",
        Kind::TeamReminded | Kind::LeaderTold => "notifications",
        _ => "info",
    }
}

/// The kind's code as the end of a text's key, which has no dots.
fn key_of(kind: Kind) -> String {
    kind.code().replace('.', "-")
}
