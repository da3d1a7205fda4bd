//! Pieces of a trial's page that several templates use.

use domain::trials::{Decision, RoundField, TrialState};
use store::trials::{Round, Trial};

use super::words::{Said, said};
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// A page below that of a trial.
pub fn below(signed_in: &SignedIn, trial: &Trial, title: impl Into<String>) -> Page {
    let title = title.into();
    let mut page = signed_in.page(title.clone());
    page.crumbs = vec![
        Crumb::to("/trials", signed_in.l.t("trials-title")),
        Crumb::to(format!("/trials/{}", trial.public_id), trial.title().to_owned()),
        Crumb::here(title),
    ];
    page
}

/// The look of a state's label.
pub fn look_of(state: TrialState) -> &'static str {
    match state {
        TrialState::Idea | TrialState::Planned => "line",
        TrialState::Trying | TrialState::Studying => "sun",
        TrialState::Kept | TrialState::InRoutine => "ok",
        TrialState::Changed | TrialState::Dropped | TrialState::RoutineDropped => "rest",
    }
}

/// A round as its card shows it.
pub struct RoundShown {
    /// Its number.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// What was planned, in short, and the rest folded.
    pub plan: Vec<Said>,
    /// From when to when it was tried.
    pub tried: String,
    /// What happened.
    pub happened: Vec<Said>,
    /// What was found.
    pub look: Vec<Said>,
    /// What was decided, in a word.
    pub decision: String,
    /// Why, and who was told.
    pub because: Vec<Said>,
    /// Whether it can still be written.
    pub open: bool,
}

impl RoundShown {
    /// The round in words.
    pub fn of(l: Locale, round: &Round) -> Self {
        let decision = Decision::from_code(round.sheet.get(RoundField::Decision));
        let tried = match round.to {
            Some(to) => l.with2("round-tried", "from", l.date(round.from), "to", l.date(to)),
            None => l.with1("round-trying", "from", l.date(round.from)),
        };
        let plan: Vec<RoundField> =
            RoundField::PLAN.iter().copied().filter(|field| *field != RoundField::Name).collect();
        Self {
            number: round.number,
            name: round.sheet.get(RoundField::Name).to_owned(),
            plan: said(l, &round.sheet, &plan),
            tried: tried.into_owned(),
            happened: said(l, &round.sheet, RoundField::TRY),
            look: said(l, &round.sheet, RoundField::LOOK),
            decision: match (decision, round.decided_on) {
                (Some(decision), Some(_)) => l.coded("round-decided", decision.code()).into_owned(),
                _ => match round.sheet.day(RoundField::LookOn) {
                    Some(day) => l.with1("round-decides-on", "day", l.date(day)).into_owned(),
                    None => l.t("round-undecided").into_owned(),
                },
            },
            because: said(l, &round.sheet, &[RoundField::Because, RoundField::Told]),
            open: round.decided_on.is_none(),
        }
    }
}
