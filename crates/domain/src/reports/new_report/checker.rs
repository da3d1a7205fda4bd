//! What every check needs: the value of a field, and a place to note what is wrong with it.

use jiff::civil::Date;

use super::raw::RawReport;
use super::{Checks, Field, Mistake};
use crate::mistakes::Problem;

/// One pass over a report, and the mistakes found so far.
pub(super) struct Checker<'a> {
    pub(super) raw: &'a RawReport,
    pub(super) checks: &'a Checks<'a>,
    pub(super) mistakes: Vec<Mistake>,
}

impl<'a> Checker<'a> {
    pub(super) fn yes_or_no(&mut self, field: Field) -> Option<bool> {
        let answer = match self.raw.get(field)?.trim().to_lowercase().as_str() {
            "yes" | "ja" | "true" => Some(true),
            "no" | "nej" | "false" => Some(false),
            _ => None,
        };
        self.or_note(field, answer, || Problem::NotYesOrNo)
    }

    pub(super) fn date(&mut self, field: Field) -> Option<Date> {
        let text = self.required(field)?;
        let day = self.raw.dates.read(text);
        self.or_note(field, day, || Problem::NotADate)
    }

    pub(super) fn optional<T>(
        &mut self,
        field: Field,
        parse: fn(&str) -> Option<T>,
        problem: Problem,
    ) -> Option<T> {
        let value = parse(self.raw.get(field)?);
        self.or_note(field, value, || problem)
    }

    /// The text, or a note that it is missing.
    pub(super) fn required(&mut self, field: Field) -> Option<&'a str> {
        let value = self.raw.get(field);
        if value.is_none() {
            self.note_missing(field);
        }
        value
    }

    /// Notes that nothing was sent, unless something of the wrong type was: to call that missing would be wrong.
    pub(super) fn note_missing(&mut self, field: Field) {
        let within = |outer: Field| {
            field.pointer().strip_prefix(outer.pointer()).is_some_and(|rest| rest.starts_with('/'))
        };
        let told = |it: &Mistake| {
            it.field == field || (matches!(it.problem, Problem::WrongType { .. }) && within(it.field))
        };
        if !self.mistakes.iter().any(told) {
            self.note(field, Problem::Missing);
        }
    }

    pub(super) fn noted<T>(&mut self, field: Field, checked: Result<T, Problem>) -> Option<T> {
        checked.map_err(|problem| self.note(field, problem)).ok()
    }

    pub(super) fn or_note<T>(
        &mut self,
        field: Field,
        value: Option<T>,
        problem: impl FnOnce() -> Problem,
    ) -> Option<T> {
        if value.is_none() {
            self.note(field, problem());
        }
        value
    }

    pub(super) fn note(&mut self, field: Field, problem: Problem) {
        self.mistakes.push(Mistake::new(field, problem));
    }
}
