//! The list under names of one's own, what is new on it, and what it says when nobody is there.

use store::testing::{World, a_report};

use super::noah_dropped_out;

#[tokio::test]
async fn a_choice_is_saved_under_a_name_opened_renamed_and_deleted() {
    for there in noah_dropped_out().await {
        let risks = "/worklist?kind=risk&age=under-18";
        let form = there.mette.get("/worklist/views?kind=risk&age=under-18").await;
        assert!(form.shows("Art: Risiko") && form.shows("Alder: Under 18 år"), "{form}");

        let saved = there.mette.post("/worklist/views", &[("list", risks), ("name", "Fredagsmøde")]).await;
        assert_eq!((saved.status, saved.location()), (303, risks), "{saved}");
        let list = there.mette.get(risks).await;
        assert!(list.shows("Fredagsmøde"), "{list}");
        assert!(!there.app.sign_in("kui-leader").await.get("/worklist").await.shows("Fredagsmøde"));

        let views = there.mette.get("/worklist/views").await;
        let id = views.body.split("/worklist/views/").nth(1).and_then(|rest| rest.split('/').next());
        let id = id.expect("the form of the view's name").to_owned();
        let field = format!("name-{id}");
        let name = format!("/worklist/views/{id}/name");
        let empty = there.mette.post(&name, &[("list", "/worklist"), (&field, " ")]).await;
        assert_eq!(empty.status, 422, "{empty}");
        assert_eq!(there.mette.post(&name, &[("list", "/worklist"), (&field, "Fredag")]).await.status, 303);
        let removal = format!("/worklist/views/{id}/removal");
        let stranger = there.app.sign_in("kui-leader").await;
        assert_eq!(stranger.post(&removal, &[]).await.status, 404);
        assert_eq!(there.mette.post(&removal, &[]).await.status, 303);
        assert!(there.mette.get("/worklist/views").await.shows("Du har ikke gemt nogen endnu."));
    }
}

#[tokio::test]
async fn a_name_that_is_taken_or_too_long_comes_back_with_what_to_do() {
    for there in noah_dropped_out().await {
        let save = |name: &'static str| {
            let mette = &there.mette;
            async move { mette.post("/worklist/views", &[("list", "/worklist?kind=risk"), ("name", name)]).await }
        };
        assert_eq!(save("Fredag").await.status, 303);
        let again = save("fredag").await;
        assert_eq!(again.status, 422, "{again}");
        assert!(again.shows("Du har allerede en visning med det navn. Vælg et andet."), "{again}");
        assert!(again.body.contains(r#"value="fredag""#), "what was typed is still there: {again}");
        let long = save("Et navn, der er meget længere end de fyrre tegn, der er plads til").await;
        assert_eq!(long.status, 422, "{long}");
    }
}

#[tokio::test]
async fn a_list_left_open_hears_of_a_new_report_and_of_nothing_else() {
    for there in noah_dropped_out().await {
        let list = there.mette.get("/worklist").await;
        let news = list.body.split("data-news=\"").nth(1).and_then(|rest| rest.split('"').next());
        let news = news.expect("where the page asks").replace("&amp;", "&").replace("&#38;", "&");
        assert_eq!(there.mette.get(&news).await.status, 204);
        there.app.wait_minutes(5);
        let mut world = World::new(&there.app.store);
        world.now = there.app.now();
        let jonas = there.app.viewer("school-counsellor").await;
        let school = world.a_school("nordlund-tekniske-skole").await;
        world.receive(&jonas, &school, a_report().for_pupil_number(2)).await;
        let told = there.mette.get(&news).await;
        assert_eq!((told.status, told.body.as_str()), (200, "Der er 1 ny."), "{news}");
        let elsewhere = there.app.sign_in("kui-counsellor-fjordby").await;
        assert_eq!(elsewhere.get(&news).await.status, 204);
        assert_eq!(there.mette.get("/worklist/news?since=9223372036854775807").await.status, 404);
    }
}

#[tokio::test]
async fn an_empty_list_says_what_stands_in_the_way() {
    for there in noah_dropped_out().await {
        let mine = there.mette.get("/worklist?counsellor=mine").await;
        assert!(mine.shows("Ingen unge står på din egen liste. På teamets er der én."), "{mine}");
        let adults = there.mette.get("/worklist?kind=risk&age=18").await;
        let told = "Ingen unge passer til dit valg: Art: Risiko · Alder: 18 år og over.";
        assert!(adults.shows(told) && adults.shows("Vis alle igen"), "{adults}");
    }
}

#[tokio::test]
async fn more_than_a_hundred_are_refused_and_nobody_is_assigned() {
    for there in noah_dropped_out().await {
        let me = there.app.viewer("kui-counsellor").await.public_id;
        let pick = format!("{}.", there.case);
        let mut form = vec![("to", me.as_str())];
        form.extend((0..101).map(|_| ("pick", pick.as_str())));
        let refused = there.mette.post("/worklist/assignments", &form).await;
        assert_eq!(refused.status, 422);
        assert!(refused.shows("Du kan højst tildele 100 ad gangen. Vælg færre."), "{refused}");
        assert!(refused.shows("Ikke tildelt"), "{refused}");
    }
}
