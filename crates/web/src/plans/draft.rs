//! `/cases/{id}/plans/draft`: the next version is written, shared or thrown away. Of two who write it at once, the second
//! sees what the first wrote, and loses nothing of what was typed.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::plans::{PlanContent, PlanState};
use store::access::Seen;
use store::plans::{CannotSave, Partner, PlanPage, discard_draft, partners, plan, save_draft, share_draft};
use store::{Kind, Refused};

use super::changes::{ChangeShown, changes};
use super::filled::{StepFields, filled, raw, refuse, step_fields};
use crate::access::why;
use crate::casework::{Caseworker, meanwhile};
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Field, Filled, Posted};
use crate::parts::{Crumb, Page, Why};
use crate::texts::Locale;

#[derive(Template)]
#[template(path = "plans/draft.html")]
struct DraftPage {
    page: Page,
    l: Locale,
    case: String,
    first_name: String,
    heading: String,
    why: Why,
    form: Filled,
    edition: i64,
    own_aim: Option<String>,
    aim: Field,
    steps: Vec<StepFields>,
    about: Vec<Field>,
    told: Option<String>,
    theirs: Vec<ChangeShown>,
}

/// The form, with the draft, or the version that is to be changed.
pub async fn show(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let page = plan_of(&caseworker, &case).await?;
    let form = filled(caseworker.l, &base(&page));
    drawn(&caseworker, &page, form, None).await
}

/// Saves what was typed as the draft.
pub async fn save(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let edition = form.value("edition").parse().unwrap_or_default();
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    match save_draft(store, viewer, now, &case, edition, raw(&form)).await {
        Ok(version) => Ok(Redirect::to(&format!("/cases/{case}/plans/{version}?done=saved")).into_response()),
        Err(CannotSave::Wrong(wrong)) => {
            refuse(caseworker.l, &mut form, &wrong);
            drawn(&caseworker, &plan_of(&caseworker, &case).await?, form, None).await
        }
        Err(CannotSave::Refused(Refused::Conflict(_))) => {
            let kinds = [Kind::PlanDrafted, Kind::PlanShared, Kind::PlanDiscarded];
            let told = meanwhile(&caseworker, &case, &kinds).await?;
            drawn(&caseworker, &plan_of(&caseworker, &case).await?, form, Some(told)).await
        }
        Err(CannotSave::Refused(other)) => Err(other.into()),
    }
}

/// Shares the draft with the young person.
pub async fn share(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let edition = Filled::posted(caseworker.l, pairs).value("edition").parse().unwrap_or_default();
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    match share_draft(store, viewer, now, &case, edition).await {
        Ok(version) => {
            Ok(Redirect::to(&format!("/cases/{case}/plans/{version}?done=shared")).into_response())
        }
        Err(Refused::Conflict(_)) => {
            // Somebody saved it since it was read: nobody shares what they haven't seen.
            let told = meanwhile(&caseworker, &case, &[Kind::PlanDrafted]).await?;
            let page = plan_of(&caseworker, &case).await?;
            let form = filled(caseworker.l, &base(&page));
            drawn(&caseworker, &page, form, Some(told)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Throws the draft away.
pub async fn discard(caseworker: Caseworker, Path(case): Path<String>) -> Result<Redirect, Fault> {
    discard_draft(&caseworker.app.store, &caseworker.viewer, caseworker.now, &case).await?;
    Ok(Redirect::to(&format!("/cases/{case}")))
}

async fn plan_of(caseworker: &Caseworker, case: &str) -> Result<Seen<PlanPage>, Fault> {
    Ok(plan(&caseworker.app.store, &caseworker.viewer, caseworker.now, case).await?)
}

/// What the form begins with: the draft, else the version that counts, else nothing.
fn base(page: &PlanPage) -> PlanContent {
    let version = page.versions.iter().find(|it| it.state == PlanState::Draft || it.state.is_current());
    version.map(|version| version.content.clone()).unwrap_or_default()
}

async fn drawn(
    caseworker: &Caseworker,
    seen: &Seen<PlanPage>,
    form: Filled,
    told: Option<String>,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let person = &seen.person;
    let case = person.case.clone();
    let first_name = person.name.split_whitespace().next().unwrap_or_default().to_owned();
    let draft = seen.versions.iter().find(|version| version.state == PlanState::Draft);
    let stands = base(seen);
    let heading = if seen.versions.is_empty() {
        l.with1("plan-first", "name", &first_name)
    } else {
        l.with1("plan-next", "name", &first_name)
    };
    let mut page = caseworker.page(format!("{heading} – {}", person.name));
    page.crumbs = vec![
        Crumb::to("/worklist", l.t("worklist-title")),
        Crumb::to(format!("/cases/{case}"), person.name.clone()),
        Crumb::here(l.t("plan-crumb")),
    ];
    page.path = format!("/cases/{case}/plans/draft");
    page.has_errors = form.has_mistakes();
    let partners: Vec<Partner> = partners(&caseworker.app.store, person.municipality).await?;
    let status = match (form.has_mistakes(), told.is_some()) {
        (true, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::CONFLICT,
        (false, false) => StatusCode::OK,
    };
    let theirs = match &told {
        Some(_) => theirs(caseworker, &form, &stands, &first_name),
        None => Vec::new(),
    };
    let page = DraftPage {
        l,
        heading: heading.into_owned(),
        why: why(caseworker, seen.ground()),
        edition: draft.map_or(0, |draft| draft.edition),
        own_aim: stands.aim.as_ref().filter(|aim| aim.own).map(|aim| aim.words.clone()),
        aim: form
            .area("aim", l.t("plan-aim"), 3)
            .hint(l.with1("plan-aim-hint", "name", &first_name))
            .most(1000)
            .optional(),
        steps: step_fields(l, &form, &partners, &first_name),
        about: vec![
            form.area("strengths", l.t("plan-strengths"), 2)
                .hint(l.t("plan-about-hint"))
                .most(1000)
                .optional(),
            form.area("hindrances", l.t("plan-hindrances"), 2).most(1000).optional(),
            form.date("talk", l.t("plan-field-talk")).optional(),
            form.text("talk-what", l.t("plan-field-talk-what")).optional(),
        ],
        told,
        theirs,
        first_name,
        form,
        case,
        page,
    };
    Ok((status, draw(&page)?).into_response())
}

/// How what stands there now differs from what was typed here: nothing is lost, and saving again decides.
fn theirs(
    caseworker: &Caseworker,
    form: &Filled,
    stands: &PlanContent,
    first_name: &str,
) -> Vec<ChangeShown> {
    let mut number = 0;
    let typed = raw(form).check(Some(stands), || {
        number += 1;
        format!("typed-{number}")
    });
    match typed {
        Ok(typed) => changes(caseworker.l, caseworker.app.tables, stands, &typed, first_name),
        Err(_) => Vec::new(),
    }
}
