//! Text that people write: checked and brought to one form ([`Line`], [`FreeText`]), made safe for spreadsheets
//! ([`neutralised`]), folded for search ([`folded`]); and the numbers we give out ([`ReceiptNumber`]).

mod contact;
mod date_form;
mod free_text;
mod neutralise;
mod receipt_number;
mod search;
mod time_form;

pub use contact::{Email, Phone};
pub use date_form::DateForm;
pub use free_text::{FreeText, Line, TextProblem};
pub use neutralise::neutralised;
pub use receipt_number::{NotAReceiptNumber, ReceiptNumber};
pub use search::{folded, without_marks};
pub use time_form::time_of_day;
