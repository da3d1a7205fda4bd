//! Who has read, and why they were allowed.

use store::casework::young_person;
use store::settings::{OrganisationSettings, change};
use store::testing::World;

use super::begin::noah_is_reported;
use crate::harness::{self, TestApp};

async fn mette_reads(app: &TestApp, case: &str) {
    let mette = app.viewer("kui-counsellor").await;
    young_person(&app.store, &mette, app.now(), case).await.expect("the counsellor's case");
}

#[tokio::test]
async fn readers_are_told_by_role_place_and_reason_and_by_name_only_if_the_municipality_chose_so() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        mette_reads(&app, &case).await;
        let noah = app.sign_in("young-person").await;
        let page = noah.get("/me/readers").await;
        for shown in [
            "Vejleder, Nordlund Kommune , i dag kl. 09.41",
            "Fordi kommunen skal hjælpe dig videre",
            "Én gang: din sag",
            "Leder, Nordlund Kommune",
            "Dig selv",
        ] {
            assert!(page.shows(shown), "{}: {shown:?} isn't on the page: {}", app.store.engine, page.text());
        }
        assert!(!page.body.contains("Mette"), "{page}");

        let administrator = app.viewer("administrator").await;
        let nordlund = administrator.memberships[0].organisation;
        let names = OrganisationSettings { staff_names_in_reader_log: true, ..Default::default() };
        change(&app.store, &administrator, app.now(), nordlund, None, names).await.expect("a setting");
        let page = noah.get("/me/readers").await;
        assert!(page.shows("Mette Holm, vejleder, Nordlund Kommune"), "{page}");

        let file = noah.get(&format!("/me/readers.csv?case={case}")).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        assert!(file.body.contains(";caseworker;"), "{file}");
    }
}

#[tokio::test]
async fn readers_with_the_same_role_are_told_apart_by_letters_that_stay_theirs() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        mette_reads(&app, &case).await;
        let world = World::new(&app.store);
        let nordlund = world.a_municipality("9901").await;
        let other = world.a_kui_counsellor_at(&nordlund).await;
        young_person(&app.store, &other, app.now(), &case).await.expect("the colleague's case");
        app.wait_days(1).await;
        mette_reads(&app, &case).await;
        let page = app.sign_in("young-person").await.get("/me/readers").await;
        for shown in [
            "Vejleder A, Nordlund Kommune , i dag kl. 09.41",
            "Vejleder B, Nordlund Kommune , i går kl. 09.41",
            "Vejleder A, Nordlund Kommune , i går kl. 09.41",
            "Leder, Nordlund Kommune",
        ] {
            assert!(page.shows(shown), "{}: {shown:?} isn't on the page: {}", app.store.engine, page.text());
        }
    }
}

#[tokio::test]
async fn colleagues_see_who_has_read_the_case_and_others_do_not() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        mette_reads(&app, &case).await;
        let path = format!("/cases/{case}/readers");
        let page = app.sign_in("kui-leader").await.get(&path).await;
        assert!(page.shows("Mette Holm, vejleder, Nordlund Kommune"), "{}: {page}", app.store.engine);
        assert!(page.shows("lov om kommunal indsats for unge"), "{page}");
        for persona in [
            "kui-counsellor-fjordby",
            "school-counsellor",
            "young-person",
            "guardian",
            "auditor",
            "job-centre",
            "coordinator",
            "administrator",
            "secretariat",
        ] {
            assert_eq!(app.sign_in(persona).await.get(&path).await.status, 404, "{persona}");
        }
    }
}
