//! Saving a step, right or wrong: nothing typed is lost.

use domain::programme::{RawSignUp, SignUpMove, Step};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::SignUp;
use super::open::behind;
use super::sign_up::{after, seal_typed};
use super::table::sign_ups;
use crate::access::links::NotOpened;
use crate::{Actor, Store, StoreFault};

/// Why a step wasn't saved.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// Somebody else saved other answers to the same step meanwhile: this is what stands there now.
    #[error("the step was saved by somebody else meanwhile")]
    Changed(Box<SignUp>),
    /// The link doesn't open, or the sign-up can't be changed as it stands.
    #[error(transparent)]
    NotOpened(#[from] NotOpened),
}

impl From<StoreFault> for NotSaved {
    fn from(fault: StoreFault) -> Self {
        Self::NotOpened(fault.into())
    }
}

/// Saves one step. `mark` is the step's [`SignUp::mark`] when the form was drawn; `answer` puts the form's answers in.
///
/// # Errors
/// [`NotSaved::Changed`] when somebody else answered the step meanwhile.
pub async fn save(
    store: &Store,
    now: Now,
    token: &str,
    step: Step,
    mark: String,
    answer: impl FnOnce(&mut RawSignUp) + Send + 'static,
) -> Result<SignUp, NotSaved> {
    let token = token.to_owned();
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let keys = desk.keys();
                let row = behind(desk.db(), &keys, now, &token).await?;
                after(&row, SignUpMove::Save).map_err(NotOpened::from)?;
                let current = SignUp::of(&keys, &row)?;
                if current.mark(step) != mark {
                    return Err(NotSaved::Changed(Box::new(current)));
                }
                let mut typed = current.typed;
                answer(&mut typed);
                let sealed = seal_typed(desk, &typed);
                let row = sign_ups::ActiveModel {
                    municipality: Set(Some(typed.municipality.clone()).filter(|code| !code.is_empty())),
                    sealed: Set(sealed),
                    saved_at: Set(now.micros()),
                    ..row.into()
                };
                let row = row.update(desk.db()).await.map_err(StoreFault::from)?;
                Ok(SignUp::of(&keys, &row)?)
            })
        })
        .await
}
