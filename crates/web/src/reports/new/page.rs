//! The page with the form.

use askama::Template;
use axum::response::Html;
use domain::reports::new_report::Limits;
use domain::text::ReceiptNumber;
use store::access::Membership;
use store::directory::may_report_to;

use super::beside::Beside;
use super::{choices, home};
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled};
use crate::parts::{Crumb, Page};
use crate::reports::counsellor::Counsellor;
use crate::texts::Locale;

/// What the page shows beside the questions themselves.
#[derive(Debug, Default)]
pub struct Told {
    /// When the draft in the form was put aside.
    pub draft: Option<String>,
    /// The report that exists already and says something else.
    pub exists: Option<ReceiptNumber>,
    /// What was refused is kept as the draft.
    pub put_aside: bool,
    /// Pupils of the institution who fit what is typed, when they were asked for.
    pub pupils: Option<Vec<Suggested>>,
}

/// A pupil whom the institution reported before.
#[derive(Debug)]
pub struct Suggested {
    /// The number of the last report: names the pupil when chosen.
    pub number: String,
    /// The name.
    pub name: String,
    /// Masked number and municipality, to tell namesakes apart.
    pub told: String,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a place of the page that is there or not")]
#[derive(Template)]
#[template(path = "reports/new/new.html")]
struct NewReportPage {
    page: Page,
    l: Locale,
    form: Filled,
    told: Told,
    kinds: Vec<Choice>,
    institutions: Vec<Choice>,
    institution: String,
    municipalities: Vec<Choice>,
    /// Whether the field for another municipality is seen.
    elsewhere: bool,
    educations: Vec<Choice>,
    causes: Vec<Choice>,
    informed: Vec<Choice>,
    yes_no: Vec<Choice>,
    beside: Beside,
    no_partner: bool,
    confirm_cpr: bool,
    more_is_open: bool,
    words: u16,
}

/// Draws the form for a report of this institution.
///
/// # Errors
/// A [`Fault`] of the database.
pub async fn page(
    counsellor: &Counsellor,
    institution: &Membership,
    mut form: Filled,
    told: Told,
) -> Result<Html<String>, Fault> {
    let (l, app) = (counsellor.l, &counsellor.app);
    let partners = may_report_to(app.store.reading(), institution.organisation).await?;
    home::put_in_place(counsellor, &mut form, &partners);
    let mut page = counsellor.page(l.t("report-new-title"));
    page.has_errors = form.has_mistakes() || told.exists.is_some();
    page.crumbs = vec![Crumb::to("/reports", l.t("reports-title")), Crumb::here(l.t("report-new-crumb"))];
    let several = counsellor.institutions.len() > 1;
    let offered = counsellor.institutions.iter().filter(|_| several);
    draw(&NewReportPage {
        page,
        l,
        kinds: choices::kinds(l),
        institutions: offered.map(|m| Choice::new(m.code.clone(), m.name.clone())).collect(),
        institution: institution.code.clone(),
        municipalities: choices::municipalities(l, &partners),
        elsewhere: partners.is_empty()
            || !form.value("home_other").is_empty()
            || form.mistake("home_other").is_some(),
        educations: choices::educations(l, app.tables, counsellor.now.day()),
        causes: choices::causes(l, app.tables),
        informed: choices::informed(l),
        yes_no: choices::yes_no(l),
        beside: Beside::of(counsellor, &form),
        no_partner: partners.is_empty(),
        confirm_cpr: form.chose("cpr_confirmed", "yes") || form.chose("cpr_confirmed", "asked"),
        more_is_open: ["phone", "email", "alternative_agreed"]
            .iter()
            .any(|name| !form.value(name).is_empty() || form.mistake(name).is_some()),
        words: u16::try_from(Limits::default().words).unwrap_or(u16::MAX),
        form,
        told,
    })
}
