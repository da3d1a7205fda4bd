//! The young person's own page: what they say, who may read it, and what is told to a guardian.
//!
//! Own words are written by the young person alone, edited by nobody and withdrawn only by who wrote them. Everything
//! said is sealed with the case's key in the journal, where the municipality's timeline reads it.

mod about;
mod answer;
mod consent;
mod link;
mod my_case;
mod my_data;
mod my_file;
mod my_page;
mod notice;
mod said;
mod tell;
mod ward;
mod wish;
mod withdraw_words;
mod words;

pub use about::{About, ContactPerson, Reported};
pub use answer::{NewAnswer, answer};
pub use consent::{give_consent, take_back_consent};
pub use link::{LinkOpened, find_link, open_link};
pub(crate) use my_case::{as_self, my_case, signed_in_as_oneself};
pub use my_data::my_data;
pub use my_file::{Known, KnownActivity, KnownConsent, KnownGuardian, MyFile, my_file};
pub use my_page::{Consent, MyCase, OpenNote, Sharing, my_cases};
pub use notice::notice_shown;
pub use said::{Given, OwnWords, Said};
pub(crate) use tell::tell_contact_person;
pub use ward::{has_wards, wards};
pub use wish::wish;
pub use withdraw_words::withdraw_words;
pub use words::write_words;
