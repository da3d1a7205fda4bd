//! Who has read a case: role and unit, when, on which page and why they were allowed.

use domain::directory::Role;
use domain::time::Now;
use sea_orm::sea_query::{Expr, ExprTrait, JoinType, Order, Query};
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::access::{Ground, Seen, Viewer, see_one};
use crate::casework::case::{STAFF, with_id};
use crate::casework::table::cases;
use crate::directory::table::{organisations, people};
use crate::journal::table::{read_subjects, reads};
use crate::time::instant;
use crate::{Refused, Store, StoreFault};

/// How many readings are shown, the newest.
const SHOWN: u64 = 200;

/// One reading of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// When.
    pub at: Now,
    /// Who; whether the name is shown is the municipality's choice.
    pub name: Option<String>,
    /// In which role.
    pub role: Option<Role>,
    /// For which organisation.
    pub organisation: Option<String>,
    /// Why it was allowed.
    pub ground: Option<Ground>,
    /// Where: the name of the page or interface in the trace.
    pub page: String,
}

/// The readings of a case, newest first; looking at them is a reading too.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't there or isn't the viewer's.
pub async fn readers(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
) -> Result<Seen<(String, Vec<Reader>)>, Refused> {
    let case = see_one::<cases::Entity>(store, viewer, now, "case-readers", with_id(case), STAFF).await?;
    let readers = readers_of(store.reading(), case.id).await?;
    Ok(case.map(|case| (case.name, readers)))
}

#[derive(FromQueryResult)]
struct Row {
    at: i64,
    name: Option<String>,
    role: Option<String>,
    organisation: Option<String>,
    ground: String,
    page: String,
}

/// The readings of a case, newest first.
pub(crate) async fn readers_of(db: &impl ConnectionTrait, case: i64) -> Result<Vec<Reader>, StoreFault> {
    let read = |column| Expr::col((reads::Entity, column));
    let query = Query::select()
        .from(read_subjects::Entity)
        .expr_as(read(reads::Column::At), "at")
        .expr_as(Expr::col((people::Entity, people::Column::Name)), "name")
        .expr_as(read(reads::Column::Role), "role")
        .expr_as(Expr::col((organisations::Entity, organisations::Column::Name)), "organisation")
        .expr_as(read(reads::Column::Ground), "ground")
        .expr_as(read(reads::Column::Page), "page")
        .join(
            JoinType::InnerJoin,
            reads::Entity,
            read(reads::Column::Seq).equals((read_subjects::Entity, read_subjects::Column::Seq)),
        )
        .join(
            JoinType::LeftJoin,
            people::Entity,
            read(reads::Column::ActorId)
                .equals((people::Entity, people::Column::Id))
                .and(read(reads::Column::ActorKind).eq("person")),
        )
        .join(
            JoinType::LeftJoin,
            organisations::Entity,
            read(reads::Column::OrganisationId).equals((organisations::Entity, organisations::Column::Id)),
        )
        .and_where(Expr::col((read_subjects::Entity, read_subjects::Column::CaseId)).eq(case))
        .order_by((read_subjects::Entity, read_subjects::Column::Seq), Order::Desc)
        .limit(SHOWN)
        .take();
    let mut readers = Vec::new();
    for row in db.query_all(&query).await? {
        let row = Row::from_query_result(&row, "")?;
        readers.push(Reader {
            at: Now::at(instant(row.at)?),
            name: row.name,
            role: row.role.and_then(|role| role.parse().ok()),
            organisation: row.organisation,
            ground: Ground::of(&row.ground),
            page: row.page,
        });
    }
    Ok(readers)
}
