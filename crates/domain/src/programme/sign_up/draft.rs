//! A sign-up as typed, saved step by step.

use std::fmt;

use serde::{Deserialize, Serialize};

/// All that was typed so far. It holds people's names and addresses: keep it sealed. `Debug` shows none of it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields of `SignUp` before they are checked")]
pub struct RawSignUp {
    pub municipality: String,
    pub backing_body: String,
    pub backing_on: String,
    pub backing_document: String,
    pub backing_covers: Vec<String>,
    pub themes: Vec<String>,
    pub wishes: String,
    pub standing: Vec<RawStanding>,
    pub inside: Vec<RawInsider>,
    pub partners: Vec<RawPartner>,
    pub unlisted: String,
    pub coordinator_name: String,
    pub coordinator_email: String,
    pub coordinator_phone: String,
    pub participants: Vec<RawParticipant>,
}

/// Where the municipality stands in one theme. It has no row of its own: each chosen theme has its two answers.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields of `Standing` before they are checked")]
pub struct RawStanding {
    pub theme: String,
    pub today: String,
    pub hard: String,
}

/// A row of the partners inside the municipality. A row with nothing in it is as if it were not there.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields of `Insider` before they are checked")]
pub struct RawInsider {
    pub unit: String,
    pub contact: String,
    pub strength: String,
    pub invite: String,
}

/// A row of the partners. A row with nothing in it is as if it were not there.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields of `Partner` before they are checked")]
pub struct RawPartner {
    pub institution: String,
    pub contact_name: String,
    pub contact_email: String,
    pub strength: String,
    pub ask: String,
}

/// A row of the participants. A row with nothing in it is as if it were not there.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields of `Participant` before they are checked")]
pub struct RawParticipant {
    pub name: String,
    pub level: String,
    pub administration: String,
    pub email: String,
}

impl RawParticipant {
    /// Whether nothing was typed. A level alone, as a list offers it, is nothing.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.administration, &self.email].iter().all(|text| text.trim().is_empty())
    }
}

impl RawPartner {
    /// Whether nothing was typed. A scale alone is nothing.
    pub fn is_blank(&self) -> bool {
        [&self.institution, &self.contact_name, &self.contact_email].iter().all(|text| text.trim().is_empty())
    }
}

impl RawInsider {
    /// Whether nothing was typed. A scale alone, as a list offers it, is nothing.
    pub fn is_blank(&self) -> bool {
        [&self.unit, &self.contact].iter().all(|text| text.trim().is_empty())
    }
}

impl RawStanding {
    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        [&self.today, &self.hard].iter().all(|text| text.trim().is_empty())
    }
}

impl RawSignUp {
    /// What is written of a theme; empty where nothing is.
    pub fn standing_in(&self, theme: &str) -> RawStanding {
        let found = self.standing.iter().find(|it| it.theme == theme).cloned();
        found.unwrap_or_else(|| RawStanding { theme: theme.to_owned(), ..RawStanding::default() })
    }

    /// The rows of partners inside in which something was typed, each with its place on the form.
    pub fn filled_insiders(&self) -> impl Iterator<Item = (usize, &RawInsider)> {
        self.inside.iter().enumerate().filter(|(_, row)| !row.is_blank())
    }

    /// The rows of partners in which something was typed, each with its place on the form.
    pub fn filled_partners(&self) -> impl Iterator<Item = (usize, &RawPartner)> {
        self.partners.iter().enumerate().filter(|(_, row)| !row.is_blank())
    }

    /// The rows in which something was typed, each with its place on the form.
    pub fn filled_participants(&self) -> impl Iterator<Item = (usize, &RawParticipant)> {
        self.participants.iter().enumerate().filter(|(_, row)| !row.is_blank())
    }
}

impl fmt::Debug for RawSignUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawSignUp").field("municipality", &self.municipality).finish_non_exhaustive()
    }
}

impl fmt::Debug for RawPartner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawPartner").field("institution", &self.institution).finish_non_exhaustive()
    }
}

impl fmt::Debug for RawParticipant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawParticipant").finish_non_exhaustive()
    }
}

impl fmt::Debug for RawStanding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawStanding").field("theme", &self.theme).finish_non_exhaustive()
    }
}

impl fmt::Debug for RawInsider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawInsider").field("unit", &self.unit).finish_non_exhaustive()
    }
}
