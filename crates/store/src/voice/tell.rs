//! The contact person hears that there is news; what it is stays here.

use domain::language::Language;
use sea_orm::EntityTrait;

use crate::casework::table::cases;
use crate::directory::email_of;
use crate::directory::table::people;
use crate::messages::{self, Mail, Place, Recipient};
use crate::{Desk, StoreFault};

/// Posts a mail to the case's contact person, if there is one with an address.
pub(crate) async fn tell_contact_person(desk: &mut Desk, case: &cases::Model) -> Result<(), StoreFault> {
    let Some(person) = case.contact_person_id else { return Ok(()) };
    let Some(person) = people::Entity::find_by_id(person).one(desk.db()).await? else { return Ok(()) };
    let Some(address) = email_of(&desk.keys(), &person) else { return Ok(()) };
    let to = Recipient::new(address, Language::Da);
    messages::post(desk, &to, &Mail::News { place: Place::Worklist }).await
}
