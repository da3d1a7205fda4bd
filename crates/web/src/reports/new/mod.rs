//! The form of a report (screen 03a): at most eight questions on one page, and one about welfare whose answer nobody keeps.

mod beside;
mod choices;
mod create;
pub mod draft;
mod filled_in;
mod home;
mod page;
mod pupils;
mod show;

pub use create::create;
pub use pupils::pupils;
pub use show::show;
