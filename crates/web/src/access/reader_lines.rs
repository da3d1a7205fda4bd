//! The reader log as lines: on the young person's page, on the list behind it, and on the counsellor's page of a case.

use std::borrow::Cow;
use std::collections::BTreeSet;

use askama::Template;
use domain::directory::Role;
use jiff::civil::Date;
use store::access::{Ground, Reader};

use crate::parts::draws_itself;
use crate::texts::{Locale, capital};

/// The pages whose names the log knows; another one is "another page".
const PAGES: &[&str] = &[
    "me",
    "me-words",
    "me-about",
    "me-data",
    "me-print",
    "ward",
    "readers",
    "worklist",
    "search",
    "case",
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
    why: Cow<'static, str>,
    more: Option<String>,
}

impl ReaderLines {
    /// Every reader, with how often and on which pages.
    pub fn all(l: Locale, readers: &[Reader], today: Date) -> Self {
        Self { lines: readers.iter().map(|reader| Line::of(l, reader, today, true)).collect() }
    }

    /// The latest few who weren't the young person, for a card.
    pub fn latest(l: Locale, readers: &[Reader], today: Date, most: usize) -> Self {
        let others = readers.iter().filter(|reader| reader.ground != Some(Ground::Own)).take(most);
        Self { lines: others.map(|reader| Line::of(l, reader, today, false)).collect() }
    }

    /// Whether nobody has read.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

impl Line {
    fn of(l: Locale, reader: &Reader, today: Date, with_pages: bool) -> Self {
        let times = l.with1("me-readers-times", "times", reader.times);
        let pages = page_names(l, reader);
        Self {
            who: who(l, reader),
            when: l.near_moment(reader.last, today),
            why: why_allowed(l, reader),
            more: with_pages
                .then(|| l.with2("me-readers-at", "what", times, "pages", pages.join(", ")).into_owned()),
        }
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
    let role = match &reader.name {
        Some(name) => format!("{name}, {role}"),
        None => capital(&role),
    };
    match &reader.organisation {
        Some(organisation) => l.with2("reader-in", "role", role, "organisation", organisation).into_owned(),
        None => role,
    }
}

/// Why the reader was allowed, said to the young person.
pub fn why_allowed(l: Locale, reader: &Reader) -> Cow<'static, str> {
    reader.ground.map_or(Cow::Borrowed(""), |ground| l.t(&format!("ground-{}-reader", ground.code())))
}

/// The pages in plain words, each once.
pub fn page_names(l: Locale, reader: &Reader) -> Vec<Cow<'static, str>> {
    let known: BTreeSet<&str> = reader
        .pages
        .iter()
        .map(|page| PAGES.iter().copied().find(|known| known == page).unwrap_or("other"))
        .collect();
    known.into_iter().map(|page| l.coded("read-page", page)).collect()
}
