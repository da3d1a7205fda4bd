//! GET /secretariat/signups and /secretariat/signups/{id}.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use domain::programme::{SignUpMove, SignUpState, Step};
use store::programme::{
    SignUp, SignUpRow, Superseded, place_in_queue, places, read_sign_up, sign_ups, superseded,
};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::parts::{Checklist, Crumb, Page};
use crate::programme::sign_up::{Answer, checklist, checks, in_words, municipality, texts};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "programme/secretariat/sign_ups.html")]
struct Index {
    page: Page,
    l: Locale,
    rows: Vec<SignUpRow>,
    waiting: usize,
    /// How many municipalities have a place, where there is a limit.
    places: Option<u16>,
    today: jiff::civil::Date,
}

#[derive(Template)]
#[template(path = "programme/secretariat/sign_up.html")]
struct Show {
    page: Page,
    l: Locale,
    municipality: String,
    sign_up: SignUp,
    steps: Vec<(Step, Vec<Answer>)>,
    checklist: Checklist,
    form: Filled,
    not_accepted: Option<String>,
    /// How many participants a municipality sends at least.
    need: usize,
    /// The place in the queue, the first being 1.
    place: Option<usize>,
    /// Other sign-ups of the municipality that it took the place of, or the one that took its own.
    superseded: Superseded,
}

impl Show {
    fn can_accept(&self) -> bool {
        SignUpMove::Accept.after(self.sign_up.state).is_ok()
    }

    fn can_ask_to_mend(&self) -> bool {
        SignUpMove::AskToMend.after(self.sign_up.state).is_ok()
    }

    fn can_withdraw(&self) -> bool {
        SignUpMove::Withdraw.after(self.sign_up.state).is_ok()
    }

    fn can_decline(&self) -> bool {
        SignUpMove::Decline.after(self.sign_up.state).is_ok()
    }
}

/// Every sign-up, those that wait first.
pub async fn index(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    let rows = sign_ups(&app.store, &signed_in.viewer, app.tables).await?;
    let waiting = rows.iter().filter(|row| row.state == SignUpState::Sent).count();
    let l = signed_in.l;
    let page = signed_in.page(l.t("secretariat-sign-ups-title"));
    let places = Some(places(app.store.reading()).await?.0).filter(|places| *places > 0);
    draw(&Index { page, l, rows, waiting, places, today: signed_in.now.day() })
}

/// One sign-up, and what can be decided of it.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Html<String>, Fault> {
    let form = Filled::new(signed_in.l);
    drawn(&app, &signed_in, &id, form, None).await
}

/// Draws a sign-up with a form that came back, or with the word on why it couldn't be accepted.
pub async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    id: &str,
    form: Filled,
    not_accepted: Option<String>,
) -> Result<Html<String>, Fault> {
    let sign_up = read_sign_up(&app.store, &signed_in.viewer, id).await?;
    let checks = checks(app, signed_in).await?;
    let l = signed_in.l;
    let municipality = municipality(l, app.tables, &sign_up.typed);
    let place = place_in_queue(&app.store, &sign_up.public_id).await?;
    let superseded = superseded(&app.store, &signed_in.viewer, id).await?;
    let mut page = signed_in.page(municipality.clone());
    page.has_errors = form.has_mistakes();
    page.crumbs = vec![
        Crumb::to("/secretariat/signups", l.t("secretariat-sign-ups-title")),
        Crumb::here(municipality.clone()),
    ];
    draw(&Show {
        page,
        l,
        municipality,
        steps: in_words(l, app.tables, &texts(app, l).await?, &sign_up.typed),
        checklist: checklist(l, &sign_up, &checks),
        sign_up,
        form,
        not_accepted,
        need: checks.representation.participants,
        place,
        superseded,
    })
}
