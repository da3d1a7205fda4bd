//! Getting an account: a one-time link, bound to issuer and subject at the first sign-in.

use domain::directory::Role;
use domain::language::Language;
use domain::time::Now;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::held::holds_on;
use super::people::email_of;
use super::table::{identities, memberships, organisations, people, sessions};
use crate::access::links::{self, Link, NotOpened, Purpose};
use crate::journal::{Entry, Kind};
use crate::messages::{self, Invitation, Mail, Recipient, Token};
use crate::time::days_later;
use crate::{Actor, Desk, Refused, Store, StoreFault};

/// How many days the link opens.
const DAYS: i64 = 14;

/// Who signs in: what an issuer calls the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The issuer's address.
    pub issuer: String,
    /// The issuer's name for the person.
    pub subject: String,
}

/// What stands behind an account's link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The person's public id.
    pub person: String,
    /// Whom it is for.
    pub name: String,
    /// The roles that wait, each with its organisation's name.
    pub roles: Vec<(Role, String)>,
}

/// Sends a person the link to an account, with who lets them in and for what. Addresses that aren't known get none.
pub(crate) async fn send_link(
    desk: &mut Desk,
    person: &people::Model,
    (house, why): (&str, Invitation),
    language: Language,
) -> Result<(), StoreFault> {
    let Some(email) = email_of(&desk.keys(), person) else { return Ok(()) };
    let (token, expires) = link_for(desk, person).await?;
    let (house, link, until) = (house.to_owned(), Token::new(token), expires.day());
    let mail = Mail::ColleagueInvited { house, why, link, until };
    messages::post(desk, &Recipient::new(email, language), &mail).await
}

/// Makes a link to a person's account: its token, and until when it opens.
pub(super) async fn link_for(desk: &mut Desk, person: &people::Model) -> Result<(String, Now), StoreFault> {
    let expires = days_later(desk.now(), DAYS);
    let token = links::make(desk, Purpose::Colleague, person.id, expires).await?;
    desk.journal(Entry::new(Kind::LinkMade).about(person.public_id.clone()));
    Ok((token, expires))
}

/// What an account's link opens, without using it.
///
/// # Errors
/// [`NotOpened::Dead`] when it doesn't open.
pub async fn invited(store: &Store, now: Now, token: &str) -> Result<Invited, NotOpened> {
    let link = links::find(store.reading(), store.keys(), Purpose::Colleague, token, now).await??;
    let person = people::Entity::find_by_id(link.subject).one(store.reading()).await?;
    let person = person.ok_or(Refused::Absent)?;
    let rows = memberships::Entity::find()
        .find_also_related(organisations::Entity)
        .filter(memberships::Column::PersonId.eq(person.id))
        .filter(holds_on(&now.day().to_string()))
        .order_by_asc(memberships::Column::Id)
        .all(store.reading())
        .await?;
    let roles = rows
        .into_iter()
        .filter_map(|(membership, organisation)| {
            Some((membership.role.parse().ok()?, organisation.map(|o| o.name)?))
        })
        .collect();
    Ok(Invited { person: person.public_id, name: person.name, roles })
}

/// Uses an account's link: whoever is signed in as `identity` is that person from now on, and nobody else can be.
/// Somebody who has an account already keeps it, and gets the new roles there. Returns the person's row.
///
/// # Errors
/// [`NotOpened::Dead`] when the link doesn't open, also when somebody else used it first.
pub async fn bind(store: &Store, now: Now, token: &str, identity: Identity) -> Result<i64, NotOpened> {
    let token = token.to_owned();
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let keys = desk.keys();
                let link = links::find(desk.db(), &keys, Purpose::Colleague, &token, now).await??;
                let invited = people::Entity::find_by_id(link.subject).one(desk.db()).await?;
                let invited = invited.ok_or(Refused::Absent)?;
                let person = settle(desk, &invited, identity).await?;
                use_up(desk, link, person).await?;
                desk.journal(Entry::new(Kind::LinkUsed).about(invited.public_id));
                Ok(person)
            })
        })
        .await
}

/// Uses an account's link in the demo, where nobody signs in elsewhere: the person becomes a persona.
///
/// # Errors
/// As [`bind`].
pub async fn become_persona(store: &Store, now: Now, token: &str) -> Result<i64, NotOpened> {
    let token = token.to_owned();
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let keys = desk.keys();
                let link = links::find(desk.db(), &keys, Purpose::Colleague, &token, now).await??;
                let invited = people::Entity::find_by_id(link.subject).one(desk.db()).await?;
                let invited = invited.ok_or(Refused::Absent)?;
                use_up(desk, link, invited.id).await?;
                desk.journal(Entry::new(Kind::LinkUsed).about(invited.public_id.clone()));
                if invited.persona.is_none() {
                    let persona = format!("invited-{}", invited.public_id.to_lowercase());
                    let row = people::ActiveModel { persona: Set(Some(persona)), ..invited.clone().into() };
                    row.update(desk.db()).await?;
                }
                Ok(invited.id)
            })
        })
        .await
}

/// Who the identity is: the invited person, or the one that it was before.
async fn settle(desk: &Desk, invited: &people::Model, identity: Identity) -> Result<i64, StoreFault> {
    let known = identities::Entity::find_by_id((identity.issuer.clone(), identity.subject.clone()));
    let Some(known) = known.one(desk.db()).await? else {
        unbind(desk, invited.id, &identity.issuer).await?;
        let row = identities::ActiveModel {
            issuer: Set(identity.issuer),
            subject: Set(identity.subject),
            person_id: Set(invited.id),
        };
        identities::Entity::insert(row).exec_without_returning(desk.db()).await?;
        return Ok(invited.id);
    };
    if known.person_id != invited.id {
        memberships::Entity::update_many()
            .col_expr(memberships::Column::PersonId, Expr::val(known.person_id))
            .filter(memberships::Column::PersonId.eq(invited.id))
            .exec(desk.db())
            .await?;
    }
    Ok(known.person_id)
}

/// Somebody whose subject at an issuer changed is known by the new one alone from now on, and signed in nowhere by the old.
async fn unbind(desk: &Desk, person: i64, issuer: &str) -> Result<(), StoreFault> {
    let former = identities::Entity::delete_many()
        .filter(identities::Column::PersonId.eq(person))
        .filter(identities::Column::Issuer.eq(issuer))
        .exec(desk.db())
        .await?;
    if former.rows_affected > 0 {
        sessions::Entity::delete_many().filter(sessions::Column::PersonId.eq(person)).exec(desk.db()).await?;
    }
    Ok(())
}

async fn use_up(desk: &mut Desk, link: Link, person: i64) -> Result<(), NotOpened> {
    match links::use_up(desk, link, Some(person)).await {
        Err(Refused::Conflict(_)) => Err(links::Dead::Used.into()),
        other => Ok(other?),
    }
}
