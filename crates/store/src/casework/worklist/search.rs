//! Search by name or CPR number, among what the viewer may see.

use domain::cpr::Cpr;
use domain::text::folded;
use domain::time::Now;
use sea_orm::sea_query::LikeExpr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::details::{pauses, rows};
use super::listed::Listed;
use super::{PAGE, Row};
use crate::access::{Seen, Viewer, look};
use crate::casework::case::STAFF;
use crate::casework::identity::cpr_index;
use crate::casework::open_case::person_index;
use crate::casework::table::cases;
use crate::directory::relations_of;
use crate::{Index, Store, StoreFault};

/// A municipality's cases, closed ones too, whose CPR number is `text`, or whose name has words that begin as it does.
/// Each hit is traced as seen on the page `search`.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub async fn search(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
    text: &str,
) -> Result<Vec<Seen<Row>>, StoreFault> {
    let Some(sought) = sought(store, municipality, text).await? else { return Ok(Vec::new()) };
    let query = Listed::with_beside(cases::Entity::find())
        .filter(cases::Column::MunicipalityId.eq(municipality))
        .filter(sought)
        .order_by_asc(cases::Column::NameFolded)
        .order_by_asc(cases::Column::Id)
        .limit(PAGE);
    let sight = look::<cases::Entity, Listed>(store, viewer, now, "search", query, STAFF).await?;
    let (seen, pauses) = sight.seen_with(async |listed| pauses(store, listed).await).await?;
    rows(store, now, seen, &pauses)
}

async fn sought(store: &Store, municipality: i64, text: &str) -> Result<Option<Condition>, StoreFault> {
    if let Ok(cpr) = text.parse::<Cpr>() {
        let known_as = known_as(store, municipality, &cpr).await?;
        return Ok(Some(Condition::all().add(cases::Column::CprIndex.is_in(known_as))));
    }
    let name = folded(text);
    let name = name.trim();
    if name.chars().count() < 2 {
        return Ok(None);
    }
    let plain = name.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
    let like = |pattern: String| cases::Column::NameFolded.like(LikeExpr::new(pattern).escape('\\'));
    Ok(Some(Condition::any().add(like(format!("{plain}%"))).add(like(format!("% {plain}%")))))
}

/// Under what a person of this number can be known here. A replacement number was made by a school, and another school's
/// same number is somebody else: so it is looked for as each school's that ever reported to the municipality.
async fn known_as(store: &Store, municipality: i64, cpr: &Cpr) -> Result<Vec<Index>, StoreFault> {
    let rules = store.rules();
    let mut known_as = vec![cpr_index(store.keys(), cpr)];
    if cpr.is_replacement() && !rules.cpr.demo {
        for relation in relations_of(store, municipality).await? {
            let issuer = &relation.institution.code;
            known_as.push(person_index(store.keys(), &rules, cpr, issuer));
        }
    }
    Ok(known_as)
}
