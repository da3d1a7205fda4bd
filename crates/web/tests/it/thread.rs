//! The trail, walked by everyone in both directions: each stop leads on where the reader has the ground; where not, it says how
//! many there are and stops at the protected table. Nobody of KL, and nobody who isn't signed in, ever reaches a case.

use std::collections::{BTreeMap, BTreeSet};

use crate::harness::{Answer, Browser, TestApp};
use crate::plans::There;
use crate::{recommendations, releases, trials};

/// Whom it is about. Below the case, this name is read by no one without a ground.
const NAME: &str = "Noah";

/// Back from the recommendation: the pages that the stops lead to, for each who can be. `""` isn't signed in.
const BACK: &[(&str, &[&str])] = &[
    ("", PUBLIC),
    ("school-counsellor", PUBLIC),
    ("school-counsellor-2", PUBLIC),
    ("fgu-counsellor", PUBLIC),
    ("administrator", PUBLIC),
    ("job-centre", PUBLIC),
    ("auditor", PUBLIC),
    ("young-person", PUBLIC),
    ("guardian", PUBLIC),
    ("kui-counsellor", MEMBER),
    ("kui-counsellor-fjordby", MEMBER),
    ("coordinator", MEMBER),
    ("secretariat", MEMBER),
    ("reference-group", MEMBER),
    ("youth-organisation", MEMBER),
    ("knowledge-person", MEMBER),
    ("ministry", MEMBER),
    ("kui-leader", LEADER),
];

/// The protected figure, and what is public.
const PUBLIC: &[&str] = &["recommendation", "release"];
/// The same, and the trial that is shared in the partnership.
const MEMBER: &[&str] = &["recommendation", "release", "trial"];
/// The same, and from the own trial to the own true figures and their people.
const LEADER: &[&str] = &["overview", "people", "recommendation", "release", "trial"];

/// Onwards from the report, for those who have it.
const ONWARDS: &[(&str, &str, &[&str])] = &[
    ("kui-counsellor", "record", &["plan", "recommendation", "record", "release", "trial"]),
    ("kui-counsellor", "plan", &["plan", "recommendation", "record", "release", "trial"]),
    ("kui-leader", "record", &["overview", "people", "plan", "recommendation", "record", "release", "trial"]),
    ("school-counsellor", "receipt", &["receipt", "recommendation", "release"]),
];

/// One thread: a report with its plan, a release, a trial that is shared in the partnership, an adopted recommendation.
struct Thread {
    there: There,
    receipt: String,
    trial: String,
    recommendation: String,
}

impl Thread {
    async fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for there in There::all().await {
            there.shared().await;
            all.push(Self::onwards_from(there).await);
        }
        all
    }

    async fn onwards_from(there: There) -> Self {
        let app = &there.app;
        let release = releases::approved(app).await;
        let soren = app.sign_in("coordinator").await;
        let trial = trials::begun(&soren, &trials::whole()).await;
        trials::shared(app, &trial, "members").await;
        let recommendation = recommendations::proposed(&soren, &recommendations::whole()).await;
        let of_trial =
            [("claim", "Det virker"), ("kind", "trial"), ("trial", trial.trim_start_matches("/trials/"))];
        let of_release =
            [("claim", "Hver femte"), ("kind", "figure"), ("release", &release), ("table", "reached")];
        for piece in [&of_trial[..], &of_release[..]] {
            recommendations::done(&soren, &format!("{recommendation}/evidence"), piece).await;
        }
        let lise = app.sign_in("secretariat").await;
        recommendations::done(&lise, &format!("{recommendation}/steps/consult"), &[]).await;
        recommendations::done(&soren, &format!("{recommendation}/stance"), &[("stance", "endorses")]).await;
        recommendations::done(&lise, &format!("{recommendation}/steps/adopt"), &[]).await;
        let reports = app.sign_in("school-counsellor").await.get("/reports").await;
        let receipt = link_to(&reports, "/reports/", NAME);
        Self { there, receipt, trial, recommendation }
    }

    fn start(&self, kind: &str) -> String {
        match kind {
            "record" => format!("/cases/{}", self.there.case),
            "plan" => self.there.at("/1"),
            "receipt" => self.receipt.clone(),
            _ => self.recommendation.clone(),
        }
    }
}

#[tokio::test]
async fn back_from_a_recommendation_each_comes_as_far_as_their_ground() {
    for thread in Thread::all().await {
        let mut wrong = Vec::new();
        for (persona, expected) in BACK {
            let browser = signed_in(&thread.there.app, persona).await;
            let walked = Walk::from(&browser, thread.start("recommendation")).await;
            wrong.extend(walked.wrong(persona, expected));
            for (path, page) in &walked.pages {
                let may_name = kind(path) == "people";
                if page.shows(NAME) != may_name {
                    wrong.push(format!("{persona}: {path} names the young person: {}", !may_name));
                }
            }
        }
        assert!(wrong.is_empty(), "{}: {}", thread.there.app.store.engine, wrong.join("\n"));
    }
}

#[tokio::test]
async fn onwards_from_a_report_each_comes_to_what_became_of_it() {
    for thread in Thread::all().await {
        let mut wrong = Vec::new();
        for (persona, start, expected) in ONWARDS {
            let browser = signed_in(&thread.there.app, persona).await;
            let walked = Walk::from(&browser, thread.start(start)).await;
            wrong.extend(walked.wrong(persona, expected));
            assert!(walked.pages.contains_key(&thread.recommendation), "{persona}");
            if expected.contains(&"trial") {
                assert!(walked.pages.contains_key(&thread.trial), "{persona}");
            }
        }
        assert!(wrong.is_empty(), "{}: {}", thread.there.app.store.engine, wrong.join("\n"));
    }
}

#[tokio::test]
async fn who_sees_no_case_reads_how_many_there_are_and_stops_at_the_protected_table() {
    for thread in Thread::all().await {
        for persona in ["", "secretariat", "ministry", "reference-group", "coordinator"] {
            let browser = signed_in(&thread.there.app, persona).await;
            let page = browser.get(&thread.recommendation).await;
            let report = stops(&page).into_iter().find(|stop| stop.name == "Melding").expect("a stop");
            assert_eq!(report.told, "110 meldinger (kun tal)", "{persona}");
            assert!(report.href.ends_with("#table"), "{persona}: {}", report.href);
        }
        let stranger = thread.there.app.visitor().get(&thread.recommendation).await;
        assert!(stranger.shows("Prøvehandlingen er delt i partnerskabet"), "{stranger}");
        assert!(!stranger.body.contains(&thread.trial), "no link that leads to nothing: {stranger}");
    }
}

#[tokio::test]
async fn a_stop_names_only_what_belongs_to_the_thing() {
    for thread in Thread::all().await {
        let app = &thread.there.app;
        let birgitte = app.sign_in("kui-leader").await;
        let mut of_risks = trials::whole();
        of_risks.push(("kind", "risk"));
        trials::begun(&birgitte, &of_risks).await;
        let soren = app.sign_in("coordinator").await;
        recommendations::proposed(&soren, &recommendations::whole()).await;

        let mette = app.sign_in("kui-counsellor").await;
        let page = mette.get(&thread.start("record")).await;
        let told = |name: &str| stops(&page).into_iter().find(|stop| stop.name == name).expect("a stop");
        assert_eq!(
            told("Nøgletal").href,
            "",
            "the release was known before the report: {}",
            app.store.engine
        );
        assert_eq!(told("Prøvehandling").href, thread.trial, "the other one counts risks only");
        assert_eq!(told("Anbefaling").href, thread.recommendation);

        let another = trials::begun(&birgitte, &trials::whole()).await;
        let page = mette.get(&thread.start("record")).await;
        let several = stops(&page).into_iter().find(|stop| stop.name == "Prøvehandling").expect("a stop");
        assert_eq!(several.told, "2 prøvehandlinger");
        let list = mette.get(&several.href).await;
        assert_eq!(list.body.matches("<a href=\"/trials/").count(), 2, "{list}");
        assert!(list.body.contains(&another) && list.body.contains(&thread.trial), "{list}");
    }
}

#[tokio::test]
async fn an_adopted_recommendation_says_what_it_was_not_made_of_and_counts_only_what_holds() {
    for thread in Thread::all().await {
        let soren = thread.there.app.sign_in("coordinator").await;
        let reason = [("reason", "Tallet er rettet.")];
        let figure = format!("{}/evidence/2/withdrawal", thread.recommendation);
        let page = recommendations::done(&soren, &figure, &reason).await;
        for stop in stops(&page).iter().filter(|stop| ["Melding", "Plan", "Nøgletal"].contains(&&*stop.name))
        {
            assert_eq!(stop.href, "", "{}: {page}", stop.name);
        }
        assert!(
            page.shows("Melding ikke brugt som belæg Plan ikke brugt som belæg Nøgletal ikke brugt"),
            "{page}"
        );
    }
}

/// The pages that one comes to from one by following the stops of each.
struct Walk {
    pages: BTreeMap<String, Answer>,
    dead: Vec<String>,
}

impl Walk {
    async fn from(browser: &Browser, start: String) -> Self {
        let mut walk = Self { pages: BTreeMap::new(), dead: Vec::new() };
        let mut ahead = vec![start];
        while let Some(path) = ahead.pop() {
            if walk.pages.contains_key(&path) {
                continue;
            }
            let page = browser.get(&path).await;
            if page.status != 200 {
                walk.dead.push(format!("{path} gives {}", page.status));
                continue;
            }
            for stop in stops(&page) {
                let to = stop.href.split('#').next().unwrap_or_default().to_owned();
                if !to.is_empty() {
                    ahead.push(to);
                }
            }
            walk.pages.insert(path, page);
        }
        walk
    }

    /// What differs from the kinds of page that were to be reached.
    fn wrong(&self, persona: &str, expected: &[&str]) -> Vec<String> {
        let reached: BTreeSet<&str> = self.pages.keys().map(|path| kind(path)).collect();
        let mut wrong: Vec<String> = self.dead.iter().map(|dead| format!("{persona}: {dead}")).collect();
        if reached != expected.iter().copied().collect() {
            wrong.push(format!("{persona} reaches {reached:?}, not {expected:?}"));
        }
        wrong
    }
}

/// What kind of page is at this path.
fn kind(path: &str) -> &'static str {
    let path = path.split('?').next().unwrap_or_default();
    match path.split('/').skip(1).collect::<Vec<_>>()[..] {
        ["recommendations"] => "recommendations",
        ["recommendations", _] => "recommendation",
        ["trials"] => "trials",
        ["trials", _] => "trial",
        ["compare", _] => "release",
        ["overview"] => "overview",
        ["overview", "people"] => "people",
        ["cases", _] => "record",
        ["cases", _, "plans", _] => "plan",
        ["reports", _] => "receipt",
        _ => "something else",
    }
}

struct Stop {
    name: String,
    told: String,
    /// Empty where it leads nowhere.
    href: String,
}

/// The stops of the page's trail.
fn stops(page: &Answer) -> Vec<Stop> {
    let trail = between(&page.body, "<ol class=\"trail-stops\">", "</ol>");
    let stop = |item: &str| Stop {
        name: between(item, "trail-name\">", "<").to_owned(),
        told: between(between(item, "trail-what\">", "</span>"), ">", "<").to_owned(),
        href: between(item, "href=\"", "\"").replace("&#38;", "&"),
    };
    trail.split("<li").skip(1).map(stop).collect()
}

/// The address below `under` of the link whose row has these words.
fn link_to(page: &Answer, under: &str, words: &str) -> String {
    let row = page.body.split("<tr").find(|row| row.contains(words)).unwrap_or_default();
    let begin = format!("href=\"{under}");
    format!("{under}{}", between(row, &begin, "\""))
}

fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
    let rest = text.split_once(begin).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or("", |(found, _)| found)
}

async fn signed_in(app: &TestApp, persona: &str) -> Browser {
    if persona.is_empty() { app.visitor() } else { app.sign_in(persona).await }
}
