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
    /// The whole percent at which each class after the lowest begins, ascending.
    pub classes: [u8; 3],
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

    /// By the percent that stands in the field, so that reader and legend agree.
    fn class(&self, share: f64) -> usize {
        self.classes.iter().filter(|from| whole_percent(share) >= **from).count()
    }

    fn legend(&self, svg: &mut Svg, y: f64, width: Width) {
        let [second, third, highest] = self.classes;
        let between = |from: u8, next: u8| match next.saturating_sub(1) {
            last if last == from => format!("{from} %"),
            last => format!("{from}–{last} %"),
        };
        let words = [
            format!("< {second} %"),
            between(second, third),
            between(third, highest),
            format!("≥ {highest} %"),
        ];
        let (columns, step) = if width == Width::Wide { (4, 120.0) } else { (2, 150.0) };
        for (class, (words, (ground, _))) in (0_u16..).zip(words.iter().zip(CLASSES)) {
            let (x, y) = (GAP + f64::from(class % columns) * step, y + f64::from(class / columns) * 22.0);
            svg.rect([x, y, 18.0, 14.0], ground, Some(INK_2));
            svg.text((x + 24.0, y + 12.0), words, Ink::LABEL);
        }
    }
}

/// The percents at which three classes begin, so that they and the one below hold about as many of these shares each.
pub fn classes_of(shares: Vec<f64>) -> [u8; 3] {
    let mut percents: Vec<u8> = shares.into_iter().map(whole_percent).collect();
    percents.sort_unstable();
    let quarter = |which: usize| percents.get(percents.len() * which / 4).copied().unwrap_or(0);
    let mut begins = [1, 2, 3].map(quarter);
    for at in 1..begins.len() {
        begins[at] = begins[at].max(begins[at - 1] + 1);
    }
    begins
}

/// A share as the percent that is written of it.
fn whole_percent(share: f64) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a percent between 0 and 100"
    )]
    let percent = (share.clamp(0.0, 1.0) * 100.0).round() as u8;
    percent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_hatched_and_says_so() {
        let about = About { id: "c", title: "t", description: "d" };
        let tile = Tile { label: "Lyngholm".into(), place: (0, 0), value: Err("skjult".into()), own: false };
        let drawn = Tiles { about, tiles: vec![tile], classes: [45, 52, 57] }.draw(Width::Wide);
        assert!(drawn.contains("skjult") && drawn.contains("url(#c-w-hatch)"), "{drawn}");
    }

    #[test]
    fn four_classes_of_about_the_same_number_even_where_all_are_alike() {
        assert_eq!(classes_of(vec![0.41, 0.5, 0.53, 0.54, 0.55, 0.57, 0.58, 0.62]), [53, 55, 58]);
        assert_eq!(classes_of(vec![0.5; 4]), [50, 51, 52]);
    }

    #[test]
    fn no_percent_belongs_to_two_classes() {
        let about = About { id: "c", title: "t", description: "d" };
        let of = |share| Tile { label: String::new(), place: (0, 0), value: Ok(share), own: false };
        let tiles = Tiles { about, tiles: vec![of(0.656)], classes: [61, 66, 67] };
        assert_eq!(tiles.class(0.656), tiles.class(0.664), "both are written 66 %");
        let drawn = tiles.draw(Width::Wide);
        for words in ["&lt; 61 %", "61–65 %", ">66 %<", "≥ 67 %"] {
            assert!(drawn.contains(words), "{words}: {drawn}");
        }
    }
}
