//! What differs between two versions of a plan, each difference with its kind as a word.

use super::{NextTalk, Party, PlanContent, Step, StepState};

/// What kind of change it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It wasn't there before.
    Added,
    /// It reads otherwise.
    Changed,
    /// The step is done.
    Done,
    /// The step was given up.
    Stopped,
    /// It isn't there any more.
    Removed,
}

impl Change {
    /// The end of its word's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Done => "done",
            Self::Stopped => "stopped",
            Self::Removed => "removed",
        }
    }
}

/// Which part of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The aim.
    Aim,
    /// What the young person is good at.
    Strengths,
    /// What is in the way.
    Hindrances,
    /// The next talk.
    NextTalk,
    /// A step, by its place in the later version (in the earlier one where it was removed), counted from 1.
    Step(usize),
}

/// One difference.
#[derive(Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind.
    pub change: Change,
    /// Where.
    pub part: Part,
    /// How it read before.
    pub before: Option<String>,
    /// How it reads now.
    pub after: Option<String>,
    /// Why it was stopped.
    pub why: Option<String>,
}

/// `Debug` shows no words.
impl std::fmt::Debug for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Difference({:?} {:?})", self.change, self.part)
    }
}

/// What differs, in the order of the later version; removed steps last. `shown` writes a step as readers see it: who,
/// by when and what; `talked` the next talk.
pub fn differences(
    before: &PlanContent,
    after: &PlanContent,
    shown: impl Fn(&Step) -> String,
    talked: impl Fn(&NextTalk) -> String,
) -> Vec<Difference> {
    let aim = |plan: &PlanContent| plan.aim.as_ref().map(|aim| aim.words.clone());
    let talk = |plan: &PlanContent| plan.next_talk.as_ref().map(&talked);
    let mut found: Vec<Difference> = Vec::new();
    found.extend(text(Part::Aim, aim(before), aim(after)));
    for (at, step) in after.steps.iter().enumerate() {
        let former = before.steps.iter().find(|former| former.id == step.id);
        found.extend(of_step(Part::Step(at + 1), former, step, &shown));
    }
    found.extend(text(Part::Strengths, before.strengths.clone(), after.strengths.clone()));
    found.extend(text(Part::Hindrances, before.hindrances.clone(), after.hindrances.clone()));
    found.extend(text(Part::NextTalk, talk(before), talk(after)));
    let gone = |step: &&(usize, &Step)| !after.steps.iter().any(|later| later.id == step.1.id);
    for (at, step) in before.steps.iter().enumerate().collect::<Vec<_>>().iter().filter(gone) {
        let before = Some(shown(step));
        let part = Part::Step(at + 1);
        found.push(Difference { change: Change::Removed, part, before, after: None, why: None });
    }
    found
}

fn text(part: Part, before: Option<String>, after: Option<String>) -> Option<Difference> {
    let change = match (&before, &after) {
        (before, after) if before == after => return None,
        (None, _) => Change::Added,
        (_, None) => Change::Removed,
        _ => Change::Changed,
    };
    Some(Difference { change, part, before, after, why: None })
}

fn of_step(
    part: Part,
    former: Option<&Step>,
    step: &Step,
    shown: impl Fn(&Step) -> String,
) -> Option<Difference> {
    let Some(former) = former else {
        let after = Some(shown(step));
        return Some(Difference { change: Change::Added, part, before: None, after, why: None });
    };
    let moved = former.state != step.state;
    let change = match step.state {
        StepState::Stopped if moved => Change::Stopped,
        StepState::Done if moved => Change::Done,
        _ if reads_otherwise(former, step) || moved => Change::Changed,
        _ => return None,
    };
    let why = step.why_stopped.clone().filter(|_| change == Change::Stopped);
    Some(Difference { change, part, before: Some(shown(former)), after: Some(shown(step)), why })
}

fn reads_otherwise(former: &Step, step: &Step) -> bool {
    type Read<'s> = (&'s str, Party, &'s Option<String>, &'s Option<String>, Option<jiff::civil::Date>);
    fn read(step: &Step) -> Read<'_> {
        (&step.what, step.party, &step.institution, &step.person, step.by)
    }
    read(former) != read(step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plans::Aim;

    fn step(id: &str, what: &str) -> Step {
        Step {
            id: id.into(),
            what: what.into(),
            party: Party::Municipality,
            institution: None,
            person: None,
            by: None,
            state: StepState::Waits,
            why_stopped: None,
        }
    }

    fn plan(steps: Vec<Step>) -> PlanContent {
        let aim = Some(Aim { words: "Noget med mad.".into(), own: true });
        PlanContent { aim, steps, ..PlanContent::default() }
    }

    fn read(before: &PlanContent, after: &PlanContent) -> Vec<(Change, Part)> {
        let found = differences(before, after, |step| step.what.clone(), |talk| talk.on.to_string());
        found.into_iter().map(|it| (it.change, it.part)).collect()
    }

    #[test]
    fn each_kind_of_change_has_its_word() {
        let before = plan(vec![
            step("a", "Samtale"),
            step("b", "10. klasse"),
            step("c", "Praktik"),
            step("d", "Brev"),
        ]);
        let stopped =
            Step { state: StepState::Stopped, why_stopped: Some("Vil ikke".into()), ..step("a", "Samtale") };
        let done = Step { state: StepState::Done, ..step("c", "Praktik") };
        let mut after = plan(vec![stopped, step("b", "FGU"), done, step("e", "Fortælle Mette")]);
        after.hindrances = Some("Bussen".into());
        assert_eq!(
            read(&before, &after),
            [
                (Change::Stopped, Part::Step(1)),
                (Change::Changed, Part::Step(2)),
                (Change::Done, Part::Step(3)),
                (Change::Added, Part::Step(4)),
                (Change::Added, Part::Hindrances),
                (Change::Removed, Part::Step(4)),
            ]
        );
        let why =
            differences(&before, &after, |step| step.what.clone(), |talk| talk.on.to_string())[0].why.clone();
        assert_eq!(why.as_deref(), Some("Vil ikke"));
    }

    #[test]
    fn a_plan_differs_in_nothing_from_itself_and_order_alone_is_no_change() {
        let before = plan(vec![step("a", "Samtale"), step("b", "FGU")]);
        let after = plan(vec![step("b", "FGU"), step("a", "Samtale")]);
        assert_eq!(read(&before, &before), []);
        assert_eq!(read(&before, &after), []);
    }
}
