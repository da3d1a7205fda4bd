//! The young person's page, what a guardian sees, the one-time link, and the auditor's trace.

mod answers;
pub mod begin;
mod everything;
mod guardian;
mod link;
mod my_page;
mod readers;
mod sharing;
mod trace;
mod words;
