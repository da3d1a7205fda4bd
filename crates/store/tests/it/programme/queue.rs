//! The queue: accepted beyond the places waits, and moves up by itself.

use domain::directory::{OrganisationKind, Role};
use domain::programme::SignUpState;
use store::Store;
use store::directory::organisation;
use store::programme::{self, Accepted};
use store::settings::{self, OrganisationSettings};
use store::testing::{stores, the_day};
use store::tick;

use super::{accept, another, letters, link_in, nordlund, persona, secretariat, sent_as, words};

/// The host sets how many municipalities have a place.
async fn places(store: &store::testing::TestStore, places: u16) {
    let code: &'static str = if places == 1 { "kl" } else { "kl" };
    let administrator = persona_of_host(store, code, places).await;
    let host = host(store).await;
    let set = OrganisationSettings { places, ..Default::default() };
    settings::change(store, &administrator, the_day(), host, None, set).await.unwrap();
}
