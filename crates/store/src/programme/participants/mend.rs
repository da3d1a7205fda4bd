//! What is written of a participant changes.

use domain::programme::{self as rules, change_level};
use domain::text::folded;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::change::{NotEntered, active, end, is_new, member, not_blindly, places_change, who_changes};
use super::office::{leave_office, take_office};
use super::{Person, email_index, entry, level_of};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::programme::table::participants;
use crate::{Desk, Store, StoreFault};

/// What is written of a participant becomes this. Another level begins today; the former one is kept. Where the list would
/// lack somebody afterwards, it is done `knowingly` or not at all.
///
/// # Errors
/// As [`add_participant`](super::add_participant); [`NotEntered::NotChanged`] when the coordinator would be something else;
/// [`NotEntered::Lacking`].
pub async fn mend_participant(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    person: rules::Participant,
    knowingly: bool,
) -> Result<(), NotEntered> {
    let (own, by) = who_changes(viewer)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let municipality = member(desk, own).await?;
                let row = active(desk, own, &public_id).await?;
                is_new(desk, own, &person, Some(row.id)).await?;
                let (from, before) = (level_of(&row)?, Person::open(&desk.keys(), &row)?);
                let change = change_level(from, person.level)?;
                let same_address = before.email.as_deref().map(folded)
                    == person.email.as_ref().map(|it| folded(it.as_str()));
                if from == person.level {
                    mend(desk, row, &person).await?;
                    if from.is_held_by_one() && !same_address {
                        leave_office(desk, &municipality, &before).await?;
                        take_office(desk, &municipality, &person).await?;
                    }
                    return Ok(());
                }
                if !knowingly {
                    not_blindly(desk, own, row.id, Some(change)).await?;
                }
                end(desk, row).await?;
                places_change(desk, &municipality, &person, change).await?;
                if from.is_held_by_one() && !(person.level.is_held_by_one() && same_address) {
                    leave_office(desk, &municipality, &before).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn mend(
    desk: &mut Desk,
    row: participants::Model,
    person: &rules::Participant,
) -> Result<(), StoreFault> {
    let sealed = Person::of(&person.name, person.email.as_ref()).seal(desk);
    let keys = desk.keys();
    let mended = participants::ActiveModel {
        administration: Set(person.administration.map(|it| it.code().to_owned())),
        email_index: Set(person.email.as_ref().map(|email| email_index(&keys, email.as_str()))),
        sealed: Set(sealed),
        ..row.into()
    };
    let row = mended.update(desk.db()).await?;
    desk.journal(entry(Kind::ParticipantMended, &row));
    Ok(())
}
