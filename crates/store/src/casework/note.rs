//! A note of the municipality's own, open to colleagues or restricted to those it names.

use std::collections::BTreeSet;

use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};
use serde::{Deserialize, Serialize};

use super::case::{colleague, mark_acted, work_on};
use super::table::{cases, note_readers, notes};
use crate::access::Viewer;
use crate::{Desk, Entry, Kind, Refused, Store};

/// The place to which a note's text is bound.
pub(crate) const PLACE: &str = "notes";

/// What a colleague writes.
#[derive(Debug, Clone)]
pub struct NewNote {
    /// The text.
    pub text: FreeText,
    /// The public ids of those who may read it beside the author; `None` when every colleague may.
    pub only_for: Option<Vec<String>>,
}

/// A note was written. Its text rests in the notes' table alone, where the query decides who gets it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct NoteWritten {
    pub restricted: bool,
}

/// Writes a note. Others see that a restricted one exists and whose it is; the text reaches only its author and those
/// it names.
///
/// # Errors
/// [`Refused::Illegal`] when it names somebody who is no colleague of this municipality.
pub async fn write_note(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    note: NewNote,
) -> Result<(), Refused> {
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let key = case.key(&desk.keys())?;
            let restricted = note.only_for.is_some();
            let row = notes::ActiveModel {
                public_id: Set(desk.public_id()),
                case_id: Set(case.id),
                author_id: Set(by),
                restricted: Set(restricted),
                sealed: Set(key.seal(PLACE, note.text.as_str(), desk.random())),
                written_at: Set(desk.now().micros()),
                ..Default::default()
            };
            let row = row.insert(desk.db()).await?;
            if let Some(names) = note.only_for {
                name_readers(desk, &case, row.id, names).await?;
            }
            mark_acted(desk, &case).await?;
            desk.journal(
                Entry::new(Kind::NoteWritten)
                    .on_case(case.id, case.municipality_id)
                    .about(row.public_id)
                    .facts(serde_json::json!(NoteWritten { restricted })),
            );
            Ok(())
        })
    })
    .await
}

async fn name_readers(
    desk: &Desk,
    case: &cases::Model,
    note: i64,
    names: Vec<String>,
) -> Result<(), Refused> {
    let mut readers = BTreeSet::new();
    for name in names {
        let reader = colleague(desk.db(), case.municipality_id, &name, desk.now().day()).await?;
        readers.insert(reader.id);
    }
    if readers.is_empty() {
        return Ok(());
    }
    let rows = readers
        .into_iter()
        .map(|reader| note_readers::ActiveModel { note_id: Set(note), person_id: Set(reader) });
    note_readers::Entity::insert_many(rows).exec_without_returning(desk.db()).await?;
    Ok(())
}
