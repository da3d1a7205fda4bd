//! The secretariat accepts: the municipality is a member, its coordinator gets an account, its partners are asked. Where
//! every place is taken, it waits in the queue.

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::programme::{self as rules, NotReady, Partner, Representation, SignUpChecks, SignUpMove};
use domain::tables::Tables;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};
use serde_json::json;

use super::decide::by_public_id;
use super::members::is_member;
use super::participants::enter_all;
use super::queue;
use super::send::title_of;
use super::sign_up::{Sender, after, entry};
use super::supersede::supersede_others;
use super::table::{members, sign_ups};
use super::{SignUp, secretariat};
use crate::access::Viewer;
use crate::directory::{self, NewPerson, Organisation, PartnerContact, ensure_organisation, invite_partner};
use crate::journal::Kind;
use crate::messages::{self, Invitation, Mail};
use crate::{Actor, Desk, Refused, Store, StoreFault};

/// Why a sign-up wasn't accepted.
#[derive(Debug, thiserror::Error)]
pub enum NotAccepted {
    /// It doesn't hold what it must any more: a setting or a table has changed since it was sent.
    #[error("the sign-up isn't complete")]
    NotReady(NotReady),
    /// The municipality is a member already.
    #[error("the municipality is a member already")]
    AlreadyMember,
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotAccepted {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// What became of a sign-up that was accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// The municipality is a member.
    Member,
    /// Every place is taken: this is its place in the queue, the first being 1.
    Waits(usize),
}

/// Accepts a sign-up. All of it happens, or nothing: member, coordinator as local administrator, participants, letters to
/// the partners. Where every place is taken, the sign-up waits instead, and moves up by itself.
///
/// # Errors
/// [`NotAccepted`] says why not.
pub async fn accept(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    tables: &'static Tables,
    representation: Representation,
    public_id: String,
) -> Result<Accepted, NotAccepted> {
    let by = secretariat(viewer)?;
    let person = viewer.person;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let row = by_public_id(desk.db(), &public_id).await?;
                after(&row, SignUpMove::Accept)?;
                let typed = SignUp::of(&desk.keys(), &row)?.typed;
                let checks = SignUpChecks { tables, today: now.day(), representation };
                let whole = rules::SignUp::check(&typed, &checks).map_err(NotAccepted::NotReady)?;
                let row = sign_ups::ActiveModel {
                    sealed_words: Set(None),
                    decided_at: Set(Some(now.micros())),
                    decided_by: Set(Some(person)),
                    ..row.into()
                };
                let row = row.update(desk.db()).await.map_err(StoreFault::from)?;
                supersede_others(desk, tables, &row).await?;
                if queue::has_room(desk).await? {
                    admit(desk, tables, row, &whole, SignUpMove::Accept).await?;
                    Ok(Accepted::Member)
                } else {
                    Ok(Accepted::Waits(queue::line_up(desk, tables, row).await?))
                }
            })
        })
        .await
}

/// The municipality becomes a member, at once or when its place is free.
pub(super) async fn admit(
    desk: &mut Desk,
    tables: &Tables,
    row: sign_ups::Model,
    whole: &rules::SignUp,
    by: SignUpMove,
) -> Result<(), NotAccepted> {
    let sender = Sender::of(&desk.keys(), &row)?;
    let state = after(&row, by)?;
    let row = sign_ups::ActiveModel { state: Set(state.code().to_owned()), ..row.into() };
    let row = row.update(desk.db()).await.map_err(StoreFault::from)?;
    let municipality = join(desk, tables, &row, whole).await?;
    let name = municipality.name.clone();
    let (kind, mail) = if by == SignUpMove::MoveUp {
        (Kind::SignUpMovedUp, Mail::SignUpMovedUp { municipality: name })
    } else {
        (Kind::SignUpAccepted, Mail::SignUpAccepted { municipality: name })
    };
    let facts = json!({ "municipality": municipality.code });
    desk.journal(entry(kind, &row).at_municipality(municipality.id).facts(facts));
    messages::post(desk, &sender.recipient(), &mail).await?;
    open_doors(desk, tables, &municipality, whole, sender.language).await
}

/// Makes the municipality a member.
async fn join(
    desk: &mut Desk,
    tables: &Tables,
    row: &sign_ups::Model,
    whole: &rules::SignUp,
) -> Result<Organisation, NotAccepted> {
    let code = whole.municipality.to_string();
    let kind = OrganisationKind::Municipality;
    let municipality = ensure_organisation(desk, kind, &code, &title_of(tables, &code)).await?;
    if is_member(desk.db(), municipality.id).await? {
        return Err(NotAccepted::AlreadyMember);
    }
    let themes: Vec<&str> = whole.themes.iter().map(AsRef::as_ref).collect();
    let member = members::ActiveModel {
        organisation_id: Set(municipality.id),
        sign_up_id: Set(row.id),
        themes: Set(themes.join(",")),
        since: Set(desk.now().day().to_string()),
        covers_trials: Set(whole.backing.covers_trials),
        backed_on: Set(Some(desk.now().day().to_string())),
        ..Default::default()
    };
    let inserted = members::Entity::insert(member).exec_without_returning(desk.db()).await;
    inserted.map_err(StoreFault::from)?;
    Ok(municipality)
}

/// Gives the coordinator an account, enters who takes part, and asks the partners. From here on the letters are the municipality's, and its
/// administrator sees those that fail.
async fn open_doors(
    desk: &mut Desk,
    tables: &Tables,
    municipality: &Organisation,
    whole: &rules::SignUp,
    language: Language,
) -> Result<(), NotAccepted> {
    desk.act_as(Actor { organisation: Some(municipality.id), ..desk.by() });
    let coordinator = NewPerson {
        name: whole.coordinator.name.clone(),
        title: None,
        email: whole.coordinator.email.clone(),
    };
    let person = directory::find_or_add(desk, municipality.id, &coordinator).await?;
    for role in [Role::Coordinator, Role::Administrator] {
        directory::begin(desk, &person, municipality, role).await?;
    }
    directory::send_link(desk, &person, (&municipality.name, Invitation::Coordinator), language).await?;
    enter_all(desk, municipality, whole).await?;
    for partner in whole.partners.iter().filter(|partner| partner.ask) {
        ask(desk, tables, municipality, partner, language).await?;
    }
    Ok(())
}

async fn ask(
    desk: &mut Desk,
    tables: &Tables,
    municipality: &Organisation,
    partner: &Partner,
    language: Language,
) -> Result<(), NotAccepted> {
    let Some(contact) = &partner.contact else { return Ok(()) };
    let id = partner.institution.as_str();
    let name = tables.institutions.get(id).map_or(id, |institution| institution.name.as_str());
    let institution = ensure_organisation(desk, OrganisationKind::Institution, id, name).await?;
    let contact =
        PartnerContact { name: contact.name.as_str().to_owned(), email: contact.email.as_str().to_owned() };
    Ok(invite_partner(desk, &institution, municipality, &contact, language).await?)
}
