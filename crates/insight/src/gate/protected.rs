use super::counts::NotOfTheTable;
use super::{Counts, Dimension};

/// One place of a protected table. Hidden is neither zero nor unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Cell {
    /// The count, which may be 0.
    Shown(u32),
    /// A small count, or one that would give a small one away. The two look the same on purpose.
    Hidden,
    /// Not part of what is published.
    Left,
}

/// A table that may leave the municipality. Only [`protect`](super::protect) makes one.
#[derive(Debug, Clone)]
pub struct Protected {
    counts_without_values: Counts,
    cells: Vec<Cell>,
}

impl Protected {
    pub(super) fn new(counts: &Counts, hidden: impl Fn(usize) -> bool) -> Self {
        let cells = (0..counts.values().len())
            .map(|cell| match (counts.is_published(cell), hidden(cell)) {
                (false, _) => Cell::Left,
                (true, true) => Cell::Hidden,
                (true, false) => Cell::Shown(counts.values()[cell]),
            })
            .collect();
        Self { counts_without_values: Counts::new(counts.dimensions().to_vec()), cells }
    }

    /// What may be said at a place.
    pub fn get(&self, keys: &[&str]) -> Result<Cell, NotOfTheTable> {
        Ok(self.cells[self.counts_without_values.index(&self.counts_without_values.nodes(keys)?)])
    }

    /// The dimensions, in order.
    pub fn dimensions(&self) -> &[Dimension] {
        self.counts_without_values.dimensions()
    }

    /// Every published place with its keys, the total first.
    pub fn places(&self) -> impl Iterator<Item = (Vec<&str>, Cell)> {
        self.cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| **cell != Cell::Left)
            .map(|(index, cell)| (self.counts_without_values.keys_at(index), *cell))
    }

    /// How many published places are hidden, and how many there are.
    pub fn hidden_of_all(&self) -> (usize, usize) {
        let published = self.cells.iter().filter(|cell| **cell != Cell::Left);
        let (mut hidden, mut all) = (0, 0);
        for cell in published {
            all += 1;
            hidden += usize::from(*cell == Cell::Hidden);
        }
        (hidden, all)
    }
}
