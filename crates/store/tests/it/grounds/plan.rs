//! Random worlds: small, so that everything meets, and at the edges of days.

use std::sync::atomic::{AtomicU32, Ordering};

use domain::directory::{OrganisationKind, Role};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use store::access::Ground;
use store::testing::rows::write_rows;
use store::testing::{TestStore, the_day};

/// Municipalities are organisations 0 and 1, institutions 2 and 3.
pub const ORGANISATIONS: usize = 4;

/// How many CPR numbers there are among young people, guardians and citizens.
const NUMBERS: usize = 3;

/// A world, and the grounds that are asked for, in their order.
#[derive(Debug, Clone)]
pub struct Case {
    pub plan: Plan,
    pub among: Vec<Ground>,
}

/// A world. People, organisations, cases and numbers are named by their place in it.
#[derive(Debug, Clone)]
pub struct Plan {
    pub day: Date,
    pub people: Vec<Person>,
    pub cases: Vec<PlannedCase>,
    pub reports: Vec<Report>,
    pub guardians: Vec<Guardian>,
    pub consents: Vec<Consent>,
    pub notes: Vec<Note>,
    pub tasks: Vec<Task>,
    /// Which institution works together with which municipality.
    pub partners: Vec<Partner>,
    /// The case that a one-time link reaches, if one was handed out.
    pub link: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct Person {
    /// Of a citizen.
    pub number: Option<usize>,
    pub memberships: Vec<Membership>,
}

#[derive(Debug, Clone)]
pub struct Membership {
    pub organisation: usize,
    pub role: Role,
    pub from: Date,
    pub to: Option<Date>,
}

#[derive(Debug, Clone)]
pub struct PlannedCase {
    pub municipality: usize,
    pub number: usize,
    pub born: Date,
}

#[derive(Debug, Clone)]
pub struct Report {
    pub case: usize,
    pub institution: usize,
    pub kind: &'static str,
    pub state: &'static str,
    pub at: i64,
}

#[derive(Debug, Clone)]
pub struct Guardian {
    pub case: usize,
    pub number: usize,
    pub custody: bool,
    pub until: Option<Date>,
}

#[derive(Debug, Clone)]
pub struct Consent {
    pub case: usize,
    pub institution: usize,
    pub withdrawn: bool,
}

#[derive(Debug, Clone)]
pub struct Note {
    pub case: usize,
    pub author: usize,
    pub restricted: bool,
    pub readers: Vec<usize>,
}

#[derive(Debug, Clone)]
pub struct Task {
    pub case: usize,
    /// None: the job centre's.
    pub institution: Option<usize>,
    pub open: bool,
}

#[derive(Debug, Clone)]
pub struct Partner {
    pub institution: usize,
    pub municipality: usize,
    pub state: &'static str,
}

/// The rows of a plan, by their places in it.
pub struct Written {
    pub people: Vec<i64>,
    pub cases: Vec<i64>,
    pub reports: Vec<i64>,
    pub notes: Vec<i64>,
    pub tasks: Vec<i64>,
}

/// Days on which a birthday, a leap day or a membership turns.
fn a_day() -> impl Strategy<Value = Date> {
    select(vec![
        date(2026, 11, 24),
        date(2026, 2, 28),
        date(2026, 3, 1),
        date(2028, 2, 28),
        date(2028, 2, 29),
        date(2028, 3, 1),
        date(2026, 12, 31),
    ])
}

pub fn a_plan() -> impl Strategy<Value = Case> {
    let sizes = (a_day(), 3..6usize, 1..4usize);
    let plan = sizes.prop_flat_map(|(day, people, cases)| {
        let written = (
            vec(a_person(day), people),
            a_few_cases(day, cases),
            vec(a_report(cases), 1..6),
            vec(a_guardian(day, cases), 0..4),
            vec(a_consent(cases), 0..3),
            vec(a_note(cases, people), 0..4),
            vec(a_task(cases), 0..4),
            a_few_partners(),
            proptest::option::of(0..cases),
        );
        written.prop_map(
            move |(people, cases, reports, guardians, consents, notes, tasks, partners, link)| Plan {
                day,
                people,
                cases,
                reports,
                guardians,
                consents,
                notes,
                tasks,
                partners,
                link,
            },
        )
    });
    let among = subsequence(Ground::ALL.to_vec(), 1..=Ground::ALL.len()).prop_shuffle();
    (plan, among).prop_map(|(plan, among)| Case { plan, among })
}

fn a_person(day: Date) -> impl Strategy<Value = Person> {
    let citizen = proptest::option::of(0..NUMBERS);
    (citizen, vec(a_membership(day), 0..3)).prop_map(|(number, memberships)| Person { number, memberships })
}

fn a_membership(day: Date) -> impl Strategy<Value = Membership> {
    let near = move || (-2..=2i32).prop_map(move |days| day.checked_add(days.days()).unwrap());
    let any = (0..ORGANISATIONS, select(Role::ALL.to_vec()), near(), proptest::option::of(near()))
        .prop_map(|(organisation, role, from, to)| Membership { organisation, role, from, to });
    // The roles that matter, at the place where they do, today: random ones seldom meet a case.
    let telling = select(vec![
        (0, Role::KuiCounsellor),
        (1, Role::KuiCounsellor),
        (0, Role::KuiLeader),
        (2, Role::SchoolCounsellor),
        (3, Role::FguCounsellor),
        (0, Role::JobCentre),
    ]);
    let telling = (telling, proptest::option::of(Just(day)))
        .prop_map(move |((organisation, role), to)| Membership { organisation, role, from: day, to });
    prop_oneof![any, telling]
}

/// At most one case for a number in a municipality, as the product keeps it.
fn a_few_cases(day: Date, count: usize) -> impl Strategy<Value = Vec<PlannedCase>> {
    let places: Vec<(usize, usize)> =
        (0..2).flat_map(|municipality| (0..NUMBERS).map(move |number| (municipality, number))).collect();
    let born = (-3..=3i32, select(vec![16i16, 17, 18, 19, 25])).prop_map(move |(days, years)| {
        day.checked_sub(years.years()).unwrap().checked_add(days.days()).unwrap()
    });
    (subsequence(places, count), vec(born, count)).prop_map(|(places, born)| {
        let case = |((municipality, number), born)| PlannedCase { municipality, number, born };
        places.into_iter().zip(born).map(case).collect()
    })
}

fn a_report(cases: usize) -> impl Strategy<Value = Report> {
    let state = select(vec!["received", "opened", "closed", "withdrawn", "returned", "lapsed"]);
    (0..cases, 2..ORGANISATIONS, select(vec!["risk", "dropout"]), state, 0..3i64)
        .prop_map(|(case, institution, kind, state, at)| Report { case, institution, kind, state, at })
}

fn a_guardian(day: Date, cases: usize) -> impl Strategy<Value = Guardian> {
    let until = (-1..=1i32).prop_map(move |days| day.checked_add(days.days()).unwrap());
    (0..cases, 0..NUMBERS, proptest::bool::weighted(0.75), proptest::option::of(until))
        .prop_map(|(case, number, custody, until)| Guardian { case, number, custody, until })
}

fn a_consent(cases: usize) -> impl Strategy<Value = Consent> {
    (0..cases, 2..ORGANISATIONS, any::<bool>()).prop_map(|(case, institution, withdrawn)| Consent {
        case,
        institution,
        withdrawn,
    })
}

fn a_note(cases: usize, people: usize) -> impl Strategy<Value = Note> {
    let readers = subsequence((0..people).collect::<Vec<_>>(), 0..=people);
    (0..cases, 0..people, any::<bool>(), readers).prop_map(|(case, author, restricted, readers)| Note {
        case,
        author,
        restricted,
        readers,
    })
}

fn a_task(cases: usize) -> impl Strategy<Value = Task> {
    let institution = proptest::option::of(2..ORGANISATIONS);
    (0..cases, institution, proptest::bool::weighted(0.75)).prop_map(|(case, institution, open)| Task {
        case,
        institution,
        open,
    })
}

/// At most one relation of a pair, as the product keeps it; most stand.
fn a_few_partners() -> impl Strategy<Value = Vec<Partner>> {
    let pairs: Vec<(usize, usize)> =
        (2..ORGANISATIONS).flat_map(|institution| [(institution, 0), (institution, 1)]).collect();
    let state = select(vec!["confirmed", "confirmed", "confirmed", "invited", "declined", "ended"]);
    let count = pairs.len();
    (subsequence(pairs, 0..=count), vec(state, count)).prop_map(|(pairs, states)| {
        let partner = |((institution, municipality), state)| Partner { institution, municipality, state };
        pairs.into_iter().zip(states).map(partner).collect()
    })
}

impl Written {
    /// Writes the plan beside the worlds that are there already: nothing of it is theirs.
    pub async fn write(store: &TestStore, plan: &Plan) -> Self {
        static WORLDS: AtomicU32 = AtomicU32::new(0);
        let world = WORLDS.fetch_add(1, Ordering::Relaxed);
        let plan = plan.clone();
        write_rows(store, the_day(), move |mut rows| {
            Box::pin(async move {
                let mut places = Vec::new();
                for nth in 0..ORGANISATIONS {
                    let kind =
                        if nth < 2 { OrganisationKind::Municipality } else { OrganisationKind::Institution };
                    places.push(rows.organisation(kind, &format!("{world}-{nth}")).await);
                }
                let number = |nth: usize| format!("{world}-{nth}");
                let mut people = Vec::new();
                let mut taken = Vec::new();
                for person in &plan.people {
                    // A number is one citizen's: whoever else was planned with it has one that nobody asks about.
                    let own = person.number.map(|nth| {
                        let free = !taken.contains(&nth);
                        taken.push(nth);
                        if free { number(nth) } else { format!("{world}-other-{}", taken.len()) }
                    });
                    let row = rows.person(own.as_deref()).await;
                    for held in &person.memberships {
                        let place = places[held.organisation];
                        rows.membership(row, place, held.role, held.from, held.to).await;
                    }
                    people.push(row);
                }
                let mut cases = Vec::new();
                for case in &plan.cases {
                    cases.push(rows.case(places[case.municipality], &number(case.number), case.born).await);
                }
                let mut reports = Vec::new();
                for report in &plan.reports {
                    let case = (cases[report.case], places[plan.cases[report.case].municipality]);
                    let from = places[report.institution];
                    reports.push(rows.report(case, from, report.kind, report.state, report.at).await);
                }
                for one in &plan.guardians {
                    rows.guardian(cases[one.case], &number(one.number), one.custody, one.until).await;
                }
                for one in &plan.consents {
                    rows.consent(cases[one.case], places[one.institution], one.withdrawn).await;
                }
                let mut notes = Vec::new();
                for one in &plan.notes {
                    let readers: Vec<i64> = one.readers.iter().map(|&reader| people[reader]).collect();
                    notes
                        .push(rows.note(cases[one.case], people[one.author], one.restricted, &readers).await);
                }
                for one in &plan.partners {
                    rows.relation(places[one.institution], places[one.municipality], one.state).await;
                }
                let mut tasks = Vec::new();
                for one in &plan.tasks {
                    let case = (cases[one.case], places[plan.cases[one.case].municipality]);
                    let institution = one.institution.map(|nth| places[nth]);
                    tasks.push(rows.task(case, institution, one.open).await);
                }
                Self { people, cases, reports, notes, tasks }
            })
        })
        .await
    }
}
