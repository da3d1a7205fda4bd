//! Answers as figures: a question, what is measured, the drawing in two widths, the same numbers as a table.

use insight::chart::{About, Bar, Bars, CurveChart, CurveWords, Interval, Intervals, Width};
use insight::course::{CountsAs, Course};
use insight::curve::Curve;
use insight::indicator::{Answer, Indicator, Line, Number};
use insight::proportion::Share;

use super::asked::Asked;
use crate::texts::Locale;

/// A figure as the page shows it.
#[derive(Debug)]
pub struct Figure {
    /// Unique in the page.
    pub id: &'static str,
    /// What the figure answers.
    pub question: String,
    /// Measure and population.
    pub lead: String,
    /// Both drawings; none for an empty population.
    pub drawings: Option<[String; 2]>,
    /// Heads of the table.
    pub heads: Vec<String>,
    /// Its rows: a name, a number of people that leads to them, and further cells.
    pub rows: Vec<Row>,
    /// Address of the file.
    pub file: String,
    /// How it is made, in words.
    pub made: String,
}

/// A row of a figure's table.
#[derive(Debug)]
pub struct Row {
    /// What it counts.
    pub name: String,
    /// How many, and the way to them.
    pub people: Option<(String, Option<String>)>,
    /// What else stands in the row.
    pub cells: Vec<String>,
}

/// Nobody is drawn from fewer.
const AT_LEAST_FOLLOWED: usize = 5;

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
    let rows = lines.windows(2).filter_map(|pair| lost(l, asked, pair[0], pair[1])).collect();
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

/// Whether each clock is met.
pub fn clocks(
    l: Locale,
    asked: &Asked,
    answer: &Answer,
    courses: &[Course],
    rule_name: impl Fn(&str) -> String,
) -> Figure {
    let running = |rule: &str| {
        let all = courses.iter().flat_map(|course| &course.clocks).filter(|clock| clock.rule == rule);
        all.filter(|clock| clock.stopped.is_none() && clock.due >= answer.question.as_of).count()
    };
    let finished: u32 = answer.lines.iter().map(|line| count(line.of)).sum();
    let name = |line: &Line| rule_name(line.measure.trim_end_matches(".met"));
    let rows = answer.lines.iter().map(|line| {
        let rule = line.measure.trim_end_matches(".met");
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
    let intervals = answer.lines.iter().map(|line| Interval {
        label: name(line),
        share: Share::of(count(line.persons), count(line.of)),
        behind: l.with2("figure-count-of", "count", count(line.persons), "of", count(line.of)).into_owned(),
        own: false,
    });
    let intervals: Vec<Interval> = intervals.filter(|row| row.share.is_some()).collect();
    Figure {
        drawings: drawn(l, "contact-in-time", finished > 0, |about, width| {
            Intervals { about, rows: intervals.clone(), all: None }.draw(width)
        }),
        lead: l.with1("figure-contact-in-time-lead", "finished", finished).into_owned(),
        heads: heads(l, &["clock", "late", "met", "share-met", "running"]),
        rows: rows.collect(),
        ..figure(l, asked, "contact-in-time", Indicator::ContactInTime)
    }
}

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
            .with1("figure-without-alternative-lead", "days", super::asked::ALTERNATIVE_WITHIN_DAYS)
            .into_owned(),
        heads: heads(l, &["school", "without", "known-of", "share"]),
        rows: rows.collect(),
        ..figure(l, asked, "without-alternative", Indicator::WithoutAlternative)
    }
}

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

fn figure(l: Locale, asked: &Asked, id: &'static str, indicator: Indicator) -> Figure {
    Figure {
        id,
        question: l.coded("figure-question", id).into_owned(),
        lead: String::new(),
        drawings: None,
        heads: Vec::new(),
        rows: Vec::new(),
        file: asked.address(&format!("/overview/{}.csv", indicator.id())),
        made: l.coded("figure-made", id).into_owned(),
    }
}

fn drawn(
    l: Locale,
    id: &'static str,
    anybody: bool,
    draw: impl Fn(About<'_>, Width) -> String,
) -> Option<[String; 2]> {
    let title = l.coded("figure-question", id);
    let description = l.t("figure-description");
    let about = About { id, title: &title, description: &description };
    anybody.then(|| [draw(about, Width::Wide), draw(about, Width::Narrow)])
}

fn heads(l: Locale, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| l.coded("figure-head", key).into_owned()).collect()
}

/// A number of people, and the way to them if there is anybody.
fn number_of_people(people: u32, href: String) -> (String, Option<String>) {
    (people.to_string(), (people > 0).then_some(href))
}

/// A true count: inside the municipality nothing is hidden.
pub fn count(number: Number) -> u32 {
    match number {
        Number::Shown(count) => count,
        Number::Hidden | Number::NotOfIt => 0,
    }
}
