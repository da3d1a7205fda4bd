//! The steps of a sign-up and the fields of each.

use crate::mistakes::FieldName;

/// A step of the guide, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Which municipality.
    Municipality,
    /// Who backs it politically, when, in which document.
    Backing,
    /// Themes, and what the municipality wants.
    Themes,
    /// What is done today in each theme, and what is hard.
    Standing,
    /// Partners inside the municipality.
    Inside,
    /// Partners from the register.
    Partners,
    /// The coordinator.
    Coordinator,
    /// Who comes to the meetings.
    Participants,
    /// Reading it once more, and sending.
    Review,
}

/// A field of a sign-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the field of its name in `RawSignUp`")]
pub enum SignUpField {
    Municipality,
    BackingBody,
    BackingOn,
    BackingDocument,
    BackingCovers,
    Themes,
    Wishes,
    StandingToday,
    StandingHard,
    InsideUnit,
    InsideContact,
    InsideStrength,
    Partners,
    PartnerContactName,
    PartnerContactEmail,
    PartnerStrength,
    Unlisted,
    CoordinatorName,
    CoordinatorEmail,
    CoordinatorPhone,
    ParticipantName,
    ParticipantLevel,
    ParticipantAdministration,
    ParticipantEmail,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 9] = [
        Self::Municipality,
        Self::Backing,
        Self::Themes,
        Self::Standing,
        Self::Inside,
        Self::Partners,
        Self::Coordinator,
        Self::Participants,
        Self::Review,
    ];

    /// The word in addresses and keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Backing => "backing",
            Self::Themes => "themes",
            Self::Standing => "standing",
            Self::Inside => "inside",
            Self::Partners => "partners",
            Self::Coordinator => "coordinator",
            Self::Participants => "participants",
            Self::Review => "review",
        }
    }

    /// The step of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// The step after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }
}

impl SignUpField {
    /// The step in which the field stands.
    pub fn step(self) -> Step {
        match self {
            Self::Municipality => Step::Municipality,
            Self::BackingBody | Self::BackingOn | Self::BackingDocument | Self::BackingCovers => {
                Step::Backing
            }
            Self::Themes | Self::Wishes => Step::Themes,
            Self::StandingToday | Self::StandingHard => Step::Standing,
            Self::InsideUnit | Self::InsideContact | Self::InsideStrength => Step::Inside,
            Self::Partners
            | Self::PartnerContactName
            | Self::PartnerContactEmail
            | Self::PartnerStrength
            | Self::Unlisted => Step::Partners,
            Self::CoordinatorName | Self::CoordinatorEmail | Self::CoordinatorPhone => Step::Coordinator,
            Self::ParticipantName
            | Self::ParticipantLevel
            | Self::ParticipantAdministration
            | Self::ParticipantEmail => Step::Participants,
        }
    }
}

impl FieldName for SignUpField {
    const FORM: &'static str = "sign-up";

    fn slug(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::BackingBody => "backing-body",
            Self::BackingOn => "backing-on",
            Self::BackingDocument => "backing-document",
            Self::BackingCovers => "backing-covers",
            Self::Themes => "themes",
            Self::Wishes => "wishes",
            Self::StandingToday => "standing-today",
            Self::StandingHard => "standing-hard",
            Self::InsideUnit => "inside-unit",
            Self::InsideContact => "inside-contact",
            Self::InsideStrength => "inside-strength",
            Self::Partners => "partners",
            Self::PartnerContactName => "partner-contact-name",
            Self::PartnerContactEmail => "partner-contact-email",
            Self::PartnerStrength => "partner-strength",
            Self::Unlisted => "unlisted",
            Self::CoordinatorName => "coordinator-name",
            Self::CoordinatorEmail => "coordinator-email",
            Self::CoordinatorPhone => "coordinator-phone",
            Self::ParticipantName => "participant-name",
            Self::ParticipantLevel => "participant-level",
            Self::ParticipantAdministration => "participant-administration",
            Self::ParticipantEmail => "participant-email",
        }
    }

    const ALL: &'static [Self] = &[
        Self::Municipality,
        Self::BackingBody,
        Self::BackingOn,
        Self::BackingDocument,
        Self::BackingCovers,
        Self::Themes,
        Self::Wishes,
        Self::StandingToday,
        Self::StandingHard,
        Self::InsideUnit,
        Self::InsideContact,
        Self::InsideStrength,
        Self::Partners,
        Self::PartnerContactName,
        Self::PartnerContactEmail,
        Self::PartnerStrength,
        Self::Unlisted,
        Self::CoordinatorName,
        Self::CoordinatorEmail,
        Self::CoordinatorPhone,
        Self::ParticipantName,
        Self::ParticipantLevel,
        Self::ParticipantAdministration,
        Self::ParticipantEmail,
    ];

    fn problems(self) -> &'static [&'static str] {
        match self {
            Self::Municipality => &["missing", "unknown"],
            Self::BackingBody
            | Self::BackingDocument
            | Self::Wishes
            | Self::CoordinatorName
            | Self::PartnerContactName => &["missing", "too-long", "control-character"],
            Self::BackingOn => &["missing", "not-a-date", "future"],
            Self::Themes | Self::Partners => &["missing", "unknown", "repeated", "too-many"],
            Self::BackingCovers | Self::ParticipantLevel => &["missing", "not-a-choice"],
            Self::StandingToday | Self::StandingHard | Self::InsideContact | Self::Unlisted => {
                &["too-long", "control-character"]
            }
            Self::InsideUnit => &["missing", "not-a-choice", "too-many"],
            Self::InsideStrength | Self::PartnerStrength | Self::ParticipantAdministration => {
                &["not-a-choice"]
            }
            Self::PartnerContactEmail => &["missing", "not-an-email"],
            Self::CoordinatorEmail | Self::ParticipantEmail => &["missing", "not-an-email", "elsewhere"],
            Self::CoordinatorPhone => &["not-a-phone"],
            Self::ParticipantName => &["missing", "repeated", "too-many", "too-long", "control-character"],
        }
    }
}
