//! Counts are remembered until the municipality's journal moves: they follow every change all the same.

use domain::calendar::{Calendar, OptionalDay};
use jiff::civil::date;
use store::casework::worklist::{Counts, Filter, Only, count_worklist};
use store::casework::{NewNote, assign, team, write_note};
use store::testing::stores;
use store::tick::tick;
use store::{Rules, Store};

use super::{Nordlund, nobodys, words};

async fn counts(nordlund: &Nordlund<'_>) -> Counts {
    let (world, id) = (&nordlund.world, nordlund.municipality.id);
    count_worklist(world.store, &nordlund.mette, world.now, id, &Filter::default()).await.unwrap()
}

/// How many open cases each colleague has, as one number.
async fn with_somebody(nordlund: &Nordlund<'_>) -> u64 {
    let (world, id) = (&nordlund.world, nordlund.municipality.id);
    let team = team(world.store, &nordlund.mette, world.now, id).await.unwrap();
    team.iter().map(|colleague| colleague.cases).sum()
}

fn with_a_day_off(store: &Store, day: OptionalDay) {
    let calendar = Calendar { optional_off: [day].into(), ..Calendar::default() };
    store.follow(Rules { calendar, ..(*store.rules()).clone() });
}

#[tokio::test]
async fn counts_follow_reports_assignments_notes_and_the_day() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        assert_eq!(counts(&nordlund).await.team, 0, "{}", store.engine);
        let noah = nordlund.reported(17, 1, "Noah Lindholm").await;
        assert_eq!((counts(&nordlund).await.team, with_somebody(&nordlund).await), (1, 0));
        let (mette, now) = (&nordlund.mette, nordlund.world.now);
        assign(&store, mette, now, &mette.public_id, vec![nobodys(&noah)]).await.unwrap();
        assert_eq!((counts(&nordlund).await.mine, with_somebody(&nordlund).await), (1, 1));
        nordlund.world.days_pass(2);
        assert_eq!(counts(&nordlund).await.nobody_acted, 1, "{}: the day alone moved", store.engine);
        let note = NewNote { text: words("Ringer i morgen."), only_for: None };
        write_note(&store, &nordlund.mette, nordlund.world.now, &noah, note).await.unwrap();
        assert_eq!(counts(&nordlund).await.nobody_acted, 0, "{}", store.engine);
    }
}

#[tokio::test]
async fn counts_follow_a_calendar_that_moves_the_halfway_day_and_no_due_date() {
    for store in stores().await {
        let mut nordlund = Nordlund::new(&store).await;
        // Ten weekdays from Friday 18 December without New Year's Eve: half are gone on the 28th, all on 6 January.
        with_a_day_off(&store, OptionalDay::NewYearsEve);
        nordlund.world.it_is(date(2026, 12, 18));
        tick(&store, nordlund.world.now).await.unwrap();
        nordlund.reported(19, 1, "Malthe Skov").await;
        nordlund.world.it_is(date(2026, 12, 28));
        assert_eq!(counts(&nordlund).await.nobody_acted, 1, "{}", store.engine);

        // Christmas Eve instead: half are gone on the 29th, and all on 6 January still.
        with_a_day_off(&store, OptionalDay::ChristmasEve);
        tick(&store, nordlund.world.now).await.unwrap();
        let idle = Filter { only: Some(Only::NobodyActed), ..Filter::default() };
        assert!(nordlund.list(&idle).await.is_empty(), "{}", store.engine);
        assert_eq!(counts(&nordlund).await.nobody_acted, 0, "{}", store.engine);
    }
}
