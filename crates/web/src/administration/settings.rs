//! GET and POST /administration/settings: an organisation's own settings, with "confirm locally" on what no law settles.

use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::clocks::Rule;
use domain::directory::{OrganisationKind, Role};
use serde::Deserialize;
use store::access::{Ground, Membership};
use store::settings::{self, Described, ORGANISATION_SETTINGS};

use super::form;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Field, Filled};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// Where the page is.
const HERE: &str = "/administration/settings";

#[derive(Deserialize)]
pub struct Asked {
    /// Which of the viewer's organisations, by its code; the first unless said.
    #[serde(default)]
    house: String,
    #[serde(default)]
    saved: bool,
}

#[derive(Template)]
#[template(path = "administration/settings.html")]
struct SettingsPage {
    page: Page,
    l: Locale,
    form: Filled,
    house: Membership,
    others: Vec<Membership>,
    settings: Vec<&'static Described>,
    saved: bool,
    /// The rules of clocks in force, for a municipality.
    rules: Vec<Rule>,
    /// The grounds that rest on something a lawyer has to confirm, for a municipality.
    grounds: Vec<Ground>,
}

impl SettingsPage {
    fn fields(&self, setting: &Described) -> Vec<Field> {
        form::fields(&self.form, self.l, setting.name)
    }
}

pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let house = house(&signed_in, &asked.house)?;
    signed_in.proven_lately(HERE)?;
    let found = settings::of_organisation(app.store.reading(), house.organisation).await?;
    let filled = form::filled(signed_in.l, &found);
    Ok(drawn(&signed_in, house, filled, asked.saved)?.into_response())
}

/// Changes what was changed; the answer is the page again, with what to mend or with the word that it is saved.
pub async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    Query(asked): Query<Asked>,
    Form(posted): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let house = house(&signed_in, &asked.house)?;
    signed_in.proven_for_form(HERE)?;
    let before = settings::of_organisation(app.store.reading(), house.organisation).await?;
    let mut filled = Filled::posted(signed_in.l, posted);
    let new = form::read(&mut filled, signed_in.l, before, of_kind(house.kind).map(|setting| setting.name));
    if filled.has_mistakes() {
        let page = drawn(&signed_in, house, filled, false)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    settings::change(&app.store, &signed_in.viewer, signed_in.now, house.organisation, new).await?;
    let mut to = url::form_urlencoded::Serializer::new(String::from("/administration/settings?"));
    to.append_pair("house", &house.code).append_pair("saved", "true");
    Ok(Redirect::to(&to.finish()).into_response())
}

/// The organisation that is meant, if the viewer administers it today.
fn house(signed_in: &SignedIn, code: &str) -> Result<Membership, Fault> {
    let mut houses = houses(signed_in);
    let found = houses.find(|house| code.is_empty() || house.code == code);
    found.cloned().ok_or(Fault::Absent)
}

fn houses(signed_in: &SignedIn) -> impl Iterator<Item = &Membership> {
    signed_in.viewer.memberships.iter().filter(|membership| membership.role == Role::Administrator)
}

fn of_kind(kind: OrganisationKind) -> impl Iterator<Item = &'static Described> {
    ORGANISATION_SETTINGS.iter().filter(move |setting| setting.of == kind)
}

fn in_force(signed_in: &SignedIn) -> Vec<Rule> {
    let (book, today) = (&signed_in.app.store.rules().book, signed_in.now.day());
    book.rules().iter().filter(|rule| rule.in_force_on(today)).cloned().collect()
}

fn drawn(
    signed_in: &SignedIn,
    house: Membership,
    form: Filled,
    saved: bool,
) -> Result<axum::response::Html<String>, Fault> {
    let l = signed_in.l;
    let mut page = signed_in.page(l.t("settings-title"));
    page.has_errors = form.has_mistakes();
    let others =
        houses(signed_in).filter(|other| other.organisation != house.organisation).cloned().collect();
    let settings = of_kind(house.kind).collect();
    let is_municipality = house.kind == OrganisationKind::Municipality;
    let rules = if is_municipality { in_force(signed_in) } else { Vec::new() };
    let confirmed = |ground: &&Ground| is_municipality && ground.confirm_locally();
    let grounds = Ground::ALL.iter().filter(confirmed).copied().collect();
    draw(&SettingsPage { page, l, form, house, others, settings, saved, rules, grounds })
}
