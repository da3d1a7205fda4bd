//! What differs between two versions, each with the kind of change as a word.

use std::borrow::Cow;

use domain::plans::{Difference, NextTalk, Part, PlanContent, differences};
use domain::tables::Tables;

use super::shown::in_a_line;
use crate::texts::Locale;

/// A difference as it is shown.
#[derive(Debug, Clone)]
pub struct ChangeShown {
    /// The kind of change.
    pub kind: Cow<'static, str>,
    /// Which part of the plan.
    pub part: Cow<'static, str>,
    /// How it read before.
    pub before: Option<String>,
    /// How it reads now.
    pub after: Option<String>,
    /// Why a step was stopped.
    pub why: Option<Cow<'static, str>>,
}

/// What the later version changes in the earlier one.
pub fn changes(
    l: Locale,
    tables: &Tables,
    before: &PlanContent,
    after: &PlanContent,
    first_name: &str,
) -> Vec<ChangeShown> {
    let talked = |talk: &NextTalk| match &talk.what {
        Some(what) => format!("{}: {what}", l.date(talk.on)),
        None => l.date(talk.on).into_owned(),
    };
    let found = differences(before, after, |step| in_a_line(l, tables, step, first_name), talked);
    found.into_iter().map(|difference| shown(l, difference)).collect()
}

fn shown(l: Locale, difference: Difference) -> ChangeShown {
    let part = match difference.part {
        Part::Aim => l.t("plan-aim"),
        Part::Strengths => l.t("plan-strengths"),
        Part::Hindrances => l.t("plan-hindrances"),
        Part::NextTalk => l.t("plan-talk"),
        Part::Step(number) => l.with1("plan-step-number", "number", number),
    };
    // A part that reads the same, as a step that is done, is told once.
    let same = difference.before == difference.after;
    ChangeShown {
        kind: l.coded("plan-change", difference.change.code()),
        part,
        before: difference.before.filter(|_| !same),
        after: difference.after,
        why: difference.why.map(|why| l.with1("plan-stopped-why", "why", why)),
    }
}
