//! Trials as requests: written, planned, tried, decided, closed, shared, taken over, begun from a figure.

use domain::casework::{ContactAttempt, RawAttempt};
use domain::tables::Tables;
use store::casework::log_attempt;
use store::casework::worklist::search;
use store::testing::{World, a_report};

use crate::harness::{Answer, Browser, TestApp, apps};

pub type Form = Vec<(&'static str, &'static str)>;

pub fn whole() -> Form {
    vec![
        ("title", "Svar samme dag"),
        ("themes", "cooperation"),
        ("responsible", "Søren Krog"),
        ("practice", "Vi ringer, når vi når det."),
        ("problem", "Hver anden hører først fra os efter en uge."),
        ("aim-what", "Flere kontaktes inden 2 hverdage"),
        ("aim-whom", "Unge, der er faldet fra"),
        ("aim-share", "70 %"),
        ("aim-by-day", "1"),
        ("aim-by-month", "3"),
        ("aim-by-year", "2027"),
        ("change", "Vejlederen ringer til skolen samme dag."),
        ("first-step", "En vejleder, en skole, en uge."),
        ("prediction", "60 % efter runde 2"),
        ("outcome", "funnel.reached"),
        ("outcome-within", "2"),
    ]
}

const ROUND: [(&str, &str); 4] = [
    ("name", "Ring samme dag"),
    ("who", "Mette ringer, før dagen er slut."),
    ("question", "Kan vi nå skolen?"),
    ("prediction", "Ja"),
];

fn with(form: &[(&'static str, &'static str)], more: &[(&'static str, &'static str)]) -> Form {
    form.iter().chain(more).copied().collect()
}

/// Writes a trial down, and gives its address.
pub async fn begun(browser: &Browser, form: &[(&str, &str)]) -> String {
    let answer = browser.post("/trials", form).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location().split('?').next().expect("an address").to_owned()
}

async fn done(browser: &Browser, path: &str, form: &[(&str, &str)]) -> Answer {
    let answer = browser.post(path, form).await;
    assert_eq!(answer.status, 303, "{path}: {answer}");
    browser.get(answer.location()).await
}

pub async fn shared(app: &TestApp, address: &str, with: &str) {
    let coordinator = app.sign_in("coordinator").await;
    done(&coordinator, &format!("{address}/sharing"), &[("sharing", with)]).await;
}

#[tokio::test]
async fn an_idea_says_what_its_plan_lacks_and_begins_when_nothing_does() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &[("title", "Svar samme dag")]).await;
        let page = soren.get(&address).await;
        assert!(page.shows("12 ting mangler, før I kan begynde"), "{}: {page}", app.store.engine);
        assert!(page.body.contains(&format!("{address}/edit#first-step")), "{page}");
        let refused = soren.post(&format!("{address}/plan"), &[]).await;
        assert_eq!(refused.status, 422, "{refused}");

        let form = with(&whole(), &[("version", "1")]);
        done(&soren, &format!("{address}/edit"), &form).await;
        let page = done(&soren, &format!("{address}/plan"), &[]).await;
        assert!(page.shows("Planlagt") && page.shows("Begynd runde 1"), "{}: {page}", app.store.engine);
    }
}

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
async fn a_trial_is_its_municipalitys_until_it_is_shared_and_then_it_can_be_taken_over() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        let fjordby = app.sign_in("kui-counsellor-fjordby").await;
        let lise = app.sign_in("secretariat").await;
        assert!(app.sign_in("kui-counsellor").await.get(&address).await.shows("Svar samme dag"));
        for other in [&fjordby, &lise, &app.visitor()] {
            assert_eq!(other.get(&address).await.status, 404, "{}", app.store.engine);
            assert_eq!(other.get(&format!("{address}/chart.csv")).await.status, 404);
            assert!(!other.get("/trials").await.shows("Svar samme dag"), "{}", app.store.engine);
        }
        shared(&app, &address, "members").await;
        assert!(lise.get(&address).await.shows("fordi du er med i partnerskabet"));
        assert_eq!(lise.get(&format!("{address}/edit")).await.status, 404, "reading isn't writing");
        let copy = done(&fjordby, &format!("{address}/copy"), &[]).await;
        assert!(copy.shows("Efter en prøvehandling fra Nordlund Kommune"), "{copy}");
        assert!(copy.shows("Idé") && !copy.shows("Vi ringer, når vi når det."), "{copy}");
    }
}

#[tokio::test]
async fn the_public_reads_a_published_trial_without_names_and_without_a_chart() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        shared(&app, &address, "public").await;
        let visitor = app.visitor();
        assert!(visitor.get("/trials").await.shows("Svar samme dag"), "{}", app.store.engine);
        let page = visitor.get(&address).await;
        assert!(page.shows("Før og efter, beskyttet"), "{page}");
        assert!(!page.shows("Søren Krog") && !page.body.contains("<svg class=\"chart"), "{page}");
        assert_eq!(visitor.get(&format!("{address}/chart.csv")).await.status, 404);
    }
}

#[tokio::test]
async fn the_second_editor_sees_the_difference_and_keeps_what_was_typed() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        let birgitte = app.sign_in("kui-leader").await;
        let hers = [("title", "Svar straks"), ("version", "1")];
        done(&birgitte, &format!("{address}/edit"), &hers).await;
        let his = [("title", "Svar samme dag"), ("problem", "Vi er for sene."), ("version", "1")];
        let conflict = soren.post(&format!("{address}/edit"), &his).await;
        assert_eq!(conflict.status, 409, "{conflict}");
        assert!(conflict.shows("Svar straks"), "what she wrote: {conflict}");
        assert!(conflict.body.contains("value=\"Vi er for sene.\""), "what he typed: {conflict}");
        assert!(conflict.body.contains("name=\"version\" value=\"2\""), "and he can go on: {conflict}");
    }
}

#[tokio::test]
async fn young_people_are_quoted_only_with_their_consent() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let form = [("title", "Svar samme dag"), ("young-words", "Så stod der, at hun hed Mette.")];
        let refused = soren.post("/trials", &form).await;
        assert_eq!(refused.status, 422, "{refused}");
        assert_eq!(refused.mistakes()[0].0, "young-consent", "{refused}");
        assert!(refused.shows("at hun hed Mette"), "what was typed stays: {refused}");
        begun(&soren, &with(&[("young-consent", "yes")], &form_static())).await;
    }
}

fn form_static() -> Form {
    vec![("title", "Svar samme dag"), ("young-words", "Så stod der, at hun hed Mette.")]
}

#[tokio::test]
async fn a_figure_starts_a_trial_with_its_filter_and_the_trial_leads_back_to_the_figure() {
    for app in apps().await {
        let birgitte = app.sign_in("kui-leader").await;
        let overview = birgitte.get("/overview?kind=dropout").await;
        assert!(overview.shows("Start en prøvehandling"), "{overview}");
        assert!(overview.body.contains("/trials/new?outcome=funnel.reached&#38;kind=dropout"), "{overview}");
        let form = birgitte.get("/trials/new?outcome=funnel.reached&kind=dropout").await;
        assert!(form.body.contains("value=\"funnel.reached\" selected"), "{form}");
        assert!(form.body.contains("value=\"dropout\" checked"), "{form}");
        let address = begun(&birgitte, &with(&whole(), &[("kind", "dropout")])).await;
        let page = birgitte.get(&address).await;
        let back = "/overview?municipality=9901&#38;period=all&#38;kind=dropout#funnel";
        assert!(page.body.contains(back), "{}: {page}", app.store.engine);
    }
}

/// Jonas' school reports one pupil more than a point takes.
async fn eleven_are_reported_and_a_week_goes(app: &TestApp) {
    let world = World::new(&app.store);
    let school = world.a_school("nordlund-tekniske-skole").await;
    let jonas = app.viewer("school-counsellor").await;
    for serial in 1..12 {
        world.receive(&jonas, &school, a_report().for_pupil_number(serial)).await;
    }
    app.wait_days(7).await;
}

async fn eleven_are_reported_and_a_week_goes_with_three_reached(app: &TestApp) {
    let world = World::new(&app.store);
    let school = world.a_school("nordlund-tekniske-skole").await;
    let jonas = app.viewer("school-counsellor").await;
    let mette = app.viewer("kui-counsellor").await;
    let place = mette.memberships[0].organisation;
    for serial in 1..12 {
        let report = a_report().for_pupil_number(serial);
        let cpr = report.cpr();
        world.receive(&jonas, &school, report).await;
        if serial <= 3 {
            let found = search(&app.store, &mette, world.now, place, &cpr).await.expect("the case");
            let raw = RawAttempt {
                channel: "phone".into(),
                outcome: "reached-talk".into(),
                day: world.now.day().to_string(),
                time: "9.00".into(),
                note: String::new(),
            };
            let attempt = ContactAttempt::check(&raw, Tables::real(), world.now).expect("an attempt");
            let logged = log_attempt(&app.store, &mette, world.now, &found[0].case, attempt);
            logged.await.expect("it is logged");
        }
    }
    app.wait_days(7).await;
}

#[tokio::test]
async fn the_chart_fills_itself_ten_young_people_to_a_point() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &with(&whole(), &[])).await;
        let page = soren.get(&address).await;
        assert!(page.shows("En prik kommer, når 10 unge er talt med."), "{page}");
        eleven_are_reported_and_a_week_goes(&app).await;
        let birgitte = app.sign_in("kui-leader").await;
        let page = birgitte.get(&address).await;
        assert!(page.shows("Vi tegner en linje efter 6 prikker."), "{}: {page}", app.store.engine);
        assert!(page.shows("0 af 10") && page.shows("1 ung venter på"), "{page}");
        let soren = app.sign_in("coordinator").await;
        let page = soren.get(&address).await;
        assert!(
            page.shows("0 af 10") && !page.shows("1 ung venter på"),
            "no ground on a case, no few: {page}"
        );
        let file = soren.get(&format!("{address}/chart.csv")).await;
        assert!(file.body.contains("outcome;funnel.reached;1;2026-11-24;2026-11-24;0;10;;no"), "{file}");
    }
}

#[tokio::test]
async fn outside_the_municipality_no_point_says_of_how_few_it_holds() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let address = begun(&soren, &whole()).await;
        eleven_are_reported_and_a_week_goes_with_three_reached(&app).await;
        let birgitte = app.sign_in("kui-leader").await;
        assert!(birgitte.get(&address).await.shows("3 af 10"), "{}: who may see the cases", app.store.engine);
        let soren = app.sign_in("coordinator").await;
        let page = soren.get(&address).await;
        assert!(!page.shows("3 af 10") && !page.shows("30 %"), "{page}");
        assert!(page.shows("En prik er skjult, når 1 til 4"), "{page}");
        let file = soren.get(&format!("{address}/chart.csv")).await;
        assert!(file.body.contains(";hidden;hidden;;no"), "{file}");
    }
}

#[tokio::test]
async fn a_school_that_a_trial_names_reads_its_words_and_no_point_of_its_own_pupils() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let of_the_school = with(&whole(), &[("partners", "nordlund-tekniske-skole")]);
        let address = begun(&soren, &of_the_school).await;
        eleven_are_reported_and_a_week_goes(&app).await;
        let file = format!("{address}/chart.csv");
        assert_eq!(app.sign_in("kui-leader").await.get(&file).await.status, 200, "{}", app.store.engine);
        let jonas = app.sign_in("school-counsellor").await;
        let page = jonas.get(&address).await;
        assert!(page.shows("Vejlederen ringer til skolen samme dag."), "{page}");
        assert!(!page.shows("0 af 10") && !page.shows("venter på"), "{page}");
        assert_eq!(jonas.get(&file).await.status, 404);
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
