//! The table of rules in force.

use jiff::civil::Date;

use super::promised::promised_rule_called;
use super::{ClockError, Rule, RulesTextError, read_rules};
use crate::reports::Kind;

/// The table that ships; a municipality may hand in its own.
const SHIPPED: &str = include_str!("../../../../data/clock_rules.csv");

/// All clock rules, in the order of their table. A rule may have several versions, valid one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rulebook {
    rules: Vec<Rule>,
}

impl Rulebook {
    /// The rules that ship with the program.
    ///
    /// # Errors
    /// Never for a program that passed its tests.
    pub fn shipped() -> Result<Self, RulesTextError> {
        Self::read(SHIPPED)
    }

    /// Rules from a CSV table with the columns of the shipped one.
    ///
    /// # Errors
    /// The first mistake, by row and column.
    pub fn read(text: &str) -> Result<Self, RulesTextError> {
        read_rules::read(text).map(|rules| Self { rules })
    }

    /// Every rule and version.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The version of a rule by which a clock runs that starts on `day`: of the table, or of a promise
    /// ([`promised_rule`](super::promised_rule)).
    ///
    /// # Errors
    /// [`ClockError::UnknownRule`] or [`ClockError::NotInForce`].
    pub fn rule(&self, id: &str, day: Date) -> Result<&Rule, ClockError> {
        let mut versions = self.rules.iter().filter(|rule| rule.id == id).peekable();
        if versions.peek().is_none() {
            if let Some(promised) = promised_rule_called(id) {
                return Ok(promised);
            }
            return Err(ClockError::UnknownRule { id: id.to_owned(), known: self.ids().join(", ") });
        }
        versions
            .find(|rule| rule.in_force_on(day))
            .ok_or_else(|| ClockError::NotInForce { id: id.to_owned(), day })
    }

    /// The rules that run on a report of this kind received on `day` about someone who is `age` that day, in the table's order.
    pub fn rules_for(&self, kind: Kind, age: u8, day: Date) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| {
            rule.occasions.include(kind) && rule.ages.contain(age) && rule.in_force_on(day)
        })
    }

    fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.rules.iter().map(|rule| rule.id.as_str()).collect();
        ids.dedup();
        ids
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::clocks::{Basis, Stop, Unit};

    fn ids(kind: Kind, age: u8) -> Vec<String> {
        let book = Rulebook::shipped().unwrap();
        book.rules_for(kind, age, date(2026, 11, 24)).map(|rule| rule.id.clone()).collect()
    }

    #[test]
    fn five_rules_ship() {
        let book = Rulebook::shipped().unwrap();
        let shipped: Vec<_> = book
            .rules()
            .iter()
            .map(|rule| (rule.id.as_str(), rule.length, rule.unit, rule.basis, rule.stopped_by))
            .collect();
        assert_eq!(
            shipped,
            [
                ("duty-contact", 5, Unit::Weekday, Basis::Law, Stop::Contact),
                ("duty-offer", 30, Unit::CalendarDay, Basis::Law, Stop::OfferOrStart),
                ("goal-open", 2, Unit::Weekday, Basis::OwnGoal, Stop::Opened),
                ("goal-risk-contact", 5, Unit::Weekday, Basis::OwnGoal, Stop::Contact),
                ("goal-dropout-contact", 10, Unit::Weekday, Basis::OwnGoal, Stop::Contact),
            ]
        );
    }

    #[test]
    fn which_clocks_run_follows_kind_and_age() {
        assert_eq!(ids(Kind::Dropout, 17), ["duty-contact", "duty-offer", "goal-open"]);
        assert_eq!(ids(Kind::Dropout, 18), ["goal-open", "goal-dropout-contact"]);
        assert_eq!(ids(Kind::Risk, 15), ["goal-open", "goal-risk-contact"]);
        assert_eq!(ids(Kind::Risk, 24), ["goal-open", "goal-risk-contact"]);
        for age in [0, 14, 25, 29] {
            assert!(ids(Kind::Dropout, age).is_empty() && ids(Kind::Risk, age).is_empty(), "{age}");
        }
    }

    #[test]
    fn no_clock_of_18_and_over_is_called_law() {
        let book = Rulebook::shipped().unwrap();
        assert!(book.rules().iter().filter(|rule| rule.is_statutory()).all(|rule| rule.ages.to <= 17));
    }

    #[test]
    fn what_was_not_read_in_the_law_is_to_be_confirmed_locally() {
        let book = Rulebook::shipped().unwrap();
        assert!(book.rules().iter().all(Rule::confirm_locally));
    }

    #[test]
    fn a_version_is_found_by_the_day() {
        let old = SHIPPED.lines().nth(1).unwrap();
        let header = SHIPPED.lines().next().unwrap();
        let cell = |from: &str, to: &str| format!("{},{from},{to}", old.strip_suffix(",,").unwrap());
        let text = format!("{header}\n{}\n{}\n", cell("", "2026-12-31"), cell("2027-02-01", ""));
        let book = Rulebook::read(&text).unwrap();
        assert_eq!(book.rule("duty-contact", date(2026, 12, 31)).unwrap().valid_from, None);
        assert!(book.rule("duty-contact", date(2027, 2, 1)).unwrap().valid_from.is_some());
        let on = |day| book.rules_for(Kind::Dropout, 17, day).count();
        assert_eq!([on(date(2026, 12, 31)), on(date(2027, 1, 1)), on(date(2027, 2, 1))], [1, 0, 1]);
        let gap = book.rule("duty-contact", date(2027, 1, 1)).unwrap_err();
        assert_eq!(gap.to_string(), "no version of the rule duty-contact is in force on 2027-01-01");
    }

    #[test]
    fn an_unknown_rule_is_answered_with_those_there_are() {
        let error = Rulebook::shipped().unwrap().rule("duty", date(2026, 11, 24)).unwrap_err().to_string();
        assert_eq!(
            error,
            "there is no clock rule \"duty\"; the rules are duty-contact, duty-offer, goal-open, goal-risk-contact, \
             goal-dropout-contact"
        );
    }
}
