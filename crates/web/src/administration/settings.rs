//! GET and POST /administration/settings: an organisation's own settings, with "confirm locally" on what no law settles.

use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::clocks::Rule;
use domain::directory::{OrganisationKind, Role};
use domain::installation::{Part, Parts};
use serde::Deserialize;
use store::Refused;
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
    mark: String,
    others_wrote: Vec<String>,
    saved: bool,
    /// The rules of clocks in force, for a municipality.
    rules: Vec<Rule>,
    /// The grounds that rest on something a lawyer has to confirm, for a municipality.
    grounds: Vec<Ground>,
}

/// What stands beside the fields.
#[derive(Default)]
struct Beside {
    /// The mark of the settings that the form shows, or is held against.
    mark: String,
    /// What somebody else made of them meanwhile, a line for each difference.
    others_wrote: Vec<String>,
    saved: bool,
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
    let beside = Beside { mark: found.mark(), saved: asked.saved, ..Beside::default() };
    Ok(drawn(&signed_in, house, filled, beside)?.into_response())
}

/// Changes what was changed; the answer is the page again, with what to mend or with the word that it is saved. Of two who
/// change at once, the second sees what the first wrote, and loses nothing of what was typed.
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
    let new = form::read(
        &mut filled,
        signed_in.l,
        before,
        of_kind(house.kind, signed_in.app.store.parts()).map(|setting| setting.name),
    );
    let mark = filled.value("mark").to_owned();
    if filled.has_mistakes() {
        let page = drawn(&signed_in, house, filled, Beside { mark, ..Beside::default() })?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let (store, shown) = (&app.store, Some(mark).filter(|mark| !mark.is_empty()));
    match settings::change(store, &signed_in.viewer, signed_in.now, house.organisation, shown, new).await {
        Ok(_) => {}
        Err(Refused::Conflict(_)) => return overtaken(&app, &signed_in, house, filled).await,
        Err(other) => return Err(other.into()),
    }
    let mut to = url::form_urlencoded::Serializer::new(String::from("/administration/settings?"));
    to.append_pair("house", &house.code).append_pair("saved", "true");
    Ok(Redirect::to(&to.finish()).into_response())
}

/// The page with what was typed, held against what stands there now.
async fn overtaken(
    app: &App,
    signed_in: &SignedIn,
    house: Membership,
    typed: Filled,
) -> Result<Response, Fault> {
    let l = signed_in.l;
    let now = settings::of_organisation(app.store.reading(), house.organisation).await?;
    let names = of_kind(house.kind, signed_in.app.store.parts()).map(|setting| setting.name);
    let others_wrote = form::differences(l, names, &form::filled(l, &now), &typed);
    let beside = Beside { mark: now.mark(), others_wrote, saved: false };
    Ok((StatusCode::CONFLICT, drawn(signed_in, house, typed, beside)?).into_response())
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

/// What an organisation of this kind can set where these parts run: a municipality's settings are about its casework, the
/// host's about the programme.
fn of_kind(kind: OrganisationKind, parts: Parts) -> impl Iterator<Item = &'static Described> {
    let part = if kind == OrganisationKind::Municipality { Part::Casework } else { Part::Programme };
    ORGANISATION_SETTINGS.iter().filter(move |setting| setting.of == kind && parts.has(part))
}

fn in_force(signed_in: &SignedIn) -> Vec<Rule> {
    let (book, today) = (&signed_in.app.store.rules().book, signed_in.now.day());
    book.rules().iter().filter(|rule| rule.in_force_on(today)).cloned().collect()
}

fn drawn(
    signed_in: &SignedIn,
    house: Membership,
    form: Filled,
    beside: Beside,
) -> Result<axum::response::Html<String>, Fault> {
    let l = signed_in.l;
    let mut page = signed_in.page(l.t("settings-title"));
    let Beside { mark, others_wrote, saved } = beside;
    page.has_errors = form.has_mistakes() || !others_wrote.is_empty();
    let others =
        houses(signed_in).filter(|other| other.organisation != house.organisation).cloned().collect();
    let settings = of_kind(house.kind, signed_in.app.store.parts()).collect();
    let is_municipality = house.kind == OrganisationKind::Municipality && page.runs_casework();
    let rules = if is_municipality { in_force(signed_in) } else { Vec::new() };
    let confirmed = |ground: &&Ground| is_municipality && ground.confirm_locally();
    let grounds = Ground::ALL.iter().filter(confirmed).copied().collect();
    draw(&SettingsPage { page, l, form, house, others, settings, mark, others_wrote, saved, rules, grounds })
}
