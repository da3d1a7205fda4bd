//! The partner's answer: a yes, a no, and links that don't open.

use super::{accepted, link_to};
use crate::harness::{TestApp, app, apps};

const IDA: &str = "ida@skole.example";
const NEW_SCHOOL: &str = "nordlund-hf-vuc";

const YES: [(&str, &str); 4] = [
    ("answer", "yes"),
    ("name-0", "Asta Lyng"),
    ("email-0", "asta@skole.example"),
    ("title-0", "Studievejleder"),
];

async fn answer(app: &TestApp, link: &str, fields: &[(&str, &str)]) -> crate::harness::Answer {
    let form: Vec<(&str, &str)> = std::iter::once(("link", link)).chain(fields.iter().copied()).collect();
    app.visitor().post("/partners/answer", &form).await
}

#[tokio::test]
async fn whoever_the_school_names_joins_and_can_report_to_the_municipality() {
    for app in apps().await {
        accepted(&app, NEW_SCHOOL).await;
        let link = link_to(&app, IDA).await;
        let page = app.visitor().get(&format!("/partners/answer?link={link}")).await;
        assert!(page.shows("Fjordby Kommune vil gerne samarbejde med jer"), "{page}");
        let thanks = answer(&app, &link, &YES).await;
        assert_eq!(thanks.location(), "/partners/answered?answer=yes", "{thanks}");

        let asta = app.visitor();
        let account = link_to(&app, "asta@skole.example").await;
        let joined = asta.post("/join", &[("link", &account)]).await;
        assert_eq!(joined.location(), "/reports/new", "{joined}");
        let form = asta.get("/reports/new").await;
        assert!(form.body.contains("value=\"9902\""), "{form}");
        let again = app.visitor().post("/join", &[("link", &account)]).await;
        assert_eq!(again.status, 410, "an account's link is used once: {again}");
        assert!(again.shows("Linket er brugt."), "{again}");
    }
}

#[tokio::test]
async fn a_yes_names_somebody_whole_and_nothing_typed_is_lost() {
    let app = app().await;
    accepted(&app, NEW_SCHOOL).await;
    let link = link_to(&app, IDA).await;
    for (fields, at, told) in [
        (&[][..], "answer", "Vælg ja eller nej."),
        (&[("answer", "maybe")], "answer", "Vælg ja eller nej."),
        (&[("answer", "yes")], "name-0", "Skriv mindst én person, der kan melde."),
        (&[("answer", "yes"), ("name-0", "Asta Lyng")], "email-0", "Skriv en arbejdsmail"),
        (
            &[("answer", "yes"), ("email-4", "bo@skole.example")],
            "name-4",
            "Skriv personens navn på én linje.",
        ),
    ] as [(&[(&str, &str)], &str, &str); 5]
    {
        let refused = answer(&app, &link, fields).await;
        assert_eq!(refused.status, 422, "{refused}");
        let mistakes = refused.mistakes();
        assert_eq!(mistakes[0].0, at, "{mistakes:?}");
        assert!(mistakes[0].1.starts_with(told), "{mistakes:?}");
        for (name, value) in fields.iter().filter(|(name, _)| *name != "answer") {
            assert!(refused.body.contains(&format!("value=\"{value}\"")), "{name}: {refused}");
        }
    }
    let refused = answer(&app, &link, &[("answer", "yes"), ("email-4", "bo@skole.example")]).await;
    assert!(refused.body.contains("<details class=\"fold\" open>"), "the fifth row is in sight: {refused}");
    assert_eq!(answer(&app, &link, &YES).await.status, 303, "the link still opens");
}

#[tokio::test]
async fn a_school_that_can_report_already_needs_to_name_nobody() {
    let app = app().await;
    accepted(&app, "fgu-nordlund").await;
    let link = link_to(&app, IDA).await;
    let page = app.visitor().get(&format!("/partners/answer?link={link}")).await;
    assert!(page.shows("Hos jer kan 1 person melde i forvejen."), "{page}");
    assert_eq!(answer(&app, &link, &[("answer", "yes")]).await.status, 303);
}

#[tokio::test]
async fn a_link_that_was_answered_that_ran_out_or_that_is_none_says_so() {
    for app in apps().await {
        accepted(&app, NEW_SCHOOL).await;
        let link = link_to(&app, IDA).await;
        assert_eq!(answer(&app, &link, &[("answer", "no")]).await.location(), "/partners/answered?answer=no");
        for (link, told) in [(link.as_str(), "Linket er brugt."), ("00ff", "Linket er ikke gyldigt.")] {
            let page = app.visitor().get(&format!("/partners/answer?link={link}")).await;
            assert_eq!(page.status, 410, "{page}");
            assert!(page.shows(told), "{page}");
            let late = answer(&app, link, &YES).await;
            assert_eq!((late.status, late.shows(told)), (410, true), "{late}");
        }
    }
    let app = app().await;
    accepted(&app, NEW_SCHOOL).await;
    let link = link_to(&app, IDA).await;
    app.wait_days(60).await;
    let late = answer(&app, &link, &YES).await;
    assert_eq!((late.status, late.shows("Linket er udløbet.")), (410, true), "{late}");
}

#[tokio::test]
async fn asked_twice_the_school_answers_once_whichever_letter_it_opens() {
    let app = app().await;
    let coordinator = app.sign_in("administrator").await;
    let ask = [("house", "9901"), ("institution", NEW_SCHOOL), ("name", "Ida Rektor"), ("email", IDA)];
    coordinator.post_and_follow("/administration/partners", &ask).await;
    let first = link_to(&app, IDA).await;
    let page = coordinator.post_and_follow("/administration/partners", &ask).await;
    assert!(page.shows("Spørgsmålet er sendt."), "{page}");
    let second = link_to(&app, IDA).await;
    assert_eq!(answer(&app, &second, &YES).await.status, 303);
    let late = answer(&app, &first, &[("answer", "no")]).await;
    assert_eq!((late.status, late.shows("Linket er brugt.")), (410, true), "{late}");
    let opened = app.visitor().get(&format!("/partners/answer?link={first}")).await;
    assert_eq!(opened.status, 410, "an old letter asks nothing any more: {opened}");
    assert!(coordinator.get("/administration/partners").await.shows("Nordlund HF & VUC Er med"));
}

#[tokio::test]
async fn what_is_ended_lets_nothing_through_and_only_the_own_house_ends_it() {
    let app = app().await;
    let administrator = app.sign_in("administrator").await;
    let page = administrator.get("/administration/partners").await;
    let id = page.body.split_once("/administration/partners/").expect("a partner").1;
    let end = format!("/administration/partners/{}", id.split_once('"').expect("an end").0);
    for persona in ["coordinator", "kui-leader", "secretariat", "school-counsellor"] {
        assert_eq!(app.sign_in(persona).await.post(&end, &[]).await.status, 404, "{persona}");
    }
    let after = administrator.post_and_follow(&end, &[]).await;
    assert!(after.shows("Samarbejdet er afsluttet.") && after.shows("Afsluttet"), "{after}");
    assert_eq!(administrator.post(&end, &[]).await.status, 409, "it has ended");
    let wrong = [("house", "9901"), ("institution", ""), ("name", "Ida"), ("email", "ida")];
    let refused = administrator.post("/administration/partners", &wrong).await;
    assert_eq!(refused.status, 422, "{refused}");
    let at: Vec<String> = refused.mistakes().into_iter().map(|(at, _)| at).collect();
    assert_eq!(at, ["institution", "email"]);
    assert!(refused.body.contains("value=\"Ida\""), "{refused}");
}
