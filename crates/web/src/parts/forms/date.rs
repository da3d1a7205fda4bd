//! Day, month and year, typed apart.

use jiff::civil::Date;

use super::Filled;

/// What was typed is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Day, month or year is missing.
    #[error("day, month or year is missing")]
    Incomplete,
    /// A part is no number, or there is no such day.
    #[error("there is no such day")]
    NoSuchDay,
}

impl Filled {
    /// The date in a date field; none if all three parts are empty.
    ///
    /// # Errors
    /// [`Unreadable`], so that the page can ask for what is missing or say that there is no such day.
    pub fn read_date(&self, name: &str) -> Result<Option<Date>, Unreadable> {
        let parts = ["day", "month", "year"].map(|part| self.value(&format!("{name}-{part}")));
        if parts.iter().all(|part| part.is_empty()) {
            return Ok(None);
        }
        if parts.iter().any(|part| part.is_empty()) {
            return Err(Unreadable::Incomplete);
        }
        let [day, month, year] = parts.map(str::parse::<i16>);
        let (Ok(day), Ok(month), Ok(year)) = (day, month, year) else { return Err(Unreadable::NoSuchDay) };
        // "26" for 2026: what hurried people write.
        let year = if (0..100).contains(&year) { 2000 + year } else { year };
        let (Ok(day), Ok(month)) = (i8::try_from(day), i8::try_from(month)) else {
            return Err(Unreadable::NoSuchDay);
        };
        Date::new(year, month, day).map(Some).map_err(|_| Unreadable::NoSuchDay)
    }

    /// Gives a date field this day instead of what it had.
    pub fn fill_date(&mut self, name: &str, date: Date) {
        self.fill(&format!("{name}-day"), date.day().to_string());
        self.fill(&format!("{name}-month"), date.month().to_string());
        self.fill(&format!("{name}-year"), date.year().to_string());
    }

    /// Fills a date field, for a form that begins with what is known.
    #[must_use]
    pub fn with_date(self, name: &str, date: Date) -> Self {
        self.with(&format!("{name}-day"), date.day().to_string())
            .with(&format!("{name}-month"), date.month().to_string())
            .with(&format!("{name}-year"), date.year().to_string())
    }
}
