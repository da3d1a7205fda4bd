//! The municipality's day in the browser.

mod editing;
mod list;
mod record;
mod steps;
mod views;

use domain::reports::new_report::Field;
use store::casework::worklist::search;
use store::testing::{World, a_report};

use crate::harness::{Browser, TestApp, apps};

/// A pupil of Nordlund Tekniske Skole who lives in Nordlund, reported today, and the counsellor who works with the case.
pub struct Reported {
    pub app: TestApp,
    mette: Browser,
    case: String,
    number: String,
}

/// Noah of 17 has dropped out, on each engine at hand.
pub async fn noah_dropped_out() -> Vec<Reported> {
    let mut all = Vec::new();
    for app in apps().await {
        let (case, number) = reported(&app, "Noah Kjær Lindholm", 1).await;
        all.push(Reported { mette: app.sign_in("kui-counsellor").await, app, case, number });
    }
    all
}

/// One more report of a dropout of somebody of 17: the case and the report's number.
pub async fn reported(app: &TestApp, name: &str, pupil: u16) -> (String, String) {
    let world = World::new(&app.store);
    let jonas = app.viewer("school-counsellor").await;
    let school = world.a_school("nordlund-tekniske-skole").await;
    let report = a_report().for_pupil_number(pupil).with(Field::Name, name);
    let received = world.receive(&jonas, &school, report).await;
    let mette = app.viewer("kui-counsellor").await;
    let place = mette.memberships[0].organisation;
    let found = search(&app.store, &mette, app.now(), place, name).await.expect("the database");
    (found[0].case.clone(), received.number.plain())
}

impl Reported {
    /// The address of the record, or of something below it.
    fn at(&self, below: &str) -> String {
        format!("/cases/{}{below}", self.case)
    }
}
