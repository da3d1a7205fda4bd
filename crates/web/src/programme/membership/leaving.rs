//! GET and POST /partnership/leaving, POST …/regret: the municipality leaves on a day, or stays after all.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::Role;
use domain::mistakes::Problem;
use domain::text::FreeText;
use jiff::civil::Date;
use store::access::Membership;
use store::programme::{Member, is_member, leave, members, somebody_waits, stay};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// As the field says.
const LONGEST: usize = 1000;

#[derive(Template)]
#[template(path = "programme/membership/leaving.html")]
struct Leaving {
    page: Page,
    l: Locale,
    member: Member,
    /// Whether somebody waits for the place.
    queue: bool,
    form: Filled,
    action: &'static str,
}

/// What follows, the day, and the reason.
pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Response, Fault> {
    if !is_member(app.store.reading(), own(&signed_in)?.organisation).await? {
        return Ok(Redirect::to("/partnership/signup").into_response());
    }
    let form = Filled::new(signed_in.l);
    Ok(drawn(&app, &signed_in, form).await?.into_response())
}

/// It leaves.
pub async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let own = own(&signed_in)?.organisation;
    let mut form = Filled::posted(signed_in.l, pairs);
    let (on, reason) = (drawn_day(&mut form, signed_in.now.day()), told_reason(&mut form));
    let (Some(on), Some(reason)) = (on, reason) else {
        let page = drawn(&app, &signed_in, form).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    leave(&app.store, &signed_in.viewer, signed_in.now, own, on, reason).await?;
    let to = if on == signed_in.now.day() { "/" } else { "/partnership" };
    Ok(Redirect::to(to).into_response())
}

/// It stays after all.
pub async fn regret(State(app): State<App>, signed_in: SignedIn) -> Result<Redirect, Fault> {
    let own = own(&signed_in)?.organisation;
    stay(&app.store, &signed_in.viewer, signed_in.now, own).await?;
    Ok(Redirect::to("/partnership"))
}

/// The first day on which it is no member any more; what is wrong with it is told beside the field.
pub fn drawn_day(form: &mut Filled, today: Date) -> Option<Date> {
    let problem = match form.read_date("on") {
        Ok(Some(day)) if day >= today => return Some(day),
        Ok(Some(_)) => Problem::Past { today },
        Ok(None) => Problem::Missing,
        Err(_) => Problem::NotADate,
    };
    form.refuse_for("on", &problem);
    None
}

/// The reason; what is wrong with it is told beside the field.
pub fn told_reason(form: &mut Filled) -> Option<FreeText> {
    FreeText::new(form.value("reason"), LONGEST)
        .map_err(|problem| form.refuse_for("reason", &problem.into()))
        .ok()
}

fn own(signed_in: &SignedIn) -> Result<&Membership, Fault> {
    signed_in.viewer.membership(&[Role::Coordinator]).ok_or(Fault::Absent)
}

async fn drawn(app: &App, signed_in: &SignedIn, form: Filled) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let own = own(signed_in)?.organisation;
    let member = members(app.store.reading()).await?.into_iter().find(|it| it.organisation == own);
    let mut page = signed_in.page(l.t("leaving-title"));
    page.has_errors = form.has_mistakes();
    page.crumbs = vec![Crumb::to("/partnership", l.t("menu-invitation")), Crumb::here(l.t("leaving-title"))];
    draw(&Leaving {
        page,
        l,
        member: member.ok_or(Fault::Absent)?,
        queue: somebody_waits(app.store.reading()).await?,
        form,
        action: "/partnership/leaving",
    })
}
