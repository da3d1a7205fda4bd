//! What is known on a day of what a young person does: [`Status`]. Unknown, not reached and declined are three answers.

use jiff::ToSpan;
use jiff::civil::Date;

use super::activity::Activity;
use crate::tables::{ActivityState, Tables};

/// What is known on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status<'a> {
    /// Someone knows.
    Known {
        /// What.
        activity: &'a Activity,
        /// The last day on which it holds, if nobody confirms it; `None` = it never runs out.
        runs_out_on: Option<Date>,
    },
    /// Nobody ever knew.
    NeverKnown,
    /// Somebody knew, and it is too long ago.
    RanOut {
        /// What was known.
        activity: &'a Activity,
        /// The last day on which it held.
        held_until: Date,
    },
    /// The municipality tried and did not reach the young person.
    NotReached {
        /// Since when.
        since: Date,
    },
    /// The young person declines contact or help: a choice.
    Declined {
        /// Since when.
        since: Date,
    },
}

impl Status<'_> {
    /// The word for keys of texts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Known { .. } => "known",
            Self::NeverKnown => "never-known",
            Self::RanOut { .. } => "ran-out",
            Self::NotReached { .. } => "not-reached",
            Self::Declined { .. } => "declined",
        }
    }
}

impl ActivityState {
    /// Whether a person may record it: that knowledge ran out is for the calendar to say.
    pub fn by_hand(&self) -> bool {
        self.code.as_str() != "stale"
    }

    /// Whether it is an agreement to begin, which holds until the agreed day.
    pub fn is_agreement(&self) -> bool {
        self.code.as_str().starts_with("start-agreed-")
    }
}

/// The last day on which an activity holds: the agreed day of an agreement, else `stale_after_months` after the last
/// confirmation. `None` when it never runs out.
pub fn runs_out_on(activity: &Activity, row: &ActivityState) -> Option<Date> {
    if row.is_agreement() {
        return activity.agreed_for;
    }
    let months = i32::from(row.stale_after_months);
    (months > 0).then(|| activity.confirmed_on.saturating_add(months.months()))
}

/// What is known on `day`: of the spells that hold it, the one that began last; of several, the one confirmed last, and
/// of those the last in the order of `spells`, which is that in which they were recorded.
/// A code that its table has lost counts as unknown.
pub fn status_on<'a>(day: Date, spells: &'a [Activity], tables: &Tables) -> Status<'a> {
    let holds = |spell: &&Activity| spell.from <= day && spell.to.is_none_or(|last| day <= last);
    let latest = spells.iter().filter(holds).max_by_key(|spell| (spell.from, spell.confirmed_on));
    let Some(activity) = latest else { return Status::NeverKnown };
    let since = activity.from;
    match activity.state.as_str() {
        "unknown" | "stale" => return Status::NeverKnown,
        "not-reached" => return Status::NotReached { since },
        "declined" => return Status::Declined { since },
        _ => {}
    }
    let Ok(row) = tables.activity_states.get(activity.state.as_str()) else { return Status::NeverKnown };
    match runs_out_on(activity, row) {
        Some(held_until) if day > held_until => Status::RanOut { activity, held_until },
        runs_out_on => Status::Known { activity, runs_out_on },
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::super::ActivitySource;
    use super::*;
    use crate::tables::ActivityStateCode;

    fn spell(state: &str, from: Date) -> Activity {
        Activity {
            state: ActivityStateCode::known(state),
            from,
            to: None,
            source: ActivitySource::YoungPerson,
            confirmed_on: from,
            agreed_for: None,
        }
    }

    fn on(day: Date, spells: &[Activity]) -> Status<'_> {
        status_on(day, spells, Tables::real())
    }

    #[test]
    fn a_job_holds_three_months_from_its_confirmation() {
        let spells = [spell("job-full", date(2026, 11, 23))];
        assert_eq!(
            on(date(2027, 2, 23), &spells),
            Status::Known { activity: &spells[0], runs_out_on: Some(date(2027, 2, 23)) }
        );
        assert_eq!(
            on(date(2027, 2, 24), &spells),
            Status::RanOut { activity: &spells[0], held_until: date(2027, 2, 23) }
        );
    }

    #[test]
    fn a_completed_education_never_runs_out() {
        let spells = [spell("edu-completed", date(2020, 6, 30))];
        assert_eq!(on(date(2099, 1, 1), &spells), Status::Known { activity: &spells[0], runs_out_on: None });
    }

    #[test]
    fn an_agreed_start_holds_until_its_day() {
        let mut agreed = spell("start-agreed-fgu", date(2026, 11, 24));
        agreed.agreed_for = Some(date(2027, 1, 4));
        let spells = [agreed];
        assert!(matches!(on(date(2027, 1, 4), &spells), Status::Known { .. }));
        assert!(matches!(on(date(2027, 1, 5), &spells), Status::RanOut { .. }));
    }

    #[test]
    fn unknown_not_reached_and_declined_are_three_answers() {
        let day = date(2026, 11, 24);
        assert_eq!(on(day, &[]), Status::NeverKnown);
        assert_eq!(on(day, &[spell("unknown", day)]), Status::NeverKnown);
        assert_eq!(on(day, &[spell("not-reached", day)]), Status::NotReached { since: day });
        assert_eq!(on(day, &[spell("declined", day)]), Status::Declined { since: day });
    }

    #[test]
    fn what_is_recorded_later_on_the_same_day_holds() {
        let day = date(2026, 11, 24);
        assert_eq!(on(day, &[spell("not-reached", day), spell("declined", day)]).code(), "declined");
    }

    #[test]
    fn what_began_last_counts_and_what_has_ended_does_not() {
        let mut school = spell("edu-youth", date(2026, 8, 10));
        school.to = Some(date(2026, 11, 20));
        let spells = [school, spell("unemployed", date(2026, 11, 21))];
        assert!(
            matches!(on(date(2026, 11, 20), &spells), Status::Known { activity, .. } if activity == &spells[0])
        );
        assert!(
            matches!(on(date(2026, 11, 24), &spells), Status::Known { activity, .. } if activity == &spells[1])
        );
    }

    proptest! {
        /// Day by day: once it has run out, it does not come back by itself.
        #[test]
        fn knowledge_runs_out_once(months in 0..4_usize, days in 0..1000_i32) {
            let state = ["job-full", "edu-fgu", "edu-youth", "edu-completed"][months];
            let spells = [spell(state, date(2026, 1, 31))];
            let day = date(2026, 1, 31).checked_add(days.days()).unwrap();
            let length = Tables::real().activity_states.get(state).unwrap().stale_after_months;
            let gone = (1..=i32::from(length)).all(|month| day > date(2026, 1, 31).checked_add(month.months()).unwrap());
            let ran_out = matches!(on(day, &spells), Status::RanOut { .. });
            prop_assert_eq!(ran_out, length > 0 && gone);
        }
    }
}
