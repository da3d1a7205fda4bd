//! Reading what the young person wrote in a form.

use domain::text::{FreeText, TextProblem};
use store::voice::MyCase;

use crate::parts::forms::Filled;
use crate::texts::Locale;

/// The text of a field; `None` when nothing was written or it can't be taken, which the form then says.
pub fn written(form: &mut Filled, field: &str, most: usize) -> Option<FreeText> {
    match FreeText::new(form.value(field), most) {
        Ok(text) => return Some(text),
        Err(TextProblem::Missing) => {}
        Err(problem) => form.refuse_for(field, &problem.into()),
    }
    None
}

/// As [`written`], where nothing written is a mistake too.
pub fn written_something(form: &mut Filled, l: Locale, field: &str, most: usize) -> Option<FreeText> {
    let text = written(form, field, most);
    if text.is_none() && !form.has_mistakes() {
        form.refuse(field, l.t("me-wrong-empty"));
    }
    text
}

/// The case's heading where there are several.
pub fn place(l: Locale, my: &MyCase, several: bool) -> Option<String> {
    several.then(|| l.with1("me-in", "municipality", &my.about.municipality.name).into_owned())
}
