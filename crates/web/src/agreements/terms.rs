//! The terms of a version in words.

use domain::agreements::{BOTH, Promises, RawContact, RawTerms, Side};
use domain::clocks::Promise;
use domain::text::DateForm;

use crate::texts::Locale;

/// Terms as the page shows them.
#[derive(Debug)]
pub struct Shown {
    /// The contact points of each side, under its name.
    pub sides: Vec<(String, Vec<Contact>)>,
    /// What is reported, when and how.
    pub reporting: String,
    /// What the municipality promises.
    pub promises: Vec<String>,
    /// Who does what.
    pub tasks: Vec<(String, String)>,
    /// The next look.
    pub review_on: String,
}

/// A contact point.
#[derive(Debug)]
pub struct Contact {
    pub name: String,
    pub function: String,
    pub email: String,
    pub phone: String,
}

impl Shown {
    /// These terms between the two of these names, the municipality's first.
    pub fn of(l: Locale, terms: &RawTerms, names: [&str; 2]) -> Self {
        let side = |(side, name): (Side, &str)| {
            (name.to_owned(), terms.contacts(side).iter().map(contact).collect())
        };
        Self {
            sides: Side::ALL.into_iter().zip(names).map(side).collect(),
            reporting: terms.reporting.clone(),
            promises: promises(l, promises_of(terms)),
            tasks: terms.tasks.iter().map(|task| (task.what.clone(), who(l, &task.who, names))).collect(),
            review_on: day(l, &terms.review_on),
        }
    }
}

fn contact(row: &RawContact) -> Contact {
    Contact {
        name: row.name.clone(),
        function: row.function.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
    }
}

fn promises_of(terms: &RawTerms) -> Promises {
    let weekdays = |text: &str| text.trim().parse().ok();
    Promises {
        opened: weekdays(&terms.opened_within),
        contact: weekdays(&terms.contact_within),
        feedback: weekdays(&terms.feedback_within),
    }
}

/// "Meldingen er åbnet inden 1 hverdag", each a line.
pub fn promises(l: Locale, promises: Promises) -> Vec<String> {
    promises.each().map(|(promise, weekdays)| promised(l, promise, weekdays)).collect()
}

/// One promise in words.
pub fn promised(l: Locale, promise: Promise, weekdays: u8) -> String {
    l.coded_with("agreement-promise", promise.code(), &[("count", &weekdays)]).into_owned()
}

/// Who has a task; in a draft it can be nobody yet.
pub fn who(l: Locale, code: &str, [municipality, institution]: [&str; 2]) -> String {
    match Side::from_code(code) {
        Some(Side::Municipality) => municipality.to_owned(),
        Some(Side::Institution) => institution.to_owned(),
        None if code == BOTH => l.t("agreement-both").into_owned(),
        None => l.t("agreement-task-nobody").into_owned(),
    }
}

/// A day as it was typed, in words where it is one.
pub fn day(l: Locale, typed: &str) -> String {
    DateForm::Danish.read(typed).map_or_else(|| typed.to_owned(), |day| l.date(day).into_owned())
}
