//! /secretariat/meetings: planning, changing and cancelling meetings; who comes, who came, and the minutes.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::Role;
use domain::programme::{MeetingPlan, RawMeeting};
use domain::tables::Named as _;
use domain::text::FreeText;
use store::programme::meetings::{
    Meeting, Seat, cancel_meeting, change_meeting, meeting, meetings, plan_meeting, record_meeting, seats,
};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::parts::{Crumb, Page};
use crate::programme::meetings::{MeetingLine, line};
use crate::texts::{Locale, capital};
use crate::visitor::SignedIn;

/// Characters of the minutes.
const LONGEST_MINUTES: u16 = 10_000;

#[derive(Template)]
#[template(path = "programme/secretariat/meetings.html")]
struct Index {
    page: Page,
    l: Locale,
    lines: Vec<(MeetingLine, String)>,
    form: Filled,
    kinds: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "programme/secretariat/meeting.html")]
struct Show {
    page: Page,
    l: Locale,
    title: String,
    line: MeetingLine,
    meeting: Meeting,
    seats: Vec<Seat>,
    form: Filled,
    kinds: Vec<Choice>,
    can_cancel: bool,
    can_record: bool,
    saved: bool,
    minutes: u16,
}

impl Show {
    /// How many of those who come need something.
    fn with_needs(&self) -> usize {
        self.seats.iter().filter(|seat| !seat.guest.diet.is_empty() || !seat.guest.access.is_empty()).count()
    }
}

pub async fn index(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    let form = Filled::new(signed_in.l);
    listed(&app, &signed_in, form).await
}

/// Plans one more.
pub async fn plan(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    only_secretariat(&signed_in)?;
    let mut form = Filled::posted(signed_in.l, pairs);
    match MeetingPlan::check(&raw(&form), app.tables) {
        Ok(plan) => {
            let id = plan_meeting(&app.store, &signed_in.viewer, signed_in.now, form.key(), plan).await?;
            Ok(back(&id))
        }
        Err(mistakes) => {
            form.refuse_all(&mistakes);
            let page = listed(&app, &signed_in, form).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, Fault> {
    drawn(&app, &signed_in, &id, None, query.as_deref() == Some("saved")).await
}

/// Changes time, place, link or programme: who comes is told of what a calendar must know.
pub async fn change(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    only_secretariat(&signed_in)?;
    let mut form = Filled::posted(signed_in.l, pairs);
    match MeetingPlan::check(&raw(&form), app.tables) {
        Ok(plan) => {
            change_meeting(&app.store, &signed_in.viewer, signed_in.now, id.clone(), plan).await?;
            Ok(back(&id))
        }
        Err(mistakes) => {
            form.refuse_all(&mistakes);
            let page = drawn(&app, &signed_in, &id, Some(form), false).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// Cancels it.
pub async fn cancel(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    cancel_meeting(&app.store, &signed_in.viewer, signed_in.now, id.clone()).await?;
    Ok(back(&id))
}

/// Records who came, and the minutes.
pub async fn record(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    only_secretariat(&signed_in)?;
    let mut form = Filled::posted(signed_in.l, pairs);
    let minutes = match form.value("minutes") {
        "" => None,
        text => match FreeText::new(text, LONGEST_MINUTES.into()) {
            Ok(text) => Some(text),
            Err(problem) => {
                form.refuse_for("minutes", &problem.into());
                let page = drawn(&app, &signed_in, &id, Some(form), false).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
        },
    };
    let came = form.values("came").map(str::to_owned).collect();
    record_meeting(&app.store, &signed_in.viewer, signed_in.now, id.clone(), came, minutes).await?;
    Ok(back(&id))
}

fn only_secretariat(signed_in: &SignedIn) -> Result<(), Fault> {
    if signed_in.viewer.is_any(&[Role::Secretariat]) { Ok(()) } else { Err(Fault::Absent) }
}

async fn listed(app: &App, signed_in: &SignedIn, form: Filled) -> Result<Html<String>, Fault> {
    only_secretariat(signed_in)?;
    let l = signed_in.l;
    let all = meetings(&app.store).await?;
    let mut page = signed_in.page(l.t("meetings-title"));
    page.has_errors = form.has_mistakes();
    let address = |it: &Meeting| format!("/secretariat/meetings/{}", it.public_id);
    let lines = all.iter().map(|it| (line(l, it), address(it))).collect();
    draw(&Index { page, l, lines, kinds: kinds(l, app), form: form.keyed(&app.store) })
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    id: &str,
    typed: Option<Filled>,
    saved: bool,
) -> Result<Html<String>, Fault> {
    only_secretariat(signed_in)?;
    let (l, today) = (signed_in.l, signed_in.now.day());
    let meeting = meeting(&app.store, id).await?;
    let seats = seats(&app.store, &signed_in.viewer, id).await?;
    let line = line(l, &meeting);
    let title = match meeting.number {
        Some(number) => format!("{}: {}", l.with1("meeting-number", "number", number), line.kind),
        None => capital(&line.kind),
    };
    let mut page = signed_in.page(title.clone());
    page.crumbs = vec![Crumb::to("/secretariat/meetings", l.t("meetings-title")), Crumb::here(title.clone())];
    let form = typed.unwrap_or_else(|| filled(l, &meeting));
    page.has_errors = form.has_mistakes();
    let day = meeting.hours.map(|hours| hours.day);
    draw(&Show {
        page,
        l,
        title,
        line,
        can_cancel: meeting.state.is_ahead(day, today).is_ok(),
        can_record: meeting.state.has_begun(day, today).is_ok(),
        kinds: kinds(l, app),
        form,
        seats,
        meeting,
        saved,
        minutes: LONGEST_MINUTES,
    })
}

fn filled(l: Locale, meeting: &Meeting) -> Filled {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let form = Filled::new(l)
        .with("kind", meeting.kind.as_str())
        .with("place", text(&meeting.place))
        .with("link", text(&meeting.link))
        .with("programme", text(&meeting.programme))
        .with("minutes", text(&meeting.minutes));
    match meeting.hours {
        None => form,
        Some(hours) => form
            .with_date("day", hours.day)
            .with("from", hours.from.strftime("%H.%M").to_string())
            .with("to", hours.to.strftime("%H.%M").to_string()),
    }
}

fn raw(form: &Filled) -> RawMeeting {
    let text = |name: &str| form.value(name).to_owned();
    RawMeeting {
        kind: text("kind"),
        day: form.date_text("day"),
        from: text("from"),
        to: text("to"),
        place: text("place"),
        link: text("link"),
        programme: text("programme"),
    }
}

fn kinds(l: Locale, app: &App) -> Vec<Choice> {
    let kinds = app.tables.meeting_kinds.iter();
    kinds.map(|kind| Choice::new(kind.code.as_str(), capital(kind.name(l.language())))).collect()
}

fn back(id: &str) -> Response {
    Redirect::to(&format!("/secretariat/meetings/{id}?saved")).into_response()
}
