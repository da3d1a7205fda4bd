//! A report comes in: what is kept, what is refused, and what happens when it is sent twice.

use domain::reports::State;
use domain::reports::new_report::Field;
use store::reports::NotReceived;
use store::testing::{World, a_report, stores};

#[tokio::test]
async fn a_report_starts_the_clocks_of_its_kind_and_age() {
    for store in stores().await {
        let world = World::new(&store);
        let nordlund = world.a_municipality("9901").await;
        let school = world.a_school_reporting_to("nordlund-tekniske-skole", &nordlund).await;
        let jonas = world.a_counsellor_at(&school).await;
        let receipt = world.receive(&jonas, &school, a_report().for_pupil_aged(17)).await;
        let due: Vec<_> = receipt.clocks.iter().map(|c| (c.rule.as_str(), c.due.to_string())).collect();
        assert_eq!(
            due,
            [
                ("duty-contact", "2026-12-01".to_owned()),
                ("duty-offer", "2026-12-24".to_owned()),
                ("goal-open", "2026-11-26".to_owned()),
            ],
            "{}",
            store.engine
        );
        assert!(receipt.new);
        assert_eq!(receipt.state, State::Received);
        assert_eq!(receipt.municipality.code, "9901");
    }
}

#[tokio::test]
async fn the_same_report_again_gets_the_first_receipt_and_another_content_the_number() {
    for store in stores().await {
        let world = World::new(&store);
        let nordlund = world.a_municipality("9901").await;
        let school = world.a_school_reporting_to("nordlund-tekniske-skole", &nordlund).await;
        let jonas = world.a_counsellor_at(&school).await;
        let first = world.receive(&jonas, &school, a_report()).await;
        let again = world.receive(&jonas, &school, a_report()).await;
        assert_eq!((again.number, again.new), (first.number, false));
        assert_eq!(again.clocks, first.clocks);
        let other = world.send(&jonas, &school, a_report().with(Field::Words, "Noget andet.")).await;
        assert!(matches!(other, Err(NotReceived::Conflict { number }) if number == first.number));
    }
}
