//! What the young person's age on the day of the event makes of a report.

use jiff::civil::Date;

use crate::tables::{AgeBand, AgeHandling};

/// An age for which no report is received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AgeRefused {
    /// Still under compulsory schooling.
    #[error(
        "{age} years on the day of the event; reports are about people of {from} and over: ask the municipality's school administration"
    )]
    TooYoung {
        /// Whole years on that day.
        age: u8,
        /// The youngest that a report can be about.
        from: u8,
    },
    /// Beyond the reach of the act.
    #[error("{age} years on the day of the event; reports are about people under {below}")]
    TooOld {
        /// Whole years on that day.
        age: u8,
        /// The first age that is too old.
        below: u8,
    },
}

/// Whether a report about a person of `age` whole years on the day of the event is handled or for information.
///
/// The bands are dated; those of the day of the event decide.
///
/// # Errors
/// [`AgeRefused`] with the age that is asked for.
pub fn handling_at(age: u8, event: Date, bands: &[AgeBand]) -> Result<AgeHandling, AgeRefused> {
    let holds = |band: &&AgeBand| band.valid_from <= event && band.valid_to.is_none_or(|last| event <= last);
    let handling = bands.iter().filter(holds).find(|band| (band.from_age..=band.to_age).contains(&age));
    let edge = |kind: AgeHandling| bands.iter().filter(holds).find(|band| band.handling == kind);
    match handling.map_or(AgeHandling::TooOld, |band| band.handling) {
        AgeHandling::TooYoung => {
            let from = edge(AgeHandling::TooYoung).map_or(0, |band| band.to_age.saturating_add(1));
            Err(AgeRefused::TooYoung { age, from })
        }
        AgeHandling::TooOld => {
            let below = edge(AgeHandling::TooOld).map_or(0, |band| band.from_age);
            Err(AgeRefused::TooOld { age, below })
        }
        received => Ok(received),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::tables::Tables;

    #[test]
    fn the_four_bands() {
        let at = |age| handling_at(age, date(2026, 11, 24), &Tables::real().age_bands);
        assert_eq!(at(14), Err(AgeRefused::TooYoung { age: 14, from: 15 }));
        assert_eq!(at(15), Ok(AgeHandling::Handled));
        assert_eq!(at(24), Ok(AgeHandling::Handled));
        assert_eq!(at(25), Ok(AgeHandling::ForInformation));
        assert_eq!(at(29), Ok(AgeHandling::ForInformation));
        assert_eq!(at(30), Err(AgeRefused::TooOld { age: 30, below: 30 }));
        assert_eq!(at(255), Err(AgeRefused::TooOld { age: 255, below: 30 }));
    }

    #[test]
    fn the_band_of_the_day_of_the_event_decides() {
        let mut bands = Tables::real().age_bands.clone();
        bands[1].valid_to = Some(date(2029, 12, 31));
        let mut wider = bands[1].clone();
        (wider.valid_from, wider.valid_to, wider.to_age) = (date(2030, 1, 1), None, 26);
        bands.insert(1, wider);
        assert_eq!(handling_at(26, date(2029, 12, 31), &bands), Ok(AgeHandling::ForInformation));
        assert_eq!(handling_at(26, date(2030, 1, 1), &bands), Ok(AgeHandling::Handled));
    }
}
