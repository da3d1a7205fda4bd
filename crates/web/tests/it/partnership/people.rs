//! A local administrator's colleagues: invited, reached again, ended.

use super::{letters, link_to};
use crate::harness::{Answer, app, apps};

const NEW: &str = "ny@nordlund.example";

fn colleague<'a>(role: &'a str, email: &'a str) -> [(&'a str, &'a str); 4] {
    [("house", "9901"), ("name", "Nye Kollega"), ("email", email), ("role", role)]
}

/// Where one ends this role of this person.
fn end_of(page: &Answer, whose: &str) -> String {
    let (_, row) = page.body.split_once(&format!("{whose}</span>")).expect("the role");
    let (_, form) = row.split_once("action=\"").expect("a form");
    form.split_once('"').expect("an end").0.to_owned()
}

#[tokio::test]
async fn a_colleague_joins_once_by_the_newest_link_until_the_access_is_ended() {
    for app in apps().await {
        let administrator = app.sign_in("administrator").await;
        let page =
            administrator.post_and_follow("/administration/people", &colleague("kui-counsellor", NEW)).await;
        assert!(page.shows("Linket er sendt.") && page.shows("Har fået et link"), "{page}");
        let link = link_to(&app, NEW).await;
        let joined = app.visitor();
        let shown = joined.get(&format!("/join?link={link}")).await;
        assert!(
            shown.shows("Velkommen, Nye Kollega") && shown.shows("vejleder, Nordlund Kommune"),
            "{shown}"
        );
        assert_eq!(joined.post("/join", &[("link", &link)]).await.location(), "/worklist");
        assert_eq!(joined.get("/worklist").await.status, 200);
        let thief = app.visitor().get(&format!("/join?link={link}")).await;
        assert_eq!((thief.status, thief.shows("Linket er brugt.")), (410, true), "{thief}");

        let page = administrator.get("/administration/people").await;
        let end = end_of(&page, "vejleder, Nye Kollega");
        let role = [("house", "9901"), ("role", "kui-counsellor")];
        let after = administrator.post_and_follow(&end, &role).await;
        assert!(after.shows("Adgangen er afsluttet."), "{after}");
        assert_ne!(joined.get("/worklist").await.status, 200, "from the next click");
    }
}

#[tokio::test]
async fn what_is_missing_is_told_and_a_role_that_isnt_the_houses_is_no_choice() {
    let app = app().await;
    let administrator = app.sign_in("administrator").await;
    for (role, email, at) in [
        ("", NEW, "role"),
        ("secretariat", NEW, "role"),
        ("school-counsellor", NEW, "role"),
        ("kui-counsellor", "ny", "email"),
    ] {
        let refused = administrator.post("/administration/people", &colleague(role, email)).await;
        assert_eq!(refused.status, 422, "{refused}");
        assert_eq!(refused.mistakes()[0].0, at, "{:?}", refused.mistakes());
        assert!(refused.body.contains("value=\"Nye Kollega\""), "{refused}");
        assert!(refused.body.contains("<details class=\"fold\" open>"), "the form is in sight: {refused}");
    }
    let other = [("house", "9902"), ("name", "Nye"), ("email", NEW), ("role", "kui-counsellor")];
    assert_eq!(administrator.post("/administration/people", &other).await.status, 404, "another house");
    for persona in ["coordinator", "kui-leader", "secretariat"] {
        let browser = app.sign_in(persona).await;
        let answer = browser.post("/administration/people", &colleague("kui-counsellor", NEW)).await;
        assert_eq!(answer.status, 404, "{persona}");
    }
    assert!(letters(&app).await.is_empty(), "nobody got a link");
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let app = app().await;
    let administrator = app.sign_in("administrator").await;
    let page = administrator.get("/administration/people").await;
    let end = end_of(&page, "lokal administrator, Pia Vang");
    let answer = administrator.post(&end, &[("house", "9901"), ("role", "administrator")]).await;
    assert_eq!(answer.status, 409, "{answer}");
    assert!(answer.shows("Den sidste administrator kan ikke afsluttes"), "{answer}");
    assert_eq!(administrator.get("/administration/people").await.status, 200);
}
