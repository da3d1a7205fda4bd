//! The code tables of `data/`, parsed once: [`Tables`].
//!
//! A code comes out of its table or not at all: an unknown one is an [`UnknownCode`] that names the table and the
//! nearest known codes. Danish and English names come from the tables, so that each text has one copy.

mod age;
mod casework;
mod code;
mod demo_rows;
mod directory;
mod outcome;
mod people;
mod programme;
mod read;
mod reports;
#[cfg(test)]
mod tests;
mod unknown;

pub use age::{AgeBand, AgeHandling};
pub use casework::{ActivityState, Channel, ContactOutcome, ContactStep, CountsAs, KnownHow};
pub use code::{
    ActivityStateCode, CauseCode, ChannelCode, ClosingOutcomeCode, ContactOutcomeCode, EducationKindCode,
    InstitutionId, MeetingKindCode, MunicipalityCode, NotAMunicipalityCode, RegionCode, ThemeCode, TrackCode,
};
pub use directory::{Institution, InstitutionKind, Municipality, Region, Tile};
pub use outcome::{ClosingOutcome, OutcomeGroup, Successful};
pub use people::{Calibration, FirstName, LastName, Sex};
pub use programme::{MeetingKind, Theme, Track};
pub use read::{CodeTable, Row};
pub use reports::{Cause, EducationKind, InUse};
pub use unknown::UnknownCode;

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::language::Language;

/// Something with a name in both languages.
pub trait Named {
    /// The name in Danish.
    fn danish(&self) -> &str;
    /// The name in English; the Danish one where a proper name has no other.
    fn english(&self) -> &str;
    /// The name in `language`.
    fn name(&self, language: Language) -> &str {
        match language {
            Language::Da => self.danish(),
            Language::En => self.english(),
        }
    }
}

/// Every table, parsed and indexed by code.
#[derive(Debug)]
pub struct Tables {
    /// Municipalities by four-digit code.
    pub municipalities: CodeTable<Municipality>,
    /// Where municipalities stand on a map of fields; one that isn't there stands after the others.
    pub tiles: Vec<Tile>,
    /// Regions, each with its period.
    pub regions: CodeTable<Region>,
    /// Schools and FGU institutions by id.
    pub institutions: CodeTable<Institution>,
    /// Kinds of education.
    pub education_kinds: CodeTable<EducationKind>,
    /// Causes of a risk or a dropout.
    pub causes: CodeTable<Cause>,
    /// How a report ends.
    pub closing_outcomes: CodeTable<ClosingOutcome>,
    /// What becomes of a report by age, dated.
    pub age_bands: Vec<AgeBand>,
    /// What a young person does.
    pub activity_states: CodeTable<ActivityState>,
    /// Ways to get in touch.
    pub channels: CodeTable<Channel>,
    /// What came of a contact attempt.
    pub contact_outcomes: CodeTable<ContactOutcome>,
    /// The partnership's themes, in the order of the invitation.
    pub themes: CodeTable<Theme>,
    /// The supplementary tracks.
    pub tracks: CodeTable<Track>,
    /// Kinds of meetings.
    pub meeting_kinds: CodeTable<MeetingKind>,
    /// First names for invented people.
    pub first_names: Vec<FirstName>,
    /// Last names for invented people.
    pub last_names: Vec<LastName>,
    /// The numbers behind the synthetic country.
    pub calibration: Vec<Calibration>,
}

static REAL: LazyLock<Tables> = LazyLock::new(|| Tables::build(false));
static WITH_DEMO: LazyLock<Tables> = LazyLock::new(|| Tables::build(true));

impl Tables {
    /// The real municipalities and institutions only.
    pub fn real() -> &'static Self {
        &REAL
    }

    /// The real ones and the invented ones of `data/demo` and `data/samples`: what the program has with `--demo`.
    pub fn with_demo() -> &'static Self {
        &WITH_DEMO
    }

    /// The municipality with this code; three digits are padded to four.
    pub fn municipality(&self, code: &str) -> Result<&Municipality, UnknownCode> {
        match code.parse::<MunicipalityCode>() {
            Ok(code) => self.municipalities.get(&code.to_string()),
            Err(NotAMunicipalityCode) => self.municipalities.get(code),
        }
    }

    /// The region in which a municipality lies on `day`; regions change on 1 January 2027.
    pub fn region_on(&self, municipality: &Municipality, day: Date) -> Result<&Region, UnknownCode> {
        let mut region = self.regions.get(municipality.region.as_str())?;
        while let (Some(last), Some(next)) = (region.valid_to, &region.becomes) {
            if day <= last {
                break;
            }
            region = self.regions.get(next.as_str())?;
        }
        Ok(region)
    }

    fn build(demo: bool) -> Self {
        let mut municipalities =
            read::table::<Municipality>(include_str!("../../../../data/municipalities.csv"));
        let mut institutions = read::table::<Institution>(include_str!("../../../../data/institutions.csv"));
        if demo {
            municipalities.extend(demo_rows::municipalities());
            institutions.extend(demo_rows::institutions());
        }
        Self {
            municipalities: CodeTable::new(municipalities),
            tiles: if demo { demo_rows::tiles() } else { Vec::new() },
            regions: CodeTable::new(read::table(include_str!("../../../../data/regions.csv"))),
            institutions: CodeTable::new(institutions),
            education_kinds: CodeTable::new(read::table(include_str!(
                "../../../../data/education_kinds.csv"
            ))),
            causes: CodeTable::new(read::table(include_str!("../../../../data/dropout_causes.csv"))),
            closing_outcomes: CodeTable::new(read::table(include_str!(
                "../../../../data/closing_outcomes.csv"
            ))),
            age_bands: read::table(include_str!("../../../../data/age_bands.csv")),
            activity_states: CodeTable::new(read::table(include_str!(
                "../../../../data/activity_states.csv"
            ))),
            channels: CodeTable::new(read::table(include_str!("../../../../data/contact_channels.csv"))),
            contact_outcomes: CodeTable::new(read::table(include_str!(
                "../../../../data/contact_outcomes.csv"
            ))),
            themes: CodeTable::new(read::table(include_str!("../../../../data/themes.csv"))),
            tracks: CodeTable::new(read::table(include_str!("../../../../data/tracks.csv"))),
            meeting_kinds: CodeTable::new(read::table(include_str!("../../../../data/meeting_kinds.csv"))),
            first_names: read::table(include_str!("../../../../data/first_names.csv")),
            last_names: read::table(include_str!("../../../../data/last_names.csv")),
            calibration: read::table(include_str!("../../../../data/calibration.csv")),
        }
    }
}
