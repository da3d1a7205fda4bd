//! The code tables of `data/`, parsed once: [`Tables`].
//!
//! A code comes out of its table or not at all: an unknown one is an [`UnknownCode`] that names the table and the
//! nearest known codes. Danish and English names come from the tables, so that each text has one copy.

mod casework;
mod code;
mod demo_rows;
mod directory;
mod people;
mod programme;
mod read;
mod reports;
mod unknown;

pub use casework::{ActivityState, Channel, ContactOutcome, ContactStep, CountsAs, KnownHow};
pub use code::{
    ActivityStateCode, CauseCode, ChannelCode, ClosingOutcomeCode, ContactOutcomeCode, EducationKindCode,
    InstitutionId, MeetingKindCode, MunicipalityCode, NotAMunicipalityCode, RegionCode, ThemeCode, TrackCode,
};
pub use directory::{Institution, InstitutionKind, Municipality, Region};
pub use people::{Calibration, FirstName, LastName, Sex};
pub use programme::{MeetingKind, Theme, Track};
pub use read::{CodeTable, Row};
pub use reports::{
    AgeBand, AgeHandling, Cause, ClosingOutcome, EducationKind, InUse, OutcomeGroup, Successful,
};
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_table_is_whole() {
        let tables = Tables::real();
        assert_eq!(tables.municipalities.iter().len(), 98);
        assert_eq!(tables.institutions.iter().len(), 257);
        assert_eq!(tables.first_names.len(), 376);
        for institution in &tables.institutions {
            if let Some(code) = institution.municipality {
                tables.municipality(&code.to_string()).unwrap();
            }
        }
        for municipality in &tables.municipalities {
            tables.regions.get(municipality.region.as_str()).unwrap();
        }
    }

    #[test]
    fn the_invented_ones_are_there_only_when_asked_for() {
        assert!(Tables::real().municipality("9901").is_err());
        assert!(Tables::real().institutions.get("nordlund-tekniske-skole").is_err());
        let demo = Tables::with_demo();
        assert_eq!(demo.municipality("9903").unwrap().full_name(Language::Da), "Bøgelund Kommune");
        assert_eq!(
            demo.municipality("9999").unwrap_err().to_string(),
            "unknown municipality `9999`; see data/municipalities.csv"
        );
        demo.institutions.get("nordlund-tekniske-skole").unwrap();
        demo.institutions.get("999001").unwrap();
        for invented in demo.municipalities.iter().filter(|municipality| municipality.is_invented()) {
            let schools =
                demo.institutions.iter().filter(|school| school.municipality == Some(invented.code));
            assert!(schools.count() >= 2, "{} has too few schools", invented.name);
        }
    }

    #[test]
    fn three_digits_are_padded() {
        assert_eq!(Tables::real().municipality("101").unwrap().title, "Københavns Kommune");
        assert_eq!(Tables::real().municipality("0751").unwrap().name, "Aarhus");
    }

    #[test]
    fn an_unknown_code_names_the_table_and_what_is_near() {
        let wrong = Tables::real().education_kinds.get("sttx").unwrap_err();
        assert_eq!(
            wrong.to_string(),
            "unknown education kind `sttx`; near it: `stx`; see data/education_kinds.csv"
        );
        let by_name = Tables::real().municipality("Århus").unwrap_err();
        assert_eq!(by_name.nearest, ["0751"]);
    }

    #[test]
    fn two_regions_become_one_in_2027() {
        let tables = Tables::real();
        let region = |code, day| {
            tables.region_on(tables.municipality(code).unwrap(), day).unwrap().danish().to_owned()
        };
        assert_eq!(region("0101", date(2026, 12, 31)), "Region Hovedstaden");
        assert_eq!(region("0101", date(2027, 1, 1)), "Region Østdanmark");
        assert_eq!(region("0259", date(2027, 1, 1)), "Region Østdanmark");
        assert_eq!(region("0751", date(2027, 1, 1)), "Region Midtjylland");
    }

    #[test]
    fn age_bands_leave_no_age_out() {
        let bands = &Tables::real().age_bands;
        for age in 0..=120 {
            assert_eq!(
                bands.iter().filter(|band| (band.from_age..=band.to_age).contains(&age)).count(),
                1,
                "{age}"
            );
        }
    }
}
