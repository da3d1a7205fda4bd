//! A municipality asks an institution to take part; its contact answers by a link.

use domain::directory::{ANSWER_DAYS, OrganisationKind, RelationMove, RelationState, Role, reporting_role};
use domain::language::Language;
use domain::tables::{Institution, Tables};
use domain::text::{Email, Line};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};

use super::accounts::send_link;
use super::memberships::begin;
use super::organisations::{Organisation, by_ids, ensure_organisation};
use super::people::{NewPerson, find_or_add, reachable};
use super::relations::{PartnerContact, Relation, of_relation, relation, seal_contact, shift};
use super::table::{memberships, relations};
use crate::access::Viewer;
use crate::access::links::{self, Dead, Link, NotOpened, Purpose};
use crate::journal::Kind;
use crate::messages::{self, Invitation, Mail, Recipient, Token};
use crate::time::days_later;
use crate::{Actor, Desk, Refused, Store};

/// What a partner's contact is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Between whom.
    pub relation: Relation,
    /// How many people there can report already, since the institution works with another municipality.
    pub reporters: u64,
}

/// Who asks institutions for a municipality.
const ASKING: &[Role] = &[Role::Administrator, Role::Coordinator];

/// A municipality that is a member asks one more institution, or the same once more.
///
/// # Errors
/// [`Refused::Absent`] when the viewer neither administers nor coordinates the municipality, or there is no such
/// institution.
pub async fn ask_institution(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: Organisation,
    institution: &Institution,
    contact: PartnerContact,
) -> Result<(), Refused> {
    if !viewer.organisations(ASKING).contains(&municipality.id) {
        return Err(Refused::Absent);
    }
    let (code, name) = (institution.id.to_string(), institution.name.clone());
    let by = Actor { organisation: Some(municipality.id), ..viewer.acting(ASKING) };
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let kind = OrganisationKind::Institution;
                let institution = ensure_organisation(desk, kind, &code, &name).await?;
                invite_partner(desk, &institution, &municipality, &contact, Language::Da).await
            })
        })
        .await
}

/// Asks an institution: a relation that is invited, and a letter to its contact. One that is confirmed stays so.
pub(crate) async fn invite_partner(
    desk: &mut Desk,
    institution: &Organisation,
    municipality: &Organisation,
    contact: &PartnerContact,
    language: Language,
) -> Result<(), Refused> {
    let row = relations::Entity::find()
        .filter(relations::Column::InstitutionId.eq(institution.id))
        .filter(relations::Column::MunicipalityId.eq(municipality.id))
        .one(desk.db())
        .await?;
    let sealed = seal_contact(desk, contact);
    let row = match row {
        Some(row) if row.state == RelationState::Confirmed.code() => return Ok(()),
        Some(row) => {
            let row = shift(desk, row, RelationMove::Invite).await?;
            relations::ActiveModel { sealed: Set(Some(sealed)), ..row.into() }.update(desk.db()).await?
        }
        None => {
            let row = relations::ActiveModel {
                public_id: Set(desk.public_id()),
                institution_id: Set(institution.id),
                municipality_id: Set(municipality.id),
                state: Set(RelationState::Invited.code().to_owned()),
                sealed: Set(Some(sealed)),
                invited_at: Set(desk.now().micros()),
                ..Default::default()
            };
            let row = row.insert(desk.db()).await?;
            desk.journal(of_relation(Kind::RelationInvited, &row));
            row
        }
    };
    let expires = days_later(desk.now(), ANSWER_DAYS.into());
    let link = Token::new(links::make(desk, Purpose::Partner, row.id, expires).await?);
    let mail = Mail::PartnerInvited {
        municipality: municipality.name.clone(),
        institution: institution.name.clone(),
        link,
        until: expires.day(),
    };
    messages::post(desk, &Recipient::new(contact.email.clone(), language), &mail).await?;
    Ok(())
}

/// What the link asks, without answering.
///
/// # Errors
/// [`NotOpened::Dead`] when it doesn't open.
pub async fn asked(store: &Store, now: Now, token: &str) -> Result<Asked, NotOpened> {
    let link = links::find(store.reading(), store.keys(), Purpose::Partner, token, now).await??;
    let row = relations::Entity::find_by_id(link.subject).one(store.reading()).await?;
    let row = unanswered(row.ok_or(Refused::Absent)?)?;
    let organisations = by_ids(store.reading(), [row.institution_id, row.municipality_id]).await?;
    let reporters = reporters_at(row.institution_id, now).count(store.reading()).await?;
    Ok(Asked { relation: relation(store.keys(), row, &organisations)?, reporters })
}

/// The contact says yes and names who may report. Each gets the link to an account; the contact becomes the
/// institution's administrator.
///
/// # Errors
/// [`NotOpened::Dead`] when the link doesn't open; [`Refused::Illegal`] when nobody could report then.
pub async fn confirm_partner(
    store: &Store,
    now: Now,
    tables: &'static Tables,
    token: &str,
    reporters: Vec<NewPerson>,
    language: Language,
) -> Result<(), NotOpened> {
    let token = token.to_owned();
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let answered = answer(desk, &token, RelationMove::Confirm).await?;
                let Relation { institution, contact, .. } = &answered;
                let role = tables
                    .institutions
                    .get(&institution.code)
                    .map_or(Role::SchoolCounsellor, |i| reporting_role(i.kind));
                desk.act_as(Actor { organisation: Some(institution.id), ..Actor::SYSTEM });
                for reporter in &reporters {
                    let person = find_or_add(desk, institution.id, reporter).await?;
                    begin(desk, &person, institution, role).await?;
                    send_link(desk, &person, (&institution.name, Invitation::Reporter), language).await?;
                }
                if reporters_at(institution.id, now).count(desk.db()).await? == 0 {
                    return Err(Refused::Illegal("a yes needs somebody who may report".into()).into());
                }
                if let Some(contact) = contact {
                    administrator(desk, institution, contact, &reporters, language).await?;
                }
                tell_who_asked(desk, &answered).await
            })
        })
        .await
}

/// The contact says no.
///
/// # Errors
/// [`NotOpened::Dead`] when the link doesn't open.
pub async fn decline_partner(store: &Store, now: Now, token: &str) -> Result<(), NotOpened> {
    let token = token.to_owned();
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let answered = answer(desk, &token, RelationMove::Decline).await?;
                tell_who_asked(desk, &answered).await
            })
        })
        .await
}

/// Opens the link, moves the relation on, and uses the link up: of two answers only the first counts.
async fn answer(desk: &mut Desk, token: &str, attempted: RelationMove) -> Result<Relation, NotOpened> {
    let (keys, now) = (desk.keys(), desk.now());
    let link: Link = links::find(desk.db(), &keys, Purpose::Partner, token, now).await??;
    let row = relations::Entity::find_by_id(link.subject).one(desk.db()).await?.ok_or(Refused::Absent)?;
    let row = unanswered(row)?;
    let row = shift(desk, row, attempted).await?;
    if let Err(Refused::Conflict(_)) = links::use_up(desk, link, None).await {
        return Err(Dead::Used.into());
    }
    let organisations = by_ids(desk.db(), [row.institution_id, row.municipality_id]).await?;
    Ok(relation(&keys, row, &organisations)?)
}

/// Who was asked twice has two letters: once one is answered, the other asks nothing any more.
fn unanswered(row: relations::Model) -> Result<relations::Model, Dead> {
    if row.state == RelationState::Invited.code() { Ok(row) } else { Err(Dead::Used) }
}

/// The contact administers the institution from now on. Who reports too has a link already.
async fn administrator(
    desk: &mut Desk,
    institution: &Organisation,
    contact: &PartnerContact,
    reporters: &[NewPerson],
    language: Language,
) -> Result<(), NotOpened> {
    let new =
        NewPerson { name: Line::stored(&contact.name), title: None, email: Email::stored(&contact.email) };
    let person = find_or_add(desk, institution.id, &new).await?;
    begin(desk, &person, institution, Role::Administrator).await?;
    let has_link = reporters.iter().any(|r| r.email.as_str().eq_ignore_ascii_case(&contact.email));
    if !has_link {
        send_link(desk, &person, (&institution.name, Invitation::Administrator), language).await?;
    }
    Ok(())
}

/// The coordinators hear of it; in a municipality without one, as where the programme doesn't run, its administrators do.
async fn tell_who_asked(desk: &mut Desk, answered: &Relation) -> Result<(), NotOpened> {
    let municipality = answered.municipality.id;
    let mut told = reachable(desk, municipality, Role::Coordinator).await?;
    if told.is_empty() {
        told = reachable(desk, municipality, Role::Administrator).await?;
    }
    desk.act_as(Actor { organisation: Some(municipality), ..Actor::SYSTEM });
    for somebody in &told {
        messages::post(desk, somebody, &Mail::PartnerAnswered).await?;
    }
    Ok(())
}

fn reporters_at(institution: i64, now: Now) -> sea_orm::Select<memberships::Entity> {
    memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(institution))
        .filter(
            memberships::Column::Role.is_in([Role::SchoolCounsellor, Role::FguCounsellor].map(Role::code)),
        )
        .filter(super::held::holds_on(&now.day().to_string()))
}
