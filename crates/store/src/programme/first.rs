//! Whether a municipality is on its way in already: so that it isn't signed up twice by accident.

use domain::directory::OrganisationKind;
use domain::programme::SignUpState;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::open::behind;
use super::sign_up::{Sender, new_link, state_of};
use super::table::{members, sign_ups};
use crate::access::links::NotOpened;
use crate::directory::organisation;
use crate::messages::{self, Mail};
use crate::time::{day, instant};
use crate::{Actor, Refused, Store, StoreFault};

/// What came first. It names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// The municipality is a member since that day.
    Member(Date),
    /// Somebody has begun a sign-up of it on that day, and it isn't decided.
    SignUp {
        /// Where it stands.
        state: SignUpState,
        /// When it was begun.
        begun: Date,
    },
}

impl First {
    /// Whether a second sign-up can't be sent. One that isn't with the secretariat, and that anybody may have begun, stops
    /// nobody.
    pub fn stands_in_the_way(self) -> bool {
        !matches!(self, Self::SignUp { state: SignUpState::Draft | SignUpState::MendAsked, .. })
    }
}

/// What came before the sign-up behind this link for its municipality, if anything did.
///
/// # Errors
/// [`NotOpened::Dead`] when the link doesn't open.
pub async fn first(store: &Store, now: Now, token: &str) -> Result<Option<First>, NotOpened> {
    let row = behind(store.reading(), store.keys(), now, token).await?;
    let Some(code) = row.municipality.clone() else { return Ok(None) };
    let db = store.reading();
    if let Some(municipality) = organisation(db, OrganisationKind::Municipality, &code).await? {
        let member = members::Entity::find_by_id(municipality.id).one(db).await.map_err(StoreFault::from)?;
        if let Some(member) = member {
            return Ok(Some(First::Member(day(&member.since)?)));
        }
    }
    let Some(other) = other(db, &row, &code).await? else { return Ok(None) };
    let begun = Now::at(instant(other.begun_at)?).day();
    Ok(Some(First::SignUp { state: state_of(&other)?, begun }))
}

/// Asks whoever began the first sign-up to share it: they get a fresh link and the address of who asks. Nobody is told
/// who they are.
///
/// # Errors
/// [`NotOpened::Dead`] when the link doesn't open; [`Refused::Absent`] when there is no other sign-up.
pub async fn ask_first(store: &Store, now: Now, token: &str) -> Result<(), NotOpened> {
    let token = token.to_owned();
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let keys = desk.keys();
                let row = behind(desk.db(), &keys, now, &token).await?;
                let code = row.municipality.clone().ok_or(Refused::Absent)?;
                let other = other(desk.db(), &row, &code).await?.ok_or(Refused::Absent)?;
                let (asking, first) = (Sender::of(&keys, &row)?, Sender::of(&keys, &other)?);
                let (link, until) = new_link(desk, other.id).await?;
                let mail = Mail::SignUpShared { asking: asking.email, link, until };
                Ok(messages::post(desk, &first.recipient(), &mail).await?)
            })
        })
        .await
}

/// The first other sign-up of the municipality that is neither declined nor withdrawn.
async fn other(
    db: &impl ConnectionTrait,
    own: &sign_ups::Model,
    code: &str,
) -> Result<Option<sign_ups::Model>, StoreFault> {
    let open = SignUpState::ALL.into_iter().filter(|state| !state.is_over());
    let others = sign_ups::Entity::find()
        .filter(sign_ups::Column::Municipality.eq(code))
        .filter(sign_ups::Column::Id.ne(own.id))
        .filter(sign_ups::Column::State.is_in(open.map(SignUpState::code).collect::<Vec<_>>()))
        .order_by_asc(sign_ups::Column::Id)
        .all(db)
        .await?;
    // One that was sent comes before a draft that is older.
    let draft = SignUpState::Draft.code();
    Ok(others.iter().find(|it| it.state != draft).or(others.first()).cloned())
}
