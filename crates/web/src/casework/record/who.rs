//! Who does what: the next step of each, from what the clocks, the messages and the young person's answers say.

use domain::clocks::Stop;
use domain::directory::Role;
use domain::reports::Kind as ReportKind;
use domain::time::Now;
use store::Kind;
use store::casework::YoungPerson;
use store::casework::timeline::{By, What};

use crate::texts::Locale;

/// One party and its next steps.
#[derive(Debug)]
pub struct Part {
    /// Who, in a word or a name.
    pub who: String,
    /// What they do next, each in a sentence.
    pub what: Vec<String>,
}

/// The municipality, the school of the last report, and the young person.
pub fn who_does_what(l: Locale, now: Now, record: &YoungPerson) -> Vec<Part> {
    let mut parts =
        vec![Part { who: l.t("case-who-municipality").into_owned(), what: municipality(l, record) }];
    if let Some(report) = record.reports.first() {
        let what = school(l, record, &report.number, report.kind);
        parts.push(Part { who: report.institution_name.clone(), what: vec![what] });
    }
    let first_name = record.person.name.split(' ').next().unwrap_or_default().to_owned();
    parts.push(Part { who: first_name, what: vec![young_person(l, now, record)] });
    parts
}

/// What its running clocks wait for, each with its day; who is to do it, when nobody is.
fn municipality(l: Locale, record: &YoungPerson) -> Vec<String> {
    let mut steps: Vec<String> = Vec::new();
    if record.person.open && record.person.contact_person.is_none() {
        steps.push(l.t("case-who-assign").into_owned());
    }
    let mut named: Vec<&str> = Vec::new();
    let mut running: Vec<_> = record.clocks.iter().filter(|clock| clock.is_running()).collect();
    running.sort_by_key(|clock| clock.due);
    for clock in running {
        let Some(reckoning) = &clock.reckoning else { continue };
        let step = match reckoning.rule.stopped_by {
            Stop::Opened => "open",
            Stop::Contact => "contact",
            Stop::OfferOrStart => "offer",
            Stop::InstitutionTold => "tell",
            // The clock of a partner's answer hangs on no case.
            Stop::Answered => continue,
        };
        // Two clocks of one step, as the law's and an agreed one: what is to be done is said once, by the earlier day.
        if named.contains(&step) {
            continue;
        }
        named.push(step);
        steps.push(l.coded_with("case-who", step, &[("day", &l.short_day(clock.due))]).into_owned());
    }
    if steps.is_empty() { vec![l.t("case-who-nothing").into_owned()] } else { steps }
}

/// An answer that is waited for, or the renewal of a risk.
fn school(l: Locale, record: &YoungPerson, number: &str, kind: ReportKind) -> String {
    let Some(report) = record.reports.iter().find(|report| report.number == number) else {
        return String::new();
    };
    let of_report = |it: &&store::casework::timeline::Event| it.report.as_deref() == Some(number);
    let last_message = record
        .timeline
        .events
        .iter()
        .filter(of_report)
        .find(|event| matches!(event.what, What::Other(Kind::ReportMessage)));
    if let Some(message) = last_message
        && matches!(&message.by, By::Person { role: Some(Role::KuiCounsellor | Role::KuiLeader), .. })
    {
        return l.with1("case-who-answers", "day", l.short_date(message.at)).into_owned();
    }
    match report.lapses_on {
        Some(day) if kind == ReportKind::Risk && report.state.is_open() => {
            l.with1("case-who-renews", "day", l.short_day(day)).into_owned()
        }
        _ if report.state.is_open() => l.t("case-who-follows").into_owned(),
        _ => l.t("case-who-nothing").into_owned(),
    }
}

/// The last answer about what suits, or that one can be given.
fn young_person(l: Locale, now: Now, record: &YoungPerson) -> String {
    let answered = record.timeline.events.iter().find_map(|event| match &event.what {
        What::Answered { answer } => Some((answer.as_str(), event.at)),
        _ => None,
    });
    match answered {
        Some(("call-afternoon" | "write" | "another-time" | "not-now", at)) => {
            l.with1("case-who-answered", "at", l.near_moment(at, now)).into_owned()
        }
        _ => l.t("case-who-can-answer").into_owned(),
    }
}
