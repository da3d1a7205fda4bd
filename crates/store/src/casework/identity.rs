//! Who a young person is, and how to reach them: sealed with the case's own key.

use domain::cpr::Cpr;
use rand::RngCore;
use serde::{Deserialize, Serialize};

use super::table::cases;
use crate::{CaseKey, Index, Keys, StoreFault};

/// The place to which the sealed identity is bound.
const PLACE: &str = "cases.identity";

/// What is sealed of a person. The name stands in the open beside it: lists are sorted and searched by it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Identity {
    /// Ten digits.
    pub cpr: String,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Home address, in lines.
    pub address: Option<String>,
}

impl Identity {
    /// Of someone of whom only the number is known.
    pub fn of(cpr: &Cpr) -> Self {
        Self { cpr: cpr.digits(), phone: None, email: None, address: None }
    }

    /// As it rests in the case's row.
    pub fn seal(&self, key: &CaseKey, random: &mut dyn RngCore) -> Vec<u8> {
        key.seal(PLACE, self, random)
    }

    /// The six digits of the date, then dots: `720409-••••`.
    pub fn masked_cpr(&self) -> String {
        let date: String = self.cpr.chars().take(6).collect();
        format!("{date}-••••")
    }
}

/// `Debug` shows no digit.
impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(…)")
    }
}

/// The keyed hash under which a CPR number is found: in cases, among guardians and among citizens who sign in.
pub(crate) fn cpr_index(keys: &Keys, cpr: &Cpr) -> Index {
    keys.index("cpr", &cpr.digits())
}

impl cases::Model {
    /// The case's data key.
    ///
    /// # Errors
    /// A [`StoreFault`] when the key file is another one, or the case was erased.
    pub(crate) fn key(&self, keys: &Keys) -> Result<CaseKey, StoreFault> {
        let wrapped = self.data_key.as_deref();
        let wrapped =
            wrapped.ok_or_else(|| StoreFault::Unknown(format!("key of case {}, erased", self.id)))?;
        Ok(keys.unwrap(wrapped)?)
    }

    /// Who the young person is.
    ///
    /// # Errors
    /// As [`cases::Model::key`].
    pub(crate) fn identity(&self, keys: &Keys) -> Result<Identity, StoreFault> {
        Ok(self.key(keys)?.open(PLACE, &self.sealed_identity)?)
    }
}
