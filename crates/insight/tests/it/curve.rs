use insight::curve::{Curve, End, Followed};
use proptest::prelude::*;

fn back(days: u32) -> Followed {
    Followed { days, end: End::By(0) }
}

fn unknown_after(days: u32) -> Followed {
    Followed { days, end: End::NotFollowed }
}

fn near(is: f64, should_be: f64) {
    assert!((is - should_be).abs() < 6e-4, "{is} instead of {should_be}");
}

#[test]
fn one_end_gives_the_published_curve_of_freireich_1963() {
    // Weeks in remission under 6-mercaptopurine, 21 patients: the textbook example of Kaplan and Meier's estimate.
    let followed: Vec<Followed> = [6, 6, 6, 7, 10, 13, 16, 22, 23]
        .map(back)
        .into_iter()
        .chain([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(unknown_after))
        .collect();
    let curve = Curve::of(&followed, 1).expect("persons");
    let published = [
        (6, 21, 0.857),
        (7, 17, 0.807),
        (10, 15, 0.753),
        (13, 12, 0.690),
        (16, 11, 0.627),
        (22, 7, 0.538),
        (23, 6, 0.448),
    ];
    for ((day, followed, out), step) in published.into_iter().zip(curve.steps()) {
        assert_eq!((step.day, step.followed), (day, followed));
        near(1.0 - step.back, out);
    }
    assert_eq!(curve.steps().len(), published.len());
    // R's survfit with conf.type = "log-log" gives 0.620 to 0.952 at 6 weeks, 0.188 to 0.680 at 23, and a median of 23 (13, NA).
    let first = curve.at(6).expect("a step");
    near(1.0 - first.high, 0.620);
    near(1.0 - first.low, 0.952);
    let last = curve.at(400).expect("the last step");
    near(1.0 - last.high, 0.188);
    near(1.0 - last.low, 0.680);
    let median = curve.median().expect("half");
    assert_eq!((median.day, median.low, median.high), (23, Some(13), None));
}

#[test]
fn without_anybody_lost_each_end_is_a_plain_share() {
    let followed: Vec<Followed> =
        (1..=10).map(|day| Followed { days: day, end: End::By((day % 3) as u8) }).collect();
    let curve = Curve::of(&followed, 3).expect("persons");
    let step = curve.at(10).expect("a step");
    near(step.by[0], 0.3);
    near(step.by[1], 0.4);
    near(step.by[2], 0.3);
    near(step.back, 1.0);
}

#[test]
fn nobody_has_no_curve_and_a_curve_ends_where_few_are_followed() {
    assert_eq!(Curve::of(&[], 1), None);
    let curve = Curve::of(&[back(3), back(5), unknown_after(8), unknown_after(9)], 1).expect("persons");
    assert_eq!(curve.at(2), None);
    assert_eq!(curve.followed_on(5), 3);
    assert_eq!(curve.followed_on(6), 2);
    assert_eq!(curve.last_day_with(2), Some(8));
    assert_eq!(curve.last_day_with(5), None);
}

#[expect(clippy::cast_precision_loss, reason = "there are fewer than a hundred")]
fn count(of: impl Iterator) -> f64 {
    of.count() as f64
}

/// The estimate as its definition reads: day by day, over everybody.
fn naive(followed: &[Followed], ends: usize, day: u32) -> Vec<f64> {
    let mut out = 1.0;
    let mut by = vec![0.0; ends];
    for at in 0..=day {
        let at_risk = count(followed.iter().filter(|one| one.days >= at));
        let mut gone = 0.0;
        for (end, share) in (0..).zip(&mut by) {
            let events = count(followed.iter().filter(|one| one.days == at && one.end == End::By(end)));
            if events > 0.0 {
                *share += out * events / at_risk;
                gone += events;
            }
        }
        if gone > 0.0 {
            out *= 1.0 - gone / at_risk;
        }
    }
    by
}

proptest! {
    #[test]
    fn it_is_what_the_definition_says(
        ways in prop::collection::vec((0u32..60, 0u8..4), 1..80),
        day in 0u32..70,
    ) {
        let followed: Vec<Followed> = ways
            .iter()
            .map(|&(days, end)| Followed { days, end: if end == 3 { End::NotFollowed } else { End::By(end) } })
            .collect();
        let curve = Curve::of(&followed, 3).expect("persons");
        let expected = naive(&followed, 3, day);
        let is = curve.at(day).map_or(vec![0.0; 3], |step| step.by.clone());
        for (is, should_be) in is.iter().zip(&expected) {
            prop_assert!((is - should_be).abs() < 1e-9, "{is} instead of {should_be}");
        }
        if let Some(step) = curve.at(day) {
            prop_assert!((step.by.iter().sum::<f64>() - step.back).abs() < 1e-9);
            prop_assert!(step.low <= step.back + 1e-12 && step.back <= step.high + 1e-12);
        }
    }
}
