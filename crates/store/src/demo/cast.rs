//! The demo's cast: invented people one can be.

use domain::directory::{OrganisationKind, Role};
use sea_orm::{ActiveModelTrait, Set};

use crate::directory::ensure_organisation;
use crate::directory::table::{memberships, people};
use crate::{Desk, StoreFault};

/// A part in the demo. A citizen has a CPR number and no place; staff has a place and no CPR number.
#[derive(Debug, Clone)]
pub struct Part {
    /// The persona's id.
    pub persona: String,
    /// Name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// Kind, code and name of the organisation.
    pub place: Option<(OrganisationKind, String, String)>,
    /// Ten digits, day + 60.
    pub cpr: Option<String>,
}

/// Gives a part to its persona and returns the person's row.
///
/// # Errors
/// A [`StoreFault`], also when the persona is there already.
pub async fn cast(desk: &mut Desk, part: &Part) -> Result<i64, StoreFault> {
    let row = people::ActiveModel {
        public_id: Set(desk.public_id()),
        citizen: Set(part.cpr.is_some()),
        name: Set(part.name.clone()),
        cpr_index: Set(part.cpr.as_ref().map(|cpr| desk.keys().index("cpr", cpr))),
        persona: Set(Some(part.persona.clone())),
        created_at: Set(desk.now().micros()),
        ..Default::default()
    };
    let person = row.insert(desk.db()).await?.id;
    if let Some((kind, code, name)) = &part.place {
        let organisation = ensure_organisation(desk, *kind, code, name).await?;
        let row = memberships::ActiveModel {
            person_id: Set(person),
            organisation_id: Set(organisation.id),
            role: Set(part.role.code().to_owned()),
            from_day: Set("2024-08-27".to_owned()),
            ..Default::default()
        };
        row.insert(desk.db()).await?;
    }
    Ok(person)
}
