//! Sending a sign-up to the secretariat.

use domain::programme::{self as rules, NotReady, Representation, SignUpChecks, SignUpMove, SignUpState};
use domain::tables::Tables;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;

use super::SignUp;
use super::elsewhere::elsewhere;
use super::open::behind;
use super::sign_up::{Sender, after, entry};
use super::table::sign_ups;
use crate::access::links::NotOpened;
use crate::journal::Kind;
use crate::messages::{self, Mail};
use crate::{Actor, Desk, Store, StoreFault};

/// Why a sign-up wasn't sent.
#[derive(Debug, thiserror::Error)]
pub enum NotSent {
    /// Something is missing or wrong.
    #[error("the sign-up isn't complete")]
    NotReady(NotReady),
    /// The municipality has another sign-up with the secretariat, or is a member.
    #[error("the municipality has signed up already")]
    AlreadySignedUp,
    /// The link doesn't open, or the sign-up isn't to be sent as it stands.
    #[error(transparent)]
    NotOpened(#[from] NotOpened),
}

impl From<StoreFault> for NotSent {
    fn from(fault: StoreFault) -> Self {
        Self::NotOpened(fault.into())
    }
}

/// Sends the sign-up behind a link.
///
/// # Errors
/// [`NotSent::NotReady`] lists what is missing or wrong.
pub async fn send(
    store: &Store,
    now: Now,
    tables: &'static Tables,
    representation: Representation,
    token: &str,
) -> Result<SignUp, NotSent> {
    let token = token.to_owned();
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let keys = desk.keys();
                let row = behind(desk.db(), &keys, now, &token).await?;
                let state = after(&row, SignUpMove::Send).map_err(NotOpened::from)?;
                let typed = SignUp::of(&keys, &row)?.typed;
                let checks = SignUpChecks { tables, today: now.day(), representation };
                let whole = rules::SignUp::check(&typed, &checks).map_err(NotSent::NotReady)?;
                let code = whole.municipality.to_string();
                if is_signed_up(desk, &code).await? {
                    return Err(NotSent::AlreadySignedUp);
                }
                let mistakes = elsewhere(desk, &code, &typed).await?;
                if !mistakes.is_empty() {
                    return Err(NotSent::NotReady(NotReady { mistakes, missing: Vec::new() }));
                }
                let sender = Sender::of(&keys, &row)?;
                let row = sign_ups::ActiveModel {
                    state: Set(state.code().to_owned()),
                    municipality: Set(Some(code.clone())),
                    sent_at: Set(Some(now.micros())),
                    ..row.into()
                };
                let row = row.update(desk.db()).await.map_err(StoreFault::from)?;
                desk.journal(entry(Kind::SignUpSent, &row).facts(json!({ "municipality": code })));
                let municipality = title_of(tables, &code);
                let mail = Mail::SignUpReceived { municipality };
                messages::post(desk, &sender.recipient(), &mail).await?;
                Ok(SignUp::of(&keys, &row)?)
            })
        })
        .await
}

/// What a municipality calls itself.
pub(super) fn title_of(tables: &Tables, code: &str) -> String {
    tables.municipality(code).map_or_else(|_| code.to_owned(), |municipality| municipality.title.clone())
}

async fn is_signed_up(desk: &Desk, municipality: &str) -> Result<bool, StoreFault> {
    let states = [SignUpState::Sent, SignUpState::Waiting, SignUpState::Accepted].map(SignUpState::code);
    let others = sign_ups::Entity::find()
        .filter(sign_ups::Column::Municipality.eq(municipality))
        .filter(sign_ups::Column::State.is_in(states));
    Ok(others.count(desk.db()).await? > 0)
}
