//! A report as it was sent, before anything is checked: [`RawReport`].

use std::collections::BTreeMap;
use std::fmt;

use super::field::Field;
use crate::text::DateForm;

/// Texts by field, from whatever way in. What is empty is as if it were not there. `Debug` shows no value.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawReport {
    values: BTreeMap<Field, String>,
    causes: Vec<(usize, String)>,
    causes_sent: usize,
    /// How dates are written there.
    pub dates: DateForm,
}

impl RawReport {
    /// A form's pairs of name and value; names that are no field (the button's, the token's) are passed over. Causes may
    /// come several times.
    pub fn from_form<'a, 'b>(pairs: impl IntoIterator<Item = (&'a str, &'b str)>) -> Self {
        let mut raw = Self::default();
        for (name, value) in pairs {
            match Field::named(name) {
                Some(Field::Causes) => raw.add_cause(value),
                Some(field) => raw.set(field, value),
                None => {}
            }
        }
        raw
    }

    /// Sets a field's text. Causes are split at `|`, as in a spreadsheet's cell.
    pub fn set(&mut self, field: Field, value: &str) {
        if field == Field::Causes {
            self.causes.clear();
            self.causes_sent = 0;
            value.split('|').for_each(|cause| self.add_cause(cause));
        } else {
            self.values.insert(field, value.to_owned());
        }
    }

    /// Adds one cause; a blank one takes up a place and is passed over.
    pub fn add_cause(&mut self, cause: &str) {
        if !cause.trim().is_empty() {
            self.causes.push((self.causes_sent, cause.trim().to_owned()));
        }
        self.causes_sent += 1;
    }

    /// The field's text, if there is more than space in it.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.values.get(&field).map(String::as_str).filter(|value| !value.trim().is_empty())
    }

    /// The causes, each with its place among those sent, from 0.
    pub fn causes(&self) -> &[(usize, String)] {
        &self.causes
    }

    /// All that was sent, as a form's pairs: to keep a draft, and to fill the form again.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let values = self.values.iter().map(|(field, value)| (field.name(), value.as_str()));
        values.chain(self.causes.iter().map(|(_, cause)| (Field::Causes.name(), cause.as_str())))
    }
}

impl fmt::Debug for RawReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RawReport").field(&self.values.keys().collect::<Vec<_>>()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let sent = [
            ("kind", "risk"),
            ("causes", "absence"),
            ("causes", "academic"),
            ("token", "x"),
            ("words", "ord"),
        ];
        let raw = RawReport::from_form(sent);
        assert_eq!(RawReport::from_form(raw.pairs()), raw);
        assert_eq!(raw.causes(), [(0, "absence".to_owned()), (1, "academic".to_owned())]);
    }

    #[test]
    fn debug_shows_which_fields_and_no_value() {
        let raw = RawReport::from_form([("cpr", "6703089907")]);
        assert_eq!(format!("{raw:?}"), "RawReport([Cpr])");
    }
}
