//! Schools' systems that report by themselves, each with a token of its institution.
//!
//! A token is told once, when it is made; the database holds its keyed hash.

use domain::directory::{OrganisationKind, Role};
use domain::time::Now;
use jiff::Timestamp;
use jiff::civil::Date;
use rand::RngCore;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::table::{clients, organisations};
use super::{Organisation, organisation_by_id};
use crate::access::{Membership, Viewer};
use crate::crypt::to_hex;
use crate::keyed::only;
use crate::time::instant;
use crate::{Actor, Entry, Kind, Refused, Store, StoreFault};

/// How often it is noted that a token was used, in minutes.
const NOTED_EVERY: i64 = 10;

/// A client that was added, with its token.
#[derive(Clone, PartialEq, Eq)]
pub struct NewClient {
    /// Public id, by which it is revoked.
    pub id: String,
    /// The token: told now and never again.
    pub token: String,
}

/// `Debug` doesn't show the token.
impl std::fmt::Debug for NewClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewClient({})", self.id)
    }
}

/// A client as the administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedClient {
    /// Public id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub institution: Organisation,
    /// When it was added.
    pub created_at: Timestamp,
    /// When its token was last used, give or take ten minutes.
    pub last_used_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// A client whose token is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Its row.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// For whom it reports.
    pub institution: Organisation,
}

/// Adds a client to an institution.
///
/// # Errors
/// A [`StoreFault`].
pub async fn add(
    store: &Store,
    by: Actor,
    now: Now,
    institution: i64,
    name: String,
) -> Result<NewClient, StoreFault> {
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let mut bytes = [0u8; 24];
                desk.random().fill_bytes(&mut bytes);
                // The prefix tells a scanner of leaked secrets whose token it found.
                let token = format!("ungebro_{}", to_hex(&bytes));
                let id = desk.public_id();
                let row = clients::ActiveModel {
                    public_id: Set(id.clone()),
                    institution_id: Set(institution),
                    name: Set(name),
                    token_index: Set(desk.keys().index("client", &token)),
                    created_at: Set(desk.now().micros()),
                    ..Default::default()
                };
                row.insert(desk.db()).await?;
                desk.journal(Entry::new(Kind::ClientAdded).at_institution(institution).about(id.clone()));
                Ok(NewClient { id, token })
            })
        })
        .await
}

/// Every client, by institution and name, those of `institution` alone if given.
///
/// # Errors
/// A [`StoreFault`].
pub async fn list(
    db: &impl ConnectionTrait,
    institution: Option<i64>,
) -> Result<Vec<ListedClient>, StoreFault> {
    let mut query = clients::Entity::find().find_also_related(organisations::Entity);
    if let Some(institution) = institution {
        query = query.filter(clients::Column::InstitutionId.eq(institution));
    }
    let rows = query.order_by_asc(clients::Column::InstitutionId).order_by_asc(clients::Column::Name);
    rows.all(db)
        .await?
        .into_iter()
        .filter_map(|(client, institution)| Some((client, institution?)))
        .map(|(client, institution)| {
            Ok(ListedClient {
                id: client.public_id,
                name: client.name,
                institution: institution.try_into()?,
                created_at: instant(client.created_at)?,
                last_used_at: client.last_used_at.map(instant).transpose()?,
                revoked_at: client.revoked_at.map(instant).transpose()?,
            })
        })
        .collect()
}

/// Revokes a client: its token opens nothing from now on.
///
/// # Errors
/// [`Refused::Absent`] when there is none with this id, or it was revoked before.
pub async fn revoke(store: &Store, by: Actor, now: Now, id: &str) -> Result<(), Refused> {
    let id = id.to_owned();
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let row = clients::Entity::find()
                    .filter(clients::Column::PublicId.eq(id.as_str()))
                    .filter(clients::Column::RevokedAt.is_null())
                    .one(desk.db())
                    .await?
                    .ok_or(Refused::Absent)?;
                clients::Entity::update_many()
                    .col_expr(clients::Column::RevokedAt, Expr::value(desk.now().micros()))
                    .filter(clients::Column::Id.eq(row.id))
                    .exec(desk.db())
                    .await?;
                let entry = Entry::new(Kind::ClientRevoked).at_institution(row.institution_id);
                desk.journal(entry.about(id));
                Ok(())
            })
        })
        .await
}

/// The client with this token, if it is good at this real moment.
///
/// # Errors
/// A [`StoreFault`].
pub async fn authenticate(store: &Store, real: Now, token: &str) -> Result<Option<Client>, StoreFault> {
    let row = clients::Entity::find()
        .filter(clients::Column::TokenIndex.eq(store.keys().index("client", token)))
        .filter(clients::Column::RevokedAt.is_null());
    let row = only(row, store.reading()).await?;
    let Some(row) = row.filter(|row| row.expires_at.is_none_or(|until| real.micros() < until)) else {
        return Ok(None);
    };
    let institution = organisation_by_id(store.reading(), row.institution_id).await?;
    let Some(institution) = institution else { return Ok(None) };
    if row.last_used_at.is_none_or(|last| real.micros() - last >= NOTED_EVERY * 60_000_000) {
        note_use(store, real, row.id).await?;
    }
    Ok(Some(Client { id: row.id, name: row.name, institution }))
}

async fn note_use(store: &Store, real: Now, client: i64) -> Result<(), StoreFault> {
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                clients::Entity::update_many()
                    .col_expr(clients::Column::LastUsedAt, Expr::value(real.micros()))
                    .filter(clients::Column::Id.eq(client))
                    .exec(desk.db())
                    .await?;
                Ok(())
            })
        })
        .await
}

impl Client {
    /// The client as a viewer: it stands where a counsellor of its institution would, on `day`.
    pub fn viewer(&self, day: Date) -> Viewer {
        let membership = Membership {
            organisation: self.institution.id,
            kind: OrganisationKind::Institution,
            code: self.institution.code.clone(),
            name: self.institution.name.clone(),
            role: Role::SchoolCounsellor,
        };
        Viewer {
            person: 0,
            public_id: String::new(),
            name: self.name.clone(),
            citizen: false,
            cpr_index: None,
            memberships: vec![membership],
            link_case: None,
            client: Some(self.id),
            day,
        }
    }
}
