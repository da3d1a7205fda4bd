//! `/cases/{id}/notes`: a note is written, for colleagues or for those it names.

use axum::extract::Path;
use axum::response::Response;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{NewNote, team, write_note};

use super::choices::group;
use super::form::{Step, about, done, drawn};
use super::read::{WORDS, answer, words};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};

/// Who may read a note: every colleague, the author alone, or those who are named.
const WHO: [&str; 3] = ["all", "me", "some"];

/// The form.
pub async fn new(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    page(&caseworker, &person, &Filled::new(caseworker.l).with("who", "all")).await
}

/// Writes the note.
pub async fn create(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let text = words(&mut form, "text");
    let who = answer(&mut form, "who", &WHO);
    let named: Vec<String> = form.values("readers").map(str::to_owned).collect();
    let only_for = match who.as_deref() {
        Some("some") if named.is_empty() => {
            // That only the author reads it is a choice of its own, and never what was forgotten.
            form.refuse("readers", caseworker.l.t("note-readers-nobody"));
            None
        }
        Some("some") => Some(named),
        Some(_) if !named.is_empty() => {
            // Names that would not be heeded: better asked than a text that too many read.
            form.refuse("who", caseworker.l.t("note-who-contrary"));
            None
        }
        Some("me") => Some(Vec::new()),
        _ => None,
    };
    let elsewhere = match &only_for {
        Some(named) => !works_here(&caseworker, &case, named).await?,
        None => false,
    };
    if elsewhere {
        form.refuse("readers", caseworker.l.t("note-readers-unknown"));
    }
    match text.filter(|_| !form.has_mistakes()) {
        Some(text) => {
            let note = NewNote { text, only_for };
            write_note(&caseworker.app.store, &caseworker.viewer, caseworker.now, &case, note).await?;
            Ok(done(&case, "note"))
        }
        None => page(&caseworker, &about(&caseworker, &case).await?, &form).await,
    }
}

/// Whether each of those named works in the case's municipality today.
async fn works_here(caseworker: &Caseworker, case: &str, named: &[String]) -> Result<bool, Fault> {
    let place = about(caseworker, case).await?.municipality;
    let team = team(&caseworker.app.store, &caseworker.viewer, caseworker.now, place).await?;
    Ok(named.iter().all(|name| team.iter().any(|colleague| colleague.id == *name)))
}

async fn page(caseworker: &Caseworker, person: &Seen<Person>, form: &Filled) -> Result<Response, Fault> {
    let l = caseworker.l;
    let who = WHO.map(|who| Choice::new(who, l.coded("note-who", who)));
    let team = team(&caseworker.app.store, &caseworker.viewer, caseworker.now, person.municipality).await?;
    let others: Vec<Choice> = team
        .iter()
        .filter(|colleague| !colleague.me)
        .map(|it| Choice::new(it.id.clone(), it.name.clone()).under(group(l, it)))
        .collect();
    let fields = vec![
        form.area("text", l.t("note-text"), 8).hint(l.t("note-text-hint")).most(WORDS),
        form.radios("who", l.t("note-who"), &who),
        form.checks("readers", l.t("note-readers"), &others).hint(l.t("note-readers-hint")).optional(),
    ];
    drawn(caseworker, person, form, Step { name: "note", to: "notes".into(), fields, ..Step::default() })
}
