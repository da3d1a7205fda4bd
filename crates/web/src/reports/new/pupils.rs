//! POST /reports/new/pupils: pupils whom this institution reported before, and filling the form with one of them.
//!
//! Both are buttons of the form itself, so that what was typed stays and no name stands in an address.

use axum::response::Html;
use domain::text::ReceiptNumber;
use store::access::Membership;
use store::directory::{Organisation, organisation_by_id};
use store::reports::{Pupil, pupil, suggest};

use super::page::{Suggested, Told, page};
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::reports::counsellor::Counsellor;

const PAGE: &str = "reports";

/// Lists who fits what is typed as name or number, or fills in the one who was chosen.
pub async fn pupils(counsellor: Counsellor, Posted(pairs): Posted) -> Result<Html<String>, Fault> {
    let form = Filled::posted(counsellor.l, pairs);
    let institution = counsellor.institution(form.value("institution"))?.clone();
    if let Ok(number) = form.value("pupil").parse() {
        let form = filled_with(&counsellor, form, number).await?;
        return page(&counsellor, &institution, form, Told::default()).await;
    }
    let found = found(&counsellor, &institution, &form).await?;
    page(&counsellor, &institution, form, Told { pupils: Some(found), ..Told::default() }).await
}

/// The form with the pupil of one of the institution's reports.
///
/// # Errors
/// [`Fault::Absent`] when the report is none of the counsellor's.
pub async fn filled_with(
    counsellor: &Counsellor,
    mut form: Filled,
    number: ReceiptNumber,
) -> Result<Filled, Fault> {
    let (store, now) = (&counsellor.app.store, counsellor.now);
    let pupil = pupil(store, &counsellor.viewer, now, PAGE, number).await?;
    form.fill("cpr", hyphened(&pupil));
    form.fill("name", pupil.name.clone());
    form.fill("home_municipality", pupil.municipality.code.clone());
    form.fill("education_kind", pupil.education.to_string());
    form.fill_date("started_on", pupil.started_on);
    Ok(form)
}

async fn found(
    counsellor: &Counsellor,
    institution: &Membership,
    form: &Filled,
) -> Result<Vec<Suggested>, Fault> {
    let (store, now, viewer) = (&counsellor.app.store, counsellor.now, &counsellor.viewer);
    let asked = [form.value("name"), form.value("cpr")].into_iter().find(|text| !text.is_empty());
    let school = organisation_by_id(store.reading(), institution.organisation).await?;
    let (Some(asked), Some(school)) = (asked, school) else { return Ok(Vec::new()) };
    let school: Organisation = school;
    let pupils = suggest(store, viewer, now, PAGE, &school, asked).await?;
    let suggested = |pupil: &Pupil| Suggested {
        number: pupil.number.to_string(),
        name: pupil.name.clone(),
        told: format!("{} · {}", pupil.cpr, pupil.municipality.name),
    };
    Ok(pupils.iter().map(|pupil| suggested(pupil)).collect())
}

/// As people write it. It goes into the form of the one who sent it before, and nowhere else.
fn hyphened(pupil: &Pupil) -> String {
    let digits = pupil.cpr.digits();
    let (date, rest) = digits.split_at(6);
    format!("{date}-{rest}")
}
