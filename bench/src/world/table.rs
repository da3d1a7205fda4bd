//! A table of persons such as a release of the whole country would be made of: municipalities by kinds by quarters.

use insight::gate::{Counts, Dimension};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::Outcome;

/// Nodes of each division: its total first, then the parts.
pub const NODES: [usize; 3] = [1 + 98, 1 + 12, 1 + 12];
/// How far apart two neighbours of each division lie in a list of all cells.
pub const STRIDES: [usize; 3] = [NODES[1] * NODES[2], NODES[2], 1];
/// Cells, sums among them.
pub const CELLS: usize = NODES[0] * NODES[1] * NODES[2];

/// The same counts twice: as the product holds them, and as a plain list for who doesn't know the product.
pub struct Persons {
    /// For the gate.
    pub counts: Counts,
    /// Every cell in order, the total first.
    pub values: Vec<u32>,
}

/// A table whose parts hold `middle` persons in the middle: a few large municipalities and many small ones, common kinds and
/// rare ones.
pub fn persons(middle: f64) -> Outcome<Persons> {
    let mut rng = ChaCha8Rng::seed_from_u64(12);
    let divisions = [("municipality", 0), ("kind", 1), ("quarter", 2)];
    let names =
        divisions.map(|(_, which)| (1..NODES[which]).map(|part| part.to_string()).collect::<Vec<_>>());
    let dimensions = divisions.map(|(name, which)| Dimension::flat(name, names[which].clone()));
    let mut counts = Counts::new(dimensions.into_iter().collect::<Result<_, _>>()?);
    let mut values = vec![0; CELLS];
    let sizes = [0, 1].map(|which| uneven(&mut rng, NODES[which] - 1));
    for (municipality, of_place) in sizes[0].iter().enumerate() {
        for (kind, of_kind) in sizes[1].iter().enumerate() {
            for quarter in 0..NODES[2] - 1 {
                let persons = drawn(&mut rng, middle * of_place * of_kind);
                counts.add(&[&names[0][municipality], &names[1][kind], &names[2][quarter]], persons)?;
                add(&mut values, [municipality + 1, kind + 1, quarter + 1], persons);
            }
        }
    }
    Ok(Persons { counts, values })
}

/// Sizes around 1, the largest some ten times the middle one.
fn uneven(rng: &mut ChaCha8Rng, many: usize) -> Vec<f64> {
    let sizes: Vec<f64> = (0..many).map(|_| rng.random_range(-2.3_f64..2.3).exp()).collect();
    let mean = sizes.iter().sum::<f64>() / many as f64;
    sizes.into_iter().map(|size| size / mean).collect()
}

/// Poisson's number of events of which `mean` are awaited.
fn drawn(rng: &mut ChaCha8Rng, mean: f64) -> u32 {
    let (mut waited, mut events) = (0.0, 0);
    loop {
        waited -= (1.0 - rng.random::<f64>()).ln();
        if waited > mean {
            return events;
        }
        events += 1;
    }
}

/// In the cell and in the seven sums above it.
fn add(values: &mut [u32], cell: [usize; 3], persons: u32) {
    for sums in 0..8 {
        let node = |which: usize| if sums & (1 << which) == 0 { cell[which] } else { 0 };
        values[(0..3).map(|which| node(which) * STRIDES[which]).sum::<usize>()] += persons;
    }
}
