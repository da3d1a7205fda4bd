use super::labels::Labels;
use super::scale::{Scale, percent};
use super::svg::{Anchor, BRO, BRO_DARK, BRO_MID, INK_2, Ink, LINE, SUN, Svg, WHITE};
use super::{About, Width};
use crate::proportion::{Share, limits_by_chance};

/// Shares by the number of persons they rest on, between the limits of chance: is the difference larger than chance?
/// (Spiegelhalter, Statistics in Medicine 24, 2005.)
#[derive(Debug, Clone)]
pub struct FunnelPlot<'a> {
    /// What it says about itself.
    pub about: About<'a>,
    /// The groups whose counts are shown.
    pub points: Vec<Point>,
    /// The share of all together.
    pub all: Share,
    /// The words in it.
    pub words: FunnelWords,
}

/// A group.
#[derive(Debug, Clone)]
pub struct Point {
    /// Its name.
    pub label: String,
    /// Its share.
    pub share: Share,
    /// Whether it is the reader's own.
    pub own: bool,
}

/// The words of a funnel plot, in the reader's language.
#[derive(Debug, Clone, Default)]
pub struct FunnelWords {
    /// Behind the line of all: "alle: 54,2 %".
    pub all: String,
    /// Under the axis of persons.
    pub persons: String,
}

impl Point {
    /// Whether it lies outside the 95 % limits around `expected`.
    pub fn is_outside(&self, expected: f64) -> bool {
        let [(low, high), _] = limits_by_chance(expected, self.share.all());
        let value = self.share.value();
        value < low || value > high
    }
}

const TOP: f64 = 14.0;
const BOTTOM: f64 = 330.0;
const LEFT: f64 = 46.0;
/// Steps in which the limits are drawn.
const STEPS: u32 = 60;

impl FunnelPlot<'_> {
    /// The drawing.
    pub fn draw(&self, width: Width) -> String {
        let mut svg = Svg::new(self.about, width);
        let right = width.px() - if width == Width::Wide { 112.0 } else { 12.0 };
        let most = self.points.iter().map(|point| point.share.all()).max().unwrap_or(1);
        let end = round_up(most + most / 10);
        let x = Scale::new((0.0, f64::from(end)), (LEFT, right));
        let (low, high) = self.heights();
        let y = Scale::new((low, high), (BOTTOM, TOP));
        self.band(&mut svg, x, y, (low, high), end);
        let mut at = low;
        while at <= high + 1e-9 {
            svg.line([LEFT, y.at(at), right, y.at(at)], LINE, 0.5, "");
            svg.text((LEFT - 6.0, y.at(at) + 4.0), &percent(at), Ink::AXIS);
            at += 0.1;
        }
        let expected = self.all.value();
        svg.line([LEFT, y.at(expected), right, y.at(expected)], BRO, 2.0, "");
        if width == Width::Wide {
            let limits = limits_by_chance(expected, end);
            svg.text((right + 6.0, y.at(expected) + 4.0), &self.words.all, Ink::bold(BRO_DARK));
            for ((_, high), word) in limits.into_iter().zip(["95 %", "99,8 %"]) {
                let apart = if word == "95 %" { 2.0 } else { -8.0 };
                svg.text((right + 6.0, (y.at(high) + apart).max(TOP + 4.0)), word, Ink::LABEL);
            }
        }
        for part in 0..=4 {
            let persons = end / 4 * part;
            svg.text((x.at(f64::from(persons)), BOTTOM + 18.0), &persons.to_string(), Ink::UNDER);
        }
        svg.text((right, BOTTOM + 36.0), &self.words.persons, Ink { anchor: Anchor::End, ..Ink::LABEL });
        self.dots(&mut svg, width, x, y);
        svg.finish(BOTTOM + 44.0)
    }

    /// From where to where the axis of shares goes: whole tens of percent around every point and the line.
    fn heights(&self) -> (f64, f64) {
        let shares = || self.points.iter().map(|point| point.share.value()).chain([self.all.value()]);
        let low = shares().fold(1.0, f64::min) - 0.1;
        let high = shares().fold(0.0, f64::max) + 0.1;
        (((low * 10.0).floor() / 10.0).max(0.0), ((high * 10.0).ceil() / 10.0).min(1.0))
    }

    fn band(&self, svg: &mut Svg, x: Scale, y: Scale, (low, high): (f64, f64), end: u32) {
        let persons = |step: u32| (end * step / STEPS).max(1);
        for (which, opacity, thick, dashes) in [(1, 0.06, 1.0, ""), (0, 0.09, 1.0, "5 4")] {
            let edge = |upper: bool| {
                (1..=STEPS).map(move |step| {
                    let limits = limits_by_chance(self.all.value(), persons(step))[which];
                    let share = if upper { limits.1 } else { limits.0 };
                    (x.at(f64::from(persons(step))), y.at(share.clamp(low, high)))
                })
            };
            let around: Vec<(f64, f64)> =
                edge(true).chain(edge(false).collect::<Vec<_>>().into_iter().rev()).collect();
            svg.area(&around, BRO, opacity);
            for upper in [true, false] {
                svg.path(&edge(upper).collect::<Vec<_>>(), BRO_MID, thick, dashes);
            }
        }
    }

    fn dots(&self, svg: &mut Svg, width: Width, x: Scale, y: Scale) {
        let place = |point: &Point| (x.at(f64::from(point.share.all())), y.at(point.share.value()));
        let mut labels = Labels::within(LEFT, width.px());
        self.points.iter().for_each(|point| labels.keep_free(place(point)));
        for point in &self.points {
            let at = place(point);
            let outside = point.is_outside(self.all.value());
            if outside {
                svg.diamond(at, 7.0, BRO_DARK);
            } else {
                svg.dot(at, 5.5, if point.own { SUN } else { WHITE });
                svg.ring(at, 5.5, if point.own { SUN } else { BRO });
            }
            if point.own {
                svg.ring(at, 10.0, SUN);
            }
            if width == Width::Wide || outside || point.own {
                let (anchor, from) = labels.place(at, if point.own { 15.0 } else { 10.0 }, &point.label);
                let fill = if point.own { SUN } else { INK_2 };
                svg.text(from, &point.label, Ink { fill, bold: point.own || outside, anchor });
            }
        }
    }
}

/// To the next 20, 40, 100, 200, 400, 1000 …: quarters of it are whole.
fn round_up(persons: u32) -> u32 {
    let steps = (1..).flat_map(|power| [2, 4, 8, 12, 16].map(|step| step * 10_u32.saturating_pow(power)));
    steps.into_iter().find(|end| *end >= persons).unwrap_or(persons)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(label: &str, met: u32, all: u32) -> Point {
        Point { label: label.into(), share: Share::of(met, all).expect("a share"), own: false }
    }

    #[test]
    fn a_small_place_may_lie_far_off_by_chance_and_a_large_one_may_not() {
        assert!(!point("Klitborg", 25, 41).is_outside(0.542));
        assert!(point("Hedelund", 109, 174).is_outside(0.542));
    }

    #[test]
    fn the_axis_ends_where_its_quarters_are_whole() {
        for (persons, end) in [(1, 20), (41, 80), (348, 400), (401, 800), (1200, 1200)] {
            assert_eq!(round_up(persons), end);
            assert_eq!(end % 4, 0);
        }
    }

    #[test]
    fn on_a_phone_only_own_and_outside_are_named() {
        let about = About { id: "c", title: "t", description: "d" };
        let points = vec![
            point("Klitborg", 25, 41),
            point("Hedelund", 109, 174),
            Point { own: true, ..point("Nordlund", 109, 212) },
        ];
        let all = Share::of(880, 1623).expect("a share");
        let plot = FunnelPlot { about, points, all, words: FunnelWords::default() };
        let narrow = plot.draw(Width::Narrow);
        assert!(!narrow.contains("Klitborg") && narrow.contains("Hedelund") && narrow.contains("Nordlund"));
        assert!(plot.draw(Width::Wide).contains("Klitborg"));
    }
}
