//! How long the young people are out.

use insight::chart::{CurveChart, CurveWords};
use insight::course::CountsAs;
use insight::curve::Curve;
use insight::indicator::{Answer, Indicator, Number};

use super::{Asked, Figure, Locale, Row, count, drawn, figure, heads, number_of_people};

/// Nobody is drawn from fewer.
const AT_LEAST_FOLLOWED: usize = 5;

/// How long they are out.
pub fn re_entry(l: Locale, asked: &Asked, answer: &Answer, curve: Option<&Curve>) -> Figure {
    let persons = answer.lines.first().map_or(0, |line| count(line.of));
    let rows = answer.lines.iter().filter(|line| line.of != Number::NotOfIt).map(|line| Row {
        name: l.coded("figure-part", &line.measure).into_owned(),
        people: Some(number_of_people(
            count(line.persons),
            asked.people(Indicator::ReEntry.id(), &line.measure),
        )),
        cells: vec![String::new()],
    });
    let read = answer.lines.iter().filter(|line| line.of == Number::NotOfIt).map(|line| {
        let (value, low, high) = (line.value.unwrap_or(0.0), line.low, line.high);
        let as_read = |number: f64| {
            if line.measure == "median-days" { l.decimal(number / 30.44, 1) } else { l.percent(number, 0) }
        };
        let end = |end: Option<f64>| end.map_or_else(|| "…".to_owned(), as_read);
        Row {
            name: l.coded("figure-part", &line.measure).into_owned(),
            people: None,
            cells: vec![
                l.with3("figure-with-interval", "value", as_read(value), "low", end(low), "high", end(high))
                    .into_owned(),
            ],
        }
    });
    Figure {
        drawings: curve.and_then(|curve| drawn_curve(l, curve)),
        lead: l.with1("figure-re-entry-lead", "persons", persons).into_owned(),
        heads: heads(l, &["way", "young", "read"]),
        rows: rows.chain(read).collect(),
        ..figure(l, asked, "re-entry", Indicator::ReEntry)
    }
}

fn drawn_curve(l: Locale, curve: &Curve) -> Option<[String; 2]> {
    let last = curve.last_day_with(AT_LEAST_FOLLOWED)?;
    let step = curve.at(last)?;
    let by = CountsAs::WAYS_BACK.into_iter().zip(&step.by);
    let words = CurveWords {
        back: l.with1("figure-curve-back", "share", l.percent(step.back, 0)).into_owned(),
        by: by
            .map(|(way, share)| {
                l.coded_with("figure-curve", way.code(), &[("share", &l.percent(*share, 0))]).into_owned()
            })
            .collect(),
        median: curve.median().map_or_else(String::new, |median| {
            l.with1("figure-curve-median", "months", l.decimal(f64::from(median.day) / 30.44, 1)).into_owned()
        }),
        axis: l.t("figure-curve-axis").into_owned(),
        followed: l.t("figure-curve-followed").into_owned(),
    };
    drawn(l, "re-entry", true, |about, width| {
        let words = words.clone();
        CurveChart { about, curve, words, months: 12, at_least_followed: AT_LEAST_FOLLOWED }.draw(width)
    })
}
