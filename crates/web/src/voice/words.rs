//! GET /me/words, POST /me/{case}/words and …/{words}/withdrawal: own words.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::voice::WORDS_MAX;
use store::access::Seen;
use store::voice::{MyCase, OwnWords, withdraw_words, write_words};

use super::written::{place, written_something};
use super::{helper, mine};
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "voice/words.html")]
struct WordsPage {
    page: Page,
    l: Locale,
    by_link: bool,
    sections: Vec<Section>,
}

struct Section {
    case: String,
    place: Option<String>,
    helper: String,
    form: Filled,
    words: Vec<OwnWords>,
}

pub async fn show(visitor: SignedIn) -> Result<Html<String>, Fault> {
    let mine = mine(&visitor, "me-words").await?;
    drawn(&visitor, &mine, None)
}

/// Writes own words.
pub async fn create(
    visitor: SignedIn,
    Path(case): Path<String>,
    Posted(posted): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(visitor.l, posted);
    if let Some(words) = written_something(&mut form, visitor.l, "words", WORDS_MAX) {
        write_words(&visitor.app.store, &visitor.viewer, visitor.now, &case, words).await?;
        return Ok(Redirect::to("/me/words").into_response());
    }
    let mine = mine(&visitor, "me-words").await?;
    let page = drawn(&visitor, &mine, Some((&case, &form)))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Takes own words back.
pub async fn withdraw(
    visitor: SignedIn,
    Path((case, words)): Path<(String, String)>,
) -> Result<Redirect, Fault> {
    withdraw_words(&visitor.app.store, &visitor.viewer, visitor.now, &case, &words).await?;
    Ok(Redirect::to("/me/words"))
}

fn drawn(
    visitor: &SignedIn,
    mine: &[Seen<MyCase>],
    came_back: Option<(&str, &Filled)>,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let mut page = visitor.page(l.t("me-words-title"));
    page.has_errors = came_back.is_some();
    let form_of = |case: &str| match &came_back {
        Some((of, form)) if *of == case => (*form).clone(),
        _ => Filled::new(l),
    };
    let section = |my: &Seen<MyCase>| Section {
        case: my.about.case.clone(),
        place: place(l, my, mine.len() > 1),
        helper: helper(&my.about),
        form: form_of(&my.about.case),
        words: my.said.words.clone(),
    };
    let by_link = visitor.viewer.link_case.is_some();
    draw(&WordsPage { page, l, by_link, sections: mine.iter().map(section).collect() })
}
