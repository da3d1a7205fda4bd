//! A report reaches a member in which nobody can open it yet.

use domain::directory::{OrganisationKind, Role};
use store::access::Viewer;
use store::directory::{organisation, organisation_by_id};
use store::reports::waiting_unattended;
use store::testing::{World, a_report, stores};

use super::{SENDER, letters, persona, soeren};

async fn waiting(world: &World<'_>, viewer: &Viewer, municipality: i64) -> Option<u64> {
    waiting_unattended(world.store, viewer, world.now, municipality).await.unwrap()
}

#[tokio::test]
async fn its_coordinator_is_told_once_a_day_and_sees_how_many_wait() {
    for store in stores().await {
        let (soeren, nordlund) = soeren(&store).await;
        let mut world = World::new(&store);
        assert_eq!(waiting(&world, &soeren, nordlund).await, Some(0), "{}", store.engine);
        let school = organisation(store.reading(), OrganisationKind::Institution, "nordlund-tekniske-skole");
        let school = school.await.unwrap().unwrap();
        let jonas = world.a_counsellor_at(&school).await;
        world.receive(&jonas, &school, a_report()).await;
        world.receive(&jonas, &school, a_report().for_pupil_number(2)).await;
        let told = letters(&store).await;
        let told: Vec<_> = told.iter().map(|it| (it.to.address.as_str(), it.mail.template())).collect();
        assert_eq!(told, [(SENDER, "nobody-opens")], "{}", store.engine);
        assert_eq!(waiting(&world, &soeren, nordlund).await, Some(2), "{}", store.engine);
        let ministry = persona(&store, Role::Ministry, OrganisationKind::Ministry, "buvm").await;
        assert_eq!(waiting(&world, &ministry, nordlund).await, None, "{}", store.engine);

        world.days_pass(1);
        world.receive(&jonas, &school, a_report().for_pupil_number(3)).await;
        assert_eq!(letters_at(&world).await, ["nobody-opens"], "{}: another day", store.engine);

        let municipality = organisation_by_id(store.reading(), nordlund).await.unwrap().unwrap();
        world.a_kui_counsellor_at(&municipality).await;
        world.receive(&jonas, &school, a_report().for_pupil_number(4)).await;
        assert!(letters_at(&world).await.is_empty(), "{}", store.engine);
        assert_eq!(waiting(&world, &soeren, nordlund).await, None, "{}", store.engine);
    }
}

async fn letters_at(world: &World<'_>) -> Vec<&'static str> {
    let letters = store::messages::claim(world.store, world.now, 50).await.unwrap();
    for letter in &letters {
        store::messages::sent(world.store, world.now, letter, None).await.unwrap();
    }
    letters.iter().map(|it| it.mail.template()).collect()
}
