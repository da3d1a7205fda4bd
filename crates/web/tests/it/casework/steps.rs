//! The steps of a case, from the record to the record.

use super::{noah_dropped_out, reported};

/// A form's address, its fields, and what the record then says.
type Step = (String, Vec<(String, String)>, &'static str);

#[tokio::test]
async fn the_record_tells_who_which_clocks_and_what_the_school_wrote() {
    for there in noah_dropped_out().await {
        let record = there.mette.get(&there.at("")).await;
        for shown in [
            "Noah Kjær Lindholm 17 år",
            "-•••• vis (logges)",
            "Kontakt til den unge",
            "Noah er holdt op med at komme.",
            "Ukendt. Ingen har noteret, hvad den unge laver.",
            "Ingen værger er noteret.",
        ] {
            assert!(
                record.shows(shown),
                "{}: {shown} is missing in {}",
                there.app.store.engine,
                record.text()
            );
        }
    }
}

#[tokio::test]
async fn an_attempt_with_mistakes_comes_back_with_what_was_typed() {
    for there in noah_dropped_out().await {
        let typed = [("channel", "phone"), ("time", "99.99"), ("note", "Talte med <Noah>.")];
        let back = there.mette.post(&there.at("/contact-attempts"), &typed).await;
        assert_eq!(back.status, 422, "{back}");
        let wrong: Vec<String> = back.mistakes().into_iter().map(|(field, _)| field).collect();
        assert_eq!(wrong, ["outcome", "day", "time"], "{}", there.app.store.engine);
        assert!(back.body.contains("Talte med &#60;Noah&#62;."), "{back}");
        assert!(back.title().starts_with("Fejl:"), "{}", back.title());
    }
}

#[tokio::test]
async fn a_contact_is_logged_and_its_clock_is_met() {
    for there in noah_dropped_out().await {
        // The call was at 9.41, and is written down after it.
        there.app.wait_minutes(9);
        let attempt = [
            ("channel", "phone"),
            ("outcome", "reached-talk"),
            ("day-day", "24"),
            ("day-month", "11"),
            ("day-year", "2026"),
            ("time", "09.41"),
            ("note", "Vil gerne på FGU."),
        ];
        let record = there.mette.post_and_follow(&there.at("/contact-attempts"), &attempt).await;
        for shown in [
            "Kontaktforsøget er noteret.",
            "Kontaktforsøg 1: telefon, nået, samtale gennemført",
            "I dag kl. 09.41 · Mette Holm, Nordlund Kommune · skrevet i dag kl.",
            "Vil gerne på FGU.",
            "Frist overholdt: Kontakt",
        ] {
            assert!(
                record.shows(shown),
                "{}: {shown} is missing in {}",
                there.app.store.engine,
                record.text()
            );
        }
        let list = there.mette.get("/worklist").await;
        assert!(list.shows("Tilbud") && list.shows("Ét kontaktforsøg."), "{list}");
    }
}

#[tokio::test]
async fn every_step_is_taken_by_its_form() {
    for there in noah_dropped_out().await {
        let day = |name: &'static str| {
            [(name, "24"), (name, "11"), (name, "2026")]
                .into_iter()
                .zip(["day", "month", "year"])
                .map(|((name, value), part)| (format!("{name}-{part}"), value.to_owned()))
        };
        let plain = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        };
        let number = &there.number;
        let leader = there.app.viewer("kui-leader").await.public_id;
        let steps: Vec<Step> = vec![
            (there.at("/notes"), plain(&[("text", "Ringer i morgen."), ("who", "all")]), "Ringer i morgen."),
            (
                there.at("/activities"),
                plain(&[("state", "unemployed"), ("source", "young-person")])
                    .into_iter()
                    .chain(day("from"))
                    .collect(),
                "Nu: ledig",
            ),
            (
                there.at("/offers"),
                plain(&[("kind", "given"), ("what", "FGU")]).into_iter().chain(day("on")).collect(),
                "Frist overholdt: Tilbud",
            ),
            (
                there.at("/guardians"),
                plain(&[("name", "Hanne Lindholm"), ("custody", "yes"), ("source", "Folkeregisteret")]),
                "Værger Hanne Lindholm",
            ),
            (
                there.at("/consents"),
                plain(&[("school", "nordlund-tekniske-skole"), ("how", "I samtale")])
                    .into_iter()
                    .chain(day("given"))
                    .collect(),
                "Nordlund Tekniske Skole må se kontakt og udfald.",
            ),
            (there.at(&format!("/reports/{number}/opening")), plain(&[]), "Meldingen er åbnet."),
            (
                there.at("/handovers"),
                plain(&[("to", &leader), ("reason", "Ferie")]),
                "har tilbudt Birgitte Aagaard",
            ),
            (there.at(&format!("/reports/{number}/messages")), plain(&[("words", "Tak.")]), "Tak."),
            (
                there.at("/protection"),
                plain(&[("source", "CPR"), ("protect", "yes")]),
                "Navn og adresse er beskyttet.",
            ),
            (
                there.at(&format!("/reports/{number}/closure")),
                plain(&[("outcome", "fgu-started")]),
                "Melding afsluttet: startet på FGU",
            ),
        ];
        for (path, form, shown) in steps {
            let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let record = there.mette.post_and_follow(&path, &form).await;
            assert!(record.shows(shown), "{path} on {}: {}", there.app.store.engine, record.text());
        }
    }
}

#[tokio::test]
async fn a_clock_is_paused_with_a_reason_within_its_days() {
    for there in noah_dropped_out().await {
        let record = there.mette.get(&there.at("")).await;
        let pause =
            record.body.split("/clocks/").nth(1).and_then(|rest| rest.split_once('"')).expect("a clock");
        let path = there.at(&format!("/clocks/{}", pause.0));
        let days = |from: &'static str, to: &'static str| {
            vec![
                ("from-day", from),
                ("from-month", "11"),
                ("from-year", "2026"),
                ("to-day", to),
                ("to-month", "11"),
                ("to-year", "2026"),
                ("reason", "Indlagt"),
            ]
        };
        let before = there.mette.post(&path, &days("2", "3")).await;
        assert_eq!(before.status, 422, "{before}");
        let paused = there.mette.post_and_follow(&path, &days("25", "25")).await;
        assert!(paused.shows("Fristen er sat på pause.") && paused.shows("Indlagt"), "{}", paused.text());
    }
}

#[tokio::test]
async fn a_case_that_is_on_offer_is_taken_from_the_record() {
    for there in noah_dropped_out().await {
        let leader = there.app.viewer("kui-leader").await.public_id;
        let offer = [("to", leader.as_str()), ("reason", "Jeg går på ferie.")];
        there.mette.post_and_follow(&there.at("/handovers"), &offer).await;
        let birgitte = there.app.sign_in("kui-leader").await;
        assert!(
            birgitte.get("/worklist").await.shows("Mette Holm vil give Noah Kjær Lindholm videre til dig")
        );
        let record = birgitte.get(&there.at("")).await;
        let handover = record.body.split("/handovers/").nth(2).and_then(|rest| rest.split_once('/'));
        let handover = handover.expect("an offer").0;
        let empty = birgitte.post(&format!("/handovers/{handover}/return"), &[("case", &there.case)]).await;
        assert_eq!(empty.status, 422, "a return says why: {empty}");
        let path = format!("/handovers/{handover}/acceptance");
        let taken = birgitte.post_and_follow(&path, &[("case", &there.case)]).await;
        assert!(taken.shows("Kontaktperson Birgitte Aagaard"), "{}", taken.text());
    }
}

#[tokio::test]
async fn the_number_is_shown_to_who_asks_and_stands_on_no_other_page() {
    for there in noah_dropped_out().await {
        let cpr = store::testing::a_report().cpr();
        let shown = there.mette.post(&there.at("/cpr"), &[]).await;
        assert!(shown.shows(&format!("{}-{}", &cpr[..6], &cpr[6..])), "{}", shown.text());
        for page in [there.at(""), "/worklist".to_owned(), there.at("/identity")] {
            assert!(!there.mette.get(&page).await.body.contains(&cpr[6..]), "{page}");
        }
        let link = there.mette.post(&there.at("/links"), &[]).await;
        assert!(link.shows("http://127.0.0.1:8080/l/"), "{}", link.text());
    }
}

#[tokio::test]
async fn a_report_or_clock_of_another_case_is_not_below_this_one() {
    for there in noah_dropped_out().await {
        let (other, _) = reported(&there.app, "Amina Yusuf Larsen", 2).await;
        let below = format!("/cases/{other}/reports/{}", there.number);
        for (path, typed) in [
            ("return", ("words", "Forkert kommune")),
            ("messages", ("words", "Hej")),
            ("closure", ("outcome", "retained")),
            ("opening", ("", "")),
        ] {
            let answer = there.mette.post(&format!("{below}/{path}"), &[typed]).await;
            assert_eq!(answer.status, 404, "{}: {path}: {answer}", there.app.store.engine);
        }
        assert_eq!(there.mette.get(&format!("{below}/return")).await.status, 404);
        let own = there.mette.post(&there.at(&format!("/reports/{}/opening", there.number)), &[]).await;
        assert_eq!(own.status, 303, "{own}");
    }
}

#[tokio::test]
async fn a_return_says_which_clocks_it_stops_and_asks_whether_somebody_has_looked() {
    for there in noah_dropped_out().await {
        let address = there.at(&format!("/reports/{}/return", there.number));
        let page = there.mette.get(&address).await;
        assert!(page.shows("Skolen har skrevet, at den unge bor i Nordlund Kommune."), "{page}");
        assert!(page.shows("Kontakt til den unge, senest tirsdag 1. december 2026 (lovfrist)"), "{page}");

        let unconfirmed = there.mette.post(&address, &[("words", "Flyttet.")]).await;
        assert_eq!(unconfirmed.mistakes()[0].0, "elsewhere", "{unconfirmed}");
        assert!(unconfirmed.shows("Flyttet."), "{unconfirmed}");
        let unexplained = there.mette.post(&address, &[("elsewhere", "yes")]).await;
        assert_eq!(unexplained.mistakes()[0].0, "words", "{unexplained}");
        assert!(there.mette.get(&there.at("")).await.shows("Kontakt til den unge"), "it runs still");

        let both = [("words", "Flyttet."), ("elsewhere", "yes")];
        let answer = there.mette.post(&address, &both).await;
        assert_eq!(answer.status, 303, "{}: {answer}", there.app.store.engine);
    }
}

#[tokio::test]
async fn a_reader_of_a_note_from_another_municipality_is_refused_where_it_was_chosen() {
    for there in noah_dropped_out().await {
        let elsewhere = there.app.viewer("kui-counsellor-fjordby").await.public_id;
        let note = [("text", "Talte med mor."), ("who", "some"), ("readers", elsewhere.as_str())];
        let back = there.mette.post(&there.at("/notes"), &note).await;
        assert_eq!((back.status, back.mistakes().len()), (422, 1), "{back}");
        assert!(back.shows("arbejder ikke i kommunen i dag"), "{back}");
        assert!(back.body.contains("Talte med mor."), "what was typed stays: {back}");
    }
}
