//! A plan as a counsellor typed it, checked: every mistake at once, each with its place.

use jiff::civil::Date;

use super::{Aim, NextTalk, Party, PlanContent, Step, StepState};
use crate::text::{DateForm, FreeText, Line, TextProblem};

/// Characters of a text of the plan.
pub const TEXT_MAX: usize = 1000;
/// Characters of a step, and of a line.
const LINE_MAX: usize = 200;
/// Steps of a plan at most.
pub const MOST_STEPS: usize = 20;

/// A plan as typed.
#[derive(Clone, Default)]
#[expect(missing_docs, reason = "the fields of `PlanContent` before they are checked")]
pub struct RawPlan {
    /// The aim as the young person said it; left out where they wrote it themself.
    pub aim: String,
    pub steps: Vec<RawStep>,
    pub strengths: String,
    pub hindrances: String,
    pub talk_on: String,
    pub talk_what: String,
}

/// A step as typed; one without a word in it isn't there.
#[derive(Clone, Default)]
#[expect(missing_docs, reason = "the fields of `Step` before they are checked")]
pub struct RawStep {
    pub id: String,
    pub what: String,
    /// A party's code; an institution's is `institution:` and its id.
    pub party: String,
    pub person: String,
    pub by: String,
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanProblem {
    /// The field of the form: `aim`, `step-2-what`.
    pub field: String,
    /// What.
    pub kind: PlanProblemKind,
}

/// What can be wrong with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanProblemKind {
    /// There is no step.
    NoSteps,
    /// A step has a party, a person or a day, and doesn't say what is done.
    StepWithoutWhat,
    /// A step says nothing of who does it.
    StepWithoutParty,
    /// No day, or one that the calendar doesn't have.
    NotADate,
    /// A talk without a day.
    TalkWithoutDay,
    /// Too long, or with characters that are no writing.
    Text(TextProblem),
    /// More than [`MOST_STEPS`].
    TooManySteps,
}

impl PlanProblemKind {
    /// The end of its text's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSteps => "no-steps",
            Self::StepWithoutWhat => "step-without-what",
            Self::StepWithoutParty => "step-without-party",
            Self::NotADate => "not-a-date",
            Self::TalkWithoutDay => "talk-without-day",
            Self::Text(TextProblem::TooLong { .. }) => "too-long",
            Self::Text(_) => "control-character",
            Self::TooManySteps => "too-many-steps",
        }
    }
}

impl RawPlan {
    /// Checks what was typed. `former` is the version that the form began with: its steps keep their state, and an aim that
    /// the young person wrote stays as it is. `new_id` gives an id to each step that has none.
    ///
    /// # Errors
    /// Every mistake, in the order of the form.
    pub fn check(
        &self,
        former: Option<&PlanContent>,
        mut new_id: impl FnMut() -> String,
    ) -> Result<PlanContent, Vec<PlanProblem>> {
        let mut wrong = Vec::new();
        let own = former.and_then(|plan| plan.aim.clone()).filter(|aim| aim.own);
        let typed = text(&self.aim, "aim", TEXT_MAX, &mut wrong).map(|words| Aim { words, own: false });
        let mut steps = Vec::new();
        for (at, raw) in self.steps.iter().enumerate() {
            steps.extend(raw.check(at + 1, former, &mut new_id, &mut wrong));
        }
        if steps.is_empty() && wrong.is_empty() {
            wrong.push(PlanProblem { field: "step-1-what".into(), kind: PlanProblemKind::NoSteps });
        }
        if steps.len() > MOST_STEPS {
            let field = format!("step-{}-what", MOST_STEPS + 1);
            wrong.push(PlanProblem { field, kind: PlanProblemKind::TooManySteps });
        }
        let strengths = text(&self.strengths, "strengths", TEXT_MAX, &mut wrong);
        let hindrances = text(&self.hindrances, "hindrances", TEXT_MAX, &mut wrong);
        let next_talk = self.next_talk(&mut wrong);
        if wrong.is_empty() {
            Ok(PlanContent { aim: own.or(typed), steps, strengths, hindrances, next_talk })
        } else {
            Err(wrong)
        }
    }

    fn next_talk(&self, wrong: &mut Vec<PlanProblem>) -> Option<NextTalk> {
        let what = line(&self.talk_what, "talk-what", wrong);
        let on = day(&self.talk_on, "talk", wrong);
        if on.is_none() && what.is_some() && self.talk_on.trim().is_empty() {
            wrong.push(PlanProblem { field: "talk".into(), kind: PlanProblemKind::TalkWithoutDay });
        }
        on.map(|on| NextTalk { on, what })
    }
}

impl RawStep {
    fn check(
        &self,
        number: usize,
        former: Option<&PlanContent>,
        new_id: impl FnOnce() -> String,
        wrong: &mut Vec<PlanProblem>,
    ) -> Option<Step> {
        let written = [&self.what, &self.person, &self.by].iter().any(|text| !text.trim().is_empty());
        if !written {
            return None;
        }
        let field = |name: &str| format!("step-{number}-{name}");
        let refused = wrong.len();
        let what = line(&self.what, &field("what"), wrong);
        if what.is_none() && wrong.len() == refused {
            wrong.push(PlanProblem { field: field("what"), kind: PlanProblemKind::StepWithoutWhat });
        }
        let party = self.party();
        if party.is_none() {
            wrong.push(PlanProblem { field: field("party"), kind: PlanProblemKind::StepWithoutParty });
        }
        let person = line(&self.person, &field("person"), wrong);
        let by = day(&self.by, &field("by"), wrong);
        let known = former.and_then(|plan| plan.steps.iter().find(|step| step.id == self.id));
        let (party, institution) = party?;
        Some(Step {
            id: known.map_or_else(new_id, |step| step.id.clone()),
            what: what?,
            party,
            institution,
            person,
            by,
            state: known.map_or(StepState::Waits, |step| step.state),
            why_stopped: known.and_then(|step| step.why_stopped.clone()),
        })
    }

    fn party(&self) -> Option<(Party, Option<String>)> {
        match self.party.split_once(':') {
            Some(("institution", id)) if !id.is_empty() => Some((Party::Institution, Some(id.to_owned()))),
            _ => {
                let party = Party::ALL.into_iter().find(|party| party.code() == self.party)?;
                (party != Party::Institution).then_some((party, None))
            }
        }
    }
}

fn text(raw: &str, field: &str, max: usize, wrong: &mut Vec<PlanProblem>) -> Option<String> {
    read(FreeText::new(raw, max).map(|text| text.as_str().to_owned()), field, wrong)
}

fn line(raw: &str, field: &str, wrong: &mut Vec<PlanProblem>) -> Option<String> {
    read(Line::new(raw, LINE_MAX).map(|line| line.as_str().to_owned()), field, wrong)
}

fn read(text: Result<String, TextProblem>, field: &str, wrong: &mut Vec<PlanProblem>) -> Option<String> {
    match text {
        Ok(text) => return Some(text),
        Err(TextProblem::Missing) => {}
        Err(problem) => {
            wrong.push(PlanProblem { field: field.to_owned(), kind: PlanProblemKind::Text(problem) });
        }
    }
    None
}

fn day(raw: &str, field: &str, wrong: &mut Vec<PlanProblem>) -> Option<Date> {
    if raw.trim().is_empty() {
        return None;
    }
    let day = DateForm::Danish.read(raw);
    if day.is_none() {
        wrong.push(PlanProblem { field: field.to_owned(), kind: PlanProblemKind::NotADate });
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(what: &str, party: &str, by: &str) -> RawStep {
        RawStep { what: what.into(), party: party.into(), by: by.into(), ..RawStep::default() }
    }

    fn checked(raw: &RawPlan, former: Option<&PlanContent>) -> Result<PlanContent, Vec<PlanProblem>> {
        let mut nth = 0;
        raw.check(former, || {
            nth += 1;
            format!("new-{nth}")
        })
    }

    #[test]
    fn every_mistake_is_told_at_once_with_its_place() {
        let raw = RawPlan {
            steps: vec![
                step("", "municipality", "1.12.2026"),
                step("Besøg", "", "31.11.2026"),
                step("", "", ""),
            ],
            talk_what: "På biblioteket".into(),
            ..RawPlan::default()
        };
        let wrong: Vec<_> =
            checked(&raw, None).unwrap_err().into_iter().map(|it| (it.field, it.kind.code())).collect();
        let expected = [
            ("step-1-what", "step-without-what"),
            ("step-2-party", "step-without-party"),
            ("step-2-by", "not-a-date"),
            ("talk", "talk-without-day"),
        ];
        assert_eq!(wrong, expected.map(|(field, code)| (field.to_owned(), code)));
        let empty = checked(&RawPlan::default(), None).unwrap_err();
        assert_eq!(empty[0].kind, PlanProblemKind::NoSteps);
    }

    #[test]
    fn what_the_young_person_wrote_stays_and_a_known_step_keeps_its_state() {
        let raw =
            RawPlan { steps: vec![step("Besøg", "institution:fgu-nordlund", "")], ..RawPlan::default() };
        let mut first = checked(&raw, None).unwrap();
        assert_eq!(first.steps[0].institution.as_deref(), Some("fgu-nordlund"));
        first.aim = Some(Aim { words: "Noget med mad.".into(), own: true });
        first.steps[0].state = StepState::Done;
        let mut again = raw.clone();
        again.aim = "Noget helt andet.".into();
        again.steps[0].id = "new-1".into();
        again.steps.push(step("Samtale", "young-person", "2.12.2026"));
        let second = checked(&again, Some(&first)).unwrap();
        assert_eq!(second.aim, first.aim, "nobody rewrites own words");
        assert_eq!((second.steps[0].id.as_str(), second.steps[0].state), ("new-1", StepState::Done));
        assert_eq!(second.steps[1].state, StepState::Waits);
    }

    #[test]
    fn an_institution_is_named_by_its_id() {
        let raw = RawPlan { steps: vec![step("Besøg", "institution", "")], ..RawPlan::default() };
        assert_eq!(checked(&raw, None).unwrap_err()[0].kind, PlanProblemKind::StepWithoutParty);
    }
}
