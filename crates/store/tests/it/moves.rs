//! What can be done with a report after it was received, by whom, and what it leaves in the journal.

use domain::reports::State;
use domain::tables::Tables;
use domain::text::{FreeText, ReceiptNumber};
use store::Kind::{
    CaseClosed, CaseOpened, ClockEnded, ClockStarted, ClockStopped, ReportBegun, ReportClosed, ReportOpened,
    ReportReceived,
};
use store::access::Viewer;
use store::reports::{
    NotMoved, Writing, add_to, begin, close, give_back, message, open, receipt, renew, withdraw,
};
use store::testing::{Nordlund, World, a_report, stores};
use store::{Kind, Refused, feed};

fn words(text: &str) -> FreeText {
    FreeText::new(text, 2000).unwrap()
}

async fn closed_as(
    world: &World<'_>,
    by: &Viewer,
    number: ReceiptNumber,
    outcome: &str,
) -> Result<(), NotMoved> {
    let outcome = Tables::real().closing_outcomes.get(outcome).unwrap();
    close(world.store, world.now, by, number, outcome).await
}

async fn kinds(world: &World<'_>) -> Vec<Kind> {
    let happened = feed::after(world.store.reading(), 0, 1000).await.unwrap();
    happened.into_iter().filter_map(|it| it.kind).collect()
}

async fn state_of(world: &World<'_>, n: &Nordlund, number: ReceiptNumber) -> State {
    receipt(world.store, &n.jonas, world.now, "test", number).await.unwrap().progress.state
}

#[tokio::test]
async fn a_report_goes_its_way_and_each_step_stands_in_the_journal() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        open(&store, world.now, &n.mette, number).await.unwrap();
        begin(&store, world.now, &n.mette, number).await.unwrap();
        closed_as(&world, &n.mette, number, "other-youth").await.unwrap();
        let received = [CaseOpened, ReportReceived, ClockStarted, ClockStarted, ClockStarted];
        let opened_in_time = [ReportOpened, ClockStopped];
        // A start stops the clock that waits for an offer; the one that waits for contact ends.
        let closed = [ReportClosed, ClockStopped, ClockEnded, CaseClosed];
        let expected = [&received[..], &opened_in_time, &[ReportBegun], &closed].concat();
        assert_eq!(kinds(&world).await, expected, "{}", store.engine);
        assert_eq!(state_of(&world, &n, number).await, State::Closed);
    }
}

#[tokio::test]
async fn a_closed_case_opens_again_with_the_next_report() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report().of_risk()).await.number;
        open(&store, world.now, &n.mette, number).await.unwrap();
        closed_as(&world, &n.mette, number, "retained").await.unwrap();
        world.days_pass(1);
        world.receive(&n.jonas, &n.school, a_report()).await;
        let happened = feed::after(store.reading(), 0, 1000).await.unwrap();
        let again: Vec<_> = happened
            .iter()
            .filter(|it| it.kind == Some(Kind::CaseOpened))
            .map(|it| it.facts["again"].as_bool().unwrap())
            .collect();
        assert_eq!(again, [false, true], "{}", store.engine);
    }
}

#[tokio::test]
async fn a_case_stays_open_while_another_report_waits() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let first = world.receive(&n.jonas, &n.school, a_report()).await.number;
        world.receive(&n.jonas, &n.school, a_report().of_risk()).await;
        withdraw(&store, world.now, &n.jonas, first, words("Fejl")).await.unwrap();
        assert!(!kinds(&world).await.contains(&Kind::CaseClosed), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_report_given_back_can_be_sent_again() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let first = world.receive(&n.jonas, &n.school, a_report()).await.number;
        give_back(&store, world.now, &n.mette, first, words("Bor i Fjordby")).await.unwrap();
        let again = world.receive(&n.jonas, &n.school, a_report()).await;
        assert!(again.new && again.number != first, "{}", store.engine);
        let seen = receipt(&store, &n.jonas, world.now, "test", first).await.unwrap();
        assert_eq!(
            (seen.written[0].what, seen.written[0].words.as_str()),
            (Writing::Return, "Bor i Fjordby")
        );
    }
}

#[tokio::test]
async fn additions_and_messages_are_read_by_the_school_in_their_order() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        add_to(&store, world.now, &n.jonas, number, words("Han kom i dag.")).await.unwrap();
        world.days_pass(1);
        message(&store, world.now, &n.mette, number, words("Hvornår holder han fri?")).await.unwrap();
        message(&store, world.now, &n.jonas, number, words("Kl. 15.")).await.unwrap();
        let seen = receipt(&store, &n.jonas, world.now, "test", number).await.unwrap();
        let written: Vec<_> = seen.written.iter().map(|it| (it.what, it.words.as_str())).collect();
        assert_eq!(
            written,
            [
                (Writing::Addition, "Han kom i dag."),
                (Writing::Message, "Hvornår holder han fri?"),
                (Writing::Message, "Kl. 15.")
            ],
            "{}",
            store.engine
        );
        assert_eq!(seen.written[1].by.as_deref(), Some(n.mette.name.as_str()));
        assert_eq!(seen.written[1].from, domain::reports::Party::Municipality);
    }
}

#[tokio::test]
async fn renewing_moves_the_day_on_which_a_risk_lapses() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report().of_risk()).await.number;
        world.days_pass(30);
        let lapses_on = renew(&store, world.now, &n.jonas, number).await.unwrap();
        assert_eq!(lapses_on.to_string(), "2027-03-24", "{}", store.engine);
        let dropout = world.receive(&n.jonas, &n.school, a_report().for_pupil_number(2)).await.number;
        let refused = renew(&store, world.now, &n.jonas, dropout).await;
        assert!(matches!(refused, Err(NotMoved::Illegal(_))));
    }
}

#[tokio::test]
async fn what_has_ended_moves_no_more() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        let refused = closed_as(&world, &n.mette, number, "job").await;
        assert!(matches!(refused, Err(NotMoved::Illegal(_))), "nobody closes what nobody opened");
        withdraw(&store, world.now, &n.jonas, number, words("Fejl")).await.unwrap();
        let before = kinds(&world).await;
        assert!(matches!(open(&store, world.now, &n.mette, number).await, Err(NotMoved::Illegal(_))));
        let again = withdraw(&store, world.now, &n.jonas, number, words("Fejl")).await;
        assert!(matches!(again, Err(NotMoved::Illegal(illegal)) if illegal.state == State::Withdrawn));
        let added = add_to(&store, world.now, &n.jonas, number, words("Mere")).await;
        assert!(matches!(added, Err(NotMoved::Illegal(_))));
        assert_eq!(kinds(&world).await, before, "{}", store.engine);
    }
}

#[tokio::test]
async fn the_other_party_and_strangers_find_no_report() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let fjordby = world.a_municipality("9902").await;
        let stranger = world.a_kui_counsellor_at(&fjordby).await;
        let school = world.a_school("fjordby-gymnasium").await;
        let other_school = world.a_counsellor_at(&school).await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        let absent = |result: Result<(), NotMoved>| matches!(result, Err(NotMoved::Refused(Refused::Absent)));
        for who in [&n.jonas, &stranger, &other_school] {
            assert!(absent(open(&store, world.now, who, number).await), "{}", who.name);
            assert!(absent(give_back(&store, world.now, who, number, words("x")).await), "{}", who.name);
        }
        for who in [&n.mette, &stranger, &other_school] {
            assert!(absent(withdraw(&store, world.now, who, number, words("x")).await), "{}", who.name);
            assert!(absent(add_to(&store, world.now, who, number, words("x")).await), "{}", who.name);
        }
        for who in [&stranger, &other_school] {
            assert!(absent(message(&store, world.now, who, number, words("x")).await), "{}", who.name);
        }
        assert!(receipt(&store, &other_school, world.now, "test", number).await.is_err());
    }
}

#[tokio::test]
async fn of_two_who_open_at_once_one_is_told_that_it_is_open() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        let (one, two) = tokio::join!(
            open(&store, world.now, &n.mette, number),
            open(&store, world.now, &n.mette, number)
        );
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{}", store.engine);
        let opened = kinds(&world).await.into_iter().filter(|kind| *kind == Kind::ReportOpened).count();
        assert_eq!(opened, 1);
    }
}
