//! The municipality corrects or completes who the young person is and how to reach them.

use domain::text::{Email, FreeText, Line, Phone, folded};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};
use serde::{Deserialize, Serialize};

use super::case::work_on;
use super::table::cases;
use crate::access::Viewer;
use crate::{Entry, Kind, Refused, Store};

/// Who the young person is, as staff writes it. The CPR number isn't among it: another number is another person.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The name.
    pub name: Line,
    /// Telephone.
    pub phone: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
    /// `None` leaves a protected address, which the form doesn't show, as it is.
    pub address: Option<Option<FreeText>>,
    /// The version that the form was filled in for ([`Person::version`](super::record::Person::version)).
    pub version: String,
}

/// Which parts were corrected. What stood there is sealed beside it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct IdentityCorrected {
    pub fields: Vec<String>,
}

/// Corrects who the young person is. What stood before is kept, sealed, in the journal.
///
/// # Errors
/// [`Refused::Conflict`] when somebody corrected it after the form was filled in.
pub async fn correct_identity(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    correction: Correction,
) -> Result<(), Refused> {
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            if version_of(&case) != correction.version {
                return Err(Refused::Conflict("the identity was corrected meanwhile".into()));
            }
            let before = case.identity(&desk.keys())?;
            let mut after = before.clone();
            after.phone = correction.phone.as_ref().map(|phone| phone.as_str().to_owned());
            after.email = correction.email.as_ref().map(|email| email.as_str().to_owned());
            if let Some(address) = &correction.address {
                after.address = address.as_ref().map(|address| address.as_str().to_owned());
            }
            let name = correction.name.as_str();
            let fields: Vec<String> = [
                ("name", name != case.name),
                ("phone", before.phone != after.phone),
                ("email", before.email != after.email),
                ("address", before.address != after.address),
            ]
            .into_iter()
            .filter(|(_, changed)| *changed)
            .map(|(field, _)| field.to_owned())
            .collect();
            if fields.is_empty() {
                return Ok(());
            }
            let key = case.key(&desk.keys())?;
            let row = cases::ActiveModel {
                id: Set(case.id),
                name: Set(name.to_owned()),
                name_folded: Set(folded(name)),
                sealed_identity: Set(after.seal(&key, desk.random())),
                ..Default::default()
            };
            row.update(desk.db()).await?;
            let was = serde_json::json!({ "name": case.name, "identity": before }).to_string();
            let was = key.seal("journal", &was, desk.random());
            desk.journal(
                Entry::new(Kind::IdentityCorrected)
                    .on_case(case.id, case.municipality_id)
                    .facts(serde_json::json!(IdentityCorrected { fields }))
                    .sealed(was),
            );
            Ok(())
        })
    })
    .await
}

/// Which version of the identity a form was filled in for: whatever is sealed anew looks otherwise.
pub(super) fn version_of(case: &cases::Model) -> String {
    let nonce = case.sealed_identity.get(1..9).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(nonce))
}
