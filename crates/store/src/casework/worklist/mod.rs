//! What waits in a municipality: the list, its counts, and search.

mod count;
mod details;
mod due;
mod filter;
mod page;
mod row;
mod search;
#[cfg(test)]
mod tests;

pub(crate) use count::Asked;
pub use count::{Counts, count_worklist};
pub use due::Due;
pub use filter::{Counsellor, Filter, Only};
pub use page::{PAGE, Page, worklist};
pub use row::{ContactPerson, LastContact, Row, RowReport};
pub use search::search;
