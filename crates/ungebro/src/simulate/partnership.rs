//! Members ask their schools to take part; the schools' contacts answer by the link they got.

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::tables::{Institution, Tables};
use domain::text::{Email, Line};
use domain::time::Now;
use store::access::Viewer;
use store::directory::{
    Identity, NewPerson, Organisation, PartnerContact, ask_institution, bind, confirm_partner, organisation,
};
use store::messages::{self, Mail};
use store::{Store, StoreFault};

use super::people::People;
use crate::failure::Failure;

/// Every member asks every institution that lies in it, and each says yes.
///
/// # Errors
/// Says what failed.
pub async fn join(
    store: &Store,
    now: Now,
    tables: &'static Tables,
    people: &mut People,
) -> Result<(), Failure> {
    for code in super::cast::members() {
        let kind = OrganisationKind::Municipality;
        let municipality = organisation(store.reading(), kind, &code.to_string()).await?;
        let municipality =
            municipality.ok_or_else(|| Failure::failed("a member's municipality is missing"))?;
        let coordinator = people.viewer(store, municipality.id, Role::Coordinator, 0, now).await?;
        let here = tables.institutions.iter().filter(|school| school.municipality == Some(code));
        for school in here {
            ask(store, now, &coordinator, &municipality, school).await?;
            answer(store, now, tables, school).await?;
        }
    }
    Ok(())
}

async fn ask(
    store: &Store,
    now: Now,
    coordinator: &Viewer,
    municipality: &Organisation,
    school: &Institution,
) -> Result<(), Failure> {
    let contact = PartnerContact { name: contact_name(school), email: address(school, "kontakt") };
    ask_institution(store, coordinator, now, municipality.clone(), school, contact)
        .await
        .map_err(|e| Failure::failed(e.to_string()))
}

/// The school's people open their letters: the contact says yes and names a colleague who may report; those who were
/// named sign in for the first time.
async fn answer(
    store: &Store,
    now: Now,
    tables: &'static Tables,
    school: &Institution,
) -> Result<(), Failure> {
    let failed = |e: &dyn std::fmt::Display| Failure::failed(e.to_string());
    loop {
        let letters = letters(store, now).await?;
        if letters.is_empty() {
            return Ok(());
        }
        for letter in letters {
            match letter {
                Mail::PartnerInvited { link, .. } => {
                    let reporters = vec![reporter(school, tables)?];
                    let answered =
                        confirm_partner(store, now, tables, link.secret(), reporters, Language::Da);
                    answered.await.map_err(|e| failed(&e))?;
                }
                Mail::ColleagueInvited { link, .. } => {
                    let identity =
                        Identity { issuer: "https://demo.example".into(), subject: link.secret().into() };
                    bind(store, now, link.secret(), identity).await.map_err(|e| failed(&e))?;
                }
                _ => {}
            }
        }
    }
}

/// Takes what waits in the outbox, as the one to whom it is written reads it.
async fn letters(store: &Store, now: Now) -> Result<Vec<Mail>, StoreFault> {
    let mut letters = Vec::new();
    loop {
        let some = messages::claim(store, now, 100).await?;
        if some.is_empty() {
            return Ok(letters);
        }
        for outgoing in some {
            messages::sent(store, now, &outgoing, None).await?;
            letters.push(outgoing.mail);
        }
    }
}

fn reporter(school: &Institution, tables: &Tables) -> Result<NewPerson, Failure> {
    let wrong = || Failure::failed(format!("{}: no name or address can be made of it", school.name));
    let number = school.id.as_str().bytes().map(usize::from).sum();
    Ok(NewPerson {
        name: Line::new(&super::cast::somebody(tables, number), 100).map_err(|_| wrong())?,
        title: None,
        email: Email::parse(&address(school, "vejleder")).ok_or_else(wrong)?,
    })
}

fn contact_name(school: &Institution) -> String {
    format!("Kontakt ved {}", school.name)
}

fn address(school: &Institution, who: &str) -> String {
    format!("{who}@{}.example", school.id)
}
