//! Attempts at contact and offers, and the clocks that wait for them.

use domain::casework::{Activity, ActivitySource, ContactAttempt, RawAttempt};
use domain::clocks::Ending;
use domain::tables::{ActivityStateCode, Tables};
use jiff::civil::date;
use store::Refused;
use store::casework::timeline::{What, Words};
use store::casework::worklist::{Filter, search, worklist};
use store::casework::{NotLogged, Offer, log_attempt, record_activity, record_offer, young_person};
use store::plans::CannotAgree;
use store::testing::{World, a_report, stores};

use super::{Nordlund, words};

/// An attempt by phone on the day of the world, at this time.
fn by_phone(world: &World<'_>, outcome: &str, time: &str) -> ContactAttempt {
    let raw = RawAttempt {
        channel: "phone".into(),
        outcome: outcome.into(),
        day: world.now.day().to_string(),
        time: time.into(),
        note: "Ringede hjem.".into(),
    };
    ContactAttempt::check(&raw, Tables::real(), world.now).expect("an attempt")
}

#[tokio::test]
async fn an_attempt_begins_the_work_and_a_contact_stops_the_clock() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        nordlund.world.days_pass(1);
        let (store, now, mette) = (nordlund.world.store, nordlund.world.now, &nordlund.mette);
        let running = async || {
            let record = young_person(store, mette, now, &noah).await.unwrap();
            let running = record.clocks.iter().filter(|clock| clock.is_running());
            running.map(|clock| clock.rule.clone()).collect::<Vec<_>>()
        };
        assert_eq!(running().await, ["goal-open", "duty-contact", "duty-offer"]);
        log_attempt(store, mette, now, &noah, by_phone(&nordlund.world, "no-answer", "9.05")).await.unwrap();
        assert_eq!(running().await, ["duty-contact", "duty-offer"], "who tried has opened the report");
        let talk = by_phone(&nordlund.world, "reached-talk", "9.30");
        log_attempt(store, mette, now, &noah, talk).await.unwrap();
        assert_eq!(running().await, ["duty-offer"]);

        let record = young_person(store, mette, now, &noah).await.unwrap();
        let report = &record.reports[0];
        assert_eq!(report.state.code(), "in_progress");
        assert!(report.opened_at.is_some() && report.tried_at < report.reached_at);
        let told: Vec<_> = record
            .timeline
            .events
            .iter()
            .filter_map(|event| match &event.what {
                What::Attempt { outcome, nth, .. } => Some((outcome.as_str(), *nth, event.words.clone())),
                _ => None,
            })
            .collect();
        let said = || Words::Open("Ringede hjem.".into());
        assert_eq!(told, [("reached-talk", 2, said()), ("no-answer", 1, said())]);
        let page = worklist(store, mette, now, nordlund.municipality.id, &Filter::default(), None).await;
        let row = page.unwrap().rows[0].clone();
        assert_eq!((row.attempts, row.unopened, row.nobody_acted), (2, 0, false));
        assert_eq!(row.last_contact.as_ref().unwrap().outcome.as_str(), "reached-talk");
        assert_eq!(row.clock.as_ref().unwrap().rule, "duty-offer");
    }
}

#[tokio::test]
async fn an_attempt_that_is_written_down_later_is_not_the_last_one() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        nordlund.world.days_pass(1);
        let (store, now, mette) = (nordlund.world.store, nordlund.world.now, &nordlund.mette);
        log_attempt(store, mette, now, &noah, by_phone(&nordlund.world, "voicemail", "9.30")).await.unwrap();
        log_attempt(store, mette, now, &noah, by_phone(&nordlund.world, "no-answer", "9.05")).await.unwrap();
        let found = search(store, mette, now, nordlund.municipality.id, "Noah").await.unwrap();
        assert_eq!(found[0].last_contact.as_ref().unwrap().outcome.as_str(), "voicemail");
        assert_eq!(found[0].attempts, 2);
    }
}

#[tokio::test]
async fn an_attempt_answers_no_report_that_came_after_it() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let mette = nordlund.mette.clone();
        let log = async |world: &World<'_>| {
            let attempt = by_phone(world, "reached-talk", "9.05");
            log_attempt(world.store, &mette, world.now, &noah, attempt).await
        };
        let early = log(&nordlund.world).await;
        let Err(NotLogged::TooEarly(mistake)) = early else { panic!("{}: {early:?}", store.engine) };
        assert_eq!(mistake.key(), "attempt-error-time-before-report", "{}", store.engine);

        nordlund.world.days_pass(1);
        let again = a_report().for_pupil_aged(17).of_risk();
        nordlund.world.receive(&nordlund.jonas, &nordlund.school, again).await;
        log(&nordlund.world).await.unwrap();
        let record = young_person(&store, &mette, nordlund.world.now, &noah).await.unwrap();
        let tried: Vec<bool> = record.reports.iter().map(|it| it.tried_at.is_some()).collect();
        assert_eq!(tried.iter().filter(|tried| **tried).count(), 1, "{}: {tried:?}", store.engine);
    }
}

#[tokio::test]
async fn an_offer_stops_its_clock_on_its_day() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        nordlund.world.days_pass(2);
        let (store, now, mette) = (nordlund.world.store, nordlund.world.now, &nordlund.mette);
        let offer = |on| Offer { start: None, on, words: words("FGU-forløb") };
        let tomorrow = record_offer(store, mette, now, &noah, offer(date(2026, 11, 27))).await;
        assert!(matches!(tomorrow, Err(CannotAgree::Refused(Refused::Illegal(_)))));
        record_offer(store, mette, now, &noah, offer(date(2026, 11, 25))).await.unwrap();
        let record = young_person(store, mette, now, &noah).await.unwrap();
        let clock = record.clocks.iter().find(|clock| clock.rule == "duty-offer").unwrap();
        assert_eq!(clock.ending, Some(Ending::Stopped(date(2026, 11, 25))));
    }
}

#[tokio::test]
async fn a_start_that_is_agreed_stops_the_clock_of_the_offer_too() {
    for store in stores().await {
        let nordlund = Nordlund::new(&store).await;
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        let (store, now, mette) = (nordlund.world.store, nordlund.world.now, &nordlund.mette);
        let agreed = Activity {
            state: ActivityStateCode::known("start-agreed-fgu"),
            from: now.day(),
            to: None,
            source: ActivitySource::YoungPerson,
            confirmed_on: now.day(),
            agreed_for: Some(date(2027, 1, 4)),
        };
        record_activity(store, mette, now, &noah, agreed).await.unwrap();
        let record = young_person(store, mette, now, &noah).await.unwrap();
        assert_eq!(record.spells[0].activity.agreed_for, Some(date(2027, 1, 4)));
        let clock = record.clocks.iter().find(|clock| clock.rule == "duty-offer").unwrap();
        assert_eq!(clock.ending, Some(Ending::Stopped(now.day())));
    }
}
