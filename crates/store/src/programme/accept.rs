//! The secretariat accepts: the municipality is a member, its coordinator gets an account, its partners are asked.

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::programme::{self as rules, NotReady, Partner, Representation, SignUpChecks, SignUpMove};
use domain::tables::Tables;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};
use serde_json::json;

use super::decide::by_public_id;
use super::members::is_member;
use super::send::title_of;
use super::sign_up::{Sender, after, entry};
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

/// Accepts a sign-up. All of it happens, or nothing: member, coordinator as local administrator, letters to the partners.
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
) -> Result<(), NotAccepted> {
    secretariat(viewer)?;
    let person = viewer.person;
    store
        .write(viewer.acting(&[Role::Secretariat]), now, move |desk| {
            Box::pin(async move {
                let row = by_public_id(desk.db(), &public_id).await?;
                let state = after(&row, SignUpMove::Accept)?;
                let keys = desk.keys();
                let (typed, sender) = (SignUp::of(&keys, &row)?.typed, Sender::of(&keys, &row)?);
                let checks = SignUpChecks { tables, today: now.day(), representation };
                let whole = rules::SignUp::check(&typed, &checks).map_err(NotAccepted::NotReady)?;
                let row = sign_ups::ActiveModel {
                    state: Set(state.code().to_owned()),
                    sealed_words: Set(None),
                    decided_at: Set(Some(now.micros())),
                    decided_by: Set(Some(person)),
                    ..row.into()
                };
                let row = row.update(desk.db()).await.map_err(StoreFault::from)?;
                let municipality = join(desk, tables, &row, &whole).await?;
                desk.journal(
                    entry(Kind::SignUpAccepted, &row)
                        .at_municipality(municipality.id)
                        .facts(json!({ "municipality": municipality.code })),
                );
                let mail = Mail::SignUpAccepted { municipality: municipality.name.clone() };
                messages::post(desk, &sender.recipient(), &mail).await?;
                open_doors(desk, tables, &municipality, &whole, sender.language).await
            })
        })
        .await
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
    };
    let inserted = members::Entity::insert(member).exec_without_returning(desk.db()).await;
    inserted.map_err(StoreFault::from)?;
    Ok(municipality)
}

/// Gives the coordinator an account and asks the partners. From here on the letters are the municipality's, and its
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
    for partner in &whole.partners {
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
    let id = partner.institution.as_str();
    let name = tables.institutions.get(id).map_or(id, |institution| institution.name.as_str());
    let institution = ensure_organisation(desk, OrganisationKind::Institution, id, name).await?;
    let contact = PartnerContact {
        name: partner.contact_name.as_str().to_owned(),
        email: partner.contact_email.as_str().to_owned(),
    };
    Ok(invite_partner(desk, &institution, municipality, &contact, language).await?)
}
