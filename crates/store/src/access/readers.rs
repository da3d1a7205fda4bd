//! The reader log: who has seen a case, when, and why they were allowed.

use std::collections::BTreeMap;

use domain::directory::Role;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::letters::Letters;
use super::{Ground, Seen, Viewer, see_one};
use crate::casework::table::cases;
use crate::directory::table::{organisations, people};
use crate::journal::table::{read_subjects, reads};
use crate::settings::of_organisation;
use crate::time::instant;
use crate::{Refused, Store, StoreFault};

/// How many readings are gathered into one page of the log.
const PAGE: u64 = 500;

/// What one reader saw of a case on one day, on one ground.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// The day.
    pub day: Date,
    /// The first reading of that day.
    pub first: Now,
    /// The last reading of that day.
    pub last: Now,
    /// How many readings.
    pub times: usize,
    /// In which role; `None` for a school's system, or the program itself.
    pub role: Option<Role>,
    /// For which organisation; a citizen reads for none.
    pub organisation: Option<String>,
    /// The reader's name, where it may be told.
    pub name: Option<String>,
    /// Which of several people with the same role in the same organisation it was, the same letter on every day: A is
    /// who read first. `None` where there is only one.
    pub letter: Option<String>,
    /// Why it was allowed; `None` for a ground that this version no longer knows.
    pub ground: Option<Ground>,
    /// On which pages, by the codes of the trace.
    pub pages: Vec<String>,
}

/// A page of the log, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderLog {
    /// The case's public id.
    pub case: String,
    /// The readers.
    pub readers: Vec<Reader>,
    /// Where the next page begins, if there is one.
    pub older: Option<i64>,
}

/// Who has seen the case with this public id. To the young person names are told only where the municipality chose so;
/// colleagues see them always.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't there, or the viewer is neither the young person nor on the case's staff.
pub async fn readers(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    before: Option<i64>,
) -> Result<Seen<ReaderLog>, Refused> {
    let among = [Ground::Own, Ground::Caseworker, Ground::Leader];
    let which = Condition::all().add(cases::Column::PublicId.eq(case));
    let case = see_one::<cases::Entity>(store, viewer, now, "readers", which, &among).await?;
    let told = match case.ground() {
        Ground::Own => {
            let settings = of_organisation(store.reading(), case.municipality_id).await?;
            Told {
                names: settings.staff_names_in_reader_log,
                restricted_notes: settings.young_person_sees_restricted_notes,
            }
        }
        _ => Told { names: true, restricted_notes: true },
    };
    let log = log_of(store.reading(), &case, before, told).await?;
    Ok(case.map(|_| log))
}

/// What the log tells: a municipality's choices for the young person; staff is told all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told {
    /// The names of staff.
    pub names: bool,
    /// That a restricted note exists.
    pub restricted_notes: bool,
}

/// Who read a restricted note read in the case: that much is told, but not that there is such a note.
fn without_the_note(row: &mut reads::Model) {
    if row.ground == Ground::NamedOnNote.code() {
        let leads = row.role.as_deref() == Some(Role::KuiLeader.code());
        let ground = if leads { Ground::Leader } else { Ground::Caseworker };
        ground.code().clone_into(&mut row.ground);
        "case".clone_into(&mut row.page);
    }
}

/// The log of a case whose sight is in the trace already: a part of a larger page.
pub(crate) async fn log_of(
    db: &impl ConnectionTrait,
    case: &cases::Model,
    before: Option<i64>,
    told: Told,
) -> Result<ReaderLog, StoreFault> {
    let places = read_subjects::Entity::find()
        .filter(read_subjects::Column::CaseId.eq(case.id))
        .filter(read_subjects::Column::Seq.lt(before.unwrap_or(i64::MAX)))
        .order_by_desc(read_subjects::Column::Seq)
        .limit(PAGE)
        .all(db)
        .await?;
    let full = places.len() as u64 == PAGE;
    let older = places.last().filter(|_| full).map(|last| last.seq);
    let mut rows = reads::Entity::find()
        .filter(reads::Column::Seq.is_in(places.into_iter().map(|place| place.seq)))
        .order_by_desc(reads::Column::Seq)
        .all(db)
        .await?;
    if !told.restricted_notes {
        rows.iter_mut().for_each(without_the_note);
    }
    let known = Known::of(db, case.id, &rows, told.names).await?;
    Ok(ReaderLog { case: case.public_id.clone(), readers: gathered(rows, &known)?, older })
}

/// One entry for each reader, day, role and ground, in the order of the last reading.
fn gathered(rows: Vec<reads::Model>, known: &Known) -> Result<Vec<Reader>, StoreFault> {
    let mut readers: Vec<Reader> = Vec::new();
    let mut places = BTreeMap::new();
    for row in rows {
        let at = Now::at(instant(row.at)?);
        let who = (row.actor_kind.clone(), row.actor_id, row.organisation_id, row.role.clone());
        let place = *places.entry((at.day(), who, row.ground.clone())).or_insert_with(|| {
            readers.push(known.reader(&row, at));
            readers.len() - 1
        });
        let reader = &mut readers[place];
        reader.first = at;
        reader.times += 1;
        if !reader.pages.contains(&row.page) {
            reader.pages.push(row.page);
        }
    }
    Ok(readers)
}

/// Names of the people and organisations among the readings.
struct Known {
    people: BTreeMap<i64, people::Model>,
    organisations: BTreeMap<i64, String>,
    letters: Letters,
    names: bool,
}

impl Known {
    async fn of(
        db: &impl ConnectionTrait,
        case: i64,
        rows: &[reads::Model],
        names: bool,
    ) -> Result<Self, StoreFault> {
        let people = rows.iter().filter(|row| row.actor_kind == "person").filter_map(|row| row.actor_id);
        let people = people::Entity::find().filter(people::Column::Id.is_in(people)).all(db).await?;
        let organisations = rows.iter().filter_map(|row| row.organisation_id);
        let organisations = organisations::Entity::find()
            .filter(organisations::Column::Id.is_in(organisations))
            .all(db)
            .await?;
        Ok(Self {
            people: people.into_iter().map(|person| (person.id, person)).collect(),
            organisations: organisations.into_iter().map(|o| (o.id, o.name)).collect(),
            letters: Letters::of(db, case).await?,
            names,
        })
    }

    fn reader(&self, row: &reads::Model, at: Now) -> Reader {
        let person = row.actor_id.filter(|_| row.actor_kind == "person").and_then(|id| self.people.get(&id));
        // A guardian's name is no name of staff: it isn't the municipality's choice, and never told here.
        let name = person.filter(|person| self.names && !person.citizen).map(|person| person.name.clone());
        Reader {
            day: at.day(),
            first: at,
            last: at,
            times: 0,
            role: row.role.as_deref().and_then(|code| code.parse().ok()),
            organisation: row.organisation_id.and_then(|id| self.organisations.get(&id).cloned()),
            name,
            letter: self.letters.letter(row),
            ground: Ground::of(&row.ground),
            pages: Vec::new(),
        }
    }
}
