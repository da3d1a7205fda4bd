//! The reader log as lines: on the young person's page, on the list behind it, and on the staff's page of a case.

use std::borrow::Cow;
use std::collections::BTreeSet;

use askama::Template;
use domain::directory::Role;
use jiff::civil::Date;
use store::access::{Ground, Reader};

use crate::parts::draws_itself;
use crate::texts::{Locale, capital};

type Text = Cow<'static, str>;

/// The pages whose names the log knows; another one is "another page".
const PAGES: &[&str] = &[
    "me",
    "me-words",
    "me-plan",
    "me-about",
    "me-data",
    "me-print",
    "ward",
    "readers",
    "overview",
    "worklist",
    "search",
    "case",
    "plan",
    "tasks",
    "case-cpr",
    "case-address",
    "case-note",
    "report",
    "reports",
    "api",
];

/// Who has read, newest first.
#[derive(Debug, Clone, Template)]
#[template(path = "access/reader_lines.html")]
pub struct ReaderLines {
    lines: Vec<Line>,
}

draws_itself!(ReaderLines);

/// One reader on one day.
#[derive(Debug, Clone)]
struct Line {
    who: String,
    when: String,
    why: Text,
    more: Option<Text>,
}

impl ReaderLines {
    /// Every reader, said to the young person, with how often and on which pages.
    pub fn all(l: Locale, readers: &[Reader], today: Date) -> Self {
        let line = |reader: &Reader| {
            let times = l.with1("me-readers-times", "times", reader.times);
            let pages = page_names(l, reader).join(", ");
            let more = l.with2("me-readers-at", "what", times, "pages", pages);
            Line::of(l, reader, today, why_allowed(l, reader)).with(more)
        };
        Self { lines: readers.iter().map(line).collect() }
    }

    /// The latest few who weren't the young person, for a card.
    pub fn latest(l: Locale, readers: &[Reader], today: Date, most: usize) -> Self {
        let others = readers.iter().filter(|reader| reader.ground != Some(Ground::Own)).take(most);
        Self { lines: others.map(|reader| Line::of(l, reader, today, why_allowed(l, reader))).collect() }
    }

    /// Every reader, said to staff: by the ground's name and paragraph.
    pub fn to_staff(l: Locale, readers: &[Reader], today: Date) -> Self {
        let line = |reader: &Reader| {
            let ground = reader
                .ground
                .map(|ground| format!("{} · {}", l.coded("ground", ground.code()), ground.paragraph()));
            let times = l.with1("me-readers-times", "times", reader.times);
            Line::of(l, reader, today, ground.unwrap_or_default().into()).with(times)
        };
        Self { lines: readers.iter().map(line).collect() }
    }

    /// Whether nobody has read.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

impl Line {
    fn of(l: Locale, reader: &Reader, today: Date, why: Text) -> Self {
        Self { who: who(l, reader), when: l.near_moment(reader.last, today), why, more: None }
    }

    fn with(mut self, more: Text) -> Self {
        self.more = Some(more);
        self
    }
}

/// "Mette Holm, vejleder, Nordlund Kommune", as far as it may be told.
pub fn who(l: Locale, reader: &Reader) -> String {
    let role = match reader.role {
        Some(Role::YoungPerson) => l.t("reader-role-young-person"),
        Some(Role::Guardian) => l.t("reader-role-guardian"),
        Some(role) => l.coded("role", role.code()),
        None if reader.organisation.is_some() => l.t("reader-role-system"),
        None => l.t("reader-role-program"),
    };
    let role = match (&reader.name, &reader.letter) {
        (Some(name), _) => format!("{name}, {role}"),
        (None, Some(letter)) => {
            l.with2("reader-one-of", "role", capital(&role), "letter", letter).into_owned()
        }
        (None, None) => capital(&role),
    };
    match &reader.organisation {
        Some(organisation) => l.with2("reader-in", "role", role, "organisation", organisation).into_owned(),
        None => role,
    }
}

/// Why the reader was allowed, said to the young person.
pub fn why_allowed(l: Locale, reader: &Reader) -> Text {
    reader.ground.map_or(Cow::Borrowed(""), |ground| l.t(&format!("ground-{}-reader", ground.code())))
}

/// The pages in plain words, each once.
pub fn page_names(l: Locale, reader: &Reader) -> Vec<Text> {
    let known: BTreeSet<&str> = reader.pages.iter().map(|page| known_page(page)).collect();
    known.into_iter().map(|page| l.coded("read-page", page)).collect()
}

/// The page as the texts know it.
pub fn known_page(page: &str) -> &'static str {
    PAGES.iter().copied().find(|known| *known == page).unwrap_or("other")
}
