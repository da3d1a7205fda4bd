//! GET /me/about: how I want to be reached, whom we may share with, and my rights.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::voice::CHANNELS;
use jiff::civil::Date;
use store::access::Seen;
use store::voice::{MyCase, Sharing};

use super::written::place;
use super::{helper, mine};
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Filled};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "voice/about.html")]
struct AboutPage {
    page: Page,
    l: Locale,
    by_link: bool,
    channels: Vec<Choice>,
    sections: Vec<Section>,
}

struct Section {
    case: String,
    place: Option<String>,
    helper: String,
    wish: Filled,
    wished: bool,
    sharing: Vec<Sharing>,
    of_age_on: Date,
    of_age: bool,
}

pub async fn show(visitor: SignedIn) -> Result<Html<String>, Fault> {
    let mine = mine(&visitor, "me-about").await?;
    drawn(&visitor, &mine, None)
}

/// The page once more, where somebody said yes to no school at all.
pub(super) async fn sharing_came_back(visitor: &SignedIn, case: &str) -> Result<Response, Fault> {
    let mine = mine(visitor, "me-about").await?;
    let my = mine.iter().find(|my| my.about.case == case).ok_or(Fault::Absent)?;
    let mut form = wished(visitor.l, my);
    form.refuse("sharing", visitor.l.t("me-share-which"));
    let page = drawn(visitor, &mine, Some((case, &form)))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The page, with a wish that came back to be mended.
pub(super) fn drawn(
    visitor: &SignedIn,
    mine: &[Seen<MyCase>],
    came_back: Option<(&str, &Filled)>,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let mut page = visitor.page(l.t("me-about-title"));
    page.has_errors = came_back.is_some();
    let section = |my: &Seen<MyCase>| Section {
        case: my.about.case.clone(),
        place: place(l, my, mine.len() > 1),
        helper: helper(&my.about),
        wish: match &came_back {
            Some((of, form)) if *of == my.about.case => (*form).clone(),
            _ => wished(l, my),
        },
        wished: my.wish.is_some(),
        sharing: my.sharing.clone(),
        of_age_on: my.about.of_age_on,
        of_age: my.about.of_age_on <= visitor.now.day(),
    };
    let sections = mine.iter().map(section).collect();
    let channels = CHANNELS.iter().map(|code| Choice::new(*code, l.coded("me-channel", code))).collect();
    let by_link = visitor.viewer.link_case.is_some();
    draw(&AboutPage { page, l, by_link, channels, sections })
}

/// The form as it was last saved.
fn wished(l: Locale, my: &MyCase) -> Filled {
    let form = Filled::new(l);
    match &my.wish {
        Some(wish) => {
            form.with("channel", wish.channel().as_str()).with("remark", wish.remark().unwrap_or_default())
        }
        None => form,
    }
}
