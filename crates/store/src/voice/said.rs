//! What the young person has said so far, read from the journal.

use std::collections::BTreeSet;

use domain::time::Now;
use domain::voice::Answer;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;

use super::my_case::JOURNAL;
use crate::journal::table::journal;
use crate::time::instant;
use crate::{CaseKey, Kind, StoreFault};

/// Words that stand.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnWords {
    /// Their public id.
    pub id: String,
    /// The words.
    pub text: String,
    /// When they were written.
    pub at: Now,
}

/// An answer that was given.
#[derive(Clone, PartialEq, Eq)]
pub struct Given {
    /// The answer.
    pub answer: Answer,
    /// Own words beside it.
    pub words: Option<String>,
    /// The number of the report that it is about.
    pub report: Option<String>,
    /// When.
    pub at: Now,
}

/// What the young person has said on a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Own words that weren't withdrawn, newest first.
    pub words: Vec<OwnWords>,
    /// Answers, newest first.
    pub answers: Vec<Given>,
}

impl Said {
    /// The answer about contact that stands.
    pub fn about_contact(&self) -> Option<&Given> {
        let latest = self.answers.iter().find(|given| given.answer.is_about_contact());
        latest.filter(|given| given.answer != Answer::TakenBack)
    }

    /// The answer about a report that stands.
    pub fn about_report(&self, number: &str) -> Option<&Given> {
        self.answers.iter().find(|given| given.report.as_deref() == Some(number))
    }
}

/// What somebody wrote isn't for logs.
impl std::fmt::Debug for OwnWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnWords").field("id", &self.id).field("at", &self.at).finish_non_exhaustive()
    }
}

/// As [`OwnWords`].
impl std::fmt::Debug for Given {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Given")
            .field("answer", &self.answer)
            .field("report", &self.report)
            .finish_non_exhaustive()
    }
}

#[derive(Deserialize)]
struct Facts {
    answer: String,
}

const KINDS: [Kind; 3] = [Kind::WordsWritten, Kind::WordsWithdrawn, Kind::Answered];

/// Everything said on a case that stands.
pub(crate) async fn said(db: &impl ConnectionTrait, key: &CaseKey, case: i64) -> Result<Said, StoreFault> {
    let rows = journal::Entity::find()
        .filter(journal::Column::CaseId.eq(case))
        .filter(journal::Column::Kind.is_in(KINDS.iter().map(|kind| kind.code())))
        .order_by_desc(journal::Column::Seq)
        .all(db)
        .await?;
    let mut said = Said::default();
    // Newest first: words are met after what withdraws them.
    let mut withdrawn = BTreeSet::new();
    for row in rows {
        let at = Now::at(instant(row.at)?);
        let text: Option<String> =
            row.sealed.as_deref().map(|sealed| key.open(JOURNAL, sealed)).transpose()?;
        match Kind::of(&row.kind) {
            Some(Kind::WordsWithdrawn) => withdrawn.extend(row.subject),
            Some(Kind::WordsWritten) => {
                let id = row.subject.unwrap_or_default();
                if !withdrawn.contains(&id) {
                    said.words.push(OwnWords { id, text: text.unwrap_or_default(), at });
                }
            }
            _ => {
                let facts: Facts = serde_json::from_str(&row.facts)
                    .map_err(|_| StoreFault::Unknown("facts of an answer".into()))?;
                let answer = facts.answer.parse().map_err(|_| StoreFault::Unknown(facts.answer))?;
                said.answers.push(Given { answer, words: text, report: row.subject, at });
            }
        }
    }
    Ok(said)
}

/// Whether these words were written on the case and not withdrawn.
pub(super) async fn stand(db: &impl ConnectionTrait, case: i64, words: &str) -> Result<bool, StoreFault> {
    let latest = journal::Entity::find()
        .filter(journal::Column::CaseId.eq(case))
        .filter(journal::Column::Subject.eq(words))
        .filter(journal::Column::Kind.is_in([Kind::WordsWritten.code(), Kind::WordsWithdrawn.code()]))
        .order_by_desc(journal::Column::Seq)
        .one(db)
        .await?;
    Ok(latest.is_some_and(|row| row.kind == Kind::WordsWritten.code()))
}
