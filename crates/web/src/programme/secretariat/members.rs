//! GET /secretariat/members: every member with its coordinator, who takes part, and how its backing stands.

use std::borrow::Cow;

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use domain::programme::{Level, Requirement};
use store::programme::{Backed, Member, Roster, backings, members, representation, rosters};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::programme::membership::mix;
use crate::programme::sign_up::mend;
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "programme/secretariat/members.html")]
struct Index {
    page: Page,
    l: Locale,
    rows: Vec<Row>,
    /// How many lack somebody.
    incomplete: usize,
    /// How many participants each sends at least.
    need: usize,
}

/// A member as a line.
struct Row {
    code: String,
    name: String,
    coordinator: String,
    deputy: String,
    mix: String,
    lacks: Vec<String>,
    backing: String,
    is_backed: bool,
    leaves: Option<String>,
}

/// The list.
pub async fn index(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let db = app.store.reading();
    let rosters = rosters(&app.store, &signed_in.viewer).await?;
    let backings = backings(db, signed_in.now.day()).await?;
    let need = representation(db).await?;
    let nobody = Roster::default();
    let row = |member: &Member| {
        let roster = rosters.get(&member.organisation).unwrap_or(&nobody);
        let backed = backings.iter().find(|it| it.organisation == member.organisation);
        let name = |level: Level| roster.holder(level).map_or_else(String::new, |it| it.name.clone());
        Row {
            code: member.code.clone(),
            name: member.name.clone(),
            coordinator: name(Level::Coordinator),
            deputy: name(Level::Deputy),
            mix: mix(l, roster).levels.join(", "),
            lacks: roster.lacks(need).into_iter().map(|it| lacks(l, it).into_owned()).collect(),
            backing: backed.map_or_else(String::new, |it| backing_told(l, it)),
            is_backed: backed.is_some_and(|it| it.holds),
            leaves: member.leaves_on.map(|on| l.date(on).into_owned()),
        }
    };
    let rows: Vec<Row> = members(db).await?.iter().map(row).collect();
    let incomplete = rows.iter().filter(|row| !row.lacks.is_empty()).count();
    let page = signed_in.page(l.t("secretariat-members-title"));
    draw(&Index { page, l, rows, incomplete, need: need.participants })
}

/// What a member's list lacks, for those who don't change it.
pub fn lacks(l: Locale, it: Requirement) -> Cow<'static, str> {
    match it {
        Requirement::Participants { have, need } => {
            l.with2("secretariat-too-few", "have", have, "need", need)
        }
        other => mend(l, other),
    }
}

/// How a backing stands, in a few words.
pub fn backing_told(l: Locale, it: &Backed) -> String {
    let stands = match it.confirmed_on {
        Some(on) => l.with1("secretariat-backing-confirmed", "on", l.date(on)).into_owned(),
        None => l.t("secretariat-backing-gone").into_owned(),
    };
    let asked = it.asked_on.map(|on| l.with1("secretariat-backing-asked", "on", l.date(on)).into_owned());
    let part = (!it.covers_trials).then(|| l.t("secretariat-backing-part").into_owned());
    std::iter::once(stands).chain(part).chain(asked).collect::<Vec<_>>().join(" ")
}
