//! The control digit, which no longer decides anything.

const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Whether the weighted sum of the digits is divisible by 11, as in every number given until 1 October 2007.
pub(super) fn fits(digits: [u8; 10]) -> bool {
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use crate::cpr::Cpr;

    #[test]
    fn it_finds_what_fits_and_refuses_nothing() {
        for (text, fits) in
            [("6703089907", true), ("6703089901", false), ("7211089908", true), ("6101099901", true)]
        {
            assert_eq!(text.parse::<Cpr>().unwrap().fits_modulus_11(), fits, "{text}");
        }
    }

    #[test]
    fn one_digit_mistyped_never_fits() {
        let right = [6u8, 7, 0, 3, 0, 8, 9, 9, 0, 7];
        for place in 0..10 {
            for digit in (0..10).filter(|digit| *digit != right[place]) {
                let mut wrong = right;
                wrong[place] = digit;
                assert!(!super::fits(wrong), "{wrong:?}");
            }
        }
    }
}
