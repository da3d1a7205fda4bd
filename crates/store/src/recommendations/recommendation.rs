//! A recommendation as it is read.

use domain::directory::OrganisationKind;
use domain::recommendations::{
    EvidenceField, EvidenceKind, RecommendationField, RecommendationMove, RecommendationState, Stance,
    StepDays, StepField,
};
use domain::sheet::Sheet;
use domain::time::Now;
use jiff::civil::Date;

use super::rights::Rights;
use crate::directory::Organisation;

/// A recommendation with all that belongs to it, as far as the reader may see it.
#[derive(Debug, Clone)]
pub struct Recommendation {
    /// Public id.
    pub public_id: String,
    /// Its number, from the consultation on.
    pub number: Option<i64>,
    /// Who proposed it.
    pub proposer: String,
    /// Where it stands.
    pub state: RecommendationState,
    /// What it says.
    pub written: Written,
    /// When the consultation began.
    pub consulted_on: Option<Date>,
    /// When it was adopted.
    pub adopted_on: Option<Date>,
    /// What it rests on, by number.
    pub evidence: Vec<Evidence>,
    /// Where organisations stand.
    pub stances: Vec<StanceTaken>,
    /// What was said; nothing of it is public.
    pub comments: Vec<Comment>,
    /// What happened since it was adopted, in order.
    pub steps: Vec<Step>,
    /// What the reader may do.
    pub rights: Rights,
}

impl Recommendation {
    /// Where organisations stand to the text as it is now. What was said of an earlier version is kept beside it, and counts for
    /// nothing until it is said again.
    pub fn stances_now(&self) -> impl Iterator<Item = &StanceTaken> {
        self.stances.iter().filter(|taken| taken.version == self.written.version)
    }

    /// To whom it was handed over: who is asked for an answer.
    pub fn delivered_to(&self) -> &str {
        newest(&self.steps, RecommendationMove::Deliver).map_or("", |step| step.sheet.get(StepField::Who))
    }

    /// From whom an answer is: the ministry that wrote it, else whom the recommendation was handed over to; the secretariat
    /// writes down what came to it. Answers of former days say so in words.
    pub fn answerer<'a>(&'a self, answer: &'a Step) -> &'a str {
        match &answer.by {
            Some(by) if by.kind == OrganisationKind::Ministry => &by.name,
            Some(_) => self.delivered_to(),
            None => answer.sheet.get(StepField::Who),
        }
    }

    /// On which days it has come so far.
    pub fn days(&self) -> StepDays {
        days(self.adopted_on, &self.steps)
    }

    /// How many organisations stand there.
    pub fn count(&self, stance: Stance) -> usize {
        self.stances_now().filter(|taken| taken.stance == stance).count()
    }
}

/// On which days a recommendation with these steps has come so far.
pub(super) fn days(adopted: Option<Date>, steps: &[Step]) -> StepDays {
    let on = |step| newest(steps, step).and_then(|step| step.sheet.day(StepField::On));
    StepDays { adopted, delivered: on(RecommendationMove::Deliver), answered: on(RecommendationMove::Answer) }
}

fn newest(steps: &[Step], step: RecommendationMove) -> Option<&Step> {
    steps.iter().rev().find(|it| it.step == step)
}

/// A version of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its number.
    pub version: i64,
    /// What it says.
    pub sheet: Sheet<RecommendationField>,
    /// When it was written.
    pub at: Now,
    /// By whom.
    pub by: String,
}

/// A piece of evidence.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Its number in the text.
    pub number: i64,
    /// What kind it is of.
    pub kind: EvidenceKind,
    /// What it says.
    pub sheet: Sheet<EvidenceField>,
    /// When it was added.
    pub added_on: Date,
    /// When and why it was withdrawn.
    pub withdrawn: Option<(Date, String)>,
    /// Whether others can still look at it: a trial that is shared, a release that is public.
    pub is_shared: bool,
    /// Whether this reader may open its source; a voice has none.
    pub may_open: bool,
}

/// Where an organisation stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StanceTaken {
    /// Its row.
    pub organisation: i64,
    /// Its name.
    pub name: String,
    /// Where.
    pub stance: Stance,
    /// Why.
    pub reason: Option<String>,
    /// To which version of the text.
    pub version: i64,
    /// When.
    pub at: Now,
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// By whom.
    pub by: String,
    /// For which organisation.
    pub organisation: String,
    /// What.
    pub text: String,
    /// When.
    pub at: Now,
}

/// An adoption before its time, a delivery, an answer, a follow-up.
#[derive(Debug, Clone)]
pub struct Step {
    /// Which move it is.
    pub step: RecommendationMove,
    /// What is written of it.
    pub sheet: Sheet<StepField>,
    /// For which organisation it was written; none where that wasn't noted yet.
    pub by: Option<Organisation>,
}
