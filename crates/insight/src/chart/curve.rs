use super::labels::length_of;
use super::scale::{Scale, lines, percent, share_axis};
use super::svg::{Anchor, BRO, FGU, INK_2, Ink, JOB, LINE, SUN, Svg};
use super::{About, Width};
use crate::curve::{Curve, Median};

/// How many are back by when: the whole with its band, each end apart, the median, and how many are followed.
#[derive(Debug, Clone)]
pub struct CurveChart<'a> {
    /// What it says about itself.
    pub about: About<'a>,
    /// What is drawn.
    pub curve: &'a Curve,
    /// The words in it.
    pub words: CurveWords,
    /// Months along the axis.
    pub months: u32,
    /// No line is drawn beyond the day on which fewer are followed.
    pub at_least_followed: usize,
}

/// The words of a curve, in the reader's language.
#[derive(Debug, Clone, Default)]
pub struct CurveWords {
    /// Behind the whole: "66 % tilbage i alt".
    pub back: String,
    /// Behind each end, in the order of the ends.
    pub by: Vec<String>,
    /// At the median.
    pub median: String,
    /// Under the axis: "måneder efter frafald".
    pub axis: String,
    /// Over the numbers under the axis.
    pub followed: String,
}

/// Days in a month, on the axis.
const MONTH: f64 = 365.25 / 12.0;
const STYLES: [(&str, &str); 3] = [(BRO, "7 4"), (FGU, "7 3 2 3"), (JOB, "2 3")];

impl CurveChart<'_> {
    /// The drawing.
    pub fn draw(&self, width: Width) -> String {
        let mut svg = Svg::new(self.about, width);
        let last_day = f64::from(self.months) * MONTH;
        let drawn_to = self.curve.last_day_with(self.at_least_followed).map_or(0.0, f64::from).min(last_day);
        let highest = self.curve.steps().iter().map(|step| step.high).fold(0.0, f64::max);
        let right = if width == Width::Wide { 160.0 } else { 16.0 };
        let x = Scale::new((0.0, last_day), (44.0, width.px() - right));
        let y = Scale::new((0.0, share_axis(highest).0), (250.0, 14.0));
        self.grid(&mut svg, width, x, y, share_axis(highest));
        self.band(&mut svg, x, y, drawn_to);
        for (end, (colour, dashes)) in STYLES.iter().enumerate().take(self.words.by.len()) {
            let line = self.steps(x, y, drawn_to, |step| step.by[end]);
            svg.path(&line, colour, 2.0, dashes);
        }
        let whole = self.steps(x, y, drawn_to, |step| step.back);
        svg.path(&whole, BRO, 3.0, "");
        self.median(&mut svg, x, y, drawn_to);
        let height = self.words_and_numbers(&mut svg, width, x, y, drawn_to);
        svg.finish(height)
    }

    fn grid(&self, svg: &mut Svg, width: Width, x: Scale, y: Scale, axis: (f64, f64)) {
        for at in lines(axis) {
            svg.line([x.at(0.0), y.at(at), x.at(f64::from(self.months) * MONTH), y.at(at)], LINE, 1.0, "");
            svg.text((38.0, y.at(at) + 4.0), &percent(at), Ink::AXIS);
        }
        let every = if width == Width::Wide { 2 } else { 3 };
        for month in (0..=self.months).step_by(every) {
            let place = x.at(f64::from(month) * MONTH);
            svg.text((place, 270.0), &month.to_string(), Ink::UNDER);
        }
        svg.text((x.at(f64::from(self.months) * MONTH / 2.0), 290.0), &self.words.axis, Ink::UNDER);
    }

    /// A staircase through the steps up to the last day drawn.
    fn steps(
        &self,
        x: Scale,
        y: Scale,
        until: f64,
        of: impl Fn(&crate::curve::Step) -> f64,
    ) -> Vec<(f64, f64)> {
        let mut points = vec![(x.at(0.0), y.at(0.0))];
        let mut height = 0.0;
        for step in self.curve.steps().iter().take_while(|step| f64::from(step.day) <= until) {
            let place = x.at(f64::from(step.day));
            points.push((place, y.at(height)));
            height = of(step);
            points.push((place, y.at(height)));
        }
        points.push((x.at(until), y.at(height)));
        points
    }

    fn band(&self, svg: &mut Svg, x: Scale, y: Scale, until: f64) {
        let mut around = self.steps(x, y, until, |step| step.high);
        around.extend(self.steps(x, y, until, |step| step.low).into_iter().rev());
        svg.area(&around, BRO, 0.14);
    }

    fn median_until(&self, until: f64) -> Option<Median> {
        self.curve.median().filter(|median| f64::from(median.day) <= until)
    }

    fn median(&self, svg: &mut Svg, x: Scale, y: Scale, until: f64) {
        let Some(median) = self.median_until(until) else { return };
        let (place, half) = (x.at(f64::from(median.day)), y.at(0.5));
        svg.line([x.at(0.0), half, place, half], SUN, 1.0, "3 3");
        svg.line([place, half, place, y.at(0.0)], SUN, 1.0, "3 3");
        svg.ring((place, half), 5.0, SUN);
        if self.median_fits(x, place) {
            svg.text((x.at(0.0) + 6.0, half - 8.0), &self.words.median, Ink::bold(SUN));
        }
    }

    /// Whether its words have room between the axis and the median, where no other words and few lines are.
    fn median_fits(&self, x: Scale, place: f64) -> bool {
        x.at(0.0) + 6.0 + length_of(&self.words.median) <= place
    }

    /// Labels behind the lines where there is room, else under the chart; and how many are followed. Gives the height.
    fn words_and_numbers(&self, svg: &mut Svg, width: Width, x: Scale, y: Scale, drawn_to: f64) -> f64 {
        let at_end = self.curve.steps().iter().take_while(|step| f64::from(step.day) <= drawn_to).last();
        let mut labels: Vec<(f64, &str, &'static str)> =
            vec![(at_end.map_or(0.0, |step| step.back), &self.words.back, BRO)];
        for (end, word) in self.words.by.iter().enumerate() {
            labels.push((at_end.map_or(0.0, |step| step.by[end]), word, STYLES[end.min(2)].0));
        }
        let mut height = 318.0;
        let median = self.median_until(drawn_to).map(|median| x.at(f64::from(median.day)));
        if median.is_some_and(|place| !self.median_fits(x, place)) {
            svg.text((x.at(0.0), height - 4.0), &self.words.median, Ink::bold(SUN));
            height += 22.0;
        }
        if width == Width::Wide {
            labels.sort_by(|one, other| other.0.total_cmp(&one.0));
            let mut free = 0.0_f64;
            for (share, word, colour) in labels {
                let place = (y.at(share) + 4.0).max(free);
                svg.text((x.at(drawn_to) + 8.0, place), word, Ink::bold(colour));
                free = place + 18.0;
            }
        } else {
            for (_, word, colour) in labels {
                svg.text((44.0, height), word, Ink::bold(colour));
                height += 18.0;
            }
        }
        svg.line(
            [x.at(0.0), height - 12.0, x.at(f64::from(self.months) * MONTH), height - 12.0],
            LINE,
            1.0,
            "",
        );
        svg.text((x.at(0.0), height + 4.0), &self.words.followed, Ink::bold(INK_2));
        let every = if width == Width::Wide { 2 } else { 3 };
        for month in (0..=self.months).step_by(every) {
            let day = (f64::from(month) * MONTH).round();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a day of the axis")]
            let followed = self.curve.followed_on(day as u32);
            svg.text(
                (x.at(day), height + 22.0),
                &followed.to_string(),
                Ink { anchor: Anchor::Middle, ..Ink::LABEL },
            );
        }
        height + 32.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curve::{End, Followed};

    /// Eight back after `days`, four followed for a year.
    fn drawn(days: u32) -> String {
        let back = Followed { days, end: End::By(0) };
        let still = Followed { days: 365, end: End::NotFollowed };
        let curve = Curve::of(&[vec![back; 8], vec![still; 4]].concat(), 1).expect("persons");
        let words = CurveWords { median: "half are back after a while".into(), ..CurveWords::default() };
        let about = About { id: "c", title: "t", description: "d" };
        CurveChart { about, curve: &curve, words, months: 12, at_least_followed: 1 }.draw(Width::Wide)
    }

    /// How far down the words of the median stand.
    fn median_stands_at(drawing: &str) -> f64 {
        let (before, _) = drawing.split_once(">half are back").expect("its words");
        let (_, y) = before.rsplit_once(" y=\"").expect("its place");
        y.split('"').next().and_then(|y| y.parse().ok()).expect("a number")
    }

    #[test]
    fn words_of_an_early_median_stand_under_the_axis_where_no_others_are() {
        assert!(median_stands_at(&drawn(300)) < 250.0, "there is room beside the axis");
        assert!(median_stands_at(&drawn(40)) > 300.0);
    }
}
