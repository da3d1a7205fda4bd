//! From the journal's entries to the timeline.

use std::collections::{HashMap, HashSet};

use domain::time::Now;

use super::facts::what;
use super::names::Names;
use super::notes::{ReadNote, notes_for, readers_of};
use super::{Event, Timeline, What, Words};
use crate::access::{Ground, Viewer};
use crate::casework::guardian::SealedRecord;
use crate::casework::note;
use crate::casework::table::{cases, note_readers};
use crate::feed::{self, Happened};
use crate::journal::Reading;
use crate::{CaseKey, Kind, Store, StoreFault};

/// How many entries the page of a case shows at most.
pub(in crate::casework) const SHOWN: u64 = 500;

/// The timeline of a case that the viewer may see, its newest `most` entries; `numbers` are those of its reports, by row.
/// When restricted notes are read, that is traced on its own ground.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub(crate) async fn timeline(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &cases::Model,
    numbers: &HashMap<i64, String>,
    most: u64,
) -> Result<Timeline, StoreFault> {
    let db = store.reading();
    let mut entries = feed::of_case(db, case.id, most + 1).await?;
    let older = entries.len() as u64 > most;
    if older {
        entries.pop();
    }
    let notes = if entries.iter().any(|entry| entry.kind == Some(Kind::NoteWritten)) {
        notes_for(db, case.id, viewer.person).await?
    } else {
        HashMap::new()
    };
    let restricted_read: Vec<i64> =
        notes.values().filter(|it| it.restricted && it.sealed.is_some()).map(|it| it.id).collect();
    if !restricted_read.is_empty() {
        trace(store, viewer, now, case).await?;
    }
    let readers = readers_of(db, restricted_read).await?;
    let names = Names::of(db, &entries, readers.iter().map(|reader| reader.person_id)).await?;
    let reading = ForReading { key: case.key(store.keys())?, notes, readers, names };
    let taken_back: HashSet<String> = entries
        .iter()
        .filter(|entry| entry.kind == Some(Kind::WordsWithdrawn))
        .filter_map(|entry| entry.subject.clone())
        .collect();

    let mut events = Vec::with_capacity(entries.len());
    for entry in &entries {
        let Some(kind) = entry.kind else { continue };
        let words = match &entry.subject {
            Some(subject) if kind == Kind::WordsWritten && taken_back.contains(subject) => Words::TakenBack,
            _ => reading.words(entry, kind)?,
        };
        events.push(Event {
            at: entry.at,
            kind,
            by: reading.names.by(entry),
            what: reading.what(entry, kind)?,
            report: match kind {
                // An answer names its report by number, so that its school can't follow it.
                Kind::Answered => entry.subject.clone(),
                _ => entry.report.and_then(|id| numbers.get(&id)).cloned(),
            },
            words,
        });
    }
    Ok(Timeline { events, older })
}

struct ForReading {
    key: CaseKey,
    notes: HashMap<String, ReadNote>,
    readers: Vec<note_readers::Model>,
    names: Names,
}

impl ForReading {
    fn note(&self, entry: &Happened) -> Option<&ReadNote> {
        self.notes.get(entry.subject.as_deref()?)
    }

    fn what(&self, entry: &Happened, kind: Kind) -> Result<What, StoreFault> {
        let what = what(entry, kind, &self.names, self.source(entry, kind)?)?;
        let (What::Note { restricted, .. }, Some(note)) = (&what, self.note(entry)) else {
            return Ok(what);
        };
        let named = self.readers.iter().filter(|reader| reader.note_id == note.id);
        let readers = named.map(|reader| self.names.person(reader.person_id)).collect();
        Ok(What::Note { restricted: *restricted, readers })
    }

    /// From where it is known, where that is sealed beside the entry.
    fn source(&self, entry: &Happened, kind: Kind) -> Result<Option<String>, StoreFault> {
        let Some(sealed) = &entry.sealed else { return Ok(None) };
        Ok(match kind {
            Kind::GuardianRecorded => Some(self.key.open::<SealedRecord>("journal", sealed)?.source),
            Kind::ProtectionRecorded | Kind::ConsentGiven => Some(self.key.open("journal", sealed)?),
            _ => None,
        })
    }

    /// What was written. The former identity beside a correction holds a CPR number and stays sealed.
    fn words(&self, entry: &Happened, kind: Kind) -> Result<Words, StoreFault> {
        match kind {
            // The source is told in the sentence itself.
            Kind::ProtectionRecorded | Kind::ConsentGiven | Kind::IdentityCorrected => Ok(Words::None),
            Kind::GuardianRecorded => match &entry.sealed {
                None => Ok(Words::None),
                Some(sealed) => Ok(Words::Open(self.key.open::<SealedRecord>("journal", sealed)?.name)),
            },
            Kind::NoteWritten => match self.note(entry) {
                None => Ok(Words::None),
                Some(note) => match &note.sealed {
                    None => Ok(Words::Restricted),
                    Some(sealed) => Ok(Words::Open(self.key.open(note::PLACE, sealed)?)),
                },
            },
            _ => match &entry.sealed {
                None => Ok(Words::None),
                // Not every command seals plain words; what is another shape is shown by who knows it.
                Some(sealed) => {
                    let value: serde_json::Value = self.key.open("journal", sealed)?;
                    Ok(value.as_str().map_or(Words::None, |words| Words::Open(words.to_owned())))
                }
            },
        }
    }
}

async fn trace(store: &Store, viewer: &Viewer, now: Now, case: &cases::Model) -> Result<(), StoreFault> {
    let ground = Ground::NamedOnNote;
    let actor = viewer.actor(ground, &[case.municipality_id]);
    let reading = Reading { ground: ground.code(), page: "case-note", cases: vec![case.id] };
    store.trace(actor, now, vec![reading]).await
}
