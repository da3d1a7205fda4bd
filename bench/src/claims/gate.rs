//! The gate on a table of the whole country with all its totals: how long it takes, how much it hides beside the plain
//! hypercube method, and whether an attacker with a solver finds anybody.

use std::time::Instant;

use insight::gate::{Cell, Limits, protect};

use super::{Claim, Row, Setting, Table};
use crate::Outcome;
use crate::measures::median;
use crate::peer::{attacker, hypercube};
use crate::world::table::{CELLS, Persons, persons};

/// Persons in the middle cell: a rare thing, a common one, a frequent one.
const MIDDLES: [f64; 3] = [2.0, 8.0, 32.0];
/// "In seconds."
const SECONDS: f64 = 10.0;

/// Protects tables of different density, each by both methods, and attacks what both show.
pub fn measure(setting: &Setting, table: &mut Table) -> Outcome<()> {
    let middles = if setting.quick { &MIDDLES[1..2] } else { &MIDDLES };
    middles.iter().try_for_each(|middle| one(setting, table, *middle))
}

fn one(setting: &Setting, table: &mut Table, middle: f64) -> Outcome<()> {
    let limits = Limits::default();
    let Persons { counts, values } = persons(middle)?;
    let (mut ours_took, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..setting.runs() {
        let began = Instant::now();
        let protected = protect(&counts, limits);
        ours_took.push(began.elapsed().as_secs_f64());
        ours = protected
            .places()
            .map(|(_, cell)| if let Cell::Shown(count) = cell { Some(count) } else { None })
            .collect();
    }
    let began = Instant::now();
    let hidden = hypercube::hidden(&values, limits);
    let theirs_took = began.elapsed().as_secs_f64();
    let theirs: Vec<Option<u32>> =
        values.iter().zip(hidden).map(|(count, hidden)| (!hidden).then_some(*count)).collect();

    let what = format!("protecting 98 × 12 × 12 with totals, {} persons", values[0]);
    let took = median(ours_took);
    table.add(Row {
        what: format!("{what}: time"),
        measured: format!("{took:.2} s"),
        beside: format!("{SECONDS} s (hypercube {theirs_took:.2} s)"),
        ratio: took / SECONDS,
        claim: Claim::AtMost(1.0),
    });
    let small = values.iter().filter(|count| limits.is_small(**count)).count();
    let [ours_hidden, theirs_hidden] =
        [&ours, &theirs].map(|shown| shown.iter().filter(|it| it.is_none()).count());
    let percent = |of: usize| of as f64 * 100.0 / CELLS as f64;
    table.add(Row {
        what: format!("{what}: hidden beside {small} small counts"),
        measured: format!("{} ({:.1} % of all cells with them)", ours_hidden - small, percent(ours_hidden)),
        beside: format!("hypercube {} ({:.1} %)", theirs_hidden - small, percent(theirs_hidden)),
        ratio: ours_hidden as f64 / theirs_hidden as f64,
        claim: Claim::AtMost(1.0),
    });
    let folder = setting.data.join("attack");
    let attack = |shown: &[Option<u32>]| attacker::exposed(&setting.python, &folder, shown, &values, limits);
    let (of_ours, of_theirs) = (attack(&ours)?, attack(&theirs)?);
    table.add(Row {
        what: format!("{what}: small counts that an attacker exposes"),
        measured: of_ours.to_string(),
        beside: format!("hypercube {of_theirs}"),
        ratio: of_ours as f64,
        claim: Claim::AtMost(0.0),
    });
    Ok(())
}
