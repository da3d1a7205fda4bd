//! The way into the partnership as requests: the guide, the secretariat, the partner's answer, the invitation.

mod dialogues;
mod first;
mod guide;
mod invitation;
mod meetings;
mod membership;
mod partners;
mod people;
mod phases;
mod secretariat;
mod statements;

use store::messages::{self, Mail, Outgoing};

use crate::harness::{Answer, Browser, TestApp};

const KAREN: &str = "karen.vadsted@fjordby.example";

type Form = Vec<(String, String)>;

/// Every letter that waits, taken out of the outbox as its recipient reads it.
pub async fn letters(app: &TestApp) -> Vec<Outgoing> {
    let letters = messages::claim(&app.store, app.now(), 50).await.expect("the outbox");
    for letter in &letters {
        messages::sent(&app.store, app.now(), letter, None).await.expect("it is sent");
    }
    letters
}

/// The secret of the link in the newest letter to this address.
pub async fn link_to(app: &TestApp, address: &str) -> String {
    let letters = letters(app).await;
    let mut links =
        letters.iter().filter(|letter| letter.to.address == address).filter_map(|l| match &l.mail {
            Mail::SignUpLink { link, .. }
            | Mail::SignUpMendAsked { link, .. }
            | Mail::SignUpDeclined { link, .. }
            | Mail::PartnerInvited { link, .. }
            | Mail::ColleagueInvited { link, .. } => Some(link.secret().to_owned()),
            _ => None,
        });
    links.next_back().unwrap_or_else(|| panic!("no letter with a link to {address}: {letters:?}"))
}

/// A browser that has followed the link of a sign-up that Karen has just begun.
async fn begun(app: &TestApp) -> Browser {
    let browser = app.visitor();
    browser.post_and_follow("/partnership/signup", &[("email", KAREN)]).await;
    follow(app, &browser).await;
    browser
}

async fn follow(app: &TestApp, browser: &Browser) {
    let link = link_to(app, KAREN).await;
    let answer = browser.get(&format!("/partnership/signup/open?link={link}")).await;
    assert_eq!(answer.location(), "/partnership/signup/mine", "{answer}");
}

/// Saves a step from the page as it stands.
async fn save(browser: &Browser, step: &str, fields: &[(&str, &str)]) -> Answer {
    let address = format!("/partnership/signup/steps/{step}");
    let page = browser.get(&address).await;
    let mark = mark_of(&page);
    let form: Vec<(&str, &str)> =
        [("mark", mark.as_str()), ("go", "next")].into_iter().chain(fields.iter().copied()).collect();
    browser.post(&address, &form).await
}

fn mark_of(page: &Answer) -> String {
    let mark = page.body.split_once("name=\"mark\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
    mark.unwrap_or_else(|| panic!("no mark: {page}")).0.to_owned()
}

/// The fields of these participants.
fn people(who: &[(&str, &str)]) -> Form {
    let row = |(row, (name, level)): (usize, &(&str, &str))| {
        [
            (format!("participant-name-{row}"), (*name).to_owned()),
            (format!("participant-level-{row}"), (*level).to_owned()),
        ]
    };
    who.iter().enumerate().flat_map(row).collect()
}

fn fields(form: &Form) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

const FIVE: [(&str, &str); 5] = [
    ("Karen Vadsted", "coordinator"),
    ("Poul Tofteng", "leader"),
    ("Rikke Dam", "staff"),
    ("Jens Brosholm", "staff"),
    ("Sanne Hede", "staff"),
];

/// Fills the guide for Fjordby, its partner being the school of this id.
async fn filled(browser: &Browser, school: &str) {
    let backing = [
        ("backing-body", "Børne- og Ungeudvalget"),
        ("backing-on-day", "10"),
        ("backing-on-month", "11"),
        ("backing-on-year", "2026"),
        ("backing-document", "Punkt 7"),
        ("backing-covers", "taking-part"),
        ("backing-covers", "trials"),
    ];
    let partner = [
        ("partners-0", school),
        ("partner-contact-name-0", "Ida Rektor"),
        ("partner-contact-email-0", "ida@skole.example"),
    ];
    let steps: [(&str, &[(&str, &str)]); 5] = [
        ("municipality", &[("municipality", "9902")]),
        ("backing", &backing),
        ("themes", &[("themes", "cooperation"), ("themes", "data"), ("wishes", "Vi vil høre det før.")]),
        ("partners", &partner),
        ("coordinator", &[("coordinator-name", "Karen Vadsted"), ("coordinator-email", KAREN)]),
    ];
    for (step, fields) in steps {
        let answer = save(browser, step, fields).await;
        // A municipality that is on its way in already is told so, and saved all the same.
        assert!([303, 409].contains(&answer.status), "{step}: {answer}");
    }
    let answer = save(browser, "participants", &fields(&people(&FIVE))).await;
    assert_eq!(answer.location(), "/partnership/signup/steps/review", "{answer}");
}

/// Sends what is filled, and gives its address at the secretariat.
async fn sent(app: &TestApp, browser: &Browser) -> String {
    let answer = browser.post("/partnership/signup/sending", &[]).await;
    assert_eq!(answer.location(), "/partnership/signup/mine", "{answer}");
    let list = app.sign_in("secretariat").await.get("/secretariat/signups").await;
    let id = list.body.split_once("href=\"/secretariat/signups/").expect("a row").1;
    format!("/secretariat/signups/{}", id.split_once('"').expect("an end").0)
}

/// Fjordby is a member, and the school of this id has been asked.
pub async fn accepted(app: &TestApp, school: &str) {
    let browser = begun(app).await;
    filled(&browser, school).await;
    let address = sent(app, &browser).await;
    letters(app).await;
    let secretariat = app.sign_in("secretariat").await;
    let answer = secretariat.post(&format!("{address}/acceptance"), &[]).await;
    assert_eq!(answer.status, 303, "{answer}");
}

/// Karen, who coordinates Fjordby, in: it is a member.
async fn karen(app: &TestApp) -> Browser {
    accepted(app, "fgu-nordlund").await;
    let link = link_to(app, KAREN).await;
    let karen = app.visitor();
    assert_eq!(karen.post("/join", &[("link", &link)]).await.status, 303);
    karen
}
