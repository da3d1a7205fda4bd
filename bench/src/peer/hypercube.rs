//! The hypercube method in its plain form (Repsilber, 1994): for each small count the cheapest cuboid with it in a corner is
//! hidden whole, one count after the other as the table lists them. What the gate is measured beside.
//!
//! The corners of a cuboid go up and down in turn and leave every sum as it is; where a corner lies in a total, the total
//! goes the same way as the part. A cuboid protects if its corners hold enough for the count to fall to 0 and to rise as far
//! as it must. Where none does, as when a small sum has several parts, the widest is taken, and the count stays exposed.

use insight::gate::Limits;

use crate::world::table::{NODES, STRIDES};

/// Which cells are hidden.
pub fn hidden(values: &[u32], limits: Limits) -> Vec<bool> {
    let small: Vec<usize> = (0..values.len()).filter(|&cell| limits.is_small(values[cell])).collect();
    let mut hidden = vec![false; values.len()];
    for &cell in &small {
        hidden[cell] = true;
    }
    for cell in small {
        for corner in cheapest(cell, values, &hidden, limits).unwrap_or_default() {
            hidden[corner] = true;
        }
    }
    hidden
}

/// The corners of the cheapest cuboid that protects, or of the widest if none does.
fn cheapest(cell: usize, values: &[u32], hidden: &[bool], limits: Limits) -> Option<[usize; 8]> {
    let near: [usize; 3] = std::array::from_fn(|which| cell / STRIDES[which] % NODES[which]);
    let (down, up) = (values[cell], limits.at_least_up_to.saturating_sub(values[cell]));
    let others = |which: usize| (0..NODES[which]).filter(move |&node| node != near[which]);
    let cuboids = others(0).flat_map(|x| others(1).flat_map(move |y| others(2).map(move |z| [x, y, z])));
    let weighed = cuboids.filter_map(|far| {
        let corners = corners(near, far);
        let holds = |with: bool| corners.iter().filter(move |it| it.1 == with).map(|it| values[it.0]).min();
        let width = holds(true)?.min(down) + holds(false)?.min(up);
        let cells = corners.map(|(corner, _)| corner);
        let no_zero = cells.iter().all(|&corner| values[corner] > 0);
        let new = cells.iter().filter(|&&corner| !hidden[corner]);
        let (many, persons) =
            new.fold((0, 0), |(many, all), &corner| (many + 1, all + u64::from(values[corner])));
        no_zero.then_some(((down + up - width, many, persons), cells))
    });
    weighed.min_by_key(|(cost, _)| *cost).map(|(_, cells)| cells)
}

/// The corners, each with whether it goes the way of the first.
fn corners(near: [usize; 3], far: [usize; 3]) -> [(usize, bool); 8] {
    std::array::from_fn(|corner| {
        let is_far = |which: usize| corner & (1 << which) != 0;
        let node = |which: usize| if is_far(which) { far[which] } else { near[which] };
        let turns = (0..3).filter(|&which| is_far(which) && near[which] != 0 && far[which] != 0).count();
        ((0..3).map(|which| node(which) * STRIDES[which]).sum(), turns % 2 == 0)
    })
}
