//! A municipality withdraws before it is a member.

use domain::programme::SignUpMove;
use domain::tables::Tables;
use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::decide::by_public_id;
use super::open::behind;
use super::secretariat;
use super::send::title_of;
use super::sign_up::{Sender, after, entry, seal_reason};
use super::table::sign_ups;
use crate::access::Viewer;
use crate::access::links::NotOpened;
use crate::journal::Kind;
use crate::messages::{self, Mail};
use crate::{Actor, Desk, Refused, Store, StoreFault};

/// Whoever has the link withdraws the sign-up, with a reason. The municipality may sign up anew.
///
/// # Errors
/// [`NotOpened::Dead`] when the link doesn't open; [`Refused::Illegal`] when it is decided already.
pub async fn withdraw(
    store: &Store,
    now: Now,
    tables: &'static Tables,
    token: &str,
    reason: FreeText,
) -> Result<(), NotOpened> {
    let token = token.to_owned();
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let row = behind(desk.db(), &desk.keys(), now, &token).await?;
                Ok(gone(desk, tables, row, &reason).await?)
            })
        })
        .await
}

/// The secretariat notes that a municipality has withdrawn its sign-up.
///
/// # Errors
/// [`Refused::Absent`] when there is none or the viewer isn't the secretariat; [`Refused::Illegal`] when it is decided.
pub async fn withdraw_for(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    tables: &'static Tables,
    public_id: String,
    reason: FreeText,
) -> Result<(), Refused> {
    let by = secretariat(viewer)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let row = by_public_id(desk.db(), &public_id).await?;
                gone(desk, tables, row, &reason).await
            })
        })
        .await
}

async fn gone(
    desk: &mut Desk,
    tables: &Tables,
    row: sign_ups::Model,
    reason: &FreeText,
) -> Result<(), Refused> {
    let state = after(&row, SignUpMove::Withdraw)?;
    let sender = Sender::of(&desk.keys(), &row)?;
    let municipality = row.municipality.as_deref().map(|code| title_of(tables, code)).unwrap_or_default();
    let withdrawn = sign_ups::ActiveModel {
        state: Set(state.code().to_owned()),
        sealed_reason: Set(Some(seal_reason(desk, reason.as_str()))),
        withdrawn_at: Set(Some(desk.now().micros())),
        ..row.into()
    };
    let row = withdrawn.update(desk.db()).await.map_err(StoreFault::from)?;
    desk.journal(entry(Kind::SignUpWithdrawn, &row));
    Ok(messages::post(desk, &sender.recipient(), &Mail::SignUpWithdrawn { municipality }).await?)
}
