//! Meetings: who is told what, when, and with which number in their calendar.

use domain::directory::OrganisationKind;
use domain::programme::{MeetingPlan, RawMeeting};
use store::directory::organisation;
use store::messages::{CalendarEntry, Word};
use store::programme::meetings::{
    Guest, add_coordinators, cancel_meeting, change_meeting, meeting, meetings, own_seats, plan_meeting,
    record_meeting, seats, take_seats,
};
use store::{FormKey, Refused};

use store::testing::stores;

use super::*;

/// The first of the letter's five.
const FIRST: &str = "M00000000001";
const METTE: &str = "mette@nordlund.example";

async fn nordlund_is_in(store: &TestStore) -> (Viewer, Viewer) {
    let secretariat = secretariat(store).await;
    let (_, id) = sent(store).await;
    accept(store, &secretariat, &id).await.unwrap();
    letters(store).await;
    let municipality = organisation(store.reading(), OrganisationKind::Municipality, "9901").await.unwrap();
    let row = municipality.unwrap().id;
    let person = store::demo::everybody(store.reading(), row, Role::Coordinator).await.unwrap()[0];
    let coordinator = Viewer::load(store.reading(), person, the_day().day()).await.unwrap().unwrap();
    (secretariat, coordinator)
}

fn raw(kind: &str) -> RawMeeting {
    RawMeeting { kind: kind.into(), ..RawMeeting::default() }
}

fn plan(raw: &RawMeeting) -> MeetingPlan {
    MeetingPlan::check(raw, Tables::with_demo()).unwrap()
}

fn on(day: &str, place: &str) -> MeetingPlan {
    let (from, to) = ("9.30".into(), "15.00".into());
    plan(&RawMeeting { day: day.into(), from, to, place: place.into(), ..raw("full-day") })
}

fn mette() -> Guest {
    Guest {
        name: "Mette Holm".into(),
        email: Some(METTE.into()),
        language: Language::Da,
        diet: "Vegetar".into(),
        access: "Teleslynge".into(),
    }
}

async fn take(store: &TestStore, coordinator: &Viewer, guests: Vec<Guest>) -> Result<(), Refused> {
    take_seats(store, coordinator, the_day(), FIRST.into(), guests).await
}

/// What the letters about meetings say, in their order.
async fn told(store: &TestStore) -> Vec<(String, Word, Option<CalendarEntry>)> {
    let told = |letter: Outgoing| match letter.mail {
        Mail::Meeting { word, entry, .. } => Some((letter.to.address, word, entry)),
        _ => None,
    };
    letters(store).await.into_iter().filter_map(told).collect()
}

#[tokio::test]
async fn an_entry_comes_when_the_day_is_set_and_keeps_its_uid_until_it_is_taken_out() {
    for store in stores().await {
        let (secretariat, coordinator) = nordlund_is_in(&store).await;
        take(&store, &coordinator, vec![mette()]).await.unwrap();
        assert!(told(&store).await.is_empty(), "{}: pending, so nothing for a calendar", store.engine);

        let change = |plan| change_meeting(&store, &secretariat, the_day(), FIRST.into(), plan);
        change(on("3-12-2026", "")).await.unwrap();
        let [(to, word, Some(first))] = &told(&store).await[..] else { panic!("{}", store.engine) };
        assert_eq!((to.as_str(), *word, first.sequence), (METTE, Word::Invited, 0));

        change(on("3-12-2026", "Rådhuset")).await.unwrap();
        let [(_, word, Some(second))] = &told(&store).await[..] else { panic!("{}", store.engine) };
        assert_eq!((*word, second.sequence, &second.uid), (Word::Changed, 1, &first.uid), "{}", store.engine);

        let same = RawMeeting { programme: "Oplæg".into(), ..raw("full-day") };
        let (day, place) = ("3-12-2026".into(), "Rådhuset".into());
        let same = RawMeeting { day, from: "9.30".into(), to: "15.00".into(), place, ..same };
        change(plan(&same)).await.unwrap();
        assert!(told(&store).await.is_empty(), "{}: a programme alone changes no calendar", store.engine);

        cancel_meeting(&store, &secretariat, the_day(), FIRST.into()).await.unwrap();
        let [(_, word, Some(off))] = &told(&store).await[..] else { panic!("{}", store.engine) };
        assert_eq!((*word, off.sequence, &off.uid), (Word::Cancelled, 2, &first.uid), "{}", store.engine);
        let again = cancel_meeting(&store, &secretariat, the_day(), FIRST.into()).await;
        assert!(matches!(again, Err(Refused::Illegal(_))), "{}", store.engine);
        assert!(matches!(take(&store, &coordinator, vec![]).await, Err(Refused::Illegal(_))));
    }
}

#[tokio::test]
async fn a_day_that_is_pending_again_leaves_the_calendar_and_comes_back_by_the_next_number() {
    for store in stores().await {
        let (secretariat, coordinator) = nordlund_is_in(&store).await;
        take(&store, &coordinator, vec![mette()]).await.unwrap();
        let change = |plan| change_meeting(&store, &secretariat, the_day(), FIRST.into(), plan);
        change(on("3-12-2026", "")).await.unwrap();
        change(plan(&raw("full-day"))).await.unwrap();
        change(on("10-12-2026", "")).await.unwrap();
        let told = told(&store).await;
        let said: Vec<_> =
            told.iter().map(|(_, word, entry)| (*word, entry.as_ref().unwrap().sequence)).collect();
        assert_eq!(said, [(Word::Invited, 0), (Word::Postponed, 1), (Word::Changed, 2)], "{}", store.engine);
        assert_eq!(told[1].2.as_ref().unwrap().hours, None);
    }
}

#[tokio::test]
async fn who_is_signed_up_for_a_pending_meeting_hears_that_it_is_off() {
    for store in stores().await {
        let (secretariat, coordinator) = nordlund_is_in(&store).await;
        take(&store, &coordinator, vec![mette()]).await.unwrap();
        cancel_meeting(&store, &secretariat, the_day(), FIRST.into()).await.unwrap();
        let [(_, Word::Cancelled, None)] = &told(&store).await[..] else { panic!("{}", store.engine) };
        let shown = meeting(&store, FIRST).await.unwrap();
        assert!(shown.is_cancelled() && shown.number == Some(1), "it stays in the list: {}", store.engine);
    }
}

#[tokio::test]
async fn who_leaves_the_list_is_told_alone_and_needs_are_kept_for_the_secretariat() {
    for store in stores().await {
        let (secretariat, coordinator) = nordlund_is_in(&store).await;
        change_meeting(&store, &secretariat, the_day(), FIRST.into(), on("3-12-2026", "")).await.unwrap();
        let ali = Guest { name: "Ali Rahimi".into(), email: Some("ali@nordlund.example".into()), ..mette() };
        take(&store, &coordinator, vec![mette(), ali]).await.unwrap();
        assert_eq!(told(&store).await.len(), 2, "{}", store.engine);
        take(&store, &coordinator, vec![mette()]).await.unwrap();
        let [(to, Word::Released, Some(_))] = &told(&store).await[..] else { panic!("{}", store.engine) };
        assert_eq!(to, "ali@nordlund.example");
        let all = seats(&store, &secretariat, FIRST).await.unwrap();
        assert_eq!(all.len(), 1, "{}", store.engine);
        assert_eq!((all[0].guest.diet.as_str(), all[0].guest.access.as_str()), ("Vegetar", "Teleslynge"));
        assert_eq!(own_seats(&store, &coordinator, FIRST).await.unwrap(), all);
        assert!(matches!(seats(&store, &coordinator, FIRST).await, Err(Refused::Absent)), "{}", store.engine);
    }
}

#[tokio::test]
async fn coordinators_are_added_to_their_series_by_themselves() {
    for store in stores().await {
        let secretariat = secretariat(&store).await;
        let raw = RawMeeting {
            day: "3-12-2026".into(),
            from: "10.00".into(),
            to: "10.45".into(),
            link: "https://video.example/rum".into(),
            ..raw("coordinator-short")
        };
        let id = plan_meeting(&store, &secretariat, the_day(), FormKey::NONE, plan(&raw)).await.unwrap();
        letters(&store).await;
        let (_, sign_up) = sent(&store).await;
        accept(&store, &secretariat, &sign_up).await.unwrap();
        letters(&store).await;
        add_coordinators(&store, the_day()).await.unwrap();
        let [(to, Word::Invited, Some(entry))] = &told(&store).await[..] else { panic!("{}", store.engine) };
        assert_eq!((to.as_str(), entry.link.as_deref()), (SENDER, Some("https://video.example/rum")));
        add_coordinators(&store, the_day()).await.unwrap();
        assert!(told(&store).await.is_empty(), "{}: nothing twice", store.engine);
        assert_eq!(seats(&store, &secretariat, &id).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn who_came_is_recorded_from_the_day_on_and_read_by_those_inside() {
    for store in stores().await {
        let (secretariat, coordinator) = nordlund_is_in(&store).await;
        change_meeting(&store, &secretariat, the_day(), FIRST.into(), on("24-11-2026", "")).await.unwrap();
        take(&store, &coordinator, vec![mette()]).await.unwrap();
        let seat = seats(&store, &secretariat, FIRST).await.unwrap().remove(0);
        let minutes = Some(words("Vi aftalte at prøve af i små skridt."));
        let record = |id: &str| {
            let came = vec![seat.public_id.clone()];
            record_meeting(&store, &secretariat, the_day(), id.to_owned(), came, minutes.clone())
        };
        record(FIRST).await.unwrap();
        assert_eq!(
            seats(&store, &secretariat, FIRST).await.unwrap()[0].attended,
            Some(true),
            "{}",
            store.engine
        );
        let shown = meeting(&store, FIRST).await.unwrap();
        assert_eq!(shown.minutes.as_deref(), Some("Vi aftalte at prøve af i små skridt."));
        assert!(matches!(record("M00000000002").await, Err(Refused::Illegal(_))), "its day hasn't come");
        assert_eq!(meetings(&store).await.unwrap().len(), 5, "{}: as the letter says", store.engine);
    }
}
