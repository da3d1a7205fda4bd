use super::svg::Anchor;

/// About how wide a letter is at 13 px, and how high a line.
const LETTER: f64 = 7.2;
const HIGH: f64 = 15.0;

/// Places for names beside points, so that they don't lie on each other or on a point.
pub(super) struct Labels {
    left: f64,
    right: f64,
    taken: Vec<[f64; 4]>,
}

impl Labels {
    /// Names stay between these two places.
    pub fn within(left: f64, right: f64) -> Self {
        Self { left, right, taken: Vec::new() }
    }

    /// Nothing is written here.
    pub fn keep_free(&mut self, (x, y): (f64, f64)) {
        self.taken.push([x - 6.0, y - 6.0, x + 6.0, y + 6.0]);
    }

    /// Where the name of the point, so far from it, begins, ends or has its middle: to the right if there is room, else to the left, above or
    /// below; to the right if there is room nowhere.
    pub fn place(&mut self, (x, y): (f64, f64), away: f64, name: &str) -> (Anchor, (f64, f64)) {
        let long = length_of(name);
        let places = [
            (Anchor::Start, (x + away, y + 4.5)),
            (Anchor::End, (x - away, y + 4.5)),
            (Anchor::Middle, (x, y - away)),
            (Anchor::Middle, (x, y + away + 10.0)),
        ];
        let first = places[0];
        let free = places.into_iter().find(|place| self.is_free(box_of(*place, long)));
        let chosen = free.unwrap_or(first);
        self.taken.push(box_of(chosen, long));
        chosen
    }

    fn is_free(&self, [left, top, right, bottom]: [f64; 4]) -> bool {
        let apart =
            |other: &[f64; 4]| other[2] <= left || right <= other[0] || other[3] <= top || bottom <= other[1];
        left >= self.left && right <= self.right && self.taken.iter().all(apart)
    }
}

/// About how long these words are.
pub(super) fn length_of(words: &str) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "words are short")]
    let letters = words.chars().count() as f64;
    letters * LETTER
}

fn box_of((anchor, (x, y)): (Anchor, (f64, f64)), long: f64) -> [f64; 4] {
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - long / 2.0,
        Anchor::End => x - long,
    };
    [left, y - HIGH + 3.0, left + long, y + 3.0]
}
