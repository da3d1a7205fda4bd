//! Whatever is sent, the checks answer, and with words that exist.

use proptest::prelude::*;

use super::Field;
use super::samples::{a_report, keys};
use crate::cpr::CprError;
use crate::mistakes::{FieldName, Problem, possible_keys};

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
        let known = possible_keys::<Field>();
        let raw = changes.iter().fold(a_report(), |raw, (field, value)| raw.with(fields[*field], value));
        for key in keys(&raw) {
            prop_assert!(known.contains(&key), "{} is not listed", key);
        }
    }
}

#[test]
fn every_error_of_a_cpr_number_is_listed() {
    // Without its missing form: an empty field is missing like any other.
    let errors = [
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
    for error in errors {
        let code = Problem::Cpr(error).code();
        assert!(Field::Cpr.problems().contains(&code), "{code}");
    }
}
