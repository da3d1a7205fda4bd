//! The number on a receipt: random, so that it tells nothing of how many there are, and easy to read aloud.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Crockford's base 32: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters before the check character; five bits each.
const LENGTH: usize = 10;

/// Ten random characters of Crockford's base 32 and his check character (the value modulo 37), shown as `7K3M9-QTXW4C`.
///
/// Every slip of one character and every swap of two neighbours is found. Crockford writes remainders from 32 up with
/// signs that no one can read aloud (`*`, `~`, `$`, `=`, `U`): numbers that would need one are never given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ReceiptNumber(u64);

/// Text that is no number of ours: mistyped, most likely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a receipt number: eleven letters and digits, as 7K3M9-QTXW4C; check what was typed")]
pub struct NotAReceiptNumber;

impl ReceiptNumber {
    /// The number made of 50 of the 64 random bits handed in.
    pub fn from_random(bytes: [u8; 8]) -> Self {
        let value = u64::from_le_bytes(bytes) >> 14;
        // Five less moves a remainder of 32–36 to 27–31; such a value is at least 32, so nothing wraps.
        Self(if value % 37 < 32 { value } else { value - 5 })
    }

    /// The eleven characters without the hyphen: the form for addresses and the database.
    pub fn plain(self) -> String {
        let mut characters: Vec<u8> =
            (0..LENGTH).rev().map(|place| symbol(self.0 >> (5 * place) & 31)).collect();
        characters.push(symbol(self.0 % 37));
        characters.into_iter().map(char::from).collect()
    }
}

/// The symbol of a value below 32.
fn symbol(value: u64) -> u8 {
    ALPHABET[usize::try_from(value & 31).unwrap_or_default()]
}

/// The value of a character as people write it: `o` for zero, `i` and `l` for one, small letters.
fn value(character: char) -> Option<u64> {
    let plain = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let plain = u8::try_from(plain).ok()?;
    ALPHABET.iter().position(|known| *known == plain).and_then(|place| u64::try_from(place).ok())
}

impl fmt::Display for ReceiptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.plain();
        write!(f, "{}-{}", &plain[..5], &plain[5..])
    }
}

impl FromStr for ReceiptNumber {
    type Err = NotAReceiptNumber;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let written = || text.trim().chars().filter(|c| !matches!(c, '-' | ' '));
        if text.len() > 40 || written().count() != LENGTH + 1 {
            return Err(NotAReceiptNumber);
        }
        let values: Option<Vec<u64>> = written().map(value).collect();
        let values = values.ok_or(NotAReceiptNumber)?;
        let number = values[..LENGTH].iter().fold(0, |number, value| number << 5 | value);
        if number % 37 == values[LENGTH] { Ok(Self(number)) } else { Err(NotAReceiptNumber) }
    }
}

impl From<ReceiptNumber> for String {
    fn from(number: ReceiptNumber) -> Self {
        number.to_string()
    }
}

impl TryFrom<String> for ReceiptNumber {
    type Error = NotAReceiptNumber;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn is_read_as_people_write_it() {
        let number = ReceiptNumber::from_random([1, 0xb0, 0x0c, 3, 0x51, 0x21, 7, 0]);
        let shown = number.to_string();
        assert_eq!(shown.len(), 12);
        assert_eq!(shown.as_bytes()[5], b'-');
        for written in [
            shown.to_lowercase(),
            number.plain(),
            shown.replace('0', "o"),
            shown.replace('1', "l"),
            format!(" {shown} "),
        ] {
            assert_eq!(written.parse(), Ok(number), "{written}");
        }
    }

    #[test]
    fn other_text_is_refused() {
        for text in
            ["", "7K3M9", "7K3M9-QTXW4CC", "7K3M9-QTXW4\u{ff10}", "UUUUU-UUUUUU", &"0".repeat(1_000_000)]
        {
            assert!(text.parse::<ReceiptNumber>().is_err());
        }
    }

    proptest! {
        #[test]
        fn comes_back_as_it_went(bytes in any::<[u8; 8]>()) {
            let number = ReceiptNumber::from_random(bytes);
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }

        #[test]
        fn one_wrong_character_is_found(bytes in any::<[u8; 8]>(), place in 0..11_usize, other in 0..32_usize) {
            let mut plain = ReceiptNumber::from_random(bytes).plain().into_bytes();
            prop_assume!(plain[place] != ALPHABET[other]);
            plain[place] = ALPHABET[other];
            prop_assert!(String::from_utf8(plain).unwrap().parse::<ReceiptNumber>().is_err());
        }

        #[test]
        fn swapped_neighbours_are_found(bytes in any::<[u8; 8]>(), place in 0..10_usize) {
            let mut plain = ReceiptNumber::from_random(bytes).plain().into_bytes();
            prop_assume!(plain[place] != plain[place + 1]);
            plain.swap(place, place + 1);
            prop_assert!(String::from_utf8(plain).unwrap().parse::<ReceiptNumber>().is_err());
        }

        #[test]
        fn nothing_panics(text in any::<String>()) {
            let _ = text.parse::<ReceiptNumber>();
        }
    }
}
