//! What time does by itself: risks lapse, reminders go out once, clocks move with rules and calendars.

use domain::calendar::{Calendar, OptionalDay};
use domain::clocks::Pause;
use domain::reports::State;
use domain::text::FreeText;
use jiff::civil::date;
use sea_orm::{ConnectionTrait, Statement};
use store::casework::clocks::{CannotPause, pause};
use store::reports::{open, receipt, renew};
use store::testing::{World, a_report, stores};
use store::tick::{Ticked, tick};
use store::{Kind, Rules, feed};

async fn ticked(world: &World<'_>) -> Ticked {
    tick(world.store, world.now).await.unwrap()
}

/// One column of the only case.
async fn of_the_case(world: &World<'_>, column: &str) -> String {
    let db = world.store.reading();
    let sql = format!("SELECT CAST({column} AS TEXT) AS it FROM cases");
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    row.unwrap().try_get("", "it").unwrap()
}

#[tokio::test]
async fn a_risk_lapses_after_three_months_unless_renewed() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        let forgotten = world.receive(&n.jonas, &n.school, a_report().of_risk()).await.number;
        let renewed =
            world.receive(&n.jonas, &n.school, a_report().of_risk().for_pupil_number(2)).await.number;
        world.it_is(date(2027, 2, 23));
        renew(&store, world.now, &n.jonas, renewed).await.unwrap();
        assert_eq!(ticked(&world).await.lapsed, 0, "{}", store.engine);
        world.it_is(date(2027, 2, 24));
        assert_eq!(ticked(&world).await.lapsed, 1);
        assert_eq!(ticked(&world).await, Ticked::default(), "nothing happens twice");
        let seen = receipt(&store, &n.jonas, world.now, "test", forgotten).await.unwrap();
        assert_eq!(seen.progress.state, State::Lapsed);
        let seen = receipt(&store, &n.jonas, world.now, "test", renewed).await.unwrap();
        assert_eq!(seen.progress.state, State::Received);
    }
}

#[tokio::test]
async fn an_unopened_report_reminds_the_team_and_two_weekdays_later_the_leader() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        world.receive(&n.jonas, &n.school, a_report()).await;
        let opened = world.receive(&n.jonas, &n.school, a_report().for_pupil_number(2)).await.number;
        open(&store, world.now, &n.mette, opened).await.unwrap();
        let mut told = Vec::new();
        for day in 24..=30 {
            world.it_is(date(2026, 11, day));
            let ticked = ticked(&world).await;
            told.push((ticked.reminded, ticked.told));
        }
        // Due on Thursday 26 November.
        assert_eq!(told, [(0, 0), (0, 0), (0, 0), (1, 0), (0, 0), (0, 0), (0, 0)], "{}", store.engine);
        world.it_is(date(2026, 12, 1));
        assert_eq!((ticked(&world).await.told, ticked(&world).await.told), (1, 0));
    }
}

#[tokio::test]
async fn an_eighteenth_birthday_moves_the_case_behind_those_under_18() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        // The pupil had a birthday a week before 24 November.
        world.receive(&n.jonas, &n.school, a_report().for_pupil_aged(17)).await;
        assert_eq!(of_the_case(&world, "adult").await, "0");
        world.it_is(date(2027, 11, 16));
        assert_eq!(ticked(&world).await.adults, 0, "{}", store.engine);
        world.it_is(date(2027, 11, 17));
        assert_eq!((ticked(&world).await.adults, ticked(&world).await.adults), (1, 0));
        assert_eq!(of_the_case(&world, "adult").await, "1");
    }
}

#[tokio::test]
async fn a_changed_calendar_moves_running_clocks_and_says_so() {
    for store in stores().await {
        let mut world = World::new(&store);
        let n = world.nordlund().await;
        world.it_is(date(2026, 12, 18));
        let number = world.receive(&n.jonas, &n.school, a_report().for_pupil_aged(19)).await.number;
        ticked(&world).await;
        let off = [OptionalDay::ChristmasEve, OptionalDay::NewYearsEve].into();
        let calendar = Calendar { optional_off: off, ..Calendar::default() };
        store.follow(Rules { calendar, ..(*store.rules()).clone() });
        assert_eq!((ticked(&world).await.moved, ticked(&world).await.moved), (1, 0), "{}", store.engine);
        // Without consent the school's receipt doesn't say whether the clock still runs, so that it moved neither.
        world.consent_is_given(number).await;
        let seen = receipt(&store, &n.jonas, world.now, "test", number).await.unwrap();
        let contact = &seen.clocks.iter().find(|it| it.clock.rule == "goal-dropout-contact").unwrap().clock;
        // Ten weekdays from Friday 18 December: Christmas and New Year's Day are skipped, their eves are not yet.
        assert_eq!(contact.moved_from, Some(date(2027, 1, 5)));
        assert_eq!(contact.due, date(2027, 1, 7));
        assert_eq!(contact.reckoning.as_ref().unwrap().due, contact.due);
        let happened = feed::after(store.reading(), 0, 100).await.unwrap();
        let moved = happened.iter().find(|it| it.kind == Some(Kind::ClockMoved)).unwrap();
        assert_eq!(
            (&moved.facts["due_before"], &moved.facts["due"]),
            (&"2027-01-05".into(), &"2027-01-07".into())
        );
    }
}

#[tokio::test]
async fn a_pause_moves_the_due_date_and_the_worklist_with_it() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        open(&store, world.now, &n.mette, number).await.unwrap();
        assert_eq!(of_the_case(&world, "due_on").await, "2026-12-01");
        let seen = receipt(&store, &n.jonas, world.now, "test", number).await.unwrap();
        let clock =
            |rule: &str| seen.clocks.iter().find(|it| it.clock.rule == rule).unwrap().clock.id.clone();
        let days = Pause::new(date(2026, 11, 26), date(2026, 11, 27)).unwrap();
        let reason = || FreeText::new("Indlagt", 2000).unwrap();
        let due = pause(&store, world.now, &n.mette, &clock("duty-contact"), days, reason()).await.unwrap();
        assert_eq!(due, date(2026, 12, 3), "{}", store.engine);
        assert_eq!(of_the_case(&world, "due_on").await, "2026-12-03");
        let stopped = pause(&store, world.now, &n.mette, &clock("goal-open"), days, reason()).await;
        assert!(matches!(stopped, Err(CannotPause::NotRunning)));
        let late = Pause::new(date(2027, 1, 1), date(2027, 1, 2)).unwrap();
        let outside = pause(&store, world.now, &n.mette, &clock("duty-contact"), late, reason()).await;
        assert!(matches!(outside, Err(CannotPause::Outside { .. })));
        let school = pause(&store, world.now, &n.jonas, &clock("duty-contact"), days, reason()).await;
        assert!(matches!(school, Err(CannotPause::Refused(store::Refused::Absent))));
    }
}

#[tokio::test]
async fn the_case_row_follows_its_clocks() {
    for store in stores().await {
        let world = World::new(&store);
        let n = world.nordlund().await;
        let number = world.receive(&n.jonas, &n.school, a_report()).await.number;
        let row = |column: &'static str| of_the_case(&world, column);
        assert_eq!((row("due_on").await, row("due_rule").await), ("2026-11-26".into(), "goal-open".into()));
        // Five weekdays: nobody has acted when two have gone.
        assert_eq!((row("unacted_from").await, row("unopened").await), ("2026-11-26".into(), "1".into()));
        open(&store, world.now, &n.mette, number).await.unwrap();
        assert_eq!((row("due_rule").await, row("unopened").await), ("duty-contact".into(), "0".into()));
        world.contact_is_tried(number, "voicemail").await;
        assert_eq!(row("due_rule").await, "duty-contact", "a message left is no contact: {}", store.engine);
        world.contact_is_tried(number, "reached-talk").await;
        assert_eq!((row("due_on").await, row("due_rule").await), ("2026-12-24".into(), "duty-offer".into()));
        store::reports::withdraw(&store, world.now, &n.jonas, number, FreeText::new("x", 9).unwrap())
            .await
            .unwrap();
        assert_eq!(
            (row("due_on").await, row("unacted_from").await),
            ("9999-12-31".into(), "9999-12-31".into())
        );
    }
}
