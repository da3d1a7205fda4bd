//! Mail of a running server: it leaves by itself, waits for a mail server that is away, and tells nothing of anybody.

use crate::browser::{Browser, between};
use crate::data::{Data, SCHOOL};
use crate::mail_server::{Letter, MailServer};
use crate::server::Server;
use crate::wire::{System, a_body};

fn server(data: &Data, mail: &MailServer) -> Server {
    Server::on(data.path()).with(&["--demo", "--mail", &mail.url()]).start()
}

/// The demo's day moves on, and time does what it does by itself.
async fn it_becomes(day: &str, server: &Server) {
    let moved = Browser::at(server).post("/demo/day", &[("day", day)]).await;
    assert_eq!(moved.status, 303, "{moved:?}");
}

fn recipients(letters: &[Letter]) -> Vec<&str> {
    let mut recipients: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
    recipients.sort_unstable();
    recipients
}

/// Neither whom a report is about, nor from where or why it came.
fn tells_nothing(letter: &Letter, body: &serde_json::Value) {
    let cpr = body["person"]["cpr"].as_str().unwrap();
    let name = body["person"]["name"].as_str().unwrap();
    for secret in [cpr, &cpr[..6], name, "Nordlund Tekniske", SCHOOL, "absence", "ravær", "holdt op"] {
        assert!(!letter.text.contains(secret), "{secret} in {}", letter.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_nobody_opens_is_told_to_the_team_and_two_weekdays_later_to_the_leader() {
    let (data, mut mail) = (Data::staffed(), MailServer::away());
    mail.comes();
    let server = server(&data, &mail);
    let system = System::of(&server, &data.token());
    let mut body = a_body(1);
    body["words"] = "Søren er holdt op med at komme på grund af fravær.".into();
    // Received on Tuesday 24 November, to be opened on Thursday.
    for pupil in [body.clone(), a_body(2)] {
        assert_eq!(system.report(&pupil, None).await.unwrap().status, 201);
    }
    it_becomes("2026-11-26", &server).await;
    assert_eq!(mail.letters_in_the_end().await, []);

    it_becomes("2026-11-27", &server).await;
    let letters = mail.letters(1).await;
    assert_eq!(recipients(&letters), ["mette.holm@9901.example"], "one letter, however many reports wait");
    assert!(letters[0].text.contains("/worklist"), "{}", letters[0].text);
    tells_nothing(&letters[0], &body);

    it_becomes("2026-11-30", &server).await;
    it_becomes("2026-12-01", &server).await;
    let letters = mail.letters(2).await;
    assert_eq!(recipients(&letters), ["birgitte.aagaard@9901.example", "mette.holm@9901.example"]);
    tells_nothing(&letters[1], &body);

    it_becomes("2026-12-08", &server).await;
    assert_eq!(mail.letters_in_the_end().await.len(), 2, "each is told once");
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_wait_for_a_mail_server_that_is_away_and_the_administrator_sees_those_in_trouble() {
    let (data, mut mail) = (Data::staffed(), MailServer::away());
    let server = server(&data, &mail);
    let system = System::of(&server, &data.token());
    assert_eq!(system.report(&a_body(1), None).await.unwrap().status, 201);
    let karin = Browser::of("administrator", &server).await;
    let told = async |what: &str| {
        for _ in 0..100 {
            if karin.get("/administration/messages").await.body.contains(what) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("{what} is not in {}", karin.get("/administration/messages").await.body);
    };

    it_becomes("2026-11-27", &server).await;
    told("Mailserveren svarer ikke.").await;
    mail.comes();
    it_becomes("2026-11-28", &server).await;
    let letters = mail.letters(1).await;
    assert_eq!(recipients(&letters), ["mette.holm@9901.example"]);
    told("Sendt").await;

    mail.refuses(true);
    it_becomes("2026-12-01", &server).await;
    told("(550)").await;
    mail.refuses(false);
    let page = karin.get("/administration/messages").await;
    let attempt = between(&page, "action=\"/administration/messages/", "\"");
    karin.post_and_follow(&format!("/administration/messages/{attempt}"), &[]).await;
    let letters = mail.letters(2).await;
    assert_eq!(recipients(&letters), ["birgitte.aagaard@9901.example", "mette.holm@9901.example"]);
    assert_eq!(mail.letters_in_the_end().await.len(), 2, "no letter comes twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_is_asked_answers_and_everybody_concerned_hears_by_mail() {
    let (data, mut mail) = (Data::staffed(), MailServer::away());
    mail.comes();
    let server = server(&data, &mail);
    let karin = Browser::of("administrator", &server).await;
    let asked = [
        ("house", "9901"),
        ("institution", "fgu-nordlund"),
        ("name", "Ulla Bremer"),
        ("email", "ulla@fgu.example"),
    ];
    karin.post_and_follow("/administration/partners", &asked).await;
    let letter = mail.letters(1).await.remove(0);
    assert_eq!(letter.to, "ulla@fgu.example");
    let link = letter.text.split_once("/partners/answer?link=").unwrap().1.split_whitespace().next().unwrap();

    let ulla = Browser::at(&server);
    assert_eq!(ulla.get(&format!("/partners/answer?link={link}")).await.status, 200);
    let answer = [("link", link), ("answer", "yes"), ("name-0", "Per Lund"), ("email-0", "per@fgu.example")];
    assert_eq!(ulla.post("/partners/answer", &answer).await.status, 303);
    let letters = mail.letters(4).await;
    assert_eq!(
        recipients(&letters),
        ["per@fgu.example", "soren.krog@9901.example", "ulla@fgu.example", "ulla@fgu.example"],
        "who may report, who coordinates, and the contact, who administers the institution now"
    );
    let per = letters.iter().find(|letter| letter.to == "per@fgu.example").unwrap();
    let join = per.text.split_once("/join?link=").unwrap().1.split_whitespace().next().unwrap();
    assert_eq!(Browser::at(&server).get(&format!("/join?link={join}")).await.status, 200);
    assert_eq!(ulla.post("/partners/answer", &answer).await.status, 410, "a link opens once");
    assert_eq!(mail.letters_in_the_end().await.len(), 4);
}
