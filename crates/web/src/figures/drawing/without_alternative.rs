//! Who is left without an alternative.

use insight::chart::{Interval, Intervals};
use insight::indicator::{Answer, Indicator, Line};
use insight::proportion::Share;

use super::{Asked, Figure, Locale, Row, count, drawn, figure, heads, number_of_people};

/// Who leaves without an alternative, school by school.
pub fn without_alternative(
    l: Locale,
    asked: &Asked,
    answer: &Answer,
    name: impl Fn(&str) -> String,
) -> Figure {
    let lines: Vec<&Line> = answer.lines.iter().filter(|line| line.measure == "without").collect();
    let of_all = lines.iter().find(|line| line.group == "all");
    let groups: Vec<&&Line> = lines.iter().filter(|line| line.group != "all" && count(line.of) > 0).collect();
    let rows = groups.iter().map(|line| {
        let alone = Asked { partner: line.group.clone(), ..asked.clone() };
        Row {
            name: name(&line.group),
            people: Some(number_of_people(
                count(line.persons),
                alone.people(Indicator::WithoutAlternative.id(), "without"),
            )),
            cells: vec![
                l.number(count(line.of)),
                line.value.map_or_else(String::new, |share| l.percent(share, 0)),
            ],
        }
    });
    let intervals: Vec<Interval> = groups
        .iter()
        .map(|line| Interval {
            label: name(&line.group),
            share: Share::of(count(line.persons), count(line.of)),
            behind: l
                .with2("figure-count-of", "count", count(line.persons), "of", count(line.of))
                .into_owned(),
            own: false,
        })
        .collect();
    let all = of_all.and_then(|line| {
        let share = line.value?;
        Some((share, l.with1("figure-all", "share", l.percent(share, 0)).into_owned()))
    });
    Figure {
        drawings: drawn(l, "without-alternative", !intervals.is_empty(), |about, width| {
            Intervals { about, rows: intervals.clone(), all: all.clone() }.draw(width)
        }),
        lead: l
            .with1("figure-without-alternative-lead", "days", answer.question.alternative_within_days)
            .into_owned(),
        heads: heads(l, &["school", "without", "known-of", "share"]),
        rows: rows.collect(),
        ..figure(l, asked, "without-alternative", Indicator::WithoutAlternative)
    }
}
