//! The guide: what is refused, what it says, and that nothing typed is lost.

use super::{FIVE, KAREN, begun, fields, filled, follow, link_to, mark_of, people, save, sent};
use crate::harness::{app, apps};

/// Five participants with their levels, and what they are told.
type Refused<'a> = ([(&'a str, &'a str); 5], &'a [&'a str]);
/// A step, what is typed there, and what is told.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

#[tokio::test]
async fn four_participants_are_told_to_be_one_more_and_are_still_there_by_the_next_link() {
    for app in apps().await {
        let browser = begun(&app).await;
        let answer = save(&browser, "participants", &fields(&people(&FIVE[..4]))).await;
        assert_eq!(answer.status, 422, "{answer}");
        let told = "Tilføj én deltager mere. I er 4, og partnerskabet kræver mindst 5. I kan gemme nu og tilføje \
                    den sidste senere.";
        assert_eq!(answer.mistakes(), [("participant-name-4".to_owned(), told.to_owned())]);
        assert!(answer.title().starts_with("Fejl:"), "{}", answer.title());

        let elsewhere = app.visitor();
        elsewhere.post("/partnership/signup", &[("email", KAREN)]).await;
        follow(&app, &elsewhere).await;
        let page = elsewhere.get("/partnership/signup/steps/participants").await;
        assert!(page.body.contains("value=\"Jens Brosholm\""), "{page}");
        assert!(page.shows("Deltagere: 4 af mindst 5"), "{page}");
    }
}

#[tokio::test]
async fn each_level_must_be_there_and_the_coordinator_once() {
    let app = app().await;
    let browser = begun(&app).await;
    let all = |level| FIVE.map(|(name, _)| (name, level));
    let two = {
        let mut two = FIVE;
        two[4].1 = "coordinator";
        two
    };
    let cases: [Refused<'_>; 3] = [
        (
            all("staff"),
            &["Vælg, hvem af deltagerne der er tovholder.", "Mindst én deltager skal være chef eller leder."],
        ),
        (
            all("leader"),
            &["Vælg, hvem af deltagerne der er tovholder.", "Mindst én deltager skal være medarbejder."],
        ),
        (two, &["Der er 2 tovholdere. Vælg én."]),
    ];
    for (who, told) in cases {
        let answer = save(&browser, "participants", &fields(&people(&who))).await;
        assert_eq!(answer.status, 422, "{answer}");
        let messages: Vec<String> = answer.mistakes().into_iter().map(|(_, message)| message).collect();
        assert_eq!(messages, told);
        assert!(answer.body.contains("value=\"Sanne Hede\""), "{answer}");
    }
}

#[tokio::test]
async fn whoever_coordinates_is_proposed_as_the_first_participant() {
    let app = app().await;
    let browser = begun(&app).await;
    save(&browser, "coordinator", &[("coordinator-name", "Karen Vadsted"), ("coordinator-email", KAREN)])
        .await;
    let page = browser.get("/partnership/signup/steps/participants").await;
    assert!(page.body.contains("value=\"Karen Vadsted\""), "{page}");
    assert!(page.shows("Deltagere: 0 af mindst 5"), "proposed, not saved: {page}");
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field_and_stays_as_it_was_typed() {
    let app = app().await;
    let browser = begun(&app).await;
    let long = "x".repeat(300);
    let backing = |day, month, year| {
        [
            ("backing-body", "Byrådet"),
            ("backing-on-day", day),
            ("backing-on-month", month),
            ("backing-on-year", year),
            ("backing-document", "7"),
        ]
    };
    let partner = |id, email| {
        [("partners-0", id), ("partner-contact-name-0", "Ida"), ("partner-contact-email-0", email)]
    };
    let same = [
        partner("fgu-nordlund", "a@b.example"),
        [
            ("partners-1", "fgu-nordlund"),
            ("partner-contact-name-1", "Bo"),
            ("partner-contact-email-1", "b@b.example"),
        ],
    ]
    .concat();
    let twice = {
        // The same name in composed and decomposed letters.
        let mut twice = FIVE;
        twice[0].0 = "Åse Søborg";
        twice[1].0 = "A\u{30a}se Søborg";
        people(&twice)
    };
    let cases: [Case<'_>; 12] = [
        ("municipality", &[("municipality", "0000")], "Vælg en kommune fra listen."),
        (
            "backing",
            &backing("31", "2", "2026"),
            "Den dag findes ikke. Skriv dag, måned og år med fire cifre.",
        ),
        ("backing", &backing("25", "11", "2026"), "Dagen ligger i fremtiden."),
        ("backing", &[("backing-body", long.as_str())], "Navnet på udvalget er for langt."),
        ("backing", &[("backing-document", "?")], "Skriv nummeret på dokumentet eller punktet."),
        ("themes", &[("themes", "luck"), ("wishes", "mere")], "Vælg temaer fra listen."),
        (
            "themes",
            &[("themes", "data"), ("wishes", "klip\u{7}")],
            "Teksten rummer et tegn, der ikke er skrift.",
        ),
        ("partners", &partner("hogwarts", "a@b.example"), "Institutionen står ikke i registret."),
        ("partners", &partner("fgu-nordlund", "ingen mail"), "Kontaktens mail ser forkert ud."),
        ("partners", &same, "Institutionen står der to gange."),
        (
            "coordinator",
            &[("coordinator-name", "Karen"), ("coordinator-email", KAREN), ("coordinator-phone", "12")],
            "Telefonnummeret ser forkert ud.",
        ),
        ("participants", &fields(&twice), "Den samme person står der to gange."),
    ];
    for (step, typed, told) in cases {
        let answer = save(&browser, step, typed).await;
        assert_eq!(answer.status, 422, "{step}: {answer}");
        let mistakes = answer.mistakes();
        assert!(mistakes.iter().any(|(_, message)| message.starts_with(told)), "{step}: {mistakes:?}");
        for (field, _) in &mistakes {
            assert!(answer.body.contains(&format!("id=\"{field}\"")), "{step}: no field {field} to go to");
        }
    }
    let html = "<script>alert(1)</script>";
    let answer =
        save(&browser, "coordinator", &[("coordinator-name", html), ("coordinator-email", KAREN)]).await;
    assert_eq!(answer.status, 303, "a name may look odd: {answer}");
    let page = browser.get("/partnership/signup/steps/coordinator").await;
    assert!(!page.body.contains(html) && page.body.contains("&#60;script"), "{page}");
}

#[tokio::test]
async fn of_two_on_one_step_the_second_is_shown_what_the_first_saved() {
    for app in apps().await {
        let (one, other) = (begun(&app).await, app.visitor());
        other.post("/partnership/signup", &[("email", KAREN)]).await;
        follow(&app, &other).await;
        let address = "/partnership/signup/steps/themes";
        let mark = mark_of(&one.get(address).await);
        let typed =
            |wishes| [("mark", mark.as_str()), ("go", "next"), ("themes", "data"), ("wishes", wishes)];
        assert_eq!(other.post(address, &typed("fra den anden")).await.status, 303);
        let answer = one.post(address, &typed("fra den ene")).await;
        assert_eq!(answer.status, 409, "{answer}");
        assert!(answer.shows("Nogen har gemt dette trin imens"), "{answer}");
        assert!(answer.shows("fra den anden") && answer.body.contains("fra den ene"), "{answer}");
        let mark = mark_of(&answer);
        let again = [("mark", mark.as_str()), ("go", "next"), ("themes", "data"), ("wishes", "begges")];
        assert_eq!(one.post(address, &again).await.status, 303, "saved on top of what was shown");
    }
}

#[tokio::test]
async fn without_a_link_or_with_a_dead_one_the_way_leads_to_a_new_letter() {
    let app = app().await;
    let stranger = app.visitor();
    assert_eq!(stranger.get("/partnership/signup/steps/review").await.location(), "/partnership/signup");
    let guessed = stranger.get("/partnership/signup/open?link=00ff").await;
    assert_eq!(guessed.status, 410, "{guessed}");
    assert!(guessed.shows("Linket virker ikke længere. Skriv din mail, så sender vi et nyt."), "{guessed}");

    let browser = begun(&app).await;
    save(&browser, "municipality", &[("municipality", "9902")]).await;
    app.wait_days(61).await;
    let late = browser.get("/partnership/signup/mine").await;
    assert_eq!(late.location(), "/partnership/signup?link=dead", "{late}");
    browser.post("/partnership/signup", &[("email", KAREN)]).await;
    follow(&app, &browser).await;
    let back = browser.get("/partnership/signup/mine").await;
    assert!(back.shows("Tilmelding: Fjordby Kommune"), "what was written is there: {back}");
}

#[tokio::test]
async fn an_address_is_asked_for_and_tells_nobody_whether_it_has_a_sign_up() {
    let app = app().await;
    let browser = app.visitor();
    let wrong = browser.post("/partnership/signup", &[("email", "karen fjordby")]).await;
    assert_eq!(wrong.status, 422, "{wrong}");
    assert_eq!(wrong.mistakes()[0].0, "email");
    assert!(wrong.body.contains("value=\"karen fjordby\""), "{wrong}");
    let first = browser.post("/partnership/signup", &[("email", KAREN)]).await;
    let first_link = link_to(&app, KAREN).await;
    let second = browser.post("/partnership/signup", &[("email", KAREN)]).await;
    assert_eq!((first.status, first.location()), (second.status, second.location()));
    assert_ne!(first_link, link_to(&app, KAREN).await);
}

#[tokio::test]
async fn what_is_sent_is_read_and_not_changed_and_a_municipality_signs_up_once() {
    let app = app().await;
    let browser = begun(&app).await;
    let empty = browser.post("/partnership/signup/sending", &[]).await;
    assert_eq!(empty.status, 422, "{empty}");
    assert!(empty.mistakes().iter().any(|(at, _)| at == "review-backing"), "{:?}", empty.mistakes());
    filled(&browser, "fgu-nordlund").await;
    let review = browser.get("/partnership/signup/steps/review").await;
    assert!(review.shows("tirsdag 10. november 2026") && review.shows("Fortættet samarbejde"), "{review}");
    sent(&app, &browser).await;
    let page = browser.get("/partnership/signup/steps/themes").await;
    assert_eq!(page.location(), "/partnership/signup/mine", "{page}");
    let late = browser.post("/partnership/signup/steps/themes", &[("mark", ""), ("wishes", "andet")]).await;
    assert_eq!(late.status, 409, "{late}");

    let other = app.visitor();
    other.post("/partnership/signup", &[("email", "en.anden@fjordby.example")]).await;
    let link = link_to(&app, "en.anden@fjordby.example").await;
    other.get(&format!("/partnership/signup/open?link={link}")).await;
    filled(&other, "fgu-nordlund").await;
    let refused = other.post("/partnership/signup/sending", &[]).await;
    assert_eq!(refused.status, 422, "{refused}");
    assert!(refused.shows("Kommunen er allerede tilmeldt"), "{refused}");
}
