//! A municipality may have begun more than one sign-up: once one is accepted, the others are closed.

use domain::programme::{SignUpMove, SignUpState};
use domain::tables::Tables;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::send::title_of;
use super::sign_up::{Sender, after, entry, new_link};
use super::table::sign_ups;
use crate::journal::Kind;
use crate::messages::{self, Mail};
use crate::{Desk, Refused};

/// Closes what else its municipality has begun, now that `accepted` is, and tells whoever began it.
pub(super) async fn supersede_others(
    desk: &mut Desk,
    tables: &Tables,
    accepted: &sign_ups::Model,
) -> Result<(), Refused> {
    let Some(code) = accepted.municipality.as_deref() else { return Ok(()) };
    let open = SignUpState::ALL.into_iter().filter(|state| SignUpMove::Supersede.after(*state).is_ok());
    let others = sign_ups::Entity::find()
        .filter(sign_ups::Column::Municipality.eq(code))
        .filter(sign_ups::Column::Id.ne(accepted.id))
        .filter(sign_ups::Column::State.is_in(open.map(SignUpState::code)))
        .order_by_asc(sign_ups::Column::Id)
        .all(desk.db())
        .await?;
    for row in others {
        let state = after(&row, SignUpMove::Supersede)?;
        let sender = Sender::of(&desk.keys(), &row)?;
        let closed = sign_ups::ActiveModel {
            state: Set(state.code().to_owned()),
            superseded_by: Set(Some(accepted.id)),
            ..row.into()
        };
        let row = closed.update(desk.db()).await?;
        let (link, until) = new_link(desk, row.id).await?;
        let mail = Mail::SignUpSuperseded { municipality: title_of(tables, code), link, until };
        messages::post(desk, &sender.recipient(), &mail).await?;
        desk.journal(entry(Kind::SignUpSuperseded, &row));
    }
    Ok(())
}
