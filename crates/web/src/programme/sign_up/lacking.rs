//! What a sign-up lacks, told as what to do about it.

use std::borrow::Cow;

use domain::programme::{NotReady, RawSignUp, Requirement, SignUpChecks, Step, checklist as required};

use super::guide::requirement;
use crate::parts::forms::{Filled, told};
use crate::texts::Locale;

/// Tells what the participants lack. Too few people is no mistake of a field: it is told at the first row that is free,
/// and all is saved.
pub fn refuse_people(form: &mut Filled, typed: &RawSignUp, checks: &SignUpChecks<'_>) {
    if form.has_mistakes() {
        return;
    }
    let l = form.language();
    let free = format!("participant-name-{}", typed.filled_participants().count());
    let lacks = |it: &Requirement| it.step() == Step::Participants && it.blocks() && !it.is_met();
    for it in required(typed, checks).into_iter().filter(lacks) {
        let at = if matches!(it, Requirement::Participants { .. }) { &free } else { "participant-level-0" };
        form.refuse(at, mend(l, it));
    }
}

/// What is missing or wrong in the whole, each told at its step of the review.
pub fn of_the_whole(l: Locale, not: &NotReady) -> Filled {
    let mut form = Filled::new(l);
    for mistake in &not.mistakes {
        form.refuse(&review(mistake.field.step()), told(l, mistake));
    }
    for it in &not.missing {
        let at = review(it.step());
        // A step whose fields are wrong has been told of by them.
        let is_told = not.mistakes.iter().any(|mistake| mistake.field.step() == it.step());
        if !is_told {
            form.refuse(&at, mend(l, *it));
        }
    }
    form
}

/// The place of a step on the review.
fn review(step: Step) -> String {
    format!("review-{}", step.code())
}

/// What to do about a requirement that isn't met.
pub fn mend(l: Locale, it: Requirement) -> Cow<'static, str> {
    match it {
        Requirement::Participants { have, need } => {
            l.with3("sign-up-too-few", "count", need.saturating_sub(have), "have", have, "need", need)
        }
        Requirement::OneCoordinator { have: 0 } => l.t("sign-up-no-coordinator"),
        Requirement::OneCoordinator { have } => l.with1("sign-up-too-many", "count", have),
        Requirement::OneDeputy { have } => l.with1("sign-up-too-many-deputies", "count", have),
        Requirement::Leaders { .. } => l.t("sign-up-no-leader"),
        Requirement::Staff { .. } => l.t("sign-up-no-staff"),
        _ => requirement(l, it),
    }
}
