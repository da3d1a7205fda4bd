use super::svg::{Anchor, BRO, Ink, LATER, Svg, WHITE};
use super::{About, Width};

/// Bars beside their words: stages of a funnel, cases by counsellor.
#[derive(Debug, Clone)]
pub struct Bars<'a> {
    /// What it says about itself.
    pub about: About<'a>,
    /// From top to bottom.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// The word before it.
    pub label: String,
    /// Its count: the length of the filled part.
    pub count: u32,
    /// Counts after the filled part, hatched: what is missing or open.
    pub hatched: u32,
    /// What stands behind it, such as a share.
    pub behind: String,
    /// Whether its share has another base than the bars above: lighter, after a dashed rule.
    pub other_base: bool,
}

const ROW: f64 = 34.0;
const BAR: f64 = 24.0;

impl Bars<'_> {
    /// The drawing.
    pub fn draw(&self, width: Width) -> String {
        let mut svg = Svg::new(self.about, width);
        let (left, right) = match width {
            Width::Full | Width::Wide => (150.0, 96.0),
            Width::Narrow => (118.0, 84.0),
        };
        let longest = self.bars.iter().map(|bar| bar.count + bar.hatched).max().unwrap_or(0).max(1);
        let one = (width.px() - left - right) / f64::from(longest);
        let mut y = 4.0;
        let mut before = false;
        for bar in &self.bars {
            if bar.other_base && !before {
                svg.line([0.0, y + 4.0, width.px(), y + 4.0], "#C9D1D3", 1.0, "3 3");
                y += 14.0;
            }
            before = bar.other_base;
            svg.text((left - 10.0, y + 17.0), &bar.label, Ink { anchor: Anchor::End, ..Ink::LABEL });
            let length = one * f64::from(bar.count);
            svg.rect([left, y, length, BAR], if bar.other_base { LATER } else { BRO }, None);
            if bar.hatched > 0 {
                let hatch = svg.hatch();
                svg.rect([left + length, y, one * f64::from(bar.hatched), BAR], &hatch, Some("#8A9497"));
            }
            let count = bar.count.to_string();
            if length > 34.0 {
                svg.text((left + 8.0, y + 17.0), &count, Ink::bold(WHITE));
            } else {
                svg.text(
                    (left + one * f64::from(bar.count + bar.hatched) + 6.0, y + 17.0),
                    &count,
                    Ink::bold(BRO),
                );
            }
            svg.text((width.px() - right + 10.0, y + 17.0), &bar.behind, Ink::LABEL);
            y += ROW;
        }
        svg.finish(y)
    }
}
