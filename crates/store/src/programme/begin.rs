//! Beginning a sign-up: an address, and a link that leads back as often as one likes.

use domain::language::Language;
use domain::programme::{RawSignUp, SignUpState, SignUpWindow};
use domain::text::Email;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::phases::sign_up_window;
use super::sign_up::{Sender, entry, new_link, seal_typed};
use super::table::sign_ups;
use crate::journal::Kind;
use crate::messages::{self, Mail};
use crate::{Actor, Desk, Store, StoreFault};

/// Mails a link to a sign-up: to the one that was begun from this address and isn't decided, else to a new one. Whoever
/// asks can't tell which, so an address can't be probed. Outside the [window](sign_up_window) in which municipalities sign
/// up none is begun, and only who has one gets a mail.
///
/// # Errors
/// A [`StoreFault`].
pub async fn begin(store: &Store, now: Now, email: Email, language: Language) -> Result<(), StoreFault> {
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let sender = Sender { email: email.as_str().to_owned(), language };
                let (window, _) = sign_up_window(desk.db()).await?;
                let row = match unfinished(desk, &sender).await? {
                    Some(row) => row,
                    None if window == SignUpWindow::Open => fresh(desk, &sender).await?,
                    None => return Ok(()),
                };
                let (link, until) = new_link(desk, row.id).await?;
                messages::post(desk, &sender.recipient(), &Mail::SignUpLink { link, until }).await
            })
        })
        .await
}

async fn unfinished(desk: &Desk, sender: &Sender) -> Result<Option<sign_ups::Model>, StoreFault> {
    let decided = |state: &SignUpState| *state == SignUpState::Accepted || state.is_over();
    let decided = SignUpState::ALL.into_iter().filter(decided).map(SignUpState::code);
    let row = sign_ups::Entity::find()
        .filter(sign_ups::Column::EmailIndex.eq(index_of(desk, sender)))
        .filter(sign_ups::Column::State.is_not_in(decided))
        .order_by_desc(sign_ups::Column::Id);
    Ok(row.one(desk.db()).await?)
}

async fn fresh(desk: &mut Desk, sender: &Sender) -> Result<sign_ups::Model, StoreFault> {
    let now = desk.now().micros();
    let row = sign_ups::ActiveModel {
        public_id: Set(desk.public_id()),
        state: Set(SignUpState::Draft.code().to_owned()),
        email_index: Set(index_of(desk, sender)),
        sealed: Set(seal_typed(desk, &RawSignUp::default())),
        sealed_sender: Set(sender.seal(desk)),
        begun_at: Set(now),
        saved_at: Set(now),
        ..Default::default()
    };
    let row = row.insert(desk.db()).await?;
    desk.journal(entry(Kind::SignUpBegun, &row));
    Ok(row)
}

fn index_of(desk: &Desk, sender: &Sender) -> crate::Index {
    desk.keys().index("sign-up", &sender.email.to_lowercase())
}
