//! Ways to reach a person: [`Phone`], [`Email`].

use std::fmt;

/// A phone number with its country code: `+4512345678`. `Debug` never shows it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(Box<str>);

/// An e-mail address. `Debug` never shows it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Email(Box<str>);

impl Phone {
    /// Eight digits (a Danish number), or `+` or `00`, a country code and the number; space, hyphens and brackets may
    /// stand between. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bare: String =
            text.trim().chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{a0}')).collect();
        let international = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00"));
        let digits = international.unwrap_or(&bare);
        let plausible = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
        match (international, digits.len()) {
            (Some(_), 8..=15) if plausible => Some(Self(format!("+{digits}").into())),
            (None, 8) if plausible => Some(Self(format!("+45{digits}").into())),
            _ => None,
        }
    }

    /// A number that was checked before it was stored.
    pub fn stored(text: &str) -> Self {
        Self(text.into())
    }

    /// With country code, without space.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Email {
    /// Something, one `@`, and a domain with a dot; no space, no control characters, at most 254 characters. Whether anyone
    /// reads there only a letter can tell.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (name, domain) = text.split_once('@')?;
        let odd = |c: char| {
            c.is_whitespace() || c.is_control() || matches!(c, '@' | '<' | '>' | '"' | ',' | ';' | '\\')
        };
        let label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
        let fits = !name.is_empty()
            && name.len() <= 64
            && text.len() <= 254
            && !text.replacen('@', "", 1).contains(odd)
            && domain.contains('.')
            && domain.split('.').all(label);
        fits.then(|| Self(text.into()))
    }

    /// An address that was checked before it was stored.
    pub fn stored(text: &str) -> Self {
        Self(text.into())
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(…)")
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_get_one_form() {
        for text in ["12 34 56 78", "12345678", "+45 12345678", "0045 12-34-56-78", "(+45) 12345678"] {
            assert_eq!(Phone::parse(text).unwrap().as_str(), "+4512345678", "{text}");
        }
        for text in ["1234567", "123456789", "+45", "12a45678", "", "+", "１２３４５６７８", "=1+12345678"]
        {
            assert_eq!(Phone::parse(text), None, "{text}");
        }
    }

    #[test]
    fn addresses_have_a_shape() {
        assert_eq!(Email::parse(" noah@eksempel.dk ").unwrap().as_str(), "noah@eksempel.dk");
        assert!(Email::parse("noah@skole.bøgelund.dk").is_some());
        for text in [
            "",
            "noah",
            "@x.dk",
            "noah@dk",
            "a@b@c.dk",
            "noah lind@x.dk",
            "a@x..dk",
            "a@-x.dk",
            "a\r\nBcc:b@x.dk",
        ] {
            assert_eq!(Email::parse(text), None, "{text}");
        }
    }
}
