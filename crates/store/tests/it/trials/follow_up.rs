//! A kept trial is looked at again after three, six and twelve months.

use domain::sheet::Sheet;
use domain::time::Now;
use domain::trials::{End, FollowUpDay, FollowUpField};
use jiff::civil::{Date, date};
use store::Refused;
use store::testing::{TestStore, stores, the_day};
use store::trials::{self, DueFollowUp, NotFollowedUp};

use super::{There, evaluation, looked_at, read, sheet, tried};

/// The day on which it is three months since [`the_day`].
const THREE_MONTHS_ON: Date = date(2027, 2, 24);

fn morning(day: Date) -> Now {
    Now::at(format!("{day}T08:00:00Z").parse().expect("an instant"))
}

async fn kept(store: &TestStore, there: &There) -> String {
    let id = tried(store, there).await;
    let decided = trials::decide_round(store, &there.soren, the_day(), (id.clone(), 1), 2, looked_at("keep"));
    decided.await.unwrap();
    trials::close(store, &there.soren, the_day(), id.clone(), End::Kept, evaluation()).await.unwrap();
    id
}

fn it_holds() -> Sheet<FollowUpField> {
    sheet(&[(FollowUpField::Holds, "partly"), (FollowUpField::Seen, "Vagten mangler om fredagen.")])
}

#[tokio::test]
async fn it_is_due_from_its_day_on_until_somebody_writes_it_once() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = kept(&store, &there).await;
        let write = async |on, sheet| {
            trials::follow_up(&store, &there.soren, morning(on), id.clone(), 3, sheet).await
        };
        let due = async |on| trials::due_follow_ups(&store, there.nordlund.id, on).await.unwrap();

        let eve = date(2027, 2, 23);
        assert_eq!(due(eve).await, [], "{}", store.engine);
        let early = write(eve, it_holds()).await;
        assert!(
            matches!(early, Err(NotFollowedUp::TooEarly(THREE_MONTHS_ON))),
            "{}: {early:?}",
            store.engine
        );

        let day = FollowUpDay { months: 3, on: THREE_MONTHS_ON };
        let waits = DueFollowUp { trial: id.clone(), title: "Svar samme dag".to_owned(), day };
        assert_eq!(due(THREE_MONTHS_ON).await, [waits], "{}", store.engine);
        let empty = write(THREE_MONTHS_ON, Sheet::default()).await;
        let Err(NotFollowedUp::Lacking(lacking)) = empty else { panic!("{}: {empty:?}", store.engine) };
        assert_eq!(lacking.0, FollowUpField::NEEDED, "{}", store.engine);

        write(THREE_MONTHS_ON, it_holds()).await.unwrap();
        assert_eq!(due(THREE_MONTHS_ON).await, [], "{}", store.engine);
        let again = write(THREE_MONTHS_ON, it_holds()).await;
        assert!(matches!(again, Err(NotFollowedUp::Written)), "{}: {again:?}", store.engine);
        let written = &read(&store, &there.soren, &id).await.follow_ups;
        assert_eq!(written.len(), 1, "{}", store.engine);
        assert_eq!((written[0].months, &written[0].sheet), (3, &it_holds()), "{}", store.engine);

        let [half_a_year] = due(date(2027, 5, 24)).await.try_into().expect("one");
        assert_eq!(half_a_year.day.months, 6, "{}", store.engine);
    }
}

#[tokio::test]
async fn others_write_none_and_one_that_is_kept_no_more_waits_for_none() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = kept(&store, &there).await;
        let now = morning(THREE_MONTHS_ON);
        for other in [&there.karen, &there.jonas] {
            let refused = trials::follow_up(&store, other, now, id.clone(), 3, it_holds()).await;
            assert!(
                matches!(refused, Err(NotFollowedUp::Refused(Refused::Absent))),
                "{}: {refused:?}",
                store.engine
            );
        }
        trials::into_routine(&store, &there.soren, now, id.clone()).await.unwrap();
        assert_eq!(
            trials::due_follow_ups(&store, there.nordlund.id, THREE_MONTHS_ON).await.unwrap().len(),
            1,
            "{}",
            store.engine
        );
        trials::drop_routine(&store, &there.soren, now, id.clone()).await.unwrap();
        assert_eq!(
            trials::due_follow_ups(&store, there.nordlund.id, THREE_MONTHS_ON).await.unwrap(),
            [],
            "{}",
            store.engine
        );
        let late = trials::follow_up(&store, &there.soren, now, id, 3, it_holds()).await;
        assert!(
            matches!(late, Err(NotFollowedUp::Refused(Refused::Illegal(_)))),
            "{}: {late:?}",
            store.engine
        );
    }
}
