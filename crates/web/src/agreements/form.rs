//! Between the fields of the form and the terms of a draft.

use domain::agreements::{AgreementField, AgreementMistake, MOST_ROWS, RawContact, RawTask, RawTerms, Side};
use domain::mistakes::FieldName as _;

use crate::parts::forms::{Filled, told};
use crate::texts::Locale;

/// At least so many rows of contact points, and of tasks, are drawn; one more than is filled.
const CONTACTS: usize = 2;
const TASKS: usize = 4;
/// So many rows are read from a form: one more than there may be, so that too many is told and not lost.
const ROWS_READ: usize = MOST_ROWS + 1;

/// The form, filled with these terms.
pub fn filled(l: Locale, terms: &RawTerms) -> Filled {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut put = |name: String, value: &str| pairs.push((name, value.to_owned()));
    for side in Side::ALL {
        let [name, function, email, phone] = AgreementField::contact_of(side).map(AgreementField::slug);
        for (row, contact) in terms.contacts(side).iter().enumerate() {
            put(format!("{name}-{row}"), &contact.name);
            put(format!("{function}-{row}"), &contact.function);
            put(format!("{email}-{row}"), &contact.email);
            put(format!("{phone}-{row}"), &contact.phone);
        }
    }
    for (row, task) in terms.tasks.iter().enumerate() {
        put(format!("task-what-{row}"), &task.what);
        put(format!("task-who-{row}"), &task.who);
    }
    put("reporting".into(), &terms.reporting);
    put("opened-within".into(), &terms.opened_within);
    put("contact-within".into(), &terms.contact_within);
    put("feedback-within".into(), &terms.feedback_within);
    let mut parts = terms.review_on.split('-');
    for part in ["day", "month", "year"] {
        put(format!("review-on-{part}"), parts.next().unwrap_or_default());
    }
    Filled::posted(l, pairs)
}

/// The terms as they were typed.
pub fn typed(form: &Filled) -> RawTerms {
    let text = |name: &str| form.value(name).to_owned();
    let contacts = |side: Side| {
        let [name, function, email, phone] = AgreementField::contact_of(side).map(AgreementField::slug);
        let row = |row: usize| RawContact {
            name: text(&format!("{name}-{row}")),
            function: text(&format!("{function}-{row}")),
            email: text(&format!("{email}-{row}")),
            phone: text(&format!("{phone}-{row}")),
        };
        (0..ROWS_READ).map(row).filter(|row| !row.is_blank()).collect()
    };
    let task = |row: usize| RawTask {
        what: text(&format!("task-what-{row}")),
        who: text(&format!("task-who-{row}")),
    };
    let parts = ["day", "month", "year"].map(|part| text(&format!("review-on-{part}")));
    RawTerms {
        municipality_contacts: contacts(Side::Municipality),
        institution_contacts: contacts(Side::Institution),
        // Browsers send line breaks as two characters.
        reporting: text("reporting").replace("\r\n", "\n"),
        opened_within: text("opened-within"),
        contact_within: text("contact-within"),
        feedback_within: text("feedback-within"),
        tasks: (0..ROWS_READ).map(task).filter(|row| !row.is_blank()).collect(),
        review_on: if parts.iter().all(String::is_empty) { String::new() } else { parts.join("-") },
    }
}

/// Tells a mistake at its field: fields of rows carry the row's number.
pub fn refuse(form: &mut Filled, mistake: &AgreementMistake) {
    let text = told(form.language(), mistake);
    let slug = mistake.field.slug();
    let field = mistake.item.map_or_else(|| slug.to_owned(), |row| format!("{slug}-{row}"));
    form.refuse(&field, text);
}

/// How many rows of contact points of a side to draw.
pub fn contact_rows(terms: &RawTerms, side: Side) -> usize {
    (terms.contacts(side).len() + 1).clamp(CONTACTS, ROWS_READ)
}

/// How many rows of tasks to draw.
pub fn task_rows(terms: &RawTerms) -> usize {
    (terms.tasks.len() + 1).clamp(TASKS, ROWS_READ)
}
