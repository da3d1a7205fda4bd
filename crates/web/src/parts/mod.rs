//! What pages are built of.
//!
//! A part is a value that draws itself: `{{ clock }}` in a template writes its markup, which stands in the askama file
//! of the same name beside it. So a part is compiled once, not into every page that uses it, and its words and states
//! are decided in Rust, where tests reach them. A page's own template is `{% extends "parts/page.html" %}`, its struct
//! has `page: Page` and `l: Locale`, and its markup goes into `{% block content %}`.
//!
//! Invariant: a part reads no database and asks no clock; no part writes a `style` attribute or a script.

mod bridge;
mod checklist;
mod clock;
mod counted_days;
mod due_strip;
mod face;
pub mod forms;
mod loop_back;
mod page;
mod status_bar;
mod steps;
mod timeline;
mod trail;
mod why;

pub use bridge::{Bridge, BridgeSize};
pub use checklist::{CheckItem, CheckState, Checklist};
pub use clock::{Clock, ClockRow, clock_sentence, short_name};
pub use due_strip::{DueCell, DueKind, DueStrip};
pub use face::Face;
pub use loop_back::{LoopBack, LoopMini};
pub use page::{Crumb, Ground, MenuLink, Page, Viewer};
pub use status_bar::{BarLook, BarSpell, StatusBar};
pub use steps::{Step, StepState, Steps};
pub use timeline::{Timeline, TimelineEntry};
pub use trail::{Stop, Trail};
pub use why::Why;

/// Lets a template write a part's markup without escaping it a second time: the part has escaped what it was given.
macro_rules! draws_itself {
    ($($part:ty),+ $(,)?) => {
        $(impl askama::filters::HtmlSafe for $part {})+
    };
}
pub(crate) use draws_itself;
