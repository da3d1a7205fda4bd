//! GET and POST /agreements/{pair}/draft: what one's own side writes, kept right or wrong, and sent when it is whole.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::agreements::{BOTH, RawTerms, Side};
use store::agreements::{Agreement, NotProposed, NotSaved, Version, agreement, propose, save_draft};

use super::changes::{Line, lines};
use super::form::{contact_rows, filled, refuse, task_rows, typed};
use super::pair::{names, other, title};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "agreements/draft.html")]
struct DraftPage {
    page: Page,
    l: Locale,
    at: String,
    other: String,
    lead: String,
    mark: String,
    form: Filled,
    /// Each side's word, name and how many rows it has.
    sides: Vec<(&'static str, String, usize)>,
    tasks: usize,
    who: Vec<Choice>,
    meanwhile: Option<Meanwhile>,
    /// Another proposal waits: this one can be kept, and not sent.
    one_waits: bool,
}

/// What a colleague saved while this form was open.
struct Meanwhile {
    told: String,
    changes: Vec<Line>,
}

/// The form: the draft, else what is in force, else empty.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(pair): Path<String>,
) -> Result<Html<String>, Fault> {
    let found = writable(&app, &signed_in, &pair).await?;
    let terms = match (&found.draft, found.in_force()) {
        (Some(draft), _) => draft.terms.clone(),
        (None, Some(version)) => RawTerms { review_on: String::new(), ..version.terms.clone() },
        (None, None) => RawTerms::default(),
    };
    let mark = found.draft.as_ref().map(|draft| draft.mark.clone()).unwrap_or_default();
    drawn(&signed_in, &found, &terms, filled(signed_in.l, &terms), mark, None)
}

/// Saves; with `go=send` also proposes it to the other side.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(pair): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let (l, now, viewer) = (signed_in.l, signed_in.now, &signed_in.viewer);
    let found = writable(&app, &signed_in, &pair).await?;
    let form = Filled::posted(l, pairs);
    let terms = typed(&form);
    // Sent twice: what waits for the other side is what was typed.
    let is_there = |it: &Version| it.side == found.side && it.terms == terms.clone().without_blank_rows();
    if form.value("go") == "send" && found.proposal().is_some_and(is_there) {
        return Ok(back(&pair, "proposed"));
    }
    let began_from = form.value("mark").to_owned();
    let mark = match save_draft(&app.store, viewer, now, &pair, terms.clone(), began_from).await {
        Ok(mark) => mark,
        Err(NotSaved::Changed(there)) => {
            let meanwhile = Meanwhile {
                told: l
                    .with2("agreement-meanwhile", "who", &there.by, "at", l.near_moment(there.at, now))
                    .into_owned(),
                changes: lines(l, &there.terms, &terms, names(&found)),
            };
            let page = drawn(&signed_in, &found, &terms, form, there.mark.clone(), Some(meanwhile))?;
            return Ok((StatusCode::CONFLICT, page).into_response());
        }
        Err(NotSaved::Refused(refused)) => return Err(refused.into()),
    };
    if form.value("go") != "send" {
        return Ok(back(&pair, "saved"));
    }
    // Fields are drawn by the rows that were kept, which are those that the rules count.
    let mut drawn_again = filled(l, &terms);
    match propose(&app.store, viewer, now, &pair, mark.clone()).await {
        Ok(_) => return Ok(back(&pair, "proposed")),
        Err(NotProposed::Mistakes(wrong)) => {
            for mistake in &wrong {
                refuse(&mut drawn_again, mistake);
            }
        }
        Err(NotProposed::OneWaits) => drawn_again.refuse("reporting", l.t("agreement-one-waits")),
        Err(NotProposed::Changed) => return Err(Fault::Conflict("the draft changed meanwhile".into())),
        Err(NotProposed::Refused(refused)) => return Err(refused.into()),
    }
    let page = drawn(&signed_in, &found, &terms, drawn_again, mark, None)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn writable(app: &App, signed_in: &SignedIn, pair: &str) -> Result<Agreement, Fault> {
    let found = agreement(&app.store, &signed_in.viewer, signed_in.now, pair).await?;
    if found.may_write { Ok(found) } else { Err(Fault::Absent) }
}

fn drawn(
    signed_in: &SignedIn,
    found: &Agreement,
    terms: &RawTerms,
    form: Filled,
    mark: String,
    meanwhile: Option<Meanwhile>,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let at = format!("/agreements/{}", found.pair);
    let here = l.t("agreement-draft-title");
    let mut page = signed_in.page(format!("{here}: {}", title(l, found)));
    page.crumbs = vec![
        Crumb::to("/agreements", l.t("agreements-title")),
        Crumb::to(&at, other(found).to_owned()),
        Crumb::here(here.into_owned()),
    ];
    page.has_errors = form.has_mistakes();
    let [municipality, institution] = names(found);
    let lead = match &found.draft {
        Some(draft) => l
            .with2("agreement-draft-saved", "who", &draft.by, "at", l.near_moment(draft.at, signed_in.now))
            .into_owned(),
        None => l.with1("agreement-draft-lead", "other", other(found)).into_owned(),
    };
    let who = [
        Choice::new("", l.t("agreement-task-choose")),
        Choice::new("municipality", municipality.to_owned()),
        Choice::new("institution", institution.to_owned()),
        Choice::new(BOTH, l.t("agreement-both")),
    ];
    let sides = Side::ALL.into_iter().zip([municipality, institution]);
    draw(&DraftPage {
        page,
        l,
        at,
        other: other(found).to_owned(),
        lead,
        mark,
        form,
        sides: sides.map(|(side, name)| (side.code(), name.to_owned(), contact_rows(terms, side))).collect(),
        tasks: task_rows(terms),
        who: who.to_vec(),
        meanwhile,
        one_waits: found.proposal().is_some(),
    })
}

fn back(pair: &str, done: &str) -> Response {
    Redirect::to(&format!("/agreements/{pair}?done={done}")).into_response()
}
