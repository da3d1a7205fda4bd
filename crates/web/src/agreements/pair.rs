//! GET /agreements/{pair}: what the two have agreed, what waits, and whether promises are kept.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use domain::agreements::{Side, review_is_due};
use serde::Deserialize;
use store::agreements::{Agreement, Kept, Signature, Version, agreement};

use super::changes::{Line, lines};
use super::terms::{Shown, promised};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "agreements/pair.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the page asks")]
struct Pair {
    page: Page,
    l: Locale,
    title: String,
    lead: String,
    at: String,
    may_write: bool,
    confirmed: bool,
    has_draft: bool,
    review_due: Option<String>,
    proposal: Option<Proposal>,
    terms: Option<Shown>,
    signatures: Vec<String>,
    kept: Vec<KeptShown>,
    contact_is_untold: bool,
    versions: Vec<Listed>,
    form: Filled,
    done: Option<&'static str>,
}

/// The version that waits for an answer.
struct Proposal {
    number: u32,
    told: String,
    /// The viewer's side answers it; else it can be taken back.
    ours_to_answer: bool,
    changes: Vec<Line>,
    terms: Shown,
}

/// How a promise was kept.
struct KeptShown {
    promise: String,
    counts: Kept,
}

/// A version in the list.
struct Listed {
    number: u32,
    state: String,
    proposed: String,
    answered: String,
    words: Option<String>,
}

#[derive(Deserialize)]
pub struct JustDone {
    #[serde(default)]
    done: String,
}

/// What can have been done, as the address says it.
const DONE: [&str; 5] = ["saved", "proposed", "agreed", "declined", "withdrawn"];

pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(pair): Path<String>,
    Query(just): Query<JustDone>,
) -> Result<Html<String>, Fault> {
    let done = DONE.into_iter().find(|done| *done == just.done);
    drawn(&app, &signed_in, &pair, Filled::new(signed_in.l), done).await
}

/// The page; `form` holds the words of a no that came back to be mended.
pub(super) async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    pair: &str,
    form: Filled,
    done: Option<&'static str>,
) -> Result<Html<String>, Fault> {
    let (l, today) = (signed_in.l, signed_in.now.day());
    let found = agreement(&app.store, &signed_in.viewer, signed_in.now, pair).await?;
    let names = names(&found);
    let title = title(l, &found);
    let mut page = signed_in.page(title.clone());
    page.crumbs =
        vec![Crumb::to("/agreements", l.t("agreements-title")), Crumb::here(other(&found).to_owned())];
    page.has_errors = form.has_mistakes();
    let in_force = found.in_force();
    let review_due = in_force
        .and_then(|version| version.review_on)
        .filter(|day| review_is_due(*day, today))
        .map(|day| l.with1("agreement-review-due", "day", l.date(day)).into_owned());
    draw(&Pair {
        page,
        l,
        title,
        lead: lead(l, in_force),
        at: format!("/agreements/{pair}"),
        may_write: found.may_write,
        confirmed: found.confirmed,
        has_draft: found.draft.is_some(),
        review_due,
        proposal: found.proposal().map(|version| proposal(l, &found, version)),
        terms: in_force.map(|version| Shown::of(l, &version.terms, names)),
        signatures: in_force.map(|version| signatures(l, &found, version)).unwrap_or_default(),
        kept: found.kept.iter().map(|it| kept(l, it)).collect(),
        contact_is_untold: found.side == Side::Institution
            && in_force.is_some_and(|version| !version.terms.contact_within.is_empty()),
        versions: found.versions.iter().map(|version| listed(l, version)).collect(),
        form,
        done,
    })
}

/// The two, the municipality first.
pub(super) fn names(found: &Agreement) -> [&str; 2] {
    [&found.municipality.name, &found.institution.name]
}

/// The other side, as the viewer sees it.
pub(super) fn other(found: &Agreement) -> &str {
    let [municipality, institution] = names(found);
    if found.side == Side::Municipality { institution } else { municipality }
}

pub(super) fn title(l: Locale, found: &Agreement) -> String {
    let [municipality, institution] = names(found);
    l.with2("agreement-title", "municipality", municipality, "institution", institution).into_owned()
}

fn lead(l: Locale, in_force: Option<&Version>) -> String {
    match in_force {
        Some(version) => {
            let since = version.in_force_from.map(|day| l.date(day).into_owned()).unwrap_or_default();
            l.with2("agreement-in-force", "number", version.number, "since", since).into_owned()
        }
        None => l.t("agreement-none").into_owned(),
    }
}

fn proposal(l: Locale, found: &Agreement, version: &Version) -> Proposal {
    let names = names(found);
    let ours_to_answer = version.side != found.side;
    let key = if ours_to_answer { "agreement-proposed-by-them" } else { "agreement-proposed-by-us" };
    let (who, when) = signed(l, version.proposed.as_ref());
    let told = l.with(key, &[("other", &other(found)), ("who", &who), ("when", &when)]);
    let before = found.before(version).filter(|before| before.in_force_from.is_some());
    Proposal {
        number: version.number,
        told: told.into_owned(),
        ours_to_answer,
        changes: before.map(|before| lines(l, &before.terms, &version.terms, names)).unwrap_or_default(),
        terms: Shown::of(l, &version.terms, names),
    }
}

/// Who agreed for which side, and when.
pub(super) fn signatures(l: Locale, found: &Agreement, version: &Version) -> Vec<String> {
    let [municipality, institution] = names(found);
    let house = |side: Side| if side == Side::Municipality { municipality } else { institution };
    let line = |side: Side, signature: &Option<Signature>| {
        let signature = signature.as_ref()?;
        let when = l.date(signature.at);
        let told = l.with3("agreement-signed", "who", &signature.name, "house", house(side), "when", when);
        Some(told.into_owned())
    };
    let proposed = line(version.side, &version.proposed);
    [proposed, line(version.side.other(), &version.answered)].into_iter().flatten().collect()
}

fn kept(l: Locale, it: &Kept) -> KeptShown {
    KeptShown { promise: promised(l, it.promise, it.weekdays), counts: *it }
}

fn listed(l: Locale, version: &Version) -> Listed {
    let told = |signature: Option<&Signature>| match signature {
        Some(it) => l.with2("agreement-by", "who", &it.name, "when", l.date(it.at)).into_owned(),
        None => String::new(),
    };
    Listed {
        number: version.number,
        state: l.coded("agreement-state", version.state.code()).into_owned(),
        proposed: told(version.proposed.as_ref()),
        answered: told(version.answered.as_ref()),
        words: version.words.clone(),
    }
}

fn signed(l: Locale, signature: Option<&Signature>) -> (String, String) {
    signature.map(|it| (it.name.clone(), l.date(it.at).into_owned())).unwrap_or_default()
}
