//! A step alone, and all of them.

use super::checklist::{Requirement, checklist};
use super::field::Step;
use super::rows;
use super::steps::{self, Notes};
use super::{NotReady, RawSignUp, SignUp, SignUpChecks, SignUpMistake};

/// What is wrong with one step of a draft. It can be saved all the same: nothing typed is lost.
pub fn check_step(step: Step, raw: &RawSignUp, checks: &SignUpChecks<'_>) -> Vec<SignUpMistake> {
    let mut notes = Notes::default();
    match step {
        Step::Municipality => drop(steps::municipality(raw, checks, &mut notes)),
        Step::Backing => drop(steps::backing(raw, checks, &mut notes)),
        Step::Themes => drop(steps::themes(raw, checks, &mut notes)),
        Step::Standing => drop(rows::standing(raw, checks, &mut notes)),
        Step::Inside => drop(rows::inside(raw, &mut notes)),
        Step::Partners => drop(rows::partners(raw, checks, &mut notes)),
        Step::Coordinator => drop(steps::coordinator(raw, &mut notes)),
        Step::Participants => drop(rows::participants(raw, &mut notes)),
        Step::Review => {}
    }
    notes.0
}

pub(super) fn check(raw: &RawSignUp, checks: &SignUpChecks<'_>) -> Result<SignUp, NotReady> {
    let mut notes = Notes::default();
    let municipality = steps::municipality(raw, checks, &mut notes);
    let backing = steps::backing(raw, checks, &mut notes);
    let themes = steps::themes(raw, checks, &mut notes);
    let standing = rows::standing(raw, checks, &mut notes);
    let inside = rows::inside(raw, &mut notes);
    let partners = rows::partners(raw, checks, &mut notes);
    let coordinator = steps::coordinator(raw, &mut notes);
    let participants = rows::participants(raw, &mut notes);

    let list = checklist(raw, checks);
    let missing: Vec<Requirement> = list.into_iter().filter(|it| it.blocks() && !it.is_met()).collect();
    let whole = || {
        let (themes, wishes) = themes?;
        let (partners, unlisted) = partners?;
        Some(SignUp {
            municipality: municipality?,
            backing: backing?,
            themes,
            wishes,
            standing: standing?,
            inside: inside?,
            partners,
            unlisted,
            coordinator: coordinator?,
            participants: participants?,
        })
    };
    match whole() {
        Some(sign_up) if missing.is_empty() => Ok(sign_up),
        _ => Err(NotReady { mistakes: notes.0, missing }),
    }
}
