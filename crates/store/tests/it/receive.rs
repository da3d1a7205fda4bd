//! A report comes in: what is kept, what is refused, and what happens when it is sent twice.

use domain::reports::State;
use domain::reports::new_report::Field;
use domain::text::FreeText;
use store::reports::{Foresight, Key, NotReceived, Received, Sender, Way, receive, receive_some, withdraw};
use store::testing::{World, a_report, stores};
use store::{Kind, feed};

fn words(text: &str) -> FreeText {
    FreeText::new(text, 2000).unwrap()
}

#[tokio::test]
async fn a_report_starts_the_clocks_of_its_kind_and_age() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let receipt = world.receive(&n.jonas, &n.school, a_report().for_pupil_aged(17)).await;
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

        let adult = world.receive(&n.jonas, &n.school, a_report().for_pupil_aged(19).of_risk()).await;
        let rules: Vec<_> = adult.clocks.iter().map(|c| c.rule.as_str()).collect();
        assert_eq!(rules, ["goal-open", "goal-risk-contact"]);
    }
}

#[tokio::test]
async fn from_25_a_report_is_for_information_and_starts_no_clock() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let receipt = world.receive(&n.jonas, &n.school, a_report().for_pupil_aged(26)).await;
        assert_eq!(receipt.state, State::ForInformation);
        assert!(receipt.clocks.is_empty(), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_same_report_again_gets_the_first_receipt_and_another_content_the_number() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let first = world.receive(&n.jonas, &n.school, a_report()).await;
        let again = world.receive(&n.jonas, &n.school, a_report()).await;
        assert_eq!((again.number, again.new), (first.number, false));
        assert_eq!(again.clocks, first.clocks);
        let other = world.send(&n.jonas, &n.school, a_report().with(Field::Words, "Noget andet.")).await;
        assert!(matches!(other, Err(NotReceived::Conflict { number }) if number == first.number));
    }
}

#[tokio::test]
async fn a_withdrawn_report_gives_way_to_any_other() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let first = world.receive(&n.jonas, &n.school, a_report()).await;
        withdraw(&store, world.now, &n.jonas, first.number, words("Forkert elev")).await.unwrap();
        let again = world.receive(&n.jonas, &n.school, a_report()).await;
        assert_eq!((again.new, again.state), (true, State::Received), "{}", store.engine);
        assert_ne!(again.number, first.number);
        assert!(!world.receive(&n.jonas, &n.school, a_report()).await.new, "there is one now");
        withdraw(&store, world.now, &n.jonas, again.number, words("Forkert elev")).await.unwrap();
        let mended = world.receive(&n.jonas, &n.school, a_report().with(Field::Words, "Noget andet.")).await;
        assert!(mended.new);
    }
}

#[tokio::test]
async fn reports_of_one_person_share_a_case_and_reports_of_two_do_not() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let fgu = world.a_school_reporting_to("fgu-nordlund", &n.municipality).await;
        let ulla = world.a_counsellor_at(&fgu).await;
        world.receive(&n.jonas, &n.school, a_report()).await;
        world.receive(&ulla, &fgu, a_report().of_risk()).await;
        world.receive(&n.jonas, &n.school, a_report().for_pupil_number(2)).await;
        let happened = feed::after(store.reading(), 0, 100).await.unwrap();
        let opened = happened.iter().filter(|it| it.kind == Some(Kind::CaseOpened)).count();
        assert_eq!(opened, 2, "{}", store.engine);
    }
}

#[tokio::test]
async fn who_takes_no_part_is_refused_and_nothing_of_the_person_is_kept() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let before = feed::after(store.reading(), 0, 100).await.unwrap().len();
        let refused = world.send(&n.jonas, &n.school, a_report().living_in("9902")).await;
        assert!(matches!(refused, Err(NotReceived::NotAMember { .. })), "{}", store.engine);

        let fjordby = world.a_municipality("9902").await;
        for state in ["invited", "ended", "declined"] {
            world.relation(&n.school, &fjordby, state).await;
            let refused = world.send(&n.jonas, &n.school, a_report().living_in("9902")).await;
            assert!(matches!(refused, Err(NotReceived::NoRelation { .. })), "{state}");
        }
        assert_eq!(feed::after(store.reading(), 0, 100).await.unwrap().len(), before);
        world.relation(&n.school, &fjordby, "confirmed").await;
        assert!(world.send(&n.jonas, &n.school, a_report().living_in("9902")).await.is_ok());
    }
}

#[tokio::test]
async fn nobody_reports_for_a_school_where_they_are_no_counsellor() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let other = world.a_school("fjordby-gymnasium").await;
        assert!(Sender::of(&n.jonas, other.id, Way::Form).is_err());
        assert!(Sender::of(&n.mette, n.school.id, Way::Form).is_err());
        assert!(Sender::of(&n.jonas, n.school.id, Way::Form).is_ok());
    }
}

#[tokio::test]
async fn twenty_who_send_the_same_at_once_get_one_report() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let sent = (0..20).map(|_| world.receive(&n.jonas, &n.school, a_report()));
        let receipts = futures::future::join_all(sent).await;
        assert_eq!(receipts.iter().filter(|receipt| receipt.new).count(), 1, "{}", store.engine);
        assert!(receipts.iter().all(|receipt| receipt.number == receipts[0].number));
    }
}

#[tokio::test]
async fn two_servers_that_receive_the_same_at_once_agree_on_one_report() {
    for store in stores().await {
        let other = store.opened_once_more().await;
        let (here, there) = (World::new(&store), World::new(&other));
        let n = here.nordlund().await;
        for serial in 1..=10 {
            let report = || a_report().for_pupil_number(serial);
            let (one, two) = tokio::join!(
                here.receive(&n.jonas, &n.school, report()),
                there.receive(&n.jonas, &n.school, report())
            );
            assert_eq!(one.number, two.number, "{}", store.engine);
            assert_eq!(usize::from(one.new) + usize::from(two.new), 1, "{}", store.engine);
        }
    }
}

#[tokio::test]
async fn a_key_gives_the_first_answer_and_refuses_another_body() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let client = world.a_client_of(&n.school).await;
        let sender = Sender::of(&client.viewer(world.now.day()), n.school.id, Way::Api).unwrap();
        let key = |body: &[u8]| Some(Key { client: client.id, key: "42".into(), body: body.to_vec() });
        let report = a_report().made(world.now);
        let first = receive(&store, world.now, &sender, report.clone(), key(b"{}")).await.unwrap();
        store::reports::open(&store, world.now, &n.mette, first.number).await.unwrap();
        let again = receive(&store, world.now, &sender, report.clone(), key(b"{}")).await.unwrap();
        let expected = Received { replayed: true, ..first.clone() };
        assert_eq!(again, expected, "the first answer, though the report is opened now");
        let reused = receive(&store, world.now, &sender, report.clone(), key(b"{ }")).await;
        assert!(matches!(reused, Err(NotReceived::KeyReused)), "{}", store.engine);

        world.days_pass(31);
        store::tick::tick(&store, world.now).await.unwrap();
        let later = receive(&store, world.now, &sender, report, key(b"{ }")).await.unwrap();
        assert_eq!((later.number, later.new, later.state), (first.number, false, State::Opened));
    }
}

#[tokio::test]
async fn of_several_each_is_received_or_refused_by_itself() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        world.receive(&n.jonas, &n.school, a_report()).await;
        let several = [
            a_report(),
            a_report().with(Field::Words, "Andet."),
            a_report().living_in("9902"),
            a_report().for_pupil_number(2),
        ];
        let several: Vec<_> = several.into_iter().map(|report| report.made(world.now)).collect();
        let sender = Sender::operator(n.school.id);

        let foreseen = Foresight::of(&store, sender).await.unwrap().foresee(&several).await.unwrap();
        assert!(matches!(foreseen[0].becomes, Ok(false)));
        assert!(matches!(foreseen[1].becomes, Err(NotReceived::Conflict { .. })));
        assert_eq!(foreseen[0].same, foreseen[1].same);
        assert!(matches!(foreseen[2].becomes, Err(NotReceived::Conflict { .. })), "the same, elsewhere");
        assert!(matches!(foreseen[3].becomes, Ok(true)));

        let answers = receive_some(&store, world.now, &sender, several).await.unwrap();
        assert!(matches!(&answers[0], Ok(first) if !first.new));
        assert!(answers[1].is_err() && answers[2].is_err());
        assert!(matches!(&answers[3], Ok(new) if new.new), "{}", store.engine);
    }
}

#[tokio::test]
async fn outside_the_demo_a_replacement_number_names_somebody_only_with_its_issuer() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let fgu = world.a_school_reporting_to("fgu-nordlund", &n.municipality).await;
        let ulla = world.a_counsellor_at(&fgu).await;
        store.follow(store::Rules::shipped(domain::cpr::CprRules { demo: false }));
        world.receive(&n.jonas, &n.school, a_report()).await;
        world.receive(&ulla, &fgu, a_report()).await;
        let happened = feed::after(store.reading(), 0, 100).await.unwrap();
        let opened = happened.iter().filter(|it| it.kind == Some(Kind::CaseOpened)).count();
        assert_eq!(opened, 2, "{}", store.engine);
    }
}
