//! Which texts a form of reports can need.

use super::Field;
use crate::cpr::CprError;
use crate::mistakes::{Mistake, Problem};
use crate::reports::AgeRefused;
use crate::tables::UnknownCode;

/// The key of every mistake that [`NewReport::check`](super::NewReport::check) can make, so that a test can compare
/// them with the texts. Mistakes of type (`wrong-type`, `unknown-field`) come from the API alone and have general texts.
pub fn possible_keys() -> Vec<String> {
    Field::all()
        .flat_map(|field| problems(field).into_iter().map(move |it| Mistake::new(field, it).key()))
        .collect()
}

fn problems(field: Field) -> Vec<Problem> {
    let day = jiff::civil::Date::ZERO;
    let unknown =
        || Problem::UnknownCode(UnknownCode { what: "", file: "", given: None, nearest: Vec::new() });
    let text = || [Problem::TooLong { max: 0, actual: 0 }, Problem::ControlCharacter { position: 0 }];
    match field {
        Field::Kind => vec![Problem::Missing, Problem::NotAChoice],
        Field::Cpr => cpr(),
        Field::Name => [Problem::Missing, Problem::NotAName].into_iter().chain(text()).collect(),
        Field::HomeMunicipality => vec![Problem::Missing, unknown()],
        Field::EducationKind => vec![Problem::Missing, unknown(), Problem::NotInUse],
        Field::StartedOn => vec![
            Problem::Missing,
            Problem::NotADate,
            Problem::Future { today: day },
            Problem::AfterEvent,
            Problem::BeforeBirth,
        ],
        Field::OccurredOn => vec![
            Problem::Missing,
            Problem::NotADate,
            Problem::Future { today: day },
            Problem::TooLongAgo { earliest: day },
        ],
        Field::Causes => vec![
            Problem::Missing,
            unknown(),
            Problem::NotForSchools,
            Problem::NeedsWords,
            Problem::StandsAlone,
            Problem::Repeated,
            Problem::TooMany { max: 0 },
        ],
        Field::Words | Field::Tried => text().into(),
        Field::PersonInformed => vec![Problem::Missing, Problem::NotYesOrNo],
        Field::GuardiansInformed | Field::AlternativeAgreed => vec![Problem::NotYesOrNo],
        Field::Phone => vec![Problem::NotAPhone],
        Field::Email => vec![Problem::NotAnEmail],
        Field::Report | Field::Person | Field::Education => Vec::new(),
    }
}

fn cpr() -> Vec<Problem> {
    let form = [
        CprError::Letters,
        CprError::OtherDigits,
        CprError::OtherCharacters,
        CprError::LostZero,
        CprError::Length(0),
        CprError::Hyphen,
        CprError::AllZeroes,
        CprError::DayOrMonth,
        CprError::NoSuchDate,
        CprError::NotYetBorn,
        CprError::RealNumberInDemo,
    ];
    let ages = [AgeRefused::TooYoung { age: 0, from: 0 }, AgeRefused::TooOld { age: 0, below: 0 }];
    let form = form.into_iter().map(Problem::Cpr);
    [Problem::Missing].into_iter().chain(form).chain(ages.into_iter().map(Problem::Age)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::samples::{a_report, keys};
    use super::*;

    /// Text that is often nearly right.
    fn values() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            "[0-9]{6}-?[0-9]{4}",
            "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
            "[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}",
            "(absence|other|unknown|substance|moved)(\\|(absence|other|xyz|deceased)){0,12}",
            "(yes|no|ja|NEJ|true|maybe)",
            "(stx|prodsk|epx|hf|STX|xyz|9901|0101|751|9999)",
            "[+0-9 ()-]{0,20}",
            Just("å".repeat(3000)),
        ]
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_checks_and_every_mistake_has_a_key(changes in proptest::collection::vec((0..15_usize, values()), 0..6)) {
            let fields: Vec<Field> = Field::all().collect();
            let known = possible_keys();
            let raw = changes.iter().fold(a_report(), |raw, (field, value)| raw.with(fields[*field], value));
            for key in keys(&raw) {
                prop_assert!(known.contains(&key), "{} is not listed", key);
            }
        }
    }
}
