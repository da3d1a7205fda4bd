//! Courses column by column: the same rows as [`Course`], laid so that a figure over a hundred thousand of them reads only
//! what it counts.
//!
//! Days are numbers, municipalities, partners and rules are codes, and the spells of all courses stand in three long columns
//! in which each course has its stretch; its newest spell stands in a column of its own as well. What the columns answer is what
//! [`Course`] answers row by row; a test compares.

mod clocks;
mod codes;
pub mod day;
mod each_day;
mod spells;

use domain::reports::Kind;
use jiff::civil::Date;

use crate::course::{Course, Known, Stages};
pub(crate) use clocks::Clock;
use clocks::Clocks;
pub(crate) use codes::Codes;
use day::{Day, known, number, or_never};
pub(crate) use each_day::EachDay;
pub(crate) use spells::Spells;

/// Courses in columns. A row is a place in each of them, from 0 on.
#[derive(Debug, Clone, Default)]
pub struct Courses {
    /// Each course's person as a code: who stands twice has one.
    pub(crate) person: Vec<u32>,
    pub(crate) persons: Codes<u64>,
    pub(crate) municipality: Vec<u32>,
    pub(crate) municipalities: Codes<String>,
    pub(crate) partner: Vec<u32>,
    pub(crate) partners: Codes<String>,
    pub(crate) kind: Vec<Kind>,
    pub(crate) reported: Vec<Day>,
    pub(crate) occurred: Vec<Day>,
    pub(crate) alternative_agreed: Vec<bool>,
    /// In the order of [`Stages::nested`].
    pub(crate) stages: Vec<[Day; 6]>,
    pub(crate) status: Vec<Known>,
    pub(crate) ended: Vec<Day>,
    pub(crate) clocks: Clocks,
    pub(crate) spells: Spells,
}

/// Idle places that are never worth laying all anew.
const IDLE: usize = 10_000;

impl Courses {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.reported.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.reported.is_empty()
    }

    /// Adds a course as the last row.
    pub fn push(&mut self, course: &Course) {
        self.person.push(self.persons.code(&course.person));
        self.municipality.push(self.municipalities.code(&course.municipality));
        self.partner.push(self.partners.code(&course.partner));
        self.kind.push(course.kind);
        self.reported.push(number(course.reported));
        self.occurred.push(number(course.occurred));
        self.alternative_agreed.push(course.alternative_agreed);
        self.stages.push(course.stages.in_order().map(or_never));
        self.status.push(course.status);
        self.ended.push(or_never(course.ended));
        self.clocks.push(&course.clocks);
        self.spells.push(&course.spells);
    }

    /// Puts a course in the place of another one. Its clocks and spells keep their stretch if they fit into it.
    pub fn replace(&mut self, row: usize, course: &Course) {
        self.person[row] = self.persons.code(&course.person);
        self.municipality[row] = self.municipalities.code(&course.municipality);
        self.partner[row] = self.partners.code(&course.partner);
        self.kind[row] = course.kind;
        self.reported[row] = number(course.reported);
        self.occurred[row] = number(course.occurred);
        self.alternative_agreed[row] = course.alternative_agreed;
        self.stages[row] = course.stages.in_order().map(or_never);
        self.status[row] = course.status;
        self.ended[row] = or_never(course.ended);
        self.clocks.replace(row, &course.clocks);
        self.spells.replace(row, &course.spells);
    }

    /// Whether replaced courses left so much idle behind that laying all anew pays.
    pub fn are_scattered(&self) -> bool {
        self.spells.idle() > self.len() + IDLE
    }

    /// A row as a course.
    pub fn course(&self, row: usize) -> Course {
        let [opened, tried, reached, planned, start_agreed, started] = self.stages[row].map(known);
        Course {
            person: self.person_of(row),
            municipality: self.municipalities.of(self.municipality[row]).clone(),
            partner: self.partners.of(self.partner[row]).clone(),
            kind: self.kind[row],
            reported: day::date(self.reported[row]),
            occurred: day::date(self.occurred[row]),
            alternative_agreed: self.alternative_agreed[row],
            stages: Stages { opened, tried, reached, planned, start_agreed, started },
            clocks: self.clocks.of(row),
            spells: self.spells.of(row),
            status: self.status[row],
            ended: known(self.ended[row]),
        }
    }

    /// Every course in order of its row.
    pub fn iter(&self) -> impl Iterator<Item = Course> {
        (0..self.len()).map(|row| self.course(row))
    }

    /// The person of a row.
    pub(crate) fn person_of(&self, row: usize) -> u64 {
        *self.persons.of(self.person[row])
    }

    /// The institutions that reported, without order.
    pub fn partners(&self) -> impl Iterator<Item = &str> {
        self.partners.all().iter().map(String::as_str)
    }

    /// Those of one reporting institution, of one kind, or both.
    #[must_use]
    pub fn only(&self, partner: Option<&str>, kind: Option<Kind>) -> Self {
        let partner = partner.map(|id| self.partners.known(id));
        let fits = |row: &usize| {
            partner.is_none_or(|partner| partner == Some(self.partner[*row]))
                && kind.is_none_or(|kind| self.kind[*row] == kind)
        };
        (0..self.len()).filter(fits).map(|row| self.course(row)).collect()
    }

    /// How many clocks of a rule still run on a day, over all courses.
    pub fn running(&self, rule: &str, on: Date) -> usize {
        let (Some(rule), on) = (self.clocks.code(rule), number(on)) else { return 0 };
        let clocks = (0..self.len()).flat_map(|row| self.clocks.each(row));
        clocks.filter(|clock| clock.rule == rule && clock.stopped == day::NEVER && clock.due >= on).count()
    }

    /// The last day on which anybody knows whether the young person is back, at most `as_of`; see [`Course::followed_until`].
    pub(crate) fn followed_until(&self, row: usize, as_of: Day) -> Day {
        let told = self.reported[row].max(self.occurred[row]);
        self.spells.known_until(row).map_or(told, |until| until.max(told)).min(as_of)
    }

    /// Whether an education, FGU or a job was agreed or begun at latest on `last`; see [`Course::had_alternative_within`].
    pub(crate) fn had_alternative_until(&self, row: usize, last: Day) -> bool {
        let [.., start_agreed, _] = self.stages[row];
        self.alternative_agreed[row]
            || start_agreed <= last
            || self.spells.back(row, self.occurred[row]).0 <= last
    }

    /// How many of the stages the young person passed; a later one implies those before it, see [`Stages::nested`].
    pub(crate) fn stages_passed(&self, row: usize) -> usize {
        self.stages[row].iter().rposition(|day| *day != day::NEVER).map_or(0, |last| last + 1)
    }
}

impl Extend<Course> for Courses {
    fn extend<I: IntoIterator<Item = Course>>(&mut self, courses: I) {
        courses.into_iter().for_each(|course| self.push(&course));
    }
}

impl FromIterator<Course> for Courses {
    fn from_iter<I: IntoIterator<Item = Course>>(courses: I) -> Self {
        let mut columns = Self::default();
        columns.extend(courses);
        columns
    }
}
