//! A session begins.

use domain::time::Now;
use rand::RngCore;
use sea_orm::{EntityTrait, Set};

use super::{DEVICE, SignIn, Way, said_by};
use crate::directory::table::sessions;
use crate::{Actor, Desk, Store, StoreFault};

/// Begins a session with a new id, which is returned for the cookie and kept nowhere else.
///
/// # Errors
/// A [`StoreFault`].
pub async fn begin(store: &Store, real: Now, sign_in: SignIn) -> Result<String, StoreFault> {
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                let mut bytes = [0u8; 32];
                desk.random().fill_bytes(&mut bytes);
                let id = crate::crypt::to_hex(&bytes);
                let row = row(desk, &id, sign_in);
                sessions::Entity::insert(row).exec_without_returning(desk.db()).await?;
                Ok(id)
            })
        })
        .await
}

fn row(desk: &mut Desk, id: &str, sign_in: SignIn) -> sessions::ActiveModel {
    let keys = desk.keys();
    let device = keys.seal(DEVICE, &sign_in.device, desk.random());
    let began = desk.now().micros();
    let mut row = sessions::ActiveModel {
        id_index: Set(keys.index("session", id)),
        person_id: Set(sign_in.person),
        sealed: Set(Some(device)),
        began_at: Set(began),
        seen_at: Set(began),
        ..Default::default()
    };
    match sign_in.way {
        Way::Persona => {}
        Way::Link(case) => row.link_case_id = Set(Some(case)),
        Way::Issuer(issued) => {
            row.subject_index = Set(Some(said_by(&keys, &issued.issuer, "subject", &issued.subject)));
            let session = issued.session.map(|session| said_by(&keys, &issued.issuer, "session", &session));
            row.issuer_session_index = Set(session);
            row.proven_at = Set(issued.proven.map(Now::micros));
            row.issuer = Set(Some(issued.issuer));
        }
    }
    row
}
