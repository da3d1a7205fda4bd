//! GET /tasks: a partner's own steps in young people's plans, and nothing else of them.

use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use domain::directory::Role;
use serde::Deserialize;
use store::access::{Ground, Seen};
use store::plans::{TasksOf, tasks};

use super::shown::{StepShown, step};
use crate::access::why;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Page, Why};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// Who can have tasks.
pub const ROLES: [Role; 3] = [Role::SchoolCounsellor, Role::FguCounsellor, Role::JobCentre];

#[derive(Template)]
#[template(path = "plans/tasks.html")]
struct TasksPage {
    page: Page,
    l: Locale,
    why: Option<Why>,
    people: Vec<Young>,
    /// Something was done just now.
    done: bool,
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// What was done just now.
    done: String,
}

/// A young person with the steps of the reader's place.
struct Young {
    name: String,
    age: u8,
    municipality: String,
    ways: Vec<String>,
    steps: Vec<StepShown>,
}

pub async fn show(visitor: SignedIn, Query(asked): Query<Asked>) -> Result<Html<String>, Fault> {
    if !visitor.viewer.is_any(&ROLES) {
        return Err(Fault::Absent);
    }
    let found = tasks(&visitor.app.store, &visitor.viewer, visitor.now).await?;
    let l = visitor.l;
    draw(&TasksPage {
        page: visitor.page(l.t("tasks-title")),
        l,
        why: (!found.is_empty()).then(|| why(&visitor, Ground::OwnTask)),
        done: asked.done == "step",
        people: found.iter().map(|one| young(&visitor, one)).collect(),
    })
}

fn young(visitor: &SignedIn, of: &Seen<TasksOf>) -> Young {
    let first_name = of.name.split_whitespace().next().unwrap_or_default();
    let shown = |task: &store::plans::Task| step(visitor.l, visitor.app.tables, &task.step, first_name);
    Young {
        name: of.name.clone(),
        age: of.age,
        municipality: of.municipality.clone(),
        ways: [&of.phone, &of.email].into_iter().flatten().cloned().collect(),
        steps: of.tasks.iter().map(shown).collect(),
    }
}
