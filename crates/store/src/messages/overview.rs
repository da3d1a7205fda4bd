//! What an administrator sees of the outbox, and trying again.

use domain::directory::Role;
use domain::time::Now;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::post::PLACE;
use super::table::outbox;
use super::{Mail, Recipient, State, Trouble};
use crate::access::Viewer;
use crate::time::instant;
use crate::{Refused, Store, StoreFault};

/// Who sees messages that fail.
const WATCHERS: &[Role] = &[Role::Administrator, Role::Secretariat];

/// A message as an administrator sees it: no fields, and the address only while it waits or has failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its UUID.
    pub public_id: String,
    /// The template's code.
    pub template: String,
    /// To whom, while it is known.
    pub to: Option<String>,
    /// Where it is.
    pub state: State,
    /// How often it was tried.
    pub attempts: i32,
    /// When it was posted.
    pub queued: Now,
    /// When it is tried next, or was settled.
    pub then: Now,
    /// What went wrong last.
    pub trouble: Option<Trouble>,
}

/// The messages of the viewer's organisations: those that were given up, then the others, each the newest first.
///
/// # Errors
/// A [`StoreFault`].
pub async fn overview(store: &Store, viewer: &Viewer, limit: u64) -> Result<Vec<Message>, StoreFault> {
    let given_up_first: Expr =
        Expr::case(Expr::col(outbox::Column::State).eq(State::Failed.code()), 0).finally(1).into();
    let rows = outbox::Entity::find()
        .filter(of(viewer))
        .order_by_asc(given_up_first)
        .order_by_desc(outbox::Column::QueuedAt)
        .order_by_desc(outbox::Column::Id)
        .limit(limit)
        .all(store.reading())
        .await?;
    rows.into_iter().map(|row| message(store, row)).collect()
}

/// Tries a message once more that was given up.
///
/// # Errors
/// [`Refused::Absent`] when there is none that failed, or it isn't the viewer's.
pub async fn retry(store: &Store, viewer: &Viewer, now: Now, public_id: &str) -> Result<(), Refused> {
    let which = of(viewer).add(outbox::Column::PublicId.eq(public_id));
    store
        .write(viewer.acting(WATCHERS), now, move |desk| {
            Box::pin(async move {
                let queued = outbox::Entity::update_many()
                    .col_expr(outbox::Column::State, Expr::val(State::Queued.code()))
                    .col_expr(outbox::Column::Attempts, Expr::val(0))
                    .col_expr(outbox::Column::NextTryAt, Expr::val(now.micros()))
                    .filter(which)
                    .filter(outbox::Column::State.eq(State::Failed.code()))
                    .filter(outbox::Column::Sealed.is_not_null())
                    .exec(desk.db())
                    .await?;
                if queued.rows_affected == 1 { Ok(()) } else { Err(Refused::Absent) }
            })
        })
        .await
}

/// The messages of the organisations that the viewer administers. The secretariat also has those of nobody: sign-ups.
fn of(viewer: &Viewer) -> Condition {
    let own = outbox::Column::OrganisationId.is_in(viewer.organisations(WATCHERS));
    let mut which = Condition::any().add(own);
    if viewer.is_any(&[Role::Secretariat]) {
        which = which.add(outbox::Column::OrganisationId.is_null());
    }
    Condition::all().add(which)
}

fn message(store: &Store, row: outbox::Model) -> Result<Message, StoreFault> {
    let opened = row.sealed.as_deref().map(|sealed| store.keys().open::<(Recipient, Mail)>(PLACE, sealed));
    let to = opened.and_then(Result::ok).map(|(to, _)| to.address);
    let state = State::of(&row.state);
    Ok(Message {
        to,
        state: state.ok_or_else(|| StoreFault::Unknown(format!("state of a message {}", row.state)))?,
        public_id: row.public_id,
        template: row.template,
        attempts: row.attempts,
        queued: Now::at(instant(row.queued_at)?),
        then: Now::at(instant(row.settled_at.unwrap_or(row.next_try_at))?),
        trouble: row.last_error.as_deref().and_then(Trouble::of),
    })
}
