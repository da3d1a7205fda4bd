//! The leader's figures: as true as the worklist, and each number a way to its people.

use domain::reports::new_report::Field;
use store::testing::{World, a_report};

use crate::casework::{noah_dropped_out, reported};
use crate::harness::apps;

#[tokio::test]
async fn a_leader_finds_the_reported_in_the_funnel_and_follows_the_number_to_them() {
    for there in noah_dropped_out().await {
        reported(&there.app, "Amina Yusuf Larsen", 2).await;
        let leader = there.app.sign_in("kui-leader").await;
        let page = leader.get("/overview").await;
        for shown in ["2 unge er meldt.", "Når vi fristerne?", "Kendt pr. 24. november 2026"] {
            assert!(page.shows(shown), "{}: {shown} is missing in {page}", there.app.store.engine);
        }
        let people = leader.get("/overview/people?of=funnel&part=not-opened").await;
        assert!(people.shows("Noah Kjær Lindholm") && people.shows("Amina Yusuf Larsen"), "{people}");
        assert!(people.shows("Hvorfor må jeg se dette?"), "{people}");
        let file = leader.get("/overview/funnel.csv").await;
        assert!(file.body.contains("2026-11-24;reported;2;"), "{file}");
    }
}

#[tokio::test]
async fn following_a_number_is_a_reading_that_the_young_person_finds() {
    for app in apps().await {
        let world = World::new(&app.store);
        let school = world.a_school("nordlund-tekniske-skole").await;
        let jonas = app.viewer("school-counsellor").await;
        world.receive(&jonas, &school, a_report().with(Field::Cpr, "720409-9909")).await;
        app.sign_in("kui-leader").await.get("/overview/people").await;
        let readers = app.sign_in("young-person").await.get("/me/readers").await;
        assert!(readers.shows("overblikket over kommunens tal"), "{}: {readers}", app.store.engine);
    }
}

#[tokio::test]
async fn the_figures_of_a_municipality_are_its_leaders_alone() {
    for there in noah_dropped_out().await {
        for other in ["kui-counsellor", "coordinator", "secretariat", "school-counsellor", "ministry"] {
            let somebody = there.app.sign_in(other).await;
            for path in ["/overview", "/overview/people?of=funnel&part=reported", "/overview/funnel.csv"] {
                assert_eq!(somebody.get(path).await.status, 404, "{other} on {path}");
            }
        }
        let leader = there.app.sign_in("kui-leader").await;
        assert_eq!(leader.get("/overview?municipality=9902").await.status, 404);
        assert_eq!(leader.get("/overview/people?municipality=9902").await.status, 404);
    }
}

#[tokio::test]
async fn a_number_that_is_not_there_is_an_absent_page() {
    for there in noah_dropped_out().await {
        let leader = there.app.sign_in("kui-leader").await;
        for path in [
            "/overview/people?of=funnel&part=nonsense",
            "/overview/people?of=neet&part=reported",
            "/overview/neet.csv",
        ] {
            assert_eq!(leader.get(path).await.status, 404, "{path}");
        }
    }
}

#[tokio::test]
async fn a_choice_that_means_nothing_is_named_and_the_rest_holds() {
    for there in noah_dropped_out().await {
        let leader = there.app.sign_in("kui-leader").await;
        let page = leader.get("/overview?period=7&partner=hogwarts&kind=dropout&as_of=tomorrow").await;
        assert!(page.shows("siger om: Periode, Skole, Dag."), "{page}");
        assert!(page.shows("1 ung er meldt.") || page.shows("Én ung er meldt."), "{page}");
        let understood = leader.get("/overview?period=3&as_of=2026-11-20").await;
        assert!(!understood.shows("Vi forstod ikke"), "{understood}");
    }
}
