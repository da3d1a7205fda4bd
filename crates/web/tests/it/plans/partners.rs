//! A partner's own steps, and that nothing else of the plan is theirs.

use super::{There, pairs, value};

#[tokio::test]
async fn fgu_sees_its_own_step_after_the_yes_and_nothing_else() {
    for there in There::all().await {
        there.shared().await;
        let ulla = there.app.sign_in("fgu-counsellor").await;
        assert!(
            ulla.get("/tasks").await.shows("I har ingen åbne trin lige nu."),
            "{}",
            there.app.store.engine
        );
        let noah = there.app.sign_in("young-person").await;
        let yes = [("version", "1"), ("answer", "yes")];
        noah.post_and_follow(&format!("/me/{}/plan/answers", there.case), &yes).await;

        let page = ulla.get("/tasks").await;
        for shown in [
            "Noah Kjær Lindholm 17 år",
            "Vise køkkenet frem",
            "Fra Nordlund Kommune",
            "Resten af planen er ikke din del.",
        ] {
            assert!(page.shows(shown), "{shown}: {}", page.text());
        }
        assert!(
            page.shows("Trinnet er dit sted at stå for"),
            "the ground stands on the page: {}",
            page.text()
        );
        for other in ["Besøge FGU", "Aftale en startdag", "noget med mad", "At lave mad", "biblioteket"] {
            assert!(!page.body.contains(other), "{other}: {}", page.text());
        }
        for path in [there.at("/1"), there.at("/draft"), format!("/cases/{}", there.case)] {
            assert_eq!(ulla.get(&path).await.status, 404, "{path}");
        }
        for persona in ["school-counsellor", "job-centre"] {
            let page = there.app.sign_in(persona).await.get("/tasks").await;
            assert!(page.shows("I har ingen åbne trin lige nu."), "{persona}: {page}");
        }
        assert_eq!(there.app.sign_in("kui-counsellor").await.get("/tasks").await.status, 404);
        let readers = noah.get("/me/readers").await;
        assert!(readers.shows("Fordi de har et trin i den plan, du har sagt ja til"), "{readers}");
        assert!(there.mette.get(&there.at("/1")).await.shows("af Ulla Bremer, FGU Nordlund"));
    }
}

#[tokio::test]
async fn a_yes_said_to_the_municipality_is_noted_with_how() {
    for there in There::all().await {
        there.shared().await;
        let path = there.at("/1/answer");
        assert_eq!(there.mette.post(&path, &[]).await.mistakes().len(), 2, "{}", there.app.store.engine);
        let said = [("answer", "yes"), ("plan-how", "I samtale på FGU.")];
        let page = there.mette.post_and_follow(&path, &said).await;
        assert!(page.shows("Noteret af Mette Holm.") && page.shows("I samtale på FGU."), "{page}");
        let mine = there.app.sign_in("young-person").await.get("/me/plan").await;
        assert!(mine.shows("Du har sagt ja til planen. Det har kommunen skrevet ned"), "{mine}");
        assert!(there.app.sign_in("fgu-counsellor").await.get("/tasks").await.shows("Vise køkkenet frem"));
    }
}

#[tokio::test]
async fn a_noted_yes_is_refused_where_the_young_persons_own_no_stands() {
    for there in There::all().await {
        there.shared().await;
        let noah = there.app.sign_in("young-person").await;
        let no = [("version", "1"), ("answer", "not-quite"), ("words-not-quite", "Ikke FGU.")];
        noah.post_and_follow(&format!("/me/{}/plan/answers", there.case), &no).await;
        let page = there.mette.get(&there.at("/1")).await;
        assert!(!page.body.contains(&there.at("/1/answer")), "{}: {page}", there.app.store.engine);
        let said = [("answer", "yes"), ("plan-how", "På telefonen.")];
        let refused = there.mette.post(&there.at("/1/answer"), &said).await;
        assert_eq!(refused.status, 422, "{refused}");
        assert!(refused.shows("Det svar kan kun den unge ændre."), "{refused}");
        assert!(refused.body.contains("På telefonen."), "what was typed is kept: {refused}");
        assert!(noah.get("/me/plan").await.shows("Ikke FGU."));
    }
}

#[tokio::test]
async fn fgu_says_how_its_own_step_goes_and_both_others_see_it() {
    for there in There::all().await {
        there.shared().await;
        let noah = there.app.sign_in("young-person").await;
        let yes = [("version", "1"), ("answer", "yes")];
        noah.post_and_follow(&format!("/me/{}/plan/answers", there.case), &yes).await;
        let ulla = there.app.sign_in("fgu-counsellor").await;
        let step = own_step(&ulla.get("/tasks").await.body);

        let page = ulla.get(&step).await;
        assert!(page.shows("Vise køkkenet frem") && !page.body.contains("noget med mad"), "{page}");
        let page = ulla.post_and_follow(&step, &[("state", "under-way")]).await;
        assert!(page.shows("Det er gemt.") && page.shows("I gang"), "{}: {page}", there.app.store.engine);
        // A draft that was begun meanwhile must not turn it back.
        let form = there.mette.get(&there.at("/draft")).await;
        let ids = ["step-1-id", "step-2-id", "step-3-id"].map(|field| (field, value(&form, field)));
        let ids: Vec<(&str, &str)> = ids.iter().map(|(field, id)| (*field, id.as_str())).collect();
        there.mette.post_and_follow(&there.at("/draft"), &pairs(&ids)).await;
        let no_reason = ulla.post(&step, &[("state", "stopped")]).await;
        assert_eq!(no_reason.mistakes()[0].0, "why", "{no_reason}");
        assert_eq!(ulla.post(&step, &[("state", "waits")]).await.status, 422);
        let stopped = [("state", "stopped"), ("why", "Køkkenet er lukket.")];
        let page = ulla.post_and_follow(&step, &stopped).await;
        assert!(page.shows("I har ingen åbne trin lige nu."), "{page}");
        assert_eq!(ulla.get(&step).await.status, 404, "what is stopped is theirs no more");

        for (reader, path) in
            [(&there.mette, there.at("/1")), (&there.mette, there.at("/2")), (&noah, "/me/plan".into())]
        {
            let page = reader.get(&path).await;
            assert!(page.shows("Stoppet, fordi: Køkkenet er lukket."), "{path}: {page}");
        }
        let record = there.mette.get(&format!("/cases/{}", there.case)).await;
        assert!(record.shows("Ulla Bremer"), "who said so stands in the timeline: {record}");
    }
}

#[tokio::test]
async fn nobody_else_moves_a_partners_step() {
    for there in There::all().await {
        there.shared().await;
        let noah = there.app.sign_in("young-person").await;
        let yes = [("version", "1"), ("answer", "yes")];
        noah.post_and_follow(&format!("/me/{}/plan/answers", there.case), &yes).await;
        let ulla = there.app.sign_in("fgu-counsellor").await;
        let step = own_step(&ulla.get("/tasks").await.body);
        for persona in ["school-counsellor", "job-centre", "kui-counsellor", "secretariat", "guardian"] {
            let somebody = there.app.sign_in(persona).await;
            for answer in [somebody.get(&step).await, somebody.post(&step, &[("state", "done")]).await] {
                assert_eq!(answer.status, 404, "{persona}: {answer}");
            }
        }
        let no = [("version", "1"), ("answer", "change"), ("words-change", "Ikke FGU alligevel.")];
        noah.post_and_follow(&format!("/me/{}/plan/answers", there.case), &no).await;
        let late = ulla.post(&step, &[("state", "done")]).await;
        assert_eq!(late.status, 404, "the consent has ended: {late}");
    }
}

/// The address of the one step on the page.
fn own_step(body: &str) -> String {
    let id = body.split_once("href=\"/tasks/").map_or("", |(_, rest)| rest);
    format!("/tasks/{}", id.split('"').next().unwrap_or_default())
}
