//! What is refused, and what the page says of it.

use super::filled::{Form, a_form};
use crate::harness;
use crate::harness::Answer;

async fn refused(form: &Form) -> Answer {
    let app = harness::app().await;
    let answer = app.sign_in("school-counsellor").await.post("/reports", &form.pairs()).await;
    assert_eq!(answer.status, 422, "{answer}");
    answer
}

/// The fields that the summary leads to.
async fn wrong(form: &Form) -> Vec<String> {
    refused(form).await.mistakes().into_iter().map(|(field, _)| field).collect()
}

#[tokio::test]
async fn an_empty_form_is_told_all_it_lacks_in_the_order_of_the_page() {
    let empty = a_form()
        .without("kind")
        .without("cpr")
        .without("name")
        .without("home_municipality")
        .without("education_kind")
        .without("started_on")
        .without("occurred_on")
        .without("causes")
        .without("words")
        .without("informed");
    let page = refused(&empty).await;
    assert!(page.title().starts_with("Fejl:"), "{}", page.title());
    insta::assert_debug_snapshot!(page.mistakes());
    assert!(page.mistakes().len() <= 8, "at most one line for each question");
    for (field, _) in page.mistakes() {
        assert!(
            page.body.contains(&format!("id=\"{field}\"")),
            "the summary leads to {field}, which isn't there"
        );
    }
}

#[tokio::test]
async fn each_field_says_what_is_wrong_with_it() {
    let long = "å".repeat(2001);
    let long_name = "å".repeat(101);
    let cases: &[(&str, &str)] = &[
        ("kind", "truancy"),
        ("cpr", "670308"),
        ("cpr", "670308-99O7"),
        ("cpr", "329008-9907"),
        ("cpr", "070308-9907"),
        ("name", &long_name),
        ("name", "12345678"),
        ("name", "Fre\u{202e}ja"),
        ("home_municipality", "0000"),
        ("education_kind", "hogwarts"),
        ("education_kind", "prodsk"),
        ("occurred_on-day", "31"),
        ("occurred_on-month", ""),
        ("occurred_on-year", "2027"),
        ("occurred_on-year", "1999"),
        ("started_on-year", "2027"),
        ("causes", "boredom"),
        ("causes", "substance"),
        ("words", &long),
        ("words", "en\u{0}to"),
        ("tried", &long),
        ("informed", "perhaps"),
        ("phone", "12"),
        ("email", "freja"),
        ("alternative_agreed", "perhaps"),
    ];
    for (field, value) in cases {
        let form = a_form().with(field, value);
        let question = field.split('-').next().unwrap_or(field);
        assert_eq!(wrong(&form).await, [question], "{field} = {value:?}");
    }
}

#[tokio::test]
async fn the_page_says_how_to_mend_a_date_in_the_future() {
    let page = refused(&a_form().with_date("occurred_on", ["27", "11", "2026"])).await;
    let mistakes = page.mistakes();
    assert_eq!(mistakes[0].1, "Datoen ligger i fremtiden. Skriv en dag senest i dag, 24. november 2026.");
    assert!(page.body.contains(r#"name="occurred_on-day" type="text" inputmode="numeric" maxlength="2" autocomplete="off" value="27""#));
}

#[tokio::test]
async fn other_needs_words_and_unknown_stands_alone() {
    assert_eq!(wrong(&a_form().with("causes", "other").without("words")).await, ["causes"]);
    assert_eq!(wrong(&a_form().with("causes", "absence").and("causes", "unknown")).await, ["causes"]);
}

#[tokio::test]
async fn ages_are_those_of_the_day_of_the_event() {
    // Fifteen on the day after the event; thirty years on it.
    assert_eq!(wrong(&a_form().with("cpr", "812111-9900").with("welfare", "no")).await, ["cpr"]);
    assert_eq!(wrong(&a_form().with("cpr", "801196-4900")).await, ["cpr"]);
}

#[tokio::test]
async fn what_was_typed_and_chosen_is_kept() {
    let form =
        a_form().with("causes", "moved").and("causes", "job").with("tried", "Samtale.").without("kind");
    let page = refused(&form).await;
    for kept in [
        r#"value="Freja Højgaard Madsen""#,
        r#"value="670308-9907""#,
        r#"<option value="9901" selected>"#,
        r#"<option value="eud-gf2" selected>"#,
        r#"name="causes" value="moved" checked"#,
        r#"name="causes" value="job" checked"#,
        r#"name="informed" value="both" checked"#,
        "Samtale.</textarea>",
    ] {
        assert!(page.body.contains(kept), "{kept} is lost");
    }
}

#[tokio::test]
async fn a_control_digit_that_does_not_fit_is_asked_about_once() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let form = a_form().with("cpr", "670308-9901");
    let asked = school.post("/reports", &form.pairs()).await;
    assert_eq!(asked.status, 422, "{asked}");
    assert_eq!(asked.mistakes()[0].0, "cpr");
    assert!(asked.body.contains(r#"name="cpr_confirmed" value="yes""#), "{asked}");

    let sent = school.post("/reports", &form.with("cpr_confirmed", "yes").pairs()).await;
    assert_eq!(sent.status, 303, "{sent}");
}

#[tokio::test]
async fn mistakes_are_told_in_english_to_who_reads_english() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await.in_english();
    let page = school.post("/reports", &a_form().without("causes").pairs()).await;
    assert_eq!(page.mistakes()[0].1, "Choose a cause. If you don't know it, choose »Unknown«.");
    assert!(page.title().starts_with("Error:"), "{}", page.title());
}

#[tokio::test]
async fn all_that_is_wrong_is_told_at_once() {
    let form = a_form()
        .with("cpr", "670308-9901")
        .with("home_other", "Fjordby")
        .without("home_municipality")
        .without("occurred_on")
        .without("informed");
    assert_eq!(wrong(&form).await, ["cpr", "home_other", "occurred_on", "informed"]);
}

#[tokio::test]
async fn a_municipality_is_chosen_or_named_and_not_both() {
    assert_eq!(wrong(&a_form().with("home_other", "Fjordby")).await, ["home_other"]);
    assert_eq!(
        wrong(&a_form().without("home_municipality").with("home_other", "Hogwarts")).await,
        ["home_other"]
    );
    let app = harness::app().await;
    let named = a_form().without("home_municipality").with("home_other", "nordlund");
    let answer = app.sign_in("school-counsellor").await.post("/reports", &named.pairs()).await;
    assert_eq!(answer.status, 303, "a partner's name is as good as its place in the list: {answer}");
}
