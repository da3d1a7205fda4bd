//! Who it is, in one line of facts.

use domain::tables::Tables;
use store::casework::YoungPerson;
use store::settings::OrganisationSettings;

use crate::texts::Locale;

/// A fact with its name.
#[derive(Debug)]
pub struct Fact {
    /// Its name.
    pub name: String,
    /// What it is.
    pub value: String,
    /// What is masked, and can be asked for at this address below the case's.
    pub reveal: Option<&'static str>,
}

/// The facts of the head: number, home, contact person, guardians, wishes, ways of contact, and the code under
/// which the municipality files the case, where it has set one.
pub fn facts(l: Locale, record: &YoungPerson, settings: &OrganisationSettings) -> Vec<Fact> {
    let person = &record.person;
    let plain = |key: &'static str, value: String| Fact { name: l.t(key).into_owned(), value, reveal: None };
    let contact = person.contact_person.as_ref().map(|it| it.name.clone());
    let mut facts = vec![
        Fact { reveal: Some("cpr"), ..plain("case-fact-cpr", person.cpr.clone()) },
        plain("case-fact-home", person.home.clone()),
        plain("case-fact-contact", contact.unwrap_or_else(|| l.t("worklist-unassigned").into_owned())),
    ];
    let guardians: Vec<&str> =
        record.guardians.iter().filter(|it| it.custody).map(|it| it.name.as_str()).collect();
    if !guardians.is_empty() {
        facts.push(plain("case-fact-guardians", guardians.join(", ")));
    } else if person.age < 18 {
        facts.push(plain("case-fact-guardians", l.t("case-fact-not-recorded").into_owned()));
    }
    if let Some(wish) = &person.wish {
        let channel = Tables::real().channels.get(wish.channel().as_str());
        let channel = channel.map_or("", |channel| l.name(channel)).to_owned();
        let wish = match wish.remark() {
            Some(remark) => format!("{channel}. {remark}"),
            None => channel,
        };
        facts.push(plain("case-fact-wish", wish));
    }
    if let Some(phone) = &person.phone {
        facts.push(plain("case-fact-phone", phone.clone()));
    }
    if let Some(email) = &person.email {
        facts.push(plain("case-fact-email", email.clone()));
    }
    match (&person.protection, &person.address) {
        (Some(_), _) => facts.push(Fact {
            reveal: Some("address"),
            ..plain("case-fact-address", l.t("case-fact-protected").into_owned())
        }),
        (None, Some(address)) => facts.push(plain("case-fact-address", address.replace('\n', ", "))),
        (None, None) => {}
    }
    if !settings.filing_code.is_empty() {
        facts.push(plain("case-fact-filing", settings.filing_code.clone()));
    }
    facts
}
