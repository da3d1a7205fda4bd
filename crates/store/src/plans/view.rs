//! A case's plan as its staff reads it.

use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::version::{Version, versions};
use crate::access::{Ground, Seen, Viewer, see_one};
use crate::casework::clocks::{Clock, of_case};
use crate::casework::record::{Person, person};
use crate::casework::table::cases;
use crate::casework::{STAFF, with_id};
use crate::directory::table::{organisations, people};
use crate::journal::table::{read_subjects, reads};
use crate::time::{day, instant};
use crate::{Refused, Store, StoreFault};

/// The plan of a case with what stands around it.
#[derive(Debug, Clone)]
pub struct PlanPage {
    /// Who it is about.
    pub person: Person,
    /// Every version, newest first; a draft among them is the municipality's own.
    pub versions: Vec<Version>,
    /// The clocks of the case, the earliest due first.
    pub clocks: Vec<Clock>,
    /// Which partners saw their steps, the last of them first.
    pub seen_by: Vec<SeenBy>,
}

/// A partner who saw its own steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenBy {
    /// Who.
    pub name: String,
    /// From where.
    pub organisation: String,
    /// When, the last time.
    pub at: Now,
}

/// The plan of a case; traced as seen on the page `plan`.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't there or isn't the viewer's.
pub async fn plan(store: &Store, viewer: &Viewer, now: Now, case: &str) -> Result<Seen<PlanPage>, Refused> {
    let case = see_one::<cases::Entity>(store, viewer, now, "plan", with_id(case), STAFF).await?;
    let db = store.reading();
    let key = case.key(store.keys())?;
    let page = PlanPage {
        person: person(store, now, &case).await?,
        versions: versions(db, &key, case.id).await?,
        clocks: of_case(db, &store.rules(), case.id, day(&case.born)?).await?,
        seen_by: seen_by(db, case.id).await?,
    };
    Ok(case.map(|_| page))
}

async fn seen_by(db: &impl ConnectionTrait, case: i64) -> Result<Vec<SeenBy>, StoreFault> {
    let places = read_subjects::Entity::find()
        .select_only()
        .column(read_subjects::Column::Seq)
        .filter(read_subjects::Column::CaseId.eq(case))
        .into_query();
    let rows = reads::Entity::find()
        .filter(reads::Column::Seq.in_subquery(places))
        .filter(reads::Column::Ground.eq(Ground::OwnTask.code()))
        .filter(reads::Column::ActorKind.eq("person"))
        .order_by_desc(reads::Column::Seq)
        .all(db)
        .await?;
    let mut found: Vec<SeenBy> = Vec::new();
    for row in rows {
        let (Some(person), Some(organisation)) = (row.actor_id, row.organisation_id) else { continue };
        let name = people::Entity::find_by_id(person).one(db).await?.map(|it| it.name).unwrap_or_default();
        let place = organisations::Entity::find_by_id(organisation).one(db).await?;
        let organisation = place.map(|it| it.name).unwrap_or_default();
        if !found.iter().any(|known| known.name == name && known.organisation == organisation) {
            found.push(SeenBy { name, organisation, at: Now::at(instant(row.at)?) });
        }
    }
    Ok(found)
}
