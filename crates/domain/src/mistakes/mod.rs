//! What is wrong with something that people or systems send: [`Mistake`], one per field and problem.
//!
//! Nothing here is a sentence. A mistake has a code for the API, a key for the text of its page, and the values that
//! the text needs; the value that was sent is never among them.

mod problem;

pub use problem::{Argument, Problem};

/// The fields of one form.
pub trait FieldName: Copy + 'static {
    /// The first part of the keys of its texts: `report`.
    const FORM: &'static str;
    /// The field's part of the keys of its texts: `occurred-on`.
    fn slug(self) -> &'static str;
    /// Every field in which something can be wrong, in the order of the form.
    const ALL: &'static [Self];
    /// The codes of all that can be wrong with it, in any order.
    fn problems(self) -> &'static [&'static str];
}

/// The key of every mistake that a form can make, so that a test can compare them with its texts.
pub fn possible_keys<F: FieldName>() -> Vec<String> {
    let keys = |field: F| field.problems().iter().map(move |code| error_key(field, code));
    F::ALL.iter().flat_map(|field| keys(*field)).collect()
}

fn error_key<F: FieldName>(field: F, code: &str) -> String {
    format!("{}-error-{}-{code}", F::FORM, field.slug())
}

/// One thing that is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake<F> {
    /// Where.
    pub field: F,
    /// Which of several values, counted from 0, where a field holds several.
    pub item: Option<usize>,
    /// What.
    pub problem: Problem,
}

impl<F: FieldName> Mistake<F> {
    /// The field as a whole is wrong.
    pub fn new(field: F, problem: Problem) -> Self {
        Self { field, item: None, problem }
    }

    /// One of the field's values is wrong.
    pub fn at(field: F, item: usize, problem: Problem) -> Self {
        Self { field, item: Some(item), problem }
    }

    /// The key of its text: `report-error-occurred-on-future`.
    pub fn key(&self) -> String {
        error_key(self.field, self.problem.code())
    }

    /// The key of the text that serves where the field has none of its own: `error-future`.
    pub fn general_key(&self) -> String {
        format!("error-{}", self.problem.code())
    }
}
