//! A protected name and address (adressebeskyttelse), recorded with its source.

use domain::text::Line;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};
use serde::{Deserialize, Serialize};

use super::case::work_on;
use super::table::cases;
use crate::access::Viewer;
use crate::{Entry, Kind, Refused, Store};

/// The place to which the source is bound.
pub(super) const PLACE: &str = "cases.protection_source";

/// Protection was recorded or lifted. The source is sealed beside it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ProtectionRecorded {
    pub protected: bool,
}

/// Records that the address is protected, or that it no longer is. While it is, the address is shown nowhere unless
/// somebody asks for it by name of the task, and that is traced.
///
/// # Errors
/// [`Refused::Conflict`] when somebody recorded the same meanwhile.
pub async fn record_protection(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    protected: bool,
    source: Line,
) -> Result<(), Refused> {
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            if case.protected == protected {
                let state = if protected { "protected" } else { "not protected" };
                return Err(Refused::Conflict(format!("the address is {state} already")));
            }
            let (key, source) = (case.key(&desk.keys())?, source.as_str());
            let row = cases::ActiveModel {
                id: Set(case.id),
                protected: Set(protected),
                sealed_protection_source: Set(Some(key.seal(PLACE, source, desk.random()))),
                protected_on: Set(protected.then(|| desk.now().day().to_string())),
                ..Default::default()
            };
            row.update(desk.db()).await?;
            let source = key.seal("journal", source, desk.random());
            desk.journal(
                Entry::new(Kind::ProtectionRecorded)
                    .on_case(case.id, case.municipality_id)
                    .facts(serde_json::json!(ProtectionRecorded { protected }))
                    .sealed(source),
            );
            Ok(())
        })
    })
    .await
}
