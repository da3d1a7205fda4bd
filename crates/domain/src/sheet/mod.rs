//! Sheets: what people write down bit by bit under named headings, as on a paper form that is carried from meeting to meeting.
//!
//! A field may stay empty until something needs it ([`Sheet::missing`]). What is filled has the form its field asks for
//! ([`Sheet::check`]), so that a sheet can be kept, compared ([`Sheet::differences`]) and read back without being checked twice.

mod check;
mod form;
mod kept;

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

use crate::mistakes::FieldName;

pub use form::Form;

/// The fields of a sheet.
pub trait SheetField: FieldName + Ord + fmt::Debug {
    /// What may be written in it.
    fn form(self) -> Form;

    /// The field of a slug.
    fn of(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.slug() == slug)
    }
}

/// What is written, field by field. Empty fields aren't in it. `Debug` shows which fields are filled, and no text.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet<F: SheetField>(BTreeMap<F, String>);

impl<F: SheetField> Sheet<F> {
    /// The text of a field; empty if nothing is written.
    pub fn get(&self, field: F) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }

    /// Whether something is written.
    pub fn has(&self, field: F) -> bool {
        self.0.contains_key(&field)
    }

    /// The day of a [`Form::Day`].
    pub fn day(&self, field: F) -> Option<Date> {
        self.get(field).parse().ok()
    }

    /// The number of a [`Form::Number`].
    pub fn number(&self, field: F) -> Option<u16> {
        self.get(field).parse().ok()
    }

    /// The codes of a [`Form::Several`].
    pub fn codes(&self, field: F) -> impl Iterator<Item = &str> {
        self.get(field).split(',').filter(|code| !code.is_empty())
    }

    /// The lines of a [`Form::Words`], where each is a point of its own.
    pub fn lines(&self, field: F) -> impl Iterator<Item = &str> {
        self.get(field).lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// Those of the fields that are empty, in the order asked.
    pub fn missing(&self, needed: &[F]) -> Vec<F> {
        needed.iter().copied().filter(|field| !self.has(*field)).collect()
    }

    /// The fields in which the two differ, in the order of the sheet.
    pub fn differences(&self, other: &Self) -> Vec<F> {
        F::ALL.iter().copied().filter(|field| self.get(*field) != other.get(*field)).collect()
    }

    /// The same sheet with these fields empty.
    #[must_use]
    pub fn without(mut self, fields: &[F]) -> Self {
        self.0.retain(|field, _| !fields.contains(field));
        self
    }

    /// What is written, in the order of the fields.
    pub fn filled(&self) -> impl Iterator<Item = (F, &str)> {
        self.0.iter().map(|(field, text)| (*field, text.as_str()))
    }
}

impl<F: SheetField> Default for Sheet<F> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<F: SheetField> fmt::Debug for Sheet<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Sheet").field(&self.0.keys().collect::<Vec<_>>()).finish()
    }
}

/// The field names of a sheet with their slugs, forms and the first part of their texts' keys.
#[macro_export]
macro_rules! sheet_fields {
    ($(#[$meta:meta])* $name:ident, $form_name:literal, { $($(#[$doc:meta])* $field:ident = $slug:literal : $form:expr),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $field),+ }

        impl $crate::mistakes::FieldName for $name {
            const FORM: &'static str = $form_name;
            const ALL: &'static [Self] = &[$(Self::$field),+];

            fn slug(self) -> &'static str {
                match self { $(Self::$field => $slug),+ }
            }

            fn problems(self) -> &'static [&'static str] {
                $crate::sheet::SheetField::form(self).problems()
            }
        }

        impl $crate::sheet::SheetField for $name {
            fn form(self) -> $crate::sheet::Form {
                use $crate::sheet::Form;
                match self { $(Self::$field => $form),+ }
            }
        }
    };
}

#[cfg(test)]
mod tests;
