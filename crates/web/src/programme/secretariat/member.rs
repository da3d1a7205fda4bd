//! GET /secretariat/members/{code}, POST …/leaving and …/leaving/regret: one member, and that it leaves.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::Role;
use store::programme::{
    Member, Roster, backing_of, leave, members, representation, roster_of, somebody_waits, stay,
};

use super::members::{backing_told, lacks};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::parts::{Crumb, Page};
use crate::programme::membership::{Mix, drawn_day, mix, told_reason};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "programme/secretariat/member.html")]
struct Show {
    page: Page,
    l: Locale,
    member: Member,
    roster: Roster,
    mix: Mix,
    lacks: Vec<String>,
    /// How many participants it sends at least.
    need: usize,
    backing: String,
    /// The secretariat reads the list and changes nobody.
    changes: bool,
    /// Whether somebody waits for its place.
    queue: bool,
    form: Filled,
    action: String,
}

/// One member.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(code): Path<String>,
) -> Result<Html<String>, Fault> {
    let form = Filled::new(signed_in.l);
    drawn(&app, &signed_in, &code, form).await
}

/// Notes that it leaves on a day.
pub async fn leave_on(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(code): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let member = member(&app, &signed_in, &code).await?;
    let mut form = Filled::posted(signed_in.l, pairs);
    let (on, reason) = (drawn_day(&mut form, signed_in.now.day()), told_reason(&mut form));
    let (Some(on), Some(reason)) = (on, reason) else {
        let page = drawn(&app, &signed_in, &code, form).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    leave(&app.store, &signed_in.viewer, signed_in.now, member.organisation, on, reason).await?;
    Ok(Redirect::to("/secretariat/members").into_response())
}

/// It stays after all.
pub async fn regret(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(code): Path<String>,
) -> Result<Redirect, Fault> {
    let member = member(&app, &signed_in, &code).await?;
    stay(&app.store, &signed_in.viewer, signed_in.now, member.organisation).await?;
    Ok(Redirect::to(&format!("/secretariat/members/{code}")))
}

async fn member(app: &App, signed_in: &SignedIn, code: &str) -> Result<Member, Fault> {
    if !signed_in.viewer.is_any(&[Role::Secretariat]) {
        return Err(Fault::Absent);
    }
    let all = members(app.store.reading()).await?;
    all.into_iter().find(|it| it.code == code).ok_or(Fault::Absent)
}

async fn drawn(app: &App, signed_in: &SignedIn, code: &str, form: Filled) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let db = app.store.reading();
    let member = member(app, signed_in, code).await?;
    let roster = roster_of(&app.store, &signed_in.viewer, member.organisation).await?;
    let backed = backing_of(db, member.organisation, signed_in.now.day()).await?;
    let need = representation(db).await?;
    let mut page = signed_in.page(member.name.clone());
    page.has_errors = form.has_mistakes();
    page.crumbs = vec![
        Crumb::to("/secretariat/members", l.t("secretariat-members-title")),
        Crumb::here(member.name.clone()),
    ];
    draw(&Show {
        page,
        l,
        need: need.participants,
        lacks: roster.lacks(need).into_iter().map(|it| lacks(l, it).into_owned()).collect(),
        mix: mix(l, &roster),
        roster,
        backing: backed.map_or_else(String::new, |it| backing_told(l, &it)),
        changes: false,
        queue: somebody_waits(db).await?,
        form,
        action: format!("/secretariat/members/{code}/leaving"),
        member,
    })
}
