//! Reading a dialogue.

use std::collections::HashMap;

use domain::programme::{DialogueField, DialogueSide, DialogueState, FocusField, FocusState};
use domain::sheet::Sheet;
use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select};

use super::sealed::{open_focus, open_note, open_sheet};
use super::seat::Seat;
use super::table::{focuses, notes, versions};
use crate::access::Viewer;
use crate::directory::{Organisation, names_of};
use crate::keyed::only;
use crate::programme::SignUp;
use crate::programme::table::{members, sign_ups};
use crate::time::instant;
use crate::{Keys, Refused, Store, StoreFault};

/// Who said something, when, for which side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The name, as it is today.
    pub by: String,
    /// For whom.
    pub side: DialogueSide,
    /// When.
    pub at: Now,
}

/// A version of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its number; 0 is what was taken over from the sign-up.
    pub version: i64,
    /// What it says.
    pub sheet: Sheet<DialogueField>,
    /// Who wrote it; nobody for what was taken over.
    pub said: Option<Said>,
}

/// A note.
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    /// The words.
    pub words: String,
    /// Whose.
    pub said: Said,
}

/// A focus that was proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// Its number, from 1.
    pub number: i64,
    /// Where it stands.
    pub state: FocusState,
    /// What it says.
    pub sheet: Sheet<FocusField>,
    /// Who proposed it.
    pub proposed: Said,
    /// Who said yes for the other side.
    pub answered: Option<Said>,
}

/// A dialogue, as both sides read it.
#[derive(Debug, Clone)]
pub struct Dialogue {
    /// With whom.
    pub municipality: Organisation,
    /// On which side the viewer sits.
    pub side: DialogueSide,
    /// The newest version of the sheet.
    pub written: Written,
    /// Who wrote each version, the newest first.
    pub versions: Vec<(i64, Said)>,
    /// The notes, the newest first.
    pub notes: Vec<Note>,
    /// Every focus that was proposed, the newest first.
    pub focuses: Vec<Focus>,
}

/// `Debug` shows no words.
impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Note").field("said", &self.said).finish_non_exhaustive()
    }
}

impl Dialogue {
    /// How far it has come.
    pub fn state(&self) -> DialogueState {
        let sheet = &self.written.sheet;
        let talk = sheet.day(DialogueField::TalkOn);
        DialogueState::of(talk, sheet.has(DialogueField::Held), self.in_force().is_some())
    }

    /// The focus that both have said yes to.
    pub fn in_force(&self) -> Option<&Focus> {
        self.focuses.iter().find(|focus| focus.state == FocusState::InForce)
    }

    /// The focus that waits for an answer.
    pub fn proposed(&self) -> Option<&Focus> {
        self.focuses.iter().find(|focus| focus.state == FocusState::Proposed)
    }
}

/// The dialogue of the municipality with this code.
///
/// # Errors
/// [`Refused::Absent`] for who takes no part in it.
pub async fn dialogue(store: &Store, viewer: &Viewer, code: &str) -> Result<Dialogue, Refused> {
    let (db, keys) = (store.reading(), store.keys());
    let Seat { municipality, side, .. } = Seat::of(db, viewer, code).await?;
    let rows = versions_of(db, municipality.id).await?;
    let writers: Vec<i64> = rows.iter().map(|row| row.written_by).collect();
    let names = names_of(db, writers).await?;
    let versions = rows
        .iter()
        .map(|row| Ok((row.version, said(&names, (row.written_by, &row.side, row.written_at))?)))
        .collect::<Result<Vec<_>, StoreFault>>()?;
    Ok(Dialogue {
        written: written(db, keys, municipality.id).await?,
        versions,
        notes: notes_of(db, keys, municipality.id).await?,
        focuses: focuses_of(db, keys, municipality.id).await?,
        municipality,
        side,
    })
}

/// One version of the sheet, for those who take part in the dialogue.
///
/// # Errors
/// [`Refused::Absent`] when there is none, or for others.
pub async fn dialogue_version(
    store: &Store,
    viewer: &Viewer,
    code: &str,
    version: i64,
) -> Result<Written, Refused> {
    let seat = Seat::of(store.reading(), viewer, code).await?;
    version_of(store.reading(), store.keys(), seat.municipality.id, version).await
}

/// The newest version of a municipality's sheet.
pub(super) async fn written(
    db: &impl ConnectionTrait,
    keys: &Keys,
    municipality: i64,
) -> Result<Written, StoreFault> {
    let newest = of_municipality(municipality).order_by_desc(versions::Column::Version).one(db).await?;
    match newest {
        Some(row) => read(db, keys, &row).await,
        None => from_sign_up(db, keys, municipality).await,
    }
}

pub(super) async fn version_of(
    db: &impl ConnectionTrait,
    keys: &Keys,
    municipality: i64,
    version: i64,
) -> Result<Written, Refused> {
    if version == 0 {
        return Ok(from_sign_up(db, keys, municipality).await?);
    }
    let row = of_municipality(municipality).filter(versions::Column::Version.eq(version));
    let row = only(row, db).await?.ok_or(Refused::Absent)?;
    Ok(read(db, keys, &row).await?)
}

async fn versions_of(
    db: &impl ConnectionTrait,
    municipality: i64,
) -> Result<Vec<versions::Model>, StoreFault> {
    Ok(of_municipality(municipality).order_by_desc(versions::Column::Version).all(db).await?)
}

fn of_municipality(municipality: i64) -> Select<versions::Entity> {
    versions::Entity::find().filter(versions::Column::MunicipalityId.eq(municipality))
}

async fn read(db: &impl ConnectionTrait, keys: &Keys, row: &versions::Model) -> Result<Written, StoreFault> {
    let names = names_of(db, vec![row.written_by]).await?;
    Ok(Written {
        version: row.version,
        sheet: open_sheet(keys, &row.sealed)?,
        said: Some(said(&names, (row.written_by, &row.side, row.written_at))?),
    })
}

/// What the municipality said when it signed up: the dialogue starts from it.
pub(super) async fn from_sign_up(
    db: &impl ConnectionTrait,
    keys: &Keys,
    municipality: i64,
) -> Result<Written, StoreFault> {
    let member = members::Entity::find_by_id(municipality).one(db).await?;
    let row = match member {
        Some(member) => sign_ups::Entity::find_by_id(member.sign_up_id).one(db).await?,
        None => None,
    };
    let sheet = match row {
        Some(row) => taken_over(&SignUp::of(keys, &row)?),
        None => Sheet::default(),
    };
    Ok(Written { version: 0, sheet, said: None })
}

pub(super) fn taken_over(sign_up: &SignUp) -> Sheet<DialogueField> {
    let of = |field| match field {
        DialogueField::Themes => sign_up.typed.themes.join(","),
        DialogueField::Wishes => sign_up.typed.wishes.clone(),
        _ => String::new(),
    };
    // What was accepted has been checked; what a later program doesn't know any more is left out.
    Sheet::check(of).unwrap_or_default()
}

async fn notes_of(
    db: &impl ConnectionTrait,
    keys: &Keys,
    municipality: i64,
) -> Result<Vec<Note>, StoreFault> {
    let rows = notes::Entity::find().filter(notes::Column::MunicipalityId.eq(municipality));
    let rows = rows.order_by_desc(notes::Column::Id).all(db).await?;
    let writers: Vec<i64> = rows.iter().map(|row| row.written_by).collect();
    let names = names_of(db, writers).await?;
    let note = |row: notes::Model| {
        Ok(Note {
            words: open_note(keys, &row.sealed)?,
            said: said(&names, (row.written_by, &row.side, row.written_at))?,
        })
    };
    rows.into_iter().map(note).collect()
}

pub(super) async fn focuses_of(
    db: &impl ConnectionTrait,
    keys: &Keys,
    municipality: i64,
) -> Result<Vec<Focus>, StoreFault> {
    let rows = focuses::Entity::find().filter(focuses::Column::MunicipalityId.eq(municipality));
    let rows = rows.order_by_desc(focuses::Column::Number).all(db).await?;
    let people: Vec<i64> =
        rows.iter().flat_map(|row| [Some(row.proposed_by), row.answered_by]).flatten().collect();
    let names = names_of(db, people).await?;
    rows.iter().map(|row| focus_of(keys, row, &names)).collect()
}

pub(super) fn focus_of(
    keys: &Keys,
    row: &focuses::Model,
    names: &HashMap<i64, String>,
) -> Result<Focus, StoreFault> {
    let proposed = said(names, (row.proposed_by, &row.side, row.proposed_at))?;
    let answered = match (row.answered_by, row.answered_at) {
        (Some(by), Some(at)) => Some(said(names, (by, proposed.side.other().code(), at))?),
        _ => None,
    };
    let state = FocusState::from_code(&row.state);
    Ok(Focus {
        number: row.number,
        state: state.ok_or_else(|| StoreFault::Unknown(format!("state of a focus {}", row.state)))?,
        sheet: open_focus(keys, &row.sealed)?,
        proposed,
        answered,
    })
}

fn said(names: &HashMap<i64, String>, (by, side, at): (i64, &str, i64)) -> Result<Said, StoreFault> {
    let known = DialogueSide::from_code(side);
    Ok(Said {
        by: names.get(&by).cloned().unwrap_or_default(),
        side: known.ok_or_else(|| StoreFault::Unknown(format!("side of a dialogue {side}")))?,
        at: Now::at(instant(at)?),
    })
}
