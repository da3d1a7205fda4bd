//! A report finds its case, or opens one.

use domain::cpr::Cpr;
use domain::reports::new_report::NewPerson;
use domain::text::folded;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};
use serde_json::json;

use super::identity::{Identity, cpr_index};
use super::table::cases;
use crate::keyed::only;
use crate::time::NEVER;
use crate::{CaseKey, Desk, Entry, Index, Keys, Kind, Rules, StoreFault};

/// A case that is open now, with its data key.
pub(crate) struct OpenCase {
    /// Its row.
    pub row: cases::Model,
    /// What its texts are sealed with.
    pub key: CaseKey,
}

/// The keyed hash under which a person is known.
///
/// A replacement number is made locally: outside the demo it names somebody only together with who issued it, the
/// institution with code `issuer`. In the demo, where all numbers are replacement numbers, the number stands alone.
pub(crate) fn person_index(keys: &Keys, rules: &Rules, cpr: &Cpr, issuer: &str) -> Index {
    if cpr.is_replacement() && !rules.cpr.demo {
        keys.index("cpr", &format!("{}/{issuer}", cpr.digits()))
    } else {
        cpr_index(keys, cpr)
    }
}

/// The case of this person in this municipality: found, opened again, or new.
///
/// Who the municipality knows already keeps the name and address it recorded; ways of contact that it lacks are taken
/// from the report. The caller journals its report first or after, and calls [`refresh`](super::refresh::refresh).
///
/// # Errors
/// A [`StoreFault`]; a race with another server for the same new case is one, too, and passes by trying again.
pub(crate) async fn open_case(
    desk: &mut Desk,
    municipality: i64,
    index: Index,
    person: &NewPerson,
) -> Result<OpenCase, StoreFault> {
    let found = cases::Entity::find()
        .filter(cases::Column::MunicipalityId.eq(municipality))
        .filter(cases::Column::CprIndex.eq(index.as_slice()));
    match only(found, desk.db()).await? {
        Some(row) => found_case(desk, row, person).await,
        None => new_case(desk, municipality, index, person).await,
    }
}

async fn found_case(
    desk: &mut Desk,
    mut row: cases::Model,
    person: &NewPerson,
) -> Result<OpenCase, StoreFault> {
    let keys = desk.keys();
    let (key, known) = match &row.data_key {
        Some(_) => (row.key(&keys)?, row.identity(&keys)?),
        // Erased: what stood there can't be read any more, and a new report begins anew.
        None => (keys.new_case_key(desk.random()), Identity::of(&person.cpr)),
    };
    let completed = completed(known.clone(), person);
    if row.open && row.data_key.is_some() && completed == known {
        return Ok(OpenCase { row, key });
    }
    row.sealed_identity = completed.seal(&key, desk.random());
    row.data_key = Some(row.data_key.unwrap_or_else(|| keys.wrap(&key, desk.random())));
    if !row.open {
        (row.open, row.opened_at) = (true, desk.now().micros());
        // What was done the last time is history: nobody has acted on what comes now.
        (row.acted, row.attempts) = (0, 0);
        let entry = Entry::new(Kind::CaseOpened).on_case(row.id, row.municipality_id);
        desk.journal(entry.facts(json!({ "again": true })));
    }
    row.version += 1;
    cases::Entity::update(row.clone().into_active_model().reset_all())
        .exec_without_returning(desk.db())
        .await?;
    Ok(OpenCase { row, key })
}

async fn new_case(
    desk: &mut Desk,
    municipality: i64,
    index: Index,
    person: &NewPerson,
) -> Result<OpenCase, StoreFault> {
    let keys = desk.keys();
    let key = keys.new_case_key(desk.random());
    let born = person.cpr.birth_date();
    let row = cases::ActiveModel {
        public_id: Set(desk.public_id()),
        municipality_id: Set(municipality),
        cpr_index: Set(index),
        data_key: Set(Some(keys.wrap(&key, desk.random()))),
        name: Set(person.name.as_str().to_owned()),
        name_folded: Set(folded(person.name.as_str())),
        born: Set(born.to_string()),
        sealed_identity: Set(completed(Identity::of(&person.cpr), person).seal(&key, desk.random())),
        protected: Set(false),
        open: Set(true),
        opened_at: Set(desk.now().micros()),
        due_on: Set(NEVER.to_owned()),
        adult: Set(i32::from(super::refresh::is_adult(born, desk.now().day()))),
        acted: Set(0),
        unacted_from: Set(NEVER.to_owned()),
        attempts: Set(0),
        unopened: Set(0),
        version: Set(1),
        ..Default::default()
    };
    let row = row.insert(desk.db()).await?;
    let entry = Entry::new(Kind::CaseOpened).on_case(row.id, municipality);
    desk.journal(entry.facts(json!({ "again": false })));
    Ok(OpenCase { row, key })
}

/// What is known, with the ways of contact that only the report has.
fn completed(mut known: Identity, person: &NewPerson) -> Identity {
    known.phone = known.phone.or_else(|| person.phone.as_ref().map(|phone| phone.as_str().to_owned()));
    known.email = known.email.or_else(|| person.email.as_ref().map(|email| email.as_str().to_owned()));
    known
}
