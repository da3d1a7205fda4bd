use super::scale::percent;
use super::svg::{Anchor, BRO, INK_2, Ink, LATER, SUN, Svg, WHITE};
use super::{About, Width};

/// Groups as fields of equal size, roughly where they lie in the country: the value stands in each.
#[derive(Debug, Clone)]
pub struct Tiles<'a> {
    /// What it says about itself.
    pub about: About<'a>,
    /// The fields.
    pub tiles: Vec<Tile>,
    /// Where one class ends and the next begins, ascending, between 0 and 1.
    pub classes: [f64; 3],
}

/// A field.
#[derive(Debug, Clone)]
pub struct Tile {
    /// Its name.
    pub label: String,
    /// Column and row, from 0.
    pub place: (u16, u16),
    /// Its share, or the word that stands instead.
    pub value: Result<f64, String>,
    /// Whether it is the reader's own.
    pub own: bool,
}

/// From the lowest class to the highest, with the ink that can be read on it.
const CLASSES: [(&str, &str); 4] =
    [("#E1EDEF", "#1A1A1A"), ("#A9C7CE", "#1A1A1A"), (LATER, WHITE), (BRO, WHITE)];
const HIGH: f64 = 60.0;
const GAP: f64 = 5.0;

impl Tiles<'_> {
    /// The drawing.
    pub fn draw(&self, width: Width) -> String {
        let mut svg = Svg::new(self.about, width);
        let columns = self.tiles.iter().map(|tile| tile.place.0).max().unwrap_or(0) + 1;
        let rows = self.tiles.iter().map(|tile| tile.place.1).max().unwrap_or(0) + 1;
        let wide = ((width.px() - GAP) / f64::from(columns) - GAP).min(84.0);
        for tile in &self.tiles {
            let x = GAP + f64::from(tile.place.0) * (wide + GAP);
            let y = GAP + f64::from(tile.place.1) * (HIGH + GAP);
            self.tile(&mut svg, tile, [x, y, wide, HIGH]);
        }
        let bottom = GAP + f64::from(rows) * (HIGH + GAP);
        self.legend(&mut svg, bottom + 8.0, width);
        svg.finish(bottom + if width == Width::Wide { 34.0 } else { 58.0 })
    }

    fn tile(&self, svg: &mut Svg, tile: &Tile, place @ [x, y, wide, high]: [f64; 4]) {
        let middle = x + wide / 2.0;
        let ink = |fill, bold| Ink { fill, bold, anchor: Anchor::Middle };
        let (fill, words) = match &tile.value {
            Ok(share) => {
                let (ground, letters) = CLASSES[self.class(*share)];
                svg.rect(place, ground, Some(INK_2));
                (letters, percent(*share))
            }
            Err(word) => {
                let hatch = svg.hatch();
                svg.rect(place, &hatch, Some(INK_2));
                svg.rect([x + 4.0, y + 10.0, wide - 8.0, high - 20.0], WHITE, None);
                ("#1A1A1A", word.clone())
            }
        };
        svg.plain_text((middle, y + 26.0), &tile.label, ink(fill, false));
        svg.plain_text((middle, y + 45.0), &words, ink(fill, true));
        if tile.own {
            svg.frame([x - 2.0, y - 2.0, wide + 4.0, high + 4.0], SUN, 4.0);
        }
    }

    fn class(&self, share: f64) -> usize {
        self.classes.iter().filter(|end| share >= **end).count()
    }

    fn legend(&self, svg: &mut Svg, y: f64, width: Width) {
        let [low, middle, high] = self.classes.map(percent);
        let words =
            [format!("< {low}"), format!("{low}–{middle}"), format!("{middle}–{high}"), format!("≥ {high}")];
        let (columns, step) = if width == Width::Wide { (4, 120.0) } else { (2, 150.0) };
        for (class, (words, (ground, _))) in (0_u16..).zip(words.iter().zip(CLASSES)) {
            let (x, y) = (GAP + f64::from(class % columns) * step, y + f64::from(class / columns) * 22.0);
            svg.rect([x, y, 18.0, 14.0], ground, Some(INK_2));
            svg.text((x + 24.0, y + 12.0), words, Ink::LABEL);
        }
    }
}

/// Three ends of classes that part these shares into four of about the same number, each at a whole percent.
pub fn classes_of(mut shares: Vec<f64>) -> [f64; 3] {
    shares.sort_by(f64::total_cmp);
    let quarter = |which: usize| shares.get(shares.len() * which / 4).copied().unwrap_or(0.0);
    let mut ends = [1, 2, 3].map(|which| (quarter(which) * 100.0).round() / 100.0);
    for at in 1..ends.len() {
        ends[at] = ends[at].max(ends[at - 1] + 0.01);
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_hatched_and_says_so() {
        let about = About { id: "c", title: "t", description: "d" };
        let tile = Tile { label: "Lyngholm".into(), place: (0, 0), value: Err("skjult".into()), own: false };
        let drawn = Tiles { about, tiles: vec![tile], classes: [0.45, 0.52, 0.57] }.draw(Width::Wide);
        assert!(drawn.contains("skjult") && drawn.contains("url(#c-w-hatch)"), "{drawn}");
    }

    #[test]
    fn four_classes_of_about_the_same_number_even_where_all_are_alike() {
        let ends = classes_of(vec![0.41, 0.5, 0.53, 0.54, 0.55, 0.57, 0.58, 0.62]);
        assert_eq!(ends.map(percent), ["53 %", "55 %", "58 %"]);
        let alike = classes_of(vec![0.5; 4]);
        assert!(alike[0] < alike[1] && alike[1] < alike[2]);
    }
}
