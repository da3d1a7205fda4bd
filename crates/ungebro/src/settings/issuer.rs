//! An issuer's section, made into what the sign-in works with.

use serde::Deserialize;
use web::{Bilingual, Issuer, Kind};

use super::sections::IssuerSection;
use super::wire::secret;
use crate::failure::Failure;

/// A text that is the same in both languages, or differs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Text {
    /// One for both.
    Same(String),
    /// One for each.
    Each(Bilingual),
}

impl From<Text> for Bilingual {
    fn from(text: Text) -> Self {
        match text {
            Text::Same(text) => Self::same(&text),
            Text::Each(each) => each,
        }
    }
}

impl IssuerSection {
    /// Reads the secret and checks that the description makes sense.
    ///
    /// # Errors
    /// Which setting of which issuer to mend, and how.
    pub fn issuer(self) -> Result<Issuer, Failure> {
        let place = format!("[[sign_in.issuer]] \"{}\"", self.key);
        let client_secret = self.client_secret_file.as_deref().map(secret).transpose()?;
        let icon = if self.kind == Some(Kind::Citizen) { "person" } else { "business" };
        let issuer = Issuer {
            name: self.name.map_or_else(|| Bilingual::same(&self.key), Into::into),
            key: self.key,
            for_whom: self.for_whom.map(Into::into),
            icon: self.icon.unwrap_or_else(|| icon.to_owned()),
            url: self.issuer,
            client_id: self.client_id,
            client_secret,
            secret_in_body: self.client_secret_in_body,
            scopes: self.scopes,
            acr_values: self.acr_values,
            minimum_level: self.minimum_level,
            max_age_minutes: self.max_age_minutes,
            kind: self.kind,
            claims: self.claims,
            levels: self.levels,
            kinds: self.kinds,
            refuse: self.refuse,
            organisations: self.organisations,
            roles: self.roles,
            trust_roles: self.trust_roles,
        };
        issuer.check().map_err(|complaint| Failure::bad_input(format!("{place}, {complaint}")))?;
        Ok(issuer)
    }
}
