use std::collections::BTreeSet;

use super::Codes;
use super::day::{Day, date, known, number, or_never};
use crate::course::ContactClock;

/// The contact clocks of all courses, laid as their [`Spells`](super::Spells) are.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clocks {
    stretch: Vec<(u32, u32)>,
    all: Vec<Clock>,
    rules: Codes<String>,
}

/// A clock in numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    /// Its rule's code.
    pub rule: u32,
    pub statutory: bool,
    pub due: Day,
    /// Never, while nothing stopped it.
    pub stopped: Day,
}

impl Clocks {
    pub fn push(&mut self, clocks: &[ContactClock]) {
        let stretch = self.append(clocks);
        self.stretch.push(stretch);
    }

    pub fn replace(&mut self, row: usize, clocks: &[ContactClock]) {
        let (begin, end) = self.stretch[row];
        if clocks.len() > (end - begin) as usize {
            self.stretch[row] = self.append(clocks);
            return;
        }
        for (place, clock) in (begin as usize..).zip(clocks) {
            self.all[place] = self.in_numbers(clock);
        }
        self.stretch[row] = (begin, begin + length(clocks));
    }

    fn append(&mut self, clocks: &[ContactClock]) -> (u32, u32) {
        let begin = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        for clock in clocks {
            let clock = self.in_numbers(clock);
            self.all.push(clock);
        }
        (begin, begin + length(clocks))
    }

    fn in_numbers(&mut self, clock: &ContactClock) -> Clock {
        Clock {
            rule: self.rules.code(&clock.rule),
            statutory: clock.statutory,
            due: number(clock.due),
            stopped: or_never(clock.stopped),
        }
    }

    pub fn of(&self, row: usize) -> Vec<ContactClock> {
        let as_clock = |clock: &Clock| ContactClock {
            rule: self.rules.of(clock.rule).clone(),
            statutory: clock.statutory,
            due: date(clock.due),
            stopped: known(clock.stopped),
        };
        self.each(row).iter().map(as_clock).collect()
    }

    /// The clocks of a course, in order.
    pub fn each(&self, row: usize) -> &[Clock] {
        let (begin, end) = self.stretch[row];
        &self.all[begin as usize..end as usize]
    }

    /// The name of a rule.
    pub fn rule(&self, code: u32) -> &str {
        self.rules.of(code)
    }

    /// The code of a rule that any clock follows.
    pub fn code(&self, rule: &str) -> Option<u32> {
        self.rules.known(rule)
    }

    /// The rules of these courses' clocks, in order of their names.
    pub fn rules_of(&self, rows: &[u32]) -> BTreeSet<&str> {
        let mut seen = vec![false; self.rules.all().len()];
        for clock in rows.iter().flat_map(|row| self.each(*row as usize)) {
            seen[clock.rule as usize] = true;
        }
        self.rules.all().iter().zip(seen).filter(|(_, seen)| *seen).map(|(rule, _)| rule.as_str()).collect()
    }
}

fn length(clocks: &[ContactClock]) -> u32 {
    u32::try_from(clocks.len()).unwrap_or(u32::MAX)
}
