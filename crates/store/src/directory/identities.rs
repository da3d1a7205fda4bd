//! Who has signed in: the person behind an issuer's subject.

use domain::cpr::Cpr;
use domain::text::Line;
use domain::time::Now;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::Identity;
use super::table::{identities, people};
use crate::casework::identity::cpr_index;
use crate::journal::{Entry, Kind};
use crate::{Actor, Desk, Store, StoreFault};

/// The person's row of staff that has signed in before, or used an account's link. The name, where the issuer tells
/// it, is what the person is called from now on.
///
/// # Errors
/// A [`StoreFault`].
pub async fn staff_signs_in(
    store: &Store,
    now: Now,
    identity: &Identity,
    name: Option<Line>,
) -> Result<Option<i64>, StoreFault> {
    let Some(known) = known(store.reading(), identity).await? else { return Ok(None) };
    let person = people::Entity::find_by_id(known.person_id).one(store.reading()).await?;
    let Some(person) = person.filter(|person| !person.citizen) else { return Ok(None) };
    let row = person.id;
    if name.as_ref().is_some_and(|name| name.as_str() != person.name) {
        store
            .write(Actor::SYSTEM, now, move |desk| Box::pin(async move { call(desk, person, name).await }))
            .await?;
    }
    Ok(Some(row))
}

/// The person's row of a citizen, found by the CPR number that the issuer vouches for, made where there is none. The
/// number decides: an identity that was another person's before (a changed number) is this one's now. The number
/// itself is kept nowhere.
///
/// # Errors
/// A [`StoreFault`].
pub async fn citizen_signs_in(
    store: &Store,
    now: Now,
    identity: Identity,
    name: Option<Line>,
    cpr: &Cpr,
) -> Result<i64, StoreFault> {
    let index = cpr_index(store.keys(), cpr);
    let before = citizen(store.reading(), &index).await?;
    if let (Some(person), Some(bound)) = (&before, known(store.reading(), &identity).await?) {
        let same_name = name.as_ref().is_none_or(|name| name.as_str() == person.name);
        if bound.person_id == person.id && same_name {
            return Ok(person.id);
        }
    }
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let person = match before {
                    Some(person) => person,
                    None => enter(desk, index, name.as_ref()).await?,
                };
                let row = person.id;
                bind(desk, identity, &person).await?;
                call(desk, person, name).await?;
                Ok(row)
            })
        })
        .await
}

async fn known(
    db: &impl ConnectionTrait,
    identity: &Identity,
) -> Result<Option<identities::Model>, StoreFault> {
    let key = (identity.issuer.clone(), identity.subject.clone());
    Ok(identities::Entity::find_by_id(key).one(db).await?)
}

async fn citizen(db: &impl ConnectionTrait, index: &[u8]) -> Result<Option<people::Model>, StoreFault> {
    Ok(people::Entity::find().filter(people::Column::CprIndex.eq(index)).one(db).await?)
}

/// A new citizen; two who come at the same moment with the same number become one.
async fn enter(desk: &mut Desk, index: Vec<u8>, name: Option<&Line>) -> Result<people::Model, StoreFault> {
    let row = people::ActiveModel {
        public_id: Set(desk.public_id()),
        citizen: Set(true),
        name: Set(name.map(|name| name.as_str().to_owned()).unwrap_or_default()),
        cpr_index: Set(Some(index.clone())),
        created_at: Set(desk.now().micros()),
        ..Default::default()
    };
    let once = OnConflict::column(people::Column::CprIndex).do_nothing().to_owned();
    people::Entity::insert(row).on_conflict(once).exec_without_returning(desk.db()).await?;
    citizen(desk.db(), &index)
        .await?
        .ok_or_else(|| StoreFault::Unknown("a citizen that was just entered".into()))
}

async fn bind(desk: &mut Desk, identity: Identity, person: &people::Model) -> Result<(), StoreFault> {
    if known(desk.db(), &identity).await?.is_some_and(|bound| bound.person_id == person.id) {
        return Ok(());
    }
    let facts = serde_json::json!({ "issuer": identity.issuer });
    let row = identities::ActiveModel {
        issuer: Set(identity.issuer),
        subject: Set(identity.subject),
        person_id: Set(person.id),
    };
    let moved = OnConflict::columns([identities::Column::Issuer, identities::Column::Subject])
        .update_column(identities::Column::PersonId)
        .to_owned();
    identities::Entity::insert(row).on_conflict(moved).exec_without_returning(desk.db()).await?;
    desk.journal(Entry::new(Kind::IdentityBound).about(person.public_id.clone()).facts(facts));
    Ok(())
}

/// A protected name is not told by the issuer: then what was known before stays.
async fn call(desk: &mut Desk, person: people::Model, name: Option<Line>) -> Result<(), StoreFault> {
    let Some(name) = name.filter(|name| name.as_str() != person.name) else { return Ok(()) };
    let row = people::ActiveModel { name: Set(name.as_str().to_owned()), ..person.into() };
    row.update(desk.db()).await?;
    Ok(())
}
