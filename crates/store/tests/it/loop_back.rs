//! What a school sees of what became of its report, on which ground, and that it stands in the trace.

use domain::reports::State;
use domain::tables::{OutcomeGroup, Tables};
use domain::text::ReceiptNumber;
use sea_orm::{ConnectionTrait, Statement};
use store::access::Seen;
use store::reports::{Receipt, Told, close, of_institution, pupil, receipt, suggest};
use store::testing::{Nordlund, World, a_report, stores};

async fn seen(world: &World<'_>, n: &Nordlund, number: ReceiptNumber) -> Seen<Receipt> {
    receipt(world.store, &n.jonas, world.now, "receipt", number).await.unwrap()
}

/// Grounds in the trace of the last sight.
async fn grounds(world: &World<'_>) -> Vec<String> {
    let db = world.store.reading();
    let sql = "SELECT ground FROM reads WHERE page = 'receipt' ORDER BY seq";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get("", "ground").unwrap()).collect()
}

#[tokio::test]
async fn on_a_risk_contact_is_told_while_the_young_person_is_a_pupil_there() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report().of_risk()).await.number;
        world.contact_is_tried(number, "reached-talk").await;
        let told = seen(&world, &n, number).await;
        assert!(matches!(told.progress.tried_at, Told::Known(Some(_))), "{}", store.engine);
        assert!(matches!(told.progress.reached_at, Told::Known(Some(_))));
        assert_eq!(told.progress.state, State::InProgress);
        assert_eq!(told.progress.outcome, Told::Withheld);
        assert_eq!(grounds(&world).await, ["own-report", "retention"]);

        world.days_pass(1);
        world.receive(&n.jonas, &n.school, a_report()).await;
        let gone = seen(&world, &n, number).await;
        assert_eq!(gone.progress.tried_at, Told::Withheld, "a dropout says that the pupil has left");
    }
}

#[tokio::test]
async fn on_a_dropout_contact_and_outcome_are_told_only_with_consent() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        world.contact_is_tried(number, "reached-talk").await;
        let outcome = Tables::real().closing_outcomes.get("apprenticeship").unwrap();
        close(&store, world.now, &n.mette, number, outcome).await.unwrap();

        let told = seen(&world, &n, number).await;
        assert!(told.progress.opened_at.is_some() && told.progress.ended_at.is_some());
        assert_eq!(told.progress.tried_at, Told::Withheld, "{}", store.engine);
        assert_eq!(told.progress.outcome, Told::Withheld);
        let contact = told.clocks.iter().find(|it| it.clock.rule == "duty-contact").unwrap();
        assert!(!contact.standing_is_told && contact.clock.ending.is_none(), "nor by the clock");
        let opened = told.clocks.iter().find(|it| it.clock.rule == "goal-open").unwrap();
        assert!(opened.standing_is_told && opened.clock.ending.is_some());

        world.consent_is_given(number).await;
        let told = seen(&world, &n, number).await;
        assert!(matches!(told.progress.reached_at, Told::Known(Some(_))));
        assert_eq!(told.progress.outcome, Told::Known(Some(OutcomeGroup::InEducation)));
    }
}

#[tokio::test]
async fn that_work_has_begun_is_no_way_to_learn_of_contact() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        world.contact_is_tried(number, "no-answer").await;
        assert_eq!(seen(&world, &n, number).await.progress.state, State::Opened, "{}", store.engine);
    }
}

#[tokio::test]
async fn a_list_shows_own_reports_newest_first_page_by_page() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let fgu = world.a_school_reporting_to("fgu-nordlund", &n.municipality).await;
        let ulla = world.a_counsellor_at(&fgu).await;
        world.receive(&ulla, &fgu, a_report()).await;
        let mut numbers = Vec::new();
        for serial in 1..=7 {
            world.days_pass(i32::from(serial % 2));
            numbers
                .push(world.receive(&n.jonas, &n.school, a_report().for_pupil_number(serial)).await.number);
        }
        numbers.reverse();
        let (mut listed, mut after) = (Vec::new(), None);
        loop {
            let page = of_institution(&store, &n.jonas, world.now, "reports", after, 3).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.number);
            listed.extend(page.iter().map(|it| it.number));
        }
        assert_eq!(listed, numbers, "{}", store.engine);
        let foreign = of_institution(&store, &ulla, world.now, "reports", after, 3).await;
        assert!(foreign.is_err(), "another school's number is no place in one's own list");
    }
}

#[tokio::test]
async fn pupils_are_suggested_from_own_reports_alone() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let fgu = world.a_school_reporting_to("fgu-nordlund", &n.municipality).await;
        let ulla = world.a_counsellor_at(&fgu).await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        world.receive(&n.jonas, &n.school, a_report().of_risk()).await;
        let find = |who, school, text: &'static str| suggest(&store, who, world.now, "suggest", school, text);
        for text in ["noah", "NOAH K", "lindh", "kjær"] {
            assert_eq!(find(&n.jonas, &n.school, text).await.unwrap().len(), 1, "{text}");
        }
        let by_number = a_report().cpr();
        let found = suggest(&store, &n.jonas, world.now, "suggest", &n.school, &by_number).await.unwrap();
        assert_eq!(found.len(), 1, "{}", store.engine);
        for text in ["oah", "n", "%", "no_h", "4711"] {
            assert!(find(&n.jonas, &n.school, text).await.unwrap().is_empty(), "{text}");
        }
        assert!(find(&ulla, &fgu, "noah").await.unwrap().is_empty());
        assert!(suggest(&store, &ulla, world.now, "suggest", &n.school, "noah").await.unwrap().is_empty());
        assert!(pupil(&store, &ulla, world.now, "suggest", number).await.is_err());
        let filled = pupil(&store, &n.jonas, world.now, "suggest", number).await.unwrap();
        assert_eq!(filled.cpr.digits(), by_number);
    }
}
