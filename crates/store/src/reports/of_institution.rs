//! The reports that a school sent, newest first.

use std::collections::{BTreeMap, BTreeSet};

use domain::clocks::Stop;
use domain::reports::Kind;
use domain::text::ReceiptNumber;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::moving::numbered;
use super::table::{clocks, reports};
use super::told::{Loop, Opens, loop_of};
use crate::access::{Ground, Seen, SeenFurther, Viewer, see_list_further};
use crate::casework::clocks::shown;
use crate::casework::table::cases;
use crate::directory::{Organisation, by_ids};
use crate::time::day;
use crate::{Refused, Rules, Store, StoreFault, settings};

/// Reports of one page at most.
pub const MOST: u64 = 100;

/// A report in its school's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The receipt's number.
    pub number: ReceiptNumber,
    /// Risk or dropout.
    pub kind: Kind,
    /// The name as the school sent it.
    pub name: String,
    /// The six digits of the date, then dots.
    pub masked_cpr: String,
    /// When the risk was seen, or the last day there.
    pub occurred_on: Date,
    /// On risks: the first day on which it no longer holds.
    pub lapses_on: Option<Date>,
    /// By when the municipality must be in contact. Where contact isn't told it is the day that was set when the clock began:
    /// a pause would tell that something was agreed.
    pub contact_due: Option<Date>,
    /// Who received it.
    pub municipality: Organisation,
    /// What became of it, as far as the school may know.
    pub progress: Loop,
}

/// Up to `limit` reports of the viewer's institutions, newest first; those older than the report `after`, if given.
///
/// # Errors
/// [`Refused::Absent`] when `after` is none of theirs.
pub async fn of_institution(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    page: &'static str,
    after: Option<ReceiptNumber>,
    limit: u64,
) -> Result<Vec<Seen<Listed>>, Refused> {
    let mut query = reports::Entity::find()
        .order_by_desc(reports::Column::ReceivedAt)
        .order_by_desc(reports::Column::Id)
        .limit(Ord::min(limit, MOST));
    if let Some(after) = after {
        let own = viewer.organisations(Ground::OwnReport.roles());
        let which = numbered(after).add(reports::Column::InstitutionId.is_in(own));
        let last = reports::Entity::find().filter(which).one(store.reading()).await?;
        let last = last.ok_or(Refused::Absent)?;
        let key = Expr::tuple([reports::Column::ReceivedAt.into_expr(), reports::Column::Id.into_expr()]);
        query = query.filter(key.lt(Expr::tuple([last.received_at.into(), last.id.into()])));
    }
    let further = [Ground::Retention, Ground::Consent];
    let seen =
        see_list_further::<reports::Entity>(store, viewer, now, page, query, &[Ground::OwnReport], &further)
            .await?;
    Ok(listed(store, seen).await?)
}

async fn listed(
    store: &Store,
    seen: Vec<SeenFurther<reports::Model>>,
) -> Result<Vec<Seen<Listed>>, StoreFault> {
    let cases = cases::Entity::find()
        .filter(cases::Column::Id.is_in(seen.iter().map(|one| one.seen.case_id)))
        .all(store.reading())
        .await?;
    let cases: BTreeMap<i64, cases::Model> = cases.into_iter().map(|case| (case.id, case)).collect();
    let municipalities: BTreeSet<i64> = seen.iter().map(|one| one.seen.municipality_id).collect();
    let names = by_ids(store.reading(), municipalities.iter().copied()).await?;
    let mut retention = BTreeMap::new();
    for municipality in municipalities {
        let settings = settings::of_organisation(store.reading(), municipality).await?;
        retention.insert(municipality, settings.school_sees_contact_on_risk);
    }
    let rules = store.rules();
    let mut due = contact_clocks(store, seen.iter().map(|one| one.seen.id)).await?;
    seen.into_iter()
        .map(|one| {
            let row: &reports::Model = &one.seen;
            let absent = || StoreFault::Unknown("a report without its case or municipality".into());
            let case = cases.get(&row.case_id).ok_or_else(absent)?;
            let municipality = names.iter().find(|it| it.id == row.municipality_id).ok_or_else(absent)?;
            let allows = retention.get(&row.municipality_id).copied().unwrap_or_default();
            let opens = Opens::by(&one.further, allows);
            let mut listed = one_listed(store, row, case, municipality.clone(), opens)?;
            listed.contact_due =
                due.remove(&row.id).map(|clock| contact_due(&rules, clock, opens, row, case)).transpose()?;
            Ok(one.seen.map(|_| listed))
        })
        .collect()
}

fn contact_due(
    rules: &Rules,
    clock: clocks::Model,
    opens: Opens,
    row: &reports::Model,
    case: &cases::Model,
) -> Result<Date, StoreFault> {
    let born = day(&case.born)?;
    let clock = shown(rules, clock, born, &[])?;
    Ok(if opens.contact { clock.due } else { clock.when_it_began(rules, row.municipality_id, born).due })
}

/// The first clock that waits for contact, by report.
async fn contact_clocks(
    store: &Store,
    reports: impl IntoIterator<Item = i64>,
) -> Result<BTreeMap<i64, clocks::Model>, StoreFault> {
    let rules = store.rules();
    let clocks = clocks::Entity::find()
        .filter(clocks::Column::ReportId.is_in(reports))
        .order_by_asc(clocks::Column::DueOn)
        .all(store.reading())
        .await?;
    let mut due = BTreeMap::new();
    for clock in clocks {
        let rule = rules.book.rule(&clock.rule, day(&clock.from_on)?);
        if rule.is_ok_and(|rule| rule.stopped_by == Stop::Contact) {
            due.entry(clock.report_id).or_insert(clock);
        }
    }
    Ok(due)
}

fn one_listed(
    store: &Store,
    row: &reports::Model,
    case: &cases::Model,
    municipality: Organisation,
    opens: Opens,
) -> Result<Listed, StoreFault> {
    let key = case.key(store.keys())?;
    let report = row.report()?;
    Ok(Listed {
        number: row.receipt_number()?,
        kind: report.kind,
        name: row.texts(&key)?.name,
        masked_cpr: case.identity(store.keys())?.masked_cpr(),
        occurred_on: day(&row.occurred_on)?,
        lapses_on: report.lapses_on,
        contact_due: None,
        municipality,
        progress: loop_of(row, opens)?,
    })
}
