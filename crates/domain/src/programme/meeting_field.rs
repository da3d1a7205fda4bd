//! The fields of a meeting's form.

use crate::mistakes::FieldName;

/// A field of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of its name in `RawMeeting`")]
pub enum MeetingField {
    Kind,
    Day,
    From,
    To,
    Place,
    Link,
    Programme,
}

impl FieldName for MeetingField {
    const FORM: &'static str = "meeting";

    fn slug(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Day => "day",
            Self::From => "from",
            Self::To => "to",
            Self::Place => "place",
            Self::Link => "link",
            Self::Programme => "programme",
        }
    }

    const ALL: &'static [Self] =
        &[Self::Kind, Self::Day, Self::From, Self::To, Self::Place, Self::Link, Self::Programme];

    fn problems(self) -> &'static [&'static str] {
        match self {
            Self::Kind => &["not-a-choice"],
            Self::Day => &["missing", "not-a-date"],
            Self::From => &["missing", "not-a-time"],
            Self::To => &["missing", "not-a-time", "ends-before-it-begins"],
            Self::Place | Self::Programme => &["too-long", "control-character"],
            Self::Link => &["too-long", "control-character", "not-a-link"],
        }
    }
}
