//! `/cases/{id}/identity`: name and ways of contact are corrected. Of two who do it at once, the second sees what the
//! first wrote, and loses nothing of what was typed.

use axum::extract::Path;
use axum::response::Response;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{Correction, correct_identity};
use store::{Kind, Refused};

use super::form::{Step, about, done, drawn};
use super::meanwhile::meanwhile;
use super::read::{email, line, phone, words_if_any};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::texts::Locale;

/// The form, with what is known.
pub async fn show(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    let known = |value: &Option<String>| value.clone().unwrap_or_default();
    let form = Filled::new(caseworker.l)
        .with("name", &person.name)
        .with("phone", known(&person.phone))
        .with("email", known(&person.email))
        .with("address", known(&person.address));
    page(&caseworker, &person, &form, Vec::new())
}

/// Corrects the identity.
pub async fn update(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let name = line(&mut form, "name");
    let (phone, email) = (phone(&mut form, "phone"), email(&mut form, "email"));
    let address = words_if_any(&mut form, "address");
    // A protected address isn't in the form, and stays as it is.
    let address = (form.value("has_address") == "yes").then_some(address);
    let Some(name) = name.filter(|_| !form.has_mistakes()) else {
        return page(&caseworker, &about(&caseworker, &case).await?, &form, Vec::new());
    };
    let version = form.value("version").to_owned();
    let correction = Correction { name, phone, email, address, version };
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    match correct_identity(store, viewer, now, &case, correction).await {
        Ok(()) => Ok(done(&case, "identity")),
        Err(Refused::Conflict(_)) => {
            let person = about(&caseworker, &case).await?;
            let mut told = vec![meanwhile(&caseworker, &case, &[Kind::IdentityCorrected]).await?];
            told.extend(differences(caseworker.l, &person, &form));
            page(&caseworker, &person, &form, told)
        }
        Err(other) => Err(other.into()),
    }
}

/// What stands there now, where it differs from what was typed.
fn differences(l: Locale, person: &Person, form: &Filled) -> Vec<String> {
    let known = |value: &Option<String>| value.clone().unwrap_or_default();
    let now = [
        ("name", person.name.clone()),
        ("phone", known(&person.phone)),
        ("email", known(&person.email)),
        ("address", known(&person.address)),
    ];
    now.into_iter()
        .filter(|(field, _)| *field != "address" || person.protection.is_none())
        .filter(|(field, value)| form.value(field) != value)
        .map(|(field, value)| {
            let value = if value.is_empty() { "–".to_owned() } else { value };
            let name = l.coded("case-field", field);
            l.with3("case-difference", "field", name, "now", value, "typed", form.value(field)).into_owned()
        })
        .collect()
}

fn page(
    caseworker: &Caseworker,
    person: &Seen<Person>,
    form: &Filled,
    told: Vec<String>,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let mut fields = vec![
        form.text("name", l.t("identity-name")),
        form.text("phone", l.t("identity-phone")).width("input-char-27").optional(),
        form.text("email", l.t("identity-email")).email().optional(),
    ];
    let mut hidden = vec![("version", person.version.clone())];
    if person.protection.is_none() {
        fields.push(form.area("address", l.t("identity-address"), 3).optional());
        hidden.push(("has_address", "yes".to_owned()));
    }
    drawn(
        caseworker,
        person,
        form,
        Step { name: "identity", to: "identity".into(), hidden, fields, told, ..Step::default() },
    )
}
