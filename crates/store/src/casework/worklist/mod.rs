//! What waits in a municipality: the list, its counts, and search.

mod around;
mod behind;
mod count;
mod details;
mod due;
mod filter;
mod listed;
mod news;
mod page;
mod row;
mod saved;
mod search;
#[cfg(test)]
mod tests;

pub use around::{Around, School, around};
pub use behind::behind;
pub(crate) use count::Asked;
pub use count::{Counts, count_worklist};
pub use due::Due;
pub use filter::{Counsellor, Filter, Only};
pub use news::new_since;
pub use page::{PAGE, Page, worklist};
pub use row::{ContactPerson, LastContact, Row, RowReport};
pub use saved::{SavedView, forget_view, rename_view, save_view, saved_views};
pub use search::search;
