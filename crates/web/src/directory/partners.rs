//! GET and POST /administration/partners, POST …/{id}/end: who may report to the municipality, or to whom the
//! institution may report.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::{OrganisationKind, RelationState};
use serde::Deserialize;
use store::directory::{Organisation, PartnerContact, Relation, ask_institution, end_relation, relations_of};

use super::institutions::institutions;
use super::new_person;
use super::people::{house, houses, only_administrators};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// Where the page is.
const HERE: &str = "/administration/partners";

#[derive(Template)]
#[template(path = "directory/partners.html")]
struct Partners {
    page: Page,
    l: Locale,
    houses: Vec<(Organisation, Vec<Relation>)>,
    /// The municipality that asks; an institution asks nobody.
    asking: Option<Organisation>,
    institutions: Vec<Choice>,
    form: Filled,
    /// The key of what was done a moment ago.
    done: Option<&'static str>,
}

#[derive(Deserialize)]
pub struct JustDone {
    #[serde(default)]
    done: String,
}

/// What can have been done, as the address of the page says it, and the key of its words.
const DONE: [(&str, &str); 2] = [("asked", "partners-done-asked"), ("ended", "partners-done-ended")];

pub async fn index(
    State(app): State<App>,
    signed_in: SignedIn,
    Query(just): Query<JustDone>,
) -> Result<Html<String>, Fault> {
    only_administrators(&signed_in)?;
    signed_in.proven_lately(HERE)?;
    let form = Filled::new(signed_in.l);
    let done = DONE.into_iter().find(|(done, _)| *done == just.done).map(|(_, key)| key);
    drawn(&app, &signed_in, form, done).await
}

/// Asks one more institution, or the same once more.
pub async fn ask(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    only_administrators(&signed_in)?;
    signed_in.proven_for_form(HERE)?;
    let l = signed_in.l;
    let mut form = Filled::posted(l, pairs);
    let municipality = house(&app, &signed_in, form.value("house")).await?;
    let institution = app.tables.institutions.get(form.value("institution")).ok();
    if institution.is_none() {
        form.refuse("institution", l.t("partners-institution-missing"));
    }
    let contact = new_person::read(&mut form, "");
    let (Some(institution), Some(contact)) = (institution, contact) else {
        let page = drawn(&app, &signed_in, form, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let contact =
        PartnerContact { name: contact.name.as_str().to_owned(), email: contact.email.as_str().to_owned() };
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    ask_institution(store, viewer, now, municipality, institution, contact).await?;
    Ok(back("asked"))
}

/// Ends a relation: nothing is reported through it from now on.
pub async fn end(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    only_administrators(&signed_in)?;
    signed_in.proven_for_form(HERE)?;
    end_relation(&app.store, &signed_in.viewer, signed_in.now, id).await?;
    Ok(back("ended"))
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    form: Filled,
    done: Option<&'static str>,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let mut list = Vec::new();
    for organisation in houses(app, signed_in).await? {
        let relations = relations_of(&app.store, organisation.id).await?;
        list.push((organisation, relations));
    }
    let asks = |house: &&Organisation| house.kind == OrganisationKind::Municipality;
    let asking = list.iter().map(|(house, _)| house).find(asks).cloned();
    let choose = Choice::new("", l.t("people-choose"));
    let own = asking.as_ref().and_then(|house| house.code.parse().ok());
    let institutions = std::iter::once(choose).chain(institutions(l, app.tables, own)).collect();
    let mut page = signed_in.page(l.t("partners-title"));
    page.has_errors = form.has_mistakes();
    draw(&Partners { page, l, houses: list, asking, institutions, form, done })
}

/// Whether the relation can be ended.
fn runs(relation: &Relation) -> bool {
    matches!(relation.state, RelationState::Invited | RelationState::Confirmed)
}

fn back(done: &'static str) -> Response {
    Redirect::to(&format!("{HERE}?done={done}")).into_response()
}
