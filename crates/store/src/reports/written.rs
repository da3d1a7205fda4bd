//! What is written on a report after it was received: additions, messages, and why it ended.

use std::collections::BTreeMap;

use domain::reports::Party;
use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::table::reports;
use crate::directory::table::people;
use crate::{ActorKind, CaseKey, Kind, Store, StoreFault, feed};

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// The school added to what it wrote.
    Addition,
    /// A message, from school or counsellor.
    Message,
    /// Why the school took the report back.
    Withdrawal,
    /// Why the municipality gave it back.
    Return,
}

/// Words on a report.
#[derive(Clone, PartialEq, Eq)]
pub struct Written {
    /// What they are.
    pub what: Writing,
    /// Who wrote.
    pub from: Party,
    /// The writer's name; a school's system has none.
    pub by: Option<String>,
    /// When.
    pub at: Now,
    /// The words.
    pub words: String,
}

/// `Debug` shows no words.
impl std::fmt::Debug for Written {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Written({:?}, {:?})", self.what, self.from)
    }
}

/// All that was written on the report, oldest first, read from the journal.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn written_on(
    store: &Store,
    report: &reports::Model,
    key: &CaseKey,
) -> Result<Vec<Written>, StoreFault> {
    let happened = feed::of_report(store.reading(), report.id).await?;
    let people = happened.iter().filter(|it| it.actor_kind == ActorKind::Person.code());
    let people = people::Entity::find()
        .filter(people::Column::Id.is_in(people.filter_map(|it| it.actor)))
        .all(store.reading())
        .await?;
    let names: BTreeMap<i64, String> = people.into_iter().map(|person| (person.id, person.name)).collect();
    let mut written = Vec::new();
    for it in happened {
        let (Some(what), Some(sealed)) = (it.kind.and_then(writing), &it.sealed) else { continue };
        let from_school = it.organisation == Some(report.institution_id);
        written.push(Written {
            what,
            from: if from_school { Party::School } else { Party::Municipality },
            by: it
                .actor
                .filter(|_| it.actor_kind == ActorKind::Person.code())
                .and_then(|id| names.get(&id).cloned()),
            at: it.at,
            words: key.open("journal", sealed)?,
        });
    }
    Ok(written)
}

fn writing(kind: Kind) -> Option<Writing> {
    match kind {
        Kind::ReportAdded => Some(Writing::Addition),
        Kind::ReportMessage => Some(Writing::Message),
        Kind::ReportWithdrawn => Some(Writing::Withdrawal),
        Kind::ReportReturned => Some(Writing::Return),
        _ => None,
    }
}
