//! What a leader asks for, as the address holds it: the link to a page of figures is the figures.

use std::sync::Arc;

use domain::reports::Kind;
use domain::time::Now;
use insight::Conventions;
use insight::courses::Courses;
use insight::indicator::{By, Question};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// The choices. What isn't understood chooses nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The municipality's code, for who leads several.
    pub municipality: String,
    /// Months back from the day of the figures; `all` for everything.
    pub period: String,
    /// The reporting institution's id.
    pub partner: String,
    /// `risk` or `dropout`.
    pub kind: String,
    /// As known on this day.
    pub as_of: String,
    /// The part behind a number, on the page of its people and in addresses to it.
    pub part: String,
    /// The indicator of that part.
    pub of: String,
}

/// The periods that can be chosen, in months.
pub const PERIODS: [&str; 4] = ["3", "6", "12", "all"];
/// The one that is chosen unless said.
pub const PERIOD: &str = "12";

impl Asked {
    /// The period as one of [`PERIODS`].
    pub fn period(&self) -> &str {
        if PERIODS.contains(&self.period.as_str()) { &self.period } else { PERIOD }
    }

    /// The day of the figures: a day that has been, else today.
    pub fn as_of(&self, now: Now) -> Date {
        let asked: Option<Date> = self.as_of.parse().ok();
        asked.filter(|day| *day < now.day()).unwrap_or(now.day())
    }

    /// The choices whose value means nothing, by name; each then has its default. `knows_partner` says it of an institution.
    pub fn not_understood(&self, now: Now, knows_partner: impl Fn(&str) -> bool) -> Vec<&'static str> {
        let is_a_past_day = self.as_of.parse::<Date>().is_ok_and(|day| day <= now.day());
        let choices = [
            ("period", &self.period, PERIODS.contains(&self.period.as_str())),
            ("partner", &self.partner, knows_partner(&self.partner)),
            ("kind", &self.kind, self.kind.parse::<Kind>().is_ok()),
            ("as-of", &self.as_of, is_a_past_day),
        ];
        choices
            .into_iter()
            .filter(|(_, value, known)| !value.is_empty() && !known)
            .map(|(name, ..)| name)
            .collect()
    }

    /// The question to every indicator.
    pub fn question(&self, conventions: Conventions, now: Now, by: Option<By>) -> Question {
        let as_of = self.as_of(now);
        let months: Option<i64> = self.period().parse().ok();
        let from = months.map(|months| as_of.saturating_sub(months.months()).saturating_add(1.day()));
        let alternative_within_days = conventions.alternative_within_days;
        Question { by, from, to: Some(as_of), as_of, alternative_within_days }
    }

    /// The courses of the chosen partner and kind.
    pub fn chosen(&self, courses: &Arc<Courses>) -> Arc<Courses> {
        let kind: Option<Kind> = Kind::ALL.into_iter().find(|kind| kind.code() == self.kind);
        let partner = Some(self.partner.as_str()).filter(|partner| !partner.is_empty());
        if partner.is_none() && kind.is_none() {
            return Arc::clone(courses);
        }
        Arc::new(courses.only(partner, kind))
    }

    /// The address of `path` with these choices.
    pub fn address(&self, path: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("municipality", &self.municipality),
            ("period", &self.period),
            ("partner", &self.partner),
            ("kind", &self.kind),
            ("as_of", &self.as_of),
            ("of", &self.of),
            ("part", &self.part),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The same choices, and with them everybody who was reported.
    pub fn everybody(self) -> Self {
        Self { of: "funnel".into(), part: "reported".into(), ..self }
    }

    /// The address of the people in a part of an indicator.
    pub fn people(&self, of: &str, part: &str) -> String {
        Self { of: of.to_owned(), part: part.to_owned(), ..self.clone() }.address("/overview/people")
    }
}
