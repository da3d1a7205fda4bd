use std::fmt::Write;

use super::About;

/// Which of the two drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// For the whole of a page of 800 px and more.
    Full,
    /// For one of two columns there.
    Wide,
    /// For a phone.
    Narrow,
}

impl Width {
    /// In px.
    pub fn px(self) -> f64 {
        match self {
            Self::Full => 1120.0,
            Self::Wide => 570.0,
            Self::Narrow => 358.0,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Full | Self::Wide => "chart chart-wide",
            Self::Narrow => "chart chart-narrow",
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Self::Full => "f",
            Self::Wide => "w",
            Self::Narrow => "n",
        }
    }
}

/// Where a text stands, seen from its point.
#[derive(Debug, Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    pub fill: &'static str,
    pub bold: bool,
    pub anchor: Anchor,
}

impl Ink {
    pub const LABEL: Self = Self { fill: INK_2, bold: false, anchor: Anchor::Start };
    pub const AXIS: Self = Self { fill: INK_2, bold: false, anchor: Anchor::End };
    pub const UNDER: Self = Self { fill: INK_2, bold: false, anchor: Anchor::Middle };

    pub fn bold(fill: &'static str) -> Self {
        Self { fill, bold: true, anchor: Anchor::Start }
    }
}

pub(super) const INK_2: &str = "#4A5356";
pub(super) const BRO: &str = "#0F4C5C";
pub(super) const BRO_DARK: &str = "#0A3A47";
pub(super) const BRO_MID: &str = "#5F8C98";
pub(super) const LATER: &str = "#3A7180";
pub(super) const SUN: &str = "#7A4B00";
pub(super) const JOB: &str = "#A6530B";
pub(super) const FGU: &str = "#5B3A7A";
pub(super) const OK: &str = "#1D5E38";
pub(super) const LINE: &str = "#C9D1D3";
pub(super) const WHITE: &str = "#FFFFFF";

/// A drawing under the pen.
pub(super) struct Svg {
    body: String,
    id: String,
    width: Width,
}

impl Svg {
    pub fn new(about: About<'_>, width: Width) -> Self {
        let id = format!("{}-{}", about.id, width.suffix());
        let mut svg = Self { body: String::new(), id, width };
        let (title, description) = (escaped(about.title), escaped(about.description));
        let id = &svg.id;
        let _ =
            write!(svg.body, "<title id=\"{id}-t\">{title}</title><desc id=\"{id}-d\">{description}</desc>");
        let _ = write!(
            svg.body,
            "<defs><pattern id=\"{id}-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#FFFFFF\"/>\
             <rect width=\"2\" height=\"6\" fill=\"#8A9497\"/></pattern></defs>"
        );
        svg
    }

    /// The fill for what is unknown, hidden or open.
    pub fn hatch(&self) -> String {
        format!("url(#{}-hatch)", self.id)
    }

    pub fn rect(&mut self, [x, y, width, height]: [f64; 4], fill: &str, stroke: Option<&str>) {
        let stroke = stroke.map_or_else(String::new, |colour| format!(" stroke=\"{colour}\""));
        let _ = write!(
            self.body,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{height:.1}\" fill=\"{fill}\"{stroke}/>",
            width.max(0.0)
        );
    }

    /// A straight line; `dashes` as SVG has them, empty for solid.
    pub fn line(&mut self, [x1, y1, x2, y2]: [f64; 4], colour: &str, thick: f64, dashes: &str) {
        let dashes =
            if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dashes}\"") };
        let _ = write!(
            self.body,
            "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"{colour}\" stroke-width=\"{thick}\"{dashes}/>"
        );
    }

    /// A line through points.
    pub fn path(&mut self, points: &[(f64, f64)], colour: &str, thick: f64, dashes: &str) {
        let dashes =
            if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dashes}\"") };
        let _ = write!(
            self.body,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thick}\" stroke-linejoin=\"round\"{dashes}/>",
            listed(points)
        );
    }

    /// A ground between points.
    pub fn area(&mut self, points: &[(f64, f64)], fill: &str, opacity: f64) {
        let _ = write!(
            self.body,
            "<polygon points=\"{}\" fill=\"{fill}\" fill-opacity=\"{opacity}\"/>",
            listed(points)
        );
    }

    pub fn dot(&mut self, (x, y): (f64, f64), radius: f64, fill: &str) {
        let _ = write!(self.body, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{fill}\"/>");
    }

    pub fn ring(&mut self, (x, y): (f64, f64), radius: f64, colour: &str) {
        let _ = write!(
            self.body,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>"
        );
    }

    /// Stands on its corner.
    pub fn diamond(&mut self, (x, y): (f64, f64), half: f64, fill: &str) {
        self.area(&[(x, y - half), (x + half, y), (x, y + half), (x - half, y)], fill, 1.0);
    }

    /// Only the edge.
    pub fn frame(&mut self, [x, y, width, height]: [f64; 4], colour: &str, thick: f64) {
        let _ = write!(
            self.body,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thick}\"/>"
        );
    }

    /// A text on a white halo, so that no line runs through it.
    pub fn text(&mut self, at: (f64, f64), text: &str, ink: Ink) {
        let halo = if ink.fill == WHITE {
            ""
        } else {
            " stroke=\"#FFFFFF\" stroke-width=\"3\" paint-order=\"stroke\" stroke-linejoin=\"round\""
        };
        self.write_text(at, text, ink, halo);
    }

    /// A text on a ground of its own colour.
    pub fn plain_text(&mut self, at: (f64, f64), text: &str, ink: Ink) {
        self.write_text(at, text, ink, "");
    }

    fn write_text(&mut self, (x, y): (f64, f64), text: &str, ink: Ink, halo: &str) {
        let anchor = match ink.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if ink.bold { " font-weight=\"600\"" } else { "" };
        let _ = write!(
            self.body,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{}\" font-size=\"13\" text-anchor=\"{anchor}\"{weight}{halo}>{}</text>",
            ink.fill,
            escaped(text)
        );
    }

    /// The finished drawing, so high.
    pub fn finish(self, height: f64) -> String {
        let (width, id) = (self.width.px(), &self.id);
        format!(
            "<svg class=\"{}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {width} {height:.0}\" \
             width=\"{width}\" height=\"{height:.0}\" xmlns=\"http://www.w3.org/2000/svg\">{}</svg>",
            self.width.class(),
            self.body
        )
    }
}

fn listed(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    points.join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_from_outside_cannot_become_markup() {
        let about = About { id: "c", title: "<script>", description: "\"&\"" };
        let mut svg = Svg::new(about, Width::Wide);
        svg.text((0.0, 0.0), "<b>", Ink::LABEL);
        let drawn = svg.finish(10.0);
        assert!(!drawn.contains("<script>") && !drawn.contains("<b>"), "{drawn}");
    }
}
