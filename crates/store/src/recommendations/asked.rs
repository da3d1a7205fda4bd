//! Who is asked where they stand, and who has said so.

use domain::recommendations::{Heard, consultation_clock};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::Recommendation;
use super::table::{recommendations, stances};
use crate::programme::{Member, members};
use crate::time::day_or_none;
use crate::{Desk, StoreFault};

/// The members that were asked and haven't said where they stand to the text as it is now, by name. Asked is who is a member
/// as long as the consultation lasts; once it is adopted, who was one on that day. Of those that have left since, nobody is
/// waiting for an answer.
///
/// # Errors
/// A [`StoreFault`].
pub async fn silent(
    db: &impl ConnectionTrait,
    it: &Recommendation,
    today: Date,
) -> Result<Vec<Member>, StoreFault> {
    let answered: Vec<i64> = it.stances_now().map(|taken| taken.organisation).collect();
    not_among(db, &answered, it.adopted_on.unwrap_or(today), today).await
}

/// What has been heard of the text as it is now.
pub(super) async fn heard(desk: &Desk, row: &recommendations::Model) -> Result<Heard, StoreFault> {
    let today = desk.now().day();
    let taken = stances::Entity::find()
        .filter(stances::Column::RecommendationId.eq(row.id))
        .filter(stances::Column::Version.eq(row.version));
    let answered: Vec<i64> = taken.all(desk.db()).await?.iter().map(|row| row.organisation_id).collect();
    let silent = not_among(desk.db(), &answered, today, today).await?.len();
    let from = day_or_none(row.consulted_on.as_deref())?.unwrap_or(today);
    let clock = consultation_clock(from).map_err(|error| StoreFault::Unknown(error.to_string()))?;
    Ok(Heard { until: clock.due, answers: answered.len(), silent })
}

async fn not_among(
    db: &impl ConnectionTrait,
    answered: &[i64],
    asked_on: Date,
    today: Date,
) -> Result<Vec<Member>, StoreFault> {
    let mut members = members(db).await?;
    members.retain(|member| {
        let is_one = member.since <= asked_on && member.leaves_on.is_none_or(|day| today < day);
        is_one && !answered.contains(&member.organisation)
    });
    Ok(members)
}
