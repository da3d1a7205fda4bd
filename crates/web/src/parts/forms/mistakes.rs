//! From what a rule of the field finds wrong to the words beside the field.

use domain::mistakes::{FieldName, Mistake, Problem};

use super::Filled;
use super::told::{filled_in, told};

impl Filled {
    /// Refuses every field in which the rules find a mistake. A field of a form has the name of its slug.
    pub fn refuse_all<F: FieldName>(&mut self, mistakes: &[Mistake<F>]) {
        for mistake in mistakes {
            self.refuse(mistake.field.slug(), told(self.l, mistake));
        }
    }

    /// Refuses a field for a problem, in the words for fields of this name where there are such, else in those that serve
    /// every field.
    pub fn refuse_for(&mut self, field: &str, problem: &Problem) {
        let general = format!("error-{}", problem.code());
        let own = format!("{general}-in-{field}");
        let words = filled_in(self.l, if self.l.has(&own) { &own } else { &general }, problem);
        self.refuse(field, words);
    }

    /// The text of a date field for the rules to read: `24-11-2026`, empty when nothing was typed, and no date when
    /// what was typed is none.
    pub fn date_text(&self, name: &str) -> String {
        match self.read_date(name) {
            Ok(date) => date.map(|date| date.to_string()).unwrap_or_default(),
            Err(unreadable) => unreadable.to_string(),
        }
    }
}
