//! Figures over the whole country, by the kernels that the product's own figures are counted with, beside DuckDB and Polars:
//! the same rows, two threads, warm. No time is told before all three have given the same numbers.

mod ours;

use std::path::Path;
use std::time::Instant;

use insight::courses::Courses;

use super::{Claim, Row, Setting, Table};
use crate::Outcome;
use crate::measures::median;
use crate::peer::Engine;
use crate::world::spells;
pub use ours::Figure;

/// Young people: with their spells 1, 2, 5 and 10 million.
const SIZES: [usize; 4] = [100_000, 200_000, 500_000, 1_000_000];
/// The same for a small version.
const QUICK_SIZES: [usize; 2] = [20_000, 100_000];
/// Numbers of two engines that differ by less than this are the same: sums of shares, in another order.
const ROUNDING: f64 = 1e-9;

/// Measures each figure at each size. What is claimed is claimed of the largest.
pub fn measure(setting: &Setting, table: &mut Table) -> Outcome<()> {
    let sizes = if setting.quick { &QUICK_SIZES[..] } else { &SIZES };
    for (place, &persons) in sizes.iter().enumerate() {
        let folder = setting.data.join("figures");
        let millions = (persons * spells::SPELLS_EACH) as f64 / 1e6;
        let written = spells::write(spells::young(persons), &folder)?;
        eprintln!("  {persons} young people with {written} spells");
        let mut engines = Engine::both(&setting.python, &folder)?;
        let courses = spells::courses(spells::young(persons));
        for figure in Figure::ALL {
            compare(figure, &courses, &mut engines, &folder)?;
            let is_largest = place + 1 == sizes.len();
            let what = format!("{}, {millions} million spells", figure.name());
            table.add(beside(figure, what, &courses, &mut engines, setting.runs().max(3), is_largest)?);
        }
        std::fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

/// Nothing is measured that isn't the same.
fn compare(figure: Figure, courses: &Courses, engines: &mut [Engine; 2], folder: &Path) -> Outcome<()> {
    let ours = figure.ask(courses)?.rows();
    let width = ours.first().map_or(1, Vec::len);
    for engine in engines {
        let theirs = engine.rows(figure, width, &folder.join("answer"))?;
        if theirs.len() != ours.len() {
            return Err(
                format!("{}: {} rows, {} {}", figure.id(), ours.len(), theirs.len(), engine.name).into()
            );
        }
        let differs = |(one, other): &(&f64, &f64)| (*one - *other).abs() > ROUNDING;
        for (row, of_theirs) in ours.iter().zip(&theirs) {
            if row.iter().zip(of_theirs).any(|pair| differs(&pair)) {
                return Err(format!("{}: {row:?}, {} {of_theirs:?}", figure.id(), engine.name).into());
            }
        }
    }
    eprintln!("  {}: {} rows, the same from all three", figure.name(), ours.len());
    Ok(())
}

fn beside(
    figure: Figure,
    what: String,
    courses: &Courses,
    engines: &mut [Engine; 2],
    runs: usize,
    claimed: bool,
) -> Outcome<Row> {
    let (mut ours, mut theirs) = (Vec::new(), [Vec::new(), Vec::new()]);
    for _ in 0..runs {
        let began = Instant::now();
        let answer = figure.ask(courses)?;
        ours.push(began.elapsed().as_secs_f64() * 1_000.0);
        drop(answer);
        for (engine, took) in engines.iter_mut().zip(&mut theirs) {
            took.push(engine.ms(figure)?);
        }
    }
    let ours = median(ours);
    let [duckdb, polars] = theirs.map(median);
    Ok(Row {
        what,
        measured: format!("{ours:.1} ms"),
        beside: format!("DuckDB {duckdb:.1} ms, Polars {polars:.1} ms"),
        ratio: ours / duckdb.min(polars),
        claim: if claimed { Claim::AtMost(figure.at_most()) } else { Claim::Told },
    })
}
