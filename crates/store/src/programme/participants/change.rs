//! What every change of who takes part has in common. Nothing is lost: a level that somebody had is ended, never overwritten.

use domain::programme::{self as rules, Level, NotChanged, Requirement, lacking_after};
use domain::text::{Email, Line, folded};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Select, Set};

use super::enter::enter;
use super::office::{leave_office, take_office};
use super::{Person, absent, changes_list_of, email_index, entry, level_of};
use crate::access::Viewer;
use crate::directory::{Organisation, by_ids};
use crate::journal::Kind;
use crate::programme::table::participants;
use crate::programme::{is_member, representation};
use crate::{Actor, Desk, Refused, StoreFault};

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
    /// Afterwards these would be missing, and nobody said that it is meant so.
    #[error("the list of participants would lack somebody")]
    Lacking(Vec<Requirement>),
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

/// The municipality whose list the viewer changes, and who acts.
pub(super) fn who_changes(viewer: &Viewer) -> Result<(i64, Actor), Refused> {
    let own = changes_list_of(viewer).ok_or_else(absent)?;
    Ok((own.organisation, Actor::person(viewer.person, Some(own.organisation), own.role)))
}

pub(super) async fn member(desk: &Desk, own: i64) -> Result<Organisation, Refused> {
    if !is_member(desk.db(), own).await? {
        return Err(absent());
    }
    by_ids(desk.db(), [own]).await?.pop().ok_or_else(absent)
}

pub(super) async fn active(desk: &Desk, own: i64, public_id: &str) -> Result<participants::Model, Refused> {
    let row = of_today(own).filter(participants::Column::PublicId.eq(public_id));
    row.one(desk.db()).await?.ok_or_else(absent)
}

fn of_today(own: i64) -> Select<participants::Entity> {
    participants::Entity::find()
        .filter(participants::Column::OrganisationId.eq(own))
        .filter(participants::Column::ToDay.is_null())
}

/// The same person twice is told by the address; where one has none, by the name within the municipality.
pub(super) async fn is_new(
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

pub(super) async fn end(desk: &mut Desk, row: participants::Model) -> Result<(), StoreFault> {
    let ended = participants::ActiveModel { to_day: Set(Some(desk.now().day().to_string())), ..row.into() };
    let row = ended.update(desk.db()).await?;
    desk.journal(entry(Kind::ParticipantLeft, &row));
    Ok(())
}

/// Whom the list would lack once this participant is gone, or has another level, is told first.
pub(super) async fn not_blindly(
    desk: &Desk,
    own: i64,
    row: i64,
    change: Option<rules::Change>,
) -> Result<(), NotEntered> {
    let rows = of_today(own).all(desk.db()).await?;
    let level = |of: &participants::Model| -> Result<Option<Level>, StoreFault> {
        let now = level_of(of)?;
        Ok(match change {
            _ if of.id == row => change.map(|change| change.to),
            Some(change) if change.to.is_held_by_one() && now == change.to => Some(change.former),
            _ => Some(now),
        })
    };
    let before = rows.iter().map(level_of).collect::<Result<Vec<_>, _>>()?;
    let after = rows.iter().map(level).collect::<Result<Vec<_>, _>>()?;
    let after: Vec<Level> = after.into_iter().flatten().collect();
    let lacking = lacking_after(&before, &after, representation(desk.db()).await?);
    if lacking.is_empty() { Ok(()) } else { Err(NotEntered::Lacking(lacking)) }
}

/// Somebody has a level from today on: the former holder makes room where only one has it, and who has it now gets in.
pub(super) async fn places_change(
    desk: &mut Desk,
    municipality: &Organisation,
    person: &rules::Participant,
    change: rules::Change,
) -> Result<(), Refused> {
    make_room(desk, municipality, change).await?;
    enter(desk, municipality.id, person).await?;
    if person.level.is_held_by_one() {
        take_office(desk, municipality, person).await?;
    }
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
    let former = of_today(municipality.id).filter(participants::Column::Level.eq(change.to.code()));
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
