//! POST /reports: the form is sent.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::reports::asks_about_welfare;
use domain::reports::new_report::{Checks, Limits, NewReport, Warning};
use store::access::Membership;
use store::reports::{NotReceived, Received, Way, receive};

use super::filled_in::{raw, refuse};
use super::page::{Told, page};
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Filled, Posted};
use crate::reports::counsellor::Counsellor;
use crate::texts::Locale;
use crate::visitor::Visitor;

/// Sends the report, or shows the form again with all that has to be mended.
pub async fn create(counsellor: Counsellor, Posted(pairs): Posted) -> Result<Response, Fault> {
    let mut form = Filled::posted(counsellor.l, pairs);
    let institution = counsellor.institution(form.value("institution"))?.clone();
    let Some(report) = checked(&counsellor, &mut form) else {
        return again(&counsellor, &institution, form, Told::default(), StatusCode::UNPROCESSABLE_ENTITY)
            .await;
    };
    let sender = counsellor.sender(&institution, Way::Form)?;
    match receive(&counsellor.app.store, counsellor.now, &sender, report, None).await {
        Ok(received) if form.chose("welfare", "yes") => way_to_a_notification(&counsellor, &received),
        Ok(received) if received.new => Ok(Redirect::to(&receipt(&received)).into_response()),
        Ok(received) => Ok(Redirect::to(&format!("{}?before", receipt(&received))).into_response()),
        Err(NotReceived::NotAMember { municipality }) => {
            let told = counsellor.l.with1(
                "report-not-a-member",
                "municipality",
                counsellor.municipality(municipality),
            );
            form.refuse("home_municipality", told);
            again(&counsellor, &institution, form, Told::default(), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(NotReceived::NoRelation { municipality }) => {
            let told = counsellor.l.with1(
                "report-no-relation",
                "municipality",
                counsellor.municipality(municipality),
            );
            form.refuse("home_municipality", told);
            again(&counsellor, &institution, form, Told::default(), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(NotReceived::Conflict { number }) => {
            let told = Told { exists: Some(number), ..Told::default() };
            again(&counsellor, &institution, form, told, StatusCode::CONFLICT).await
        }
        Err(NotReceived::Fault(fault)) => Err(fault.into()),
        Err(unforeseen @ NotReceived::KeyReused) => Err(Fault::Broken(unforeseen.to_string())),
    }
}

/// The report, if nothing is wrong and nothing has to be looked at once more.
fn checked(visitor: &Visitor, form: &mut Filled) -> Option<NewReport> {
    let today = visitor.now.day();
    let cpr = visitor.app.store.rules().cpr;
    let checks = Checks { tables: visitor.app.tables, cpr, today, limits: Limits::default() };
    let report = NewReport::check(&raw(form), &checks).map_err(|mistakes| refuse(form, &mistakes)).ok();
    if report.as_ref().is_some_and(|report| report.warnings.contains(&Warning::Modulus11))
        && !form.chose("cpr_confirmed", "yes")
    {
        form.refuse("cpr", visitor.l.coded("report-warning", Warning::Modulus11.code()));
        form.fill("cpr_confirmed", "asked");
    }
    let born = cpr.read(form.value("cpr"), today).ok().map(|cpr| cpr.birth_date());
    if born.is_some_and(|born| asks_about_welfare(born, today))
        && !["yes", "no"].contains(&form.value("welfare"))
    {
        form.refuse("welfare", visitor.l.t("report-welfare-missing"));
    }
    report.filter(|_| !form.has_mistakes())
}

async fn again(
    counsellor: &Counsellor,
    institution: &Membership,
    form: Filled,
    told: Told,
    status: StatusCode,
) -> Result<Response, Fault> {
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
