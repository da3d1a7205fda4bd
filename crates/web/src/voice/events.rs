//! What happened to a case, day by day, in the young person's words: the last part of everything on paper.

use domain::directory::Role;
use domain::tables::Tables;
use store::Kind;
use store::casework::timeline::{By, ClockChange, Event, What, Words};

use crate::parts::short_name;
use crate::texts::{Locale, capital};

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct EventLine {
    /// When.
    pub at: String,
    /// What, in a sentence.
    pub what: String,
    /// More of it.
    pub more: Option<String>,
    /// Who did it, by role and place.
    pub by: String,
    /// What was written, where it doesn't stand in a part of its own.
    pub words: Option<String>,
}

/// The events as lines, in their order.
pub fn event_lines(l: Locale, events: &[Event]) -> Vec<EventLine> {
    events.iter().map(|event| line(l, event)).collect()
}

fn line(l: Locale, event: &Event) -> EventLine {
    EventLine {
        at: l.short_moment(event.at),
        what: title(l, event.kind),
        more: more(l, &event.what).filter(|more| !more.is_empty()),
        by: by(l, &event.by),
        words: words(event),
    }
}

fn title(l: Locale, kind: Kind) -> String {
    let code = kind.code().replace('.', "-");
    if l.has(&format!("me-event-{code}")) {
        l.coded("me-event", code).into_owned()
    } else {
        l.t("me-event-other").into_owned()
    }
}

/// Answers, own words, notes and what was written on a report stand in their own parts.
fn words(event: &Event) -> Option<String> {
    let elsewhere = [
        Kind::WordsWritten,
        Kind::Answered,
        Kind::NoteWritten,
        Kind::ReportAdded,
        Kind::ReportMessage,
        Kind::ReportWithdrawn,
        Kind::ReportReturned,
    ];
    match &event.words {
        Words::Open(words) if !elsewhere.contains(&event.kind) => Some(words.clone()),
        _ => None,
    }
}

fn by(l: Locale, by: &By) -> String {
    let (role, organisation) = match by {
        By::Person { role: Some(Role::YoungPerson), .. } => (l.t("reader-role-young-person"), None),
        By::Person { role, organisation, .. } => (
            role.map_or_else(|| l.t("reader-role-program"), |role| l.coded("role", role.code())),
            organisation.as_ref(),
        ),
        By::System { organisation, .. } => (l.t("reader-role-system"), organisation.as_ref()),
        By::Program | By::Operator => (l.t("reader-role-program"), None),
    };
    let role = capital(&role);
    match organisation {
        Some(organisation) => l.with2("reader-in", "role", role, "organisation", organisation).into_owned(),
        None => role,
    }
}

fn more(l: Locale, what: &What) -> Option<String> {
    let tables = Tables::real();
    Some(match what {
        What::Attempt { channel, outcome, .. } => {
            let channel = tables.channels.get(channel.as_str()).map_or("", |it| l.name(it));
            let outcome = tables.contact_outcomes.get(outcome.as_str()).map_or("", |it| l.name(it));
            format!("{}: {outcome}", capital(channel))
        }
        What::ContactPerson { to } => to.clone(),
        What::Activity { state, from, .. } => {
            let name = tables.activity_states.get(state.as_str()).map_or("", |it| l.name(it));
            format!("{} ({})", capital(name), l.date(*from))
        }
        What::Guardian { source, .. } | What::Protection { source, .. } => source.clone(),
        What::Identity { fields } => {
            let fields: Vec<_> = fields.iter().map(|field| l.coded("case-field", field)).collect();
            capital(&fields.join(", "))
        }
        What::ConsentGiven { institution, how, .. } => match how {
            Some(how) => format!("{institution}: {how}"),
            None => institution.clone(),
        },
        What::ConsentWithdrawn { institution } => institution.clone(),
        What::Offer { on, .. } | What::GuardiansInformed { on } => l.date(*on).into_owned(),
        What::Clock { rule, change } => clock(l, rule, *change),
        What::ReportClosed { outcome: Some(outcome) } => {
            capital(tables.closing_outcomes.get(outcome.as_str()).map_or("", |it| l.name(it)))
        }
        What::Wished { channel } => l.coded("me-channel", channel.as_str()).into_owned(),
        What::PlanAnswered { answer, .. } => l.coded("plan-answered", answer.code()).into_owned(),
        What::PlanStep { state, .. } => l.coded("plan-step", state.code()).into_owned(),
        What::PlanStart { kind, on, .. } => format!("{} ({})", l.coded("plan-start", kind), l.date(*on)),
        What::Answered { answer } => l.coded("me-answer-given", answer).into_owned(),
        _ => return None,
    })
}

fn clock(l: Locale, rule: &str, change: ClockChange) -> String {
    let name = short_name(l, rule);
    match change {
        ClockChange::Paused { from, to, due } => {
            let days = l.with2("me-event-days", "from", l.short_date(from), "to", l.short_date(to));
            format!("{name}, {days}. {}", l.with2("me-print-due", "rule", &name, "day", l.day(due)))
        }
        ClockChange::Moved { due } => l.with2("me-print-due", "rule", name, "day", l.day(due)).into_owned(),
        _ => name.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_happens_to_a_case_has_words_for_the_young() {
        let of_a_case = |code: &str| {
            ["report.", "case.", "plan.", "voice.", "consent.", "access.link"]
                .iter()
                .any(|of| code.starts_with(of))
        };
        let on_clocks = |code: &str| code.starts_with("clock.") && code != "clock.reckoned";
        for kind in Kind::ALL.iter().filter(|kind| of_a_case(kind.code()) || on_clocks(kind.code())) {
            for l in Locale::ALL {
                assert_ne!(title(l, *kind), l.t("me-event-other"), "{kind:?} in {}", l.code());
            }
        }
    }
}
