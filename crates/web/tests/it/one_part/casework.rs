//! Casework alone: from a municipality and a school that don't know each other to a report on the worklist.

use domain::directory::{OrganisationKind, Role};
use domain::installation::{Part, Parts};
use domain::text::{Email, Line};
use store::directory::{House, NewPerson, enrol};
use store::messages::Mail;

use crate::harness::{Browser, TestApp, app_of, apps_of};
use crate::partnership::{letters, link_to};
use crate::releases::approved;
use crate::reporting::a_form;

use super::links::astray;

const BOSS: &str = "bodil@fjordby.example";
const ASK: [(&str, &str); 4] = [
    ("house", "9902"),
    ("institution", "nordlund-hf-vuc"),
    ("name", "Ida Rektor"),
    ("email", "ida@skole.example"),
];
const YES: [(&str, &str); 4] =
    [("answer", "yes"), ("name-0", "Asta Lyng"), ("email-0", "asta@skole.example"), ("title-0", "Vejleder")];

/// The municipality's first person, let in by the operator, has joined.
async fn administrator(app: &TestApp) -> Browser {
    let house =
        House { kind: OrganisationKind::Municipality, code: "9902".into(), name: "Fjordby Kommune".into() };
    let email = Email::parse(BOSS).expect("an address");
    let bodil = NewPerson { name: Line::stored("Bodil Krog"), title: None, email };
    let token = enrol(&app.store, app.now(), house, bodil, Role::Administrator).await.expect("a link");
    let browser = app.visitor();
    let joined = browser.post("/join", &[("link", &token)]).await;
    assert_eq!(joined.location(), "/administration/people", "{joined}");
    browser
}

#[tokio::test]
async fn a_school_that_the_administrator_asked_reports_and_the_municipality_finds_it() {
    for app in apps_of(Parts::only(Part::Casework)).await {
        let administrator = administrator(&app).await;
        let asked = administrator.post_and_follow("/administration/partners", &ASK).await;
        assert!(asked.shows("Spørgsmålet er sendt. I kan se svaret her."), "{asked}");

        let link = link_to(&app, "ida@skole.example").await;
        let question = app.visitor().get(&format!("/partners/answer?link={link}")).await;
        assert!(question.shows("om I vil melde til kommunen her"), "{question}");
        assert!(!question.shows("partnerskab"), "{question}");
        let form: Vec<(&str, &str)> = [("link", link.as_str())].into_iter().chain(YES).collect();
        let answered = app.visitor().post("/partners/answer", &form).await;
        assert_eq!(answered.location(), "/partners/answered?answer=yes", "{answered}");

        let letters = letters(&app).await;
        let told = letters.iter().any(|it| it.to.address == BOSS && matches!(it.mail, Mail::PartnerAnswered));
        assert!(told, "nobody coordinates there, so the administrator hears of the answer: {letters:?}");
        let account = letters.iter().find_map(|it| match &it.mail {
            Mail::ColleagueInvited { link, .. } if it.to.address == "asta@skole.example" => {
                Some(link.secret())
            }
            _ => None,
        });
        let asta = app.visitor();
        let joined = asta.post("/join", &[("link", account.expect("a way in"))]).await;
        assert_eq!(joined.location(), "/reports/new", "{joined}");
        let report = a_form().with("home_municipality", "9902");
        let receipt = asta.post_and_follow("/reports", &report.pairs()).await;
        assert_eq!((receipt.status, astray(&receipt, Part::Casework)), (200, Vec::new()), "{receipt}");

        let mette = [
            ("house", "9902"),
            ("role", "kui-counsellor"),
            ("name", "Mette Holm"),
            ("email", "mette@fjordby.example"),
        ];
        administrator.post_and_follow("/administration/people", &mette).await;
        let account = link_to(&app, "mette@fjordby.example").await;
        let mette = app.visitor();
        let worklist = mette.post_and_follow("/join", &[("link", &account)]).await;
        assert!(worklist.shows("Freja Højgaard Madsen"), "{worklist}");
        let case = worklist.body.split_once("href=\"/cases/").expect("a case").1;
        let case = mette.get(&format!("/cases/{}", case.split('"').next().unwrap_or_default())).await;
        assert_eq!((case.status, astray(&case, Part::Casework)), (200, Vec::new()), "{case}");
        assert!(!case.shows("Prøvehandling"), "the trail has no stop that isn't there: {case}");
    }
}

#[tokio::test]
async fn figures_are_released_and_begin_no_trial() {
    let app = app_of(Parts::only(Part::Casework)).await;
    let release = approved(&app).await;
    let leader = app.sign_in("kui-leader").await;
    for path in [format!("/compare/{release}"), "/overview".into()] {
        let page = leader.get(&path).await;
        assert_eq!((page.status, astray(&page, Part::Casework)), (200, Vec::new()), "{path}: {page}");
    }
    let lise = app.sign_in("secretariat").await;
    let asked = [("as_of-day", "20"), ("as_of-month", "11"), ("as_of-year", "2026"), ("months", "12")];
    let refused = lise.post("/releases", &asked).await;
    assert!(refused.status < 500, "it asks the municipalities that are here: {refused}");
}

#[tokio::test]
async fn the_front_page_and_the_menu_speak_of_casework_only() {
    for app in apps_of(Parts::only(Part::Casework)).await {
        let front = app.visitor().get("/").await;
        assert!(front.shows("Jeg er på en skole") && !front.shows("Jeg er i partnerskabet"), "{front}");
        assert!(!front.shows("Partnerskabet lige nu"), "{front}");
        let help = app.visitor().get("/help").await;
        assert!(help.shows("Hvem du kan spørge") && !help.shows("tilmelder sig"), "{help}");
    }
}
