//! One timeline: what happened, when, and from where it is known. Newest first.

use std::borrow::Cow;

use askama::Template;

use super::draws_itself;
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// A timeline, in the order of its entries.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/timeline.html")]
pub struct Timeline {
    l: Locale,
    entries: Vec<TimelineEntry>,
}

draws_itself!(Timeline);

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    icon: &'static str,
    look: &'static str,
    title: Text,
    link: Option<(Text, String)>,
    source: Text,
    body: Vec<Body>,
}

/// What an entry holds under its heading.
#[derive(Debug, Clone)]
enum Body {
    Plain(Text),
    Own(Text),
    Said(Text),
    Restricted { told: Text, ask: Text, href: String },
}

impl Timeline {
    /// A timeline of these entries.
    pub fn new(l: Locale, entries: Vec<TimelineEntry>) -> Self {
        Self { l, entries }
    }
}

impl TimelineEntry {
    /// What happened, with an icon of the sprite, and when and from where: "Mandag 23. nov. kl. 15.20 · Mette Holm".
    pub fn new(icon: &'static str, title: impl Into<Text>, source: impl Into<Text>) -> Self {
        Self { icon, look: "", title: title.into(), link: None, source: source.into(), body: Vec::new() }
    }

    /// A report: the entries that began something stand out.
    #[must_use]
    pub fn strong(mut self) -> Self {
        self.look = "dot-strong";
        self
    }

    /// A link after the title, as a report's number.
    #[must_use]
    pub fn link(mut self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.link = Some((text.into(), href.into()));
        self
    }

    /// A paragraph.
    #[must_use]
    pub fn told(mut self, text: impl Into<Text>) -> Self {
        self.body.push(Body::Plain(text.into()));
        self
    }

    /// The young person's own words, which nobody else may change.
    #[must_use]
    pub fn own_words(mut self, words: impl Into<Text>) -> Self {
        self.look = "dot-own";
        self.body.push(Body::Own(words.into()));
        self
    }

    /// What somebody else wrote.
    #[must_use]
    pub fn said(mut self, words: impl Into<Text>) -> Self {
        self.body.push(Body::Said(words.into()));
        self
    }

    /// A note that exists and may not be read here: what that means, and the way to ask.
    #[must_use]
    pub fn restricted(
        mut self,
        told: impl Into<Text>,
        ask: impl Into<Text>,
        href: impl Into<String>,
    ) -> Self {
        self.look = "dot-sealed";
        self.body.push(Body::Restricted { told: told.into(), ask: ask.into(), href: href.into() });
        self
    }
}
