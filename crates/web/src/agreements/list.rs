//! GET /agreements: the viewer's pairs, and how each agreement stands.

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use domain::agreements::review_is_due;
use store::agreements::{ListedPair, agreements, takes_part};

use super::terms::promises;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "agreements/list.html")]
struct List {
    page: Page,
    l: Locale,
    pairs: Vec<Listed>,
}

/// A line of the list.
struct Listed {
    href: String,
    name: String,
    look: &'static str,
    state: String,
    promises: Vec<String>,
    departures: String,
    departed: bool,
}

pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    if !takes_part(&signed_in.viewer) {
        return Err(Fault::Absent);
    }
    let l = signed_in.l;
    let pairs = agreements(&app.store, &signed_in.viewer, signed_in.now).await?;
    let pairs = pairs.into_iter().map(|pair| listed(l, &pair, signed_in.now.day())).collect();
    draw(&List { page: signed_in.page(l.t("agreements-title")), l, pairs })
}

fn listed(l: Locale, pair: &ListedPair, today: jiff::civil::Date) -> Listed {
    let (look, state) = standing(l, pair, today);
    let (departed, counted) = pair.departures;
    Listed {
        href: format!("/agreements/{}", pair.pair),
        name: pair.other().name.clone(),
        look,
        state,
        promises: pair.promises.map(|it| promises(l, it)).unwrap_or_default(),
        departures: if counted == 0 {
            l.t("agreements-departures-none").into_owned()
        } else {
            l.with2("agreements-departures", "departed", departed, "counted", counted).into_owned()
        },
        departed: departed > 0,
    }
}

/// Look and words of where a pair stands: what waits for the viewer goes first.
fn standing(l: Locale, pair: &ListedPair, today: jiff::civil::Date) -> (&'static str, String) {
    if !pair.confirmed {
        return ("rest", l.t("agreements-over").into_owned());
    }
    match (pair.proposed_by, pair.promises, pair.review_on) {
        (Some(side), ..) if side != pair.side => ("sun", l.t("agreements-waits-for-us").into_owned()),
        (Some(_), ..) => {
            ("sun", l.with1("agreements-waits-for-them", "who", &pair.other().name).into_owned())
        }
        (None, Some(_), Some(day)) if review_is_due(day, today) => {
            ("sun", l.with1("agreements-review-due", "day", l.date(day)).into_owned())
        }
        (None, Some(_), _) => ("ok", l.t("agreement-state-in-force").into_owned()),
        (None, None, _) => ("rest", l.t("agreements-none").into_owned()),
    }
}
