//! What nobody knows.

use insight::chart::{Bar, Bars};
use insight::indicator::{Answer, Indicator, Line};

use super::{Asked, Figure, Locale, Row, count, drawn, figure, heads, number_of_people};

/// Of how many nobody knows what they do.
pub fn unknown(l: Locale, asked: &Asked, answer: &Answer) -> Figure {
    let persons = answer.lines.first().map_or(0, |line| count(line.of));
    let parts: Vec<&Line> = answer.lines.iter().filter(|line| line.measure != "unknown").collect();
    let rows = parts.iter().map(|line| Row {
        name: l.coded("figure-known", &line.measure).into_owned(),
        people: Some(number_of_people(
            count(line.persons),
            asked.people(Indicator::Unknown.id(), &line.measure),
        )),
        cells: vec![line.value.map_or_else(String::new, |share| l.percent(share, 1))],
    });
    let bars: Vec<Bar> = parts
        .iter()
        .map(|line| Bar {
            label: l.coded("figure-known", &line.measure).into_owned(),
            count: count(line.persons),
            hatched: 0,
            behind: line.value.map_or_else(String::new, |share| l.percent(share, 1)),
            other_base: line.measure == "declined",
        })
        .collect();
    Figure {
        drawings: drawn(l, "unknown", persons > 0, |about, width| {
            Bars { about, bars: bars.clone() }.draw(width)
        }),
        lead: l.with1("figure-unknown-lead", "persons", persons).into_owned(),
        heads: heads(l, &["knowledge", "young", "share"]),
        rows: rows.collect(),
        ..figure(l, asked, "unknown", Indicator::Unknown)
    }
}
