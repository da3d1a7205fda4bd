//! An issuer as the operator describes it: where it is, what its claims mean, whom it lets in.

use std::collections::BTreeMap;
use std::fmt;

use domain::directory::Role;
use domain::language::Language;
use serde::Deserialize;

use crate::texts::Locale;

/// How sure the issuer is of who it is: the NSIS levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Low: also whatever no setting knows.
    Low,
    /// Substantial: two factors.
    Substantial,
    /// High.
    High,
}

/// In which capacity somebody signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Staff: known by issuer and subject, let in first by an invitation.
    Employee,
    /// A young person or a guardian: known by the CPR number that the issuer vouches for.
    Citizen,
}

/// A text of the operator in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The same in both.
    pub fn same(text: &str) -> Self {
        Self { da: text.to_owned(), en: text.to_owned() }
    }

    /// In the language of a page.
    pub fn of(&self, l: Locale) -> &str {
        if l.language() == Language::En { &self.en } else { &self.da }
    }
}

/// An issuer. Claims are named by JSON pointers, so that dots in their names are no problem (`/nemlogin.cvr`).
#[derive(Clone)]
pub struct Issuer {
    /// The key in addresses: `/sign-in/KEY`.
    pub key: String,
    /// What the button says.
    pub name: Bilingual,
    /// For whom it is, under the button's name.
    pub for_whom: Option<Bilingual>,
    /// The button's icon.
    pub icon: String,
    /// The issuer's address, exactly as it stands in its tokens.
    pub url: String,
    /// What the issuer calls this installation.
    pub client_id: String,
    /// What proves to the issuer that it is this installation; none for a public client.
    pub client_secret: Option<String>,
    /// The secret goes into the body of the request instead of its header.
    pub secret_in_body: bool,
    /// What to ask for.
    pub scopes: Vec<String>,
    /// How to ask for a level.
    pub acr_values: Vec<String>,
    /// Below this nobody comes in.
    pub minimum_level: Level,
    /// At most so many minutes since the person proved who it is; else the issuer asks again.
    pub max_age_minutes: Option<u32>,
    /// In which capacity, where no claim says it.
    pub kind: Option<Kind>,
    /// Where each thing stands: `subject`, `level`, `kind`, `cpr`, `name`, `organisation`, `roles`, and any other that `refuse`
    /// names.
    pub claims: BTreeMap<String, String>,
    /// What the values of the claim `level` mean.
    pub levels: BTreeMap<String, Level>,
    /// What the values of the claim `kind` mean.
    pub kinds: BTreeMap<String, Kind>,
    /// Values of claims with which nobody comes in.
    pub refuse: BTreeMap<String, Vec<String>>,
    /// What the values of the claim `organisation` are called here, where that isn't the same code.
    pub organisations: BTreeMap<String, String>,
    /// Which roles the values of the claim `roles` are.
    pub roles: BTreeMap<String, Role>,
    /// Whether its word on roles holds; else it is a proposal to the local administrator.
    pub trust_roles: bool,
}

/// No secret in a log.
impl fmt::Debug for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Issuer({})", self.key)
    }
}

/// The names of claims that have a meaning of their own.
const OWN: [&str; 7] = ["subject", "level", "kind", "cpr", "name", "organisation", "roles"];
/// Icons that a button can have.
const ICONS: [&str; 5] = ["person", "student", "business", "groups", "lock"];

impl Issuer {
    /// Where a thing stands in the claims, if the issuer tells it.
    pub fn pointer(&self, name: &str) -> Option<&str> {
        let standard = match name {
            "subject" => Some("/sub"),
            "level" => Some("/acr"),
            "name" => Some("/name"),
            _ => None,
        };
        self.claims.get(name).map(String::as_str).or(standard)
    }

    /// Whether it runs on this machine, as in tests: then no TLS is asked of it.
    pub fn is_on_this_machine(&self) -> bool {
        let host = url::Url::parse(&self.url).ok().and_then(|url| url.host_str().map(str::to_owned));
        host.is_some_and(|host| matches!(host.as_str(), "127.0.0.1" | "localhost" | "[::1]"))
    }

    /// Whether the description makes sense.
    ///
    /// # Errors
    /// The first thing that doesn't: which setting of the issuer, and how to mend it.
    pub fn check(&self) -> Result<(), String> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.key.is_empty() || !self.key.chars().all(plain) {
            return Err("key: use small letters, digits and hyphens, since it stands in addresses".into());
        }
        if !self.url.starts_with("https://") && !self.is_on_this_machine() {
            return Err("issuer: must begin with https://".into());
        }
        if self.client_id.is_empty() {
            return Err("client_id: is missing; the issuer gives it at registration".into());
        }
        if !ICONS.contains(&self.icon.as_str()) {
            return Err(format!("icon: choose one of {}", ICONS.join(", ")));
        }
        for (name, pointer) in &self.claims {
            let known = OWN.contains(&name.as_str()) || self.refuse.contains_key(name);
            if !known {
                return Err(format!(
                    "claims.{name}: nothing uses it; known are {}, and names in refuse",
                    OWN.join(", ")
                ));
            }
            if !pointer.starts_with('/') {
                return Err(format!(
                    "claims.{name}: write a JSON pointer, which begins with a slash: \"/{pointer}\""
                ));
            }
        }
        if let Some(name) = self.refuse.keys().find(|name| self.pointer(name).is_none()) {
            return Err(format!("refuse.{name}: say in claims.{name} where it stands"));
        }
        self.check_meanings()
    }

    fn check_meanings(&self) -> Result<(), String> {
        if self.kind.is_none() && (self.kinds.is_empty() || self.pointer("kind").is_none()) {
            return Err("kind: say \"employee\" or \"citizen\", or name claims.kind and what its values mean in kinds".into());
        }
        let citizens =
            self.kind == Some(Kind::Citizen) || self.kinds.values().any(|kind| *kind == Kind::Citizen);
        if citizens && self.pointer("cpr").is_none() {
            return Err("claims.cpr: is missing; citizens are known by their CPR number".into());
        }
        self.check_roles()?;
        if self.levels.is_empty() && self.minimum_level > Level::Low {
            return Err("levels: is missing; say what the values of the claim level mean, as { \"3\" = \"substantial\" }".into());
        }
        if !self.levels.is_empty() && self.levels.values().all(|level| *level < self.minimum_level) {
            return Err("levels: none reaches minimum_level, so that nobody could sign in".into());
        }
        Ok(())
    }
}

impl Issuer {
    fn check_roles(&self) -> Result<(), String> {
        if self.pointer("roles").is_some() == self.roles.is_empty() {
            return Err(
                "roles: name claims.roles and say which role each of its values is, or neither".into()
            );
        }
        if !self.roles.is_empty() && self.pointer("organisation").is_none() {
            return Err("claims.organisation: is missing; a role is had at an organisation".into());
        }
        if self.trust_roles && self.roles.is_empty() {
            return Err("trust_roles: there are no roles to trust; name claims.roles and roles".into());
        }
        if self.roles.values().any(|role| matches!(role, Role::YoungPerson | Role::Guardian)) {
            return Err("roles: a citizen's role is nobody's to give".into());
        }
        Ok(())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// UNI-Login as its public description has it.
    pub fn an_issuer() -> Issuer {
        let map = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
        Issuer {
            key: "unilogin".into(),
            name: Bilingual::same("UNI-Login"),
            for_whom: None,
            icon: "student".into(),
            url: "https://broker.example/auth".into(),
            client_id: "ungebro".into(),
            client_secret: None,
            secret_in_body: false,
            scopes: vec!["openid".into()],
            acr_values: Vec::new(),
            minimum_level: Level::Substantial,
            max_age_minutes: None,
            kind: Some(Kind::Employee),
            claims: map(&[("subject", "/uniid"), ("level", "/loa"), ("group", "/aktoer_gruppe")]),
            levels: [("2".into(), Level::Low), ("3".into(), Level::Substantial)].into(),
            kinds: BTreeMap::new(),
            refuse: [("group".into(), vec!["Elev".into(), "Kontaktperson".into()])].into(),
            organisations: BTreeMap::new(),
            roles: BTreeMap::new(),
            trust_roles: false,
        }
    }

    fn tells_roles(issuer: &mut Issuer, role: Role) {
        issuer.claims.insert("roles".into(), "/roles".into());
        issuer.roles.insert("a role there".into(), role);
    }

    fn complaint(spoil: impl FnOnce(&mut Issuer)) -> String {
        let mut issuer = an_issuer();
        spoil(&mut issuer);
        issuer.check().unwrap_err()
    }

    #[test]
    fn a_description_that_makes_no_sense_says_which_setting_to_mend() {
        assert_eq!(an_issuer().check(), Ok(()));
        for (spoiled, setting) in [
            (complaint(|i| i.key = "UNI Login".into()), "key:"),
            (complaint(|i| i.url = "http://broker.example".into()), "issuer:"),
            (complaint(|i| i.client_id.clear()), "client_id:"),
            (complaint(|i| i.kind = None), "kind:"),
            (complaint(|i| i.kind = Some(Kind::Citizen)), "claims.cpr:"),
            (complaint(|i| i.levels.clear()), "levels:"),
            (complaint(|i| i.minimum_level = Level::High), "levels:"),
            (complaint(|i| drop(i.claims.insert("level".into(), "loa".into()))), "claims.level:"),
            (complaint(|i| drop(i.claims.insert("shoe".into(), "/size".into()))), "claims.shoe:"),
            (complaint(|i| drop(i.claims.remove("group"))), "refuse.group:"),
            (complaint(|i| i.trust_roles = true), "trust_roles:"),
            (complaint(|i| drop(i.claims.insert("roles".into(), "/roles".into()))), "roles:"),
            (complaint(|i| i.roles = [("KUI".into(), Role::KuiCounsellor)].into()), "roles:"),
            (complaint(|i| tells_roles(i, Role::KuiCounsellor)), "claims.organisation:"),
            (
                complaint(|i| {
                    tells_roles(i, Role::Guardian);
                    drop(i.claims.insert("organisation".into(), "/org".into()));
                }),
                "roles:",
            ),
        ] {
            assert!(spoiled.starts_with(setting), "{spoiled}");
        }
    }

    #[test]
    fn without_tls_an_issuer_is_only_on_this_machine() {
        for (url, ok) in [
            ("http://127.0.0.1:3000", true),
            ("http://localhost:3000", true),
            ("http://127.0.0.1.evil.example", false),
        ] {
            let issuer = Issuer { url: url.into(), ..an_issuer() };
            assert_eq!(issuer.check().is_ok(), ok, "{url}");
        }
    }
}
