//! Plans in the browser: from the first draft to the young person's answer, the partner's steps and the start.

mod editors;
mod partners;
mod young;

use crate::harness::{Answer, Browser, TestApp, apps};
use crate::voice::begin::{hanne_is_guardian, mette_takes, noah_is_reported};

/// Noah of 17, reported, with Mette as contact person.
pub struct There {
    pub app: TestApp,
    mette: Browser,
    pub case: String,
}

impl There {
    /// On each engine at hand.
    pub async fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for app in apps().await {
            let case = noah_is_reported(&app).await;
            mette_takes(&app, &case).await;
            hanne_is_guardian(&app, &case, true).await;
            all.push(Self { mette: app.sign_in("kui-counsellor").await, app, case });
        }
        all
    }

    pub fn at(&self, below: &str) -> String {
        format!("/cases/{}/plans{below}", self.case)
    }

    /// A plan with a step of Noah's, one of the municipality's and one of FGU's, as Mette types it.
    async fn drafted(&self) -> Answer {
        self.mette.post_and_follow(&self.at("/draft"), &pairs(&[])).await
    }

    /// The same, shared.
    pub async fn shared(&self) -> Answer {
        let draft = self.drafted().await;
        let edition = value(&draft, "edition");
        self.mette.post_and_follow(&self.at("/draft/sharing"), &[("edition", edition.as_str())]).await
    }
}

/// The form of a plan, with other values for some of its fields.
fn pairs<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut form = vec![
        ("edition", "0"),
        ("aim", "Noah vil noget med mad."),
        ("step-1-what", "Besøge FGU med Mette"),
        ("step-1-party", "young-person"),
        ("step-1-by-day", "1"),
        ("step-1-by-month", "12"),
        ("step-1-by-year", "2026"),
        ("step-2-what", "Aftale en startdag"),
        ("step-2-party", "municipality"),
        ("step-2-person", "Mette Holm"),
        ("step-3-what", "Vise køkkenet frem"),
        ("step-3-party", "institution:fgu-nordlund"),
        ("step-3-person", "Ulla Bremer"),
        ("strengths", "At lave mad til mange."),
        ("talk-day", "3"),
        ("talk-month", "12"),
        ("talk-year", "2026"),
        ("talk-what", "På biblioteket"),
    ];
    for (name, value) in others {
        form.retain(|(known, _)| known != name);
        form.push((*name, *value));
    }
    form
}

/// The value of a hidden field.
fn value(page: &Answer, name: &str) -> String {
    let begin = format!("name=\"{name}\" value=\"");
    let rest = page.body.split_once(&begin).map(|(_, rest)| rest).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}
