//! The partnership's themes, tracks and kinds of meetings.

use super::code::{MeetingKindCode, ThemeCode, TrackCode};
use super::read::{Cells, FromCells};

/// A theme of the invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The code.
    pub code: ThemeCode,
    danish: String,
    english: String,
}

/// A supplementary track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// The code.
    pub code: TrackCode,
    danish: String,
    english: String,
}

/// A kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingKind {
    /// The code.
    pub code: MeetingKindCode,
    danish: String,
    english: String,
    /// How many are planned, where it is a number.
    pub planned: Option<u8>,
}

impl FromCells for Theme {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            code: ThemeCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
        })
    }
}

impl FromCells for Track {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            code: TrackCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
        })
    }
}

impl FromCells for MeetingKind {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            code: MeetingKindCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
            planned: cells.parsed("planned"),
        })
    }
}

super::read::named_rows! {
    Theme, "theme", "data/themes.csv";
    Track, "track", "data/tracks.csv";
    MeetingKind, "kind of meeting", "data/meeting_kinds.csv";
}
