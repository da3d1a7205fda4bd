//! `/recommendations/{id}/evidence…`: what it rests on is added, and withdrawn.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::installation::Part;
use domain::mistakes::{FieldName as _, Mistake, Problem};
use domain::recommendations::{EvidenceField, EvidenceKind};
use domain::sheet::Sheet;
use domain::text::FreeText;
use domain::trials::Sharing;
use insight::release::Measure;
use store::recommendations::{NotAdded, Recommendation, add_evidence, recommendation, withdraw_evidence};
use store::{figures, trials};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Field, Filled, Posted, told};
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// As the field says.
const LONGEST_REASON: usize = 500;

#[derive(Template)]
#[template(path = "recommendations/evidence.html")]
struct EvidencePage {
    page: Page,
    l: Locale,
    id: String,
    form: Filled,
    kinds: Vec<Choice>,
    trials: Vec<Choice>,
    releases: Vec<Choice>,
    tables: Vec<Choice>,
}

impl EvidencePage {
    fn field(&self, field: EvidenceField) -> Field {
        let consent = [Choice::new("yes", self.l.t("evidence-consent"))];
        match field {
            EvidenceField::Kind => self.form.sheet_field(field, &self.kinds),
            EvidenceField::Consent => self.form.sheet_field(field, &consent),
            EvidenceField::Table => self.form.sheet_field(field, &self.tables),
            _ => self.form.sheet_field(field, &[]),
        }
    }
}

/// The form.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Html<String>, Fault> {
    let current = own(&app, &signed_in, &id).await?;
    drawn(&app, &signed_in, &current, Filled::new(signed_in.l)).await
}

/// Adds a piece.
pub async fn add(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let current = own(&app, &signed_in, &id).await?;
    let mut form = Filled::posted(signed_in.l, pairs);
    // Which trial, and which release: each has a field of its own on the page, one in the sheet.
    let of = if form.value("kind") == EvidenceKind::Trial.code() { "trial" } else { "release" };
    let chosen = form.value(of).to_owned();
    form.fill("of", chosen);
    if !form.value("table").is_empty() && Measure::of_id(form.value("table")).is_none() {
        form.refuse_for("table", &Problem::NotAChoice);
    }
    let sheet: Option<Sheet<EvidenceField>> = form.read_sheet();
    if let Some(sheet) = sheet.filter(|_| !form.has_mistakes()) {
        let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
        match add_evidence(store, viewer, now, form.key(), id.clone(), sheet).await {
            Ok(()) => {
                let page = format!("/recommendations/{id}?done=evidence#evidence");
                return Ok(Redirect::to(&page).into_response());
            }
            Err(NotAdded::Lacking(fields)) => {
                for field in fields {
                    let slug = if field == EvidenceField::Of { of } else { field.slug() };
                    form.refuse(slug, told(signed_in.l, &Mistake::new(field, Problem::Missing)));
                }
            }
            Err(NotAdded::NoSuchTrial) => form.refuse("trial", signed_in.l.t("evidence-no-such-trial")),
            Err(NotAdded::NoSuchRelease) => form.refuse("release", signed_in.l.t("evidence-no-such-release")),
            Err(NotAdded::Refused(refused)) => return Err(refused.into()),
        }
    }
    let page = drawn(&app, &signed_in, &current, form).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Withdraws a piece, with a reason.
pub async fn withdraw(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((id, number)): Path<(String, i64)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let form = Filled::posted(signed_in.l, pairs);
    let reason = match FreeText::new(form.value("reason"), LONGEST_REASON) {
        Ok(reason) => reason,
        Err(problem) => {
            let mut form = form;
            form.refuse_for("reason", &Problem::from(problem));
            let page = super::page::drawn(&app, &signed_in, &id, form, None).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    withdraw_evidence(&app.store, &signed_in.viewer, signed_in.now, id.clone(), number, reason).await?;
    Ok(Redirect::to(&format!("/recommendations/{id}?done=withdrawn#evidence")).into_response())
}

async fn own(app: &App, signed_in: &SignedIn, id: &str) -> Result<Recommendation, Fault> {
    let current = recommendation(&app.store, Some(&signed_in.viewer), id).await?;
    if current.rights.writes { Ok(current) } else { Err(Fault::Absent) }
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    current: &Recommendation,
    form: Filled,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let title = l.t("evidence-add").into_owned();
    let mut page = signed_in.page(title.clone());
    let name = current.written.sheet.get(domain::recommendations::RecommendationField::Title);
    page.crumbs = vec![
        Crumb::to("/recommendations", l.t("recommendations-title")),
        Crumb::to(format!("/recommendations/{}", current.public_id), name.to_owned()),
        Crumb::here(title),
    ];
    page.has_errors = form.has_mistakes();
    let shared = trials::list(&app.store, Some(&signed_in.viewer)).await?.into_iter();
    let shared = shared.filter(|trial| trial.sharing >= Sharing::Members);
    let choose = Choice::new("", l.t("recommendation-choose"));
    let published = figures::releases(&app.store, None).await?.into_iter();
    let releases = published.map(|it| Choice::new(it.public_id, l.with1("compare-page", "name", it.name)));
    let tables = Measure::ALL.map(|it| Choice::new(it.id(), l.coded("compare-measure", it.id())));
    draw(&EvidencePage {
        page,
        l,
        id: current.public_id.clone(),
        form: form.keyed(&app.store),
        kinds: EvidenceKind::ALL
            .into_iter()
            // A figure is evidence by its release, and releases are made where the casework is.
            .filter(|kind| *kind != EvidenceKind::Figure || app.store.runs(Part::Casework))
            .map(|kind| Choice::new(kind.code(), l.coded("evidence-kind", kind.code())))
            .collect(),
        releases: [choose.clone()].into_iter().chain(releases).collect(),
        tables: [choose.clone()].into_iter().chain(tables).collect(),
        trials: [choose]
            .into_iter()
            .chain(shared.map(|it| Choice::new(it.public_id, format!("{}, {}", it.title, it.municipality))))
            .collect(),
    })
}
