//! The hosts' own work: the programme goes through its phases, one version of the invitation is published, the next one waits
//! for the ministry's yes.

use domain::directory::{OrganisationKind, Role};
use domain::programme::Phase;
use domain::text::FreeText;
use domain::time::Now;
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::Store;
use store::access::Viewer;
use store::directory::organisation;
use store::programme::{
    Document, approve_invitation, invitation, invitation_in_hand, move_phase, publish_invitation,
    write_invitation,
};

use super::act::moment;
use super::people::People;
use crate::failure::Failure;

/// The published version names whom to ask.
const CONTACT: &str = "Lise Vestergaard";
/// Why sign-up wasn't open from the first day on.
const INVITING: &str =
    "Brevet er lige sendt. Vi åbner for tilmelding, når kommunerne har haft tid til at læse det.";
/// What the draft adds about the coordinators' meetings, in Danish and English.
const ADDED: [&str; 2] =
    ["Tovholdermøderne ligger hver tredje uge.", "The coordinators' meetings are every third week."];

/// Who works for the hosts.
struct Hosts<'a> {
    store: &'a Store,
    secretariat: Viewer,
    ministry: Viewer,
}

/// Municipalities are invited and sign up in the months before `beginning`; the invitation is edited once, approved and
/// published.
///
/// # Errors
/// Says what failed.
pub async fn before_the_sign_ups(store: &Store, beginning: Date, people: &mut People) -> Result<(), Failure> {
    let hosts = Hosts::of(store, at(beginning, -130)?, people).await?;
    // Nobody has moved the phase yet, so the programme stands where it does by default.
    let reason = FreeText::new(INVITING, 500).map_err(|problem| Failure::failed(format!("{problem:?}")))?;
    hosts.go(Phase::SigningUp, Phase::Invited, at(beginning, -130)?, Some(reason)).await?;
    let version = hosts
        .write(at(beginning, -128)?, |document| {
            CONTACT.clone_into(&mut document.facts.contact_person);
        })
        .await?;
    let save = invitation_in_hand(store, &hosts.ministry).await.map_err(failed)?.map_or(0, |it| it.save);
    approve_invitation(store, &hosts.ministry, at(beginning, -127)?, version, save).await.map_err(failed)?;
    publish_invitation(store, &hosts.secretariat, at(beginning, -126)?, version).await.map_err(failed)?;
    hosts.go(Phase::Invited, Phase::SigningUp, at(beginning, -120)?, None).await
}

/// The secretariat has talked with the members, and the first meeting was held some weeks before `today`; a draft waits.
///
/// # Errors
/// Says what failed.
pub async fn under_way(
    store: &Store,
    beginning: Date,
    today: Date,
    people: &mut People,
) -> Result<(), Failure> {
    let hosts = Hosts::of(store, at(today, -2)?, people).await?;
    hosts.go(Phase::SigningUp, Phase::Dialogue, at(beginning, 0)?, None).await?;
    hosts.go(Phase::Dialogue, Phase::UnderWay, at(today, -20)?, None).await?;
    hosts
        .write(at(today, -2)?, |document| {
            for (texts, added) in [&mut document.da, &mut document.en].into_iter().zip(ADDED) {
                texts.meetings = format!("{} {added}", texts.meetings);
            }
        })
        .await?;
    Ok(())
}

impl<'a> Hosts<'a> {
    async fn of(store: &'a Store, now: Now, people: &mut People) -> Result<Self, Failure> {
        let house = async |kind, code| {
            let found = organisation(store.reading(), kind, code).await?;
            found.ok_or_else(|| Failure::failed(format!("{code} is missing")))
        };
        let (host, ministry) =
            (house(OrganisationKind::Host, "kl").await?, house(OrganisationKind::Ministry, "buvm").await?);
        Ok(Self {
            store,
            secretariat: people.viewer(store, host.id, Role::Secretariat, 0, now).await?,
            ministry: people.viewer(store, ministry.id, Role::Ministry, 0, now).await?,
        })
    }

    async fn go(&self, from: Phase, to: Phase, now: Now, reason: Option<FreeText>) -> Result<(), Failure> {
        move_phase(self.store, &self.secretariat, now, (from, to), now.day(), reason).await.map_err(failed)
    }

    async fn write(&self, now: Now, change: impl FnOnce(&mut Document)) -> Result<i64, Failure> {
        let current = invitation(self.store.reading()).await.map_err(failed)?;
        let base = (current.version, current.save);
        let mut document = current.document;
        change(&mut document);
        write_invitation(self.store, &self.secretariat, now, base, document).await.map_err(failed)
    }
}

fn at(day: Date, days: i32) -> Result<Now, Failure> {
    moment(day.checked_add(days.days()).map_err(failed)?.at(10, 0, 0, 0))
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
