//! GET /ward: what a guardian of somebody under 18 may see: reports and clocks, never own words.

use std::borrow::Cow;

use askama::Template;
use axum::response::Html;
use domain::clocks::Stop;
use domain::reports::Kind;
use domain::tables::Tables;
use jiff::civil::Date;
use store::access::Seen;
use store::voice::{About, Reported, wards};

use super::cards::{ReportCard, report_cards};
use super::helper;
use crate::access::why;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Clock, MenuLink, Page, Why};
use crate::plans::StepList;
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "voice/ward.html")]
struct WardPage {
    page: Page,
    l: Locale,
    wards: Vec<Ward>,
}

/// One young person as the guardian sees them.
struct Ward {
    first_name: String,
    name: String,
    age: u8,
    of_age_on: Date,
    municipality: String,
    contact_person: Option<String>,
    why: Why,
    clocks: Vec<Clock>,
    reports: Vec<ReportCard>,
    steps: Option<StepList>,
    talk: Option<Cow<'static, str>>,
}

pub async fn show(visitor: SignedIn) -> Result<Html<String>, Fault> {
    if !visitor.viewer.citizen {
        return Err(Fault::Absent);
    }
    let seen = wards(&visitor.app.store, &visitor.viewer, visitor.now).await?;
    let mut page = visitor.page(visitor.l.t("ward-title"));
    page.menu = vec![MenuLink::new("/ward", visitor.l.t("ward-menu")).icon("persons").current(true)];
    let wards = seen.iter().map(|about| ward(&visitor, about)).collect();
    draw(&WardPage { page, l: visitor.l, wards })
}

fn ward(visitor: &SignedIn, about: &Seen<About>) -> Ward {
    let (l, today) = (visitor.l, visitor.now.day());
    let first_name = about.name.split_whitespace().next().unwrap_or_default().to_owned();
    Ward {
        name: about.name.clone(),
        age: about.age,
        of_age_on: about.of_age_on,
        municipality: about.municipality.name.clone(),
        contact_person: about.contact_person.as_ref().map(|person| person.name.clone()),
        why: why(visitor, about.ground()),
        clocks: clocks(l, about, today),
        steps: about
            .plan
            .as_ref()
            .map(|plan| StepList::of(l, visitor.app.tables, &plan.content, &first_name)),
        talk: about.plan.as_ref().and_then(|plan| Some(l.day(plan.content.next_talk.as_ref()?.on))),
        reports: reports(l, visitor.app.tables, about, &first_name),
        first_name,
    }
}

/// The clocks that run and wait for contact or an offer: the municipality's duties towards the young person.
fn clocks(l: Locale, about: &About, today: Date) -> Vec<Clock> {
    about
        .clocks
        .iter()
        .filter(|clock| clock.is_running())
        .filter_map(|clock| Some((clock.reckoning.as_ref()?, clock.ending)))
        .filter(|(reckoning, _)| matches!(reckoning.rule.stopped_by, Stop::Contact | Stop::OfferOrStart))
        .map(|(reckoning, ending)| {
            let name = l.name(&reckoning.rule).to_owned();
            Clock::gentle(l, reckoning, ending, today, name).waits_for(helper(about))
        })
        .collect()
}

fn reports(l: Locale, tables: &Tables, about: &About, first_name: &str) -> Vec<ReportCard> {
    report_cards(l, tables, about, None, |report: &Reported| {
        let (key, day) = match report.kind {
            Kind::Dropout => ("ward-dropout", report.occurred_on),
            Kind::Risk => ("ward-risk", report.at.day()),
        };
        l.with2(key, "name", first_name, "day", l.day_of_year(day)).into_owned()
    })
}
