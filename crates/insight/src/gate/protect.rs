use super::moves::{self, Path};
use super::protected::Protected;
use super::{Counts, Limits, prune};

/// Hides every small count, and as few others as it finds, so that none can be worked out.
///
/// Every small count gets a move on hidden cells only that takes it down to 0 and up to `limits.at_least_up_to` while no count
/// falls below 0: to a reader who has all that is shown, either could be true. Such a move always exists, since in the end
/// the sums above the count can be hidden up to the total. Zeros are never hidden, and never part of a move.
pub fn protect(counts: &Counts, limits: Limits) -> Protected {
    let mut plan = Plan::new(counts, limits);
    for target in plan.targets_hardest_first() {
        plan.secure(target);
    }
    prune::unhide_what_no_proof_needs(&mut plan);
    Protected::new(counts, |cell| plan.hidden[cell])
}

/// What hiding a dear total costs: more than all other cells of a move together.
const DEAR: u64 = 1 << 40;
/// What hiding a count that readers come for costs: more than all other cells of a move that holds none.
const WANTED: u64 = 1 << 32;
/// How many times as much it costs where it is the sum of all groups, without which none of them can be compared.
const OF_ALL: u64 = 8;

/// A table on its way through the gate.
pub(super) struct Plan<'a> {
    pub counts: &'a Counts,
    limits: Limits,
    /// For each dimension and node, the paths on which the node goes up.
    paths: Vec<Vec<Vec<Path>>>,
    /// Cells that aren't shown: small, hidden to protect, or never published.
    pub hidden: Vec<bool>,
    /// Hidden only to protect others.
    pub added: Vec<bool>,
    /// The proof of each small count: the cells of its move.
    pub proofs: Vec<(usize, Vec<usize>)>,
}

impl<'a> Plan<'a> {
    fn new(counts: &'a Counts, limits: Limits) -> Self {
        let cells = counts.values().len();
        Self {
            counts,
            limits,
            paths: counts
                .dimensions()
                .iter()
                .map(|dimension| (0..dimension.len()).map(|node| moves::through(dimension, node)).collect())
                .collect(),
            hidden: (0..cells)
                .map(|cell| !counts.is_published(cell) || limits.is_small(counts.values()[cell]))
                .collect(),
            added: vec![false; cells],
            proofs: Vec::new(),
        }
    }

    /// Small counts; those with the fewest other small ones beside them come first, since they have the least choice and
    /// what they add serves the rest.
    fn targets_hardest_first(&self) -> Vec<usize> {
        let mut targets: Vec<(usize, usize)> = (0..self.hidden.len())
            .filter(|&cell| self.limits.is_small(self.counts.values()[cell]))
            .map(|cell| (self.hidden_beside(cell), cell))
            .collect();
        targets.sort_unstable();
        targets.into_iter().map(|(_, cell)| cell).collect()
    }

    fn hidden_beside(&self, cell: usize) -> usize {
        let nodes = self.counts.nodes_at(cell);
        let along = |dimension: usize| {
            let stride = self.counts.stride(dimension);
            let first = cell - nodes[dimension] * stride;
            (0..self.counts.dimensions()[dimension].len())
                .filter(move |node| self.hidden[first + node * stride])
        };
        (0..nodes.len()).map(|dimension| along(dimension).count()).sum()
    }

    /// Finds the cheapest proof for a small count, hides what it needs, and keeps it.
    fn secure(&mut self, target: usize) {
        let Some(proof) = self.cheapest_proof(target, u64::MAX) else {
            unreachable!("the sums above a count can always be hidden with it")
        };
        for &cell in &proof {
            if !self.hidden[cell] {
                self.hidden[cell] = true;
                self.added[cell] = true;
            }
        }
        self.proofs.push((target, proof));
    }

    /// The cells of the cheapest proof, if one costs less than `below`: a single move both ways, or, for a small sum of
    /// several parts, moves that take one part after the other down and one that takes the sum up.
    pub fn cheapest_proof(&self, target: usize, below: u64) -> Option<Vec<usize>> {
        let values = self.counts.values();
        let (down, up) = (values[target], self.limits.at_least_up_to.saturating_sub(values[target]));
        let both_ways = Search { plan: self, values, down, up, below, best: None };
        both_ways.run(target).map(cells_of).or_else(|| self.step_by_step(target, up, below))
    }

    fn step_by_step(&self, target: usize, up: u32, below: u64) -> Option<Vec<usize>> {
        let true_values = self.counts.values();
        let mut cells =
            cells_of(Search { plan: self, values: true_values, down: 0, up, below, best: None }.run(target)?);
        let mut values = true_values.to_vec();
        while values[target] > 0 {
            let falls =
                Search { plan: self, values: &values, down: 1, up: 0, below, best: None }.run(target)?;
            let with_target = falls.iter().filter(|(_, rises)| *rises).map(|(cell, _)| values[*cell]);
            let by = with_target.min()?;
            for &(cell, with_target) in &falls {
                if with_target { values[cell] -= by } else { values[cell] += by }
            }
            cells.extend(cells_of(falls));
        }
        cells.sort_unstable();
        cells.dedup();
        Some(cells)
    }

    /// What hiding the cell takes from the reader: first that it is one more, then how many persons it stands for; a sum more
    /// than a part.
    pub fn cost(&self, cell: usize) -> u64 {
        if self.hidden[cell] {
            return 0;
        }
        let sums = self.counts.nodes_at(cell).iter().filter(|&&node| node == 0).count() as u64;
        let persons = u64::from(self.counts.values()[cell].min((1 << 20) - 1));
        self.loss(cell) + (1 << 20) * (1 + 2 * sums) + persons
    }

    /// What is lost beyond one more count, where the cell is one of those that should be hidden last.
    pub fn loss(&self, cell: usize) -> u64 {
        let nodes = self.counts.nodes_at(cell);
        let dear = if self.counts.is_dear(&nodes) { DEAR } else { 0 };
        let of_all = if nodes.contains(&0) { OF_ALL } else { 1 };
        let wanted = if self.counts.is_wanted(&nodes) { WANTED * of_all } else { 0 };
        dear + wanted
    }
}

/// The cells of a move.
fn cells_of(corners: Vec<(usize, bool)>) -> Vec<usize> {
    corners.into_iter().map(|(cell, _)| cell).collect()
}

/// A search for the cheapest move through a cell, one dimension after the other.
struct Search<'p, 'a> {
    plan: &'p Plan<'a>,
    /// What the cells hold: the true counts, or what earlier moves of the same proof made of them.
    values: &'p [u32],
    /// How far the target must be able to fall: every cell that falls with it holds as many.
    down: u32,
    /// How far it must be able to rise: every cell that falls when it rises holds as many.
    up: u32,
    below: u64,
    best: Option<Vec<(usize, bool)>>,
}

impl Search<'_, '_> {
    /// The cells of the cheapest move, each with whether it goes the target's way.
    fn run(mut self, target: usize) -> Option<Vec<(usize, bool)>> {
        let nodes = self.plan.counts.nodes_at(target);
        self.along(0, &nodes, &[(0, true)], 0);
        self.best
    }

    /// `begun` are the corners as far as the dimensions before this one place them. With the target's own node in each
    /// dimension to come they already are cells of the move, and `cost` is what those cost.
    fn along(&mut self, dimension: usize, nodes: &[usize], begun: &[(usize, bool)], cost: u64) {
        let Some(&node) = nodes.get(dimension) else {
            self.below = cost;
            self.best = Some(begun.to_vec());
            return;
        };
        let stride = self.plan.counts.stride(dimension);
        for path in &self.plan.paths[dimension][node] {
            if self.below == 0 {
                return;
            }
            let corners: Vec<(usize, bool)> = begun
                .iter()
                .flat_map(|&(cell, with)| {
                    path.steps.iter().map(move |&(step, up)| (cell + step * stride, with == up))
                })
                .collect();
            if let Some(cost) = self.cost_if_possible(&corners, nodes, dimension + 1) {
                self.along(dimension + 1, nodes, &corners, cost);
            }
        }
    }

    /// What the corners cost together; none if it isn't below the best so far, if one holds too few, or if it is a zero that
    /// is shown.
    fn cost_if_possible(&self, corners: &[(usize, bool)], nodes: &[usize], next: usize) -> Option<u64> {
        let counts = self.plan.counts;
        let rest: usize =
            (next..nodes.len()).map(|dimension| nodes[dimension] * counts.stride(dimension)).sum();
        let mut cost = 0;
        for &(cell, with_target) in corners {
            let cell = cell + rest;
            let shown_zero = counts.values()[cell] == 0 && counts.is_published(cell);
            if shown_zero || self.values[cell] < if with_target { self.down } else { self.up } {
                return None;
            }
            cost += self.plan.cost(cell);
            if cost >= self.below {
                return None;
            }
        }
        Some(cost)
    }
}
