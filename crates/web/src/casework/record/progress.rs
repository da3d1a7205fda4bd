//! How far we are with the last report: what its school sees, and what follows.

use domain::clocks::Stop;
use domain::time::Now;
use store::casework::YoungPerson;
use store::casework::timeline::What;

use crate::parts::{CheckItem, CheckState, Checklist};
use crate::texts::Locale;

/// The steps of the last report: received, opened, contact tried, contact made, plan shared, offer or start, closed.
pub fn progress(l: Locale, now: Now, record: &YoungPerson) -> Option<Checklist> {
    let report = record.reports.first()?;
    let attempts =
        record.timeline.events.iter().filter(|event| matches!(event.what, What::Attempt { .. })).count();
    let offer = record.timeline.events.iter().find_map(|event| match &event.what {
        What::Offer { on, .. } => Some(*on),
        _ => None,
    });
    let at = |moment: Option<Now>| moment.map(|moment| l.near_moment(moment, now));
    let tried = at(report.tried_at).map(|at| l.with2("case-tried", "count", attempts, "at", at).into_owned());
    let plan = record.plan.as_ref().and_then(|version| version.shared_at);
    let plan = plan.filter(|shared| *shared >= report.received_at);
    let steps = [
        ("received", at(Some(report.received_at))),
        ("opened", at(report.opened_at)),
        ("tried", tried),
        ("made", at(report.reached_at)),
        ("plan", at(plan)),
        ("offer", offer.map(|day| l.near_day(day, now).into_owned())),
        ("closed", at(report.ended_at)),
    ];
    let next = steps.iter().position(|(_, done)| done.is_none());
    let items = steps.into_iter().enumerate().map(|(place, (step, done))| {
        let name = l.coded("case-step", step);
        match done {
            Some(done) => CheckItem::new(name, done, CheckState::Met),
            None if Some(place) == next => CheckItem::new(name, waits(l, record, step), CheckState::Waits),
            None => CheckItem::new(name, l.t("case-step-ahead"), CheckState::None),
        }
    });
    Some(Checklist::new(l, items.collect()))
}

/// By when the step is waited for, if a clock runs on it.
fn waits(l: Locale, record: &YoungPerson, step: &str) -> String {
    let waits_for = match step {
        "opened" => Stop::Opened,
        "tried" | "made" => Stop::Contact,
        // No clock waits for a plan.
        "plan" => return l.t("case-step-waits").into_owned(),
        _ => Stop::OfferOrStart,
    };
    let mut running = record.clocks.iter().filter(|clock| clock.is_running());
    let clock =
        running.find(|clock| clock.reckoning.as_ref().is_some_and(|it| it.rule.stopped_by == waits_for));
    match clock {
        Some(clock) => l.with1("case-step-by", "day", l.short_day(clock.due)).into_owned(),
        None => l.t("case-step-waits").into_owned(),
    }
}
