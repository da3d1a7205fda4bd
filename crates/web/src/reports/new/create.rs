//! POST /reports: the form is sent.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::cpr::Cpr;
use domain::reports::asks_about_welfare;
use domain::reports::new_report::{Checks, Limits, NewReport, Warning};
use domain::text::ReceiptNumber;
use store::access::Membership;
use store::reports::{Foresight, NotReceived, Received, Way, drafts, receive};

use super::filled_in::{by_question, kept, raw, refuse};
use super::home;
use super::page::{Told, page};
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Filled, Posted};
use crate::reports::counsellor::Counsellor;
use crate::texts::Locale;
use crate::visitor::Visitor;

/// Sends the report, or shows the form again with all that has to be mended. What isn't sent is put aside as the draft,
/// so that it is there on another day too.
pub async fn create(counsellor: Counsellor, Posted(pairs): Posted) -> Result<Response, Fault> {
    let mut form = Filled::posted(counsellor.l, pairs);
    let institution = counsellor.institution(form.value("institution"))?.clone();
    let sender = counsellor.sender(&institution, Way::Form)?;
    let Some(report) = checked(&counsellor, &institution, &mut form).await? else {
        return again(&counsellor, &institution, form, None).await;
    };
    match receive(&counsellor.app.store, counsellor.now, &sender, report, None).await {
        Ok(received) if form.chose("welfare", "yes") => way_to_a_notification(&counsellor, &received),
        Ok(received) if received.new => Ok(Redirect::to(&receipt(&received)).into_response()),
        Ok(received) => Ok(Redirect::to(&format!("{}?before", receipt(&received))).into_response()),
        Err(refused @ (NotReceived::NotAMember { .. } | NotReceived::NoRelation { .. })) => {
            home::refuse_for(&counsellor, &mut form, &refused);
            again(&counsellor, &institution, form, None).await
        }
        Err(NotReceived::Conflict { number }) => again(&counsellor, &institution, form, Some(number)).await,
        Err(NotReceived::Fault(fault)) => Err(fault.into()),
        Err(unforeseen @ NotReceived::KeyReused) => Err(Fault::Broken(unforeseen.to_string())),
    }
}

/// The report, if nothing is wrong and nothing has to be looked at once more. All of it is told at once.
async fn checked(
    counsellor: &Counsellor,
    institution: &Membership,
    form: &mut Filled,
) -> Result<Option<NewReport>, Fault> {
    let (store, today) = (&counsellor.app.store, counsellor.now.day());
    let foresight = Foresight::of(store, counsellor.sender(institution, Way::Form)?).await?;
    home::settle(counsellor, form, &foresight);
    let cpr = store.rules().cpr;
    let checks = Checks { tables: counsellor.app.tables, cpr, today, limits: Limits::default() };
    let report = NewReport::check(&raw(form), &checks).map_err(|mistakes| refuse(form, &mistakes)).ok();
    home::refuse(counsellor, form, &foresight);
    let cpr = cpr.read(form.value("cpr"), today).ok();
    look_again_at_number(counsellor.l, form, cpr.as_ref());
    if cpr.is_some_and(|cpr| asks_about_welfare(cpr.birth_date(), today))
        && !["yes", "no"].contains(&form.value("welfare"))
    {
        form.refuse("welfare", counsellor.l.t("report-welfare-missing"));
    }
    by_question(form);
    Ok(report.filter(|_| !form.has_mistakes()))
}

/// A number whose last digit doesn't fit is seldom right: somebody looks at it once more.
fn look_again_at_number(l: Locale, form: &mut Filled, cpr: Option<&Cpr>) {
    let doubtful = cpr.is_some_and(|cpr| !cpr.fits_modulus_11());
    if doubtful && !form.chose("cpr_confirmed", "yes") && form.mistake("cpr").is_none() {
        form.refuse("cpr", l.coded("report-warning", Warning::Modulus11.code()));
        form.fill("cpr_confirmed", "asked");
    }
}

/// The form once more, and its answers in the draft.
async fn again(
    counsellor: &Counsellor,
    institution: &Membership,
    form: Filled,
    exists: Option<ReceiptNumber>,
) -> Result<Response, Fault> {
    let (store, organisation) = (&counsellor.app.store, institution.organisation);
    drafts::save(store, counsellor.now, &counsellor.viewer, organisation, drafts::REPORT, kept(&form))
        .await?;
    let status = if exists.is_some() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let told = Told { exists, put_aside: true, ..Told::default() };
    Ok((status, page(counsellor, institution, form, told).await?).into_response())
}

fn receipt(received: &Received) -> String {
    format!("/reports/{}", received.number)
}

#[derive(Template)]
#[template(path = "reports/new/welfare.html")]
struct WelfarePage {
    page: Page,
    l: Locale,
    number: String,
    municipality: String,
}

/// The report is on disk; the answer about welfare is not. It shows the way once, on this page, and no address tells it.
fn way_to_a_notification(visitor: &Visitor, received: &Received) -> Result<Response, Fault> {
    let l = visitor.l;
    let page = visitor.page(l.t("report-welfare-title"));
    let (number, municipality) = (received.number.to_string(), received.municipality.name.clone());
    Ok(draw(&WelfarePage { page, l, number, municipality })?.into_response())
}
