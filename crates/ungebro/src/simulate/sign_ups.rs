//! Municipalities sign up by the guide, step by step; the secretariat decides. Sign-ups in every state are left behind.

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::programme::Step;
use domain::tables::{MunicipalityCode, Tables};
use domain::text::{Email, FreeText};
use domain::time::Now;
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::Store;
use store::access::Viewer;
use store::directory::{PartnerContact, ask_institution, organisation};
use store::messages::Mail;
use store::programme;

use super::act::moment;
use super::cast::{self, somebody};
use super::partnership::{answer, letters};
use super::people::People;
use super::typist::Typist;
use crate::failure::Failure;

/// What becomes of a sign-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Left unfinished.
    Begun,
    /// It waits for the secretariat.
    Sent,
    /// It went back.
    MendAsked,
    /// A no.
    Declined,
    /// A yes.
    Accepted,
}

/// The twelve sign up in the months before `beginning` and are accepted; their schools are asked and say yes. One had to try
/// twice.
///
/// # Errors
/// Says what failed.
pub async fn members(
    store: &Store,
    beginning: Date,
    tables: &'static Tables,
    people: &mut People,
) -> Result<(), Failure> {
    let mut desk = Desk::open(store, beginning, tables, people).await?;
    desk.move_to(beginning, -100)?;
    desk.sign_up(tables.municipality("9912").map_err(failed)?.code, End::Declined).await?;
    for (at, member) in (0..).zip(cast::members()) {
        desk.move_to(beginning, at * 6 - 90)?;
        desk.sign_up(member, End::Accepted).await?;
    }
    Ok(())
}

/// What is under way on `today`: a sign-up that waits for the secretariat, one begun, one to be mended, and a school that
/// Nordlund has asked and that hasn't answered.
///
/// # Errors
/// Says what failed.
pub async fn under_way(
    store: &Store,
    today: Date,
    tables: &'static Tables,
    people: &mut People,
) -> Result<(), Failure> {
    let code = |text: &str| tables.municipality(text).map(|it| it.code).map_err(failed);
    let mut desk = Desk::open(store, today, tables, people).await?;
    desk.move_to(today, -5)?;
    desk.sign_up(code("9913")?, End::Sent).await?;
    desk.move_to(today, -2)?;
    desk.sign_up(code("9913")?, End::Begun).await?;
    desk.move_to(today, -8)?;
    desk.sign_up(code("9914")?, End::MendAsked).await?;
    desk.move_to(today, -12)?;
    let nordlund = organisation(store.reading(), OrganisationKind::Municipality, "9901").await?;
    let nordlund = nordlund.ok_or_else(|| Failure::failed("Nordlund is missing"))?;
    let coordinator = people.viewer(store, nordlund.id, Role::Coordinator, 0, desk.now).await?;
    let school = tables.institutions.get("fjordby-handelsskole").map_err(failed)?;
    let contact =
        PartnerContact { name: somebody(tables, 8), email: format!("kontakt@{}.example", school.id) };
    ask_institution(store, &coordinator, desk.now, nordlund, school, contact).await.map_err(failed)
}

struct Desk<'a> {
    store: &'a Store,
    now: Now,
    tables: &'static Tables,
    secretariat: Viewer,
}

impl<'a> Desk<'a> {
    async fn open(
        store: &'a Store,
        day: Date,
        tables: &'static Tables,
        people: &mut People,
    ) -> Result<Self, Failure> {
        let now = morning(day, 0)?;
        let host = organisation(store.reading(), OrganisationKind::Host, "kl").await?;
        let host = host.ok_or_else(|| Failure::failed("the host is missing"))?;
        let secretariat = people.viewer(store, host.id, Role::Secretariat, 0, now).await?;
        Ok(Self { store, now, tables, secretariat })
    }

    /// What follows happens so many days from `day`.
    fn move_to(&mut self, day: Date, days: i32) -> Result<(), Failure> {
        self.now = morning(day, days)?;
        Ok(())
    }

    async fn sign_up(&self, municipality: MunicipalityCode, end: End) -> Result<(), Failure> {
        let whole = Typist { tables: self.tables, day: self.now.day() }.whole(municipality, end);
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
}

/// Nine o'clock, so many days from `day`.
fn morning(day: Date, days: i32) -> Result<Now, Failure> {
    moment(day.checked_add(days.days()).map_err(failed)?.at(9, 0, 0, 0))
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
