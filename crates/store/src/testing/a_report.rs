//! A report for tests.

use domain::cpr::CprRules;
use domain::reports::NewReport;
use domain::reports::new_report::{Checks, Field, Limits, RawReport};
use domain::tables::Tables;
use domain::time::Now;
use jiff::civil::date;

/// A report for tests: good as it is, changed by its methods.
#[derive(Debug, Clone)]
pub struct AReport {
    raw: RawReport,
    age: u8,
    serial: u16,
}

/// A dropout of a 17-year-old three days ago, who lives in Nordlund (9901).
pub fn a_report() -> AReport {
    let raw = RawReport::from_form([
        ("kind", "dropout"),
        ("name", "Noah Kjær Lindholm"),
        ("home_municipality", "9901"),
        ("education_kind", "eud-gf2"),
        ("started_on", "2026-08-10"),
        ("occurred_on", "2026-11-21"),
        ("causes", "absence"),
        ("words", "Noah er holdt op med at komme."),
        ("tried", "Vi har ringet to gange."),
        ("person_informed", "yes"),
    ]);
    AReport { raw, age: 17, serial: 1 }
}

impl AReport {
    /// The pupil is this old on the day on which the world begins, with a birthday a week before.
    #[must_use]
    pub fn for_pupil_aged(self, age: u8) -> Self {
        Self { age, ..self }
    }

    /// Another pupil than the first.
    #[must_use]
    pub fn for_pupil_number(self, serial: u16) -> Self {
        Self { serial, ..self }
    }

    /// A risk instead of a dropout.
    #[must_use]
    pub fn of_risk(self) -> Self {
        self.with(Field::Kind, "risk")
    }

    /// The pupil lives there.
    #[must_use]
    pub fn living_in(self, code: &str) -> Self {
        self.with(Field::HomeMunicipality, code)
    }

    /// Another value in one field.
    #[must_use]
    pub fn with(mut self, field: Field, value: &str) -> Self {
        self.raw.set(field, value);
        self
    }

    /// The pupil's invented CPR number.
    pub fn cpr(&self) -> String {
        a_cpr(self.age, self.serial)
    }

    /// What is sent.
    pub fn raw(mut self) -> RawReport {
        if self.raw.get(Field::Cpr).is_none() {
            let cpr = self.cpr();
            self.raw.set(Field::Cpr, &cpr);
        }
        self.raw
    }

    /// Checked as the product checks it.
    pub fn made(self, now: Now) -> NewReport {
        let checks = Checks {
            tables: Tables::with_demo(),
            cpr: CprRules { demo: true },
            today: now.day(),
            limits: Limits::default(),
        };
        NewReport::check(&self.raw(), &checks).expect("a report without mistakes")
    }
}

/// An invented number (day + 60) of somebody who turned `age` on 17 November 2026.
fn a_cpr(age: u8, serial: u16) -> String {
    let born = date(2026 - i16::from(age), 11, 17);
    // The seventh digit tells the century: 4 for those born from 2000 on, 0 before.
    let century = if born.year() >= 2000 { 4 } else { 0 };
    let (day, month, year) = (born.day() + 60, born.month(), born.year() % 100);
    format!("{day:02}{month:02}{year:02}{century}{:03}", serial % 1000)
}
