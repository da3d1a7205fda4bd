//! Numbers and percentages: "1.623", "6,1 %" in Danish; "1,623", "6.1%" in English.

use std::fmt::Display;

use domain::language::Language;

use super::Locale;

impl Locale {
    /// A whole number with its thousands apart.
    pub fn number(self, number: impl Display) -> String {
        let digits = number.to_string();
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(digits) => ("−", digits),
            None => ("", digits.as_str()),
        };
        let mut grouped = String::with_capacity(digits.len() * 4 / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place) % 3 == 0 {
                grouped.push(match self.language() {
                    Language::Da => '.',
                    Language::En => ',',
                });
            }
            grouped.push(digit);
        }
        format!("{sign}{grouped}")
    }

    /// A number with this many decimals.
    pub fn decimal(self, number: f64, places: usize) -> String {
        let text = format!("{number:.places$}").replace('-', "−");
        match self.language() {
            Language::Da => text.replace('.', ","),
            Language::En => text,
        }
    }

    /// A share between 0 and 1 as a percentage with this many decimals. The space before the sign does not break.
    pub fn percent(self, share: f64, places: usize) -> String {
        let number = self.decimal(share * 100.0, places);
        match self.language() {
            Language::Da => format!("{number}\u{a0}%"),
            Language::En => format!("{number}%"),
        }
    }
}
