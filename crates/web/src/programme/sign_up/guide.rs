//! The columns beside a step: how far the guide is, and what is missing.

use std::borrow::Cow;

use domain::programme::{Requirement, SignUpChecks, Step as SignUpStep, check_step, checklist as required};
use store::programme::SignUp;

use crate::parts::{CheckItem, CheckState, Checklist, Step, StepState, Steps};
use crate::texts::Locale;

/// The guide's steps, each with a line of what was answered.
pub fn steps(l: Locale, sign_up: &SignUp, checks: &SignUpChecks<'_>, now: SignUpStep) -> Steps {
    let list = required(&sign_up.typed, checks);
    let step = |step: SignUpStep| {
        let open: Vec<&Requirement> =
            list.iter().filter(|it| it.step() == step && it.blocks() && !it.is_met()).collect();
        let is_optional = matches!(step, SignUpStep::Standing | SignUpStep::Inside);
        let is_done = step != SignUpStep::Review
            && !(is_optional && told(l, sign_up, checks, step).is_empty())
            && open.is_empty()
            && check_step(step, &sign_up.typed, checks).is_empty();
        let state = match (step == now, is_done) {
            (true, _) => StepState::Now,
            (false, true) => StepState::Done,
            (false, false) => StepState::Ahead,
        };
        Step::new(l.coded("sign-up-step", step.code()), told(l, sign_up, checks, step), state)
            .href(format!("/partnership/signup/steps/{}", step.code()))
    };
    Steps::guide(l, SignUpStep::ALL.into_iter().map(step).collect())
}

/// Everything a sign-up must hold, and whether it is there, in words.
pub fn checklist(l: Locale, sign_up: &SignUp, checks: &SignUpChecks<'_>) -> Checklist {
    let item = |it: Requirement| {
        let state = match (it.is_met(), it.blocks()) {
            (true, _) => CheckState::Met,
            (false, true) => CheckState::Missing,
            (false, false) => CheckState::Waits,
        };
        CheckItem::new(requirement(l, it), standing(l, it), state)
    };
    Checklist::new(l, required(&sign_up.typed, checks).into_iter().map(item).collect())
}

/// A requirement in words.
pub fn requirement(l: Locale, it: Requirement) -> Cow<'static, str> {
    let key = it.key();
    let code = key.strip_prefix("sign-up-requires-").unwrap_or(&key);
    match it {
        Requirement::Participants { need, .. }
        | Requirement::Leaders { need, .. }
        | Requirement::Staff { need, .. } => l.coded_with("sign-up-requires", code, &[("need", &need)]),
        _ => l.coded("sign-up-requires", code),
    }
}

/// How a requirement stands, in a few words.
fn standing(l: Locale, it: Requirement) -> String {
    match it {
        Requirement::Participants { have, need }
        | Requirement::Leaders { have, need }
        | Requirement::Staff { have, need } => {
            if have < need {
                l.with1("sign-up-lacks", "count", need - have).into_owned()
            } else {
                l.with1("sign-up-has", "count", have).into_owned()
            }
        }
        Requirement::OneCoordinator { have: 0 } => l.with1("sign-up-lacks", "count", 1).into_owned(),
        Requirement::OneCoordinator { have: 1 } | Requirement::OneDeputy { have: 1 } => String::new(),
        Requirement::OneDeputy { have: have @ 2.. } => {
            l.with1("sign-up-too-many-deputies", "count", have).into_owned()
        }
        Requirement::OneCoordinator { have } => l.with1("sign-up-too-many", "count", have).into_owned(),
        Requirement::OneDeputy { have: 0 }
        | Requirement::BackingForTrials { met: false }
        | Requirement::Standing { met: false }
        | Requirement::Insiders { met: false }
        | Requirement::FguAmongPartners { met: false } => l.t("sign-up-stops-nobody").into_owned(),
        _ => String::new(),
    }
}

fn told(l: Locale, sign_up: &SignUp, checks: &SignUpChecks<'_>, step: SignUpStep) -> String {
    let typed = &sign_up.typed;
    match step {
        SignUpStep::Municipality => super::answers::municipality(l, checks.tables, typed),
        SignUpStep::Backing => typed.backing_body.clone(),
        SignUpStep::Themes if typed.themes.is_empty() => String::new(),
        SignUpStep::Themes => l.with1("sign-up-told-themes", "count", typed.themes.len()).into_owned(),
        SignUpStep::Standing => {
            let written = typed.themes.iter().filter(|theme| !typed.standing_in(theme).is_blank()).count();
            if written == 0 {
                String::new()
            } else {
                l.with1("sign-up-told-themes", "count", written).into_owned()
            }
        }
        SignUpStep::Inside if typed.inside.is_empty() => String::new(),
        SignUpStep::Inside => l.with1("sign-up-told-partners", "count", typed.inside.len()).into_owned(),
        SignUpStep::Partners if typed.partners.is_empty() => String::new(),
        SignUpStep::Partners => l.with1("sign-up-told-partners", "count", typed.partners.len()).into_owned(),
        SignUpStep::Coordinator => typed.coordinator_name.clone(),
        SignUpStep::Participants => {
            let (have, need) = (typed.filled_participants().count(), checks.representation.participants);
            l.with2("sign-up-told-participants", "have", have, "need", need).into_owned()
        }
        SignUpStep::Review => String::new(),
    }
}
