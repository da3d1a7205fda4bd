//! Rows of a random world, as no command would write them, and the decisions of the grounds over them.
//!
//! Nothing of what is sealed is real: the decisions never open it.

use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryOrder, Set};

use domain::directory::{OrganisationKind, Role};
use domain::time::Now;
use jiff::civil::Date;

use crate::access::{Ground, Subject, Viewer, changing, see_list, see_one};
use crate::casework::table::{cases, consents, guardians, note_readers, notes};
use crate::casework::timeline::notes_for;
use crate::directory::ensure_organisation;
use crate::directory::table::{memberships, people, relations};
use crate::plans::table::plan_tasks;
use crate::reports::table::reports;
use crate::{Actor, Desk, Refused, Store, StoreFault};

/// Adds rows to the world at a desk.
pub struct Rows<'d>(&'d mut Desk);

impl std::fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rows(…)")
    }
}

impl Rows<'_> {
    /// An organisation of this kind and code.
    pub async fn organisation(&mut self, kind: OrganisationKind, code: &str) -> i64 {
        ensure_organisation(self.0, kind, code, code).await.expect("an organisation").id
    }

    /// A person; a citizen has somebody's CPR number.
    pub async fn person(&mut self, cpr: Option<&str>) -> i64 {
        let row = people::ActiveModel {
            public_id: Set(self.0.public_id()),
            citizen: Set(cpr.is_some()),
            name: Set("somebody".into()),
            cpr_index: Set(cpr.map(|cpr| self.0.keys().index("cpr", cpr))),
            created_at: Set(0),
            ..Default::default()
        };
        row.insert(self.0.db()).await.expect("a person").id
    }

    /// A role in an organisation, both days included.
    pub async fn membership(&mut self, person: i64, place: i64, role: Role, from: Date, to: Option<Date>) {
        let row = memberships::ActiveModel {
            person_id: Set(person),
            organisation_id: Set(place),
            role: Set(role.code().into()),
            from_day: Set(from.to_string()),
            to_day: Set(to.map(|day| day.to_string())),
            ..Default::default()
        };
        row.insert(self.0.db()).await.expect("a membership");
    }

    /// A case of somebody with this CPR number and day of birth.
    pub async fn case(&mut self, municipality: i64, cpr: &str, born: Date) -> i64 {
        let row = cases::ActiveModel {
            public_id: Set(self.0.public_id()),
            municipality_id: Set(municipality),
            cpr_index: Set(self.0.keys().index("cpr", cpr)),
            name: Set("somebody".into()),
            name_folded: Set("somebody".into()),
            born: Set(born.to_string()),
            sealed_identity: Set(vec![0]),
            protected: Set(false),
            open: Set(true),
            opened_at: Set(0),
            due_on: Set(crate::time::NEVER.into()),
            adult: Set(0),
            acted: Set(0),
            unacted_from: Set(crate::time::NEVER.into()),
            attempts: Set(0),
            unopened: Set(0),
            version: Set(0),
            ..Default::default()
        };
        row.insert(self.0.db()).await.expect("a case").id
    }

    /// A report; `at` orders it among the others.
    pub async fn report(&mut self, case: (i64, i64), from: i64, kind: &str, state: &str, at: i64) -> i64 {
        let row = reports::ActiveModel {
            number: Set(self.0.public_id()),
            case_id: Set(case.0),
            municipality_id: Set(case.1),
            institution_id: Set(from),
            kind: Set(kind.into()),
            state: Set(state.into()),
            occurred_on: Set("2026-11-01".into()),
            received_at: Set(at),
            received_on: Set("2026-11-01".into()),
            education_kind: Set("eud-gf2".into()),
            started_on: Set("2026-08-01".into()),
            causes: Set(String::new()),
            sealed: Set(vec![0]),
            person_informed: Set(true),
            fingerprint: Set(vec![0]),
            way: Set("form".into()),
            ..Default::default()
        };
        row.insert(self.0.db()).await.expect("a report").id
    }

    /// A guardian of the case with this CPR number, until a day included.
    pub async fn guardian(&mut self, case: i64, cpr: &str, custody: bool, until: Option<Date>) {
        let row = guardians::ActiveModel {
            case_id: Set(case),
            name: Set("somebody".into()),
            cpr_index: Set(Some(self.0.keys().index("cpr", cpr))),
            custody: Set(custody),
            recorded_on: Set("2026-01-01".into()),
            until_on: Set(until.map(|day| day.to_string())),
            sealed: Set(vec![0]),
            ..Default::default()
        };
        row.insert(self.0.db()).await.expect("a guardian");
    }

    /// A consent for an institution.
    pub async fn consent(&mut self, case: i64, institution: i64, withdrawn: bool) {
        let row = consents::ActiveModel {
            public_id: Set(self.0.public_id()),
            case_id: Set(case),
            institution_id: Set(institution),
            what: Set("contact-and-outcome".into()),
            given_on: Set("2026-01-01".into()),
            withdrawn_at: Set(withdrawn.then_some(1)),
            ..Default::default()
        };
        row.insert(self.0.db()).await.expect("a consent");
    }

    /// What an institution and a municipality are to each other.
    pub async fn relation(&mut self, institution: i64, municipality: i64, state: &str) {
        let row = relations::ActiveModel {
            public_id: Set(self.0.public_id()),
            institution_id: Set(institution),
            municipality_id: Set(municipality),
            state: Set(state.into()),
            invited_at: Set(0),
            ..Default::default()
        };
        row.insert(self.0.db()).await.expect("a relation");
    }

    /// A step of a plan: an institution's, or the municipality's job centre's.
    pub async fn task(&mut self, case: (i64, i64), institution: Option<i64>, open: bool) -> i64 {
        let row = plan_tasks::ActiveModel {
            case_id: Set(case.0),
            municipality_id: Set(case.1),
            institution_id: Set(institution),
            version: Set(1),
            step: Set(self.0.public_id()),
            open: Set(open),
            sealed: Set(vec![0]),
            ..Default::default()
        };
        row.insert(self.0.db()).await.expect("a task").id
    }

    /// A note with the people it names.
    pub async fn note(&mut self, case: i64, author: i64, restricted: bool, readers: &[i64]) -> i64 {
        let row = notes::ActiveModel {
            public_id: Set(self.0.public_id()),
            case_id: Set(case),
            author_id: Set(author),
            restricted: Set(restricted),
            sealed: Set(vec![0]),
            written_at: Set(0),
            ..Default::default()
        };
        let note = row.insert(self.0.db()).await.expect("a note").id;
        for &reader in readers {
            let named = note_readers::ActiveModel { note_id: Set(note), person_id: Set(reader) };
            note_readers::Entity::insert(named).exec_without_returning(self.0.db()).await.expect("a reader");
        }
        note
    }
}

/// Writes a world in one transaction.
pub async fn write_rows<T, F>(store: &Store, now: Now, work: F) -> T
where
    T: Send + 'static,
    F: for<'d> FnOnce(Rows<'d>) -> futures::future::BoxFuture<'d, T> + Send + 'static,
{
    let written = store.write(Actor::OPERATOR, now, move |desk| {
        Box::pin(async move { Ok::<_, StoreFault>(work(Rows(desk)).await) })
    });
    written.await.expect("the world is written")
}

/// Which of a table's rows are decided about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Cases.
    Cases,
    /// Reports.
    Reports,
    /// Partners' tasks by plans.
    Tasks,
}

/// The decision about one row: the ground on which it is seen, and on which it could be changed.
pub async fn decided(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    table: Table,
    row: i64,
    among: &[Ground],
) -> (Option<Ground>, Option<Ground>) {
    match table {
        Table::Cases => one::<cases::Entity>(store, viewer, now, cases::Column::Id.eq(row), among).await,
        Table::Reports => {
            one::<reports::Entity>(store, viewer, now, reports::Column::Id.eq(row), among).await
        }
        Table::Tasks => {
            one::<plan_tasks::Entity>(store, viewer, now, plan_tasks::Column::Id.eq(row), among).await
        }
    }
}

async fn one<E>(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    which: sea_orm::sea_query::Expr,
    among: &[Ground],
) -> (Option<Ground>, Option<Ground>)
where
    E: Subject,
    E::Model: Clone + Send + Sync,
{
    let which = Condition::all().add(which);
    let seen = match see_one::<E>(store, viewer, now, "test", which.clone(), among).await {
        Ok(seen) => Some(seen.ground()),
        Err(Refused::Absent) => None,
        Err(other) => panic!("{other}"),
    };
    let (by, among) = (viewer.clone(), among.to_vec());
    let changed = store.write(Actor::OPERATOR, now, move |desk| {
        Box::pin(async move { Ok::<_, Refused>(changing::<E>(desk, &by, which, &among).await?.ground()) })
    });
    match changed.await {
        Ok(ground) => (seen, Some(ground)),
        Err(Refused::Absent) => (seen, None),
        Err(other) => panic!("{other}"),
    }
}

/// The rows that a list shows, in their order, each with its ground.
pub async fn listed(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    table: Table,
    among: &[Ground],
) -> Vec<(i64, Ground)> {
    match table {
        Table::Cases => {
            let all = cases::Entity::find().order_by_asc(cases::Column::Id);
            let seen = see_list::<cases::Entity>(store, viewer, now, "test", all, among).await;
            seen.expect("a list").iter().map(|row| (row.id, row.ground())).collect()
        }
        Table::Reports => {
            let all = reports::Entity::find().order_by_asc(reports::Column::Id);
            let seen = see_list::<reports::Entity>(store, viewer, now, "test", all, among).await;
            seen.expect("a list").iter().map(|row| (row.id, row.ground())).collect()
        }
        Table::Tasks => {
            let all = plan_tasks::Entity::find().order_by_asc(plan_tasks::Column::Id);
            let seen = see_list::<plan_tasks::Entity>(store, viewer, now, "test", all, among).await;
            seen.expect("a list").iter().map(|row| (row.id, row.ground())).collect()
        }
    }
}

/// The notes of a case whose text the query gives to this person, ascending; whether the case itself is theirs to see is
/// decided before.
pub async fn texts_given(store: &Store, viewer: &Viewer, case: i64) -> Vec<i64> {
    let notes = notes_for(store.reading(), case, viewer.person).await.expect("notes");
    let mut given: Vec<i64> =
        notes.values().filter(|note| note.sealed.is_some()).map(|note| note.id).collect();
    given.sort_unstable();
    given
}
