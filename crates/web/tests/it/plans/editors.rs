//! The municipality writes: mistakes, two at once, versions and what differs.

use super::{There, pairs, value};

#[tokio::test]
async fn a_draft_is_the_municipalitys_own_until_it_is_shared() {
    for there in There::all().await {
        let record = there.mette.get(&format!("/cases/{}", there.case)).await;
        assert!(record.shows("Der er ikke delt en plan endnu."), "{}: {record}", there.app.store.engine);
        let draft = there.drafted().await;
        for shown in [
            "Noahs plan",
            "Kladden er gemt. Kun kommunen ser den, til du deler den.",
            "Noah vil noget med mad.",
            "Sådan sagde Noah det.",
            "Besøge FGU med Mette",
            "1. december 2026",
            "FGU Nordlund",
            "Ulla Bremer",
            "torsdag 3. december 2026: På biblioteket",
        ] {
            assert!(draft.shows(shown), "{shown} isn't on the page: {}", draft.text());
        }
        let noah = there.app.sign_in("young-person").await;
        assert!(noah.get("/me/plan").await.shows("Der er ikke nogen plan endnu"));

        let edition = value(&draft, "edition");
        let shared = there.mette.post_and_follow(&there.at("/draft/sharing"), &[("edition", &edition)]).await;
        assert!(shared.shows("Planen er delt.") && shared.shows("Har ikke svaret endnu."), "{shared}");
        assert!(noah.get("/me/plan").await.shows("Besøge FGU med Mette"));
        let record = there.mette.get(&format!("/cases/{}", there.case)).await;
        assert!(record.shows("Plan, version 1, er delt med den unge"), "{record}");
        let stop = format!("<a href=\"/cases/{}/plans/1\">Plan, version 1</a>", there.case);
        assert!(record.body.contains(&stop), "the thread leads from the report to the plan: {}", record.body);
        assert!(shared.body.contains(&format!("/cases/{}#reports", there.case)), "and back");
    }
}

#[tokio::test]
async fn every_mistake_is_told_at_once_and_what_was_typed_is_kept() {
    for there in There::all().await {
        let wrong = pairs(&[
            ("step-1-party", ""),
            ("step-1-by-month", "13"),
            ("step-2-what", ""),
            ("talk-day", ""),
            ("talk-month", ""),
            ("talk-year", ""),
        ]);
        let back = there.mette.post(&there.at("/draft"), &wrong).await;
        let fields: Vec<String> = back.mistakes().into_iter().map(|(field, _)| field).collect();
        let expected = ["step-1-party", "step-1-by", "step-2-what", "talk"];
        assert_eq!((back.status, fields), (422, expected.map(str::to_owned).to_vec()), "{back}");
        assert!(back.body.contains("value=\"Vise køkkenet frem\""), "{}", there.app.store.engine);
        let empty = there.mette.post(&there.at("/draft"), &[("edition", "0")]).await;
        assert!(empty.shows("Skriv mindst ét trin."), "{empty}");
    }
}

#[tokio::test]
async fn of_two_who_write_one_plan_the_second_sees_both_and_loses_nothing() {
    for there in There::all().await {
        let birgitte = there.app.sign_in("kui-leader").await;
        birgitte.post_and_follow(&there.at("/draft"), &pairs(&[("step-1-what", "Ringe til FGU")])).await;
        let late = there.mette.post(&there.at("/draft"), &pairs(&[])).await;
        assert_eq!(late.status, 409, "{}: {late}", there.app.store.engine);
        assert!(late.shows("Birgitte Aagaard har ændret det i mellemtiden"), "{}", late.text());
        for both in ["Ringe til FGU", "Besøge FGU med Mette"] {
            assert!(late.shows(both), "{both}: {}", late.text());
        }
        assert!(late.body.contains("value=\"Besøge FGU med Mette\""), "what was typed is in the form");
        let edition = value(&late, "edition");
        let mine = pairs(&[("edition", edition.as_str())]);
        assert!(there.mette.post_and_follow(&there.at("/draft"), &mine).await.shows("Kladden er gemt."));
    }
}

#[tokio::test]
async fn a_later_version_says_what_it_changes_in_words() {
    for there in There::all().await {
        let first = there.shared().await;
        let form = there.mette.get(&there.at("/draft")).await;
        let ids: Vec<String> = (1..=3).map(|step| value(&form, &format!("step-{step}-id"))).collect();
        let step = there.at(&format!("/1/steps/{}", ids[0]));
        let silent = there.mette.post(&step, &[("state", "stopped")]).await;
        assert_eq!(silent.status, 422, "a step is stopped with its reason: {silent}");
        let given_up = [("state", "stopped"), ("why", "Noah vil hellere noget andet")];
        let moved = there.mette.post_and_follow(&step, &given_up).await;
        assert!(moved.shows("Stoppet, fordi: Noah vil hellere noget andet"), "{moved}");

        let second = pairs(&[
            ("step-1-id", &ids[0]),
            ("step-2-id", &ids[1]),
            ("step-2-what", "Aftale en startdag på FGU"),
            ("step-3-id", &ids[2]),
            ("step-4-what", "Fortælle, hvordan det går"),
            ("step-4-party", "young-person"),
        ]);
        let draft = there.mette.post_and_follow(&there.at("/draft"), &second).await;
        for shown in [
            "Ændret fra version 1",
            "Ændret Trin 2 KUI, Mette Holm: Aftale en startdag KUI, Mette Holm: Aftale en startdag på FGU",
            "Tilføjet Trin 4 Noah: Fortælle, hvordan det går",
        ] {
            assert!(draft.shows(shown), "{shown}: {}", draft.text());
        }
        let edition = value(&draft, "edition");
        there.mette.post_and_follow(&there.at("/draft/sharing"), &[("edition", &edition)]).await;
        let old = there.mette.get(&there.at("/1")).await;
        assert!(old.shows("Der er en nyere version.") && first.status == 200, "{old}");
        assert_eq!(there.mette.get(&there.at("/9")).await.status, 404);
    }
}

#[tokio::test]
async fn a_start_is_agreed_while_the_plan_is_a_draft() {
    for there in There::all().await {
        let draft = there.drafted().await;
        let form = format!("/cases/{}/offers?kind=start", there.case);
        assert!(draft.body.contains(&format!("<a href=\"{form}\">Notér en aftalt start</a>")), "{draft}");
        let form = there.mette.get(&form).await;
        assert!(form.body.contains("value=\"start\" checked"), "{form}");
        let to = format!("/cases/{}/offers", there.case);
        let mut start = vec![
            ("kind", "start"),
            ("on-day", "24"),
            ("on-month", "11"),
            ("on-year", "2026"),
            ("what", "FGU i Nordlund"),
        ];
        let half = there.mette.post(&to, &start).await;
        let fields: Vec<String> = half.mistakes().into_iter().map(|(field, _)| field).collect();
        assert_eq!((half.status, fields), (422, vec!["start-kind".to_owned(), "start".to_owned()]), "{half}");
        start.extend([
            ("start-kind", "fgu"),
            ("start-day", "1"),
            ("start-month", "12"),
            ("start-year", "2026"),
        ]);
        let record = there.mette.post_and_follow(&to, &start).await;
        assert!(record.shows("Starten er noteret og står i planen."), "{record}");
        let draft = there.mette.get(&there.at("/1")).await;
        assert!(draft.shows("Start på FGU er aftalt til 1. december 2026."), "{}", draft.text());
    }
}

#[tokio::test]
async fn an_agreed_start_stops_the_clock_and_is_made() {
    for there in There::all().await {
        there.shared().await;
        let start = [
            ("start-kind", "fgu"),
            ("start-day", "1"),
            ("start-month", "12"),
            ("start-year", "2026"),
            ("agreed-day", "24"),
            ("agreed-month", "11"),
            ("agreed-year", "2026"),
        ];
        let mut backwards = start;
        backwards[1].1 = "20";
        backwards[2].1 = "11";
        assert_eq!(there.mette.post(&there.at("/1/start"), &backwards).await.status, 422);
        let mut last_year = start;
        last_year[6].1 = "2025";
        let refused = there.mette.post(&there.at("/1/start"), &last_year).await;
        let fields: Vec<String> = refused.mistakes().into_iter().map(|(field, _)| field).collect();
        assert_eq!((refused.status, fields), (422, vec!["agreed".to_owned()]), "{refused}");
        assert!(refused.shows("Meldingen kom 24. november 2026."), "{}", refused.text());
        assert!(refused.body.contains("value=\"2025\""), "what was typed is kept: {refused}");
        let page = there.mette.post_and_follow(&there.at("/1/start"), &start).await;
        assert!(page.shows("Start på FGU er aftalt til 1. december 2026."), "{page}");
        assert!(page.shows("Overholdt"), "the clock of the offer is met: {}", page.text());
        let noah = there.app.sign_in("young-person").await.get("/me/plan").await;
        assert!(noah.shows("Du starter på FGU tirsdag 1. december 2026."), "{noah}");
        let day = [("started-day", "24"), ("started-month", "11"), ("started-year", "2026")];
        let page = there.mette.post_and_follow(&there.at("/1/started"), &day).await;
        assert!(page.shows("Start på FGU: begyndt 24. november 2026."), "{page}");
        let record = there.mette.get(&format!("/cases/{}", there.case)).await;
        assert!(record.shows("Nu: i gang med FGU"), "{record}");
    }
}
