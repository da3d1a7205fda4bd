//! POST /worklist/assignments: some cases get a contact person at once.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use store::Refused;
use store::casework::{Assignment, assign, team};

use super::address::Asked;
use super::show::{Told, drawn};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};

/// Assigns the chosen cases and shows the list again, with what became of them.
pub async fn create(caseworker: Caseworker, Posted(pairs): Posted) -> Result<Response, Fault> {
    let form = Filled::posted(caseworker.l, pairs);
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    let cases: Vec<Assignment> = form.values("pick").filter_map(assignment).collect();
    let asked = Asked::of_address(form.value("list"));
    let place = caseworker.municipality(&asked.municipality)?.organisation;
    let to = form.value("to").to_owned();
    let colleague = team(store, viewer, now, place).await?.into_iter().find(|it| it.id == to);
    let l = caseworker.l;
    let (Some(colleague), false) = (colleague, cases.is_empty()) else {
        let told = Told::refused(l.t("worklist-assign-nothing"));
        return again(&caseworker, asked, told).await;
    };
    match assign(store, viewer, now, &to, cases).await {
        Ok(assigned) => {
            let told = Told::of(&caseworker, assigned, &colleague.name);
            Ok(drawn(&caseworker, asked, Some(told)).await?.into_response())
        }
        Err(Refused::Illegal(_)) => {
            let most = domain::casework::MOST_AT_ONCE;
            again(&caseworker, asked, Told::refused(l.with1("worklist-assign-too-many", "most", most))).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn again(caseworker: &Caseworker, asked: Asked, told: Told) -> Result<Response, Fault> {
    let page = drawn(caseworker, asked, Some(told)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// A ticked box: the case, a dot, and the contact person that the list showed.
fn assignment(pick: &str) -> Option<Assignment> {
    let (case, shown_with) = pick.split_once('.')?;
    let shown_with = Some(shown_with.to_owned()).filter(|person| !person.is_empty());
    Some(Assignment { case: case.to_owned(), shown_with })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_tells_whose_the_case_was_when_it_was_shown() {
        let mine = assignment("CASE.PERSON").unwrap();
        assert_eq!((mine.case.as_str(), mine.shown_with.as_deref()), ("CASE", Some("PERSON")));
        assert_eq!(assignment("CASE.").unwrap().shown_with, None);
        assert_eq!(assignment("CASE"), None);
    }
}
