//! Who is the contact person: one case or several at once.

use domain::casework::{HandOverState, assignable};
use domain::time::Now;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde::{Deserialize, Serialize};

use super::case::{as_staff, colleague, name_of, to_work_on};
use super::latest;
use super::table::{cases, handovers};
use crate::access::Viewer;
use crate::directory::table::people;
use crate::{Desk, Entry, Kind, Refused, Store, StoreFault};

/// A case to assign, as the list showed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// The case's public id.
    pub case: String,
    /// The public id of the contact person that was shown; `None` when it was nobody's.
    pub shown_with: Option<String>,
}

/// What became of the cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assigned {
    /// How many have the new contact person.
    pub done: usize,
    /// Those that somebody else assigned meanwhile: they stay as they are.
    pub meanwhile: Vec<Meanwhile>,
}

/// A case that was assigned between being shown and being chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meanwhile {
    /// The case's public id.
    pub case: String,
    /// The young person.
    pub name: String,
    /// The contact person now; `None` when the case was taken from the one that was shown.
    pub now_with: Option<String>,
    /// Since when.
    pub at: Option<Now>,
}

/// A contact person was set: the rows of the people, before and after.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ContactPersonSet {
    pub from: Option<i64>,
    pub to: i64,
}

/// Makes a colleague the contact person of some cases. Those that somebody else assigned meanwhile are left alone and
/// told; the others are done all the same.
///
/// # Errors
/// [`Refused::Illegal`] for more than [`MOST_AT_ONCE`](domain::casework::MOST_AT_ONCE) or somebody who is no colleague; [`Refused::Absent`] when one of the
/// cases isn't the viewer's to assign: then none is.
pub async fn assign(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    to: &str,
    cases: Vec<Assignment>,
) -> Result<Assigned, Refused> {
    assignable(cases.len()).map_err(|too_many| Refused::Illegal(too_many.to_string()))?;
    let (colleague, by) = (to.to_owned(), viewer.clone());
    let (mut assigned, overtaken) = store
        .write(as_staff(viewer), now, move |desk| {
            Box::pin(async move {
                let (mut assigned, mut overtaken) = (Assigned::default(), Vec::new());
                for one in &cases {
                    match assign_one(desk, &by, &colleague, one).await? {
                        None => assigned.done += 1,
                        Some(case) => overtaken.push(case),
                    }
                }
                Ok::<_, Refused>((assigned, overtaken))
            })
        })
        .await?;
    for case in overtaken {
        assigned.meanwhile.push(meanwhile(store, case).await?);
    }
    Ok(assigned)
}

/// `None` when it is done, the case as it is when somebody was quicker.
async fn assign_one(
    desk: &mut Desk,
    viewer: &Viewer,
    to: &str,
    one: &Assignment,
) -> Result<Option<cases::Model>, Refused> {
    let case = to_work_on(desk, viewer, &one.case).await?;
    let colleague = colleague(desk.db(), case.municipality_id, to, desk.now().day()).await?;
    if case.contact_person_id == Some(colleague.id) {
        return Ok(None);
    }
    let shown = match &one.shown_with {
        Some(id) => people::Entity::find().filter(people::Column::PublicId.eq(id)).one(desk.db()).await?,
        None => None,
    };
    if shown.map(|person| person.id) != case.contact_person_id {
        return Ok(Some((*case).clone()));
    }
    set_contact_person(desk, &case, colleague.id).await?;
    take_back_offers(desk, case.id).await?;
    Ok(None)
}

/// Sets the contact person of a case.
pub(super) async fn set_contact_person(
    desk: &mut Desk,
    case: &cases::Model,
    to: i64,
) -> Result<(), StoreFault> {
    let set = cases::ActiveModel { id: Set(case.id), contact_person_id: Set(Some(to)), ..Default::default() };
    set.update(desk.db()).await?;
    let set = ContactPersonSet { from: case.contact_person_id, to };
    desk.journal(
        Entry::new(Kind::ContactPersonSet)
            .on_case(case.id, case.municipality_id)
            .facts(serde_json::json!(set)),
    );
    Ok(())
}

/// An offer to hand the case over makes no sense once it is assigned.
async fn take_back_offers(desk: &mut Desk, case: i64) -> Result<(), StoreFault> {
    handovers::Entity::update_many()
        .col_expr(handovers::Column::State, Expr::val(HandOverState::TakenBack.code()))
        .filter(handovers::Column::CaseId.eq(case))
        .filter(handovers::Column::State.eq(HandOverState::Offered.code()))
        .exec(desk.db())
        .await?;
    Ok(())
}

async fn meanwhile(store: &Store, case: cases::Model) -> Result<Meanwhile, StoreFault> {
    let now_with = match case.contact_person_id {
        Some(person) => Some(name_of(store.reading(), person).await?),
        None => None,
    };
    let at = latest(store.reading(), case.id, &[Kind::ContactPersonSet]).await?.map(|set| set.at);
    Ok(Meanwhile { case: case.public_id, name: case.name, now_with, at })
}
