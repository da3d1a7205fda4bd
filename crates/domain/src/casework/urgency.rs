//! The order of the worklist: rules that stand on the page, and on each row the reason for its place.

use jiff::civil::Date;

/// What the order knows of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The running clock that is due first: its rule and day.
    pub due: Option<(String, Date)>,
    /// Whether the young person is under 18 today.
    pub is_under_18: bool,
    /// Whether nobody has acted ([`nobody_has_acted`](super::nobody_has_acted)).
    pub nobody_acted: bool,
}

/// A row's place: smaller is more urgent. Overdue first, then by due date, under 18 first, nobody has acted first; rows
/// without a running clock last.
///
/// What is overdue is due before what is not, so that the order by due date is the whole order but for its ties: no row
/// changes places with another because a day has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Urgency {
    /// `Date::MAX` without a running clock.
    pub due: Date,
    /// False sorts first.
    pub is_adult: bool,
    /// False sorts first.
    pub somebody_acted: bool,
}

/// Why a row stands where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Past the due date of this rule.
    Overdue {
        /// The rule's id.
        rule: String,
        /// When it was due.
        due: Date,
    },
    /// Due today.
    DueToday {
        /// The rule's id.
        rule: String,
    },
    /// Due later.
    Due {
        /// The rule's id.
        rule: String,
        /// When.
        due: Date,
    },
    /// No clock is running.
    NoClock,
    /// Under 18.
    Under18,
    /// Nobody has acted.
    NobodyActed,
}

impl Reason {
    /// The key of its text.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Overdue { .. } => "worklist-reason-overdue",
            Self::DueToday { .. } => "worklist-reason-due-today",
            Self::Due { .. } => "worklist-reason-due",
            Self::NoClock => "worklist-reason-no-clock",
            Self::Under18 => "worklist-reason-under-18",
            Self::NobodyActed => "worklist-reason-nobody-acted",
        }
    }
}

impl Waiting {
    /// The row's place.
    pub fn urgency(&self) -> Urgency {
        Urgency {
            due: self.due.as_ref().map_or(Date::MAX, |(_, due)| *due),
            is_adult: !self.is_under_18,
            somebody_acted: !self.nobody_acted,
        }
    }

    /// The reasons for its place, the weightiest first; there is always one.
    pub fn reasons(&self, today: Date) -> Vec<Reason> {
        let clock = match self.due.clone() {
            None => Reason::NoClock,
            Some((rule, due)) if due < today => Reason::Overdue { rule, due },
            Some((rule, due)) if due == today => Reason::DueToday { rule },
            Some((rule, due)) => Reason::Due { rule, due },
        };
        let under_18 = self.is_under_18.then_some(Reason::Under18);
        let nobody_acted = self.nobody_acted.then_some(Reason::NobodyActed);
        [Some(clock), under_18, nobody_acted].into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    fn row() -> impl Strategy<Value = Waiting> {
        let due = proptest::option::of((-3..4_i32).prop_map(|days| TODAY.checked_add(days.days()).unwrap()));
        (due, any::<bool>(), any::<bool>()).prop_map(|(due, is_under_18, nobody_acted)| Waiting {
            due: due.map(|due| ("duty-contact".to_owned(), due)),
            is_under_18,
            nobody_acted,
        })
    }

    /// The four rules as the page states them, one after the other.
    fn by_the_rules(one: &Waiting, two: &Waiting) -> std::cmp::Ordering {
        let day = |row: &Waiting| row.due.as_ref().map(|(_, due)| *due);
        let overdue = |row: &Waiting| day(row).is_some_and(|due| due < TODAY);
        overdue(two)
            .cmp(&overdue(one))
            .then_with(|| (day(one).is_none(), day(one)).cmp(&(day(two).is_none(), day(two))))
            .then_with(|| two.is_under_18.cmp(&one.is_under_18))
            .then_with(|| two.nobody_acted.cmp(&one.nobody_acted))
    }

    proptest! {
        #[test]
        fn the_key_sorts_as_the_rules_say(one in row(), two in row()) {
            prop_assert_eq!(one.urgency().cmp(&two.urgency()), by_the_rules(&one, &two));
        }

        #[test]
        fn every_row_has_a_reason_and_the_clock_is_told_first(row in row()) {
            let reasons = row.reasons(TODAY);
            let clock = reasons[0].clone();
            prop_assert!(!matches!(clock, Reason::Under18 | Reason::NobodyActed));
            prop_assert_eq!(reasons.contains(&Reason::NobodyActed), row.nobody_acted);
        }
    }
}
