//! Reading a person from a form.

use domain::text::{Email, Line};
use store::directory::NewPerson;

use crate::parts::forms::Filled;

/// Characters of a name or a title.
const LONGEST: usize = 120;

/// The person in the fields `name`, `email` and `title` with this end; what is wrong is told beside the field.
pub fn read(form: &mut Filled, end: &str) -> Option<NewPerson> {
    let l = form.language();
    let (name, email, title) = (format!("name{end}"), format!("email{end}"), format!("title{end}"));
    let line = Line::new(form.value(&name), LONGEST).ok();
    if line.is_none() {
        form.refuse(&name, l.t("person-name-wrong"));
    }
    let address = Email::parse(form.value(&email));
    if address.is_none() {
        form.refuse(&email, l.t("person-email-wrong"));
    }
    let called = match form.value(&title) {
        "" => None,
        text => {
            let line = Line::new(text, LONGEST).ok();
            if line.is_none() {
                form.refuse(&title, l.t("person-title-wrong"));
                return None;
            }
            line
        }
    };
    Some(NewPerson { name: line?, title: called, email: address? })
}

/// Whether nothing was typed in the row.
pub fn is_blank(form: &Filled, end: &str) -> bool {
    ["name", "email", "title"].iter().all(|field| form.value(&format!("{field}{end}")).is_empty())
}
