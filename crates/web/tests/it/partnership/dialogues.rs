//! The dialogue as pages: what each side does, what comes back, and who is turned away.

use super::{accepted, link_to};
use crate::harness::{Browser, TestApp, app, apps};

const AT: &str = "/dialogues/9902";

/// Fjordby's coordinator, who has followed the letter with the way in; the secretariat.
async fn both(app: &TestApp) -> (Browser, Browser) {
    accepted(app, "fjordby-gymnasium").await;
    let coordinator = app.visitor();
    let link = link_to(app, super::KAREN).await;
    let answer = coordinator.post("/join", &[("link", link.as_str())]).await;
    assert_eq!(answer.status, 303, "{answer}");
    (coordinator, app.sign_in("secretariat").await)
}

async fn write(browser: &Browser, version: &str, fields: &[(&str, &str)]) -> crate::harness::Answer {
    let form: Vec<_> = [("version", version)].into_iter().chain(fields.iter().copied()).collect();
    browser.post(&format!("{AT}/sheet"), &form).await
}

#[tokio::test]
async fn the_two_write_agree_and_find_each_other_on_the_board() {
    for app in apps().await {
        let (coordinator, secretariat) = both(&app).await;
        let home = coordinator.get("/partnership").await;
        assert!(home.body.contains(AT), "the next steps lead to it: {home}");
        let page = coordinator.get(AT).await;
        assert!(page.shows("Jeres dialog med sekretariatet") && page.shows("Vi vil høre det før."), "{page}");
        assert!(secretariat.get("/secretariat/dialogues").await.shows("Ikke begyndt 1"), "{page}");

        let day = [("talk-on-day", "3"), ("talk-on-month", "12"), ("talk-on-year", "2026")];
        assert_eq!(
            write(
                &secretariat,
                "0",
                &[day.as_slice(), &[("themes", "data"), ("needs", "Sparring")]].concat()
            )
            .await
            .status,
            303
        );
        let (_, rest) = page.body.split_once("name=\"form-key\" value=\"").expect("a key");
        let key = rest.split('"').next().expect("its value");
        let note = [("form-key", key), ("note", "Vi tager lederen med.")];
        for sent in ["once", "twice"] {
            let noted = coordinator.post(&format!("{AT}/notes"), &note).await;
            assert_eq!(noted.status, 303, "{sent}: {noted}");
        }
        let notes = coordinator.get(AT).await;
        assert_eq!(notes.body.matches("Vi tager lederen med.").count(), 1, "{notes}");
        let focus =
            [("base", "0"), ("focus-themes", "data"), ("sentence", "Vi måler, hvor hurtigt vi ringer.")];
        let proposed = coordinator.post_and_follow(&format!("{AT}/focus"), &focus).await;
        assert!(proposed.shows("Det venter på den anden parts ja."), "{proposed}");
        let board = secretariat.get("/secretariat/dialogues").await;
        assert!(board.shows("Dag sat 1") && board.shows("Et fokus venter på jeres ja."), "{board}");
        let page = secretariat.get(AT).await;
        assert!(page.shows("Vi tager lederen med. Karen Vadsted, Fjordby Kommune"), "{page}");
        let agreed = secretariat.post_and_follow(&format!("{AT}/focus/1/agreement"), &[]).await;
        assert!(agreed.shows("Fokus er aftalt.") && agreed.shows("Ja fra Lise Vestergaard"), "{agreed}");
        let board = secretariat.get("/secretariat/dialogues").await;
        assert!(board.shows("Fokus aftalt 1") && board.shows("Data som fælles afsæt 1 1"), "{board}");
        let version = coordinator.get(&format!("{AT}/versions/1")).await;
        assert!(version.shows("Behov Sparring"), "{version}");
    }
}

#[tokio::test]
async fn the_second_writer_sees_the_difference_and_keeps_the_words() {
    let app = app().await;
    let (coordinator, secretariat) = both(&app).await;
    assert_eq!(write(&secretariat, "0", &[("needs", "Sparring")]).await.status, 303);
    let answer = write(&coordinator, "0", &[("wishes", "Vi vil lære af andre.")]).await;
    assert_eq!(answer.status, 409, "{answer}");
    assert!(answer.shows("Lise Vestergaard, sekretariatet") && answer.shows("Behov Sparring"), "{answer}");
    assert!(answer.body.contains("Vi vil lære af andre."), "what was typed stands there: {answer}");
    assert!(answer.body.contains("name=\"version\" value=\"1\""), "saving again goes on from there");
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field_and_kept() {
    let app = app().await;
    let (coordinator, _) = both(&app).await;
    let ahead = [("talk-on-day", "3"), ("talk-on-month", "12"), ("talk-on-year", "2026"), ("held", "yes")];
    let answer = write(&coordinator, "0", &[ahead.as_slice(), &[("outcome", "Godt møde")]].concat()).await;
    assert_eq!((answer.status, answer.mistakes()[0].0.as_str()), (422, "held"), "{answer}");
    assert!(answer.body.contains("Godt møde"), "{answer}");
    let answer = write(&coordinator, "0", &[("held", "yes")]).await;
    assert_eq!(answer.mistakes()[0].0, "talk-on", "{answer}");
    let empty = coordinator.post(&format!("{AT}/focus"), &[("base", "0"), ("focus-themes", "data")]).await;
    assert_eq!((empty.status, empty.mistakes()[0].0.as_str()), (422, "sentence"), "{empty}");
    let note = coordinator.post(&format!("{AT}/notes"), &[("note", " ")]).await;
    assert_eq!((note.status, note.mistakes()[0].0.as_str()), (422, "note"), "{note}");
}

#[tokio::test]
async fn a_dialogue_is_there_for_its_two_sides_alone() {
    let app = app().await;
    both(&app).await;
    for other in ["coordinator", "kui-leader", "kui-counsellor-fjordby", "ministry", "reference-group"] {
        let answer = app.sign_in(other).await.get(AT).await;
        assert_eq!(answer.status, 404, "{other}: {answer}");
    }
}
