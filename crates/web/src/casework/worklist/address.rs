//! The list's choices as its address holds them: the whole choice is in the link, so that it can be kept and shared.

use domain::reports::Kind;
use domain::time::Now;
use jiff::civil::Date;
use serde::Deserialize;
use store::casework::worklist::{Counsellor, Due, Filter, Only};

/// What the address asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Which municipality, for who works in several.
    pub municipality: String,
    /// `mine`, `nobody` or a colleague's public id; empty for everybody.
    pub counsellor: String,
    /// `risk` or `dropout`.
    pub kind: String,
    /// An institution's id.
    pub school: String,
    /// `overdue`, a day, `next-week`, `later` or `none`.
    pub due: String,
    /// A clock's rule.
    pub clock: String,
    /// `under-18` or `18`.
    pub age: String,
    /// `new`, `nobody-acted` or `unopened`.
    pub only: String,
    /// Where the page begins.
    pub after: String,
}

impl Asked {
    /// The filter; what the address says in words that nobody knows, it doesn't ask.
    pub fn filter(&self) -> Filter {
        let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        Filter {
            counsellor: match self.counsellor.as_str() {
                "" => Counsellor::Anyone,
                "mine" => Counsellor::Me,
                "nobody" => Counsellor::Nobody,
                colleague => Counsellor::Colleague(colleague.to_owned()),
            },
            kind: self.kind.parse::<Kind>().ok(),
            institution: some(&self.school),
            due: due(&self.due),
            rule: some(&self.clock),
            under_18: match self.age.as_str() {
                "under-18" => Some(true),
                "18" => Some(false),
                _ => None,
            },
            only: match self.only.as_str() {
                "new" => Some(Only::New),
                "nobody-acted" => Some(Only::NobodyActed),
                "unopened" => Some(Only::UnopenedTooLong),
                _ => None,
            },
        }
    }

    /// Takes out the filters whose value means nothing, and names them: the rest is asked. `knows` says it of the values that
    /// only the database or the tables know.
    pub fn forget_unknown(&mut self, knows: impl Fn(&str, &str) -> bool) -> Vec<&'static str> {
        let filter = self.filter();
        let mut unknown = Vec::new();
        let fields = [
            ("kind", &mut self.kind, filter.kind.is_some()),
            ("school", &mut self.school, false),
            ("due", &mut self.due, filter.due.is_some()),
            ("clock", &mut self.clock, false),
            ("counsellor", &mut self.counsellor, !matches!(filter.counsellor, Counsellor::Colleague(_))),
            ("age", &mut self.age, filter.under_18.is_some()),
            ("only", &mut self.only, filter.only.is_some()),
        ];
        for (name, value, is_known) in fields {
            if !value.is_empty() && !is_known && !knows(name, value) {
                value.clear();
                unknown.push(name);
            }
        }
        unknown
    }

    /// What a query asks for, as [`Self::query`] writes it.
    pub fn of_query(query: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let field = match name.as_ref() {
                "municipality" => &mut asked.municipality,
                "counsellor" => &mut asked.counsellor,
                "kind" => &mut asked.kind,
                "school" => &mut asked.school,
                "due" => &mut asked.due,
                "clock" => &mut asked.clock,
                "age" => &mut asked.age,
                "only" => &mut asked.only,
                "after" => &mut asked.after,
                _ => continue,
            };
            *field = value.into_owned();
        }
        asked
    }

    /// What the address `/worklist?…` asks for.
    pub fn of_address(address: &str) -> Self {
        Self::of_query(address.split_once('?').map(|(_, query)| query).unwrap_or_default())
    }

    /// The address of this choice.
    pub fn href(&self) -> String {
        self.below("")
    }

    /// The address of something below the list that is about this choice: `/worklist/views?kind=risk`.
    pub fn below(&self, path: &str) -> String {
        match self.query() {
            query if query.is_empty() => format!("/worklist{path}"),
            query => format!("/worklist{path}?{query}"),
        }
    }

    /// This choice as a query; empty when nothing is chosen.
    pub fn query(&self) -> String {
        let pairs = [
            ("municipality", &self.municipality),
            ("counsellor", &self.counsellor),
            ("kind", &self.kind),
            ("school", &self.school),
            ("due", &self.due),
            ("clock", &self.clock),
            ("age", &self.age),
            ("only", &self.only),
            ("after", &self.after),
        ];
        let filled = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(filled).finish()
    }

    /// The same choice from its first page.
    #[must_use]
    pub fn first_page(&self) -> Self {
        Self { after: String::new(), ..self.clone() }
    }

    /// The same choice from its first page, narrowed to a group of the strip, or no longer when it was.
    pub fn with_due(&self, due: Due) -> Self {
        let code = due_code(due);
        let due = if self.due == code { String::new() } else { code };
        Self { due, after: String::new(), ..self.clone() }
    }

    /// How many of the filters are set.
    pub fn chosen(&self) -> usize {
        [&self.kind, &self.school, &self.due, &self.clock, &self.counsellor, &self.age, &self.only]
            .into_iter()
            .filter(|value| !value.is_empty())
            .count()
    }

    /// The same municipality with nothing chosen.
    pub fn cleared(&self) -> Self {
        Self { municipality: self.municipality.clone(), ..Self::default() }
    }
}

/// The word of a group in the address.
pub fn due_code(due: Due) -> String {
    match due {
        Due::Overdue => "overdue".to_owned(),
        Due::On(day) => day.to_string(),
        Due::NextWeek => "next-week".to_owned(),
        Due::Later => "later".to_owned(),
        Due::Never => "none".to_owned(),
    }
}

fn due(code: &str) -> Option<Due> {
    match code {
        "overdue" => Some(Due::Overdue),
        "next-week" => Some(Due::NextWeek),
        "later" => Some(Due::Later),
        "none" => Some(Due::Never),
        day => day.parse::<Date>().ok().map(Due::On),
    }
}

/// The strip's groups: those without anybody are shown only where work is expected.
pub fn strip(now: Now) -> Vec<Due> {
    Due::all(now.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_survives_its_address() {
        let asked = Asked {
            counsellor: "mine".into(),
            kind: "risk".into(),
            school: "nordlund-tekniske-skole".into(),
            due: "2026-11-26".into(),
            ..Asked::default()
        };
        let href = asked.href();
        assert_eq!(href, "/worklist?counsellor=mine&kind=risk&school=nordlund-tekniske-skole&due=2026-11-26");
        assert_eq!(asked.filter().due, Some(Due::On(jiff::civil::date(2026, 11, 26))));
        assert_eq!(asked.chosen(), 4);
        assert_eq!(Asked::of_address(&href), asked);
        assert_eq!(Asked::of_address("/worklist"), Asked::default());
    }

    #[test]
    fn what_nobody_knows_is_not_asked() {
        let asked = Asked { kind: "war".into(), due: "soon".into(), age: "old".into(), ..Asked::default() };
        assert_eq!(asked.filter(), Filter::default());
        assert_eq!(Asked::default().href(), "/worklist");
    }

    #[test]
    fn a_filter_that_means_nothing_is_named_and_the_rest_stays() {
        let mut asked = Asked {
            kind: "risk".into(),
            due: "soon".into(),
            age: "old".into(),
            school: "nordlund-tekniske-skole".into(),
            counsellor: "nobody".into(),
            ..Asked::default()
        };
        assert_eq!(asked.forget_unknown(|name, _| name == "school"), ["due", "age"]);
        assert_eq!(asked.href(), "/worklist?counsellor=nobody&kind=risk&school=nordlund-tekniske-skole");
    }

    #[test]
    fn a_cell_of_the_strip_is_chosen_and_let_go() {
        let once = Asked { after: "x".into(), ..Asked::default() }.with_due(Due::NextWeek);
        assert_eq!((once.due.as_str(), once.after.as_str()), ("next-week", ""));
        assert_eq!(once.with_due(Due::NextWeek).due, "");
    }
}
