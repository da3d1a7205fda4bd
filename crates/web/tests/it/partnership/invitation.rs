//! The invitation is data: the secretariat drafts it in Danish and English, two editors lose nothing, and what a second person
//! of the hosts has approved is published for everyone.

use crate::harness::{Answer, Browser, TestApp, app, apps};

const ADDRESS: &str = "/secretariat/invitation";

/// The edit form's fields as they stand, with some of them changed.
async fn form(secretariat: &Browser, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = secretariat.get(ADDRESS).await;
    let mut fields = fields_of(&page);
    for (name, value) in changed {
        let field = fields.iter_mut().find(|(known, _)| known == name);
        (*value).clone_into(&mut field.unwrap_or_else(|| panic!("no field {name}")).1);
    }
    fields
}

/// What a browser would post of the edit form.
fn fields_of(page: &Answer) -> Vec<(String, String)> {
    let form = page.body.split("action=\"/secretariat/invitation\"").nth(1).expect("the form");
    let mut fields = Vec::new();
    for part in form.split(" name=\"").skip(1) {
        let (name, rest) = part.split_once('"').expect("a name");
        let (tag, after) = rest.split_once('>').expect("the end of the tag");
        let value = if let Some((_, value)) = tag.split_once("value=\"") {
            value.split_once('"').expect("a value").0
        } else if after.trim_start().starts_with("<option") {
            let before = after.split_once(" selected").map_or("", |(before, _)| before);
            before.rsplit_once("value=\"").map_or("", |(_, value)| value.trim_end_matches('"'))
        } else {
            after.split_once("</textarea>").map_or("", |(text, _)| text)
        };
        fields.push((name.to_owned(), plain(value)));
    }
    fields
}

fn plain(text: &str) -> String {
    let entities = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    entities
        .iter()
        .fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
        .trim()
        .to_owned()
}

async fn post(secretariat: &Browser, form: &[(String, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    secretariat.post(ADDRESS, &form).await
}

/// The draft is approved by the ministry and published by the secretariat.
async fn published(app: &TestApp, version: u8, save: &str) {
    let address = format!("/invitation/versions/{version}");
    let ministry = app.sign_in("ministry").await;
    let yes = ministry.post(&format!("{address}/approval"), &[("save", save)]).await;
    assert_eq!(yes.status, 303, "{yes}");
    let secretariat = app.sign_in("secretariat").await;
    let out = secretariat.post(&format!("{address}/publication"), &[]).await;
    assert_eq!(out.location(), "/invitation", "{out}");
}

#[tokio::test]
async fn everything_it_says_stands_in_a_field_in_both_languages() {
    let app = app().await;
    let names: Vec<String> = fields_of(&app.sign_in("secretariat").await.get(ADDRESS).await)
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, _)| name)
        .collect();
    let texts = [
        "name",
        "hosts",
        "host-roles",
        "mandate",
        "aim",
        "background",
        "for-whom",
        "ways",
        "gets",
        "brings",
        "free",
        "group",
        "meetings",
        "outcome",
        "themes",
        "tracks",
    ];
    let both = texts.iter().flat_map(|text| [format!("da-{text}"), format!("en-{text}")]);
    let facts = ["case", "document", "email", "address", "web", "dated-day"];
    for name in both.chain(facts.map(str::to_owned)) {
        assert!(names.contains(&name), "{name} among {names:?}");
    }
}

#[tokio::test]
async fn what_is_published_is_what_everyone_reads_in_their_language() {
    for app in apps().await {
        let secretariat = app.sign_in("secretariat").await;
        let edit = [
            ("da-aim", "Flere unge skal videre."),
            ("en-aim", "More young people are to move on."),
            ("da-themes", "Først: et\nSå: to\nDernæst: tre\nTil sidst: fire"),
            ("phone", "33 70 33 70"),
        ];
        let answer = post(&secretariat, &form(&secretariat, &edit).await).await;
        assert_eq!(answer.status, 303, "{answer}");
        let page = secretariat.get(answer.location()).await;
        assert!(page.shows("Udkastet er gemt.") && page.shows("Udkast til udgave 1"), "{page}");
        assert!(!app.visitor().get("/invitation").await.shows("Flere unge skal videre."), "a draft is out");
        published(&app, 1, "1").await;
        let danish = app.visitor().get("/invitation").await;
        assert!(danish.shows("Flere unge skal videre.") && danish.shows("1 Først et 2 Så to"), "{danish}");
        assert!(danish.shows("Dato og sted afventer"), "{danish}");
        let english = app.visitor().in_english().get("/invitation").await;
        assert!(english.shows("More young people are to move on."), "{english}");
        assert!(english.shows("Closer cooperation"), "the other language keeps its words: {english}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_and_what_was_typed_stays() {
    let app = app().await;
    let secretariat = app.sign_in("secretariat").await;
    let edit = [
        ("en-aim", " "),
        ("case", ""),
        ("email", "spørg os"),
        ("dated-month", "13"),
        ("da-themes", "Kun: én linje"),
        ("da-tracks", "Uden kolon\nOgså uden"),
        ("da-name", "Et andet navn"),
    ];
    let answer = post(&secretariat, &form(&secretariat, &edit).await).await;
    assert_eq!(answer.status, 422, "{answer}");
    let mut at: Vec<String> = answer.mistakes().into_iter().map(|(at, _)| at).collect();
    at.sort();
    assert_eq!(at, ["case", "da-themes", "da-tracks", "dated", "email", "en-aim"]);
    assert!(
        answer.body.contains("value=\"Et andet navn\"") && answer.body.contains("Kun: én linje"),
        "{answer}"
    );
    assert!(!app.visitor().get("/invitation").await.shows("Et andet navn"), "nothing half saved");
}

#[tokio::test]
async fn the_second_of_two_editors_sees_the_difference_and_loses_nothing() {
    for app in apps().await {
        let (one, other) = (app.sign_in("secretariat").await, app.sign_in("secretariat").await);
        let mine = form(&one, &[("da-free", "Det koster ingenting.")]).await;
        assert_eq!(
            post(&other, &form(&other, &[("da-outcome", "Til sidst en anbefaling.")]).await).await.status,
            303
        );
        let answer = post(&one, &mine).await;
        assert_eq!(answer.status, 409, "{answer}");
        assert!(answer.shows("Lise Vestergaard har rettet invitationen"), "{answer}");
        assert!(
            answer.shows("Det munder det ud i (dansk)") && answer.shows("Til sidst en anbefaling."),
            "{answer}"
        );
        assert!(
            answer.body.contains("Det koster ingenting."),
            "what was typed stands in the field: {answer}"
        );
        let mut again = fields_of(&answer);
        let outcome = again.iter_mut().find(|(name, _)| name == "da-outcome").expect("the field");
        "Til sidst en anbefaling.".clone_into(&mut outcome.1);
        assert_eq!(post(&one, &again).await.status, 303);
        published(&app, 1, "2").await;
        let page = app.visitor().get("/invitation").await;
        assert!(page.shows("Det koster ingenting.") && page.shows("Til sidst en anbefaling."), "{page}");
    }
}

#[tokio::test]
async fn its_writer_is_told_to_let_another_approve_it_and_nobody_else_sees_the_draft() {
    for app in apps().await {
        let secretariat = app.sign_in("secretariat").await;
        post(&secretariat, &form(&secretariat, &[("da-aim", "Flere unge skal videre.")]).await).await;
        let address = "/invitation/versions/1";
        let own = secretariat.get(address).await;
        assert!(own.shows("En anden person hos værterne skal læse udkastet"), "{own}");
        assert!(!own.body.contains("/approval\""), "{own}");
        let refused = secretariat.post("/invitation/versions/1/approval", &[("save", "1")]).await;
        assert_eq!(refused.status, 409, "{refused}");
        assert!(refused.shows("En anden person hos værterne skal godkende"), "what to do: {refused}");

        let ministry = app.sign_in("ministry").await;
        let home = ministry.get("/partnership").await;
        assert!(home.shows("Udkastet venter på, at en anden person hos værterne godkender det."), "{home}");
        let read = ministry.get(address).await;
        assert!(read.shows("Flere unge skal videre.") && read.body.contains("/approval\""), "{read}");
        let changes = ministry.get("/invitation/versions/1/changes").await;
        assert!(changes.shows("(dansk)") && changes.shows("Flere unge skal videre."), "{changes}");
        for other in ["coordinator", "reference-group"] {
            let browser = app.sign_in(other).await;
            assert_eq!(browser.get(address).await.status, 404, "{other}");
            assert!(!browser.get("/invitation/versions").await.shows("Udkastet"), "{other}");
        }
        assert_eq!(app.visitor().get(address).await.status, 404);
    }
}

#[tokio::test]
async fn a_superseded_version_keeps_its_words_and_leads_to_the_one_in_force() {
    for app in apps().await {
        let secretariat = app.sign_in("secretariat").await;
        for (version, phone) in [(1, "11 11 11 11"), (2, "22 22 22 22")] {
            post(&secretariat, &form(&secretariat, &[("phone", phone)]).await).await;
            published(&app, version, "1").await;
        }
        let visitor = app.visitor();
        let now = visitor.get("/invitation").await;
        assert!(now.shows("22 22 22 22") && !now.shows("11 11 11 11"), "{now}");
        let former = visitor.get("/invitation/versions/1").await;
        assert!(former.shows("11 11 11 11") && former.shows("blev afløst"), "{former}");
        assert!(former.body.contains("href=\"/invitation/versions/2\""), "{former}");
        let first = visitor.get("/invitation/versions/0").await;
        assert!(first.shows("Udgave 0 gjaldt fra begyndelsen og blev afløst"), "{first}");
        let list = visitor.get("/invitation/versions").await;
        assert!(list.shows("Gælder nu") && list.shows("Afløst"), "{list}");
        let changed = visitor.get("/invitation/versions/2/changes").await;
        assert!(changed.shows("11 11 11 11 22 22 22 22"), "{changed}");
    }
}

#[tokio::test]
async fn a_draft_is_dropped_with_one_word_more_and_what_changed_is_told_from_what_was_public() {
    for app in apps().await {
        let secretariat = app.sign_in("secretariat").await;
        post(&secretariat, &form(&secretariat, &[("phone", "11 11 11 11")]).await).await;
        let draft = secretariat.get("/invitation/versions/1").await;
        assert!(draft.shows("Kassér udkastet") && draft.shows("Ja, kassér det"), "{draft}");
        let gone = secretariat.post("/invitation/versions/1/removal", &[("save", "1")]).await;
        assert_eq!(gone.location(), "/invitation/versions/1", "{gone}");
        let kept = secretariat.get("/invitation/versions/1").await;
        assert!(kept.shows("Udkastet til udgave 1 er kasseret.") && !kept.shows("Ja, kassér det"), "{kept}");
        let late = secretariat.post("/invitation/versions/1/removal", &[("save", "1")]).await;
        assert_eq!(late.status, 409, "{late}");
        assert_eq!(app.visitor().get("/invitation/versions/1").await.status, 404);

        post(&secretariat, &form(&secretariat, &[("phone", "22 22 22 22")]).await).await;
        published(&app, 2, "1").await;
        let changed = app.visitor().get("/invitation/versions/2/changes").await;
        assert!(changed.shows("22 22 22 22") && !changed.shows("11 11 11 11"), "{changed}");
    }
}

#[tokio::test]
async fn a_mandate_is_read_with_its_parties_and_its_link_must_be_one() {
    let app = app().await;
    let secretariat = app.sign_in("secretariat").await;
    let wrong = post(&secretariat, &form(&secretariat, &[("mandate-link", "uvm.dk/aftale")]).await).await;
    let told = "Skriv en adresse, der begynder med https://.";
    assert_eq!(wrong.mistakes(), [("mandate-link".to_owned(), told.to_owned())], "{wrong}");
    let edit = [("mandate-link", "https://www.example.dk/aftale"), ("da-parties", "seks partier")];
    post(&secretariat, &form(&secretariat, &edit).await).await;
    published(&app, 1, "1").await;
    let page = app.visitor().get("/invitation").await;
    assert!(page.body.contains("href=\"https://www.example.dk/aftale\""), "{page}");
    assert!(page.shows("Partierne bag: seks partier."), "{page}");
}
