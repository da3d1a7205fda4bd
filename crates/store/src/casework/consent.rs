//! The young person's consent that a school learns more, noted by the municipality with its date.

use domain::text::Line;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde::{Deserialize, Serialize};

use super::case::work_on;
use super::table::{cases, consents};
use crate::access::Viewer;
use crate::directory::table::organisations;
use crate::reports::table::reports;
use crate::{CaseKey, Desk, Entry, Kind, Refused, Store, StoreFault};

/// What a consent opens: contact tried and made, and the outcome's group.
pub(crate) const CONTACT_AND_OUTCOME: &str = "contact-and-outcome";

/// The place to which the words on how consent was given are bound.
const PLACE: &str = "consents.how";

/// Consent was given or taken back. How it was given is sealed beside it, where the municipality noted it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ConsentFacts {
    /// The institution's row.
    pub institution: i64,
    /// The day on which the young person gave it; `None` when it is taken back.
    pub given_on: Option<Date>,
}

/// Notes that the young person said yes: `institution` (an institution's id) may see how contact and outcome stand.
///
/// # Errors
/// [`Refused::Absent`] when the institution sent no report on the case; [`Refused::Conflict`] when a consent stands.
pub async fn note_consent(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    institution: &str,
    given_on: Date,
    how: Line,
) -> Result<(), Refused> {
    let institution = institution.to_owned();
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let institution = reporting_institution(desk, case.id, &institution).await?;
            let noted = Noted { how, by };
            give(desk, &case, institution, given_on, Some(noted)).await
        })
    })
    .await
}

/// Notes that the young person took a consent back.
///
/// # Errors
/// [`Refused::Absent`] when there is none, or it was taken back before.
pub async fn note_consent_withdrawn(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    consent: &str,
) -> Result<(), Refused> {
    let consent = consent.to_owned();
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move { take_back(desk, &case, &consent).await })
    })
    .await
}

/// An institution that sent a report on the case: no other can be named.
pub(crate) async fn reporting_institution(desk: &Desk, case: i64, code: &str) -> Result<i64, Refused> {
    let institution = organisations::Entity::find()
        .filter(organisations::Column::Kind.eq("institution"))
        .filter(organisations::Column::Code.eq(code))
        .one(desk.db())
        .await?
        .ok_or(Refused::Absent)?;
    let sent = reports::Entity::find()
        .filter(reports::Column::CaseId.eq(case))
        .filter(reports::Column::InstitutionId.eq(institution.id));
    sent.one(desk.db()).await?.map(|_| institution.id).ok_or(Refused::Absent)
}

/// A consent as the municipality notes it.
pub(crate) struct Noted {
    /// How it was said, in the municipality's words.
    pub how: Line,
    /// Who notes it.
    pub by: i64,
}

/// Consent for an institution, given by the young person on `given_on`: told to the municipality, or on the own page.
pub(crate) async fn give(
    desk: &mut Desk,
    case: &cases::Model,
    institution: i64,
    given_on: Date,
    noted: Option<Noted>,
) -> Result<(), Refused> {
    let standing = consents::Entity::find()
        .filter(consents::Column::CaseId.eq(case.id))
        .filter(consents::Column::InstitutionId.eq(institution))
        .filter(consents::Column::WithdrawnAt.is_null());
    if standing.one(desk.db()).await?.is_some() {
        return Err(Refused::Conflict("a consent for this institution stands already".into()));
    }
    let key = case.key(&desk.keys())?;
    let how = noted.as_ref().map(|noted| noted.how.as_str());
    let row = consents::ActiveModel {
        public_id: Set(desk.public_id()),
        case_id: Set(case.id),
        institution_id: Set(institution),
        what: Set(CONTACT_AND_OUTCOME.into()),
        given_on: Set(given_on.to_string()),
        sealed_how: Set(how.map(|how| key.seal(PLACE, how, desk.random()))),
        recorded_by: Set(noted.as_ref().map(|noted| noted.by)),
        ..Default::default()
    };
    let row = row.insert(desk.db()).await?;
    let given = ConsentFacts { institution, given_on: Some(given_on) };
    let how = how.map(|how| key.seal("journal", how, desk.random()));
    let entry = Entry::new(Kind::ConsentGiven)
        .on_case(case.id, case.municipality_id)
        .at_institution(institution)
        .about(row.public_id)
        .facts(serde_json::json!(given));
    desk.journal(match how {
        Some(how) => entry.sealed(how),
        None => entry,
    });
    Ok(())
}

/// A standing consent is taken back: from now on the institution sees no more than before it.
pub(crate) async fn take_back(desk: &mut Desk, case: &cases::Model, consent: &str) -> Result<(), Refused> {
    let standing = consents::Entity::find()
        .filter(consents::Column::PublicId.eq(consent))
        .filter(consents::Column::CaseId.eq(case.id))
        .filter(consents::Column::WithdrawnAt.is_null())
        .one(desk.db())
        .await?
        .ok_or(Refused::Absent)?;
    let taken_back = ConsentFacts { institution: standing.institution_id, given_on: None };
    let subject = standing.public_id.clone();
    let institution = standing.institution_id;
    let mut row: consents::ActiveModel = standing.into();
    row.withdrawn_at = Set(Some(desk.now().micros()));
    row.update(desk.db()).await?;
    desk.journal(
        Entry::new(Kind::ConsentWithdrawn)
            .on_case(case.id, case.municipality_id)
            .at_institution(institution)
            .about(subject)
            .facts(serde_json::json!(taken_back)),
    );
    Ok(())
}

impl consents::Model {
    /// How consent was given, in the municipality's words; `None` where the young person gave it on the own page.
    ///
    /// # Errors
    /// A [`StoreFault`] when it doesn't open with the case's key.
    pub(crate) fn how(&self, key: &CaseKey) -> Result<Option<String>, StoreFault> {
        Ok(self.sealed_how.as_deref().map(|sealed| key.open(PLACE, sealed)).transpose()?)
    }
}
