//! What a school, a municipality and a young person write.

use super::plants::{HEADING, NAME, Plants};
use crate::browser::{Browser, between};
use crate::server::Server;

impl Plants {
    /// The form's fields about a new pupil.
    fn form(&mut self, place: &str) -> Vec<(&'static str, String)> {
        let fixed = [
            ("kind", "dropout"),
            ("cpr_confirmed", "yes"),
            ("welfare", "no"),
            ("name", NAME),
            ("home_municipality", "9901"),
            ("education_kind", "eud-gf2"),
            ("started_on-day", "10"),
            ("started_on-month", "8"),
            ("started_on-year", "2026"),
            ("occurred_on-day", "20"),
            ("occurred_on-month", "11"),
            ("occurred_on-year", "2026"),
            ("causes", "absence"),
            ("informed", "both"),
        ];
        let mut form: Vec<_> = fixed.map(|(name, value)| (name, value.to_owned())).into();
        form.push(("cpr", self.cpr(place)));
        form.push(("phone", self.phone(place)));
        form.push(("email", self.email(place)));
        form.push(("words", self.words(place)));
        form.push(("tried", self.words(place)));
        form
    }

    /// A pupil is reported, and the municipality writes all it can; returns the case.
    pub async fn school_and_municipality(&mut self, server: &Server) -> String {
        let jonas = Browser::of("school-counsellor", server).await;
        let form = self.form("a draft");
        jonas.post_and_follow("/reports/draft", &pairs(&form)).await;
        let form = self.form("a report");
        let sent = jonas.post("/reports", &pairs(&form)).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let report = sent.location;
        jonas.get(&report).await;
        let again = [pairs(&form), vec![("words", "Noget andet.")]].concat();
        assert!(jonas.post("/reports", &again).await.status >= 400);
        jonas.post("/reports/new/pupils", &[("name", NAME), ("cpr", &self.cpr("a suggestion"))]).await;
        for (field, value) in [("occurred_on-year", "2099"), ("home_municipality", "0101"), ("kind", "x")] {
            let mut form = self.form("a refused report");
            form.retain(|(name, _)| *name != field);
            form.push((field, value.to_owned()));
            assert_eq!(jonas.post("/reports", &pairs(&form)).await.status, 422, "{field}");
        }
        for (path, field) in [("additions", "addition"), ("messages", "message")] {
            let words = self.words("the school's words");
            jonas.post_and_follow(&format!("{report}/{path}"), &[(field, &words)]).await;
        }
        self.uploads(&jonas).await;
        jonas.post("/reports/draft", &pairs(&self.form("a draft that is left"))).await;
        self.municipality(server, &report).await
    }

    async fn uploads(&mut self, jonas: &Browser) {
        let left = format!("{HEADING}\n{}", self.row("a file looked through"));
        let wrong = format!("{HEADING}\n{}", self.row("a file with mistakes")).replace("absence", "hogwarts");
        let sent = format!("{HEADING}\n{}", self.row("a file that is sent"));
        for kept in [&left, &wrong] {
            let preview = jonas.upload(kept).await.location;
            assert_eq!(jonas.get(&preview).await.status, 200);
        }
        let preview = jonas.upload(&sent).await.location;
        jonas.post_and_follow(&format!("{preview}/confirmation"), &[]).await;
        assert_eq!(jonas.upload(&format!("{};no heading", self.cpr("a file refused"))).await.status, 422);
    }

    async fn municipality(&mut self, server: &Server, report: &str) -> String {
        let mette = Browser::of("kui-counsellor", server).await;
        let found = mette.post("/search", &[("q", NAME)]).await;
        let case = between(&found, "href=\"/cases/", "\"");
        mette.post("/search", &[("q", &self.cpr("a search"))]).await;
        let number = report.rsplit('/').next().unwrap();
        let at = |below: &str| format!("/cases/{case}{below}");
        mette.get(&at("")).await;
        let opened = mette.post(&at(&format!("/reports/{number}/opening")), &[]).await;
        assert_eq!(opened.status, 303);
        let words = self.words("a note");
        mette.post_and_follow(&at("/notes"), &[("text", &words), ("who", "all")]).await;
        let form = mette.get(&at("/contact-attempts")).await;
        let now = between(&form, "id=\"time\" name=\"time\" type=\"text\" value=\"", "\"");
        let day = [("day-day", "24"), ("day-month", "11"), ("day-year", "2026"), ("time", &now)];
        let words = self.words("an attempt");
        let attempt = [("channel", "phone"), ("outcome", "voicemail"), ("note", &words)];
        mette.post_and_follow(&at("/contact-attempts"), &[day.as_slice(), &attempt].concat()).await;
        let (cpr, phone) = ("7105809901".to_owned(), self.phone("a guardian"));
        self.secrets.cpr("a guardian", &cpr);
        let source = self.words("a guardian's source");
        let guardian =
            [("name", "Hanne"), ("custody", "yes"), ("source", &source), ("cpr", &cpr), ("phone", &phone)];
        mette.post_and_follow(&at("/guardians"), &guardian).await;
        let (phone, email, address) =
            (self.phone("identity"), self.email("identity"), self.words("an address"));
        let page = mette.get(&at("/identity")).await;
        let version = between(&page, "name=\"version\" value=\"", "\"");
        let identity = [
            ("name", NAME),
            ("phone", &phone),
            ("email", &email),
            ("has_address", "yes"),
            ("address", &address),
            ("version", &version),
        ];
        mette.post_and_follow(&at("/identity"), &identity).await;
        mette
            .post_and_follow(&at("/protection"), &[("source", &self.words("a source")), ("protect", "yes")])
            .await;
        let words = self.words("the municipality's words");
        mette.post_and_follow(&at(&format!("/reports/{number}/messages")), &[("words", &words)]).await;
        let how = self.words("how consent was given");
        let given = [("given-day", "24"), ("given-month", "11"), ("given-year", "2026"), ("how", &how)];
        let consent = [given.as_slice(), &[("school", "nordlund-tekniske-skole")]].concat();
        mette.post_and_follow(&at("/consents"), &consent).await;
        let page = mette.get(&at("/handovers")).await;
        let colleague = between(&page, "<option value=\"", "\"");
        let reason = self.words("a handover's reason");
        mette.post(&at("/handovers"), &[("to", &colleague), ("reason", &reason)]).await;
        assert!(mette.get(&at("")).await.body.contains(&how), "what was written is there to be read");
        self.plan(&mette, &case).await;
        for reveal in ["/cpr", "/address", "/links"] {
            assert_eq!(mette.post(&at(reveal), &[]).await.status, 200, "{reveal}");
        }
        case
    }

    /// A plan is written, shared and answered, and a step of it is stopped.
    async fn plan(&mut self, mette: &Browser, case: &str) {
        let at = |below: &str| format!("/cases/{case}/plans{below}");
        let places = ["a plan's aim", "a step", "who does a step", "strengths", "hindrances", "a next talk"];
        let typed = places.map(|place| self.words(place));
        let [aim, what, person, strengths, hindrances, talk] = &typed;
        let form = [
            ("edition", "0"),
            ("aim", aim),
            ("step-1-what", what),
            ("step-1-party", "municipality"),
            ("step-1-person", person),
            ("strengths", strengths),
            ("hindrances", hindrances),
            ("talk-day", "3"),
            ("talk-month", "12"),
            ("talk-year", "2026"),
            ("talk-what", talk),
        ];
        let draft = mette.post_and_follow(&at("/draft"), &form).await;
        assert!(draft.body.contains(what.as_str()), "the plan is there to be read");
        let edition = between(&draft, "name=\"edition\" value=\"", "\"");
        assert_eq!(
            mette.post(&at("/draft"), &form).await.status,
            409,
            "an old form is told of the new draft"
        );
        let shared = mette.post_and_follow(&at("/draft/sharing"), &[("edition", &edition)]).await;
        let step = between(&shared, "id=\"step-", "\"");
        let why = self.words("why a step was stopped");
        mette.post_and_follow(&at(&format!("/1/steps/{step}")), &[("state", "stopped"), ("why", &why)]).await;
        let how = self.words("how a plan was answered");
        mette.post_and_follow(&at("/1/answer"), &[("answer", "yes"), ("plan-how", &how)]).await;
    }

    /// The young person of the cast writes.
    pub async fn young_person(&mut self, server: &Server) {
        let noah = Browser::of("young-person", server).await;
        self.secrets.cpr("the young person", "7204099909");
        let page = noah.get("/me/words").await;
        let case = between(&page, "action=\"/me/", "/");
        let words = self.words("own words");
        noah.post_and_follow(&format!("/me/{case}/words"), &[("words", &words)]).await;
        let remark = self.words("a wish");
        noah.post_and_follow(&format!("/me/{case}/wish"), &[("channel", "sms"), ("remark", &remark)]).await;
        for page in ["/me", "/me/data.json", "/me/print", "/me/readers"] {
            assert_eq!(noah.get(page).await.status, 200, "{page}");
        }
    }
}

fn pairs<'f>(form: &'f [(&'static str, String)]) -> Vec<(&'f str, &'f str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}
