//! Sealing and opening what is said in dialogues.

use domain::programme::{DialogueField, FocusField};
use domain::sheet::Sheet;

use crate::{Desk, Keys, StoreFault};

const SHEET: &str = "dialogues.sheet";
const FOCUS: &str = "dialogues.focus";
const NOTE: &str = "dialogues.note";

pub fn seal_sheet(desk: &mut Desk, sheet: &Sheet<DialogueField>) -> Vec<u8> {
    desk.keys().seal(SHEET, sheet, desk.random())
}

pub fn open_sheet(keys: &Keys, sealed: &[u8]) -> Result<Sheet<DialogueField>, StoreFault> {
    Ok(keys.open(SHEET, sealed)?)
}

pub fn seal_focus(desk: &mut Desk, focus: &Sheet<FocusField>) -> Vec<u8> {
    desk.keys().seal(FOCUS, focus, desk.random())
}

pub fn open_focus(keys: &Keys, sealed: &[u8]) -> Result<Sheet<FocusField>, StoreFault> {
    Ok(keys.open(FOCUS, sealed)?)
}

pub fn seal_note(desk: &mut Desk, words: &str) -> Vec<u8> {
    desk.keys().seal(NOTE, words, desk.random())
}

pub fn open_note(keys: &Keys, sealed: &[u8]) -> Result<String, StoreFault> {
    Ok(keys.open(NOTE, sealed)?)
}
