//! The secretariat's board: every member's dialogue in a line.

use std::collections::HashMap;

use domain::programme::{DialogueField, DialogueSide, DialogueState, FocusState};
use domain::sheet::Sheet;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::read::{Focus, focus_of, from_sign_up};
use super::sealed::open_sheet;
use super::table::{focuses, versions};
use crate::access::Viewer;
use crate::directory::names_of;
use crate::programme::{Member, members, secretariat};
use crate::time::instant;
use crate::{Keys, Refused, Store, StoreFault};

/// A member's dialogue as the board shows it.
#[derive(Debug, Clone)]
pub struct BoardRow {
    /// Whose.
    pub member: Member,
    /// What the sheet says now.
    pub sheet: Sheet<DialogueField>,
    /// How far it has come.
    pub state: DialogueState,
    /// Since which day it has stood there.
    pub since: Date,
    /// The focus that both have said yes to.
    pub in_force: Option<Focus>,
    /// The side whose yes is missing, while a focus is proposed.
    pub waits_for: Option<DialogueSide>,
}

/// The dialogues of all members, by name.
///
/// # Errors
/// [`Refused::Absent`] when the viewer isn't the secretariat.
pub async fn board(store: &Store, viewer: &Viewer) -> Result<Vec<BoardRow>, Refused> {
    secretariat(viewer)?;
    let (db, keys) = (store.reading(), store.keys());
    let newest = newest_versions(db).await?;
    let open = [FocusState::InForce, FocusState::Proposed].map(FocusState::code);
    let open = focuses::Entity::find().filter(focuses::Column::State.is_in(open)).all(db).await?;
    let people: Vec<i64> =
        open.iter().flat_map(|row| [Some(row.proposed_by), row.answered_by]).flatten().collect();
    let names = names_of(db, people).await?;
    let mut rows = Vec::new();
    for member in members(db).await? {
        let own = open.iter().filter(|row| row.municipality_id == member.organisation);
        let own = own.map(|row| focus_of(keys, row, &names)).collect::<Result<Vec<_>, _>>()?;
        let written = newest.get(&member.organisation);
        rows.push(line(db, keys, member, written, own).await?);
    }
    Ok(rows)
}

async fn line(
    db: &impl ConnectionTrait,
    keys: &Keys,
    member: Member,
    written: Option<&versions::Model>,
    focuses: Vec<Focus>,
) -> Result<BoardRow, StoreFault> {
    let sheet = match written {
        Some(row) => open_sheet(keys, &row.sealed)?,
        None => from_sign_up(db, keys, member.organisation).await?.sheet,
    };
    let waits_for = focuses.iter().find(|focus| focus.state == FocusState::Proposed);
    let waits_for = waits_for.map(|focus| focus.proposed.side.other());
    let in_force = focuses.into_iter().find(|focus| focus.state == FocusState::InForce);
    let talk = sheet.day(DialogueField::TalkOn);
    let state = DialogueState::of(talk, sheet.has(DialogueField::Held), in_force.is_some());
    let written_on = written.map(|row| instant(row.written_at).map(|at| Now::at(at).day())).transpose()?;
    let since = match state {
        DialogueState::NotBegun => member.since,
        DialogueState::DaySet => written_on.unwrap_or(member.since),
        DialogueState::Talked => talk.unwrap_or(member.since),
        DialogueState::FocusAgreed => in_force
            .as_ref()
            .and_then(|focus| focus.answered.as_ref())
            .map_or(member.since, |said| said.at.day()),
    };
    Ok(BoardRow { member, sheet, state, since, in_force, waits_for })
}

/// The newest version of every sheet, by municipality.
async fn newest_versions(db: &impl ConnectionTrait) -> Result<HashMap<i64, versions::Model>, StoreFault> {
    let rows = versions::Entity::find().order_by_asc(versions::Column::Version).all(db).await?;
    // Later versions take the place of earlier ones.
    Ok(rows.into_iter().map(|row| (row.municipality_id, row)).collect())
}
