//! The one-time link by which a young person without `MitID` reaches the own page.

use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::access::links::{self, Dead, Purpose};
use crate::casework::table::cases;
use crate::directory::table::people;
use crate::{Actor, Desk, Entry, Kind, Refused, Store, StoreFault};

/// Who came in by a link, and where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkOpened {
    /// The young person's row.
    pub person: i64,
    /// The case's row.
    pub case: i64,
}

/// Whether a link opens, without using it: a page that is only looked at, as a mail scanner does, uses nothing up.
///
/// # Errors
/// The outer is a [`StoreFault`], the inner says why it doesn't open.
pub async fn find_link(store: &Store, now: Now, token: &str) -> Result<Result<(), Dead>, StoreFault> {
    let found = links::find(store.reading(), store.keys(), Purpose::YoungPerson, token, now).await?;
    Ok(found.map(|_| ()))
}

/// Uses a link up and returns who came in by it, and to which case: a session of it reaches that case and nothing else.
///
/// # Errors
/// The outer is a [`StoreFault`] (also [`Refused::Conflict`] when somebody was quicker), the inner says why the link
/// doesn't open.
pub async fn open_link(store: &Store, now: Now, token: &str) -> Result<Result<LinkOpened, Dead>, Refused> {
    let token = token.to_owned();
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let keys = desk.keys();
                let link = match links::find(desk.db(), &keys, Purpose::YoungPerson, &token, now).await? {
                    Ok(link) => link,
                    Err(dead) => return Ok(Err(dead)),
                };
                let case = cases::Entity::find_by_id(link.subject).one(desk.db()).await?;
                let case = case.ok_or(Refused::Absent)?;
                let person = citizen(desk, &case).await?;
                links::use_up(desk, link, Some(person)).await?;
                desk.journal(Entry::new(Kind::LinkUsed).on_case(case.id, case.municipality_id));
                Ok(Ok(LinkOpened { person, case: case.id }))
            })
        })
        .await
}

/// The young person's own row among people, made at the first visit.
async fn citizen(desk: &mut Desk, case: &cases::Model) -> Result<i64, StoreFault> {
    let known = people::Entity::find().filter(people::Column::CprIndex.eq(case.cpr_index.clone()));
    if let Some(person) = known.one(desk.db()).await? {
        return Ok(person.id);
    }
    let row = people::ActiveModel {
        public_id: Set(desk.public_id()),
        citizen: Set(true),
        name: Set(case.name.clone()),
        cpr_index: Set(Some(case.cpr_index.clone())),
        created_at: Set(desk.now().micros()),
        ..Default::default()
    };
    Ok(row.insert(desk.db()).await?.id)
}
