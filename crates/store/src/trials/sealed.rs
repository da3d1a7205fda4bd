//! Opening and sealing what is written of trials.

use domain::sheet::Sheet;
use domain::trials::{EvaluationField, FollowUpField, RoundField, TrialField};

use crate::{Desk, Keys, StoreFault};

const TRIAL: &str = "trials.sheet";
const ROUND: &str = "trials.round";
const EVALUATION: &str = "trials.evaluation";
const FOLLOW_UP: &str = "trials.follow-up";
const REASON: &str = "trials.reason";

pub fn seal_trial(desk: &mut Desk, sheet: &Sheet<TrialField>) -> Vec<u8> {
    desk.keys().seal(TRIAL, sheet, desk.random())
}

pub fn open_trial(keys: &Keys, sealed: &[u8]) -> Result<Sheet<TrialField>, StoreFault> {
    Ok(keys.open(TRIAL, sealed)?)
}

pub fn seal_round(desk: &mut Desk, sheet: &Sheet<RoundField>) -> Vec<u8> {
    desk.keys().seal(ROUND, sheet, desk.random())
}

pub fn open_round(keys: &Keys, sealed: &[u8]) -> Result<Sheet<RoundField>, StoreFault> {
    Ok(keys.open(ROUND, sealed)?)
}

pub fn seal_evaluation(desk: &mut Desk, sheet: &Sheet<EvaluationField>) -> Vec<u8> {
    desk.keys().seal(EVALUATION, sheet, desk.random())
}

pub fn open_evaluation(keys: &Keys, sealed: &[u8]) -> Result<Sheet<EvaluationField>, StoreFault> {
    Ok(keys.open(EVALUATION, sealed)?)
}

pub fn seal_follow_up(desk: &mut Desk, sheet: &Sheet<FollowUpField>) -> Vec<u8> {
    desk.keys().seal(FOLLOW_UP, sheet, desk.random())
}

pub fn open_follow_up(keys: &Keys, sealed: &[u8]) -> Result<Sheet<FollowUpField>, StoreFault> {
    Ok(keys.open(FOLLOW_UP, sealed)?)
}

pub fn seal_reason(desk: &mut Desk, words: &str) -> Vec<u8> {
    desk.keys().seal(REASON, words, desk.random())
}

pub fn open_reason(keys: &Keys, sealed: &[u8]) -> Result<String, StoreFault> {
    Ok(keys.open(REASON, sealed)?)
}
