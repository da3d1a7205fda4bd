//! Whether a member's political backing holds: asked again before a recommendation is delivered (I-76).

use domain::directory::Role;
use domain::programme::is_backed;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use serde_json::json;

use super::members::host_settings;
use super::table::members;
use crate::access::Viewer;
use crate::directory::table::organisations;
use crate::directory::{by_ids, reachable};
use crate::journal::{Entry, Kind};
use crate::messages::{self, Mail};
use crate::time::day_or_none;
use crate::{Actor, Desk, Refused, Store, StoreFault};

/// How a member's backing stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backed {
    /// The member's row.
    pub organisation: i64,
    /// What it calls itself.
    pub name: String,
    /// Whether it covers starting trials (I-60).
    pub covers_trials: bool,
    /// When it was confirmed last; none when the member said that it doesn't hold.
    pub confirmed_on: Option<Date>,
    /// When it was asked for, if that isn't answered.
    pub asked_on: Option<Date>,
    /// Whether it was confirmed within the days that the host has set.
    pub holds: bool,
}

/// How the backing of every member stands on `today`.
///
/// # Errors
/// A [`StoreFault`].
pub async fn backings(db: &impl ConnectionTrait, today: Date) -> Result<Vec<Backed>, StoreFault> {
    let days = host_settings(db).await?.backing_days;
    let rows = members::Entity::find().find_also_related(organisations::Entity).all(db).await?;
    rows.into_iter()
        .map(|(row, organisation)| {
            let confirmed_on = day_or_none(row.backed_on.as_deref())?;
            Ok(Backed {
                organisation: row.organisation_id,
                name: organisation.map(|it| it.name).unwrap_or_default(),
                covers_trials: row.covers_trials,
                confirmed_on,
                asked_on: day_or_none(row.backing_asked_on.as_deref())?,
                holds: is_backed(confirmed_on, today, days),
            })
        })
        .collect()
}

/// How the backing of one municipality stands; none when it is no member.
///
/// # Errors
/// A [`StoreFault`].
pub async fn backing_of(
    db: &impl ConnectionTrait,
    organisation: i64,
    today: Date,
) -> Result<Option<Backed>, StoreFault> {
    Ok(backings(db, today).await?.into_iter().find(|it| it.organisation == organisation))
}

/// The coordinator says whether the backing holds, and whether it covers starting trials.
///
/// # Errors
/// [`Refused::Absent`] when the viewer coordinates no member.
pub async fn confirm_backing(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    holds: bool,
    covers_trials: bool,
) -> Result<(), Refused> {
    let own = viewer.membership(&[Role::Coordinator]).ok_or(Refused::Absent)?.organisation;
    let by = Actor { organisation: Some(own), ..viewer.acting(&[Role::Coordinator]) };
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let row = members::Entity::find_by_id(own).one(desk.db()).await?.ok_or(Refused::Absent)?;
                let confirmed = members::ActiveModel {
                    covers_trials: Set(holds && covers_trials),
                    backed_on: Set(holds.then(|| now.day().to_string())),
                    backing_asked_on: Set(None),
                    ..row.into()
                };
                confirmed.update(desk.db()).await?;
                let facts = json!({ "holds": holds, "trials": holds && covers_trials });
                desk.journal(Entry::new(Kind::BackingConfirmed).at_municipality(own).facts(facts));
                Ok(())
            })
        })
        .await
}

/// Those of these organisations that are members and whose backing isn't confirmed, by name.
pub(crate) async fn unconfirmed(desk: &Desk, among: &[i64]) -> Result<Vec<Backed>, StoreFault> {
    let mut lacking = backings(desk.db(), desk.now().day()).await?;
    lacking.retain(|it| !it.holds && among.contains(&it.organisation));
    lacking.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(lacking)
}

/// Asks each of these members whether its backing holds.
pub(crate) async fn ask(desk: &mut Desk, asked: &[Backed]) -> Result<(), StoreFault> {
    let ids: Vec<i64> = asked.iter().map(|it| it.organisation).collect();
    let today = desk.now().day().to_string();
    members::Entity::update_many()
        .col_expr(members::Column::BackingAskedOn, sea_orm::sea_query::Expr::val(today))
        .filter(members::Column::OrganisationId.is_in(ids.iter().copied()))
        .exec(desk.db())
        .await?;
    for municipality in by_ids(desk.db(), ids).await? {
        let entry = Entry::new(Kind::BackingAsked).about(municipality.code.clone());
        desk.journal(entry.at_municipality(municipality.id));
        let mail = Mail::BackingAsked { municipality: municipality.name.clone() };
        for coordinator in reachable(desk, municipality.id, Role::Coordinator).await? {
            messages::post(desk, &coordinator, &mail).await?;
        }
    }
    Ok(())
}
