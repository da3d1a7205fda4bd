//! Whether the clocks are met.

use domain::clocks::Promise;
use insight::chart::{Interval, Intervals};
use insight::courses::Courses;
use insight::indicator::{Answer, Indicator, Line};
use insight::proportion::Share;

use super::{Asked, Figure, Locale, Row, count, drawn, figure, heads, number_of_people};
use crate::trials::start_address;

/// Whether each clock is met.
pub fn clocks(
    l: Locale,
    asked: &Asked,
    answer: &Answer,
    courses: &Courses,
    rule_name: impl Fn(&str) -> String,
) -> Figure {
    let running = |rule: &str| courses.running(rule, answer.question.as_of);
    let name = |line: &Line| rule_name(rule_of(line));
    // What was promised to a partner is counted with that partner.
    let lines: Vec<&Line> =
        answer.lines.iter().filter(|line| Promise::behind(rule_of(line)).is_none()).collect();
    let rows = lines.iter().map(|line| {
        let rule = rule_of(line);
        let (met, of) = (count(line.persons), count(line.of));
        Row {
            name: name(line),
            people: Some(number_of_people(
                of - met,
                asked.people(Indicator::ContactInTime.id(), &format!("{rule}.late")),
            )),
            cells: vec![
                l.number(met),
                line.value.map_or_else(|| l.t("figure-none").into_owned(), |share| l.percent(share, 0)),
                l.number(running(rule)),
            ],
        }
    });
    let intervals = lines.iter().map(|line| Interval {
        label: name(line),
        share: Share::of(count(line.persons), count(line.of)),
        behind: l.with2("figure-count-of", "count", count(line.persons), "of", count(line.of)).into_owned(),
        own: false,
    });
    let finished: u32 = lines.iter().map(|line| count(line.of)).sum();
    let intervals: Vec<Interval> = intervals.filter(|row| row.share.is_some()).collect();
    let counted = lines
        .first()
        .map_or_else(String::new, |line| format!("{}.{}", Indicator::ContactInTime.id(), rule_of(line)));
    Figure {
        drawings: drawn(l, "contact-in-time", finished > 0, |about, width| {
            Intervals { about, rows: intervals.clone(), all: None }.draw(width)
        }),
        lead: l.with1("figure-contact-in-time-lead", "finished", finished).into_owned(),
        heads: heads(l, &["clock", "late", "met", "share-met", "running"]),
        rows: rows.collect(),
        trial: start_address(&asked.municipality, &counted, &asked.partner, &asked.kind),
        ..figure(l, asked, "contact-in-time", Indicator::ContactInTime)
    }
}

/// The rule whose clocks a line counts.
pub fn rule_of(line: &Line) -> &str {
    line.measure.trim_end_matches(".met")
}
