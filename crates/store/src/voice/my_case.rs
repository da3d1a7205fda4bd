//! The young person's own case, for changing it.

use domain::directory::Role;
use sea_orm::{ColumnTrait, Condition};

use crate::access::{Changing, Ground, Viewer, changing};
use crate::casework::table::cases;
use crate::{Actor, Desk, Refused};

/// The place to which texts in the journal are bound.
pub(super) const JOURNAL: &str = "journal";

/// Who acts when the young person speaks.
pub(crate) fn as_self(viewer: &Viewer) -> Actor {
    Actor::person(viewer.person, None, Role::YoungPerson)
}

/// The viewer's own case with this public id: on no other ground can one speak for the young person.
///
/// # Errors
/// [`Refused::Absent`] when there is none, or it is somebody else's.
pub(crate) async fn my_case(
    desk: &mut Desk,
    viewer: &Viewer,
    public_id: &str,
) -> Result<Changing<cases::Model>, Refused> {
    let which = Condition::all().add(cases::Column::PublicId.eq(public_id));
    changing::<cases::Entity>(desk, viewer, which, &[Ground::Own]).await
}

/// What a one-time link doesn't open: it proves who holds it less well than a sign-in, so it reads and answers only.
///
/// # Errors
/// [`Refused::Illegal`] for a viewer who came by a link.
pub(crate) fn signed_in_as_oneself(viewer: &Viewer) -> Result<(), Refused> {
    match viewer.link_case {
        Some(_) => Err(Refused::Illegal("a one-time link is limited to reading and answering".into())),
        None => Ok(()),
    }
}
