//! Courses that keep up with the facts are those that are folded from all facts at once.

use domain::casework::{Activity, ActivitySource};
use domain::figures::{Fact, What};
use domain::reports::Kind;
use domain::tables::{ActivityStateCode, Tables};
use insight::course::Course;
use insight::follow::{Followed, Kept};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 24);

fn fact() -> impl Strategy<Value = Fact> {
    (0i64..6, 0i64..2, 0usize..9, 0i64..200).prop_map(|(case, report, what, ago)| {
        let on = TODAY - ago.days();
        let clock = format!("clock-{report}");
        let what = match what {
            0 | 1 => What::Received {
                municipality: "9901".into(),
                institution: "nordlund-tekniske-skole".into(),
                kind: Kind::Dropout,
                occurred_on: on,
                alternative_agreed: false,
            },
            2 => What::Opened,
            3 => What::Tried { on, reached: ago % 2 == 0 },
            4 => What::Planned,
            5 => What::ClockStarted { clock, rule: "duty-contact".into(), statutory: true, due: on },
            6 => What::ClockStopped { clock, on },
            7 => What::ClockEnded { clock },
            _ => What::Does {
                activity: Activity {
                    state: state(if ago % 3 == 0 { "edu-fgu" } else { "job-full" }),
                    from: on,
                    to: None,
                    source: ActivitySource::Counsellor,
                    confirmed_on: on,
                    agreed_for: None,
                },
                runs_out_on: Some(on + 90.days()),
            },
        };
        Fact { known_on: on, case, report: Some(case * 10 + report), what }
    })
}

fn state(code: &str) -> ActivityStateCode {
    Tables::real().activity_states.get(code).expect("a state").code.clone()
}

/// In an order that doesn't depend on when a report came.
fn in_order(courses: impl Iterator<Item = Course>) -> Vec<String> {
    let mut courses: Vec<String> = courses.map(|course| format!("{course:?}")).collect();
    courses.sort();
    courses
}

proptest! {
    #[test]
    fn what_is_kept_is_what_all_facts_make(facts in prop::collection::vec((fact(), any::<bool>()), 0..60)) {
        let (mut kept, mut all) = (Kept::default(), Followed::default());
        for (fact, somebody_looks) in facts {
            kept.follow(fact.clone());
            all.follow(fact);
            if somebody_looks {
                prop_assert_eq!(in_order(kept.courses(TODAY).iter()), in_order(all.courses(TODAY).iter()));
            }
        }
        let tomorrow = TODAY + 1.day();
        prop_assert_eq!(in_order(kept.courses(tomorrow).iter()), in_order(all.courses(tomorrow).iter()));
    }

    #[test]
    fn who_got_them_earlier_keeps_what_they_got(facts in prop::collection::vec(fact(), 2..30)) {
        let mut kept = Kept::default();
        let (first, rest) = facts.split_at(facts.len() / 2);
        first.iter().cloned().for_each(|fact| kept.follow(fact));
        let (before, copy) = (kept.courses(TODAY), in_order(kept.courses(TODAY).iter()));
        rest.iter().cloned().for_each(|fact| kept.follow(fact));
        kept.courses(TODAY);
        prop_assert_eq!(in_order(before.iter()), copy);
    }
}
