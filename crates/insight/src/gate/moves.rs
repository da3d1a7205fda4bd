//! Moves: patterns of +1 and −1 that leave every sum of a table as it is.
//!
//! Along one dimension a move is a *path*. Either one part goes up, and with it every sum above it; or one part goes up and
//! another down, and with them the sums above each that don't hold both. A move of the table is one path for each dimension:
//! it touches every combination of their nodes, with the product of their signs. In a flat table with two dimensions that is
//! a rectangle, in three a cuboid; with a total in a corner, two corners of a side have the same sign.

use super::Dimension;

/// A path along one dimension: nodes that go up and nodes that go down.
#[derive(Debug, Clone)]
pub(super) struct Path {
    /// (node, goes up)
    pub steps: Vec<(usize, bool)>,
}

/// Every path along `dimension` on which `node` goes up, the shortest first.
pub(super) fn through(dimension: &Dimension, node: usize) -> Vec<Path> {
    let leaves: Vec<usize> = (0..dimension.len()).filter(|&leaf| dimension.is_leaf(leaf)).collect();
    let (under, beside): (Vec<usize>, Vec<usize>) =
        leaves.into_iter().partition(|&leaf| dimension.upwards(leaf).any(|above| above == node));
    let mut paths: Vec<Path> = under
        .iter()
        .flat_map(|&up| {
            let alone = Path { steps: dimension.upwards(up).map(|node| (node, true)).collect() };
            beside.iter().map(move |&down| between(dimension, up, down)).chain([alone])
        })
        .collect();
    paths.sort_by_key(|path| path.steps.len());
    paths
}

/// `up` goes up and `down` goes down, with the sums above each that don't hold both.
fn between(dimension: &Dimension, up: usize, down: usize) -> Path {
    let over_down: Vec<usize> = dimension.upwards(down).collect();
    let over_up: Vec<usize> = dimension.upwards(up).collect();
    let rising = over_up.iter().filter(|node| !over_down.contains(node)).map(|&node| (node, true));
    let falling = over_down.iter().filter(|node| !over_up.contains(node)).map(|&node| (node, false));
    Path { steps: rising.chain(falling).collect() }
}
