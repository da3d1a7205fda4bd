//! Putting a message into the outbox.

use rand::RngCore;
use sea_orm::{EntityTrait, Set};

use super::table::outbox;
use super::{Mail, Recipient, State};
use crate::{Desk, StoreFault};

/// The place to which a waiting message is bound.
pub(super) const PLACE: &str = "outbox";

/// Posts a message: it leaves when the command's transaction stands, and not otherwise. It belongs to the organisation
/// for which the desk acts, whose administrator sees it if it fails.
///
/// # Errors
/// A [`StoreFault`].
pub async fn post(desk: &mut Desk, to: &Recipient, mail: &Mail) -> Result<(), StoreFault> {
    let public_id = uuid(desk.random());
    let sealed = desk.keys().seal(PLACE, &(to, mail), desk.random());
    let row = outbox::ActiveModel {
        public_id: Set(public_id),
        channel: Set("mail".to_owned()),
        template: Set(mail.template().to_owned()),
        organisation_id: Set(desk.by().organisation),
        sealed: Set(Some(sealed)),
        state: Set(State::Queued.code().to_owned()),
        attempts: Set(0),
        next_try_at: Set(desk.now().micros()),
        queued_at: Set(desk.now().micros()),
        ..Default::default()
    };
    outbox::Entity::insert(row).exec_without_returning(desk.db()).await?;
    Ok(())
}

/// A random UUID (version 4): the message keeps it over all attempts, so that a mailbox can tell a repetition.
fn uuid(random: &mut dyn RngCore) -> String {
    let mut bytes = [0u8; 16];
    random.fill_bytes(&mut bytes);
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex = format!("{:032x}", u128::from_be_bytes(bytes));
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
