//! A sheet as a form: each field drawn by its form, and read back.

use std::borrow::Cow;

use domain::mistakes::{Mistake, Problem};
use domain::sheet::{Form, Sheet, SheetField};

use super::{Choice, Field, Filled};
use crate::texts::Locale;

/// A sheet's field that has words on screen.
pub trait Worded: SheetField {
    /// Its label.
    fn label(self, l: Locale) -> Cow<'static, str>;
    /// A sentence under the label, where one is needed.
    fn hint(self, l: Locale) -> Option<Cow<'static, str>>;
}

impl Filled {
    /// Fills a form with what a sheet says.
    #[must_use]
    pub fn with_sheet<F: SheetField>(mut self, sheet: &Sheet<F>) -> Self {
        for (field, text) in sheet.filled() {
            self = match (field.form(), sheet.day(field)) {
                (Form::Day, Some(day)) => self.with_date(field.slug(), day),
                (Form::Several(_), _) => {
                    sheet.codes(field).fold(self, |form, code| form.with(field.slug(), code))
                }
                _ => self.with(field.slug(), text),
            };
        }
        self
    }

    /// The sheet that was filled in; what hasn't its form is refused beside its field.
    pub fn read_sheet<F: SheetField>(&mut self) -> Option<Sheet<F>> {
        let read = Sheet::check(|field: F| match field.form() {
            Form::Day => self.date_text(field.slug()),
            Form::Several(_) => self.values(field.slug()).collect::<Vec<_>>().join(","),
            _ => self.value(field.slug()).to_owned(),
        });
        match read {
            Ok(sheet) => Some(sheet),
            Err(mistakes) => {
                self.refuse_all(&mistakes);
                None
            }
        }
    }

    /// Refuses the fields that are empty and mustn't be, in the words of this sheet: a field of the same name means something
    /// else on another form. Where the sheet has no words of its own, the field is named.
    pub fn refuse_missing<F: Worded>(&mut self, missing: &[F]) {
        for field in missing {
            let mistake = Mistake::new(*field, Problem::Missing);
            if self.l.has(&mistake.key()) {
                self.refuse_all(&[mistake]);
            } else {
                let named = self.l.with1("error-missing-named", "field", field.label(self.l));
                self.refuse(field.slug(), named);
            }
        }
    }

    /// A field of a sheet. Where there are answers to choose from, the asker gives them.
    pub fn sheet_field<F: Worded>(&self, field: F, choices: &[Choice]) -> Field {
        let (slug, label) = (field.slug(), field.label(self.l));
        let drawn = match field.form() {
            Form::Line(_) => self.text(slug, label),
            Form::Words(most) => self.area(slug, label, 3).most(u16::try_from(most).unwrap_or(u16::MAX)),
            Form::Day => self.date(slug, label),
            Form::Number(..) => self.text(slug, label).digits().width("input-char-4"),
            Form::One(_) if choices.len() < 5 => self.radios(slug, label, choices),
            Form::One(_) | Form::Code => self.select(slug, label, choices),
            Form::Several(_) | Form::Yes => self.checks(slug, label, choices),
        };
        match field.hint(self.l) {
            Some(hint) => drawn.hint(hint),
            None => drawn,
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::recommendations::StepField;
    use domain::trials::RoundField;

    use super::*;

    #[test]
    fn an_empty_field_is_asked_for_in_the_words_of_its_own_form() {
        let mut form = Filled::new(Locale::DA);
        form.refuse_missing(&[StepField::Who, StepField::Text]);
        form.refuse_missing(&[RoundField::Name]);
        assert_eq!(form.mistake("who"), Some("Skriv, hvem anbefalingen er overleveret til."));
        assert_eq!(form.mistake("text"), Some("Skriv, hvad der er svaret, eller hvad der er sket siden."));
        assert_eq!(form.mistake("name"), Some("Giv runden et kort navn."));
    }
}
