//! Meetings as pages: what everyone sees, what those inside see, and what is refused.

use store::messages::Mail;

use super::{accepted, letters, link_to};
use crate::harness::{Browser, TestApp, app, apps};

const FIRST: &str = "M00000000001";
const SECOND: &str = "M00000000002";

fn day<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let set = [
        ("kind", "virtual"),
        ("day-day", "3"),
        ("day-month", "12"),
        ("day-year", "2026"),
        ("from", "10.00"),
        ("to", "11.30"),
        ("link", "https://video.example/hemmeligt-rum"),
    ];
    set.into_iter().chain(fields.iter().copied()).collect()
}

async fn set(app: &TestApp) -> Browser {
    let secretariat = app.sign_in("secretariat").await;
    let answer = secretariat.post(&format!("/secretariat/meetings/{SECOND}"), &day(&[])).await;
    assert_eq!(answer.status, 303, "{answer}");
    secretariat
}

/// Fjordby's coordinator, who has followed the letter with the way in.
async fn coordinator(app: &TestApp) -> Browser {
    accepted(app, "fjordby-gymnasium").await;
    let browser = app.visitor();
    let link = link_to(app, super::KAREN).await;
    let answer = browser.post("/join", &[("link", link.as_str())]).await;
    assert_eq!(answer.status, 303, "{answer}");
    browser
}

#[tokio::test]
async fn everyone_reads_of_the_meetings_and_only_those_inside_find_the_way_in() {
    for app in apps().await {
        set(&app).await;
        let everyone = app.visitor();
        let list = everyone.get("/meetings").await;
        assert!(list.shows("Møde 2: virtuelt møde torsdag 3. december 2026 kl. 10.00–11.30"), "{list}");
        assert!(list.shows("Møde 1: heldagsmøde Dato afventer Sted afventer"), "{list}");
        let page = everyone.get(&format!("/meetings/{SECOND}")).await;
        let feed = everyone.get("/meetings.ics").await;
        assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
        assert!(feed.body.contains("DTSTART;TZID=Europe/Copenhagen:20261203T100000"), "{}", feed.body);
        assert!(!feed.body.contains(FIRST), "what is pending is in no calendar: {}", feed.body);
        for public in [&page, &feed] {
            assert!(!public.body.contains("hemmeligt-rum"), "the way in is for those inside: {public}");
        }
        let inside = app.sign_in("coordinator").await.get(&format!("/meetings/{SECOND}")).await;
        assert!(
            inside.body.contains("https://video.example/hemmeligt-rum"),
            "{}: {inside}",
            app.store.engine
        );
        let school = app.sign_in("school-counsellor").await.get(&format!("/meetings/{SECOND}")).await;
        assert!(!school.body.contains("hemmeligt-rum"), "{school}");
    }
}

#[tokio::test]
async fn a_coordinator_signs_up_who_comes_and_they_get_the_entry() {
    for app in apps().await {
        let karen = coordinator(&app).await;
        set(&app).await;
        let page = karen.get(&format!("/meetings/{SECOND}")).await;
        assert!(page.body.contains("value=\"Jens Brosholm\""), "the own participants are offered: {page}");
        letters(&app).await;
        let form = [
            ("comes-0", "yes"),
            ("name-0", "Jens Brosholm"),
            ("email-0", "jens@fjordby.example"),
            ("diet-0", "Nøddeallergi"),
            ("name-1", "Rikke Dam"),
        ];
        let saved = karen.post_and_follow(&format!("/meetings/{SECOND}/seats"), &form).await;
        assert!(saved.shows("Det er gemt.") && saved.body.contains("value=\"Nøddeallergi\""), "{saved}");
        let letters = letters(&app).await;
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert_eq!(letter.to.address, "jens@fjordby.example", "{}", app.store.engine);
        assert!(matches!(&letter.mail, Mail::Meeting { entry: Some(_), .. }), "{letter:?}");
        let plan = app.sign_in("secretariat").await.get(&format!("/secretariat/meetings/{SECOND}")).await;
        assert!(plan.shows("Jens Brosholm, Fjordby Kommune"), "{plan}");
        assert!(plan.shows("Nøddeallergi") && !plan.shows("Rikke Dam"), "{plan}");
        assert!(!app.visitor().get(&format!("/meetings/{SECOND}")).await.shows("Jens"), "no names outside");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_meeting_or_a_guest_is_told_at_its_field() {
    let app = app().await;
    let karen = coordinator(&app).await;
    let secretariat = app.sign_in("secretariat").await;
    let address = format!("/secretariat/meetings/{FIRST}");
    let half = [
        ("kind", "full-day"),
        ("day-day", "3"),
        ("day-month", "12"),
        ("day-year", "2026"),
        ("link", "video"),
    ];
    let refused = secretariat.post(&address, &half).await;
    let wrong: Vec<String> = refused.mistakes().into_iter().map(|(field, _)| field).collect();
    assert_eq!((refused.status, wrong), (422, vec!["from".into(), "to".into(), "link".into()]), "{refused}");
    assert!(refused.body.contains("value=\"video\""), "{refused}");

    let seats = format!("/meetings/{FIRST}/seats");
    let twice = [
        ("comes-0", "yes"),
        ("name-0", "Jens Brosholm"),
        ("comes-1", "yes"),
        ("name-1", "jens  brosholm"),
        ("comes-2", "yes"),
        ("name-2", ""),
        ("comes-3", "yes"),
        ("name-3", "Rikke Dam"),
        ("email-3", "rikke"),
    ];
    let refused = karen.post(&seats, &twice).await;
    let wrong: Vec<String> = refused.mistakes().into_iter().map(|(field, _)| field).collect();
    assert_eq!(
        (refused.status, wrong),
        (422, vec!["name-1".into(), "name-2".into(), "email-3".into()]),
        "{refused}"
    );
    assert!(refused.body.contains("value=\"jens  brosholm\""), "{refused}");

    secretariat.post(&format!("{address}/cancellation"), &[]).await;
    let late = karen.post(&seats, &[("comes-0", "yes"), ("name-0", "Jens Brosholm")]).await;
    assert_eq!(late.status, 409, "{late}");
    let shown = app.visitor().get(&format!("/meetings/{FIRST}")).await;
    assert!(shown.shows("Aflyst"), "{shown}");
    let early =
        secretariat.post(&format!("/secretariat/meetings/{SECOND}/record"), &[("minutes", "x")]).await;
    assert_eq!(early.status, 409, "its day hasn't come: {early}");
}
