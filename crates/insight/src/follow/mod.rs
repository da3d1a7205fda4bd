//! From facts to courses: follows what happened, in its order, and says on any day what each report led to.

mod kept;

use std::collections::BTreeMap;

use domain::casework::{Activity, Status, status_on};
use domain::figures::{Fact, What};
use domain::reports::Kind;
use domain::tables::{CountsAs as Counted, Tables};
use jiff::civil::Date;

use crate::course::{ContactClock, CountsAs, Course, Known, Spell, Stages};
use crate::courses::Courses;
pub use kept::Kept;

/// Everything followed so far. Facts come in the order of the journal.
#[derive(Debug, Clone, Default)]
pub struct Followed {
    reports: BTreeMap<i64, Report>,
    cases: BTreeMap<i64, Case>,
}

#[derive(Debug, Clone)]
struct Report {
    case: i64,
    municipality: String,
    institution: String,
    kind: Kind,
    reported: Date,
    occurred: Date,
    alternative_agreed: bool,
    opened: Option<Date>,
    ended: Option<Date>,
    /// By their ids.
    clocks: Vec<(String, ContactClock)>,
}

/// What is known of a young person, whichever report it came with.
#[derive(Debug, Clone, Default)]
struct Case {
    reports: Vec<i64>,
    tried: Vec<Date>,
    reached: Vec<Date>,
    planned: Vec<Date>,
    agreed: Vec<Date>,
    activities: Vec<(Activity, Option<Date>)>,
}

impl Followed {
    /// Takes the next fact.
    pub fn follow(&mut self, fact: Fact) {
        let case = self.cases.entry(fact.case).or_default();
        match fact.what {
            What::Received { municipality, institution, kind, occurred_on, alternative_agreed } => {
                if let Some(report) = fact.report {
                    let received = Report {
                        case: fact.case,
                        municipality,
                        institution,
                        kind,
                        reported: fact.known_on,
                        occurred: occurred_on,
                        alternative_agreed,
                        opened: None,
                        ended: None,
                        clocks: Vec::new(),
                    };
                    case.reports.push(report);
                    self.reports.insert(report, received);
                }
            }
            What::Tried { on, reached } => {
                case.tried.push(on);
                if reached {
                    case.reached.push(on);
                }
            }
            What::Planned => case.planned.push(fact.known_on),
            What::Offered { on } => case.agreed.push(on),
            What::Does { activity, runs_out_on } => {
                if activity.agreed_for.is_some() {
                    case.agreed.push(activity.confirmed_on);
                }
                case.activities.push((activity, runs_out_on));
            }
            of_report => {
                if let Some(report) = fact.report.and_then(|report| self.reports.get_mut(&report)) {
                    report.follow(fact.known_on, of_report);
                }
            }
        }
    }

    /// The course of every report, as it stands on `as_of`.
    pub fn courses(&self, as_of: Date) -> Courses {
        self.reports.keys().filter_map(|report| self.course(*report, as_of)).collect()
    }

    fn course(&self, report: i64, as_of: Date) -> Option<Course> {
        let report = self.reports.get(&report)?;
        Some(report.course(self.cases.get(&report.case)?, as_of))
    }
}

impl Report {
    fn follow(&mut self, known_on: Date, what: What) {
        match what {
            What::Opened => self.opened = self.opened.or(Some(known_on)),
            What::Ended => self.ended = self.ended.or(Some(known_on)),
            What::ClockStarted { clock, rule, statutory, due } => {
                self.clocks.retain(|(id, _)| *id != clock);
                self.clocks.push((clock, ContactClock { rule, statutory, due, stopped: None }));
            }
            What::ClockMoved { clock, due } => self.on_clock(&clock, |clock| clock.due = due),
            What::ClockStopped { clock, on } => self.on_clock(&clock, |clock| clock.stopped = Some(on)),
            What::ClockEnded { clock } => self.clocks.retain(|(id, _)| *id != clock),
            _ => {}
        }
    }

    fn on_clock(&mut self, clock: &str, happened: impl FnOnce(&mut ContactClock)) {
        if let Some((_, clock)) = self.clocks.iter_mut().find(|(id, _)| id == clock) {
            happened(clock);
        }
    }

    fn course(&self, case: &Case, as_of: Date) -> Course {
        let since = |days: &[Date]| days.iter().copied().filter(|day| *day >= self.reported).min();
        let spells: Vec<Spell> = case
            .activities
            .iter()
            .filter_map(|(activity, runs_out)| spell(activity, *runs_out, as_of))
            .collect();
        let began =
            spells.iter().filter(|spell| spell.counts_as != CountsAs::Out && spell.from >= self.occurred);
        Course {
            person: self.case.unsigned_abs(),
            municipality: self.municipality.clone(),
            partner: self.institution.clone(),
            kind: self.kind,
            reported: self.reported,
            occurred: self.occurred,
            alternative_agreed: self.alternative_agreed,
            stages: Stages {
                opened: self.opened,
                tried: since(&case.tried),
                reached: since(&case.reached),
                planned: since(&case.planned),
                start_agreed: since(&case.agreed),
                started: began.map(|spell| spell.from).min(),
            },
            clocks: self.clocks.iter().map(|(_, clock)| clock.clone()).collect(),
            spells,
            status: known(case, as_of),
            ended: self.ended,
        }
    }
}

/// What an activity tells, and until when; nothing of one that is about to begin, or of not knowing.
fn spell(activity: &Activity, runs_out_on: Option<Date>, as_of: Date) -> Option<Spell> {
    let row = Tables::real().activity_states.get(activity.state.as_str()).ok()?;
    if row.is_agreement() || activity.from > as_of {
        return None;
    }
    let counts_as = match (row.code.as_str(), row.counts_as) {
        ("edu-fgu", _) => CountsAs::Fgu,
        (_, Counted::InEducation | Counted::Completed) => CountsAs::Education,
        (_, Counted::Employed) => CountsAs::Job,
        (_, Counted::Partly | Counted::Neither) => CountsAs::Out,
        _ => return None,
    };
    let known_until = [activity.to, runs_out_on].into_iter().flatten().min().unwrap_or(as_of);
    Some(Spell { from: activity.from, known_until, counts_as })
}

fn known(case: &Case, as_of: Date) -> Known {
    let spells: Vec<Activity> = case.activities.iter().map(|(activity, _)| activity.clone()).collect();
    match status_on(as_of, &spells, Tables::real()) {
        Status::Known { .. } => Known::Activity,
        Status::RanOut { .. } => Known::RanOut,
        Status::NotReached { .. } => Known::NotReached,
        Status::Declined { .. } => Known::Declined,
        Status::NeverKnown => Known::Never,
    }
}
