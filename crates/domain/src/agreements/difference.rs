//! What a version changes, line by line, so that nobody has to read both beside each other.

use super::{RawContact, RawTask, RawTerms, Side};

/// A part of an agreement that can change by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A contact point of this side.
    Contact(Side),
    /// What is reported, when and how.
    Reporting,
    /// The promise to open.
    OpenedWithin,
    /// The promise to reach the young person.
    ContactWithin,
    /// The promise to tell the institution.
    FeedbackWithin,
    /// A line of who does what.
    Task,
    /// The next look.
    ReviewOn,
}

/// What happened to the part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

/// What a part says, for whoever puts it in words.
#[derive(Clone, PartialEq, Eq)]
pub enum Said {
    /// Words.
    Words(String),
    /// Weekdays.
    Weekdays(String),
    /// A task, and the word of who has it.
    Task {
        /// What.
        what: String,
        /// A side's word, or `both`.
        who: String,
    },
}

/// One change.
#[derive(Clone, PartialEq, Eq)]
pub struct Change {
    /// Of what.
    pub part: Part,
    /// Which kind.
    pub kind: ChangeKind,
    /// What it said.
    pub before: Option<Said>,
    /// What it says.
    pub after: Option<Said>,
}

/// `Debug` shows no words: contact points are people.
impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Change({:?}, {:?})", self.part, self.kind)
    }
}

impl Part {
    /// The code at the end of its text's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Contact(Side::Municipality) => "municipality-contact",
            Self::Contact(Side::Institution) => "institution-contact",
            Self::Reporting => "reporting",
            Self::OpenedWithin => "opened-within",
            Self::ContactWithin => "contact-within",
            Self::FeedbackWithin => "feedback-within",
            Self::Task => "task",
            Self::ReviewOn => "review-on",
        }
    }
}

impl ChangeKind {
    /// The code at the end of its text's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// Everything that `after` says differently from `before`, in the order of the page. People and tasks are the same when they
/// are called the same; in whatever order rows stand says nothing.
pub fn difference(before: &RawTerms, after: &RawTerms) -> Vec<Change> {
    let mut changes = Vec::new();
    for side in Side::ALL {
        let rows = |terms: &RawTerms| terms.contacts(side).iter().map(contact).collect::<Vec<_>>();
        compare_rows(Part::Contact(side), &rows(before), &rows(after), &mut changes);
    }
    let words = |text: &str| Said::Words(text.trim().to_owned());
    let weekdays = |text: &str| Said::Weekdays(text.trim().to_owned());
    let mut compare = |part, was: &str, is: &str, said: &dyn Fn(&str) -> Said| {
        if was.trim() != is.trim() {
            let told = |text: &str| (!text.trim().is_empty()).then(|| said(text));
            changes.extend(change(part, told(was), told(is)));
        }
    };
    compare(Part::Reporting, &before.reporting, &after.reporting, &words);
    compare(Part::OpenedWithin, &before.opened_within, &after.opened_within, &weekdays);
    compare(Part::ContactWithin, &before.contact_within, &after.contact_within, &weekdays);
    compare(Part::FeedbackWithin, &before.feedback_within, &after.feedback_within, &weekdays);
    let rows = |terms: &RawTerms| terms.tasks.iter().map(task).collect::<Vec<_>>();
    compare_rows(Part::Task, &rows(before), &rows(after), &mut changes);
    if before.review_on.trim() != after.review_on.trim() {
        let told = |text: &str| (!text.trim().is_empty()).then(|| words(text));
        changes.extend(change(Part::ReviewOn, told(&before.review_on), told(&after.review_on)));
    }
    changes
}

fn change(part: Part, before: Option<Said>, after: Option<Said>) -> Option<Change> {
    let kind = match (&before, &after) {
        (None, None) => return None,
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Removed,
        (Some(_), Some(_)) => ChangeKind::Changed,
    };
    Some(Change { part, kind, before, after })
}

/// A row by what it is called, with all that it says.
type Row = (String, Said);

fn compare_rows(part: Part, before: &[Row], after: &[Row], changes: &mut Vec<Change>) {
    let find =
        |rows: &[Row], name: &str| rows.iter().find(|(it, _)| it == name).map(|(_, said)| said.clone());
    for (name, was) in before {
        match find(after, name) {
            Some(is) if is == *was => {}
            is => changes.extend(change(part, Some(was.clone()), is)),
        }
    }
    for (name, is) in after {
        if find(before, name).is_none() {
            changes.extend(change(part, None, Some(is.clone())));
        }
    }
}

fn contact(row: &RawContact) -> Row {
    let cells = [&row.name, &row.function, &row.email, &row.phone];
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    (row.name.trim().to_lowercase(), Said::Words(filled.join(", ")))
}

fn task(row: &RawTask) -> Row {
    let what = row.what.trim().to_owned();
    (what.to_lowercase(), Said::Task { what, who: row.who.clone() })
}
