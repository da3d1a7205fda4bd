//! GET /trials: the trials that the reader may read.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Html;
use domain::trials::TrialState;
use serde::Deserialize;
use store::programme::invitation;
use store::trials::{EDITS, Listed, Reach, list};

use super::shown::look_of;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::Choice;
use crate::texts::Locale;
use crate::visitor::Visitor;

/// What the list is narrowed to; what isn't understood narrows nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Narrowed {
    theme: String,
    state: String,
    /// Ids with commas between them; empty for all.
    only: String,
}

#[derive(Template)]
#[template(path = "trials/list.html")]
struct List {
    page: Page,
    l: Locale,
    own: Vec<Row>,
    others: Vec<Row>,
    may_begin: bool,
    is_public: bool,
    narrowed: Narrowed,
    themes: Vec<Choice>,
    states: Vec<Choice>,
}

impl List {
    /// The own ones, then the others': heading, rows, whether they are own.
    fn groups(&self) -> [(std::borrow::Cow<'static, str>, &[Row], bool); 2] {
        [(self.l.t("trials-own"), &self.own, true), (self.l.t("trials-others"), &self.others, false)]
    }
}

struct Row {
    trial: Listed,
    look: &'static str,
    themes: Vec<String>,
}

/// The list.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(narrowed): Query<Narrowed>,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let invitation = invitation(app.store.reading()).await?;
    let titles: BTreeMap<String, String> = invitation
        .document
        .texts(l.language())
        .themes
        .iter()
        .map(|theme| (theme.code.clone(), theme.title.clone()))
        .collect();
    let fits = |trial: &Listed| {
        (!titles.contains_key(&narrowed.theme) || trial.themes.contains(&narrowed.theme))
            && TrialState::from_code(&narrowed.state).is_none_or(|state| trial.state == state)
            && (narrowed.only.is_empty() || narrowed.only.split(',').any(|id| id == trial.public_id))
    };
    let rows = list(&app.store, visitor.viewer.as_ref()).await?.into_iter().filter(fits).map(|trial| Row {
        look: look_of(trial.state),
        themes: trial.themes.iter().filter_map(|code| titles.get(code).cloned()).collect(),
        trial,
    });
    let (own, others) = rows.partition(|row: &Row| row.trial.reach == Reach::Own);
    let any = |key: &str| Choice::new("", l.t(key));
    let mut page = visitor.page(l.t("trials-title"));
    "/trials".clone_into(&mut page.path);
    draw(&List {
        page,
        l,
        own,
        others,
        may_begin: visitor.viewer.as_ref().is_some_and(|viewer| viewer.is_any(EDITS)),
        is_public: visitor.viewer.is_none(),
        themes: [any("trials-any-theme")]
            .into_iter()
            .chain(titles.iter().map(|(code, title)| Choice::new(code, title.clone())))
            .collect(),
        states: [any("trials-any-state")]
            .into_iter()
            .chain(
                TrialState::ALL.map(|state| Choice::new(state.code(), l.coded("trial-state", state.code()))),
            )
            .collect(),
        narrowed,
    })
}
