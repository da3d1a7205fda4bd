//! A kept trial is looked at again: reminded of, written once, read by who reads the trial.

use super::*;

/// A trial that is kept after its first round.
async fn kept(soren: &Browser) -> String {
    let address = begun(soren, &whole()).await;
    done(soren, &format!("{address}/plan"), &[]).await;
    done(soren, &format!("{address}/rounds"), &ROUND).await;
    let round = format!("{address}/rounds/1");
    let tried = with(&ROUND, &[("version", "1"), ("go", "tried"), ("happened", "Vi ringede 40 gange.")]);
    done(soren, &round, &tried).await;
    let decided = [
        ("version", "2"),
        ("go", "decide"),
        ("happened", "Vi ringede 40 gange."),
        ("result", "53 %"),
        ("learned", "Ring før kl. 14."),
        ("decision", "keep"),
        ("because", "Det virker."),
    ];
    done(soren, &round, &with(&ROUND, &decided)).await;
    let end = [("end", "kept"), ("met", "partly"), ("learned", "Ring før kl. 14.")];
    done(soren, &format!("{address}/evaluation"), &end).await;
    address
}

#[tokio::test]
async fn a_kept_trial_is_among_the_next_steps_after_three_months_and_followed_up_once() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = kept(&soren).await;
        let follow_up = format!("{address}/follow-ups/3");
        let page = soren.get(&address).await;
        assert!(page.shows("Efter 3 måneder, 24. februar 2027"), "{}: {page}", app.store.engine);
        assert!(!page.body.contains(&follow_up), "it can't be written yet");
        let early = soren.post(&follow_up, &[("holds", "yes"), ("seen", "Det virker.")]).await;
        assert!(early.status == 422 && early.shows("Vent til den dag."), "{early}");

        app.wait_days(92).await;
        let soren = app.sign_in("coordinator").await;
        let home = soren.get("/partnership").await;
        assert!(home.shows("Følg op på »Svar samme dag«"), "{}: {home}", app.store.engine);
        assert!(home.body.contains(&follow_up), "{home}");

        let empty = soren.post(&follow_up, &[("partners-say", "Skolen er glad.")]).await;
        let fields: Vec<String> = empty.mistakes().into_iter().map(|(field, _)| field).collect();
        assert_eq!((empty.status, fields), (422, vec!["holds".to_owned(), "seen".to_owned()]), "{empty}");
        assert!(empty.body.contains("Skolen er glad."), "what was typed is kept: {empty}");

        let page = done(&soren, &follow_up, &[("holds", "no"), ("seen", "Vagten er sagt op.")]).await;
        assert!(page.shows("Det holder ikke") && page.shows("Vagten er sagt op."), "{page}");
        assert!(!soren.get("/partnership").await.shows("Følg op på"), "{}", app.store.engine);
        assert_eq!(soren.get(&follow_up).await.status, 303, "it is written once");
        for other in ["kui-counsellor-fjordby", "secretariat"] {
            assert_eq!(app.sign_in(other).await.get(&format!("{address}/follow-ups/6")).await.status, 404);
        }
    }
}

#[tokio::test]
async fn no_follow_up_lies_elsewhere_than_after_three_six_and_twelve_months_of_a_kept_trial() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        assert_eq!(soren.get(&format!("{address}/follow-ups/3")).await.status, 404, "it isn't kept");
        let address = kept(&soren).await;
        assert_eq!(soren.get(&format!("{address}/follow-ups/4")).await.status, 404, "{}", app.store.engine);
    }
}
