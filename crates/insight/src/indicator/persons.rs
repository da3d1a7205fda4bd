use super::{CannotAnswer, Indicator, Question, outcome};
use crate::courses::Courses;

/// The persons behind a number: those of the population that ended in a part, or in one under it, in the order in which they
/// were reported. Only for who may see them.
pub fn persons(
    indicator: Indicator,
    question: Question,
    courses: &Courses,
    part: &str,
) -> Result<Vec<u64>, CannotAnswer> {
    let mut population = question.population(indicator, courses);
    population.sort_by_key(|&row| (courses.reported[row as usize], courses.person_of(row as usize)));
    for table in outcome::tables(indicator, question, courses, &population)? {
        let Some(asked) = table.outcomes.place_of(part) else { continue };
        let is_of_it = |row: &usize| {
            (table.part)(*row).is_some_and(|node| table.outcomes.upwards(node).any(|above| above == asked))
        };
        let rows = population.iter().map(|row| *row as usize).filter(is_of_it);
        return Ok(rows.map(|row| courses.person_of(row)).collect());
    }
    Ok(Vec::new())
}
