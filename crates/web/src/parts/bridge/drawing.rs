//! Where the pieces of a bridge lie, in units of its own drawing.

use super::BridgeSize;
use super::deck::{Deck, Piece};

/// The drawing, measured.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drawing {
    pub mini: bool,
    pub width: f32,
    pub height: f32,
    pub planks: Vec<Plank>,
    /// Left end of the deck, pole of the flag.
    pub deck: (f32, f32),
    /// Middle of the plank that is today, and of the word above it, which keeps clear of the edge and of the flag.
    pub marker: Option<(f32, f32)>,
    pub tick: Option<f32>,
}

/// One plank: its look as a class, and its box.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plank {
    pub class: &'static str,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    /// The left half of today, which has passed.
    pub half: f32,
    /// The stripes of a plank that is not counted, or is over.
    pub stripes: String,
}

/// The measures that follow from how many planks there are.
struct Measures {
    left: f32,
    right: f32,
    top: f32,
    height: f32,
    between: f32,
    weekend: f32,
    widest: f32,
}

/// A short plank beside a counted one.
const SHORT: f32 = 0.55;
/// What the flag takes of the wide drawing.
const FLAG: f32 = 24.0;

impl Drawing {
    pub(super) fn of(deck: &Deck, size: BridgeSize) -> Self {
        let measures = Measures::of(deck, size);
        let plank = measures.plank_width(deck);
        let mini = size == BridgeSize::Mini;
        let mut planks = Vec::new();
        let mut middles = Vec::with_capacity(deck.pieces.len());
        let mut pole = measures.left;
        let mut x = measures.left;
        for piece in &deck.pieces {
            let width = match piece {
                Piece::Gap => {
                    middles.push(x - measures.between + f32::midpoint(measures.weekend, measures.between));
                    x += measures.weekend;
                    continue;
                }
                Piece::Flag => {
                    pole = x - measures.between + 5.0;
                    middles.push(pole);
                    x = if mini { x } else { pole + 6.0 };
                    continue;
                }
                Piece::Skipped => plank * SHORT,
                _ => plank,
            };
            planks.push(Plank::new(*piece, x, &measures, width));
            middles.push(x + width / 2.0);
            x += width + measures.between;
        }
        let end = x - measures.between;
        let middle = |piece: usize| middles.get(piece).copied().unwrap_or(measures.left);
        Self {
            mini,
            width: if mini { round(end + 1.0) } else { 340.0 },
            height: if mini { 9.0 } else { 84.0 },
            planks,
            deck: (round(measures.left - 4.0), round(pole)),
            marker: deck.marker.map(|piece| {
                let at = middle(piece);
                (round(at), round(at.min(pole - 28.0).max(26.0)))
            }),
            tick: deck.tick.map(|piece| round(middle(piece))),
        }
    }

    /// The curve under the deck, from foot to foot.
    pub(super) fn arch(&self) -> String {
        let (left, right) = self.deck;
        // A cubic curve rises to three quarters of its handles: the crown touches the deck.
        let (foot, crown) = (self.height - 2.0, 41.0);
        let (from, to) = (left + 14.0, right - 14.0);
        let bend = round((to - from) * 0.22);
        format!(
            "M{left} {foot}H{} M{from} {foot}C{} {crown} {} {crown} {to} {foot} M{} {foot}H{right}",
            round(left + 26.0),
            round(from + bend),
            round(to - bend),
            round(right - 26.0),
        )
    }
}

impl Measures {
    fn of(deck: &Deck, size: BridgeSize) -> Self {
        let counted = deck.pieces.iter().filter(|piece| !matches!(piece, Piece::Gap | Piece::Flag)).count();
        let (between, weekend, widest) = match (size, counted) {
            (BridgeSize::Mini, ..=12) => (2.0, 4.0, 9.0),
            (BridgeSize::Mini, _) => (1.0, 2.0, 3.0),
            (BridgeSize::Wide, ..=7) => (5.0, 13.0, 54.0),
            (BridgeSize::Wide, 8..=12) => (4.0, 9.0, 30.0),
            (BridgeSize::Wide, _) => (2.0, 4.0, 18.0),
        };
        match size {
            BridgeSize::Mini => {
                Self { left: 1.0, right: 200.0, top: 1.0, height: 7.0, between, weekend, widest }
            }
            BridgeSize::Wide => {
                Self { left: 8.0, right: 340.0 - FLAG, top: 30.0, height: 14.0, between, weekend, widest }
            }
        }
    }

    fn plank_width(&self, deck: &Deck) -> f32 {
        let mut shares = 0.0;
        let mut taken = 0.0;
        for piece in &deck.pieces {
            match piece {
                Piece::Gap => taken += self.weekend,
                Piece::Flag => taken += 6.0,
                Piece::Skipped => (shares, taken) = (shares + SHORT, taken + self.between),
                _ => (shares, taken) = (shares + 1.0, taken + self.between),
            }
        }
        if shares == 0.0 {
            return self.widest;
        }
        ((self.right - self.left - taken) / shares).clamp(1.0, self.widest)
    }
}

impl Plank {
    fn new(piece: Piece, x: f32, measures: &Measures, width: f32) -> Self {
        let class = match piece {
            Piece::Passed => "solid",
            Piece::Today => "half",
            Piece::Open | Piece::Gap | Piece::Flag => "open",
            Piece::Spare => "pale",
            Piece::Dashed => "dashed",
            Piece::Skipped => "skip",
            Piece::Over => "stripes",
        };
        let (top, height) = (measures.top, measures.height);
        let stripes = match piece {
            Piece::Skipped | Piece::Over => {
                stripes(x, top, width, height, if height > 10.0 { 5.0 } else { 3.5 })
            }
            _ => String::new(),
        };
        let half = if piece == Piece::Today { round(width / 2.0) } else { 0.0 };
        Self { class, x: round(x), y: top, width: round(width), height, half, stripes }
    }
}

/// Slanting lines within a box, as a path: a pattern would need an id that is unique in the page.
fn stripes(x: f32, y: f32, width: f32, height: f32, apart: f32) -> String {
    let mut path = String::new();
    let mut start = x - height + apart;
    while start < x + width {
        let from = (x - start).max(0.0);
        let to = (x + width - start).min(height);
        let point = |along: f32| format!("{} {}", round(start + along), round(y + height - along));
        path.extend(["M", &point(from), "L", &point(to)]);
        start += apart;
    }
    path
}

/// Tenths are finer than any screen shows.
pub(super) fn round(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}
