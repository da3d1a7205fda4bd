//! GET /dialogues/{municipality}: the dialogue as both sides read it.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use domain::programme::{DialogueField, DialogueSide, DialogueState, FocusField};
use serde::Deserialize;
use store::programme::dialogues::{Dialogue, Focus, dialogue};

use super::words::{said, text_of, themes, titles};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Worded as _};
use crate::parts::{Crumb, Page, Step, StepState, Steps};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "programme/dialogues/page.html")]
struct DialoguePage {
    page: Page,
    l: Locale,
    title: String,
    at: String,
    form: Filled,
    done: Option<&'static str>,
    steps: Steps,
    /// Label and text of each field of the sheet; the text is empty where nothing is written.
    sheet: Vec<(String, String)>,
    /// Who wrote the sheet last, or that it was taken over.
    written: String,
    in_force: Option<Shown>,
    proposed: Option<Shown>,
    notes: Vec<(String, String)>,
    versions: Vec<(i64, String)>,
    earlier: Vec<(String, Shown)>,
}

/// A focus, in words.
pub struct Shown {
    number: i64,
    themes: String,
    sentence: String,
    /// Who proposed it and who said yes.
    said: Vec<String>,
    /// Whether it waits for the reader's side.
    ours: bool,
}

pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let done = ["written", "noted", "proposed", "agreed"];
    let done = done.into_iter().find(|it| asked.done.as_deref() == Some(*it));
    drawn(&app, &signed_in, &code, Filled::new(signed_in.l), done).await
}

/// The page, with the note as it was typed where it came back.
pub async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    code: &str,
    form: Filled,
    done: Option<&'static str>,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let found = dialogue(&app.store, &signed_in.viewer, code).await?;
    let themes = themes(app, l).await?;
    let name = found.municipality.name.clone();
    let title = title(l, &found);
    let mut page = signed_in.page(title.clone());
    page.crumbs = crumbs(l, &found, None);
    page.has_errors = form.has_mistakes();
    let sheet = &found.written.sheet;
    let shown = |focus: &Focus| Shown::of(l, &themes, focus, &found);
    let is_open = |focus: &&Focus| {
        Some(focus.number) == found.in_force().map(|it| it.number)
            || Some(focus.number) == found.proposed().map(|it| it.number)
    };
    draw(&DialoguePage {
        page,
        l,
        title,
        at: format!("/dialogues/{}", found.municipality.code),
        form: form.keyed(&app.store),
        done,
        steps: steps(l, found.state(), &text_of(l, &themes, sheet, DialogueField::TalkOn)),
        sheet: fields()
            .map(|field| (field.label(l).into_owned(), text_of(l, &themes, sheet, field)))
            .collect(),
        written: match &found.written.said {
            Some(by) => l.with1("dialogue-written", "said", said(l, by, &name)).into_owned(),
            None => l.t("dialogue-taken-over").into_owned(),
        },
        in_force: found.in_force().map(shown),
        proposed: found.proposed().map(shown),
        notes: found.notes.iter().map(|note| (note.words.clone(), said(l, &note.said, &name))).collect(),
        versions: found.versions.iter().map(|(version, by)| (*version, said(l, by, &name))).collect(),
        earlier: found
            .focuses
            .iter()
            .filter(|focus| !is_open(focus))
            .map(|focus| (l.coded("focus-state", focus.state.code()).into_owned(), shown(focus)))
            .collect(),
    })
}

/// That the talk was held is said by its day and the steps beside it.
fn fields() -> impl Iterator<Item = DialogueField> {
    use domain::mistakes::FieldName as _;
    DialogueField::ALL.iter().copied().filter(|field| *field != DialogueField::Held)
}

impl Shown {
    pub fn of(l: Locale, themes: &[Choice], focus: &Focus, found: &Dialogue) -> Self {
        let name = &found.municipality.name;
        let signed = [("focus-proposed", Some(&focus.proposed)), ("focus-answered", focus.answered.as_ref())];
        Self {
            number: focus.number,
            themes: titles(themes, focus.sheet.codes(FocusField::Themes)).join(", "),
            sentence: focus.sheet.get(FocusField::Sentence).to_owned(),
            said: signed
                .into_iter()
                .filter_map(|(key, by)| Some(l.with1(key, "said", said(l, by?, name)).into_owned()))
                .collect(),
            ours: focus.proposed.side != found.side,
        }
    }
}

/// How the page is called on each side.
pub fn title(l: Locale, found: &Dialogue) -> String {
    match found.side {
        DialogueSide::Municipality => l.t("dialogue-own-title").into_owned(),
        DialogueSide::Secretariat => {
            l.with1("dialogue-title", "municipality", &found.municipality.name).into_owned()
        }
    }
}

/// The way here: from the partnership for the member, from the board for the secretariat.
pub fn crumbs(l: Locale, found: &Dialogue, below: Option<&str>) -> Vec<Crumb> {
    let (over, name) = match found.side {
        DialogueSide::Municipality => ("/partnership", l.t("menu-invitation")),
        DialogueSide::Secretariat => ("/secretariat/dialogues", l.t("dialogues-title")),
    };
    let here = title(l, found);
    let mut crumbs = vec![Crumb::to(over, name)];
    match below {
        Some(below) => {
            crumbs.push(Crumb::to(format!("/dialogues/{}", found.municipality.code), here));
            crumbs.push(Crumb::here(below.to_owned()));
        }
        None => crumbs.push(Crumb::here(here)),
    }
    crumbs
}

fn steps(l: Locale, state: DialogueState, day: &str) -> Steps {
    let place = DialogueState::ALL.iter().position(|it| *it == state).unwrap_or_default();
    let step = |(at, it): (usize, &DialogueState)| {
        let done = at < place || (at == place && *it != DialogueState::NotBegun);
        let state = match (done, at == place + usize::from(state != DialogueState::NotBegun)) {
            (true, _) => StepState::Done,
            (false, true) => StepState::Now,
            (false, false) => StepState::Ahead,
        };
        let told = if *it == DialogueState::DaySet { day.to_owned() } else { String::new() };
        Step::new(l.coded("dialogue-step", it.code()), told, state)
    };
    Steps::plain(l, DialogueState::ALL.iter().enumerate().skip(1).map(step).collect())
}
