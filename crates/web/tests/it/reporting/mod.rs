//! A school reports by the form.

mod drafts;
mod filled;
mod mistakes;
mod sending;
mod welfare;
