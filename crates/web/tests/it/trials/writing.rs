//! What is written of a trial.

use super::*;

#[tokio::test]
async fn an_idea_says_what_its_plan_lacks_and_begins_when_nothing_does() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &[("title", "Svar samme dag")]).await;
        let page = soren.get(&address).await;
        assert!(page.shows("12 ting mangler, før I kan begynde"), "{}: {page}", app.store.engine);
        assert!(page.body.contains(&format!("{address}/edit#first-step")), "{page}");
        let refused = soren.post(&format!("{address}/plan"), &[]).await;
        assert_eq!(refused.status, 422, "{refused}");

        let form = with(&whole(), &[("version", "1")]);
        done(&soren, &format!("{address}/edit"), &form).await;
        let page = done(&soren, &format!("{address}/plan"), &[]).await;
        assert!(page.shows("Planlagt") && page.shows("Begynd runde 1"), "{}: {page}", app.store.engine);
    }
}

#[tokio::test]
async fn the_second_editor_sees_the_difference_and_keeps_what_was_typed() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        let birgitte = app.sign_in("kui-leader").await;
        let hers = [("title", "Svar straks"), ("version", "1")];
        done(&birgitte, &format!("{address}/edit"), &hers).await;
        let his = [("title", "Svar samme dag"), ("problem", "Vi er for sene."), ("version", "1")];
        let conflict = soren.post(&format!("{address}/edit"), &his).await;
        assert_eq!(conflict.status, 409, "{conflict}");
        assert!(conflict.shows("Svar straks"), "what she wrote: {conflict}");
        assert!(conflict.body.contains("value=\"Vi er for sene.\""), "what he typed: {conflict}");
        assert!(conflict.body.contains("name=\"version\" value=\"2\""), "and he can go on: {conflict}");
    }
}

#[tokio::test]
async fn young_people_are_quoted_only_with_their_consent() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let form = [("title", "Svar samme dag"), ("young-words", "Så stod der, at hun hed Mette.")];
        let refused = soren.post("/trials", &form).await;
        assert_eq!(refused.status, 422, "{refused}");
        assert_eq!(refused.mistakes()[0].0, "young-consent", "{refused}");
        assert!(refused.shows("at hun hed Mette"), "what was typed stays: {refused}");
        begun(&soren, &with(&[("young-consent", "yes")], &form_static())).await;
    }
}

fn form_static() -> Form {
    vec![("title", "Svar samme dag"), ("young-words", "Så stod der, at hun hed Mette.")]
}

#[tokio::test]
async fn a_figure_starts_a_trial_with_its_filter_and_the_trial_leads_back_to_the_figure() {
    for app in apps().await {
        let birgitte = app.sign_in("kui-leader").await;
        let overview = birgitte.get("/overview?kind=dropout").await;
        assert!(overview.shows("Start en prøvehandling"), "{overview}");
        assert!(overview.body.contains("/trials/new?outcome=funnel.reached&#38;kind=dropout"), "{overview}");
        let form = birgitte.get("/trials/new?outcome=funnel.reached&kind=dropout").await;
        assert!(form.body.contains("value=\"funnel.reached\" selected"), "{form}");
        assert!(form.body.contains("value=\"dropout\" checked"), "{form}");
        let address = begun(&birgitte, &with(&whole(), &[("kind", "dropout")])).await;
        let page = birgitte.get(&address).await;
        let back = "/overview?municipality=9901&#38;period=all&#38;kind=dropout#funnel";
        assert!(page.body.contains(back), "{}: {page}", app.store.engine);
    }
}
