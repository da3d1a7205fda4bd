use super::scale::{Scale, lines, percent};
use super::svg::{Anchor, BRO, BRO_DARK, INK_2, Ink, LINE, OK, SUN, Svg, WHITE};
use super::{About, Width};
use crate::run_chart::{Dot, Shift};

/// A run chart: dots, the locked line, the aim, rounds pinned on it, shifts ringed.
#[derive(Debug, Clone)]
pub struct RunChart<'a> {
    /// What it says about itself.
    pub about: About<'a>,
    /// In order; each rests on the same number of persons. None where the share is hidden.
    pub dots: &'a [Option<Dot>],
    /// The word under each dot; empty for none.
    pub under: &'a [String],
    /// The median of each part that has one, part by part.
    pub lines: &'a [Level],
    /// The aim, between 0 and 1.
    pub aim: Option<f64>,
    /// Where each round began.
    pub pins: &'a [Pin],
    /// What chance seldom gives.
    pub shifts: &'a [Shift],
    /// The words in it.
    pub words: RunWords,
}

/// A median over a part of the chart: drawn through where it was taken from, dashed from there on.
#[derive(Debug, Clone, Copy)]
pub struct Level {
    /// Between 0 and 1.
    pub at: f64,
    /// The first dot of the part.
    pub first: usize,
    /// How many dots it was taken from.
    pub baseline: usize,
    /// How many dots the part has.
    pub dots: usize,
}

/// The beginning of a round.
#[derive(Debug, Clone)]
pub struct Pin {
    /// The first dot of the round.
    pub dot: usize,
    /// Its number.
    pub number: String,
    /// Its name: on the wide drawing only.
    pub name: String,
}

/// The words of a run chart, in the reader's language.
#[derive(Debug, Clone, Default)]
pub struct RunWords {
    /// Behind the aim.
    pub aim: String,
    /// Behind the line.
    pub line: String,
    /// Behind the last dot.
    pub latest: String,
    /// What the rings say.
    pub shift: String,
    /// What the dashes at the foot say, where points are hidden.
    pub hidden: String,
}

const TOP: f64 = 56.0;
const BOTTOM: f64 = 280.0;
/// A line is drawn between dots from this many on.
const LINE_FROM: usize = 6;

impl RunChart<'_> {
    /// The drawing.
    pub fn draw(&self, width: Width) -> String {
        let mut svg = Svg::new(self.about, width);
        let right = if width == Width::Narrow { 14.0 } else { 150.0 };
        #[expect(clippy::cast_precision_loss, reason = "a chart has few dots")]
        let x = Scale::new((-0.5, (self.dots.len().max(1) as f64) - 0.5), (44.0, width.px() - right));
        let y = Scale::new((0.0, 1.0), (BOTTOM, TOP));
        for at in lines((1.0, 0.2)) {
            svg.line([44.0, y.at(at), width.px() - right, y.at(at)], LINE, 1.0, "");
            svg.text((38.0, y.at(at) + 4.0), &percent(at), Ink::AXIS);
        }
        self.levels(&mut svg, width, (x, y), right);
        self.pins(&mut svg, width, x);
        self.dots(&mut svg, x, y);
        for (place, word) in self.under.iter().enumerate().filter(|(_, word)| !word.is_empty()) {
            svg.text((x.at(number(place)), BOTTOM + 20.0), word, Ink::UNDER);
        }
        let height = self.under_the_chart(&mut svg, width);
        svg.finish(height)
    }

    fn levels(&self, svg: &mut Svg, width: Width, (x, y): (Scale, Scale), right: f64) {
        let end = width.px() - right;
        if let Some(aim) = self.aim {
            svg.line([44.0, y.at(aim), end, y.at(aim)], OK, 2.0, "");
            if width != Width::Narrow {
                svg.text((end + 8.0, y.at(aim) + 4.0), &self.words.aim, Ink::bold(OK));
            }
        }
        for level in self.lines {
            let edge = |dot: usize| x.at(number(dot) - 0.5);
            let (begins, turns) = (edge(level.first), edge(level.first + level.baseline));
            svg.line([begins, y.at(level.at), turns, y.at(level.at)], BRO_DARK, 2.0, "");
            svg.line(
                [turns, y.at(level.at), edge(level.first + level.dots), y.at(level.at)],
                BRO_DARK,
                1.5,
                "5 4",
            );
        }
        if let Some(level) = self.lines.last().filter(|_| width != Width::Narrow) {
            let line = level.at;
            let apart = self.aim.is_some_and(|aim| (y.at(aim) - y.at(line)).abs() < 18.0);
            let place = y.at(line) + if apart { 22.0 } else { 4.0 };
            svg.text((end + 8.0, place), &self.words.line, Ink::bold(BRO_DARK));
        }
    }

    fn pins(&self, svg: &mut Svg, width: Width, x: Scale) {
        for pin in self.pins {
            let place = x.at(number(pin.dot) - 0.5);
            svg.line([place, 26.0, place, BOTTOM], SUN, 1.5, "4 3");
            svg.dot((place, 16.0), 11.0, SUN);
            svg.text((place, 20.5), &pin.number, Ink { anchor: Anchor::Middle, ..Ink::bold(WHITE) });
            if width != Width::Narrow {
                svg.text((place + 16.0, 20.5), &pin.name, Ink::bold(SUN));
            }
        }
    }

    fn dots(&self, svg: &mut Svg, x: Scale, y: Scale) {
        let points: Vec<(usize, (f64, f64))> = self
            .dots
            .iter()
            .enumerate()
            .filter_map(|(place, dot)| Some((place, (x.at(number(place)), y.at((*dot)?.share()?)))))
            .collect();
        let hides = self.dots.iter().any(Option::is_none);
        // A line over hidden dots would say where they lie.
        if points.len() >= LINE_FROM && !hides {
            // Each part is a line of its own: between two baselines nothing is joined.
            let begins: Vec<usize> =
                self.lines.iter().map(|level| level.first).filter(|at| *at > 0).collect();
            let mut from = 0;
            for to in begins.into_iter().chain([points.len()]) {
                if let Some(part) = points.get(from..to) {
                    let part: Vec<(f64, f64)> = part.iter().map(|(_, point)| *point).collect();
                    svg.path(&part, BRO, 2.0, "");
                }
                from = to;
            }
        }
        for (place, point) in &points {
            svg.dot(*point, 4.5, BRO_DARK);
            if self.shifts.iter().any(|shift| (shift.first..=shift.last).contains(place)) {
                svg.ring(*point, 8.0, BRO_DARK);
            }
        }
        for (place, _) in self.dots.iter().enumerate().filter(|(_, dot)| dot.is_none()) {
            let middle = x.at(number(place));
            svg.line([middle - 5.0, BOTTOM - 6.0, middle + 5.0, BOTTOM - 6.0], INK_2, 2.0, "2 2");
        }
    }

    /// What has no room beside the chart on a phone, and what the rings mean. Gives the height.
    fn under_the_chart(&self, svg: &mut Svg, width: Width) -> f64 {
        let mut y = BOTTOM + 44.0;
        let mut say = |words: &str, ink: Ink| {
            if !words.is_empty() {
                svg.text((44.0, y), words, ink);
                y += 18.0;
            }
        };
        if width == Width::Narrow {
            say(&self.words.aim, Ink::bold(OK));
            say(&self.words.line, Ink::bold(BRO_DARK));
        }
        say(&self.words.latest, Ink::bold(INK_2));
        say(&self.words.hidden, Ink::LABEL);
        if !self.shifts.is_empty() {
            say(&self.words.shift, Ink::LABEL);
        }
        y
    }
}

#[expect(clippy::cast_precision_loss, reason = "a chart has few dots")]
fn number(place: usize) -> f64 {
    place as f64
}
