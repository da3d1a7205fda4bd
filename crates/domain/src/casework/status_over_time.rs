//! Status over time: stretch after stretch of days on which the same was known.

use jiff::ToSpan;
use jiff::civil::Date;

use super::activity::Activity;
use super::status::{Status, runs_out_on, status_on};
use crate::tables::Tables;

/// Days in a row with one status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch<'a> {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What is known of them.
    pub status: Status<'a>,
}

/// The stretches from `from` to `to`, both included, as these spells tell them; none when `to` is before `from`.
/// What lies after today is foreseen: it holds unless somebody finds out otherwise.
pub fn status_over_time<'a>(
    from: Date,
    to: Date,
    spells: &'a [Activity],
    tables: &Tables,
) -> Vec<Stretch<'a>> {
    let mut firsts: Vec<Date> = spells.iter().flat_map(|spell| changes(spell, tables)).collect();
    firsts.retain(|day| from < *day && *day <= to);
    firsts.push(from);
    firsts.sort_unstable();
    firsts.dedup();
    let mut stretches: Vec<Stretch<'a>> = Vec::new();
    for first in firsts.into_iter().filter(|first| *first <= to) {
        let status = status_on(first, spells, tables);
        match stretches.last_mut() {
            Some(last) if last.status == status => {}
            Some(last) => {
                last.to = first.saturating_sub(1.day());
                stretches.push(Stretch { from: first, to, status });
            }
            None => stretches.push(Stretch { from: first, to, status }),
        }
    }
    stretches
}

/// The days on which a spell can change what is known: it begins, has ended, or has run out.
fn changes(spell: &Activity, tables: &Tables) -> impl Iterator<Item = Date> {
    let after = |day: Date| day.saturating_add(1.day());
    let row = tables.activity_states.get(spell.state.as_str()).ok();
    let ran_out = row.and_then(|row| runs_out_on(spell, row)).map(after);
    [Some(spell.from), spell.to.map(after), ran_out].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::super::ActivitySource;
    use super::*;
    use crate::tables::ActivityStateCode;

    fn spell(state: &str, from: Date, to: Option<Date>) -> Activity {
        Activity {
            state: ActivityStateCode::known(state),
            from,
            to,
            source: ActivitySource::School,
            confirmed_on: from,
            agreed_for: None,
        }
    }

    #[test]
    fn school_then_nobody_knows_then_a_job_that_runs_out() {
        let spells = [
            spell("edu-youth", date(2026, 8, 10), Some(date(2026, 11, 16))),
            spell("job-full", date(2026, 11, 23), None),
        ];
        let told = status_over_time(date(2026, 8, 10), date(2027, 3, 31), &spells, Tables::real());
        let told: Vec<_> = told.iter().map(|it| (it.from, it.to, it.status.code())).collect();
        assert_eq!(
            told,
            [
                (date(2026, 8, 10), date(2026, 11, 16), "known"),
                (date(2026, 11, 17), date(2026, 11, 22), "never-known"),
                (date(2026, 11, 23), date(2027, 2, 23), "known"),
                (date(2027, 2, 24), date(2027, 3, 31), "ran-out"),
            ]
        );
    }

    #[test]
    fn a_period_that_ends_before_it_begins_has_no_stretch() {
        assert_eq!(status_over_time(date(2026, 2, 2), date(2026, 2, 1), &[], Tables::real()), []);
    }

    proptest! {
        /// Every day has the status that the day alone has, and the stretches follow each other without a gap.
        #[test]
        fn stretches_are_the_days_put_together(spells in prop::collection::vec(any_spell(), 0..5)) {
            let (from, to) = (date(2025, 12, 1), date(2026, 12, 31));
            let stretches = status_over_time(from, to, &spells, Tables::real());
            let mut day = from;
            for stretch in &stretches {
                prop_assert_eq!(stretch.from, day);
                while day <= stretch.to {
                    prop_assert_eq!(&stretch.status, &status_on(day, &spells, Tables::real()));
                    day = day.checked_add(1.day()).unwrap();
                }
            }
            prop_assert_eq!(day, to.checked_add(1.day()).unwrap());
        }
    }

    fn any_spell() -> impl Strategy<Value = Activity> {
        let states = prop::sample::select(vec!["edu-fgu", "job-full", "unknown", "not-reached", "declined"]);
        (states, 0..365_i32, prop::option::of(0..120_i32)).prop_map(|(state, begins, lasts)| {
            let from = date(2026, 1, 1).checked_add(begins.days()).unwrap();
            spell(state, from, lasts.map(|days| from.checked_add(days.days()).unwrap()))
        })
    }
}
