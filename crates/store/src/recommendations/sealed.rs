//! Sealing and opening what is written of recommendations.

use domain::recommendations::{EvidenceField, RecommendationField, StepField};
use domain::sheet::{Sheet, SheetField};

use crate::{Desk, Keys, StoreFault};

const WORDS: &str = "recommendations.words";

/// Sheets that are kept here, each under a place of its own.
pub trait Kept: SheetField {
    const PLACE: &'static str;
}

impl Kept for RecommendationField {
    const PLACE: &'static str = "recommendations.sheet";
}

impl Kept for EvidenceField {
    const PLACE: &'static str = "recommendations.evidence";
}

impl Kept for StepField {
    const PLACE: &'static str = "recommendations.step";
}

pub fn seal<F: Kept>(desk: &mut Desk, sheet: &Sheet<F>) -> Vec<u8> {
    desk.keys().seal(F::PLACE, sheet, desk.random())
}

pub fn open<F: Kept>(keys: &Keys, sealed: &[u8]) -> Result<Sheet<F>, StoreFault> {
    Ok(keys.open(F::PLACE, sealed)?)
}

pub fn seal_words(desk: &mut Desk, words: &str) -> Vec<u8> {
    desk.keys().seal(WORDS, words, desk.random())
}

pub fn open_words(keys: &Keys, sealed: &[u8]) -> Result<String, StoreFault> {
    Ok(keys.open(WORDS, sealed)?)
}
