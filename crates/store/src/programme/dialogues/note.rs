//! A note that both sides see.

use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::sealed::seal_note;
use super::seat::Seat;
use super::table::notes;
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{FormKey, Refused, Store};

/// Writes a note in the dialogue of the municipality with this code. It can't be changed afterwards; the other side is told. Each `form` does it once.
///
/// # Errors
/// [`Refused::Absent`] for who takes no part in it.
pub async fn note(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    form: FormKey,
    code: &str,
    words: FreeText,
) -> Result<(), Refused> {
    let seat = Seat::of(store.reading(), viewer, code).await?;
    let person = viewer.person;
    store
        .write_once(seat.actor, now, form, move |desk| {
            Box::pin(async move {
                let row = notes::ActiveModel {
                    municipality_id: Set(seat.municipality.id),
                    side: Set(seat.side.code().to_owned()),
                    sealed: Set(seal_note(desk, words.as_str())),
                    written_by: Set(person),
                    written_at: Set(now.micros()),
                    ..Default::default()
                };
                let row = row.insert(desk.db()).await?;
                seat.happened(desk, Kind::DialogueNoted, row.id);
                seat.tell(desk).await?;
                Ok(row.id.to_string())
            })
        })
        .await
        .map(drop)
}
