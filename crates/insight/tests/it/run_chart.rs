use insight::run_chart::{Dot, Shift, crossings_at_least, in_dots, median, signals};

fn dots(of_ten: &[u32]) -> Vec<Dot> {
    of_ten.iter().map(|&met| Dot { met, all: 10 }).collect()
}

#[test]
fn the_limits_are_the_published_ones() {
    // Anhøj and Olesen, PLoS ONE 9 (2014), e113825: useful dots, fewest crossings.
    let published = [
        (10, 2),
        (11, 2),
        (12, 3),
        (13, 3),
        (14, 4),
        (15, 4),
        (16, 4),
        (17, 5),
        (18, 5),
        (19, 6),
        (20, 6),
        (21, 6),
        (22, 7),
        (23, 7),
        (24, 8),
    ];
    for (useful, crossings) in published {
        assert_eq!(crossings_at_least(useful), crossings, "{useful} dots");
    }
}

#[test]
fn eight_on_one_side_are_a_shift_and_seven_are_not() {
    let baseline = dots(&[4, 5, 4, 3, 5, 4, 4, 3]);
    let line = median(&baseline).expect("dots");
    let before_and_after = |after: &[u32]| [baseline.clone(), dots(after)].concat();
    assert!(signals(&before_and_after(&[5, 6, 5, 6, 5, 6, 5]), line, 8).shifts.is_empty());
    let after = signals(&before_and_after(&[5, 6, 5, 6, 5, 6, 5, 6]), line, 8);
    assert_eq!(after.shifts, [Shift { first: 8, last: 15, dots: 8, above: true }]);
}

#[test]
fn a_dot_on_the_line_neither_makes_nor_breaks_a_run() {
    let read = signals(&dots(&[6, 6, 5, 6, 6, 5, 6]), 0.5, 5);
    assert_eq!(read.shifts, [Shift { first: 0, last: 6, dots: 5, above: true }]);
    assert_eq!((read.useful, read.crossings), (5, 0));
}

#[test]
fn dots_that_seldom_cross_the_line_are_said_to() {
    let slow = signals(&dots(&[1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9]), 0.5, 8);
    assert!(slow.shifts.is_empty() && slow.too_few_crossings());
    let lively = signals(&dots(&[1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9]), 0.5, 8);
    assert!(!lively.too_few_crossings());
}

#[test]
fn ten_young_people_in_a_row_are_a_dot_and_nine_wait() {
    let met: Vec<bool> = (0..29).map(|person| person % 2 == 0).collect();
    assert_eq!(in_dots(&met, 10), dots(&[5, 5]));
}

#[test]
fn nobody_has_no_line() {
    assert_eq!(median(&[]), None);
    assert_eq!(median(&[Dot { met: 0, all: 0 }]), None);
}
