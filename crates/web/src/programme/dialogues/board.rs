//! GET /secretariat/dialogues: every member's dialogue by how far it has come, and what all wish and need by theme (I-42).

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use domain::programme::{DialogueField, DialogueSide, DialogueState, FocusField};
use jiff::civil::Date;
use store::programme::dialogues::{BoardRow, board};

use super::words::themes;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::Choice;
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "programme/dialogues/board.html")]
struct Board {
    page: Page,
    l: Locale,
    lead: String,
    columns: Vec<Column>,
    themes: Vec<Theme>,
}

struct Column {
    code: &'static str,
    title: String,
    cards: Vec<Card>,
}

struct Card {
    href: String,
    name: String,
    /// How long it has stood there, or when the talk is.
    told: String,
    /// Whose yes is missing, or what was agreed.
    more: String,
    /// Something that the secretariat should look at.
    urgent: bool,
}

/// What all members say about one theme.
struct Theme {
    code: String,
    title: String,
    wish: usize,
    focus: usize,
    voices: Vec<Voice>,
}

struct Voice {
    href: String,
    name: String,
    wishes: String,
    needs: String,
    focus: String,
}

/// After so many days without a day for the talk, the line stands out.
const LONG: i32 = 30;

pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    let (l, today) = (signed_in.l, signed_in.now.day());
    let rows = board(&app.store, &signed_in.viewer).await?;
    let missing = rows.iter().filter(|row| row.state == DialogueState::NotBegun).count();
    let columns = DialogueState::ALL.map(|state| column(l, state, &rows, today));
    let themes = themes(&app, l).await?;
    draw(&Board {
        page: signed_in.page(l.t("dialogues-title")),
        l,
        lead: l.with2("dialogues-lead", "missing", missing, "count", rows.len()).into_owned(),
        columns: columns.into(),
        themes: themes.iter().map(|theme| about(theme, &rows)).collect(),
    })
}

fn column(l: Locale, state: DialogueState, rows: &[BoardRow], today: Date) -> Column {
    let mut own: Vec<&BoardRow> = rows.iter().filter(|row| row.state == state).collect();
    // Who has waited longest, or is next to talk, stands first.
    own.sort_by_key(|row| match state {
        DialogueState::DaySet => row.sheet.day(DialogueField::TalkOn),
        _ => Some(row.since),
    });
    Column {
        code: state.code(),
        title: l.coded("dialogue-state", state.code()).into_owned(),
        cards: own.into_iter().map(|row| card(l, row, today)).collect(),
    }
}

fn card(l: Locale, row: &BoardRow, today: Date) -> Card {
    let days = (today - row.since).get_days();
    let talk = row.sheet.day(DialogueField::TalkOn);
    let told = match (row.state, talk) {
        (DialogueState::NotBegun, _) => l.with1("dialogues-waited", "days", days),
        (DialogueState::DaySet, Some(day)) if day < today => {
            l.with1("dialogues-talk-past", "day", l.date(day))
        }
        (DialogueState::DaySet, Some(day)) => l.with1("dialogues-talk-on", "day", l.date(day)),
        (DialogueState::Talked, _) => l.with1("dialogues-talked", "days", days),
        _ => l.with1("dialogues-agreed", "day", l.date(row.since)),
    };
    let more = match (row.waits_for, &row.in_force) {
        (Some(DialogueSide::Municipality), _) => l.t("dialogues-waits-for-them").into_owned(),
        (Some(DialogueSide::Secretariat), _) => l.t("dialogues-waits-for-us").into_owned(),
        (None, Some(focus)) => focus.sheet.get(FocusField::Sentence).to_owned(),
        (None, None) => String::new(),
    };
    let late = match row.state {
        DialogueState::NotBegun | DialogueState::Talked => days >= LONG,
        DialogueState::DaySet => talk.is_some_and(|day| day < today),
        DialogueState::FocusAgreed => false,
    };
    Card {
        href: format!("/dialogues/{}", row.member.code),
        name: row.member.name.clone(),
        told: told.into_owned(),
        more,
        urgent: late || row.waits_for == Some(DialogueSide::Secretariat),
    }
}

fn about(theme: &Choice, rows: &[BoardRow]) -> Theme {
    let wishes = |row: &&BoardRow| row.sheet.codes(DialogueField::Themes).any(|code| code == theme.value);
    let agreed = |row: &&BoardRow| {
        let focus = row.in_force.as_ref();
        focus.is_some_and(|focus| focus.sheet.codes(FocusField::Themes).any(|code| code == theme.value))
    };
    let voice = |row: &BoardRow| Voice {
        href: format!("/dialogues/{}", row.member.code),
        name: row.member.name.clone(),
        wishes: row.sheet.get(DialogueField::Wishes).to_owned(),
        needs: row.sheet.get(DialogueField::Needs).to_owned(),
        focus: row
            .in_force
            .as_ref()
            .filter(|_| agreed(&row))
            .map_or(String::new(), |focus| focus.sheet.get(FocusField::Sentence).to_owned()),
    };
    Theme {
        code: theme.value.clone(),
        title: theme.label.clone().into_owned(),
        wish: rows.iter().filter(wishes).count(),
        focus: rows.iter().filter(agreed).count(),
        voices: rows.iter().filter(|row| wishes(row) || agreed(row)).map(voice).collect(),
    }
}
