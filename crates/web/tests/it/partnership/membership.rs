//! While a municipality is a member: who takes part, who changes that, and that it leaves.

use super::karen;
use crate::harness::{Answer, app, apps};

/// The address of the participant of this name.
fn address_of(list: &Answer, name: &str) -> String {
    let before = list.body.split_once(&format!("\">{name}</a>")).expect("a row").0;
    before.rsplit_once("href=\"").expect("a link").1.to_owned()
}

#[tokio::test]
async fn the_only_leader_goes_when_it_is_said_twice() {
    for app in apps().await {
        let karen = karen(&app).await;
        let list = karen.get("/partnership/participants").await;
        let leader = address_of(&list, "Poul Tofteng");
        let page = karen.get(&leader).await;
        assert!(page.shows("Uden denne deltager er listen ikke fuld:"), "{page}");
        assert!(page.shows("Mindst én deltager skal være chef eller leder."), "{page}");

        let staff = [("participant-name", "Poul Tofteng"), ("participant-level", "staff")];
        let less = karen.post(&leader, &staff).await;
        assert_eq!((less.status, less.mistakes()[0].0.as_str()), (422, "knowingly"), "{less}");
        let blindly = karen.post(&format!("{leader}/departure"), &[]).await;
        assert_eq!((blindly.status, blindly.mistakes()[0].0.as_str()), (422, "gone"), "{blindly}");
        assert!(blindly.body.contains("value=\"Poul Tofteng\""), "{blindly}");
        let gone = karen.post_and_follow(&format!("{leader}/departure"), &[("gone", "yes")]).await;
        assert!(gone.shows("Tilføj én deltager, når I kan. I skal være mindst 5."), "{gone}");
        let members = app.sign_in("secretariat").await.get("/secretariat/members/9902").await;
        assert!(members.shows("Der er 4 deltagere. Partnerskabet kræver mindst 5."), "{members}");

        let nameless = karen.post("/partnership/participants", &[("participant-level", "leader")]).await;
        let told = ("participant-name".to_owned(), "Skriv deltagerens navn.".to_owned());
        assert_eq!(nameless.mistakes(), [told], "{nameless}");
    }
}

#[tokio::test]
async fn the_day_on_which_it_leaves_is_asked_for_and_the_queue_is_named_when_there_is_one() {
    let app = app().await;
    let karen = karen(&app).await;
    let page = karen.get("/partnership/leaving").await;
    assert!(!page.body.contains("value=\"2026\"") && !page.shows("ventelisten"), "{page}");
    assert!(page.shows("Kommunen kan tilmelde sig igen."), "{page}");
    let dayless = karen.post("/partnership/leaving", &[("reason", "Vi sparer.")]).await;
    let told = ("on".to_owned(), "Skriv dagen: dag, måned og år.".to_owned());
    assert_eq!((dayless.status, dayless.mistakes()), (422, vec![told]), "{dayless}");
    let secretariat = app.sign_in("secretariat").await;
    assert!(!secretariat.get("/secretariat/members/9902").await.body.contains("value=\"2026\""));
}

#[tokio::test]
async fn a_coordinator_gets_in_by_the_list_of_participants_alone() {
    for app in apps().await {
        let karen = karen(&app).await;
        let people = karen.get("/administration/people").await;
        assert!(people.shows("Tovholder og stedfortræder får adgang på listen"), "{people}");
        assert!(!people.body.contains("value=\"coordinator\">Tovholder"), "{people}");
        let by_hand = [("house", "9902"), ("name", "Ny"), ("email", "ny@f.example"), ("role", "coordinator")];
        let refused = karen.post("/administration/people", &by_hand).await;
        assert_eq!((refused.status, refused.mistakes()[0].0.as_str()), (422, "role"), "{refused}");
    }
}
