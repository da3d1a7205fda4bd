//! Pupils that a school reported before: suggested by name or number, and filled into the form.
//!
//! Only the school's own reports are asked, so that the form is no way to learn of a person from others.

use std::collections::BTreeSet;

use domain::cpr::Cpr;
use domain::tables::EducationKindCode;
use domain::text::{ReceiptNumber, folded};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, RelationTrait};

use super::moving::numbered;
use super::table::reports;
use crate::access::{Ground, Seen, Viewer, see_list, see_one};
use crate::casework::open_case::person_index;
use crate::casework::table::cases;
use crate::directory::{Organisation, organisation_by_id};
use crate::time::day;
use crate::{Refused, Store, StoreFault};

/// How many are suggested at most.
const MOST: usize = 5;
/// Reports looked at for them: one pupil may have several.
const LOOKED_AT: u64 = 30;
/// Letters that say too little to search by.
const FEWEST_LETTERS: usize = 2;

/// A pupil of the school, from the last report about them.
#[derive(Clone, PartialEq, Eq)]
pub struct Pupil {
    /// The number of that report: names the pupil in the form.
    pub number: ReceiptNumber,
    /// The name as the school sent it.
    pub name: String,
    /// Who it is; shown masked.
    pub cpr: Cpr,
    /// The home municipality then.
    pub municipality: Organisation,
    /// The education then.
    pub education: EducationKindCode,
    /// When it began.
    pub started_on: Date,
}

/// `Debug` shows no name.
impl std::fmt::Debug for Pupil {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pupil({})", self.number)
    }
}

/// Up to five pupils whose name has a word that begins like `text`, or whose CPR number it is, among those that the
/// viewer's institution reported.
///
/// # Errors
/// A [`StoreFault`].
pub async fn suggest(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    page: &'static str,
    institution: &Organisation,
    text: &str,
) -> Result<Vec<Seen<Pupil>>, StoreFault> {
    let Some(which) = matching(store, institution, text) else { return Ok(Vec::new()) };
    let query = reports::Entity::find()
        .join(sea_orm::JoinType::InnerJoin, reports::Relation::Case.def())
        .filter(reports::Column::InstitutionId.eq(institution.id))
        .filter(which)
        .order_by_desc(reports::Column::ReceivedAt)
        .order_by_desc(reports::Column::Id)
        .limit(LOOKED_AT);
    let seen = see_list::<reports::Entity>(store, viewer, now, page, query, &[Ground::OwnReport]).await?;
    let mut known = BTreeSet::new();
    let mut pupils = Vec::new();
    for one in seen.into_iter().filter(|one| known.insert(one.case_id)).take(MOST) {
        let pupil = pupil_of(store, &one).await?;
        pupils.push(one.map(|_| pupil));
    }
    Ok(pupils)
}

/// The pupil of one of the school's reports, to fill the form with.
///
/// # Errors
/// [`Refused::Absent`] when it isn't a report of the viewer's institution.
pub async fn pupil(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    page: &'static str,
    number: ReceiptNumber,
) -> Result<Seen<Pupil>, Refused> {
    let grounds = [Ground::OwnReport];
    let seen = see_one::<reports::Entity>(store, viewer, now, page, numbered(number), &grounds).await?;
    let pupil = pupil_of(store, &seen).await?;
    Ok(seen.map(|_| pupil))
}

fn matching(store: &Store, institution: &Organisation, text: &str) -> Option<Condition> {
    if let Ok(cpr) = text.parse::<Cpr>() {
        let index = person_index(store.keys(), &store.rules(), &cpr, &institution.code);
        return Some(Condition::all().add(cases::Column::CprIndex.eq(index)));
    }
    let name = folded(text);
    if name.chars().count() < FEWEST_LETTERS || name.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let plain = name.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let like = |pattern: String| {
        Expr::col((cases::Entity, cases::Column::NameFolded)).like(LikeExpr::new(pattern).escape('\\'))
    };
    Some(Condition::any().add(like(format!("{plain}%"))).add(like(format!("% {plain}%"))))
}

async fn pupil_of(store: &Store, row: &reports::Model) -> Result<Pupil, StoreFault> {
    let absent = || StoreFault::Unknown("a report without its case or municipality".into());
    let case = cases::Entity::find_by_id(row.case_id).one(store.reading()).await?.ok_or_else(absent)?;
    let municipality = organisation_by_id(store.reading(), row.municipality_id).await?;
    let cpr = case.identity(store.keys())?.cpr.parse();
    Ok(Pupil {
        number: row.receipt_number()?,
        name: row.texts(&case.key(store.keys())?)?.name,
        cpr: cpr.map_err(|_| StoreFault::Unknown("a CPR number".into()))?,
        municipality: municipality.ok_or_else(absent)?,
        education: EducationKindCode::known(&row.education_kind),
        started_on: day(&row.started_on)?,
    })
}
