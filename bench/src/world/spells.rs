//! Young people with their spells, as many as asked for and the same for a number of them: what figures are made of, without
//! the cases around them.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use domain::reports::Kind;
use insight::course::{CountsAs, Course, Known, Spell, Stages};
use insight::courses::Courses;
use insight::courses::day::{Day, NEVER, date, number};
use jiff::civil::{Date, date as civil};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::Outcome;

/// The day of the figures; nothing is known after it.
pub const AS_OF: Date = civil(2026, 11, 24);
/// Spells of a young person in the middle.
pub const SPELLS_EACH: usize = 10;
/// As many as there are in Denmark.
const MUNICIPALITIES: u8 = 98;
/// Days back over which the dropouts lie: three years.
const DAYS_BACK: Day = 1_095;

/// A young person who dropped out once.
#[derive(Debug)]
pub struct Young {
    municipality: u8,
    occurred: Day,
    reported: Day,
    stages: [Day; 6],
    /// First day, last day, and what it counts as; in order, and no two at the same time.
    spells: Vec<(Day, Day, u8)>,
}

/// So many young people.
pub fn young(many: usize) -> impl Iterator<Item = Young> {
    let mut rng = ChaCha8Rng::seed_from_u64(98);
    (0..many).map(move |_| one(&mut rng))
}

fn one(rng: &mut ChaCha8Rng) -> Young {
    let as_of = number(AS_OF);
    let spells = spells(rng, as_of);
    let occurred = as_of - rng.random_range(0..DAYS_BACK);
    let reported = (occurred + rng.random_range(0..10)).min(as_of);
    let mut stages = [NEVER; 6];
    let mut day = reported;
    for stage in &mut stages[..5] {
        day += rng.random_range(0..20);
        if rng.random_bool(0.12) || day > as_of {
            break;
        }
        *stage = day;
    }
    let began = spells.iter().filter(|(from, _, way)| *from >= occurred && *way != CountsAs::Out as u8);
    stages[5] = began.map(|(from, ..)| *from).min().unwrap_or(NEVER);
    // A few large municipalities and many small ones.
    let municipality = rng.random_range(0..MUNICIPALITIES).min(rng.random_range(0..MUNICIPALITIES));
    Young { municipality, occurred, reported, stages, spells }
}

/// Backwards from the day of the figures.
fn spells(rng: &mut ChaCha8Rng, as_of: Day) -> Vec<(Day, Day, u8)> {
    let many = rng.random_range(SPELLS_EACH / 2..=SPELLS_EACH + SPELLS_EACH / 2);
    let mut until = if rng.random_bool(0.7) { as_of } else { as_of - rng.random_range(0..200) };
    let mut spells: Vec<(Day, Day, u8)> = (0..many)
        .map(|_| {
            let from = until - rng.random_range(5..200);
            let spell = (from, until, rng.random_range(0..4));
            until = from - rng.random_range(1..60);
            spell
        })
        .collect();
    spells.reverse();
    spells
}

/// They as the product's courses.
pub fn courses(young: impl Iterator<Item = Young>) -> Courses {
    (0..).zip(young).map(|(person, young)| young.course(person)).collect()
}

impl Young {
    fn course(&self, person: u64) -> Course {
        let [opened, tried, reached, planned, start_agreed, started] =
            self.stages.map(|day| (day != NEVER).then(|| date(day)));
        let spell = |&(from, until, way): &(Day, Day, u8)| Spell {
            from: date(from),
            known_until: date(until),
            counts_as: CountsAs::ALL[usize::from(way)],
        };
        Course {
            person,
            municipality: self.municipality.to_string(),
            partner: "nordlund-tekniske-skole".to_owned(),
            kind: Kind::Dropout,
            reported: date(self.reported),
            occurred: date(self.occurred),
            alternative_agreed: false,
            stages: Stages { opened, tried, reached, planned, start_agreed, started },
            clocks: Vec::new(),
            spells: self.spells.iter().map(spell).collect(),
            status: Known::Activity,
            ended: None,
        }
    }
}

/// Writes them down for other engines, a file for each column with its type in its name: `courses` and `spells`, in order of
/// persons. A spell has its person's municipality, too, so that nobody need look it up. Returns how many spells there are.
pub fn write(young: impl Iterator<Item = Young>, folder: &Path) -> Outcome<usize> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("as_of"), number(AS_OF).to_string())?;
    let column = |name: &str| Ok::<_, std::io::Error>(BufWriter::new(File::create(folder.join(name))?));
    let [mut person, mut municipality] = [column("courses.person.u4")?, column("courses.municipality.u1")?];
    let [mut reported, mut occurred] = [column("courses.reported.i4")?, column("courses.occurred.i4")?];
    let mut stages = Vec::new();
    for stage in ["opened", "tried", "reached", "planned", "start_agreed", "started"] {
        stages.push(column(&format!("courses.{stage}.i4"))?);
    }
    let [mut of_person, mut of_municipality] =
        [column("spells.person.u4")?, column("spells.municipality.u1")?];
    let [mut begins, mut ends, mut ways] =
        [column("spells.begins.i4")?, column("spells.until.i4")?, column("spells.way.u1")?];
    let mut many = 0;
    for (number, young) in (0_u32..).zip(young) {
        person.write_all(&number.to_le_bytes())?;
        municipality.write_all(&[young.municipality])?;
        reported.write_all(&young.reported.to_le_bytes())?;
        occurred.write_all(&young.occurred.to_le_bytes())?;
        for (file, day) in stages.iter_mut().zip(young.stages) {
            file.write_all(&day.to_le_bytes())?;
        }
        for (from, until, way) in &young.spells {
            of_person.write_all(&number.to_le_bytes())?;
            of_municipality.write_all(&[young.municipality])?;
            begins.write_all(&from.to_le_bytes())?;
            ends.write_all(&until.to_le_bytes())?;
            ways.write_all(&[*way])?;
        }
        many += young.spells.len();
    }
    Ok(many)
}
