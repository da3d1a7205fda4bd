//! Participants begin: with the sign-up, or one by one later.

use domain::programme as rules;
use sea_orm::{ActiveModelTrait, Set};

use super::office::take_office;
use super::{Person, email_index, entry};
use crate::directory::Organisation;
use crate::journal::Kind;
use crate::programme::table::participants;
use crate::{Desk, Refused, StoreFault};

/// Enters those of a sign-up. The coordinator has an account already; who stands in gets one.
pub(in crate::programme) async fn enter_all(
    desk: &mut Desk,
    municipality: &Organisation,
    whole: &rules::SignUp,
) -> Result<(), Refused> {
    for person in &whole.participants {
        let mut person = person.clone();
        if person.level == rules::Level::Coordinator && person.email.is_none() {
            person.email = Some(whole.coordinator.email.clone());
        }
        enter(desk, municipality.id, &person).await?;
        if person.level == rules::Level::Deputy {
            take_office(desk, municipality, &person).await?;
        }
    }
    Ok(())
}

/// A participant from today on.
pub(super) async fn enter(
    desk: &mut Desk,
    organisation: i64,
    person: &rules::Participant,
) -> Result<participants::Model, StoreFault> {
    let sealed = Person::of(&person.name, person.email.as_ref()).seal(desk);
    let keys = desk.keys();
    let row = participants::ActiveModel {
        public_id: Set(desk.public_id()),
        organisation_id: Set(organisation),
        level: Set(person.level.code().to_owned()),
        administration: Set(person.administration.map(|it| it.code().to_owned())),
        email_index: Set(person.email.as_ref().map(|email| email_index(&keys, email.as_str()))),
        sealed: Set(sealed),
        from_day: Set(desk.now().day().to_string()),
        ..Default::default()
    };
    let row = row.insert(desk.db()).await?;
    desk.journal(entry(Kind::ParticipantEntered, &row));
    Ok(row)
}
