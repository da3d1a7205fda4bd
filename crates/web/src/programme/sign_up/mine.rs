//! GET /partnership/signup/mine: where the sign-up stands, and the way on.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::Html;
use domain::programme::{Requirement, SignUpMove, SignUpState, Step, checklist as required};
use store::programme::{SignUp, place_in_queue};

use super::answers::{Answer, municipality};
use super::guide;
use super::step::{checks, in_words, texts};
use super::way_back::WayBack;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Checklist, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/sign_up/mine.html")]
struct Mine {
    page: Page,
    l: Locale,
    municipality: String,
    sign_up: SignUp,
    open: bool,
    /// Where the writing goes on.
    next: Step,
    checklist: Checklist,
    steps: Vec<(Step, Vec<Answer>)>,
    today: jiff::civil::Date,
    /// Whether those who began first have just been asked.
    asked_first: bool,
    /// The place in the queue, the first being 1.
    place: Option<usize>,
    can_withdraw: bool,
}

pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    way: WayBack,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, Fault> {
    let sign_up = way.sign_up(&app).await?;
    let checks = checks(&app, &visitor).await?;
    let l = visitor.l;
    let list = required(&sign_up.typed, &checks);
    let lacks = |it: &Requirement| it.blocks() && !it.is_met();
    let next = list.into_iter().find(lacks).map_or(Step::Review, Requirement::step);
    draw(&Mine {
        page: visitor.page(l.t("sign-up-crumb")),
        l,
        municipality: municipality(l, app.tables, &sign_up.typed),
        open: is_open(&sign_up),
        next,
        today: visitor.now.day(),
        place: place_in_queue(&app.store, &sign_up.public_id).await?,
        can_withdraw: SignUpMove::Withdraw.after(sign_up.state).is_ok(),
        asked_first: query.as_deref() == Some("asked"),
        checklist: guide::checklist(l, &sign_up, &checks),
        steps: in_words(l, app.tables, &texts(&app, l).await?, &sign_up.typed),
        sign_up,
    })
}

/// Whether those who have the link may still write.
pub fn is_open(sign_up: &SignUp) -> bool {
    SignUpMove::Save.after(sign_up.state).is_ok()
}
