//! An answer of the young person: when to talk, not now, or that something written isn't right.

use domain::text::FreeText;
use domain::time::Now;
use domain::voice::Answer;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::my_case::{JOURNAL, as_self, my_case};
use super::tell::tell_contact_person;
use crate::access::Viewer;
use crate::reports::table::reports;
use crate::{Desk, Entry, Kind, Refused, Store};

/// What the young person answers.
#[derive(Debug, Clone)]
pub struct NewAnswer {
    /// The answer.
    pub answer: Answer,
    /// Own words beside it.
    pub words: Option<FreeText>,
    /// The number of the report that it is about.
    pub report: Option<String>,
}

/// Takes down an answer. The latest one stands; the municipality sees it in the case's timeline, the school doesn't.
///
/// # Errors
/// [`Refused::Absent`] when case or report aren't the viewer's own; [`Refused::Illegal`] when the answer lacks the words
/// or the report without which it says nothing.
pub async fn answer(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    new: NewAnswer,
) -> Result<(), Refused> {
    check(&new)?;
    let (by, case) = (viewer.clone(), case.to_owned());
    store
        .write(as_self(viewer), now, move |desk| {
            Box::pin(async move {
                let case = my_case(desk, &by, &case).await?;
                let mut entry = Entry::new(Kind::Answered)
                    .on_case(case.id, case.municipality_id)
                    .facts(json!({ "answer": new.answer.code() }));
                if let Some(number) = new.report {
                    own_report(desk, case.id, &number).await?;
                    // By its number, and not as an entry of the report: what is tied to a report, its school can follow.
                    entry = entry.about(number);
                }
                if let Some(words) = &new.words {
                    let key = case.key(&desk.keys())?;
                    entry = entry.sealed(key.seal(JOURNAL, words.as_str(), desk.random()));
                }
                desk.journal(entry);
                Ok(tell_contact_person(desk, &case).await?)
            })
        })
        .await
}

fn check(new: &NewAnswer) -> Result<(), Refused> {
    if new.answer.needs_words() && new.words.is_none() {
        return Err(Refused::Illegal(format!("the answer {} needs words", new.answer.code())));
    }
    if new.answer.is_about_report() != new.report.is_some() {
        return Err(Refused::Illegal(format!("the answer {} is about another thing", new.answer.code())));
    }
    Ok(())
}

async fn own_report(desk: &Desk, case: i64, number: &str) -> Result<(), Refused> {
    let found = reports::Entity::find()
        .filter(reports::Column::CaseId.eq(case))
        .filter(reports::Column::Number.eq(number));
    found.one(desk.db()).await?.map(|_| ()).ok_or(Refused::Absent)
}
