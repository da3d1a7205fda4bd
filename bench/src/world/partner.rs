//! The school that reports: asked by the municipality's coordinator, and it says yes by the link in its letter.

use domain::directory::OrganisationKind;
use domain::language::Language;
use domain::tables::Tables;
use domain::text::{Email, Line};
use store::Store;
use store::access::Viewer;
use store::directory::{
    NewPerson, Organisation, PartnerContact, ask_institution, confirm_partner, organisation,
};
use store::messages::{self, Mail, Token};

use super::SCHOOL;
use crate::Outcome;
use crate::place::now;

/// The municipality's confirmed partner.
pub async fn won(store: &Store, coordinator: &Viewer, municipality: &Organisation) -> Outcome<Organisation> {
    let (tables, address) = (Tables::with_demo(), format!("vejleder@{SCHOOL}.example"));
    let school = tables.institutions.get(SCHOOL)?;
    let contact = PartnerContact { name: "Jonas Dahl".to_owned(), email: address.clone() };
    ask_institution(store, coordinator, now(), municipality.clone(), school, contact).await?;
    let counsellor = NewPerson {
        name: Line::new("Jonas Dahl", 100)?,
        title: None,
        email: Email::parse(&address).ok_or("no address")?,
    };
    let link = letter(store).await?;
    confirm_partner(store, now(), tables, link.secret(), vec![counsellor], Language::Da).await?;
    let school = organisation(store.reading(), OrganisationKind::Institution, SCHOOL).await?;
    Ok(school.ok_or("no school")?)
}

async fn letter(store: &Store) -> Outcome<Token> {
    for letter in messages::claim(store, now(), 100).await? {
        messages::sent(store, now(), &letter, None).await?;
        if let Mail::PartnerInvited { link, .. } = letter.mail {
            return Ok(link);
        }
    }
    Err("the school got no letter".into())
}
