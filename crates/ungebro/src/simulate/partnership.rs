//! What the invented people do with the letters they get: a school says yes, a colleague signs in for the first time.

use domain::language::Language;
use domain::tables::{Institution, Tables};
use domain::text::{Email, Line};
use domain::time::Now;
use store::directory::{Identity, NewPerson, asked, bind, confirm_partner};
use store::messages::{self, Mail};
use store::{Store, StoreFault};

use crate::failure::Failure;

/// Everyone opens their letters, until none is left: contacts say yes and name a colleague who may report; those who were
/// named sign in for the first time.
///
/// # Errors
/// Says what failed.
pub async fn answer(store: &Store, now: Now, tables: &'static Tables) -> Result<(), Failure> {
    loop {
        let letters = letters(store, now).await?;
        if letters.is_empty() {
            return Ok(());
        }
        for letter in letters {
            match letter {
                Mail::PartnerInvited { link, .. } => {
                    let asked = asked(store, now, link.secret()).await.map_err(failed)?;
                    let school = tables.institutions.get(&asked.relation.institution.code).map_err(failed)?;
                    let reporters = vec![reporter(school, tables)?];
                    confirm_partner(store, now, tables, link.secret(), reporters, Language::Da)
                        .await
                        .map_err(failed)?;
                }
                Mail::ColleagueInvited { link, .. } => {
                    let identity =
                        Identity { issuer: "https://demo.example".into(), subject: link.secret().into() };
                    bind(store, now, link.secret(), identity).await.map_err(failed)?;
                }
                _ => {}
            }
        }
    }
}

/// Takes what waits in the outbox, as the one to whom it is written reads it.
///
/// # Errors
/// A [`StoreFault`].
pub async fn letters(store: &Store, now: Now) -> Result<Vec<Mail>, StoreFault> {
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
        email: Email::parse(&format!("vejleder@{}.example", school.id)).ok_or_else(wrong)?,
    })
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
