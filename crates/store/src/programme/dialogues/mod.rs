//! One dialogue with each member before the start: the municipality's coordinator and leader on the one side, the
//! secretariat on the other, nobody else.
//!
//! Nothing is edited away: the sheet has versions ([`write_dialogue`]), notes are only added ([`note`]), and a focus is proposed
//! and agreed to ([`propose_focus`], [`agree_to_focus`]), the former one staying readable.

mod board;
mod focus;
mod note;
mod read;
mod sealed;
mod seat;
mod table;
mod write;

pub use board::{BoardRow, board};
pub use focus::{NotProposed, agree_to_focus, propose_focus};
pub use note::note;
pub use read::{Dialogue, Focus, Note, Said, Written, dialogue, dialogue_version};
pub use seat::{IN_DIALOGUE, has_dialogue};
pub use write::{NotWritten, write_dialogue};
