//! The coordinator's and the deputy's access: begun with the level, ended with it.

use domain::directory::Role;
use domain::language::Language;
use domain::programme::{self as rules, Level};
use domain::text::{Email, Line};

use super::Person;
use crate::directory::{self, NewPerson, NotEnded, Organisation};
use crate::messages::Invitation;
use crate::{Desk, Refused, StoreFault};

/// Gives the partnership's pages of the municipality; the coordinator administers it too. A letter says so.
pub(super) async fn take_office(
    desk: &mut Desk,
    municipality: &Organisation,
    person: &rules::Participant,
) -> Result<(), StoreFault> {
    let Some(email) = person.email.clone() else { return Ok(()) };
    let new = NewPerson { name: person.name.clone(), title: None, email };
    let account = directory::find_or_add(desk, municipality.id, &new).await?;
    directory::begin(desk, &account, municipality, Role::Coordinator).await?;
    let why = if person.level == Level::Coordinator {
        directory::begin(desk, &account, municipality, Role::Administrator).await?;
        Invitation::Coordinator
    } else {
        Invitation::Deputy
    };
    directory::send_link(desk, &account, (&municipality.name, why), Language::Da).await
}

/// Takes the partnership's pages from a former holder; who administers the municipality goes on doing so.
pub(super) async fn leave_office(
    desk: &mut Desk,
    municipality: &Organisation,
    person: &Person,
) -> Result<(), Refused> {
    let Some(email) = &person.email else { return Ok(()) };
    let former = NewPerson { name: Line::stored(&person.name), title: None, email: Email::stored(email) };
    let account = directory::find_or_add(desk, municipality.id, &former).await?;
    end_quietly(directory::end(desk, &account, municipality, Role::Coordinator).await)
}

/// Ends it for everyone of the municipality, as it leaves the partnership.
pub(in crate::programme) async fn end_offices(
    desk: &mut Desk,
    municipality: &Organisation,
) -> Result<(), Refused> {
    for account in directory::holders(desk, municipality.id, Role::Coordinator).await? {
        end_quietly(directory::end(desk, &account, municipality, Role::Coordinator).await)?;
    }
    Ok(())
}

/// Who hasn't the role any more has nothing to lose.
fn end_quietly(ended: Result<(), NotEnded>) -> Result<(), Refused> {
    match ended {
        Ok(()) | Err(NotEnded::Refused(Refused::Absent) | NotEnded::LastAdministrator) => Ok(()),
        Err(NotEnded::Refused(refused)) => Err(refused),
    }
}
