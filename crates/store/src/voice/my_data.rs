//! Everything the register holds about the viewer, to take along (GDPR articles 15 and 20).

use domain::directory::Role;
use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use super::my_case::signed_in_as_oneself;
use super::my_page::{MyCase, my_cases};
use crate::access::{Ground, Reader, Viewer};
use crate::casework::table::{activities, cases, guardians};
use crate::journal::table::journal;
use crate::settings::OrganisationSettings;
use crate::time::instant;
use crate::{Kind, Refused, Store, StoreFault};

/// The viewer's own cases as data: who I am to the register, what was reported, what happened, what I said, who has read.
/// Codes are those of `docs/reference`; moments are UTC.
///
/// # Errors
/// [`Refused::Illegal`] by a one-time link.
pub async fn my_data(store: &Store, viewer: &Viewer, now: Now) -> Result<Value, Refused> {
    signed_in_as_oneself(viewer)?;
    let mut data = Vec::new();
    for mine in my_cases(store, viewer, now, "me-data").await? {
        let row = cases::Entity::find().filter(cases::Column::PublicId.eq(mine.about.case.clone()));
        let row = row.one(store.reading()).await?.ok_or(Refused::Absent)?;
        data.push(of_case(store, &row, &mine).await?);
    }
    Ok(json!({ "made_at": now.instant(), "cases": data }))
}

async fn of_case(store: &Store, row: &cases::Model, mine: &MyCase) -> Result<Value, StoreFault> {
    let about = &mine.about;
    let identity = row.identity(store.keys())?;
    let reports = about.reports.iter().map(|report| {
        json!({
            "number": report.number,
            "kind": report.kind,
            "state": report.state,
            "received_at": report.at.instant(),
            "occurred_on": report.occurred_on,
            "institution": { "id": report.institution.0, "name": report.institution.1 },
            "sent_by": report.sender,
            "education": report.education,
            "causes": report.causes,
            "words": report.words,
            "tried": report.tried,
        })
    });
    let clocks = about.clocks.iter().map(|clock| {
        json!({ "rule": clock.rule, "statutory": clock.statutory, "from": clock.from, "due": clock.due })
    });
    Ok(json!({
        "id": about.case,
        "municipality": about.municipality,
        "open": about.open,
        "person": {
            "name": about.name,
            "cpr": identity.cpr,
            "phone": identity.phone,
            "email": identity.email,
            "address": identity.address,
            "protected": row.protected,
        },
        "contact_person": about.contact_person.as_ref().map(|person| &person.name),
        "guardians": guardians_of(store, row).await?,
        "reports": reports.collect::<Vec<_>>(),
        "clocks": clocks.collect::<Vec<_>>(),
        "activities": activities_of(store, row.id).await?,
        "wish": mine.wish,
        "own_words": mine.said.words.iter()
            .map(|words| json!({ "id": words.id, "at": words.at.instant(), "text": words.text }))
            .collect::<Vec<_>>(),
        "answers": mine.said.answers.iter()
            .map(|given| json!({
                "at": given.at.instant(), "answer": given.answer.code(),
                "report": given.report, "words": given.words,
            }))
            .collect::<Vec<_>>(),
        "consents": mine.sharing.iter().filter_map(|sharing| {
            let consent = sharing.consent.as_ref()?;
            Some(json!({ "institution": sharing.institution, "given_on": consent.given_on }))
        }).collect::<Vec<_>>(),
        "notes": mine.notes.iter()
            .map(|note| json!({ "at": note.at.instant(), "text": note.text }))
            .collect::<Vec<_>>(),
        "events": events_of(store, row.id, &mine.settings).await?,
        "readers": mine.readers.readers.iter().map(reader).collect::<Vec<_>>(),
    }))
}

async fn guardians_of(store: &Store, case: &cases::Model) -> Result<Vec<Value>, StoreFault> {
    let key = case.key(store.keys())?;
    let rows = guardians::Entity::find()
        .filter(guardians::Column::CaseId.eq(case.id))
        .order_by_asc(guardians::Column::Id)
        .all(store.reading())
        .await?;
    let told = |row: guardians::Model| {
        Ok(json!({
            "name": row.name, "custody": row.custody, "source": row.opened(&key)?.source,
            "recorded_on": row.recorded_on, "until": row.until_on,
        }))
    };
    rows.into_iter().map(told).collect()
}

async fn activities_of(store: &Store, case: i64) -> Result<Vec<Value>, StoreFault> {
    let rows = activities::Entity::find()
        .filter(activities::Column::CaseId.eq(case))
        .order_by_asc(activities::Column::FromOn)
        .all(store.reading())
        .await?;
    let told = |row: activities::Model| {
        json!({
            "activity": row.code, "from": row.from_on, "to": row.to_on,
            "source": row.source, "confirmed_on": row.confirmed_on,
        })
    };
    Ok(rows.into_iter().map(told).collect())
}

/// What happened, without its texts; that a note was written only where the municipality tells of restricted ones.
async fn events_of(
    store: &Store,
    case: i64,
    settings: &OrganisationSettings,
) -> Result<Vec<Value>, StoreFault> {
    let rows = journal::Entity::find()
        .filter(journal::Column::CaseId.eq(case))
        .order_by_asc(journal::Column::Seq)
        .all(store.reading())
        .await?;
    let told = |row: &journal::Model| {
        settings.young_person_sees_restricted_notes || row.kind != Kind::NoteWritten.code()
    };
    rows.iter()
        .filter(|row| told(row))
        .map(|row| Ok(json!({ "at": instant(row.at)?, "kind": row.kind, "role": row.role })))
        .collect()
}

fn reader(reader: &Reader) -> Value {
    json!({
        "first_at": reader.first.instant(),
        "last_at": reader.last.instant(),
        "times": reader.times,
        "role": reader.role.map(Role::code),
        "organisation": reader.organisation,
        "name": reader.name,
        "ground": reader.ground.map(Ground::code),
        "pages": reader.pages,
    })
}
