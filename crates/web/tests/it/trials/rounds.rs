//! Rounds: begun, tried, looked at, decided; their days and the baseline.

use super::*;

#[tokio::test]
async fn a_round_is_planned_tried_looked_at_and_decided_and_the_trial_ends_with_a_lesson() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        done(&soren, &format!("{address}/plan"), &[]).await;
        let round = format!("{address}/rounds/1");
        let empty = soren.post(&format!("{address}/rounds"), &[("name", "Ring samme dag")]).await;
        assert_eq!(empty.status, 422, "{empty}");
        assert!(empty.body.contains("value=\"Ring samme dag\""), "what was typed stays: {empty}");
        let page = done(&soren, &format!("{address}/rounds"), &ROUND).await;
        assert!(page.shows("Prøves nu") && page.shows("I gang siden 24. november 2026."), "{page}");

        let tried = with(&ROUND, &[("version", "1"), ("go", "tried"), ("happened", "Vi ringede 40 gange.")]);
        let page = done(&soren, &round, &tried).await;
        assert!(page.shows("Vi ser på den"), "{page}");
        let looked = with(&tried[..4], &[("version", "2"), ("go", "decide"), ("happened", "Vi ringede.")]);
        let refused = soren.post(&round, &looked).await;
        let fields: Vec<String> = refused.mistakes().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["result", "learned", "decision", "because"], "{refused}");
        let decided = with(
            &looked,
            &[
                ("result", "53 %"),
                ("learned", "Ring før kl. 14."),
                ("decision", "keep"),
                ("because", "Det virker."),
            ],
        );
        let page = done(&soren, &round, &decided).await;
        assert!(page.shows("Behold") && page.shows("Karakter 1 af 5."), "{page}");
        assert!(page.shows("Begynd runde 2"), "{page}");

        let end = [("end", "dropped"), ("met", "no"), ("learned", "Skolen tager den ikke efter kl. 14.")];
        let page = done(&soren, &format!("{address}/evaluation"), &end).await;
        assert!(page.shows("Stoppet") && page.shows("Skolen tager den ikke efter kl. 14."), "{page}");
        assert_eq!(soren.get(&format!("{address}/edit")).await.status, 409, "{}", app.store.engine);
    }
}

#[tokio::test]
async fn days_of_a_round_that_cannot_be_are_told_at_their_field() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        done(&soren, &format!("{address}/plan"), &[]).await;
        let ahead = [("from-day", "25"), ("from-month", "11"), ("from-year", "2026")];
        let refused = soren.post(&format!("{address}/rounds"), &with(&ROUND, &ahead)).await;
        assert_eq!((refused.status, refused.mistakes()[0].0.as_str()), (422, "from"), "{refused}");
        assert!(refused.body.contains("Mette ringer, før dagen er slut."), "what was typed is kept");
        done(&soren, &format!("{address}/rounds"), &ROUND).await;
        let yesterday = [
            ("version", "1"),
            ("go", "tried"),
            ("happened", "Vi ringede."),
            ("to-day", "23"),
            ("to-month", "11"),
            ("to-year", "2026"),
        ];
        let refused = soren.post(&format!("{address}/rounds/1"), &with(&ROUND, &yesterday)).await;
        assert_eq!((refused.status, refused.mistakes()[0].0.as_str()), (422, "to"), "{refused}");
    }
}

#[tokio::test]
async fn a_new_baseline_asks_for_its_reason() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        done(&soren, &format!("{address}/plan"), &[]).await;
        done(&soren, &format!("{address}/rounds"), &ROUND).await;
        let day = [("from-day", "24"), ("from-month", "11"), ("from-year", "2026")];
        let refused = soren.post(&format!("{address}/baseline"), &day).await;
        assert_eq!(refused.status, 422, "{refused}");
        assert_eq!(refused.mistakes()[0].0, "reason", "{refused}");
        let with_reason = with(&day, &[("reason", "Skolen fik et nyt system.")]);
        let page = done(&soren, &format!("{address}/baseline"), &with_reason).await;
        assert!(page.shows("Nyt udgangspunkt fra 24. november 2026: Skolen fik et nyt system."), "{page}");
        let again = soren.post(&format!("{address}/baseline"), &with_reason).await;
        assert_eq!((again.status, again.mistakes()[0].0.as_str()), (422, "from"), "{again}");
    }
}

#[tokio::test]
async fn a_round_that_is_begun_twice_is_one_and_another_beside_it_leads_to_it() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        done(&soren, &format!("{address}/plan"), &[]).await;
        let page = soren.get(&format!("{address}/rounds")).await;
        let key =
            page.body.split("name=\"form-key\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let form = [&ROUND[..], &[("form-key", key.expect("a key"))]].concat();
        let first = soren.post(&format!("{address}/rounds"), &form).await;
        let second = soren.post(&format!("{address}/rounds"), &form).await;
        assert_eq!((first.status, second.status), (303, 303), "{}: {second}", app.store.engine);
        assert_eq!(first.location(), second.location());

        let other = soren.post(&format!("{address}/rounds"), &ROUND).await;
        assert_eq!(other.status, 422, "{}: {other}", app.store.engine);
        assert!(other.shows("Runde 1 er begyndt og ikke besluttet."), "{other}");
        assert!(other.body.contains(&format!("href=\"{address}/rounds/1\"")), "{other}");
        assert!(other.body.contains("Mette ringer, før dagen er slut."), "what was typed is kept: {other}");
    }
}
