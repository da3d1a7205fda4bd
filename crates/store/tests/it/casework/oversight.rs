//! What an auditor finds in the trace: the own municipality's, and nobody else's.

use domain::directory::Role;
use store::access::oversight::{Did, PAGE, TraceFilter, last_verdict, trace, verify};
use store::casework::young_person;
use store::testing::stores;

use super::Nordlund;

#[tokio::test]
async fn an_auditor_sees_the_own_municipality_only_and_what_others_did_to_its_cases() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let world = &nordlund.world;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        young_person(&store, &nordlund.mette, world.now, &noah).await.unwrap();
        let fjordby = world.a_municipality("9902").await;
        let own = world.a_person(Role::Auditor, &nordlund.municipality).await;
        let other = world.a_person(Role::Auditor, &fjordby).await;

        let lines = async |viewer, filter| trace(&store, viewer, world.now, filter, PAGE).await.unwrap().rows;
        let seen = lines(&own, TraceFilter::default()).await;
        assert!(seen.iter().any(|row| matches!(&row.did, Did::Saw { page, .. } if page == "case")));
        let received =
            seen.iter().find(|row| matches!(&row.did, Did::Changed { kind } if kind == "report.received"));
        assert_eq!(received.map(|row| row.cases.clone()), Some(vec![noah.clone()]), "the school's, too");

        let others = lines(&other, TraceFilter::default()).await;
        let own_reading = |row: &store::access::oversight::TraceRow| matches!(&row.did, Did::Changed { kind } if kind == "access.trace-read");
        assert!(others.iter().all(own_reading), "{}: {others:#?}", store.engine);
        let asked = TraceFilter { case: Some(noah.clone()), ..TraceFilter::default() };
        assert!(lines(&other, asked).await.is_empty());
        assert!(trace(&store, &nordlund.mette, world.now, TraceFilter::default(), PAGE).await.is_err());
    }
}

#[tokio::test]
async fn what_a_walk_over_the_chain_found_is_remembered() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let auditor = nordlund.world.a_person(Role::Auditor, &nordlund.municipality).await;
        assert_eq!(last_verdict(&store).await.unwrap(), None);
        let verdict = verify(&store, &auditor, nordlund.world.now).await.unwrap();
        assert_eq!((verdict.broken.clone(), verdict.at().unwrap()), (None, nordlund.world.now));
        assert_eq!(last_verdict(&store).await.unwrap(), Some(verdict));
        assert!(verify(&store, &nordlund.mette, nordlund.world.now).await.is_err());
    }
}
