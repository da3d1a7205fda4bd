//! Whose numbers an installation takes.

use jiff::civil::Date;

use super::{Cpr, CprError};

/// What an installation accepts of well-formed numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CprRules {
    /// The demo shows invented people only, and refuses every number that a person could have.
    pub demo: bool,
}

impl CprRules {
    /// Reads a number that someone typed or sent, on `today`.
    ///
    /// # Errors
    /// The one thing that is wrong with it.
    pub fn read(self, text: &str, today: Date) -> Result<Cpr, CprError> {
        let cpr: Cpr = text.parse()?;
        self.check(&cpr, today)?;
        Ok(cpr)
    }

    /// Whether a well-formed number may be used here, on `today`.
    ///
    /// # Errors
    /// [`CprError::RealNumberInDemo`] or [`CprError::NotYetBorn`].
    pub fn check(self, cpr: &Cpr, today: Date) -> Result<(), CprError> {
        if self.demo && !cpr.is_replacement() {
            return Err(CprError::RealNumberInDemo);
        }
        if cpr.birth_date() > today {
            return Err(CprError::NotYetBorn);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const DEMO: CprRules = CprRules { demo: true };
    const REAL: CprRules = CprRules { demo: false };

    /// Unlifted, but nobody's: the day comes in 2057.
    const UNLIFTED: &str = "0703575999";
    const LIFTED: &str = "6703089999";

    #[test]
    fn the_demo_refuses_every_number_that_a_person_could_have() {
        let today = date(2026, 11, 24);
        assert_eq!(DEMO.read(UNLIFTED, today), Err(CprError::RealNumberInDemo));
        assert!(DEMO.read(LIFTED, today).is_ok());
    }

    #[test]
    fn replacement_numbers_are_welcome_everywhere() {
        let today = date(2026, 11, 24);
        assert!(REAL.read(LIFTED, today).is_ok());
        assert!(REAL.read(UNLIFTED, date(2060, 1, 1)).is_ok());
    }

    #[test]
    fn nobody_is_reported_before_birth() {
        assert!(REAL.read(LIFTED, date(2008, 3, 7)).is_ok());
        assert_eq!(REAL.read(LIFTED, date(2008, 3, 6)), Err(CprError::NotYetBorn));
        assert_eq!(CprError::NotYetBorn.code(), "CPR_DATO");
    }

    #[test]
    fn a_control_digit_that_does_not_fit_is_no_reason_to_refuse() {
        let cpr = DEMO.read("6703089901", date(2026, 11, 24)).unwrap();
        assert!(!cpr.fits_modulus_11());
    }
}
