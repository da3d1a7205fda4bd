use super::scale::{Scale, lines, percent, share_axis};
use super::svg::{Anchor, BRO, BRO_MID, Ink, LINE, SUN, Svg};
use super::{About, Width};
use crate::proportion::Share;

/// Shares side by side, each with its 95 % interval: is the difference larger than chance?
#[derive(Debug, Clone)]
pub struct Intervals<'a> {
    /// What it says about itself.
    pub about: About<'a>,
    /// From top to bottom.
    pub rows: Vec<Interval>,
    /// The share of all together, drawn as a line, and its words.
    pub all: Option<(f64, String)>,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Interval {
    /// Its name.
    pub label: String,
    /// Its share; without one the row says `behind` on hatch.
    pub share: Option<Share>,
    /// What stands behind: "38 af 171", or "skjult".
    pub behind: String,
    /// Whether it is the reader's own: a ring and a bold name.
    pub own: bool,
}

const ROW: f64 = 30.0;

impl Intervals<'_> {
    /// The drawing.
    pub fn draw(&self, width: Width) -> String {
        let mut svg = Svg::new(self.about, width);
        let (left, right) = if width == Width::Wide { (190.0, 100.0) } else { (10.0, 84.0) };
        let row = if width == Width::Wide { ROW } else { ROW + 16.0 };
        let highest = self.rows.iter().filter_map(|row| Some(row.share?.interval().1)).fold(0.05, f64::max);
        let axis = share_axis(highest);
        let x = Scale::new((0.0, axis.0), (left, width.px() - right));
        #[expect(clippy::cast_precision_loss, reason = "a chart has few rows")]
        let bottom = 8.0 + row * self.rows.len() as f64;
        for at in lines(axis) {
            svg.line([x.at(at), 0.0, x.at(at), bottom], LINE, 1.0, "");
            svg.text((x.at(at), bottom + 16.0), &percent(at), Ink::UNDER);
        }
        if let Some((share, words)) = &self.all {
            svg.line([x.at(*share), 0.0, x.at(*share), bottom + 20.0], SUN, 1.0, "3 3");
            svg.text((x.at(*share), bottom + 34.0), words, Ink { anchor: Anchor::Middle, ..Ink::bold(SUN) });
        }
        let mut y = 8.0;
        for one in &self.rows {
            let middle = if width == Width::Wide {
                svg.text(
                    (left - 12.0, y + 14.0),
                    &one.label,
                    Ink { anchor: Anchor::End, bold: one.own, ..Ink::LABEL },
                );
                y + 10.0
            } else {
                svg.text((left, y + 10.0), &one.label, Ink { bold: one.own, ..Ink::LABEL });
                y + 26.0
            };
            draw_row(&mut svg, one, x, middle);
            svg.text((width.px() - right + 12.0, middle + 4.0), &one.behind, Ink::LABEL);
            y += row;
        }
        svg.finish(bottom + 44.0)
    }
}

fn draw_row(svg: &mut Svg, row: &Interval, x: Scale, middle: f64) {
    let Some(share) = row.share else {
        let hatch = svg.hatch();
        svg.rect([x.at(0.0), middle - 6.0, 60.0, 12.0], &hatch, None);
        return;
    };
    let (low, high) = share.interval();
    svg.line([x.at(low), middle, x.at(high), middle], BRO_MID, 6.0, "");
    svg.dot((x.at(share.value()), middle), 6.0, BRO);
    if row.own {
        svg.ring((x.at(share.value()), middle), 9.0, SUN);
    }
}
