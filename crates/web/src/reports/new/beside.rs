//! What stands beside the form: by when the municipality must act once the report is sent.

use domain::clocks::{Basis, Rule, Stop, Unit, reckon};
use domain::cpr::{Cpr, age_on};
use domain::reports::Kind;

use crate::app::App;
use crate::parts::Clock;
use crate::parts::forms::Filled;
use crate::texts::Locale;
use crate::visitor::Visitor;

/// The clock that sending would start, when kind and age are known; else what the rules promise for each.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The clock for contact, not begun.
    pub clock: Option<Clock>,
    /// A sentence for each rule about contact.
    pub promises: Vec<String>,
}

impl Beside {
    /// For the form as it is filled in so far.
    pub fn of(visitor: &Visitor, form: &Filled) -> Self {
        let rules = visitor.app.store.rules();
        let contact = |rule: &&Rule| rule.stopped_by == Stop::Contact;
        let Some((kind, cpr)) = said(&visitor.app, visitor, form) else {
            let promised = rules.book.rules().iter().filter(contact);
            return Self { clock: None, promises: promised.map(|rule| promise(visitor.l, rule)).collect() };
        };
        let today = visitor.now.day();
        let age = age_on(cpr.birth_date(), today);
        let clock = rules.book.rules_for(kind, age, today).find(contact).map(|rule| {
            let due = reckon(rule, today, Some(cpr.birth_date()), &[], &rules.calendar).map(|it| it.due);
            let begins = match due {
                Ok(due) => visitor.l.with1("report-beside-due", "day", visitor.l.day(due)),
                Err(_) => visitor.l.t("report-beside-begins"),
            };
            Clock::not_begun(visitor.l, rule, begins).small()
        });
        Self { clock, promises: Vec::new() }
    }
}

/// Kind and person, once both are readable.
fn said(app: &App, visitor: &Visitor, form: &Filled) -> Option<(Kind, Cpr)> {
    let kind = form.value("kind").parse().ok()?;
    let cpr = app.store.rules().cpr.read(form.value("cpr"), visitor.now.day()).ok()?;
    Some((kind, cpr))
}

/// "Frafald, 15–17 år: kontakt inden 5 hverdage (lovfrist)."
fn promise(l: Locale, rule: &Rule) -> String {
    let kind = l.coded("report-promise-on", rule.occasions);
    let ages = format!("{}–{}", rule.ages.from, rule.ages.to);
    let days = match rule.unit {
        Unit::Weekday => l.with1("report-promise-weekdays", "count", rule.length),
        _ => l.with1("report-promise-days", "count", rule.length),
    };
    let basis = match rule.basis {
        Basis::Law => l.t("report-promise-law"),
        Basis::OwnGoal => l.t("report-promise-own-goal"),
        Basis::Agreed => l.t("clock-basis-agreed"),
    };
    l.with("report-promise", &[("kind", &kind), ("ages", &ages), ("days", &days), ("basis", &basis)])
        .into_owned()
}
