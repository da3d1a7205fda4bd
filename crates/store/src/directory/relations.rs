//! Which institution may report to which municipality.

use domain::directory::{RelationMove, RelationState};
use domain::time::Now;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use serde::{Deserialize, Serialize};

use super::organisations::{Organisation, by_ids};
use super::table::relations;
use crate::access::{Ground, Viewer};
use crate::journal::{Entry, Kind};
use crate::time::instant;
use crate::{Desk, Keys, Refused, Store, StoreFault};

/// The place to which a relation's contact is bound.
const PLACE: &str = "relations.contact";

/// The person at the institution who is asked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerContact {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
}

/// `Debug` shows neither.
impl std::fmt::Debug for PartnerContact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PartnerContact(…)")
    }
}

/// A relation as either side sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// Public id.
    pub public_id: String,
    /// The institution.
    pub institution: Organisation,
    /// The municipality.
    pub municipality: Organisation,
    /// Where it stands.
    pub state: RelationState,
    /// Who was asked.
    pub contact: Option<PartnerContact>,
    /// When.
    pub invited: Now,
    /// When they answered.
    pub answered: Option<Now>,
}

/// The municipalities to which the institution may report, by name.
///
/// # Errors
/// A [`StoreFault`].
pub async fn may_report_to(
    db: &impl ConnectionTrait,
    institution: i64,
) -> Result<Vec<Organisation>, StoreFault> {
    let rows = relations::Entity::find()
        .filter(relations::Column::InstitutionId.eq(institution))
        .filter(relations::Column::State.eq(RelationState::Confirmed.code()))
        .all(db)
        .await?;
    let mut municipalities = by_ids(db, rows.iter().map(|row| row.municipality_id)).await?;
    municipalities.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(municipalities)
}

/// The relations of an organisation, as municipality or as institution.
///
/// # Errors
/// A [`StoreFault`].
pub async fn relations_of(store: &Store, organisation: i64) -> Result<Vec<Relation>, StoreFault> {
    let rows = relations::Entity::find()
        .filter(either_side(organisation))
        .order_by_asc(relations::Column::Id)
        .all(store.reading())
        .await?;
    let ids = rows.iter().flat_map(|row| [row.institution_id, row.municipality_id]);
    let organisations = by_ids(store.reading(), ids).await?;
    rows.into_iter().map(|row| relation(store.keys(), row, &organisations)).collect()
}

/// Ends a relation: no report goes through from now on. What was reported stays.
///
/// # Errors
/// [`Refused::Absent`] when it isn't one of an organisation that the viewer administers.
pub async fn end_relation(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
) -> Result<(), Refused> {
    let administered = viewer.organisations(Ground::Administration.roles());
    let actor = viewer.actor(Ground::Administration, &administered);
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let mine = administered.iter().fold(Condition::any(), |any, id| any.add(either_side(*id)));
                let row = relations::Entity::find().filter(relations::Column::PublicId.eq(public_id));
                let row = row.filter(mine).one(desk.db()).await?;
                let row = row.filter(|_| !administered.is_empty()).ok_or(Refused::Absent)?;
                shift(desk, row, RelationMove::End).await?;
                Ok(())
            })
        })
        .await
}

/// The contacts at a municipality's partners, those that haven't answered among them.
pub(crate) async fn contacts_of(desk: &Desk, municipality: i64) -> Result<Vec<PartnerContact>, StoreFault> {
    let keys = desk.keys();
    let sealed = open_with(desk, municipality).await?.into_iter().filter_map(|row| row.sealed);
    sealed.map(|sealed| Ok(keys.open(PLACE, &sealed)?)).collect()
}

/// Ends every relation of a municipality: none of its partners reports to it from now on. What was reported stays.
pub(crate) async fn end_all(desk: &mut Desk, municipality: i64) -> Result<(), Refused> {
    for row in open_with(desk, municipality).await? {
        shift(desk, row, RelationMove::End).await?;
    }
    Ok(())
}

async fn open_with(desk: &Desk, municipality: i64) -> Result<Vec<relations::Model>, StoreFault> {
    let open = [RelationState::Invited, RelationState::Confirmed].map(RelationState::code);
    let rows = relations::Entity::find()
        .filter(relations::Column::MunicipalityId.eq(municipality))
        .filter(relations::Column::State.is_in(open))
        .order_by_asc(relations::Column::Id);
    Ok(rows.all(desk.db()).await?)
}

/// Moves a relation on and writes it into the journal.
pub(crate) async fn shift(
    desk: &mut Desk,
    row: relations::Model,
    attempted: RelationMove,
) -> Result<relations::Model, Refused> {
    let state = state_of(&row)?.after(attempted).map_err(|e| Refused::Illegal(e.to_string()))?;
    let now = desk.now().micros();
    let mut changed: relations::ActiveModel = row.into();
    changed.state = Set(state.code().to_owned());
    let kind = match attempted {
        RelationMove::Invite => {
            changed.invited_at = Set(now);
            (changed.answered_at, changed.ended_at) = (Set(None), Set(None));
            Kind::RelationInvited
        }
        RelationMove::Confirm => {
            changed.answered_at = Set(Some(now));
            Kind::RelationConfirmed
        }
        RelationMove::Decline => {
            changed.answered_at = Set(Some(now));
            Kind::RelationDeclined
        }
        RelationMove::End => {
            changed.ended_at = Set(Some(now));
            Kind::RelationEnded
        }
    };
    let row = changed.update(desk.db()).await?;
    desk.journal(of_relation(kind, &row));
    Ok(row)
}

pub(crate) fn of_relation(kind: Kind, row: &relations::Model) -> Entry {
    let entry = Entry::new(kind).about(row.public_id.clone());
    entry.at_municipality(row.municipality_id).at_institution(row.institution_id)
}

pub(crate) fn seal_contact(desk: &mut Desk, contact: &PartnerContact) -> Vec<u8> {
    desk.keys().seal(PLACE, contact, desk.random())
}

pub(crate) fn relation(
    keys: &Keys,
    row: relations::Model,
    organisations: &[Organisation],
) -> Result<Relation, StoreFault> {
    let named = |id: i64| {
        let found = organisations.iter().find(|organisation| organisation.id == id).cloned();
        found.ok_or_else(|| StoreFault::Unknown(format!("organisation {id}")))
    };
    Ok(Relation {
        institution: named(row.institution_id)?,
        municipality: named(row.municipality_id)?,
        state: state_of(&row)?,
        contact: row.sealed.as_deref().map(|sealed| keys.open(PLACE, sealed)).transpose()?,
        invited: Now::at(instant(row.invited_at)?),
        answered: row.answered_at.map(instant).transpose()?.map(Now::at),
        public_id: row.public_id,
    })
}

fn state_of(row: &relations::Model) -> Result<RelationState, StoreFault> {
    let state = row.state.parse();
    state.map_err(|e: domain::directory::UnknownRelationState| StoreFault::Unknown(e.to_string()))
}

fn either_side(organisation: i64) -> Condition {
    Condition::any()
        .add(relations::Column::InstitutionId.eq(organisation))
        .add(relations::Column::MunicipalityId.eq(organisation))
}
