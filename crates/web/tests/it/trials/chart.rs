//! What the chart of a trial tells, and to whom.

use domain::casework::{ContactAttempt, RawAttempt};
use domain::tables::Tables;
use store::casework::log_attempt;
use store::casework::worklist::search;
use store::testing::{World, a_report};

use super::*;

/// Jonas' school reports one pupil more than a point takes.
async fn eleven_are_reported_and_a_week_goes(app: &TestApp) {
    let world = World::new(&app.store);
    let school = world.a_school("nordlund-tekniske-skole").await;
    let jonas = app.viewer("school-counsellor").await;
    for serial in 1..12 {
        world.receive(&jonas, &school, a_report().for_pupil_number(serial)).await;
    }
    app.wait_days(7).await;
}

async fn eleven_are_reported_and_a_week_goes_with_three_reached(app: &TestApp) {
    let world = World::new(&app.store);
    let school = world.a_school("nordlund-tekniske-skole").await;
    let jonas = app.viewer("school-counsellor").await;
    let mette = app.viewer("kui-counsellor").await;
    let place = mette.memberships[0].organisation;
    for serial in 1..12 {
        let report = a_report().for_pupil_number(serial);
        let cpr = report.cpr();
        world.receive(&jonas, &school, report).await;
        if serial <= 3 {
            let found = search(&app.store, &mette, world.now, place, &cpr).await.expect("the case");
            let raw = RawAttempt {
                channel: "phone".into(),
                outcome: "reached-talk".into(),
                day: world.now.day().to_string(),
                time: world.now.local().strftime("%H.%M").to_string(),
                note: String::new(),
            };
            let attempt = ContactAttempt::check(&raw, Tables::real(), world.now).expect("an attempt");
            let logged = log_attempt(&app.store, &mette, world.now, &found[0].case, attempt);
            logged.await.expect("it is logged");
        }
    }
    app.wait_days(7).await;
}

#[tokio::test]
async fn the_chart_fills_itself_ten_young_people_to_a_point() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &with(&whole(), &[])).await;
        let page = soren.get(&address).await;
        assert!(page.shows("En prik kommer, når 10 unge er talt med."), "{page}");
        eleven_are_reported_and_a_week_goes(&app).await;
        let birgitte = app.sign_in("kui-leader").await;
        let page = birgitte.get(&address).await;
        assert!(page.shows("Vi tegner en linje efter 6 prikker."), "{}: {page}", app.store.engine);
        assert!(page.shows("0 af 10") && page.shows("1 ung venter på"), "{page}");
        let soren = app.sign_in("coordinator").await;
        let page = soren.get(&address).await;
        assert!(
            page.shows("0 af 10") && !page.shows("1 ung venter på"),
            "no ground on a case, no few: {page}"
        );
        let file = soren.get(&format!("{address}/chart.csv")).await;
        assert!(file.body.contains("outcome;funnel.reached;1;2026-11-24;2026-11-24;0;10;;no"), "{file}");
    }
}

#[tokio::test]
async fn outside_the_municipality_no_point_says_of_how_few_it_holds() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        eleven_are_reported_and_a_week_goes_with_three_reached(&app).await;
        let birgitte = app.sign_in("kui-leader").await;
        assert!(birgitte.get(&address).await.shows("3 af 10"), "{}: who may see the cases", app.store.engine);
        let soren = app.sign_in("coordinator").await;
        let page = soren.get(&address).await;
        assert!(!page.shows("3 af 10") && !page.shows("30 %"), "{page}");
        assert!(page.shows("En prik er skjult, når 1 til 4"), "{page}");
        assert!(
            page.shows("Jeres vejledere og leder ser dem."),
            "the municipality is told of itself: {page}"
        );
        let file = soren.get(&format!("{address}/chart.csv")).await;
        assert!(file.body.contains(";hidden;hidden;;no"), "{file}");
    }
}

#[tokio::test]
async fn a_school_that_a_trial_names_reads_its_words_and_no_point_of_its_own_pupils() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let of_the_school = with(&whole(), &[("partners", "nordlund-tekniske-skole")]);
        let address = begun(&soren, &of_the_school).await;
        eleven_are_reported_and_a_week_goes(&app).await;
        let file = format!("{address}/chart.csv");
        assert_eq!(app.sign_in("kui-leader").await.get(&file).await.status, 200, "{}", app.store.engine);
        let jonas = app.sign_in("school-counsellor").await;
        let page = jonas.get(&address).await;
        assert!(page.shows("Vejlederen ringer til skolen samme dag."), "{page}");
        assert!(!page.shows("0 af 10") && !page.shows("venter på"), "{page}");
        assert_eq!(jonas.get(&file).await.status, 404);
    }
}

#[tokio::test]
async fn a_baseline_that_no_dot_came_before_is_not_promised_once_more() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        eleven_are_reported_and_a_week_goes(&app).await;
        let birgitte = app.sign_in("kui-leader").await;
        let page = birgitte.get(&address).await;
        assert!(page.shows("Det bliver låst, når den første runde begynder."), "{page}");
        let soren = app.sign_in("coordinator").await;
        done(&soren, &format!("{address}/plan"), &[]).await;
        let first_day = [("from-day", "24"), ("from-month", "11"), ("from-year", "2026")];
        done(&soren, &format!("{address}/rounds"), &with(&ROUND, &first_day)).await;
        let page = birgitte.get(&address).await;
        assert!(!page.shows("når den første runde begynder"), "{}: {page}", app.store.engine);
        assert!(page.shows("der var ingen prikker før den første runde"), "{page}");
    }
}
