//! The secretariat asks for a mend, or declines.

use domain::programme::SignUpMove;
use domain::tables::Tables;
use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::secretariat;
use super::send::title_of;
use super::sign_up::{Sender, after, entry, new_link, seal_words};
use super::table::sign_ups;
use crate::access::Viewer;
use crate::journal::Kind;
use crate::messages::{self, Mail};
use crate::{Refused, Store, StoreFault};

/// Sends a sign-up back with words on what to mend. The words stay behind the link; the letter doesn't hold them.
///
/// # Errors
/// [`Refused::Illegal`] when it isn't with the secretariat.
pub async fn ask_to_mend(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    tables: &'static Tables,
    public_id: String,
    words: FreeText,
) -> Result<(), Refused> {
    decide(store, viewer, now, tables, public_id, SignUpMove::AskToMend, words).await
}

/// Declines a sign-up with a reason, which stays behind the link.
///
/// # Errors
/// [`Refused::Illegal`] when it isn't open any more.
pub async fn decline(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    tables: &'static Tables,
    public_id: String,
    reason: FreeText,
) -> Result<(), Refused> {
    decide(store, viewer, now, tables, public_id, SignUpMove::Decline, reason).await
}

async fn decide(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    tables: &'static Tables,
    public_id: String,
    decision: SignUpMove,
    words: FreeText,
) -> Result<(), Refused> {
    let by = secretariat(viewer)?;
    let person = viewer.person;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let row = by_public_id(desk.db(), &public_id).await?;
                let state = after(&row, decision)?;
                let sender = Sender::of(&desk.keys(), &row)?;
                let municipality = title_of(tables, row.municipality.as_deref().unwrap_or_default());
                let row = sign_ups::ActiveModel {
                    state: Set(state.code().to_owned()),
                    sealed_words: Set(Some(seal_words(desk, words.as_str()))),
                    decided_at: Set(Some(now.micros())),
                    decided_by: Set(Some(person)),
                    ..row.into()
                };
                let row = row.update(desk.db()).await?;
                let (link, until) = new_link(desk, row.id).await?;
                let (kind, mail) = if decision == SignUpMove::Decline {
                    (Kind::SignUpDeclined, Mail::SignUpDeclined { municipality, link, until })
                } else {
                    (Kind::SignUpMendAsked, Mail::SignUpMendAsked { municipality, link, until })
                };
                desk.journal(entry(kind, &row));
                Ok(messages::post(desk, &sender.recipient(), &mail).await?)
            })
        })
        .await
}

pub(super) async fn by_public_id(
    db: &impl ConnectionTrait,
    public_id: &str,
) -> Result<sign_ups::Model, Refused> {
    let row = sign_ups::Entity::find().filter(sign_ups::Column::PublicId.eq(public_id));
    row.one(db).await.map_err(StoreFault::from)?.ok_or(Refused::Absent)
}
