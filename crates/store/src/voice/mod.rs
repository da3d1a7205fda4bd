//! The young person's own page: what they say, who may read it, and what is told to a guardian.
//!
//! Own words are written by the young person alone, edited by nobody and withdrawn only by who wrote them. Everything
//! said is sealed with the case's key in the journal, where the municipality's timeline reads it.

mod answer;
mod link;
mod my_case;
mod notice;
mod said;
mod wish;
mod withdraw_words;
mod words;

pub use answer::{NewAnswer, answer};
pub use link::{find_link, open_link};
pub use notice::notice_shown;
pub use said::{Given, OwnWords, Said};
pub use wish::wish;
pub use withdraw_words::withdraw_words;
pub use words::write_words;
