//! The young person's own page: everything about oneself, in every municipality that has a case.

use domain::time::Now;
use domain::voice::Wish;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::about::{About, about};
use super::notice::was_shown;
use super::said::{Said, said};
use crate::access::{Ground, ReaderLog, Seen, Told, Viewer, log_of, see_list};
use crate::casework::note;
use crate::casework::table::{cases, consents, notes};
use crate::directory::table::organisations;
use crate::settings::{OrganisationSettings, of_organisation};
use crate::time::{day, instant};
use crate::{CaseKey, Store, StoreFault};

/// One case on the young person's own page.
#[derive(Debug, Clone)]
pub struct MyCase {
    /// What a guardian may see, too.
    pub about: About,
    /// How I want to be reached.
    pub wish: Option<Wish>,
    /// What I have said.
    pub said: Said,
    /// The schools that reported, and whether I let them follow along.
    pub sharing: Vec<Sharing>,
    /// Who has read, newest first.
    pub readers: ReaderLog,
    /// Whether the notice of what the register does with my data was shown before.
    pub notice_was_shown: bool,
    /// What the municipality has written down openly, newest first; no restricted note.
    pub notes: Vec<OpenNote>,
    /// How many restricted notes there are, where the municipality tells that there are any.
    pub restricted_notes: usize,
    /// What the municipality has settled for itself.
    pub settings: OrganisationSettings,
}

/// A school that reported, and what the young person lets it see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// The institution's id.
    pub institution: String,
    /// Its name.
    pub name: String,
    /// The consent that stands.
    pub consent: Option<Consent>,
}

/// A consent that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its public id.
    pub id: String,
    /// The day on which it was given.
    pub given_on: Date,
    /// Whether it was given here; else the municipality noted it.
    pub on_my_page: bool,
}

/// A note of the municipality that isn't restricted.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenNote {
    /// When it was written.
    pub at: Now,
    /// What it says.
    pub text: String,
}

/// What somebody wrote isn't for logs.
impl std::fmt::Debug for OpenNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenNote").field("at", &self.at).finish_non_exhaustive()
    }
}

/// The viewer's own cases, those where something is going on first. `page` is what the trace says was seen.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub async fn my_cases(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    page: &'static str,
) -> Result<Vec<Seen<MyCase>>, StoreFault> {
    let query = cases::Entity::find()
        .filter(cases::Column::DataKey.is_not_null())
        .order_by_desc(cases::Column::Open)
        .order_by_desc(cases::Column::OpenedAt)
        .order_by_desc(cases::Column::Id);
    let mut mine = Vec::new();
    for case in see_list::<cases::Entity>(store, viewer, now, page, query, &[Ground::Own]).await? {
        let shown = my_case(store, &case, now.day()).await?;
        mine.push(case.map(|_| shown));
    }
    Ok(mine)
}

async fn my_case(store: &Store, case: &cases::Model, today: Date) -> Result<MyCase, StoreFault> {
    let db = store.reading();
    let key = case.key(store.keys())?;
    let settings = of_organisation(db, case.municipality_id).await?;
    let about = about(store, case, &key, today).await?;
    Ok(MyCase {
        wish: case.wish(store.keys())?,
        said: said(db, &key, case.id).await?,
        sharing: sharing(store, case, &about).await?,
        readers: log_of(
            db,
            case,
            None,
            Told {
                names: settings.staff_names_in_reader_log,
                restricted_notes: settings.young_person_sees_restricted_notes,
            },
        )
        .await?,
        notice_was_shown: was_shown(db, case.id).await?,
        notes: open_notes(store, case, &key).await?,
        restricted_notes: restricted_notes(store, case, &settings).await?,
        settings,
        about,
    })
}

/// The schools whose reports count, each once, with the consent that stands.
async fn sharing(store: &Store, case: &cases::Model, about: &About) -> Result<Vec<Sharing>, StoreFault> {
    let standing = consents::Entity::find()
        .find_also_linked(Institution)
        .filter(consents::Column::CaseId.eq(case.id))
        .filter(consents::Column::WithdrawnAt.is_null())
        .all(store.reading())
        .await?;
    let mut sharing: Vec<Sharing> = Vec::new();
    for report in &about.reports {
        let (institution, name) = report.institution.clone();
        if report.is_void() || sharing.iter().any(|known| known.institution == institution) {
            continue;
        }
        let consent = standing
            .iter()
            .find(|(_, place)| place.as_ref().is_some_and(|place| place.code == institution))
            .map(|(consent, _)| consent_of(consent))
            .transpose()?;
        sharing.push(Sharing { institution, name, consent });
    }
    Ok(sharing)
}

fn consent_of(row: &consents::Model) -> Result<Consent, StoreFault> {
    Ok(Consent {
        id: row.public_id.clone(),
        given_on: day(&row.given_on)?,
        on_my_page: row.sealed_how.is_none(),
    })
}

async fn open_notes(store: &Store, case: &cases::Model, key: &CaseKey) -> Result<Vec<OpenNote>, StoreFault> {
    let rows = notes::Entity::find()
        .filter(notes::Column::CaseId.eq(case.id))
        .filter(notes::Column::Restricted.eq(false))
        .order_by_desc(notes::Column::Id)
        .all(store.reading())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(OpenNote { at: Now::at(instant(row.written_at)?), text: key.open(note::PLACE, &row.sealed)? })
        })
        .collect()
}

async fn restricted_notes(
    store: &Store,
    case: &cases::Model,
    settings: &OrganisationSettings,
) -> Result<usize, StoreFault> {
    if !settings.young_person_sees_restricted_notes {
        return Ok(0);
    }
    let restricted = notes::Entity::find()
        .filter(notes::Column::CaseId.eq(case.id))
        .filter(notes::Column::Restricted.eq(true));
    Ok(restricted.all(store.reading()).await?.len())
}

/// From a consent to the institution that it names.
struct Institution;

impl sea_orm::Linked for Institution {
    type FromEntity = consents::Entity;
    type ToEntity = organisations::Entity;

    fn link(&self) -> Vec<sea_orm::LinkDef> {
        let to_institution: sea_orm::RelationDef = consents::Entity::belongs_to(organisations::Entity)
            .from(consents::Column::InstitutionId)
            .to(organisations::Column::Id)
            .into();
        vec![to_institution]
    }
}
