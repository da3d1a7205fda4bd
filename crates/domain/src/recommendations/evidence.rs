//! What a recommendation rests on.

use crate::sheet_fields;

sheet_fields! {
    /// A field of a piece of evidence.
    EvidenceField, "evidence", {
        /// What it shows.
        Claim = "claim": Form::Line(300),
        /// What kind it is of.
        Kind = "kind": Form::One(EvidenceKind::CODES),
        /// The trial, or the release, by its id.
        Of = "of": Form::Code,
        /// The release's table, by its key.
        Table = "table": Form::Code,
        /// Words that somebody said.
        Quote = "quote": Form::Words(600),
        /// Who said so, as a role.
        Said = "said": Form::Line(150),
        /// That they said yes to being quoted.
        Consent = "consent": Form::Yes,
    }
}

/// What kind of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EvidenceKind {
    /// A trial.
    Trial,
    /// A table of a release.
    Figure,
    /// Somebody's words.
    Voice,
}

impl EvidenceKind {
    const CODES: &'static [&'static str] = &["trial", "figure", "voice"];

    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Trial, Self::Figure, Self::Voice];

    /// The word in the form and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Trial => "trial",
            Self::Figure => "figure",
            Self::Voice => "voice",
        }
    }

    /// The kind of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What a piece of this kind needs: words of people only with their consent.
    pub fn needed(self) -> &'static [EvidenceField] {
        match self {
            Self::Trial => &[EvidenceField::Claim, EvidenceField::Of],
            Self::Figure => &[EvidenceField::Claim, EvidenceField::Of, EvidenceField::Table],
            Self::Voice => {
                &[EvidenceField::Claim, EvidenceField::Quote, EvidenceField::Said, EvidenceField::Consent]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_written_and_nobody_is_quoted_without_a_yes() {
        assert_eq!(EvidenceKind::ALL.map(EvidenceKind::code), EvidenceKind::CODES);
        assert!(EvidenceKind::Voice.needed().contains(&EvidenceField::Consent));
    }
}
