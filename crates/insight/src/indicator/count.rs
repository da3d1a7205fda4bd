use super::{CannotAnswer, Groups, Indicator, Question, Tally, outcome};
use crate::courses::Courses;

/// The persons of a group, part by part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The group's code.
    pub group: usize,
    /// Each part that has no parts, with the persons in it.
    pub parts: Vec<(String, u32)>,
}

/// The persons of an indicator in every part of its outcomes that has no parts, group by group; the true counts, for whoever
/// reckons on with them. Groups without anybody are left out.
pub fn count(
    indicator: Indicator,
    question: Question,
    courses: &Courses,
    groups: &Groups,
) -> Result<Vec<Counted>, CannotAnswer> {
    let population = question.population(indicator, courses);
    let mut counted = Vec::new();
    for table in outcome::tables(indicator, question, courses, &population)? {
        let tally = Tally::of(&population, groups, table.outcomes.len(), &table.part);
        counted.extend(tally.groups().map(|group| {
            let persons = tally.persons(group);
            let leaves = (0..persons.len()).filter(|&part| table.outcomes.is_leaf(part));
            Counted {
                group,
                parts: leaves.map(|part| (table.outcomes.keys()[part].clone(), persons[part])).collect(),
            }
        }));
    }
    Ok(counted)
}
