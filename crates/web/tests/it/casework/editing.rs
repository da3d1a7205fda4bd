//! Two people at one thing, and what only some may read.

use super::noah_dropped_out;

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).map_or("", |(_, rest)| rest);
    rest.split_once(after).map_or("", |(found, _)| found)
}

#[tokio::test]
async fn of_two_who_correct_the_identity_the_second_sees_the_difference_and_loses_nothing() {
    for there in noah_dropped_out().await {
        let birgitte = there.app.sign_in("kui-leader").await;
        let path = there.at("/identity");
        let form = there.mette.get(&path).await;
        let version = between(&form.body, r#"name="version" value=""#, "\"").to_owned();
        let typed = |phone: &'static str| {
            vec![("name", "Noah Kjær Lindholm"), ("phone", phone), ("has_address", "yes")]
        };
        let mut hers = typed("11 22 33 44");
        hers.push(("version", &version));
        birgitte.post_and_follow(&path, &hers).await;
        let mut mine = typed("55 66 77 88");
        mine.push(("version", &version));
        let late = there.mette.post(&path, &mine).await;
        assert_eq!(late.status, 409, "{late}");
        assert!(
            late.shows("Birgitte Aagaard har ændret det i mellemtiden, i dag kl. 09.41."),
            "{}",
            late.text()
        );
        assert!(late.shows("telefon er nu: +4511223344. Du skrev: 55 66 77 88"), "{}", late.text());
        assert!(late.body.contains(r#"value="55 66 77 88""#), "what was typed is kept");

        let version = between(&late.body, r#"name="version" value=""#, "\"").to_owned();
        let mut again = typed("55 66 77 88");
        again.push(("version", &version));
        let record = there.mette.post_and_follow(&path, &again).await;
        assert!(record.shows("Telefon +4555667788"), "{}: {}", there.app.store.engine, record.text());
    }
}

#[tokio::test]
async fn a_restricted_note_is_a_fact_for_colleagues_and_text_for_those_it_names() {
    for there in noah_dropped_out().await {
        let birgitte = there.app.sign_in("kui-leader").await;
        let nobody = birgitte.post(&there.at("/notes"), &[("text", "Kun for mig."), ("who", "some")]).await;
        assert_eq!(nobody.status, 422, "that nobody else may read it is chosen, not forgotten: {nobody}");
        assert_eq!(nobody.mistakes()[0].0, "readers", "{nobody}");
        let note = [("text", "Kun for mig."), ("who", "me")];
        birgitte.post_and_follow(&there.at("/notes"), &note).await;
        assert!(birgitte.get(&there.at("")).await.shows("Kun for mig."));
        let record = there.mette.get(&there.at("")).await;
        assert!(!record.body.contains("Kun for mig."), "{}", record.text());
        assert!(record.shows("Du kan se, at notatet findes, men ikke hvad der står."), "{}", record.text());
        let me = there.app.viewer("kui-counsellor").await.public_id;
        let contrary = [("text", "Til alle?"), ("who", "all"), ("readers", me.as_str())];
        let asked = birgitte.post(&there.at("/notes"), &contrary).await;
        assert_eq!(asked.status, 422, "names that would not be heeded are asked about: {asked}");
    }
}

#[tokio::test]
async fn a_protected_address_stands_in_no_form() {
    for there in noah_dropped_out().await {
        let path = there.at("/identity");
        let form = there.mette.get(&path).await;
        let version = between(&form.body, r#"name="version" value=""#, "\"").to_owned();
        let typed = [
            ("name", "Noah Kjær Lindholm"),
            ("address", "Brogade 1"),
            ("has_address", "yes"),
            ("version", version.as_str()),
        ];
        let record = there.mette.post_and_follow(&path, &typed).await;
        assert!(record.shows("Brogade 1"));
        let protect = [("source", "Folkeregisteret"), ("protect", "yes")];
        there.mette.post_and_follow(&there.at("/protection"), &protect).await;
        for page in ["", "/identity", "/contact-attempts"] {
            assert!(!there.mette.get(&there.at(page)).await.body.contains("Brogade"), "{page}");
        }
        assert!(there.mette.post(&there.at("/address"), &[]).await.shows("Brogade 1"));
    }
}
