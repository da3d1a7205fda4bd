use super::*;

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + 60 * minute).unwrap()
}

fn all_reached() -> StopFacts {
    StopFacts {
        received_at: at(0),
        opened_at: Some(at(1)),
        contact_person: Some(("Mette Holm".into(), at(2))),
        tried_at: Some(at(3)),
        made_at: Some(at(4)),
        closed: Some((at(5), OutcomeGroup::InFgu)),
    }
}

fn nothing_yet() -> StopFacts {
    StopFacts {
        received_at: at(0),
        opened_at: None,
        contact_person: None,
        tried_at: None,
        made_at: None,
        closed: None,
    }
}

/// Kind, pupil there, consent; then the ground of contact, and whether the outcome's group is shown.
const CASES: [(Kind, bool, bool, Option<LoopGround>, bool); 8] = [
    (Kind::Risk, true, false, Some(LoopGround::Retention), false),
    (Kind::Risk, true, true, Some(LoopGround::Retention), true),
    (Kind::Risk, false, false, None, false),
    (Kind::Risk, false, true, Some(LoopGround::Consent), true),
    (Kind::Dropout, true, false, None, false),
    (Kind::Dropout, true, true, Some(LoopGround::Consent), true),
    (Kind::Dropout, false, false, None, false),
    (Kind::Dropout, false, true, Some(LoopGround::Consent), true),
];

#[test]
fn each_stop_has_its_ground_or_is_withheld() {
    for (kind, is_pupil_there, has_consent, contact, outcome_shown) in CASES {
        let report = ReportFacts { kind, is_pupil_there, has_consent };
        for (stop, seen) in loop_back(report, &all_reached(), LoopRules::default()) {
            let expected = match stop {
                Stop::ContactTried | Stop::ContactMade => contact,
                _ => Some(LoopGround::OwnReport),
            };
            match seen {
                Seen::Reached { ground, outcome, name, .. } => {
                    assert_eq!(Some(ground), expected, "{report:?} {stop:?}");
                    assert_eq!(
                        outcome.is_some(),
                        stop == Stop::Closed && outcome_shown,
                        "{report:?} {stop:?}"
                    );
                    assert_eq!(name.is_some(), stop == Stop::ContactPerson);
                }
                Seen::Withheld => assert_eq!(expected, None, "{report:?} {stop:?}"),
                Seen::NotYet { .. } => panic!("{stop:?} was reached"),
            }
        }
    }
}

#[test]
fn what_is_withheld_looks_the_same_whether_or_not_it_happened() {
    let report = ReportFacts { kind: Kind::Dropout, is_pupil_there: false, has_consent: false };
    let contact = |stops: &StopFacts| loop_back(report, stops, LoopRules::default())[3..5].to_vec();
    assert_eq!(contact(&all_reached()), contact(&nothing_yet()));
}

#[test]
fn a_municipality_can_close_the_ground_of_retention() {
    let report = ReportFacts { kind: Kind::Risk, is_pupil_there: true, has_consent: false };
    let closed = LoopRules { contact_on_retention: false };
    assert_eq!(loop_back(report, &all_reached(), closed)[3].1, Seen::Withheld);
}

#[test]
fn what_has_not_happened_says_so() {
    let report = ReportFacts { kind: Kind::Risk, is_pupil_there: true, has_consent: false };
    let seen = loop_back(report, &nothing_yet(), LoopRules::default());
    assert_eq!(seen[1].1, Seen::NotYet { ground: LoopGround::OwnReport });
    assert_eq!(seen[4].1, Seen::NotYet { ground: LoopGround::Retention });
}
