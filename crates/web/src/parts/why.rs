//! "Hvorfor må jeg se dette?": one line under the heading of every page about a person, taken from the ground that
//! decided.

use std::borrow::Cow;

use askama::Template;

use super::draws_itself;
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// Why the reader may see the page.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/why.html")]
pub struct Why {
    l: Locale,
    reason: Text,
    rows: Vec<(Text, Text)>,
    outside: bool,
}

draws_itself!(Why);

impl Why {
    /// The short reason, in the ground's own words: "Du er Noahs kontaktperson i Nordlund, hvor han bor."
    pub fn because(l: Locale, reason: impl Into<Text>) -> Self {
        Self { l, reason: reason.into(), rows: Vec::new(), outside: false }
    }

    /// The reader's role: "Vejleder i KUI Nordlund siden 1. marts 2024".
    #[must_use]
    pub fn role(self, role: impl Into<Text>) -> Self {
        self.row("why-role", role)
    }

    /// What ties the reader to the person: "Noah har bopæl i Nordlund Kommune".
    #[must_use]
    pub fn relation(self, relation: impl Into<Text>) -> Self {
        self.row("why-relation", relation)
    }

    /// The paragraph it rests on.
    #[must_use]
    pub fn ground(self, paragraph: impl Into<Text>) -> Self {
        self.row("why-ground", paragraph)
    }

    /// When this reading was logged, and who can read the log.
    #[must_use]
    pub fn logged(self, told: impl Into<Text>) -> Self {
        self.row("why-logged", told)
    }

    /// Access outside one's relation, for a typed reason and a limited time: the line turns amber.
    #[must_use]
    pub fn outside(mut self) -> Self {
        self.outside = true;
        self
    }

    fn row(mut self, key: &str, text: impl Into<Text>) -> Self {
        self.rows.push((self.l.t(key), text.into()));
        self
    }
}
