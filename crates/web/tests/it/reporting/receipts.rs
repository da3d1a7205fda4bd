//! The receipt: what became of a report, as far as its school may know.

use domain::tables::Tables;
use domain::text::{FreeText, ReceiptNumber};
use store::reports;
use store::testing::World;

use super::filled::{Form, a_form};
use crate::harness::{self, Answer, Browser, TestApp};

/// The school sends a report; its number.
async fn sent(school: &Browser, form: &Form) -> ReceiptNumber {
    let answer = school.post("/reports", &form.pairs()).await;
    answer
        .location()
        .strip_prefix("/reports/")
        .unwrap_or_else(|| panic!("{answer}"))
        .parse()
        .expect("a number")
}

async fn receipt(school: &Browser, number: ReceiptNumber) -> Answer {
    school.get(&format!("/reports/{number}")).await
}

fn a_risk() -> Form {
    a_form().with("kind", "risk")
}

#[tokio::test]
async fn a_new_report_shows_number_clock_and_what_the_school_wrote() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let number = sent(&school, &a_form()).await;
        let page = receipt(&school, number).await;
        assert_eq!(page.status, 200, "{}: {page}", app.store.engine);
        for shown in [
            "Meldingen er modtaget",
            &number.to_string(),
            "Freja Højgaard Madsen, frafald. Modtaget af Nordlund Kommune tirsdag 24. november 2026 kl. 09.41.",
            "Det er din skole, der har sendt meldingen.",
            "Kontakt efter frafald",
            "Senest tirsdag 8. december 2026",
            "Sådan er fristen regnet ud",
            "Er meldingen ikke åbnet efter 2 hverdage",
            "venter på Nordlund Kommune",
            "670308-••••",
            "Freja svarer på sms og vil hellere arbejde med dyr.",
        ] {
            assert!(page.shows(shown), "{shown:?} isn't on the page: {}", page.text());
        }
        assert!(!page.body.contains("9907"), "the last four digits are on no receipt");
    }
}

#[tokio::test]
async fn a_report_sent_again_says_that_it_was_there() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    sent(&school, &a_form()).await;
    let again = school.post_and_follow("/reports", &a_form().pairs()).await;
    assert!(again.shows("Meldingen var der allerede."), "{again}");
}

#[tokio::test]
async fn nobody_else_finds_the_receipt() {
    for app in harness::apps().await {
        let number = sent(&app.sign_in("school-counsellor").await, &a_form()).await;
        for persona in
            ["school-counsellor-2", "fgu-counsellor", "kui-counsellor", "secretariat", "young-person"]
        {
            let other = app.sign_in(persona).await;
            assert_eq!(receipt(&other, number).await.status, 404, "{persona}");
            for action in ["withdrawal", "additions", "messages", "renewal"] {
                let form = [("withdrawal", "x"), ("addition", "x"), ("message", "x")];
                let answer = other.post(&format!("/reports/{number}/{action}"), &form).await;
                assert_eq!(answer.status, 404, "{persona} {action}");
            }
        }
        let absent = app.sign_in("school-counsellor").await.get("/reports/00000-000000").await;
        assert_eq!(absent.status, 404);
    }
}

#[tokio::test]
async fn opened_and_the_end_are_told_and_the_outcome_is_not() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let number = sent(&school, &a_form()).await;
        let mette = app.viewer("kui-counsellor").await;
        app.wait_minutes(5);
        reports::open(&app.store, app.now(), &mette, number).await.expect("the municipality acts");
        assert!(receipt(&school, number).await.shows("Åbnet I dag kl. 09.46"));

        close(&app, number).await;
        let page = receipt(&school, number).await;
        assert!(page.shows("Meldingen er afsluttet"), "{page}");
        assert!(page.shows("Hvordan det gik, ser du kun, hvis eleven har sagt ja til det."), "{page}");
        for secret in ["i uddannelse", "på FGU", "i job", "i et tilbud"] {
            assert!(!page.shows(secret), "{secret} is told without consent");
        }
    }
}

/// The counsellor ends the report with the first successful outcome.
async fn close(app: &TestApp, number: ReceiptNumber) {
    let mette = app.viewer("kui-counsellor").await;
    let successful =
        |outcome: &&domain::tables::ClosingOutcome| outcome.successful == domain::tables::Successful::Yes;
    let outcome = Tables::real().closing_outcomes.iter().find(successful).expect("a good end");
    reports::close(&app.store, app.now(), &mette, number, outcome).await.expect("the municipality acts");
}

#[tokio::test]
async fn that_work_has_begun_is_told_on_a_risk_and_not_on_a_dropout() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let (risk, dropout) = (
            sent(&school, &a_risk()).await,
            sent(
                &school,
                &a_form().with("cpr", "670309-9906").with("cpr_confirmed", "yes").with("welfare", "no"),
            )
            .await,
        );
        assert!(receipt(&school, risk).await.shows("Kontakt forsøgt"));
        let page = receipt(&school, dropout).await;
        assert!(!page.shows("Kontakt forsøgt"), "{page}");
        assert!(page.shows("Om kontakt er forsøgt eller skabt."), "{page}");
    }
}

/// The clocks on the page, as they are drawn.
fn clocks(page: &Answer) -> String {
    let from = page.body.find("receipt-clocks").unwrap_or_else(|| panic!("no clocks: {page}"));
    let clocks = &page.body[from..];
    clocks[..clocks.find("<div class=\"prose\"").expect("an end")].to_owned()
}

#[tokio::test]
async fn the_clock_of_a_dropout_is_drawn_alike_whether_or_not_contact_was_made() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let number = sent(&school, &a_form()).await;
        let mette = app.viewer("kui-counsellor").await;
        reports::open(&app.store, app.now(), &mette, number).await.expect("the municipality acts");
        let waiting = clocks(&receipt(&school, number).await);
        assert!(waiting.contains("Om der er skabt kontakt, ser du kun med den unges samtykke."), "{waiting}");
        assert!(!waiting.contains("tilbage") && !waiting.contains("I god tid"), "no countdown: {waiting}");

        let world = World::new(&app.store);
        world.contact_is_tried(number, "reached-talk").await;
        let reached = clocks(&receipt(&school, number).await);
        assert_eq!(waiting, reached, "{}", app.store.engine);

        // Nor does the day on which it runs out tell anything.
        app.wait_days(30).await;
        let school = app.sign_in("school-counsellor").await;
        assert_eq!(waiting, clocks(&receipt(&school, number).await));

        world.consent_is_given(number).await;
        assert!(receipt(&school, number).await.shows("Overholdt"), "with consent it is told");
    }
}

#[tokio::test]
async fn a_report_that_was_sent_back_says_why_and_leads_to_a_new_one() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let number = sent(&school, &a_form()).await;
        let reason = FreeText::new("Freja er flyttet til Fjordby.", 2000).expect("words");
        let mette = app.viewer("kui-counsellor").await;
        reports::give_back(&app.store, app.now(), &mette, number, reason)
            .await
            .expect("the municipality acts");
        let page = receipt(&school, number).await;
        assert!(page.shows("Kommunen har sendt meldingen tilbage"), "{page}");
        assert!(page.shows("»Freja er flyttet til Fjordby.«"), "{page}");

        let again = school.get(&format!("/reports/new?pupil={number}")).await;
        assert!(again.body.contains(r#"value="670308-9907""#), "the pupil stands in the form");
    }
}

#[tokio::test]
async fn what_a_school_adds_writes_and_takes_back_stands_on_the_receipt() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let number = sent(&school, &a_form()).await;
        let at = |action: &str| format!("/reports/{number}/{action}");
        let page = school.post_and_follow(&at("additions"), &[("addition", "Hun har fået job.")]).await;
        assert!(page.shows("Tilføjelse til meldingen") && page.shows("Hun har fået job."), "{page}");
        let page = school.post_and_follow(&at("messages"), &[("message", "Ring efter kl. 12.")]).await;
        assert!(
            page.shows("Jonas Friis, Nordlund Tekniske Skole") && page.shows("Ring efter kl. 12."),
            "{page}"
        );
        let page = school.post_and_follow(&at("withdrawal"), &[("withdrawal", "En fejl.")]).await;
        assert!(page.shows("Meldingen er trukket tilbage") && page.shows("»En fejl.«"), "{page}");

        let late = school.post(&at("additions"), &[("addition", "Mere.")]).await;
        assert_eq!(late.status, 409, "{late}");
    }
}

#[tokio::test]
async fn words_that_are_missing_or_too_many_come_back_with_the_receipt() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let number = sent(&school, &a_form()).await;
    let long = "å".repeat(2001);
    for (action, question, words) in [
        ("additions", "addition", ""),
        ("withdrawal", "withdrawal", " \n "),
        ("messages", "message", long.as_str()),
        ("additions", "addition", "en\u{7}to"),
    ] {
        let answer = school.post(&format!("/reports/{number}/{action}"), &[(question, words)]).await;
        assert_eq!(answer.status, 422, "{answer}");
        assert_eq!(answer.mistakes()[0].0, question, "{answer}");
        assert!(answer.title().starts_with("Fejl:"));
    }
}

#[tokio::test]
async fn a_risk_is_renewed_and_lapses_when_nobody_does() {
    for app in harness::apps().await {
        let number = sent(&app.sign_in("school-counsellor").await, &a_risk()).await;
        app.wait_days(30).await;
        let school = app.sign_in("school-counsellor").await;
        let page = school.post_and_follow(&format!("/reports/{number}/renewal"), &[]).await;
        assert!(page.shows("forny meldingen før onsdag 24. marts 2027"), "{page}");

        app.wait_days(91).await;
        let school = app.sign_in("school-counsellor").await;
        let page = receipt(&school, number).await;
        assert!(page.shows("Meldingen er bortfaldet"), "{}: {page}", app.store.engine);
        assert!(page.body.contains(&format!("/reports/new?pupil={number}")), "one can report again");
        assert_eq!(school.post(&format!("/reports/{number}/renewal"), &[]).await.status, 409);
    }
}

#[tokio::test]
async fn a_dropout_can_not_be_renewed() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let number = sent(&school, &a_form()).await;
    assert!(!receipt(&school, number).await.body.contains("/renewal"));
    assert_eq!(school.post(&format!("/reports/{number}/renewal"), &[]).await.status, 409);
}

#[tokio::test]
async fn a_report_for_information_has_no_clock() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let number = sent(&school, &a_form().with("cpr", "801101-9900").with("cpr_confirmed", "yes")).await;
    let page = receipt(&school, number).await;
    assert!(page.shows("Eleven er 25 år eller mere."), "{page}");
    assert!(!page.shows("Sådan er fristen regnet ud"), "{page}");
}
