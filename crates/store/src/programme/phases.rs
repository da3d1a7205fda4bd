//! The phase in which the programme is: moved by the secretariat, with the day, and back with a reason.

use domain::directory::OrganisationKind;
use domain::programme::{Phase, SignUpWindow};
use domain::text::FreeText;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde_json::json;

use super::secretariat;
use super::table::programme_phases;
use crate::access::Viewer;
use crate::directory::code_of;
use crate::directory::table::{organisations, people};
use crate::journal::{Entry, Kind};
use crate::time::day;
use crate::{Refused, Store, StoreFault, settings};

const REASON: &str = "programme.phase-reason";

/// A phase in which the programme is, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseMoved {
    /// Which.
    pub phase: Phase,
    /// From which day on.
    pub on: Date,
    /// Who moved it.
    pub by: String,
    /// Why, where it went back.
    pub reason: Option<String>,
}

/// In which phase the programme is. Before anybody moved it, municipalities sign up.
///
/// # Errors
/// A [`StoreFault`].
pub async fn phase(db: &impl ConnectionTrait) -> Result<Phase, StoreFault> {
    let newest = programme_phases::Entity::find().order_by_desc(programme_phases::Column::Id).one(db).await?;
    newest.map_or(Ok(Phase::SigningUp), |row| read(&row.phase))
}

/// Whether a municipality can begin to sign up now, and the last phase in which it can, as the host has set it.
///
/// # Errors
/// A [`StoreFault`].
pub async fn sign_up_window(db: &impl ConnectionTrait) -> Result<(SignUpWindow, Phase), StoreFault> {
    let host = organisations::Entity::find()
        .filter(organisations::Column::Kind.eq(code_of(OrganisationKind::Host)))
        .order_by_asc(organisations::Column::Id)
        .one(db)
        .await?;
    let set = match host {
        Some(host) => settings::of_organisation(db, host.id).await?,
        None => settings::OrganisationSettings::default(),
    };
    let until = read(&set.sign_up_until)?;
    Ok((phase(db).await?.sign_up(until), until))
}

/// The phases through which the programme has gone, the newest first, for the secretariat.
///
/// # Errors
/// [`Refused::Absent`] for everyone else.
pub async fn phases(store: &Store, viewer: &Viewer) -> Result<Vec<PhaseMoved>, Refused> {
    secretariat(viewer)?;
    let rows = programme_phases::Entity::find().order_by_desc(programme_phases::Column::Id);
    let rows = rows.all(store.reading()).await?;
    let ids: Vec<i64> = rows.iter().map(|row| row.moved_by).collect();
    let people = people::Entity::find().filter(people::Column::Id.is_in(ids)).all(store.reading()).await?;
    let moved = |row: programme_phases::Model| {
        let by = people.iter().find(|it| it.id == row.moved_by);
        Ok(PhaseMoved {
            phase: read(&row.phase)?,
            on: day(&row.on_day)?,
            by: by.map(|it| it.name.clone()).unwrap_or_default(),
            reason: row.sealed_reason.as_deref().map(|it| store.keys().open(REASON, it)).transpose()?,
        })
    };
    rows.into_iter().map(moved).collect::<Result<_, StoreFault>>().map_err(Refused::from)
}

/// Moves the programme to a phase as of `on`. `from` is the phase in which the viewer saw it.
///
/// # Errors
/// [`Refused::Conflict`] when somebody else moved it meanwhile; [`Refused::Illegal`] for the phase it is in already, and for a
/// step back without a reason; [`Refused::Absent`] when the viewer isn't the secretariat.
pub async fn move_phase(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    (from, to): (Phase, Phase),
    on: Date,
    reason: Option<FreeText>,
) -> Result<(), Refused> {
    let by = secretariat(viewer)?;
    let person = viewer.person;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                if phase(desk.db()).await? != from {
                    return Err(Refused::Conflict("the programme is in another phase now".into()));
                }
                from.may_move(to, reason.is_some()).map_err(|no| Refused::Illegal(no.to_string()))?;
                let keys = desk.keys();
                let sealed = reason.map(|why| keys.seal(REASON, &why.as_str(), desk.random()));
                let row = programme_phases::ActiveModel {
                    phase: Set(to.code().to_owned()),
                    on_day: Set(on.to_string()),
                    sealed_reason: Set(sealed),
                    moved_by: Set(person),
                    moved_at: Set(now.micros()),
                    ..Default::default()
                };
                row.insert(desk.db()).await?;
                let facts = json!({ "phase": to.code(), "on": on.to_string() });
                desk.journal(Entry::new(Kind::PhaseMoved).facts(facts));
                Ok(())
            })
        })
        .await
}

fn read(code: &str) -> Result<Phase, StoreFault> {
    Phase::from_code(code).ok_or_else(|| StoreFault::Unknown(format!("phase {code}")))
}
