//! Everything the register holds about the viewer (GDPR article 15): the one source of the page for paper and of the
//! data to take along, so that neither lacks what the other has.

use std::collections::HashMap;

use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::my_case::signed_in_as_oneself;
use super::my_page::{MyCase, my_cases};
use crate::access::{Seen, Viewer};
use crate::casework::table::{activities, cases, consents, guardians};
use crate::casework::timeline::{Event, timeline};
use crate::directory::table::organisations;
use crate::plans::{Version, shared_of};
use crate::reports::table::reports;
use crate::{CaseKey, Kind, Refused, Store, StoreFault};

/// One case with all that is known of it.
#[derive(Debug)]
pub struct MyFile {
    /// What stands on the own page.
    pub mine: Seen<MyCase>,
    /// Who I am to the register.
    pub person: Known,
    /// Who is recorded as a guardian, also in former times.
    pub guardians: Vec<KnownGuardian>,
    /// What I do and did, as far as it is recorded.
    pub activities: Vec<KnownActivity>,
    /// What I said yes to, also what I took back.
    pub consents: Vec<KnownConsent>,
    /// The versions of the plan that were shared, newest first.
    pub plans: Vec<Version>,
    /// Everything that happened, newest first; of notes only where the municipality tells that restricted ones exist.
    pub events: Vec<Event>,
}

/// Who the young person is to the register.
#[derive(Clone, PartialEq, Eq)]
pub struct Known {
    /// Ten digits.
    pub cpr: String,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Address, in lines.
    pub address: Option<String>,
    /// Whether name and address are protected.
    pub protected: bool,
}

/// `Debug` shows nothing of it.
impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Known(…)")
    }
}

/// A guardian as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownGuardian {
    /// The name.
    pub name: String,
    /// Holds custody.
    pub custody: bool,
    /// From where the municipality knows it.
    pub source: String,
    /// The day on which it was recorded.
    pub recorded_on: String,
    /// The last day of it.
    pub until: Option<String>,
}

/// A dated spell as recorded, by its codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownActivity {
    /// The activity's code.
    pub activity: String,
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub to: Option<String>,
    /// The code of who said so.
    pub source: String,
    /// The day on which it was last confirmed.
    pub confirmed_on: String,
}

/// A consent, standing or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownConsent {
    /// The institution that it names.
    pub institution: String,
    /// The day on which it was given.
    pub given_on: String,
    /// How, in the municipality's words; `None` where it was given on the own page.
    pub how: Option<String>,
    /// Whether it stands still.
    pub stands: bool,
}

/// All that the register holds about the viewer, case by case. `page` is what the trace says was seen.
///
/// # Errors
/// [`Refused::Illegal`] by a one-time link.
pub async fn my_file(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    page: &'static str,
) -> Result<Vec<MyFile>, Refused> {
    signed_in_as_oneself(viewer)?;
    let mut file = Vec::new();
    for mine in my_cases(store, viewer, now, page).await? {
        let row = cases::Entity::find().filter(cases::Column::PublicId.eq(mine.about.case.clone()));
        let row = row.one(store.reading()).await?.ok_or(Refused::Absent)?;
        let key = row.key(store.keys())?;
        let identity = row.identity(store.keys())?;
        file.push(MyFile {
            person: Known {
                cpr: identity.cpr,
                phone: identity.phone,
                email: identity.email,
                address: identity.address,
                protected: row.protected,
            },
            guardians: guardians_of(store, row.id, &key).await?,
            activities: activities_of(store, row.id).await?,
            consents: consents_of(store, row.id, &key).await?,
            plans: shared_of(store.reading(), &key, row.id).await?,
            events: events_of(store, viewer, now, &row, &mine).await?,
            mine,
        });
    }
    Ok(file)
}

async fn guardians_of(store: &Store, case: i64, key: &CaseKey) -> Result<Vec<KnownGuardian>, StoreFault> {
    let rows = guardians::Entity::find()
        .filter(guardians::Column::CaseId.eq(case))
        .order_by_asc(guardians::Column::Id)
        .all(store.reading())
        .await?;
    let known = |row: guardians::Model| {
        Ok(KnownGuardian {
            source: row.opened(key)?.source,
            name: row.name,
            custody: row.custody,
            recorded_on: row.recorded_on,
            until: row.until_on,
        })
    };
    rows.into_iter().map(known).collect()
}

async fn activities_of(store: &Store, case: i64) -> Result<Vec<KnownActivity>, StoreFault> {
    let rows = activities::Entity::find()
        .filter(activities::Column::CaseId.eq(case))
        .order_by_asc(activities::Column::FromOn)
        .all(store.reading())
        .await?;
    let known = |row: activities::Model| KnownActivity {
        activity: row.code,
        from: row.from_on,
        to: row.to_on,
        source: row.source,
        confirmed_on: row.confirmed_on,
    };
    Ok(rows.into_iter().map(known).collect())
}

async fn consents_of(store: &Store, case: i64, key: &CaseKey) -> Result<Vec<KnownConsent>, StoreFault> {
    let rows = consents::Entity::find()
        .filter(consents::Column::CaseId.eq(case))
        .order_by_asc(consents::Column::Id)
        .find_also_related(organisations::Entity)
        .all(store.reading())
        .await?;
    let known = |(row, institution): (consents::Model, Option<organisations::Model>)| {
        Ok(KnownConsent {
            how: row.how(key)?,
            institution: institution.map(|it| it.name).unwrap_or_default(),
            given_on: row.given_on,
            stands: row.withdrawn_at.is_none(),
        })
    };
    rows.into_iter().map(known).collect()
}

/// What happened, with its texts. That a note was written only where the municipality tells of restricted ones: else their
/// number could be told from what is missing among the open ones.
async fn events_of(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &cases::Model,
    mine: &MyCase,
) -> Result<Vec<Event>, StoreFault> {
    let numbers = reports::Entity::find().filter(reports::Column::CaseId.eq(case.id));
    let numbers: HashMap<i64, String> =
        numbers.all(store.reading()).await?.into_iter().map(|row| (row.id, row.number)).collect();
    let all = u64::from(u32::MAX);
    let mut events = timeline(store, viewer, now, case, &numbers, all).await?.events;
    if !mine.settings.young_person_sees_restricted_notes {
        events.retain(|event| event.kind != Kind::NoteWritten);
    }
    Ok(events)
}
