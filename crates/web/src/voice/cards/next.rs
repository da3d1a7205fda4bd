//! What happens next, as four steps.

use std::borrow::Cow;

use domain::clocks::{Ending, Stop};
use domain::plans::PlanState;
use domain::reports::Kind;
use jiff::civil::Date;
use store::voice::{About, Reported};

use super::running;
use crate::parts::{Step, StepState, Steps};
use crate::texts::Locale;
use crate::voice::helper;

/// The four steps after the latest report that counts; `None` when nothing is going on.
pub fn next_steps(l: Locale, about: &About, today: Date) -> Option<Steps> {
    let report = about.reports.iter().find(|report| !report.is_void()).filter(|_| about.open)?;
    let wrote = match report.kind {
        Kind::Dropout => l.t("me-next-wrote-dropout"),
        Kind::Risk => l.t("me-next-wrote-risk"),
    };
    let talked = report.reached_at.is_some();
    let offered = offered(about);
    let after = |done: bool, now: bool| match (done, now) {
        (true, _) => StepState::Done,
        (false, true) => StepState::Now,
        (false, false) => StepState::Ahead,
    };
    let steps = vec![
        Step::new(wrote, l.short_date(report.at), StepState::Done),
        Step::new(
            l.with1("me-next-talk", "who", helper(about)),
            talk(l, about, report, today),
            after(talked, true),
        ),
        plan(l, about, after(offered || agreed(about), talked)),
        Step::new(l.t("me-next-offer"), offer(l, about, offered), after(offered, false)),
    ];
    Some(Steps::plain(l, steps))
}

fn talk(l: Locale, about: &About, report: &Reported, today: Date) -> Cow<'static, str> {
    match (report.reached_at, running(about, Stop::Contact)) {
        (Some(at), _) => l.with1("me-next-talked", "day", l.short_date(at)),
        (None, Some(clock)) if clock.due < today => l.t("me-next-talk-late"),
        (None, Some(clock)) => l.with1("me-next-talk-by", "day", l.day_of_year(clock.due)),
        (None, None) => l.t("me-next-talk-soon"),
    }
}

fn offer(l: Locale, about: &About, offered: bool) -> Cow<'static, str> {
    match running(about, Stop::OfferOrStart) {
        _ if offered => l.t("me-next-offer-done"),
        Some(clock) => l.with1("me-next-offer-by", "day", l.day_of_year(clock.due)),
        None => l.t("me-next-offer-when"),
    }
}

/// The plan: where there is one, the step leads to it.
fn plan(l: Locale, about: &About, state: StepState) -> Step {
    match &about.plan {
        Some(version) => {
            let key = if version.answer.is_some() { "me-next-plan-answered" } else { "me-next-plan-waits" };
            Step::new(l.t("me-next-plan"), l.t(key), state).href("/me/plan")
        }
        None => Step::new(l.t("me-next-plan"), l.t("me-next-plan-more"), state),
    }
}

/// Whether the young person said yes to the plan.
fn agreed(about: &About) -> bool {
    about.plan.as_ref().is_some_and(|version| version.state == PlanState::Agreed)
}

/// Whether an offer or a start stopped the clock that waits for it.
fn offered(about: &About) -> bool {
    about.clocks.iter().any(|clock| {
        let waits = clock.reckoning.as_ref().is_some_and(|r| r.rule.stopped_by == Stop::OfferOrStart);
        waits && matches!(clock.ending, Some(Ending::Stopped(_)))
    })
}
