//! Somebody who has all that is shown, and a solver: how closely can each hidden count be bounded?

use insight::gate::{Cell, Counts, Protected};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome, Variable};

/// The smallest and largest value that the count at `keys` can have, judging by all that is shown.
pub fn bounds(protected: &Protected, keys: &[&str]) -> (f64, f64) {
    let solve = |direction| {
        let mut problem = Problem::new(direction);
        let unknown = variables(&mut problem, protected, keys);
        every_sum(&mut problem, protected, &unknown);
        match problem.solve().expect("the true table solves it") {
            SolveOutcome::Solution(solution) => solution.objective(),
            SolveOutcome::Interrupted(why) => panic!("no limit was set: {why:?}"),
        }
    };
    (solve(OptimizationDirection::Minimize), solve(OptimizationDirection::Maximize))
}

/// A variable for every cell, shown ones with one value only; the target is what is optimised.
fn variables(problem: &mut Problem, protected: &Protected, target: &[&str]) -> Vec<(Vec<String>, Variable)> {
    every_cell(protected)
        .into_iter()
        .map(|keys| {
            let borrowed: Vec<&str> = keys.iter().map(String::as_str).collect();
            let range = match protected.get(&borrowed).expect("a cell of the table") {
                Cell::Shown(count) => (f64::from(count), f64::from(count)),
                Cell::Hidden | Cell::Left => (0.0, 1e6),
            };
            let weight = if borrowed == target { 1.0 } else { 0.0 };
            let variable = problem.add_var(weight, range);
            (keys, variable)
        })
        .collect()
}

/// Each sum is its parts together, along every dimension.
fn every_sum(problem: &mut Problem, protected: &Protected, unknown: &[(Vec<String>, Variable)]) {
    let find = |keys: &[String]| {
        unknown.iter().find(|(of, _)| of == keys).map(|(_, variable)| *variable).expect("a cell")
    };
    for (keys, sum) in unknown {
        for (i, dimension) in protected.dimensions().iter().enumerate() {
            let node = dimension.place_of(&keys[i]).expect("a node");
            if dimension.is_leaf(node) {
                continue;
            }
            let mut line = vec![(*sum, -1.0)];
            line.extend(dimension.parts_of(node).map(|part| {
                let mut of = keys.clone();
                of[i].clone_from(&dimension.keys()[part]);
                (find(&of), 1.0)
            }));
            problem.add_constraint(line, ComparisonOp::Eq, 0.0);
        }
    }
}

/// The keys of every cell, published or not.
pub fn every_cell(protected: &Protected) -> Vec<Vec<String>> {
    protected.dimensions().iter().fold(vec![Vec::new()], |begun, dimension| {
        begun
            .iter()
            .flat_map(|keys| {
                dimension.keys().iter().map(|key| keys.iter().cloned().chain([key.clone()]).collect())
            })
            .collect()
    })
}

/// Small counts that all that is shown bounds more closely than 0 to 5.
pub fn exposed(counts: &Counts, protected: &Protected) -> Vec<String> {
    every_cell(protected)
        .iter()
        .filter_map(|keys| {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            let count = counts.get(&keys).expect("a cell");
            if !(1..5).contains(&count) {
                return None;
            }
            if let Cell::Shown(_) = protected.get(&keys).expect("a cell") {
                return Some(format!("{keys:?} = {count} is shown"));
            }
            let (low, high) = bounds(protected, &keys);
            (low > 1e-6 || high < 5.0 - 1e-6)
                .then(|| format!("{keys:?} = {count} lies between {low} and {high}"))
        })
        .collect()
}
