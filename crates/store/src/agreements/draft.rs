//! A side writes what it wants to propose.

use domain::agreements::{RawTerms, State};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::pair::Pair;
use super::table::versions;
use super::version::{one_in, seal_terms, terms_of};
use crate::access::Viewer;
use crate::directory::names_of;
use crate::time::instant;
use crate::{Keys, Refused, Store, StoreFault};

/// A side's draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What was typed.
    pub terms: RawTerms,
    /// Changes when somebody saves something else: a form that began from another mark is too old.
    pub mark: String,
    /// Who saved it last.
    pub by: String,
    /// When.
    pub at: Now,
}

/// Why a draft wasn't saved.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// A colleague saved something else meanwhile: this is what stands there now.
    #[error("the draft was saved by a colleague meanwhile")]
    Changed(Box<Draft>),
    /// As every command.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotSaved {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Saves the draft of the viewer's side, right or wrong. `mark` is that of the draft from which the form began; empty when
/// there was none. Returns the new mark.
///
/// # Errors
/// [`NotSaved::Changed`] when a colleague saved something else meanwhile.
pub async fn save_draft(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    pair: &str,
    terms: RawTerms,
    mark: String,
) -> Result<String, NotSaved> {
    let found = Pair::of(store.reading(), viewer, pair).await?;
    let (actor, person) = (found.actor(viewer)?, viewer.person);
    let terms = terms.without_blank_rows();
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let keys = desk.keys();
                let before = one_in(desk.db(), found.relation.id, State::Draft, Some(found.side)).await?;
                if let Some(row) = &before {
                    let draft = Draft::of(&keys, row, desk.db()).await?;
                    if draft.mark != mark && draft.terms != terms {
                        return Err(NotSaved::Changed(Box::new(draft)));
                    }
                }
                let sealed = seal_terms(desk, &terms);
                let new = versions::ActiveModel {
                    sealed: Set(sealed),
                    written_by: Set(person),
                    written_at: Set(now.micros()),
                    ..Default::default()
                };
                if let Some(row) = before {
                    let new = versions::ActiveModel { id: Set(row.id), ..new };
                    new.update(desk.db()).await.map_err(StoreFault::from)?;
                } else {
                    let new = versions::ActiveModel {
                        relation_id: Set(found.relation.id),
                        municipality_id: Set(found.relation.municipality_id),
                        institution_id: Set(found.relation.institution_id),
                        state: Set(State::Draft.code().to_owned()),
                        side: Set(found.side.code().to_owned()),
                        ..new
                    };
                    new.insert(desk.db()).await.map_err(StoreFault::from)?;
                }
                Ok(mark_of(&keys, &terms)?)
            })
        })
        .await
}

impl Draft {
    pub(super) async fn of(
        keys: &Keys,
        row: &versions::Model,
        db: &impl sea_orm::ConnectionTrait,
    ) -> Result<Self, StoreFault> {
        let terms = terms_of(keys, row)?;
        Ok(Self {
            mark: mark_of(keys, &terms)?,
            terms,
            by: names_of(db, vec![row.written_by]).await?.remove(&row.written_by).unwrap_or_default(),
            at: Now::at(instant(row.written_at)?),
        })
    }
}

/// The keyed hash of what is typed.
pub(super) fn mark_of(keys: &Keys, terms: &RawTerms) -> Result<String, StoreFault> {
    let typed = serde_json::to_string(terms).map_err(|error| StoreFault::Unknown(error.to_string()))?;
    let hash = keys.index("agreement-draft", &typed);
    Ok(hash.iter().take(8).fold(String::new(), |hex, byte| format!("{hex}{byte:02x}")))
}
