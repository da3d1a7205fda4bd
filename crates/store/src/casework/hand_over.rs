//! A case is offered to a colleague, who takes it or returns it with a reason.

use domain::casework::{HandOver, HandOverState};
use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};
use serde::{Deserialize, Serialize};

use super::assign::set_contact_person;
use super::case::{STAFF, as_staff, colleague, work_on};
use super::table::{cases, handovers};
use crate::access::{Changing, Viewer, changing};
use crate::{Desk, Entry, Kind, Refused, Store, StoreFault};

/// The place to which a reason is bound.
pub(super) const PLACE: &str = "handovers";

/// An offer, or its answer: the rows of the people.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Handover {
    pub from: Option<i64>,
    pub to: i64,
}

/// Offers a case to a colleague, with a reason that both can read. Until it is taken, the contact person stays.
///
/// # Errors
/// [`Refused::Illegal`] when the case is on offer already, or the colleague has it or isn't one.
pub async fn offer_handover(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    to: &str,
    reason: FreeText,
) -> Result<(), Refused> {
    let to = to.to_owned();
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let to = colleague(desk.db(), case.municipality_id, &to, desk.now().day()).await?;
            let from = case.contact_person_id.unwrap_or(by);
            let before = last_offer(desk, case.id).await?;
            HandOver::offer(from, to.id, before).map_err(illegal)?;
            offer(desk, &case, from, to.id, &reason).await
        })
    })
    .await
}

async fn last_offer(desk: &Desk, case: i64) -> Result<Option<HandOverState>, Refused> {
    let last = handovers::Entity::find()
        .filter(handovers::Column::CaseId.eq(case))
        .order_by_desc(handovers::Column::Id)
        .one(desk.db())
        .await?;
    Ok(last.and_then(|last| HandOverState::from_code(&last.state)))
}

async fn offer(
    desk: &mut Desk,
    case: &cases::Model,
    from: i64,
    to: i64,
    reason: &FreeText,
) -> Result<(), Refused> {
    let key = case.key(&desk.keys())?;
    let row = handovers::ActiveModel {
        public_id: Set(desk.public_id()),
        case_id: Set(case.id),
        from_person_id: Set(Some(from)),
        to_person_id: Set(to),
        state: Set(HandOverState::Offered.code().into()),
        sealed: Set(Some(key.seal(PLACE, reason.as_str(), desk.random()))),
        offered_at: Set(desk.now().micros()),
        ..Default::default()
    };
    let row = row.insert(desk.db()).await?;
    say(desk, case, &row, Kind::HandoverOffered, Some(reason))
}

/// The colleague takes the case and is its contact person from now on.
///
/// # Errors
/// [`Refused::Absent`] unless it is on offer to the viewer.
pub async fn accept_handover(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    handover: &str,
) -> Result<(), Refused> {
    let (by, handover) = (viewer.clone(), handover.to_owned());
    store
        .write(as_staff(viewer), now, move |desk| {
            Box::pin(async move {
                let (offer, row, case) = offered(desk, &by, &handover).await?;
                let state = offer.accept(&by.person).map_err(illegal)?;
                let row = end(desk, row, state).await?;
                say(desk, &case, &row, Kind::HandoverAccepted, None)?;
                Ok(set_contact_person(desk, &case, by.person).await?)
            })
        })
        .await
}

/// The colleague returns the case with a reason; the contact person stays.
///
/// # Errors
/// [`Refused::Absent`] unless it is on offer to the viewer.
pub async fn return_handover(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    handover: &str,
    reason: FreeText,
) -> Result<(), Refused> {
    let (by, handover) = (viewer.clone(), handover.to_owned());
    store
        .write(as_staff(viewer), now, move |desk| {
            Box::pin(async move {
                let (offer, row, case) = offered(desk, &by, &handover).await?;
                let sent_back = offer.send_back(&by.person, reason).map_err(illegal)?;
                let row = end(desk, row, sent_back.state).await?;
                say(desk, &case, &row, Kind::HandoverReturned, Some(&sent_back.reason))
            })
        })
        .await
}

async fn offered(
    desk: &mut Desk,
    viewer: &Viewer,
    handover: &str,
) -> Result<(HandOver<i64>, handovers::Model, Changing<cases::Model>), Refused> {
    let row = handovers::Entity::find()
        .filter(handovers::Column::PublicId.eq(handover))
        .filter(handovers::Column::ToPersonId.eq(viewer.person))
        .one(desk.db())
        .await?
        .ok_or(Refused::Absent)?;
    let its_case = Condition::all().add(cases::Column::Id.eq(row.case_id));
    let case = changing::<cases::Entity>(desk, viewer, its_case, STAFF).await?;
    let state = HandOverState::from_code(&row.state)
        .ok_or_else(|| StoreFault::Unknown(format!("state of a handover {}", row.state)))?;
    // Who offered stays in the row; a case that was nobody's was offered by whoever did it.
    let from = row.from_person_id.unwrap_or_default();
    Ok((HandOver { from, to: row.to_person_id, state }, row, case))
}

async fn end(
    desk: &Desk,
    row: handovers::Model,
    state: HandOverState,
) -> Result<handovers::Model, StoreFault> {
    let mut ended: handovers::ActiveModel = row.into();
    ended.state = Set(state.code().to_owned());
    ended.answered_at = Set(Some(desk.now().micros()));
    Ok(ended.update(desk.db()).await?)
}

fn say(
    desk: &mut Desk,
    case: &cases::Model,
    row: &handovers::Model,
    kind: Kind,
    reason: Option<&FreeText>,
) -> Result<(), Refused> {
    let facts = Handover { from: row.from_person_id, to: row.to_person_id };
    let mut entry = Entry::new(kind)
        .on_case(case.id, case.municipality_id)
        .about(row.public_id.clone())
        .facts(serde_json::json!(facts));
    if let Some(reason) = reason {
        let key = case.key(&desk.keys())?;
        entry = entry.sealed(key.seal("journal", reason.as_str(), desk.random()));
    }
    desk.journal(entry);
    Ok(())
}

fn illegal(why: impl std::fmt::Display) -> Refused {
    Refused::Illegal(why.to_string())
}
