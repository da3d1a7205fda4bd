//! An invented young person with a school and a home.

use domain::tables::{InstitutionKind, MunicipalityCode, Sex};
use jiff::ToSpan as _;
use jiff::civil::Date;
use rand::Rng;

use super::draw::Draw;

/// An invented young person.
#[derive(Debug, Clone, PartialEq)]
pub struct Young {
    /// Full name.
    pub name: String,
    /// Ten digits, day + 60.
    pub cpr: String,
    /// Day of birth.
    pub born: Date,
    /// Home municipality.
    pub home: MunicipalityCode,
    /// The institution's id.
    pub school: String,
    /// The code of the kind of education.
    pub education: String,
    /// When it began.
    pub started_on: Date,
}

/// Invents a young person of 15–24 on `day`, who goes to a school in the municipality.
pub fn invent(draw: &mut Draw<'_>, home: MunicipalityCode, day: Date, serial: u32) -> Option<Young> {
    let age_days = draw.chance.random_range(15 * 366 + 100..24 * 365 + 300);
    let born = day.checked_sub(age_days.days()).ok()?;
    let (education, kinds) = education(draw);
    let schools: Vec<String> = draw
        .tables
        .institutions
        .iter()
        .filter(|school| school.municipality == Some(home) && kinds.contains(&school.kind))
        .map(|school| school.id.to_string())
        .collect();
    let anywhere: Vec<String> = draw
        .tables
        .institutions
        .iter()
        .filter(|school| school.municipality == Some(home))
        .map(|school| school.id.to_string())
        .collect();
    let school = draw.one(&schools).or_else(|| draw.one(&anywhere))?;
    let started_on = day.checked_sub(draw.chance.random_range(40..500).days()).ok()?;
    Some(Young { name: name(draw), cpr: number(born, serial), born, home, school, education, started_on })
}

/// A kind of education by the calibrated mix, and who offers it. The mix names FGU as a whole; its tracks have a mix of
/// their own (`fgu.track_mix`), whose "fgu-bas only" is our `fgu-bas`.
fn education(draw: &mut Draw<'_>) -> (String, &'static [InstitutionKind]) {
    let drawn = draw.stratum("start.mix");
    match drawn.as_str() {
        "fgu" => {
            let track = draw.stratum("fgu.track_mix");
            (track.split(' ').next().unwrap_or("fgu-bas").to_owned(), &[InstitutionKind::Fgu])
        }
        "stx" | "ib" => (drawn, &[InstitutionKind::Gymnasium]),
        "hf" => (drawn, &[InstitutionKind::HfVuc, InstitutionKind::Gymnasium]),
        _ => (drawn, &[InstitutionKind::Vocational, InstitutionKind::Sosu]),
    }
}

fn name(draw: &mut Draw<'_>) -> String {
    let sex = if draw.happens("sex.male_share", "15-29") { Sex::Male } else { Sex::Female };
    let group = if draw.happens("names.other_share", "") { "other" } else { "danish" };
    let tables = draw.tables;
    let of = |name: &str, weight: u32| (name.to_owned(), f64::from(weight));
    let first: Vec<_> = tables
        .first_names
        .iter()
        .filter(|it| it.sex == sex && it.group == group)
        .map(|it| of(&it.name, it.weight))
        .collect();
    let last: Vec<_> =
        tables.last_names.iter().filter(|it| it.group == group).map(|it| of(&it.name, it.weight)).collect();
    format!("{} {}", draw.weighted(&first).unwrap_or_default(), draw.weighted(&last).unwrap_or_default())
}

/// A number that nobody can have: day + 60, the century in the seventh digit, the serial in the last three.
fn number(born: Date, serial: u32) -> String {
    let century = if born.year() < 2000 { 4 } else { 5 };
    let (day, month, year) = (born.day() + 60, born.month(), born.year().rem_euclid(100));
    format!("{day:02}{month:02}{year:02}{century}{:03}", serial % 1_000)
}

#[cfg(test)]
mod tests {
    use domain::cpr::CprRules;
    use domain::tables::Tables;
    use jiff::civil::date;
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;

    #[test]
    fn everybody_invented_has_a_number_that_nobody_can_have_and_is_as_old_as_it_says() {
        let today = date(2026, 11, 24);
        let tables = Tables::with_demo();
        let mut draw = Draw { chance: ChaCha20Rng::seed_from_u64(1), tables };
        let home = tables.municipality("9901").unwrap().code;
        for serial in 0..300 {
            let young = invent(&mut draw, home, today, serial).unwrap();
            let cpr = CprRules { demo: true }.read(&young.cpr, today).unwrap();
            assert_eq!(cpr.birth_date(), young.born, "{young:?}");
            let age = domain::cpr::age_on(young.born, today);
            assert!((15..25).contains(&age), "{age}");
            tables.education_kinds.get(&young.education).unwrap();
        }
    }
}
