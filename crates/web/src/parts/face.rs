//! A person's place for a picture: initials on a calm ground, until they have given a photo.

use askama::Template;

use super::draws_itself;

/// Initials in a circle. Never a drawn face: it would guess at somebody's looks.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(
    source = r#"<svg class="face face-{{ ground }}" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><circle class="face-ground" cx="24" cy="24" r="24"/><text x="24" y="30">{{ initials }}</text></svg>"#,
    ext = "html"
)]
pub struct Face {
    initials: String,
    ground: u32,
}

draws_itself!(Face);

impl Face {
    /// The face of somebody with this name: first letters of the first and the last word, and a ground that stays the
    /// same wherever they appear.
    pub fn of(name: &str) -> Self {
        let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
        let first = words.next();
        let last = words.next_back();
        let initials = first.into_iter().chain(last).flat_map(char::to_uppercase).collect();
        Self {
            initials,
            ground: name.chars().fold(0, |sum: u32, letter| sum.wrapping_add(letter.into())) % 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_first_and_last_name() {
        assert_eq!(Face::of("Noah Kjær Lindholm").initials, "NL");
        assert_eq!(Face::of("åse").initials, "Å");
        assert_eq!(Face::of("").initials, "");
    }
}
