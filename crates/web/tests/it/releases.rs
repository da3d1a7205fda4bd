//! Releases: made by one, approved by another, then open to everybody.

use domain::reports::Kind;
use insight::course::{Course, Known, Stages};
use insight::gate::Limits;
use insight::indicator::Question;
use insight::release::Release;
use jiff::civil::{Date, date};
use store::FormKey;
use store::figures::make_release;

use crate::harness::{TestApp, apps};

const AS_OF: Date = date(2026, 10, 31);

fn courses(place: &str, first: u64, reached: u64, not: u64) -> impl Iterator<Item = Course> {
    let course = move |person: u64| Course {
        person,
        municipality: place.to_owned(),
        partner: "nordlund-tekniske-skole".into(),
        kind: Kind::Dropout,
        reported: date(2026, 9, 1),
        occurred: date(2026, 8, 30),
        alternative_agreed: false,
        stages: Stages {
            reached: (person < first + reached).then_some(date(2026, 9, 4)),
            ..Stages::default()
        },
        clocks: Vec::new(),
        spells: Vec::new(),
        status: Known::Activity,
        ended: None,
    };
    (first..first + reached + not).map(course)
}

/// A draft of Nordlund, where 30 of 40 were reached, Fjordby (26 of 50) and Klitborg, where it is 18 of 20.
async fn draft(app: &TestApp) -> String {
    let courses: insight::courses::Courses = courses("9901", 0, 30, 10)
        .chain(courses("9902", 100, 26, 24))
        .chain(courses("9904", 200, 18, 2))
        .collect();
    let question = Question { by: None, from: None, to: None, as_of: AS_OF, alternative_within_days: 30 };
    let release = Release::make(&courses, question, Limits::default()).expect("a release");
    let tables = serde_json::to_string(&release).expect("text");
    let lise = app.viewer("secretariat").await;
    make_release(&app.store, &lise, app.now(), FormKey::NONE, AS_OF, tables).await.expect("a draft")
}

/// The same draft, approved by a colleague: open to everybody.
pub async fn approved(app: &TestApp) -> String {
    let id = draft(app).await;
    let approval = app.sign_in("secretariat-2").await.post(&format!("/releases/{id}/approval"), &[]).await;
    assert_eq!(approval.status, 303, "{approval}");
    id
}

#[tokio::test]
async fn nobody_sees_a_draft_but_those_who_make_and_approve() {
    for app in apps().await {
        let id = draft(&app).await;
        let page = format!("/compare/{id}");
        assert_eq!(app.visitor().get(&page).await.status, 404, "{}", app.store.engine);
        assert_eq!(app.sign_in("kui-leader").await.get(&page).await.status, 404);
        let lise = app.sign_in("secretariat").await;
        let own = lise.get(&page).await;
        assert!(own.shows("Du har selv lavet den. En anden skal godkende."), "{own}");
        assert!(!own.shows("Når du godkender"), "{own}");
        assert_eq!(lise.post(&format!("/releases/{id}/approval"), &[]).await.status, 409);
        assert!(app.sign_in("secretariat-2").await.get(&page).await.shows("Når du godkender"));
    }
}

#[tokio::test]
async fn approved_it_is_open_to_everybody_and_hides_who_could_be_recognised() {
    for app in apps().await {
        let id = draft(&app).await;
        let thomas = app.sign_in("secretariat-2").await;
        assert_eq!(thomas.post(&format!("/releases/{id}/approval"), &[]).await.status, 303);
        let page = app.visitor().get(&format!("/compare/{id}?measure=reached")).await;
        for shown in ["Kontakt skabt", "Er forskellen større end tilfældet?", "Klitborg", "skjult", "Alle"]
        {
            assert!(page.shows(shown), "{}: {shown} is missing in {page}", app.store.engine);
        }
        assert!(!page.shows("90,0 %"), "Klitborg's two are few: {page}");
        let leader = app.sign_in("kui-leader").await.get(&format!("/compare/{id}?measure=unknown")).await;
        assert!(leader.shows("Hos jer er andelen 0,0 %. Det er som hos alle."), "{leader}");
        let file = app.visitor().get(&format!("/compare/{id}/funnel.csv")).await;
        assert!(file.body.contains("2026-10-31;9904;20;") && file.body.contains(";hidden;"), "{file}");
    }
}

#[tokio::test]
async fn a_decision_that_comes_too_late_says_why_and_keeps_what_was_typed() {
    for app in apps().await {
        let id = draft(&app).await;
        let (lise, thomas) = (app.sign_in("secretariat").await, app.sign_in("secretariat-2").await);
        let why = [("reason", "Tallene for Klitborg mangler.")];
        let own = lise.post(&format!("/releases/{id}/refusal"), &why).await;
        assert!(own.status == 409 && own.shows("En anden skal godkende."), "{}: {own}", app.store.engine);
        assert!(own.shows("Du skrev: Tallene for Klitborg mangler."), "{}", own.text());
        let approval = format!("/releases/{id}/approval");
        assert_eq!(thomas.post(&approval, &[]).await.status, 303);
        assert_eq!(thomas.post(&approval, &[]).await.status, 303, "the same once more");
        let late = thomas.post(&format!("/releases/{id}/refusal"), &why).await;
        assert!(late.status == 409 && late.shows("Udgivelsen blev afgjort, før du sendte."), "{late}");
        assert!(late.shows("Tallene for Klitborg mangler."), "{late}");
        let auditor = app.sign_in("auditor").await.post(&approval, &[]).await;
        assert_eq!(auditor.status, 404, "an auditor of one member decides nothing for all: {auditor}");
    }
}

#[tokio::test]
async fn what_was_taken_back_says_why_and_shows_no_figures() {
    for app in apps().await {
        let id = draft(&app).await;
        app.sign_in("secretariat-2").await.post(&format!("/releases/{id}/approval"), &[]).await;
        let lise = app.sign_in("secretariat").await;
        let without = lise.post(&format!("/releases/{id}/withdrawal"), &[("why", "")]).await;
        assert_eq!(without.status, 422, "{without}");
        let why = "Klitborg er talt med to gange.";
        assert_eq!(lise.post(&format!("/releases/{id}/withdrawal"), &[("why", why)]).await.status, 303);
        let page = app.visitor().get(&format!("/compare/{id}")).await;
        assert!(page.shows(why) && !page.shows("Fjordby"), "{}: {page}", app.store.engine);
        assert_eq!(app.visitor().get(&format!("/compare/{id}/funnel.csv")).await.status, 404);
    }
}

#[tokio::test]
async fn a_release_of_nobody_or_of_a_day_to_come_is_refused_in_words() {
    for app in apps().await {
        let lise = app.sign_in("secretariat").await;
        let of = |year: &'static str| {
            [("as_of-day", "31"), ("as_of-month", "10"), ("as_of-year", year), ("months", "12")]
        };
        let early = lise.post("/releases", &of("2031")).await;
        assert!(early.shows("Dagen skal være gået. Vælg i går eller før."), "{}: {early}", app.store.engine);
        let nobody = lise.post("/releases", &of("2026")).await;
        assert_eq!(nobody.status, 422);
        assert!(nobody.shows("Der er for få unge i perioden til at vise noget."), "{nobody}");
        assert!(app.visitor().get("/compare").await.shows("Der er ingen udgivelse endnu."));
    }
}
