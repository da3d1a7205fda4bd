//! The one loop in which every indicator is counted.

use super::Groups;
use crate::in_parts::in_parts;

/// Persons in each part of a tree of outcomes, group by group.
#[derive(Debug, Clone)]
pub(crate) struct Tally {
    parts: usize,
    /// Group after group: a count for each part, and one for those in none.
    persons: Vec<u32>,
}

impl Tally {
    /// Counts `population`, rows of courses, of which each stands in one of `parts` parts or in none.
    pub fn of(
        population: &[u32],
        groups: &Groups,
        parts: usize,
        part: impl Fn(usize) -> Option<usize> + Sync,
    ) -> Self {
        let width = parts + 1;
        let counted = in_parts(population.len(), |of_it| {
            let mut persons = vec![0_u32; groups.count() * width];
            for &row in &population[of_it] {
                let row = row as usize;
                persons[groups.of(row) * width + part(row).unwrap_or(parts)] += 1;
            }
            persons
        });
        let sum = |mut all: Vec<u32>, more: Vec<u32>| {
            all.iter_mut().zip(more).for_each(|(all, more)| *all += more);
            all
        };
        Self { parts, persons: counted.into_iter().reduce(sum).unwrap_or_default() }
    }

    /// The groups in which there is anybody, counted or not.
    pub fn groups(&self) -> impl Iterator<Item = usize> {
        let groups = self.persons.chunks(self.parts + 1).enumerate();
        groups.filter(|(_, persons)| persons.iter().any(|count| *count > 0)).map(|(group, _)| group)
    }

    /// The persons of a group, part by part.
    pub fn persons(&self, group: usize) -> &[u32] {
        let first = group * (self.parts + 1);
        &self.persons[first..first + self.parts]
    }
}
