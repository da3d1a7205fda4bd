//! The form in which names are compared when someone searches.

use unicode_normalization::UnicodeNormalization;

/// Lower case, NFC, one space between words. `æ`, `ø` and `å` stay letters of their own.
pub fn folded(text: &str) -> String {
    let lower = text.nfc().collect::<String>().to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.join(" ").nfc().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn danish_letters_stay() {
        assert_eq!(folded("  Åse  BØGELUND\tÆrø "), "åse bøgelund ærø");
        assert_eq!(folded("A\u{30a}se"), "åse");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }
    }
}
