//! Who belongs to a pair, on which side, and what they may do there.

use domain::agreements::Side;
use domain::directory::{OrganisationKind, RelationState, Role};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

use crate::access::Viewer;
use crate::directory::table::relations;
use crate::directory::{Organisation, organisation_by_id};
use crate::{Actor, Refused, StoreFault};

const MUNICIPALITYS_WRITERS: &[Role] = &[Role::KuiLeader, Role::Coordinator];
const MUNICIPALITYS_READERS: &[Role] = &[Role::KuiLeader, Role::Coordinator, Role::KuiCounsellor];
const INSTITUTIONS: &[Role] = &[Role::Administrator, Role::SchoolCounsellor, Role::FguCounsellor];

/// Whether the viewer belongs to a side that can agree on something: the municipality's unit and its coordinator, or an
/// institution's counsellors and its administrator, who is the contact that said yes.
pub fn takes_part(viewer: &Viewer) -> bool {
    viewer.memberships.iter().any(|held| match held.kind {
        OrganisationKind::Municipality => MUNICIPALITYS_READERS.contains(&held.role),
        OrganisationKind::Institution => INSTITUTIONS.contains(&held.role),
        _ => false,
    })
}

/// A pair as one of its two sides.
pub(super) struct Pair {
    pub relation: relations::Model,
    pub side: Side,
    /// In which role the viewer writes; none for who only reads.
    writes_as: Option<Role>,
}

impl Pair {
    /// The pair of this relation, for a viewer who belongs to it.
    ///
    /// # Errors
    /// [`Refused::Absent`] for everyone else, and where the two never agreed to work together.
    pub async fn of(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<Self, Refused> {
        let row = relations::Entity::find().filter(relations::Column::PublicId.eq(id)).one(db).await?;
        let relation = row.filter(|row| is_pair(&row.state)).ok_or(Refused::Absent)?;
        Self::as_seen_by(viewer, relation).ok_or(Refused::Absent)
    }

    /// The pairs to which the viewer belongs.
    pub async fn all(db: &impl ConnectionTrait, viewer: &Viewer) -> Result<Vec<Self>, StoreFault> {
        let (municipalities, institutions) =
            (viewer.organisations(MUNICIPALITYS_READERS), viewer.organisations(INSTITUTIONS));
        let mine = Condition::any()
            .add(relations::Column::MunicipalityId.is_in(municipalities))
            .add(relations::Column::InstitutionId.is_in(institutions));
        let rows = relations::Entity::find().filter(mine).all(db).await?;
        let pairs = rows.into_iter().filter(|row| is_pair(&row.state));
        Ok(pairs.filter_map(|row| Self::as_seen_by(viewer, row)).collect())
    }

    fn as_seen_by(viewer: &Viewer, relation: relations::Model) -> Option<Self> {
        let held = |organisation: i64, roles: &[Role]| {
            let mut held = viewer.memberships.iter().filter(|it| it.organisation == organisation);
            held.find(|it| roles.contains(&it.role)).map(|it| it.role)
        };
        let reads = held(relation.municipality_id, MUNICIPALITYS_READERS).is_some();
        if reads {
            let writes_as = held(relation.municipality_id, MUNICIPALITYS_WRITERS);
            return Some(Self { relation, side: Side::Municipality, writes_as });
        }
        let writes_as = Some(held(relation.institution_id, INSTITUTIONS)?);
        Some(Self { relation, side: Side::Institution, writes_as })
    }

    /// Whether reports still go through between the two. Else nothing more is agreed.
    pub fn is_confirmed(&self) -> bool {
        self.relation.state == RelationState::Confirmed.code()
    }

    /// Whether the viewer may propose and answer.
    pub fn may_write(&self) -> bool {
        self.writes_as.is_some() && self.is_confirmed()
    }

    /// Who acts when the viewer proposes or answers.
    ///
    /// # Errors
    /// [`Refused::Absent`] for who only reads; [`Refused::Illegal`] once the relation has ended.
    pub fn actor(&self, viewer: &Viewer) -> Result<Actor, Refused> {
        let role = self.writes_as.ok_or(Refused::Absent)?;
        if !self.is_confirmed() {
            return Err(Refused::Illegal("the relation of the two has ended".into()));
        }
        Ok(Actor::person(viewer.person, Some(self.organisation_of(self.side)), role))
    }

    pub fn organisation_of(&self, side: Side) -> i64 {
        match side {
            Side::Municipality => self.relation.municipality_id,
            Side::Institution => self.relation.institution_id,
        }
    }

    pub async fn both(&self, db: &impl ConnectionTrait) -> Result<(Organisation, Organisation), StoreFault> {
        let absent = || StoreFault::Unknown("a relation without its organisations".into());
        let municipality = organisation_by_id(db, self.relation.municipality_id).await?;
        let institution = organisation_by_id(db, self.relation.institution_id).await?;
        Ok((municipality.ok_or_else(absent)?, institution.ok_or_else(absent)?))
    }
}

/// The roles that write on a side, for letters to it.
pub(super) fn writers_of(side: Side) -> &'static [Role] {
    match side {
        Side::Municipality => MUNICIPALITYS_WRITERS,
        Side::Institution => INSTITUTIONS,
    }
}

fn is_pair(state: &str) -> bool {
    [RelationState::Confirmed, RelationState::Ended].iter().any(|it| it.code() == state)
}
