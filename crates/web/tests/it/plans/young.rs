//! The young person's side of the plan: to read it, to answer, and the aim in own words. And a guardian's.

use super::{There, pairs, value};

#[tokio::test]
async fn the_plan_is_answered_yes_not_quite_or_with_a_change() {
    for there in There::all().await {
        there.shared().await;
        let noah = there.app.sign_in("young-person").await;
        let page = noah.get("/me/plan").await;
        for shown in
            ["Passer planen til dig?", "Besøge FGU med Mette", "Næste gang vi taler sammen", "Ja, det passer"]
        {
            assert!(page.shows(shown), "{}: {shown}: {}", there.app.store.engine, page.text());
        }
        assert!(noah.get("/me").await.body.contains("href=\"/me/plan\""));
        let answers = format!("/me/{}/plan/answers", there.case);
        let empty = noah.post(&answers, &[("version", "1"), ("answer", "not-quite")]).await;
        assert_eq!(empty.status, 422, "it says what doesn't fit: {empty}");
        let no = [("version", "1"), ("answer", "not-quite"), ("words-not-quite", "Det går for stærkt.")];
        let page = noah.post_and_follow(&answers, &no).await;
        assert!(
            page.shows("Du har sagt, at det ikke passer helt") && page.shows("Det går for stærkt."),
            "{page}"
        );
        let staff = there.mette.get(&there.at("/1")).await;
        assert!(
            staff.shows("Det går for stærkt.") && staff.shows("Den unge vil have noget ændret."),
            "{staff}"
        );
        let record = there.mette.get(&format!("/cases/{}", there.case)).await;
        assert!(record.shows("Den unge svarer på plan, version 1: Det passer ikke helt"), "{record}");

        let page = noah.post_and_follow(&answers, &[("version", "1"), ("answer", "yes")]).await;
        assert!(page.shows("Du har sagt ja til planen"), "{page}");
        assert!(there.mette.get(&there.at("/1")).await.shows("Den unge har sagt ja."));
    }
}

#[tokio::test]
async fn the_aim_is_own_words_that_nobody_else_rewrites() {
    for there in There::all().await {
        there.shared().await;
        let noah = there.app.sign_in("young-person").await;
        let aim = format!("/me/{}/plan/aim", there.case);
        let page = noah.post_and_follow(&aim, &[("aim", "Jeg vil lave mad på en skole.")]).await;
        assert!(page.shows("Jeg vil lave mad på en skole. Dine egne ord."), "{page}");
        let form = there.mette.get(&there.at("/draft")).await;
        assert!(!form.body.contains("name=\"aim\""), "{}: there is no field for it", there.app.store.engine);
        let edition = value(&form, "edition");
        let mut typed = pairs(&[("edition", edition.as_str())]);
        typed.push(("aim", "Noget helt andet."));
        let draft = there.mette.post_and_follow(&there.at("/draft"), &typed).await;
        assert!(draft.shows("Jeg vil lave mad på en skole."), "{draft}");
        assert!(draft.shows("Noahs egne ord. Kan ikke rettes af andre."), "{draft}");
    }
}

#[tokio::test]
async fn a_guardian_sees_the_steps_and_never_own_words() {
    for there in There::all().await {
        there.shared().await;
        let noah = there.app.sign_in("young-person").await;
        let no = [("version", "1"), ("answer", "change"), ("words-change", "Jeg vil starte senere.")];
        noah.post_and_follow(&format!("/me/{}/plan/answers", there.case), &no).await;
        let ward = there.app.sign_in("guardian").await.get("/ward").await;
        assert!(ward.shows("Besøge FGU med Mette"), "{}: {ward}", there.app.store.engine);
        for own in ["Noah vil noget med mad.", "Jeg vil starte senere.", "At lave mad til mange."] {
            assert!(!ward.body.contains(own), "{own}: {}", ward.text());
        }
    }
}

#[tokio::test]
async fn the_plan_is_on_paper_and_in_the_data_and_another_persons_is_absent() {
    for there in There::all().await {
        there.shared().await;
        let noah = there.app.sign_in("young-person").await;
        for path in ["/me/print", "/me/data.json"] {
            let all = noah.get(path).await;
            for needle in ["Besøge FGU med Mette", "Noah vil noget med mad.", "På biblioteket"] {
                assert!(all.body.contains(needle), "{}: {path}: {needle}: {all}", there.app.store.engine);
            }
        }
        let yes = [("version", "1"), ("answer", "yes")];
        for persona in ["guardian", "kui-counsellor", "school-counsellor", "fgu-counsellor"] {
            let other = there.app.sign_in(persona).await;
            let answer = other.post(&format!("/me/{}/plan/answers", there.case), &yes).await;
            assert_eq!(answer.status, 404, "{persona} answers for nobody");
        }
        let readers = noah.get("/me/readers").await;
        assert!(readers.shows("din plan"), "{readers}");
    }
}
