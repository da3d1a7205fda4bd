//! Recommendations as requests: from a proposal to an answer, what is public, two editors, withdrawn evidence.

use sea_orm::ConnectionTrait as _;

use crate::harness::{Answer, Browser, TestApp, apps};

pub type Form = Vec<(&'static str, &'static str)>;

pub fn whole() -> Form {
    vec![
        ("title", "Giv skolen og den unge svar"),
        ("demand", "Kommuner bør svare skolen samme dag."),
        ("addressee", "Kommunerne"),
        ("themes", "cooperation"),
        ("level", "agreement"),
        ("horizon", "now"),
        ("why", "Hver femte unge får ikke kontakt."),
    ]
}

pub const A_VOICE: [(&str, &str); 5] = [
    ("claim", "Et navn gør forskellen"),
    ("kind", "voice"),
    ("quote", "Så stod der, at hun hed Mette."),
    ("said", "en ung i Nordlund"),
    ("consent", "yes"),
];

pub async fn done(browser: &Browser, path: &str, form: &[(&str, &str)]) -> Answer {
    let answer = browser.post(path, form).await;
    assert_eq!(answer.status, 303, "{path}: {answer}");
    browser.get(answer.location()).await
}

pub async fn proposed(browser: &Browser, form: &[(&str, &str)]) -> String {
    let answer = browser.post("/recommendations", form).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location().split('?').next().expect("an address").to_owned()
}

async fn consulted(app: &TestApp) -> String {
    let soren = app.sign_in("coordinator").await;
    let address = proposed(&soren, &whole()).await;
    done(&soren, &format!("{address}/evidence"), &A_VOICE).await;
    let lise = app.sign_in("secretariat").await;
    done(&lise, &format!("{address}/steps/consult"), &[]).await;
    address
}

#[tokio::test]
async fn a_proposal_is_consulted_adopted_delivered_answered_and_stands_on_the_front_page() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let lise = app.sign_in("secretariat").await;
        let address = proposed(&soren, &whole()).await;
        let nothing = lise.post(&format!("{address}/steps/consult"), &[]).await;
        assert_eq!(nothing.status, 422, "{nothing}");
        assert!(nothing.shows("Tilføj mindst ét belæg"), "{nothing}");
        done(&soren, &format!("{address}/evidence"), &A_VOICE).await;
        let page = done(&lise, &format!("{address}/steps/consult"), &[]).await;
        assert!(page.shows("Høringssvar") && page.shows("1. Giv skolen og den unge svar"), "{page}");
        assert_eq!(app.visitor().get(&address).await.status, 404, "{}: no draft is public", app.store.engine);
        let early = lise.post(&format!("{address}/steps/adopt"), &[]).await;
        assert!(
            early.status == 422 && early.shows("Ingen har svaret på den nyeste version endnu."),
            "{early}"
        );
        done(&soren, &format!("{address}/stance"), &[("stance", "endorses")]).await;
        done(&lise, &format!("{address}/steps/adopt"), &[]).await;
        let day = [("on-day", "24"), ("on-month", "11"), ("on-year", "2026")];
        let no_document = lise.post(&format!("{address}/steps/deliver"), &day).await;
        let fields: Vec<String> = no_document.mistakes().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["who", "document"], "{no_document}");
        let asked = no_document.mistakes().remove(0).1;
        assert_eq!(asked, "Skriv, hvem anbefalingen er overleveret til.");
        let delivery = [&day[..], &[("who", "Udvalget"), ("document", "3488053-2")]].concat();
        done(&lise, &format!("{address}/steps/deliver"), &delivery).await;
        let answer =
            [&day[..], &[("office", "ministeren"), ("answer", "partly"), ("text", "Vi ser på det.")]]
                .concat();
        let ministry = app.sign_in("ministry").await;
        done(&ministry, &format!("{address}/steps/answer"), &answer).await;
        let visitor = app.visitor();
        let page = visitor.get(&address).await;
        for shown in ["Delvist imødekommet", "Dokument 3488053-2", "at hun hed Mette", "en ung i Nordlund"] {
            assert!(page.shows(shown), "{}: {shown} is missing in {page}", app.store.engine);
        }
        assert!(visitor.get("/").await.shows("Giv skolen og den unge svar"), "{}", app.store.engine);
        assert_eq!(soren.get(&format!("{address}/edit")).await.status, 409, "the text is fixed");
    }
}

#[tokio::test]
async fn dissent_needs_a_reason_and_is_public_and_comments_are_not() {
    for app in apps().await {
        let address = consulted(&app).await;
        let soren = app.sign_in("coordinator").await;
        let silent = soren.post(&format!("{address}/stance"), &[("stance", "dissents")]).await;
        assert_eq!(silent.mistakes()[0].0, "because", "{silent}");
        let torben = app.sign_in("reference-group").await;
        let reason = [("stance", "dissents"), ("because", "Ikke i eksamensperioden.")];
        done(&torben, &format!("{address}/stance"), &reason).await;
        let page = done(&soren, &format!("{address}/stance"), &[("stance", "endorses")]).await;
        assert!(page.shows("1 støtter, 1 er uenig"), "{page}");
        let page = done(&torben, &format!("{address}/comments"), &[("words", "Skriv næste hverdag.")]).await;
        assert!(page.shows("1 kommentar") && page.shows("Torben Maj"), "{page}");
        let lise = app.sign_in("secretariat").await;
        done(&lise, &format!("{address}/steps/adopt"), &[]).await;
        let page = app.visitor().get(&address).await;
        assert!(page.shows("Ikke i eksamensperioden.") && page.shows("Følgegruppen"), "{page}");
        assert!(!page.shows("Skriv næste hverdag.") && !page.shows("Torben Maj"), "{page}");
    }
}

#[tokio::test]
async fn the_second_editor_sees_the_difference_and_a_version_says_what_it_changed() {
    for app in apps().await {
        let address = consulted(&app).await;
        let soren = app.sign_in("coordinator").await;
        let lise = app.sign_in("secretariat").await;
        let mut hers = whole();
        hers[1] = ("demand", "Kommuner bør svare skolen inden næste hverdag.");
        hers.push(("version", "1"));
        let page = done(&lise, &format!("{address}/edit"), &hers).await;
        assert!(page.shows("Se, hvad der er ændret fra version 1"), "{page}");
        let mut his = whole();
        his.extend([("takes", "En aftale."), ("version", "1")]);
        let conflict = soren.post(&format!("{address}/edit"), &his).await;
        assert_eq!(conflict.status, 409, "{conflict}");
        assert!(conflict.shows("inden næste hverdag") && conflict.shows("En aftale."), "{conflict}");
        let version = soren.get(&format!("{address}/versions/2")).await;
        assert!(
            version.shows("ændret") && version.body.contains("<del>Kommuner bør svare skolen samme dag.")
        );
        let stranger = app.visitor().get(&format!("{address}/versions/2")).await;
        assert!(stranger.location().starts_with("/sign-in"), "{stranger}");
    }
}

#[tokio::test]
async fn withdrawn_evidence_is_marked_and_its_words_are_gone_from_the_page() {
    for app in apps().await {
        let address = consulted(&app).await;
        let soren = app.sign_in("coordinator").await;
        let empty = soren.post(&format!("{address}/evidence/1/withdrawal"), &[]).await;
        assert_eq!(empty.status, 422, "{empty}");
        let reason = [("reason", "Samtykket er taget tilbage.")];
        let page = done(&soren, &format!("{address}/evidence/1/withdrawal"), &reason).await;
        assert!(page.shows("Belægget er trukket tilbage 24. november 2026"), "{page}");
        assert!(!page.shows("at hun hed Mette"), "{page}");
    }
}

#[tokio::test]
async fn a_trial_and_the_recommendation_that_rests_on_it_lead_to_each_other() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let trial = soren.post("/trials", &[("title", "Svar samme dag")]).await;
        let trial = trial.location().split('?').next().expect("an address").to_owned();
        let id = trial.trim_start_matches("/trials/");
        let address = proposed(&soren, &whole()).await;
        let piece = [("claim", "Svar samme dag virker"), ("kind", "trial"), ("trial", id)];
        let unshared = soren.post(&format!("{address}/evidence"), &piece).await;
        assert_eq!(unshared.mistakes()[0].0, "trial", "{unshared}");
        done(&soren, &format!("{trial}/sharing"), &[("sharing", "members")]).await;
        let page = done(&soren, &format!("{address}/evidence"), &piece).await;
        assert!(page.body.contains(&format!("href=\"{trial}\"")), "{page}");
        let page = soren.get(&trial).await;
        assert!(page.body.contains(&format!("href=\"{address}\"")), "{}: {page}", app.store.engine);
        let stranger = app.sign_in("kui-counsellor-fjordby").await.get(&trial).await;
        assert!(!stranger.body.contains(&address), "a draft isn't told: {stranger}");
    }
}

#[tokio::test]
async fn the_catalogue_gathers_what_was_adopted_and_bears_the_delivered_documents_number() {
    for app in apps().await {
        let address = consulted(&app).await;
        let visitor = app.visitor();
        let empty = visitor.get("/recommendations/catalogue").await;
        assert!(
            empty.shows("Der er ikke vedtaget nogen anbefalinger endnu."),
            "{}: {empty}",
            app.store.engine
        );
        let torben = app.sign_in("reference-group").await;
        let reason = [("stance", "dissents"), ("because", "Ikke i eksamensperioden.")];
        done(&torben, &format!("{address}/stance"), &reason).await;
        let lise = app.sign_in("secretariat").await;
        done(&lise, &format!("{address}/steps/adopt"), &[]).await;
        assert!(visitor.get("/recommendations/catalogue").await.shows("Ikke overleveret endnu"));
        let delivery = [
            ("on-day", "24"),
            ("on-month", "11"),
            ("on-year", "2026"),
            ("who", "Udvalget"),
            ("document", "3488053-2"),
        ];
        done(&lise, &format!("{address}/steps/deliver"), &delivery).await;
        let page = visitor.get("/recommendations/catalogue").await;
        for shown in [
            "Giv skolen og den unge svar",
            "Til Kommunerne",
            "at hun hed Mette",
            "Følgegruppen er uenig: »Ikke i eksamensperioden.«",
            "Overleveret",
            "3488053-2",
            "Ingen af anbefalingerne bygger på tal fra en udgivelse.",
        ] {
            assert!(page.shows(shown), "{}: {shown} is missing in {page}", app.store.engine);
        }
        assert!(!page.shows("Torben Maj"), "{page}");
    }
}

#[tokio::test]
async fn the_catalogue_says_of_a_dissent_from_an_earlier_text_which_one_it_was() {
    for app in apps().await {
        let address = consulted(&app).await;
        let torben = app.sign_in("reference-group").await;
        let reason = [("stance", "dissents"), ("because", "Ikke i eksamensperioden.")];
        done(&torben, &format!("{address}/stance"), &reason).await;
        let lise = app.sign_in("secretariat").await;
        let mut softer = whole();
        softer[1] = ("demand", "Kommuner bør svare skolen inden næste hverdag.");
        softer.push(("version", "1"));
        done(&lise, &format!("{address}/edit"), &softer).await;
        let soren = app.sign_in("coordinator").await;
        done(&soren, &format!("{address}/stance"), &[("stance", "endorses")]).await;
        done(&lise, &format!("{address}/steps/adopt"), &[]).await;
        let page = app.visitor().get("/recommendations/catalogue").await;
        let dissent = "Følgegruppen er uenig: »Ikke i eksamensperioden.« Svaret gælder version 1.";
        assert!(page.shows(dissent), "{}: {page}", app.store.engine);
    }
}

/// The other municipality becomes a member: it is asked from then on.
async fn fjordby_is_a_member(app: &TestApp) {
    let outside = app.store.from_outside().await;
    for statement in [
        "INSERT INTO sign_ups (public_id, state, email_index, sealed, sealed_sender, begun_at, saved_at) \
         VALUES ('S9902', 'accepted', '', '', '', 0, 0)",
        "INSERT INTO members (organisation_id, sign_up_id, themes, since, covers_trials) \
         SELECT organisations.id, sign_ups.id, 'data', '2026-01-01', TRUE FROM organisations, sign_ups \
         WHERE organisations.code = '9902' AND sign_ups.public_id = 'S9902'",
    ] {
        outside.execute_unprepared(statement).await.expect("a member");
    }
}

#[tokio::test]
async fn before_the_adoption_it_is_told_who_was_heard_and_not_to_wait_needs_a_reason_that_everyone_reads() {
    for app in apps().await {
        let address = consulted(&app).await;
        fjordby_is_a_member(&app).await;
        let torben = app.sign_in("reference-group").await;
        let reason = [("stance", "dissents"), ("because", "Ikke i eksamensperioden.")];
        done(&torben, &format!("{address}/stance"), &reason).await;
        let lise = app.sign_in("secretariat").await;
        let adoption = lise.get(&format!("{address}/steps/adopt")).await;
        for told in [
            "0 støtter, 1 er uenig",
            "Høringen varer til og med 8. december 2026.",
            "Fjordby Kommune",
            "Ikke i eksamensperioden.",
        ] {
            assert!(adoption.shows(told), "{}: {told} is missing in {adoption}", app.store.engine);
        }
        let early = lise.post(&format!("{address}/steps/adopt"), &[]).await;
        assert_eq!((early.status, early.mistakes()[0].0.as_str()), (422, "why-now"), "{early}");
        done(&lise, &format!("{address}/steps/adopt"), &[("why-now", "Folketinget mødes i morgen.")]).await;
        let page = app.visitor().get(&address).await;
        assert!(page.shows("Vedtaget, før høringen var slut"), "{}: {page}", app.store.engine);
        assert!(page.shows("Folketinget mødes i morgen."), "{page}");
    }
}

#[tokio::test]
async fn a_ministry_answers_as_itself_and_a_step_keeps_its_order_of_days() {
    for app in apps().await {
        let address = consulted(&app).await;
        let soren = app.sign_in("coordinator").await;
        done(&soren, &format!("{address}/stance"), &[("stance", "endorses")]).await;
        let lise = app.sign_in("secretariat").await;
        done(&lise, &format!("{address}/steps/adopt"), &[]).await;
        let on = |day| [("on-day", day), ("on-month", "11"), ("on-year", "2026")];
        let delivery = [("who", "Udvalget"), ("document", "3488053-2")];
        let early =
            lise.post(&format!("{address}/steps/deliver"), &[&on("23")[..], &delivery].concat()).await;
        let told = "Den blev vedtaget 24. november 2026. Skriv den dag eller en senere.";
        assert_eq!((early.status, early.mistakes()[0].1.as_str()), (422, told), "{early}");
        assert!(early.body.contains("value=\"3488053-2\""), "what was typed stays: {early}");
        let ahead =
            lise.post(&format!("{address}/steps/deliver"), &[&on("25")[..], &delivery].concat()).await;
        assert_eq!((ahead.status, ahead.mistakes()[0].0.as_str()), (422, "on"), "{ahead}");
        done(&lise, &format!("{address}/steps/deliver"), &[&on("24")[..], &delivery].concat()).await;

        let ministry = app.sign_in("ministry").await;
        let form = ministry.get(&format!("{address}/steps/answer")).await;
        assert!(form.shows("I svarer som ") && !form.body.contains("name=\"who\""), "{form}");
        let answer = [("who", "Finansministeriet"), ("answer", "partly"), ("text", "Vi ser på det.")];
        let page =
            done(&ministry, &format!("{address}/steps/answer"), &[&on("24")[..], &answer].concat()).await;
        assert!(!page.shows("Finansministeriet"), "{}: {page}", app.store.engine);
        let noted = done(&lise, &format!("{address}/steps/answer"), &[&on("24")[..], &answer].concat()).await;
        assert!(noted.shows("Udvalget, 24. november 2026") && noted.shows("Skrevet af "), "{noted}");
    }
}
