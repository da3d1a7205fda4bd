//! The grounds read off the plan, the slow and obvious way.

use domain::directory::Role;
use jiff::civil::Date;
use store::access::Ground;
use store::testing::rows::Table;

use super::plan::Plan;

/// A world and the grounds that are asked for, in their order.
pub struct Oracle<'p> {
    pub plan: &'p Plan,
    pub among: &'p [Ground],
}

impl Oracle<'_> {
    /// The first of the grounds that holds on a row for a person, who may have come by a link to a case.
    pub fn decision(&self, table: Table, row: usize, person: usize, link: Option<usize>) -> Option<Ground> {
        let holds = |ground: &Ground| match table {
            Table::Cases => self.on_case(*ground, row, person, link),
            Table::Reports => self.on_report(*ground, row, person, link),
            Table::Tasks => *ground == Ground::OwnTask && self.has_task(row, person),
        };
        self.among.iter().copied().find(|ground| holds(ground))
    }

    /// The notes of a case whose text a colleague is given.
    pub fn texts(&self, person: usize, case: usize) -> Vec<usize> {
        let notes = self.plan.notes.iter().enumerate().filter(|(_, note)| note.case == case);
        let given = notes
            .filter(|(_, note)| !note.restricted || note.author == person || note.readers.contains(&person));
        given.map(|(nth, _)| nth).collect()
    }

    fn on_case(&self, ground: Ground, case: usize, person: usize, link: Option<usize>) -> bool {
        let municipality = self.plan.cases[case].municipality;
        match ground {
            Ground::Caseworker => self.works(person, municipality, &[Role::KuiCounsellor]),
            Ground::Leader => self.works(person, municipality, &[Role::KuiLeader]),
            Ground::Own => match link {
                Some(reached) => reached == case,
                None => self.number(person) == Some(self.plan.cases[case].number),
            },
            Ground::Custody => link.is_none() && self.has_custody(case, person),
            _ => false,
        }
    }

    fn on_report(&self, ground: Ground, report: usize, person: usize, link: Option<usize>) -> bool {
        let this = &self.plan.reports[report];
        let counsellors = [Role::SchoolCounsellor, Role::FguCounsellor];
        let sent = self.works(person, this.institution, &counsellors);
        match ground {
            Ground::OwnReport => sent,
            Ground::Retention => {
                let left = self.plan.reports.iter().any(|other| {
                    other.case == this.case
                        && other.institution == this.institution
                        && other.kind == "dropout"
                        && other.state != "withdrawn"
                        && other.state != "returned"
                        && other.at >= this.at
                });
                sent && this.kind == "risk" && !left
            }
            Ground::Consent => {
                let yes = self.plan.consents.iter().any(|consent| {
                    consent.case == this.case && consent.institution == this.institution && !consent.withdrawn
                });
                sent && yes
            }
            Ground::Caseworker | Ground::Leader | Ground::Own | Ground::Custody => {
                self.on_case(ground, this.case, person, link)
            }
            _ => false,
        }
    }

    fn has_task(&self, task: usize, person: usize) -> bool {
        let task = &self.plan.tasks[task];
        let theirs = match task.institution {
            Some(place) => {
                let partner = self.plan.partners.iter().any(|pair| {
                    pair.institution == place
                        && pair.municipality == self.plan.cases[task.case].municipality
                        && pair.state == "confirmed"
                });
                partner && self.works(person, place, &[Role::SchoolCounsellor, Role::FguCounsellor])
            }
            None => self.works(person, self.plan.cases[task.case].municipality, &[Role::JobCentre]),
        };
        task.open && theirs
    }

    fn works(&self, person: usize, organisation: usize, roles: &[Role]) -> bool {
        self.plan.people[person].memberships.iter().any(|held| {
            let begun = held.from <= self.plan.day;
            let not_ended = held.to.is_none_or(|to| self.plan.day <= to);
            held.organisation == organisation && roles.contains(&held.role) && begun && not_ended
        })
    }

    fn has_custody(&self, case: usize, person: usize) -> bool {
        let Some(number) = self.number(person) else { return false };
        let held = self.plan.guardians.iter().any(|guardian| {
            guardian.case == case
                && guardian.number == number
                && guardian.custody
                && guardian.until.is_none_or(|until| self.plan.day <= until)
        });
        held && years(self.plan.cases[case].born, self.plan.day) < 18
    }

    /// The number by which a citizen is known: of two planned with the same one, the first has it.
    fn number(&self, person: usize) -> Option<usize> {
        let number = self.plan.people[person].number?;
        let first = self.plan.people.iter().position(|other| other.number == Some(number));
        (first == Some(person)).then_some(number)
    }
}

/// Age by counting birthdays in the calendar; a leap day's child has its birthday on 1 March in other years.
fn years(born: Date, day: Date) -> i16 {
    let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
    day.year() - born.year() - i16::from(!had_birthday)
}
