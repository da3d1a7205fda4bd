//! A line of the trace in words.

use store::access::Ground;
use store::access::oversight::{Did, TraceRow};

use crate::access::known_page;
use crate::texts::{Locale, capital};

/// A line as page and file show it.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its place in the chain.
    pub seq: i64,
    /// When, for people.
    pub when: String,
    /// When, for programs (UTC).
    pub instant: String,
    /// Who: the name of staff, else the role.
    pub who: String,
    /// Role and organisation.
    pub place: String,
    /// Saw or changed, and where.
    pub did: String,
    /// The ground's name; empty for a change.
    pub ground: String,
    /// The ground's code; empty for a change.
    pub ground_code: &'static str,
    /// Public ids of cases.
    pub cases: Vec<String>,
}

impl Line {
    /// The line in the language of the page.
    ///
    /// The case that was `sought` stands first among its cases.
    pub fn of(l: Locale, mut row: TraceRow, sought: Option<&str>) -> Self {
        row.cases.sort_by_key(|case| Some(case.as_str()) != sought);
        let role = row.role.map(|role| l.coded("role", role.code()).into_owned());
        let (who, role) = match (row.name, row.actor_kind.as_str()) {
            (Some(name), _) => (name, role),
            (None, "person") => (role.unwrap_or_else(|| l.t("trace-actor-person").into_owned()), None),
            (None, kind) => (l.coded("trace-actor", kind).into_owned(), None),
        };
        let place = [role, row.organisation].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let (did, ground) = did(l, row.did);
        Self {
            seq: row.seq,
            when: l.short_moment(row.at),
            instant: row.at.instant().to_string(),
            who: capital(&who),
            place,
            did,
            ground: ground.map(|ground| l.coded("ground", ground.code()).into_owned()).unwrap_or_default(),
            ground_code: ground.map_or("", Ground::code),
            cases: row.cases,
        }
    }
}

fn did(l: Locale, did: Did) -> (String, Option<Ground>) {
    match did {
        Did::Saw { page, ground } => {
            let page = l.coded("trace-page", known_page(&page));
            (l.with1("trace-saw", "page", page).into_owned(), ground)
        }
        Did::Changed { kind } => {
            let family = kind.split('.').next().unwrap_or_default();
            let family = match family {
                "report" | "case" | "plan" | "clock" | "voice" | "consent" | "access" | "directory"
                | "programme" | "trial" | "recommendation" => l.coded("trace-family", family),
                _ => l.t("trace-family-other"),
            };
            (l.with2("trace-changed", "family", family, "kind", kind).into_owned(), None)
        }
    }
}
