//! `/cases/{id}/notes`: a note is written, for colleagues or for those it names.

use axum::extract::Path;
use axum::response::Response;
use domain::mistakes::Problem;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{NewNote, team, write_note};

use super::form::{Step, about, done, drawn};
use super::read::{WORDS, answer, words};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};

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
    let who = answer(&mut form, "who", &["all", "some"]);
    let named: Vec<String> = form.values("readers").map(str::to_owned).collect();
    let only_for = (who.as_deref() == Some("some")).then_some(named);
    if only_for.is_none() && form.values("readers").next().is_some() {
        // Names that would not be heeded: better asked than a text that too many read.
        form.refuse_for("who", &Problem::NotAChoice);
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

async fn page(caseworker: &Caseworker, person: &Seen<Person>, form: &Filled) -> Result<Response, Fault> {
    let l = caseworker.l;
    let who = ["all", "some"].map(|who| Choice::new(who, l.coded("note-who", who)));
    let team = team(&caseworker.app.store, &caseworker.viewer, caseworker.now, person.municipality).await?;
    let others: Vec<Choice> = team
        .iter()
        .filter(|colleague| !colleague.me)
        .map(|colleague| Choice::new(colleague.id.clone(), colleague.name.clone()))
        .collect();
    let fields = vec![
        form.area("text", l.t("note-text"), 8).hint(l.t("note-text-hint")).most(WORDS),
        form.radios("who", l.t("note-who"), &who),
        form.checks("readers", l.t("note-readers"), &others).hint(l.t("note-readers-hint")).optional(),
    ];
    drawn(caseworker, person, form, Step { name: "note", to: "notes".into(), fields, ..Step::default() })
}
