//! Trials as requests: written, planned, tried, decided, closed, shared, taken over, begun from a figure.

mod chart;
mod follow_up;
mod reading;
mod rounds;
mod writing;

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
