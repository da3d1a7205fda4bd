//! What reaches the server from anywhere: addresses, a school's system, sign-ups, whoever watches.

use std::path::Path;
use std::time::Duration;

use reqwest::Method;
use serde_json::json;

use super::needles::files_below;
use super::plants::{NAME, Plants};
use crate::browser::{Browser, between};
use crate::server::Server;
use crate::wire::System;

/// Pages for those who watch over the server.
const WATCHING: [&str; 2] = ["/metrics", "/ready"];

impl Plants {
    /// Numbers in addresses, in headers and in what is refused at the door.
    pub async fn addresses(&mut self, server: &Server, case: &str) {
        let (mette, nobody) = (Browser::of("kui-counsellor", server).await, Browser::at(server));
        for browser in [&mette, &nobody] {
            for path in
                ["/worklist?q=", "/search?q=", "/?cpr=", "/reports/", "/cases/", "/l/", "/join?link=", "/x/"]
            {
                let place = format!("the address {path}");
                browser.get(&format!("{path}{}", self.cpr(&place))).await;
            }
            let back = self.cpr("a way back");
            browser.get(&format!("/sign-in?back=/worklist%3Fq%3D{back}")).await;
            let agent = self.cpr("a header");
            let request = browser.request(Method::GET, &format!("/cases/{case}"));
            let request = request.header("user-agent", &agent).header("referer", format!("/?{agent}"));
            browser.send(request.header("x-forwarded-for", &agent)).await;
            let words = self.words("another site's form");
            let elsewhere = browser.request(Method::POST, "/reports").form(&[("words", &words)]);
            browser.send(elsewhere.header("sec-fetch-site", "cross-site")).await;
            let words = self.words("a form too large");
            let answer = browser.post("/search", &[("q", &words.repeat(9000))]).await;
            assert!(matches!(answer.status, 303 | 413), "to the sign-in, or too large: {}", answer.body);
        }
        let words = self.words("a persona that there isn't");
        nobody.post("/demo/sign-in", &[("persona", &words)]).await;
    }

    /// A school's system reports, and is refused.
    pub async fn system(&mut self, server: &Server, token: &str) {
        let system = System::of(server, token);
        let body = self.body("the API");
        let key = Some(self.cpr("an idempotency key"));
        for _ in 0..2 {
            assert_eq!(system.report(&body, key.clone()).await.unwrap().status, 201);
        }
        let other = self.body("a key used again");
        assert_eq!(system.report(&other, key).await.unwrap().status, 422);
        let wrong_tokens = System::of(server, &self.cpr("a token"));
        assert_eq!(wrong_tokens.report(&self.body("a wrong token"), None).await.unwrap().status, 401);
        for field in ["/occurred_on", "/causes", "/person/cpr", "/person/name", "/person/email"] {
            let mut body = self.body("a refused body");
            *body.pointer_mut(field).unwrap() = self.words("a refused field").into();
            assert_eq!(system.report(&body, None).await.unwrap().status, 422, "{field}");
        }
        let mut unknown = self.body("an unknown field");
        unknown[self.cpr("a field's name")] = 1.into();
        assert_eq!(system.report(&unknown, None).await.unwrap().status, 422);
        system.find(&self.cpr("a number that there isn't")).await;
        let broken = format!("{{\"cpr\": \"{}\", ", self.cpr("no JSON"));
        assert_eq!(system.send("/api/v1/reports", broken).await.unwrap().status, 400);
        let words = self.words("a body too large").repeat(9000);
        assert_eq!(system.report(&json!({ "words": words }), None).await.unwrap().status, 413);
    }

    /// Sign-ups and colleagues: here no case may be, but a number may be typed all the same.
    pub async fn partnership(&mut self, server: &Server, letters: &Path) {
        let nobody = Browser::at(server);
        assert_eq!(
            nobody.post("/partnership/signup", &[("email", "karen@kommune.example")]).await.status,
            303
        );
        nobody.get(&way_back(letters).await).await;
        let (email, phone) = (self.email("a coordinator"), self.phone("a coordinator"));
        let words = self.words("a sign-up's wishes");
        for (step, answer) in [
            ("coordinator", [("coordinator-email", &email), ("coordinator-phone", &phone)]),
            ("themes", [("wishes", &words), ("go", &words)]),
        ] {
            let path = format!("/partnership/signup/steps/{step}");
            let mark = between(&nobody.get(&path).await, "name=\"mark\" value=\"", "\"");
            let answer = answer.map(|(name, value)| (name, value.as_str()));
            let saved = nobody.post(&path, &[[("mark", mark.as_str())].as_slice(), &answer].concat()).await;
            assert!(matches!(saved.status, 303 | 422), "{saved:?}");
            assert!(nobody.get(&path).await.body.contains(answer[0].1), "{step} was saved");
        }
        assert_eq!(
            nobody.post("/partnership/signup", &[("email", &self.words("no address"))]).await.status,
            422
        );
        let pia = Browser::of("administrator", server).await;
        let (email, words) = (self.email("a colleague refused"), self.words("a colleague's role"));
        let colleague = [("house", "9901"), ("name", "Bo"), ("email", &email), ("role", &words)];
        assert!(pia.post("/administration/people", &colleague).await.status >= 400);
        pia.get("/administration/messages").await;
        let peder = Browser::of("auditor", server).await;
        for page in ["/trace", "/trace.csv"] {
            assert_eq!(peder.get(page).await.status, 200, "{page}");
        }
        peder.post("/trace/verification", &[]).await;
    }

    /// Days pass, and somebody watches.
    pub async fn time_and_watching(&mut self, server: &Server) {
        let nobody = Browser::at(server);
        for page in WATCHING {
            let seen = nobody.get(page).await;
            assert_eq!(seen.status, 200, "{page}");
            assert!(!seen.body.contains(NAME), "{page} tells of somebody");
        }
        for day in ["2026-12-01", "2026-12-07"] {
            assert_eq!(nobody.post("/demo/day", &[("day", day)]).await.status, 303);
            // Letters leave once a second.
            tokio::time::sleep(Duration::from_millis(1500)).await;
        }
    }
}

/// The link of the first letter about a sign-up; letters leave once a second.
async fn way_back(letters: &Path) -> String {
    for _ in 0..100 {
        for letter in files_below(letters) {
            let text = std::fs::read_to_string(letter).unwrap_or_default().replace("=\r\n", "");
            if let Some((_, link)) = text.split_once("/partnership/signup/open?link=3D") {
                return format!("/partnership/signup/open?link={}", link.split_whitespace().next().unwrap());
            }
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no letter came");
}
