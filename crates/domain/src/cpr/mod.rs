//! CPR numbers: ten digits that say when a person was born, and who it is.
//!
//! A number is read by [`CprRules::read`] where it enters the product; [`Cpr`] then stands for "well-formed", so that
//! no later code asks again. What is printed of it ([`Debug`], [`Display`]) never holds the last four digits.

mod accept;
mod birth;
mod error;
mod modulus;
mod parse;

use std::fmt;

use jiff::civil::Date;

pub use accept::CprRules;
pub use birth::{age_on, birthday};
pub use error::CprError;

/// How far the first digit of the day is raised in a replacement number, in days.
const REPLACEMENT: u8 = 60;

/// A well-formed CPR number or replacement number.
///
/// Neither its text forms nor an error about it reveals the last four digits; it has no serialised form on purpose.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cpr {
    digits: [u8; 10],
    born: Date,
}

impl Cpr {
    /// All ten digits without hyphen. For sealing, for the keyed look-up and for the person's own copy, nothing else:
    /// what this returns must not reach a log, a URL, an error or a session.
    pub fn digits(&self) -> String {
        self.digits.iter().map(|digit| char::from(b'0' + digit)).collect()
    }

    /// The day of birth that the number tells, with the century from its fifth to seventh digit.
    pub fn birth_date(&self) -> Date {
        self.born
    }

    /// Whether this is a replacement number (erstatningspersonnummer, day + 60): made locally, unknown to the CPR
    /// register, so that its key is the number *and* who issued it, and no register can be asked about it.
    pub fn is_replacement(&self) -> bool {
        self.digits[0] >= REPLACEMENT / 10
    }

    /// Whether the control digit fits. Numbers given since October 2007 need not: `false` is a reason to ask the user
    /// to look once more, never a reason to refuse.
    pub fn fits_modulus_11(&self) -> bool {
        modulus::fits(self.digits)
    }
}

/// The six digits of the date, then dots: `720409-••••`.
impl fmt::Display for Cpr {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for digit in &self.digits[..6] {
            write!(out, "{digit}")?;
        }
        out.write_str("-••••")
    }
}

/// As [`Display`](fmt::Display): nothing that prints a structure may print the number.
impl fmt::Debug for Cpr {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Cpr({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cpr(text: &str) -> Cpr {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_printed_stops_at_the_hyphen() {
        let number = cpr("7204099876");
        assert_eq!(number.to_string(), "720409-••••");
        assert_eq!(format!("{number:?} {number:#?}"), "Cpr(720409-••••) Cpr(720409-••••)");
        assert_eq!(number.digits(), "7204099876");
    }

    #[test]
    fn day_plus_sixty_is_a_replacement_number() {
        assert!(cpr("6703089907").is_replacement());
        assert!(cpr("9103089907").is_replacement());
        assert!(!cpr("0703575999").is_replacement());
        assert!(!cpr("3103575999").is_replacement());
    }
}
