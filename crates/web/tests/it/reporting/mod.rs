//! A school reports by the form.

mod drafts;
mod filled;
mod lists;
mod mistakes;
mod receipts;
mod sending;
mod uploads;
mod welfare;

pub use filled::{Form, a_form};
