//! Who holds custody, recorded by the municipality with its source. Being a parent is not enough.

use domain::cpr::{Cpr, age_on};
use domain::text::{Line, Phone};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use serde::{Deserialize, Serialize};

use super::case::work_on;
use super::identity::cpr_index;
use super::table::guardians;
use crate::access::Viewer;
use crate::time::day;
use crate::{CaseKey, Entry, Kind, Refused, Store, StoreFault};

/// The place to which a guardian's number and phone are bound.
const PLACE: &str = "guardians";

/// The age at which custody ends by itself.
pub(super) const OF_AGE: u8 = 18;

/// A guardian, as staff records it.
#[derive(Debug, Clone)]
pub struct NewGuardian {
    /// The name.
    pub name: Line,
    /// By which the guardian can sign in; without it the guardian has no page.
    pub cpr: Option<Cpr>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Holds custody (forældremyndighed).
    pub custody: bool,
    /// From where the municipality knows it.
    pub source: Line,
}

/// What is sealed of a guardian: number, phone, and from where the municipality knows it.
#[derive(Serialize, Deserialize)]
pub(crate) struct Sealed {
    pub cpr: Option<String>,
    pub phone: Option<String>,
    pub source: String,
}

/// A guardian was recorded, or is none any more after `until`. [`SealedRecord`] is sealed beside it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct GuardianRecorded {
    pub custody: bool,
    pub until: Option<Date>,
}

/// Who the guardian is whom an entry of the journal tells of, and from where the municipality knows it.
#[derive(Serialize, Deserialize)]
pub(super) struct SealedRecord {
    pub name: String,
    pub source: String,
}

/// Records a guardian of somebody who is under 18.
///
/// # Errors
/// [`Refused::Illegal`] from the 18th birthday on.
pub async fn record_guardian(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    guardian: NewGuardian,
) -> Result<(), Refused> {
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let today = desk.now().day();
            if age_on(day(&case.born)?, today) >= OF_AGE {
                return Err(Refused::Illegal("nobody holds custody over a person of 18 or over".into()));
            }
            let key = case.key(&desk.keys())?;
            let sealed = Sealed {
                cpr: guardian.cpr.as_ref().map(Cpr::digits),
                phone: guardian.phone.map(|phone| phone.as_str().to_owned()),
                source: guardian.source.as_str().to_owned(),
            };
            let row = guardians::ActiveModel {
                case_id: Set(case.id),
                name: Set(guardian.name.as_str().to_owned()),
                cpr_index: Set(guardian.cpr.as_ref().map(|cpr| cpr_index(&desk.keys(), cpr))),
                custody: Set(guardian.custody),
                recorded_on: Set(today.to_string()),
                until_on: Set(None),
                sealed: Set(key.seal(PLACE, &sealed, desk.random())),
                ..Default::default()
            };
            row.insert(desk.db()).await?;
            let recorded = GuardianRecorded { custody: guardian.custody, until: None };
            let who = SealedRecord { name: guardian.name.as_str().to_owned(), source: sealed.source };
            let who = key.seal("journal", &who, desk.random());
            desk.journal(
                Entry::new(Kind::GuardianRecorded)
                    .on_case(case.id, case.municipality_id)
                    .facts(serde_json::json!(recorded))
                    .sealed(who),
            );
            Ok(())
        })
    })
    .await
}

/// Ends what is recorded of a guardian, the `nth` of the case counted from 1; `last` is the last day of it.
///
/// # Errors
/// [`Refused::Absent`] when there is no such guardian, [`Refused::Conflict`] when it was ended meanwhile.
pub async fn end_guardian(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    nth: u64,
    last: Date,
    source: Line,
) -> Result<(), Refused> {
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let guardian = guardians::Entity::find()
                .filter(guardians::Column::CaseId.eq(case.id))
                .order_by_asc(guardians::Column::Id)
                .offset(nth.checked_sub(1).ok_or(Refused::Absent)?)
                .limit(1)
                .one(desk.db())
                .await?
                .ok_or(Refused::Absent)?;
            if guardian.until_on.is_some() {
                return Err(Refused::Conflict("this guardian was ended already".into()));
            }
            let ended = GuardianRecorded { custody: guardian.custody, until: Some(last) };
            let key = case.key(&desk.keys())?;
            let who = SealedRecord { name: guardian.name.clone(), source: source.as_str().to_owned() };
            let who = key.seal("journal", &who, desk.random());
            let mut row: guardians::ActiveModel = guardian.into();
            row.until_on = Set(Some(last.to_string()));
            row.update(desk.db()).await?;
            desk.journal(
                Entry::new(Kind::GuardianRecorded)
                    .on_case(case.id, case.municipality_id)
                    .facts(serde_json::json!(ended))
                    .sealed(who),
            );
            Ok(())
        })
    })
    .await
}

impl guardians::Model {
    /// What is sealed of the guardian.
    ///
    /// # Errors
    /// A [`StoreFault`] when it doesn't open with the case's key.
    pub(crate) fn opened(&self, key: &CaseKey) -> Result<Sealed, StoreFault> {
        Ok(key.open(PLACE, &self.sealed)?)
    }
}
