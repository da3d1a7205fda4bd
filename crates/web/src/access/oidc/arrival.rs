//! Who arrives from an issuer: its claims, read by the issuer's description.

use domain::cpr::{Cpr, CprRules};
use domain::text::Line;
use jiff::civil::Date;
use serde_json::Value;
use store::directory::{Identity, Works};

use super::hindrance::Hindrance;
use super::issuer::{Issuer, Kind, Level};
use super::token::Told;

/// The longest name that is shown, in characters.
const LONGEST_NAME: usize = 200;

/// Somebody whom the issuer vouches for, and whom its description lets in.
#[derive(Debug)]
pub struct Arrival {
    /// Issuer and subject.
    pub identity: Identity,
    /// As whom.
    pub who: Who,
    /// The name, where the issuer tells it; it doesn't for a protected one.
    pub name: Option<Line>,
    /// Where staff works and as what, where the issuer tells it.
    pub works: Option<Works>,
}

/// In which capacity somebody arrives.
#[derive(Debug)]
pub enum Who {
    /// Staff.
    Employee,
    /// A citizen with the CPR number that the issuer vouches for.
    Citizen(Cpr),
}

impl Arrival {
    /// Reads the claims.
    ///
    /// # Errors
    /// [`Hindrance`]: the group is refused, the level is too low, the CPR number is missing.
    pub fn read(issuer: &Issuer, told: &Told, today: Date) -> Result<Self, Hindrance> {
        let text = |name: &str| issuer.pointer(name).and_then(|pointer| told.at(pointer)).and_then(as_text);
        let refused = issuer.refuse.iter().any(|(name, values)| {
            let told = issuer.pointer(name).and_then(|pointer| told.at(pointer));
            told.is_some_and(|told| as_texts(told).iter().any(|value| values.contains(value)))
        });
        if refused {
            return Err(Hindrance::NotForYou);
        }
        let level = text("level").and_then(|value| issuer.levels.get(&value).copied()).unwrap_or(Level::Low);
        if level < issuer.minimum_level {
            return Err(Hindrance::LevelTooLow);
        }
        let subject = text("subject").filter(|subject| !subject.is_empty()).ok_or(Hindrance::NotProven)?;
        let told_kind = || text("kind").and_then(|value| issuer.kinds.get(&value).copied());
        let who = match issuer.kind.or_else(told_kind).ok_or(Hindrance::NotForYou)? {
            Kind::Employee => Who::Employee,
            Kind::Citizen => Who::Citizen(cpr(text("cpr"), today)?),
        };
        let name = text("name").and_then(|name| Line::new(&name, LONGEST_NAME).ok());
        let works = matches!(who, Who::Employee).then(|| works(issuer, told)).flatten();
        Ok(Self { identity: Identity { issuer: issuer.url.clone(), subject }, who, name, works })
    }
}

/// The organisation's code here, and the roles whose meaning is known; what isn't known says nothing.
fn works(issuer: &Issuer, told: &Told) -> Option<Works> {
    let at = |name: &str| issuer.pointer(name).and_then(|pointer| told.at(pointer));
    let organisation = at("organisation").and_then(as_text).filter(|code| !code.is_empty())?;
    let values = at("roles").map(as_texts).unwrap_or_default();
    Some(Works {
        issuer: issuer.key.clone(),
        organisation: issuer.organisations.get(&organisation).cloned().unwrap_or(organisation),
        roles: values.iter().filter_map(|value| issuer.roles.get(value).copied()).collect(),
        trusted: issuer.trust_roles,
    })
}

fn cpr(told: Option<String>, today: Date) -> Result<Cpr, Hindrance> {
    let told = told.ok_or(Hindrance::NoCpr)?;
    CprRules { demo: false }.read(&told, today).map_err(|_| Hindrance::NoCpr)
}

fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        _ => None,
    }
}

fn as_texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(several) => several.iter().filter_map(as_text).collect(),
        one => as_text(one).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::super::issuer::tests::an_issuer;
    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    fn arrival(issuer: &Issuer, claims: Value) -> Result<Arrival, Hindrance> {
        Arrival::read(issuer, &Told::of(claims, None), TODAY)
    }

    fn mitid() -> Issuer {
        let mut issuer = an_issuer();
        issuer.kind = Some(Kind::Citizen);
        issuer.claims = [("level", "/loa"), ("cpr", "/dk.cpr")].map(|(k, v)| (k.into(), v.into())).into();
        issuer.refuse.clear();
        issuer
    }

    #[test]
    fn claims_are_found_where_the_description_says_also_as_numbers() {
        let claims =
            json!({"sub": "pseudonym", "uniid": "jona1234", "loa": 3, "aktoer_gruppe": "Medarbejder"});
        let arrival = arrival(&an_issuer(), claims).unwrap();
        assert_eq!(arrival.identity.subject, "jona1234");
        assert_eq!(arrival.identity.issuer, "https://broker.example/auth");
        assert!(matches!(arrival.who, Who::Employee));
        assert!(arrival.name.is_none(), "UNI-Login tells no name");
    }

    #[test]
    fn pupils_never_come_in_as_staff_also_when_they_are_more_than_that() {
        for group in [json!("Elev"), json!(["Medarbejder", "Elev"])] {
            let claims = json!({"uniid": "x", "loa": "3", "aktoer_gruppe": group});
            assert_eq!(arrival(&an_issuer(), claims).unwrap_err(), Hindrance::NotForYou);
        }
    }

    #[test]
    fn a_level_that_is_low_unknown_or_missing_is_too_low() {
        for claims in
            [json!({"uniid": "x", "loa": "2"}), json!({"uniid": "x", "loa": "9"}), json!({"uniid": "x"})]
        {
            assert_eq!(arrival(&an_issuer(), claims).unwrap_err(), Hindrance::LevelTooLow);
        }
    }

    #[test]
    fn a_citizen_needs_a_cpr_number_that_is_one() {
        let found = arrival(&mitid(), json!({"sub": "s", "loa": "3", "dk.cpr": "6703089907"})).unwrap();
        assert!(matches!(found.who, Who::Citizen(cpr) if cpr.digits() == "6703089907"));
        for claims in [json!({"sub": "s", "loa": "3"}), json!({"sub": "s", "loa": "3", "dk.cpr": "1234"})] {
            assert_eq!(arrival(&mitid(), claims).unwrap_err(), Hindrance::NoCpr);
        }
    }

    #[test]
    fn userinfo_fills_what_the_token_lacks_and_never_overrules_it() {
        let told =
            Told::of(json!({"sub": "s", "loa": "2"}), Some(json!({"loa": "3", "dk.cpr": "6703089907"})));
        assert_eq!(Arrival::read(&mitid(), &told, TODAY).unwrap_err(), Hindrance::LevelTooLow);
        let told = Told::of(json!({"sub": "s", "loa": "3"}), Some(json!({"dk.cpr": "6703089907"})));
        assert!(Arrival::read(&mitid(), &told, TODAY).is_ok());
    }

    #[test]
    fn the_kind_may_come_from_a_claim_and_an_unknown_one_is_nobody() {
        let mut issuer = mitid();
        issuer.kind = None;
        issuer.claims.insert("kind".into(), "/type".into());
        issuer.kinds = [("erhverv".into(), Kind::Employee)].into();
        let staff = arrival(&issuer, json!({"sub": "s", "loa": "3", "type": "erhverv"})).unwrap();
        assert!(matches!(staff.who, Who::Employee));
        let unknown = arrival(&issuer, json!({"sub": "s", "loa": "3", "type": "privat"}));
        assert_eq!(unknown.unwrap_err(), Hindrance::NotForYou);
    }
}
