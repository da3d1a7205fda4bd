//! `/worklist/views`: a colleague's own views of the list, under names of their own.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::casework::{LONGEST_VIEW_NAME, MOST_VIEWS, ViewName};
use store::Refused;
use store::casework::worklist::{
    Around, SavedView, around, forget_view, rename_view, save_view, saved_views,
};

use super::address::Asked;
use super::filters::{filters, in_words};
use crate::casework::caseworker::Caseworker;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{ErrorSummary, Field, Filled, Posted};
use crate::parts::{Crumb, Page};
use crate::texts::Locale;

#[derive(Template)]
#[template(path = "casework/worklist/saved.html")]
struct Views {
    page: Page,
    l: Locale,
    errors: ErrorSummary,
    /// What the list that the reader came from is narrowed to; empty when there is nothing to save.
    chosen: Vec<String>,
    list: Asked,
    name: Field,
    own: Vec<Own>,
}

/// One of the colleague's views, with the field of its name.
struct Own {
    id: String,
    name: String,
    href: String,
    field: Field,
}

/// The views, and the form that saves the choice in the address.
pub async fn show(caseworker: Caseworker, Query(asked): Query<Asked>) -> Result<Response, Fault> {
    page(&caseworker, asked, &Filled::new(caseworker.l)).await
}

/// Saves what a list is narrowed to, and shows that list.
pub async fn create(caseworker: Caseworker, Posted(pairs): Posted) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let asked = Asked::of_address(form.value("list")).first_page();
    let place = caseworker.municipality(&asked.municipality)?.organisation;
    if let Some(name) = named(&mut form, "name") {
        let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
        let saved = save_view(store, viewer, now, place, name, asked.query()).await;
        if told(&mut form, "name", saved)?.is_some() {
            return Ok(Redirect::to(&asked.href()).into_response());
        }
    }
    page(&caseworker, asked, &form).await
}

/// Gives a view another name.
pub async fn rename(
    caseworker: Caseworker,
    Path(view): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let asked = Asked::of_address(form.value("list"));
    let field = format!("name-{view}");
    if let Some(name) = named(&mut form, &field) {
        let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
        if told(&mut form, &field, rename_view(store, viewer, now, &view, name).await)?.is_some() {
            return Ok(Redirect::to(&asked.below("/views")).into_response());
        }
    }
    page(&caseworker, asked, &form).await
}

/// Deletes a view.
pub async fn remove(
    caseworker: Caseworker,
    Path(view): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let asked = Asked::of_address(Filled::posted(caseworker.l, pairs).value("list"));
    forget_view(&caseworker.app.store, &caseworker.viewer, caseworker.now, &view).await?;
    Ok(Redirect::to(&asked.below("/views")).into_response())
}

/// The name in this field, or what is wrong with it beside it.
fn named(form: &mut Filled, field: &str) -> Option<ViewName> {
    let name = ViewName::new(form.value(field));
    name.map_err(|problem| form.refuse_for(field, &problem.into())).ok()
}

/// `None` when the name or the number of views stands in the way, which is then told beside the field.
fn told<T>(form: &mut Filled, field: &str, answer: Result<T, Refused>) -> Result<Option<T>, Fault> {
    let l = form.language();
    match answer {
        Ok(done) => Ok(Some(done)),
        Err(Refused::Conflict(_)) => {
            form.refuse(field, l.t("views-name-taken"));
            Ok(None)
        }
        Err(Refused::Illegal(_)) => {
            form.refuse(field, l.with1("views-too-many", "most", MOST_VIEWS));
            Ok(None)
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(caseworker: &Caseworker, asked: Asked, form: &Filled) -> Result<Response, Fault> {
    let (l, store, viewer) = (caseworker.l, &caseworker.app.store, &caseworker.viewer);
    let place = caseworker.municipality(&asked.municipality)?.organisation;
    let Around { team, schools, .. } = around(store, viewer, caseworker.now, place, &asked.filter()).await?;
    let filters = filters(caseworker, &asked, &team, schools);
    let most = u16::try_from(LONGEST_VIEW_NAME).unwrap_or(u16::MAX);
    let mut page = caseworker.page(l.t("views-title"));
    page.crumbs = vec![Crumb::to(asked.href(), l.t("worklist-title")), Crumb::here(l.t("views-title"))];
    page.has_errors = form.has_mistakes();
    page.path = asked.below("/views");
    let own = saved_views(store, viewer, place).await?;
    let drawn = draw(&Views {
        page,
        l,
        errors: form.summary(),
        chosen: in_words(l, &filters, &asked),
        name: form.text("name", l.t("views-name")).hint(l.t("views-name-hint")).most(most),
        own: own.into_iter().map(|view| Own::of(l, form, view)).collect(),
        list: asked.first_page(),
    })?;
    let status = if form.has_mistakes() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, drawn).into_response())
}

impl Own {
    fn of(l: Locale, form: &Filled, view: SavedView) -> Self {
        let field = format!("name-{}", view.id);
        let as_typed = form.pairs().any(|(name, _)| name == field);
        let filled = if as_typed { form.clone() } else { Filled::new(l).with(&field, &view.name) };
        Self {
            field: filled.text(&field, l.t("views-name")),
            href: Asked::of_query(&view.asked).href(),
            id: view.id,
            name: view.name,
        }
    }
}
