//! Clocks that a municipality and an institution promised each other: own goals of the two, never law.

use std::sync::LazyLock;

use super::{Ages, Basis, Bound, Confidence, Occasions, Rule, StartEvent, Stop, Unit};

/// The most weekdays that can be promised.
pub const LONGEST_PROMISE: u8 = 30;

/// What a municipality can promise an institution on its reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Promise {
    /// The report is opened.
    Opened,
    /// The young person is reached.
    Contact,
    /// The institution hears back: a message on its report, or its end.
    Feedback,
}

impl Promise {
    /// Each, in the order in which they come.
    pub const ALL: [Self; 3] = [Self::Opened, Self::Contact, Self::Feedback];

    /// The word in ids and keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Contact => "contact",
            Self::Feedback => "feedback",
        }
    }

    /// The promise behind the id of a rule, with its weekdays.
    pub fn behind(rule: &str) -> Option<(Self, u8)> {
        let (word, weekdays) = rule.strip_prefix("agreed-")?.split_once('-')?;
        let promise = Self::ALL.into_iter().find(|promise| promise.code() == word)?;
        Some((promise, weekdays.parse().ok()?))
    }

    fn stopped_by(self) -> Stop {
        match self {
            Self::Opened => Stop::Opened,
            Self::Contact => Stop::Contact,
            Self::Feedback => Stop::InstitutionTold,
        }
    }

    fn rule(self, weekdays: u8) -> Rule {
        let (danish, english) = match self {
            Self::Opened => ("åbnet", "opened"),
            Self::Contact => ("kontakt", "contact"),
            Self::Feedback => ("svar til skolen", "answer to the school"),
        };
        let (dage, days) = if weekdays == 1 { ("hverdag", "weekday") } else { ("hverdage", "weekdays") };
        Rule {
            id: format!("agreed-{}-{weekdays}", self.code()),
            danish: format!("Aftalt: {danish} inden {weekdays} {dage}"),
            english: format!("Agreed: {english} within {weekdays} {days}"),
            paragraph: None,
            basis: Basis::Agreed,
            bound: Bound::Municipality,
            start: StartEvent::Receipt,
            occasions: Occasions::Every,
            // As the municipality's own goals: those whom reports are about.
            ages: Ages { from: 15, to: 24 },
            length: weekdays.into(),
            unit: Unit::Weekday,
            stopped_by: self.stopped_by(),
            earlier_mark: false,
            source: "aftalen mellem kommunen og institutionen".to_owned(),
            confidence: Confidence { length: None, start: None, stop: None },
            valid_from: None,
            valid_to: None,
        }
    }
}

/// Every promise of every length. A rule's id says all of it, so that a clock is reckoned again by what was agreed when it
/// started, whatever was agreed since.
static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let lengths = |promise: Promise| (1..=LONGEST_PROMISE).map(move |weekdays| promise.rule(weekdays));
    Promise::ALL.into_iter().flat_map(lengths).collect()
});

/// The rule of a promise of so many weekdays; none for a length that can't be promised.
pub fn promised_rule(promise: Promise, weekdays: u8) -> Option<&'static Rule> {
    RULES.iter().find(|rule| Promise::behind(&rule.id) == Some((promise, weekdays)))
}

/// The rule with this id.
pub(super) fn promised_rule_called(id: &str) -> Option<&'static Rule> {
    Promise::behind(id).and_then(|(promise, weekdays)| promised_rule(promise, weekdays))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::clocks::{Rulebook, Standing, reckon};

    #[test]
    fn a_promise_is_reckoned_as_every_clock_and_found_by_its_id() {
        let book = Rulebook::shipped().unwrap();
        let from = date(2026, 11, 20);
        let rule = book.rule("agreed-contact-3", from).unwrap();
        let clock = reckon(rule, from, None, &[], &crate::calendar::Calendar::default()).unwrap();
        assert_eq!(clock.due, date(2026, 11, 25), "a weekend lies between");
        assert_eq!(clock.standing(date(2026, 11, 27), None), Standing::Over { by: 2 });
        assert_eq!(clock.taken(clock.standing(date(2026, 11, 27), None)), Some(5));
        assert_eq!(clock.taken(clock.standing(date(2026, 11, 25), None)), None);
    }

    #[test]
    fn what_cannot_be_promised_is_no_rule() {
        let book = Rulebook::shipped().unwrap();
        for id in
            ["agreed-contact-0", "agreed-contact-31", "agreed-contact", "agreed-love-3", "agreed-contact-3x"]
        {
            assert!(book.rule(id, date(2026, 11, 24)).is_err(), "{id}");
        }
        assert!(book.rules().iter().all(|rule| rule.basis != Basis::Agreed), "the table lists none");
    }
}
