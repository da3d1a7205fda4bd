//! The municipality's day.

mod colleagues;
mod contact;
mod counts;
mod oversight;
mod record;
mod views;
mod worklist;

use domain::reports::new_report::Field;
use domain::text::{FreeText, Line};
use store::access::Viewer;
use store::casework::Assignment;
use store::casework::worklist::{Filter, search, worklist};
use store::directory::Organisation;
use store::testing::{World, a_report};

fn line(text: &str) -> Line {
    Line::new(text, 200).expect("a line")
}

fn words(text: &str) -> FreeText {
    FreeText::new(text, 2000).expect("words")
}

/// Nordlund with two counsellors and a school that reports to it.
struct Nordlund<'s> {
    world: World<'s>,
    municipality: Organisation,
    school: Organisation,
    jonas: Viewer,
    mette: Viewer,
    ali: Viewer,
}

impl<'s> Nordlund<'s> {
    async fn new(store: &'s store::Store) -> Self {
        let world = World::new(store);
        let municipality = world.a_municipality("9901").await;
        let school = world.a_school_reporting_to("nordlund-tekniske-skole", &municipality).await;
        Self {
            jonas: world.a_counsellor_at(&school).await,
            mette: world.a_kui_counsellor_at(&municipality).await,
            ali: world.a_kui_counsellor_at(&municipality).await,
            municipality,
            school,
            world,
        }
    }

    async fn reported(&self, age: u8, serial: u16, name: &str) -> String {
        let report = a_report().for_pupil_aged(age).for_pupil_number(serial).with(Field::Name, name);
        self.world.receive(&self.jonas, &self.school, report).await;
        let found = search(self.world.store, &self.mette, self.world.now, self.municipality.id, name).await;
        found.expect("the database").first().expect("the case of the report").case.clone()
    }

    async fn list(&self, filter: &Filter) -> Vec<String> {
        let page =
            worklist(self.world.store, &self.mette, self.world.now, self.municipality.id, filter, None).await;
        page.expect("the database").rows.iter().map(|row| row.name.clone()).collect()
    }
}

fn nobodys(case: &str) -> Assignment {
    Assignment { case: case.to_owned(), shown_with: None }
}
