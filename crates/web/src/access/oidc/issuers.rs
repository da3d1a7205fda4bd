//! The issuers of the installation.

use std::sync::Arc;

use super::http::HttpFault;
use super::issuer::{Issuer, Kind};
use super::provider::Provider;
use crate::texts::Locale;

/// Every issuer of the installation, in the order of the sign-in page.
#[derive(Debug, Clone, Default)]
pub struct Issuers {
    all: Arc<[Provider]>,
}

/// A way to sign in, as the sign-in page offers it.
#[derive(Debug, Clone)]
pub struct Way {
    /// Where the button leads.
    pub href: String,
    /// What it says.
    pub name: String,
    /// For whom it is.
    pub for_whom: String,
    /// Its icon.
    pub icon: String,
}

impl Issuers {
    /// The issuers; nothing is asked of them before somebody signs in.
    ///
    /// # Errors
    /// [`HttpFault`] when the machine has no certificates to trust.
    pub fn new(issuers: Vec<Issuer>) -> Result<Self, HttpFault> {
        let all: Vec<Provider> = issuers.into_iter().map(Provider::new).collect::<Result<_, _>>()?;
        Ok(Self { all: all.into() })
    }

    /// The issuer with this key.
    pub(crate) fn get(&self, key: &str) -> Option<&Provider> {
        self.all.iter().find(|provider| provider.issuer.key == key)
    }

    /// What the issuer with this key is called.
    pub(crate) fn name(&self, key: &str, l: Locale) -> Option<String> {
        self.get(key).map(|provider| provider.issuer.name.of(l).to_owned())
    }

    /// The buttons of the sign-in page. `asked` is what each carries along: where to go on, or an account's link; with
    /// such a link, citizens' ways are left out.
    pub fn ways(&self, l: Locale, asked: &[(&str, &str)]) -> Vec<Way> {
        let for_staff = asked.iter().any(|(name, _)| *name == "invitation");
        self.all
            .iter()
            .map(|provider| &provider.issuer)
            .filter(|issuer| !for_staff || issuer.kind != Some(Kind::Citizen))
            .map(|issuer| {
                let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).finish();
                let standard = match issuer.kind {
                    Some(Kind::Citizen) => l.t("sign-in-for-citizens"),
                    _ => l.t("sign-in-for-staff"),
                };
                Way {
                    href: format!("/sign-in/{}?{query}", issuer.key),
                    name: issuer.name.of(l).to_owned(),
                    for_whom: issuer
                        .for_whom
                        .as_ref()
                        .map_or(standard.into_owned(), |text| text.of(l).to_owned()),
                    icon: issuer.icon.clone(),
                }
            })
            .collect()
    }
}
