//! The coordinator changes who takes part. Nothing is lost: a level that somebody had is ended, never overwritten.

use domain::directory::Role;
use domain::programme::{self as rules, Level, NotChanged, change_level};
use domain::text::{Email, Line, folded};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::enter::enter;
use super::office::{leave_office, take_office};
use super::{Person, absent, email_index, entry, level_of};
use crate::access::Viewer;
use crate::directory::{Organisation, by_ids};
use crate::journal::Kind;
use crate::programme::is_member;
use crate::programme::table::participants;
use crate::{Actor, Desk, Refused, Store, StoreFault};

/// Why somebody wasn't entered, or not changed.
#[derive(Debug, thiserror::Error)]
pub enum NotEntered {
    /// They take part already.
    #[error("this person takes part already")]
    Already,
    /// They take part for another municipality; which one isn't said.
    #[error("this person takes part for another municipality")]
    Elsewhere,
    /// The municipality would be without a coordinator.
    #[error(transparent)]
    NotChanged(#[from] NotChanged),
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotEntered {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

impl From<sea_orm::DbErr> for NotEntered {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Refused(error.into())
    }
}

/// Somebody more takes part for the municipality that the viewer coordinates.
///
/// # Errors
/// [`NotEntered`] says why not; [`Refused::Absent`] when the viewer coordinates no member.
pub async fn add_participant(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    person: rules::Participant,
) -> Result<(), NotEntered> {
    let (own, by) = coordinated(viewer)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let municipality = member(desk, own).await?;
                is_new(desk, own, &person, None).await?;
                let change = change_level(Level::Staff, person.level)?;
                make_room(desk, &municipality, change).await?;
                enter(desk, own, &person).await?;
                if person.level.is_held_by_one() {
                    take_office(desk, &municipality, &person).await?;
                }
                Ok(())
            })
        })
        .await
}

/// What is written of a participant becomes this. Another level begins today; the former one is kept.
///
/// # Errors
/// As [`add_participant`]; and [`NotEntered::NotChanged`] when the coordinator would be something else.
pub async fn mend_participant(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    person: rules::Participant,
) -> Result<(), NotEntered> {
    let (own, by) = coordinated(viewer)?;
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
                end(desk, row).await?;
                make_room(desk, &municipality, change).await?;
                enter(desk, own, &person).await?;
                if from.is_held_by_one() && !(person.level.is_held_by_one() && same_address) {
                    leave_office(desk, &municipality, &before).await?;
                }
                if person.level.is_held_by_one() {
                    take_office(desk, &municipality, &person).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Somebody takes no part any more, from now on. They stay among the former ones.
///
/// # Errors
/// [`NotEntered::NotChanged`] for the coordinator; [`Refused::Absent`] when nobody of the municipality is that participant.
pub async fn release_participant(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
) -> Result<(), NotEntered> {
    let (own, by) = coordinated(viewer)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let municipality = member(desk, own).await?;
                let row = active(desk, own, &public_id).await?;
                let (level, person) = (level_of(&row)?, Person::open(&desk.keys(), &row)?);
                if level == Level::Coordinator {
                    return Err(NotChanged::NoCoordinatorLeft.into());
                }
                end(desk, row).await?;
                if level == Level::Deputy {
                    leave_office(desk, &municipality, &person).await?;
                }
                Ok(())
            })
        })
        .await
}

fn coordinated(viewer: &Viewer) -> Result<(i64, Actor), Refused> {
    let own = viewer.membership(&[Role::Coordinator]).ok_or_else(absent)?.organisation;
    Ok((own, Actor { organisation: Some(own), ..viewer.acting(&[Role::Coordinator]) }))
}

async fn member(desk: &Desk, own: i64) -> Result<Organisation, Refused> {
    if !is_member(desk.db(), own).await? {
        return Err(absent());
    }
    by_ids(desk.db(), [own]).await?.pop().ok_or_else(absent)
}

async fn active(desk: &Desk, own: i64, public_id: &str) -> Result<participants::Model, Refused> {
    let row = participants::Entity::find()
        .filter(participants::Column::PublicId.eq(public_id))
        .filter(participants::Column::OrganisationId.eq(own))
        .filter(participants::Column::ToDay.is_null());
    row.one(desk.db()).await?.ok_or_else(absent)
}

/// The same person twice is told by the address; where one has none, by the name within the municipality.
async fn is_new(
    desk: &Desk,
    own: i64,
    person: &rules::Participant,
    but: Option<i64>,
) -> Result<(), NotEntered> {
    let keys = desk.keys();
    let index = person.email.as_ref().map(|email| email_index(&keys, email.as_str()));
    let rows = participants::Entity::find().filter(participants::Column::ToDay.is_null());
    for row in rows.all(desk.db()).await?.into_iter().filter(|row| Some(row.id) != but) {
        let here = row.organisation_id == own;
        if index.is_some() && row.email_index == index {
            return Err(if here { NotEntered::Already } else { NotEntered::Elsewhere });
        }
        let one_has_none = index.is_none() || row.email_index.is_none();
        if here && one_has_none && folded(&Person::open(&keys, &row)?.name) == folded(person.name.as_str()) {
            return Err(NotEntered::Already);
        }
    }
    Ok(())
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

async fn end(desk: &mut Desk, row: participants::Model) -> Result<(), StoreFault> {
    let ended = participants::ActiveModel { to_day: Set(Some(desk.now().day().to_string())), ..row.into() };
    let row = ended.update(desk.db()).await?;
    desk.journal(entry(Kind::ParticipantLeft, &row));
    Ok(())
}

/// The former holder of a level that only one has becomes something else, and goes on taking part.
async fn make_room(
    desk: &mut Desk,
    municipality: &Organisation,
    change: rules::Change,
) -> Result<(), Refused> {
    if !change.to.is_held_by_one() {
        return Ok(());
    }
    let former = participants::Entity::find()
        .filter(participants::Column::OrganisationId.eq(municipality.id))
        .filter(participants::Column::Level.eq(change.to.code()))
        .filter(participants::Column::ToDay.is_null());
    let Some(row) = former.one(desk.db()).await? else { return Ok(()) };
    let (person, administration) = (Person::open(&desk.keys(), &row)?, row.administration.clone());
    end(desk, row).await?;
    let goes_on = rules::Participant {
        name: Line::stored(&person.name),
        level: change.former,
        administration: administration.as_deref().and_then(rules::Administration::from_code),
        email: person.email.as_deref().map(Email::stored),
    };
    enter(desk, municipality.id, &goes_on).await?;
    if change.former.is_held_by_one() { Ok(()) } else { leave_office(desk, municipality, &person).await }
}
