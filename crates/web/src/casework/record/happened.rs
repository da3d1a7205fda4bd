//! What happened, as the icon and the heading of a timeline's entry.

use domain::reports;
use domain::tables::Tables;
use store::Kind;
use store::casework::YoungPerson;
use store::casework::timeline::{ClockChange, Event, What};

use crate::parts::short_name;
use crate::texts::Locale;

/// An icon of the sprite and the heading.
pub fn title(l: Locale, record: &YoungPerson, event: &Event) -> (&'static str, String) {
    let tables = Tables::real();
    let rule = |rule: &str| short_name(l, rule);
    match &event.what {
        What::Attempt { channel, outcome, nth, .. } => {
            let channel = tables.channels.get(channel.as_str()).map_or("", |it| l.name(it));
            let outcome = tables.contact_outcomes.get(outcome.as_str()).map_or("", |it| l.name(it));
            let title = l.with3("case-attempt", "nth", nth, "channel", channel, "outcome", outcome);
            ("smartphone", title.into_owned())
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
        What::GuardiansInformed { on } => {
            ("persons", l.with1("case-guardians-informed", "day", l.date(*on)).into_owned())
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
        What::Plan { .. } | What::PlanAnswered { .. } | What::PlanStep { .. } | What::PlanStart { .. } => {
            of_plan(l, event)
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
        What::Other(Kind::ReportReceived) => ("assignment", received(l, record, event)),
        What::Other(kind) => (icon_of(*kind), l.coded("case-event", key_of(*kind)).into_owned()),
    }
}

/// What happened to the plan.
fn of_plan(l: Locale, event: &Event) -> (&'static str, String) {
    let told = match &event.what {
        What::PlanAnswered { version, answer, noted } => {
            let key = if *noted { "case-plan-answer-noted" } else { "case-plan-answer" };
            l.with2(key, "version", version, "answer", l.coded("plan-answered", answer.code()))
        }
        What::PlanStep { nth, state, .. } => {
            l.with2("case-plan-step", "number", nth, "state", l.coded("plan-step", state.code()))
        }
        What::PlanStart { kind, on, begun } => {
            let key = if *begun { "case-plan-started" } else { "case-plan-start-agreed" };
            l.with2(key, "kind", l.coded("plan-start", kind), "day", l.date(*on))
        }
        What::Plan { version } => l.coded_with("case-event", key_of(event.kind), &[("version", version)]),
        _ => l.coded("case-event", key_of(event.kind)),
    };
    ("checklist", told.into_owned())
}

/// "Melding om frafald": what was reported stands in the heading.
fn received(l: Locale, record: &YoungPerson, event: &Event) -> String {
    let report = record.reports.iter().find(|report| Some(&report.number) == event.report.as_ref());
    let kind = report.map_or(reports::Kind::Dropout, |report| report.kind);
    l.coded("case-report", kind.code()).into_owned()
}

fn icon_of(kind: Kind) -> &'static str {
    match kind {
        Kind::ReportMessage => "chat",
        Kind::WordsWritten | Kind::PlanAimWritten => "person",
        Kind::TeamReminded | Kind::LeaderTold => "notifications",
        _ => "info",
    }
}

/// The kind's code as the end of a text's key, which has no dots.
fn key_of(kind: Kind) -> String {
    kind.code().replace('.', "-")
}
