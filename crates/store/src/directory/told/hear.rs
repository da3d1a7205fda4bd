//! An issuer's word on where somebody works is heard.

use domain::tables::Tables;
use domain::text::Line;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::propose::propose;
use super::trust::trust;
use super::{Works, offered};
use crate::directory::held::holds_on;
use crate::directory::table::{identities, memberships, organisations, people, proposals};
use crate::directory::{Identity, Organisation};
use crate::{Actor, Desk, Store, StoreFault};

/// How somebody stands after an issuer's word was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Something is theirs to do here, or nothing was proposed.
    Goes,
    /// Nothing is theirs yet: the administrator has been asked.
    Waits,
}

/// Hears what an issuer tells of somebody who has an account.
///
/// # Errors
/// A [`StoreFault`].
pub async fn staff_is_told(
    store: &Store,
    now: Now,
    tables: &'static Tables,
    person: i64,
    works: Works,
) -> Result<Heard, StoreFault> {
    let Some(organisation) = organisation(store.reading(), &works.organisation).await? else {
        return Ok(Heard::Goes);
    };
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move { hear(desk, tables, person, &organisation, &works).await })
        })
        .await
}

/// Makes an account for somebody whom nobody invited, but whose issuer tells of an organisation that is known here.
/// `None` when it isn't: then there is no account.
///
/// # Errors
/// A [`StoreFault`].
pub async fn staff_is_introduced(
    store: &Store,
    now: Now,
    tables: &'static Tables,
    identity: Identity,
    name: Option<Line>,
    works: Works,
) -> Result<Option<(i64, Heard)>, StoreFault> {
    let Some(organisation) = organisation(store.reading(), &works.organisation).await? else {
        return Ok(None);
    };
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let person = enter(desk, identity, name).await?;
                let heard = hear(desk, tables, person, &organisation, &works).await?;
                Ok(Some((person, heard)))
            })
        })
        .await
}

async fn hear(
    desk: &mut Desk,
    tables: &Tables,
    person: i64,
    organisation: &Organisation,
    works: &Works,
) -> Result<Heard, StoreFault> {
    let row = people::Entity::find_by_id(person).one(desk.db()).await?;
    let row = row.ok_or_else(|| StoreFault::Unknown("a person who signs in".into()))?;
    let roles = offered(tables, organisation, &works.roles);
    if works.trusted {
        trust(desk, &row, organisation, &works.issuer, &roles).await?;
    } else {
        propose(desk, &row, organisation, &works.issuer, &roles).await?;
    }
    stands(desk, person).await
}

async fn stands(desk: &Desk, person: i64) -> Result<Heard, StoreFault> {
    let today = desk.now().day().to_string();
    let held =
        memberships::Entity::find().filter(memberships::Column::PersonId.eq(person)).filter(holds_on(&today));
    if held.one(desk.db()).await?.is_some() {
        return Ok(Heard::Goes);
    }
    let open = proposals::Entity::find()
        .filter(proposals::Column::PersonId.eq(person))
        .filter(proposals::Column::AnsweredAt.is_null());
    Ok(if open.one(desk.db()).await?.is_some() { Heard::Waits } else { Heard::Goes })
}

/// A new person with this identity; two sign-ins at the same moment become one.
async fn enter(desk: &mut Desk, identity: Identity, name: Option<Line>) -> Result<i64, StoreFault> {
    let key = (identity.issuer.clone(), identity.subject.clone());
    if let Some(known) = identities::Entity::find_by_id(key).one(desk.db()).await? {
        return Ok(known.person_id);
    }
    let row = people::ActiveModel {
        public_id: Set(desk.public_id()),
        citizen: Set(false),
        name: Set(name.map(|name| name.as_str().to_owned()).unwrap_or_default()),
        created_at: Set(desk.now().micros()),
        ..Default::default()
    };
    let person = row.insert(desk.db()).await?.id;
    let bound = identities::ActiveModel {
        issuer: Set(identity.issuer),
        subject: Set(identity.subject),
        person_id: Set(person),
    };
    identities::Entity::insert(bound).exec_without_returning(desk.db()).await?;
    Ok(person)
}

/// The organisation with this code, of whichever kind; what isn't known here has none.
async fn organisation(db: &impl ConnectionTrait, code: &str) -> Result<Option<Organisation>, StoreFault> {
    let found = organisations::Entity::find().filter(organisations::Column::Code.eq(code)).one(db).await?;
    found.map(Organisation::try_from).transpose()
}
