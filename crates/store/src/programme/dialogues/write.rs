//! Writing the sheet of a dialogue.

use domain::programme::{DialogueField, check_talk};
use domain::sheet::Sheet;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::read::{Written, version_of, written};
use super::sealed::seal_sheet;
use super::seat::Seat;
use super::table::versions;
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Refused, Store, StoreFault};

/// Why what was written wasn't kept.
pub type NotWritten = crate::NotWritten<Written>;

/// Puts a new version of the sheet in the place of version `base`; 0 is what the sign-up says. A new day of the talk is told
/// to the other side.
///
/// # Errors
/// [`NotWritten::Changed`] when `base` isn't the newest any more; [`Refused::Illegal`] when the talk can't have been held;
/// [`Refused::Absent`] for who takes no part in it.
pub async fn write_dialogue(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    code: &str,
    base: i64,
    sheet: Sheet<DialogueField>,
) -> Result<(), NotWritten> {
    let seat = Seat::of(store.reading(), viewer, code).await?;
    check_talk(&sheet, now.day()).map_err(|problem| Refused::Illegal(format!("{problem:?}")))?;
    let person = viewer.person;
    store
        .write(seat.actor, now, move |desk| {
            Box::pin(async move {
                let (keys, municipality) = (desk.keys(), seat.municipality.id);
                let current = written(desk.db(), &keys, municipality).await?;
                if current.version != base {
                    let base = version_of(desk.db(), &keys, municipality, base).await?;
                    return Err(NotWritten::Changed { current: Box::new(current), base: Box::new(base) });
                }
                let row = versions::ActiveModel {
                    municipality_id: Set(municipality),
                    version: Set(base + 1),
                    side: Set(seat.side.code().to_owned()),
                    sealed: Set(seal_sheet(desk, &sheet)),
                    written_by: Set(person),
                    written_at: Set(now.micros()),
                    ..Default::default()
                };
                row.insert(desk.db()).await.map_err(StoreFault::from)?;
                seat.happened(desk, Kind::DialogueWritten, base + 1);
                if sheet.day(DialogueField::TalkOn) != current.sheet.day(DialogueField::TalkOn) {
                    seat.tell(desk).await?;
                }
                Ok(())
            })
        })
        .await
}
