//! The record: status over time, who does what, and whose words are whose.

use super::noah_dropped_out;

#[tokio::test]
async fn the_school_knows_what_was_and_nobody_what_is_until_it_is_recorded() {
    for there in noah_dropped_out().await {
        let record = there.mette.get(&there.at("")).await;
        assert!(record.body.contains(r#"<svg class="status-bar""#), "{record}");
        assert!(
            record.shows("I gang med ungdomsuddannelse") && record.shows("Skolen, bekræftet"),
            "{record}"
        );
        assert!(record.shows("Ukendt. Ingen har noteret, hvad den unge laver."), "{record}");

        for (state, told) in [
            ("not-reached", "Ikke nået. Kommunen har forsøgt siden 24. november 2026."),
            ("declined", "Ønsker ikke kontakt siden 24. november 2026. Det er et valg."),
            (
                "job-part",
                "Nu: job under 18 timer om ugen. Gælder til 24. februar 2027, så bliver det »ukendt«.",
            ),
        ] {
            let form = [
                ("state", state),
                ("from-day", "24"),
                ("from-month", "11"),
                ("from-year", "2026"),
                ("source", "young-person"),
            ];
            let done = there.mette.post_and_follow(&there.at("/activities"), &form).await;
            assert!(done.shows(told), "{state}, {}: {done}", there.app.store.engine);
        }
        there.app.wait_days(100).await;
        let mette = there.app.sign_in("kui-counsellor").await;
        let later = mette.get(&there.at("")).await;
        assert!(
            later.shows("Ukendt siden 24. februar 2027. Før det: job under 18 timer om ugen."),
            "{later}"
        );
    }
}

#[tokio::test]
async fn who_does_what_follows_the_clocks_the_messages_and_the_answers() {
    for there in noah_dropped_out().await {
        let record = there.mette.get(&there.at("")).await;
        for step in ["Finder en kontaktperson.", "Åbner meldingen senest tor. 26. nov."] {
            assert!(record.shows(step), "{step}: {record}");
        }
        assert!(record.shows("Kan følge meldingen og skrive til jer."), "{record}");
        let opening = there.at(&format!("/reports/{}/opening", there.number));
        there.mette.post(&opening, &[]).await;
        let messages = there.at(&format!("/reports/{}/messages", there.number));
        let done = there.mette.post_and_follow(&messages, &[("words", "Hvornår træffer I ham?")]).await;
        assert!(!done.shows("Åbner meldingen senest") && done.shows("Skaber kontakt senest"), "{done}");
        assert!(done.shows("Svarer på beskeden fra 24. nov."), "{done}");
        let jonas = there.app.sign_in("school-counsellor").await;
        jonas.post(&format!("/reports/{}/messages", there.number), &[("message", "I morgen kl. 10.")]).await;
        let answered = there.mette.get(&there.at("")).await;
        assert!(!answered.shows("Svarer på beskeden"), "{answered}");
    }
}

#[tokio::test]
async fn that_nobody_told_the_guardians_is_said_until_somebody_notes_it() {
    for there in noah_dropped_out().await {
        let record = there.mette.get(&there.at("")).await;
        let told = "Ingen har noteret, at værgerne ved det.";
        assert!(record.shows(told), "{}: {record}", there.app.store.engine);
        let path = there.at("/guardians/notice");
        assert_eq!(there.mette.post(&path, &[]).await.mistakes().len(), 2);
        let day = [("informed-day", "24"), ("informed-month", "11"), ("informed-year", "2026")];
        let form: Vec<_> = day.into_iter().chain([("informed-how", "Ringede til Hanne.")]).collect();
        let record = there.mette.post_and_follow(&path, &form).await;
        assert!(!record.shows(told), "{record}");
        assert!(record.shows("Værgerne er orienteret 24. november 2026"), "{record}");
        assert!(record.shows("Ringede til Hanne."), "{record}");
    }
}

#[tokio::test]
async fn a_case_that_is_nobodys_can_be_taken_from_the_record_and_with_an_attempt() {
    for there in noah_dropped_out().await {
        let record = there.mette.get(&there.at("")).await;
        assert!(record.shows("Bliv kontaktperson"), "{}: {record}", there.app.store.engine);
        let attempt = [
            ("channel", "phone"),
            ("outcome", "no-answer"),
            ("day-day", "24"),
            ("day-month", "11"),
            ("day-year", "2026"),
            ("time", "09.41"),
            ("take", "yes"),
        ];
        let record = there.mette.post_and_follow(&there.at("/contact-attempts"), &attempt).await;
        assert!(record.shows("Kontaktperson Mette Holm"), "{record}");
        assert!(!record.shows("Bliv kontaktperson"), "{record}");
    }
}

#[tokio::test]
async fn a_guardian_who_ends_is_named_and_one_that_is_not_there_is_absent() {
    for there in noah_dropped_out().await {
        let guardian = [("name", "Hanne Lindholm"), ("custody", "yes"), ("source", "CPR-registret")];
        there.mette.post(&there.at("/guardians"), &guardian).await;
        let form = there.mette.get(&there.at("/guardians/1/end")).await;
        assert!(form.shows("Hanne Lindholm"), "{form}");
        assert_eq!(there.mette.get(&there.at("/guardians/2/end")).await.status, 404);
    }
}
