//! How far the young people get.

use insight::chart::{Bar, Bars};
use insight::indicator::{Answer, Indicator, Line};
use insight::proportion::Share;

use super::{Asked, Figure, Locale, Row, count, drawn, figure, heads, number_of_people};

/// How many came how far.
pub fn funnel(l: Locale, asked: &Asked, answer: &Answer) -> Figure {
    let lines: Vec<&Line> = answer.lines.iter().collect();
    let bars = lines.iter().map(|line| Bar {
        label: l.coded("figure-part", &line.measure).into_owned(),
        count: count(line.persons),
        hatched: if is_later(line) { count(line.of).saturating_sub(count(line.persons)) } else { 0 },
        behind: match (line.value, is_later(line)) {
            (Some(share), true) => {
                l.with2("figure-share-of", "share", l.percent(share, 0), "of", count(line.of)).into_owned()
            }
            (Some(share), false) => l.percent(share, 0),
            (None, _) => String::new(),
        },
        other_base: is_later(line),
    });
    let bars: Vec<Bar> = bars.collect();
    let reported = lines.first().map_or(0, |line| count(line.persons));
    let lost = lines.windows(2).filter_map(|pair| lost(l, asked, pair[0], pair[1]));
    let rows = lost.chain(started(l, asked, &lines)).collect();
    Figure {
        drawings: drawn(l, "funnel", reported > 0, |about, width| {
            Bars { about, bars: bars.clone() }.draw(width)
        }),
        lead: l.with1("figure-funnel-lead", "reported", reported).into_owned(),
        heads: heads(l, &["between", "young", "share-left"]),
        rows,
        ..figure(l, asked, "funnel", Indicator::Funnel)
    }
}

/// Those who came all the way.
fn started(l: Locale, asked: &Asked, lines: &[&Line]) -> Option<Row> {
    let line = lines.iter().find(|line| line.measure == "started")?;
    Some(Row {
        name: l.coded("figure-part", "started").into_owned(),
        people: Some(number_of_people(count(line.persons), asked.people(Indicator::Funnel.id(), "started"))),
        cells: vec![line.value.map_or_else(String::new, |share| {
            l.with1("figure-started-share", "share", l.percent(share, 0)).into_owned()
        })],
    })
}

/// Between two stages: how many didn't come further, and who they are.
fn lost(l: Locale, asked: &Asked, from: &Line, to: &Line) -> Option<Row> {
    if is_later(to) {
        return None;
    }
    let (before, after) = (count(from.persons), count(to.persons));
    let part = format!("not-{}", to.measure);
    Some(Row {
        name: l
            .with2(
                "figure-between",
                "from",
                l.coded("figure-part", &from.measure),
                "to",
                l.coded("figure-part", &to.measure).to_lowercase(),
            )
            .into_owned(),
        people: Some(number_of_people(before - after, asked.people(Indicator::Funnel.id(), &part))),
        cells: vec![Share::of(after, before).map_or_else(String::new, |share| l.percent(share.value(), 0))],
    })
}

fn is_later(line: &Line) -> bool {
    line.measure == "there-after-3-months"
}
