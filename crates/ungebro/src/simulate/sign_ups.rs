//! Municipalities sign up by the guide, step by step; the secretariat decides. Sign-ups in every state are left behind.

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::programme::{RawParticipant, RawPartner, RawSignUp, Step};
use domain::tables::{MunicipalityCode, Tables};
use domain::text::{Email, FreeText};
use domain::time::Now;
use jiff::ToSpan as _;
use store::Store;
use store::access::Viewer;
use store::directory::organisation;
use store::messages::Mail;
use store::programme;

use super::cast::{members, somebody};
use super::partnership::{answer, letters};
use super::people::People;
use crate::failure::Failure;

/// What becomes of a sign-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Begun,
    Sent,
    MendAsked,
    Declined,
    Accepted,
}

/// The twelve sign up and are accepted, their schools are asked and say yes; others are on their way.
///
/// # Errors
/// Says what failed.
pub async fn all(
    store: &Store,
    now: Now,
    tables: &'static Tables,
    people: &mut People,
) -> Result<(), Failure> {
    let host = organisation(store.reading(), OrganisationKind::Host, "kl").await?;
    let host = host.ok_or_else(|| Failure::failed("the host is missing"))?;
    let secretariat = people.viewer(store, host.id, Role::Secretariat, 0, now).await?;
    let desk = Desk { store, now, tables, secretariat };
    let code = |text: &str| tables.municipality(text).map(|it| it.code).map_err(failed);
    desk.sign_up(code("9912")?, End::Declined).await?;
    for member in members() {
        desk.sign_up(member, End::Accepted).await?;
    }
    desk.sign_up(code("9913")?, End::Sent).await?;
    desk.sign_up(code("9914")?, End::MendAsked).await?;
    desk.sign_up(code("9913")?, End::Begun).await
}

struct Desk<'a> {
    store: &'a Store,
    now: Now,
    tables: &'static Tables,
    secretariat: Viewer,
}

impl Desk<'_> {
    async fn sign_up(&self, municipality: MunicipalityCode, end: End) -> Result<(), Failure> {
        let whole = self.whole(municipality, end);
        let token = self.begin(&whole.coordinator_email).await?;
        let steps = if end == End::Begun { 2 } else { Step::ALL.len() - 1 };
        for step in &Step::ALL[..steps] {
            let mark =
                programme::open(self.store, self.now, &token).await.map_err(failed)?.mark(*step).to_owned();
            let typed = whole.clone();
            let saved = programme::save(self.store, self.now, &token, *step, mark, move |raw| *raw = typed);
            saved.await.map_err(failed)?;
        }
        if end == End::Begun {
            return Ok(());
        }
        let representation = programme::representation(self.store.reading()).await?;
        let sent = programme::send(self.store, self.now, self.tables, representation, &token).await;
        self.decide(sent.map_err(failed)?.public_id, end).await
    }

    /// Asks for the way-back link and opens the letter.
    async fn begin(&self, email: &str) -> Result<String, Failure> {
        let email = Email::parse(email).ok_or_else(|| Failure::failed("an address that is none"))?;
        programme::begin(self.store, self.now, email, Language::Da).await?;
        let link = letters(self.store, self.now).await?.into_iter().find_map(|letter| match letter {
            Mail::SignUpLink { link, .. } => Some(link.secret().to_owned()),
            _ => None,
        });
        link.ok_or_else(|| Failure::failed("the letter with the way back did not come"))
    }

    async fn decide(&self, sign_up: String, end: End) -> Result<(), Failure> {
        let words = |text: &str| {
            FreeText::new(text, 2_000).map_err(|problem| Failure::failed(format!("{problem:?}")))
        };
        let (store, now, tables, by) = (self.store, self.now, self.tables, &self.secretariat);
        match end {
            End::Begun | End::Sent => Ok(()),
            End::MendAsked => {
                let mend = words("Skriv gerne, hvilket udvalg der bakker op, og hvornår. Resten er klar.")?;
                programme::ask_to_mend(store, by, now, tables, sign_up, mend).await.map_err(failed)
            }
            End::Declined => {
                let reason = words("Den politiske opbakning var ikke på plads. I er velkomne, når den er.")?;
                programme::decline(store, by, now, tables, sign_up, reason).await.map_err(failed)
            }
            End::Accepted => {
                let representation = programme::representation(store.reading()).await?;
                programme::accept(store, by, now, tables, representation, sign_up).await.map_err(failed)?;
                answer(store, now, tables).await
            }
        }
    }

    fn whole(&self, municipality: MunicipalityCode, end: End) -> RawSignUp {
        let code = municipality.to_string();
        let number = code.bytes().fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0'));
        // One who only began is somebody else than the one whose sign-up was sent.
        let coordinator = match (code.as_str(), end) {
            ("9901", _) => "Søren Krog".to_owned(),
            (_, End::Begun) => somebody(self.tables, number * 7 + 4),
            _ => somebody(self.tables, number * 7 + 3),
        };
        let email = store::demo::address(&coordinator, &code);
        let backed = self.now.day().checked_sub(20.days()).unwrap_or(self.now.day());
        let partners =
            self.tables.institutions.iter().filter(|school| school.municipality == Some(municipality));
        RawSignUp {
            municipality: code.clone(),
            backing_body: "Børne- og Ungeudvalget".to_owned(),
            backing_on: backed.to_string(),
            backing_document: if end == End::MendAsked { "?".to_owned() } else { format!("2024-{number}-1") },
            themes: vec!["cooperation".to_owned(), "voice".to_owned()],
            wishes: "Vi vil høre tidligere fra skolerne, og vi vil nå de unge, mens de endnu er der."
                .to_owned(),
            partners: partners
                .map(|school| RawPartner {
                    institution: school.id.to_string(),
                    contact_name: format!("Kontakt ved {}", school.name),
                    contact_email: format!("kontakt@{}.example", school.id),
                })
                .collect(),
            coordinator_name: coordinator.clone(),
            coordinator_email: email.clone(),
            coordinator_phone: String::new(),
            participants: self.participants(&coordinator, &email, number),
        }
    }

    fn participants(&self, coordinator: &str, email: &str, number: usize) -> Vec<RawParticipant> {
        let person = |name: String, level: &str, email: &str| RawParticipant {
            name,
            level: level.to_owned(),
            administration: "Uddannelse og job".to_owned(),
            email: email.to_owned(),
        };
        let levels = ["leader", "staff", "staff", "staff"];
        let others = levels.into_iter().enumerate().map(|(at, level)| {
            let name = somebody(self.tables, number * 11 + at * 29 + 1);
            person(name, level, "")
        });
        std::iter::once(person(coordinator.to_owned(), "coordinator", email)).chain(others).collect()
    }
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
