//! Reading who takes part: the municipality its own, the secretariat everyone.

use std::collections::HashMap;

use domain::programme::{Administration, Level, Representation, Requirement, who_takes_part};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Person, READS, at_municipality, level_of};
use crate::access::Viewer;
use crate::programme::secretariat;
use crate::programme::table::participants;
use crate::time::{day, day_or_none};
use crate::{Keys, Refused, Store, StoreFault};

/// Somebody who takes part, or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Public id.
    pub public_id: String,
    /// Name.
    pub name: String,
    /// Address, if known.
    pub email: Option<String>,
    /// In what capacity.
    pub level: Level,
    /// From which administration, if said.
    pub administration: Option<Administration>,
    /// The first day.
    pub from: Date,
    /// The last day, for those who don't any more.
    pub to: Option<Date>,
}

/// Who takes part for one municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster {
    /// Those who do: coordinator, deputy, leaders, staff.
    pub now: Vec<Participant>,
    /// Those who did, and the levels that somebody had; the latest first.
    pub before: Vec<Participant>,
}

impl Roster {
    /// Who has this level today, where only one has it.
    pub fn holder(&self, level: Level) -> Option<&Participant> {
        self.now.iter().find(|it| it.level == level)
    }

    /// What is required of those who take part and isn't there.
    pub fn lacks(&self, need: Representation) -> Vec<Requirement> {
        let all = who_takes_part(self.now.iter().map(|it| Some(it.level)), need);
        all.into_iter().filter(|it| it.blocks() && !it.is_met()).collect()
    }

    /// How many come at each level, none left out.
    pub fn mix(&self) -> Vec<(Level, usize)> {
        let count = |level| self.now.iter().filter(|it| it.level == level).count();
        Level::ALL.into_iter().map(|level| (level, count(level))).filter(|(_, count)| *count > 0).collect()
    }

    /// How many come from each administration, none left out; those of whom it isn't said have none.
    pub fn administrations(&self) -> Vec<(Option<Administration>, usize)> {
        let each = Administration::ALL.into_iter().map(Some).chain([None]);
        let count = |of| self.now.iter().filter(|it| it.administration == of).count();
        each.map(|of| (of, count(of))).filter(|(_, count)| *count > 0).collect()
    }
}

/// Who takes part for the municipality that the viewer coordinates, leads or administers.
///
/// # Errors
/// [`Refused::Absent`] when the viewer does none of it.
pub async fn own_roster(store: &Store, viewer: &Viewer) -> Result<Roster, Refused> {
    let own = at_municipality(viewer, READS).ok_or(Refused::Absent)?;
    Ok(roster(store.reading(), store.keys(), own.organisation).await?)
}

/// Who takes part for a municipality, as the secretariat reads it.
///
/// # Errors
/// [`Refused::Absent`] when the viewer isn't the secretariat.
pub async fn roster_of(store: &Store, viewer: &Viewer, organisation: i64) -> Result<Roster, Refused> {
    secretariat(viewer)?;
    Ok(roster(store.reading(), store.keys(), organisation).await?)
}

/// Who takes part today for each municipality, as the secretariat reads it.
///
/// # Errors
/// [`Refused::Absent`] when the viewer isn't the secretariat.
pub async fn rosters(store: &Store, viewer: &Viewer) -> Result<HashMap<i64, Roster>, Refused> {
    secretariat(viewer)?;
    let rows = participants::Entity::find()
        .filter(participants::Column::ToDay.is_null())
        .order_by_asc(participants::Column::Id)
        .all(store.reading())
        .await?;
    let mut all: HashMap<i64, Roster> = HashMap::new();
    for row in &rows {
        let participant = participant(store.keys(), row)?;
        all.entry(row.organisation_id).or_default().now.push(participant);
    }
    Ok(all)
}

async fn roster(db: &impl ConnectionTrait, keys: &Keys, organisation: i64) -> Result<Roster, StoreFault> {
    let rows = participants::Entity::find()
        .filter(participants::Column::OrganisationId.eq(organisation))
        .order_by_asc(participants::Column::Id)
        .all(db)
        .await?;
    let all = rows.iter().map(|row| participant(keys, row)).collect::<Result<Vec<_>, StoreFault>>()?;
    let (mut now, mut before): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.to.is_none());
    now.sort_by_key(|it| Level::ALL.iter().position(|level| *level == it.level));
    before.reverse();
    Ok(Roster { now, before })
}

fn participant(keys: &Keys, row: &participants::Model) -> Result<Participant, StoreFault> {
    let person = Person::open(keys, row)?;
    Ok(Participant {
        name: person.name,
        email: person.email,
        level: level_of(row)?,
        administration: row.administration.as_deref().and_then(Administration::from_code),
        from: day(&row.from_day)?,
        to: day_or_none(row.to_day.as_deref())?,
        public_id: row.public_id.clone(),
    })
}
