//! How a test about the young person begins: Noah, 17, was reported by his school.

use domain::casework::{ContactAttempt, RawAttempt};
use domain::cpr::Cpr;
use domain::tables::Tables;
use domain::text::Line;
use store::casework::worklist::{Filter, worklist};
use store::casework::{Assignment, NewGuardian, assign, log_attempt, record_guardian};

use crate::harness::TestApp;
use crate::reporting::{Form, a_form};

/// What the school writes about Noah.
pub const SCHOOL_WROTE: &str = "Noah har været åben om, at el ikke er ham.";

/// The form about Noah, whose CPR number is the young person's of the cast.
pub fn about_noah() -> Form {
    a_form()
        .with("cpr", "720409-9909")
        .with("cpr_confirmed", "yes")
        .with("name", "Noah Kjær Lindholm")
        .with("words", SCHOOL_WROTE)
        .with("welfare", "no")
}

/// The school reports Noah; the public id of his case.
pub async fn noah_is_reported(app: &TestApp) -> String {
    let school = app.sign_in("school-counsellor").await;
    let sent = school.post("/reports", &about_noah().pairs()).await;
    assert_eq!(sent.status, 303, "{sent}");
    case_of(app, "Noah").await
}

/// Freja is reported too, by the same school; the public id of her case.
pub async fn freja_is_reported(app: &TestApp) -> String {
    let school = app.sign_in("school-counsellor").await;
    let sent = school.post("/reports", &a_form().pairs()).await;
    assert_eq!(sent.status, 303, "{sent}");
    case_of(app, "Freja").await
}

async fn case_of(app: &TestApp, name: &str) -> String {
    let leader = app.viewer("kui-leader").await;
    let nordlund = leader.memberships[0].organisation;
    let list = worklist(&app.store, &leader, app.now(), nordlund, &Filter::default(), None).await;
    let list = list.expect("the leader's worklist");
    let row = list.rows.iter().find(|row| row.name.starts_with(name));
    row.expect("a row of that name").case.clone()
}

/// Mette becomes the contact person.
pub async fn mette_takes(app: &TestApp, case: &str) {
    let mette = app.viewer("kui-counsellor").await;
    let id = mette.public_id.clone();
    let cases = vec![Assignment { case: case.to_owned(), shown_with: None }];
    assign(&app.store, &mette, app.now(), &id, cases).await.expect("an assignment");
}

/// Mette rings, and the young person answers.
pub async fn mette_talks(app: &TestApp, case: &str) {
    let raw = RawAttempt {
        channel: "phone".into(),
        outcome: "reached-talk".into(),
        day: app.now().day().to_string(),
        time: app.now().local().strftime("%H.%M").to_string(),
        note: String::new(),
    };
    let attempt = ContactAttempt::check(&raw, Tables::real(), app.now()).expect("an attempt");
    let mette = app.viewer("kui-counsellor").await;
    log_attempt(&app.store, &mette, app.now(), case, attempt).await.expect("an attempt is logged");
}

/// The municipality records Hanne as Noah's guardian, with custody or without.
pub async fn hanne_is_guardian(app: &TestApp, case: &str, custody: bool) {
    let guardian = NewGuardian {
        name: Line::new("Hanne Lindholm", 200).expect("a name"),
        cpr: Some("710580-9901".parse::<Cpr>().expect("a number")),
        phone: None,
        custody,
        source: Line::new("CPR", 200).expect("a source"),
    };
    let mette = app.viewer("kui-counsellor").await;
    record_guardian(&app.store, &mette, app.now(), case, guardian).await.expect("a guardian is recorded");
}
