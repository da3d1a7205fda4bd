//! Every route as every role: docs/reference/routes.md says who gets more than a refusal, and this asks them all.
//!
//! There is one case: a pupil of Nordlund Tekniske Skole who lives in Nordlund. Everyone from elsewhere, and everyone whose
//! role the row doesn't name, must get what they would get if it weren't there, and never see the pupil's name or number.

use axum::body::Body;
use axum::http::Method;
use axum::http::header::{CONTENT_TYPE, ORIGIN};
use domain::installation::Part;
use domain::reports::new_report::Field;
use store::access::Viewer;
use store::casework::worklist;
use store::testing::{World, a_report};

use crate::harness::{Answer, Browser, TestApp, app};

/// The pupil's name as the school reports it: shown to nobody but those with a ground.
const NAME: &str = "Plantet Ukendtsen";
/// The number of the persona `young-person`.
const CPR: &str = "7204099909";

/// Everyone one can be, with the role that a row of the table names.
pub const PERSONAS: [(&str, &str); 18] = [
    ("school-counsellor", "school-counsellor"),
    ("school-counsellor-2", "school-counsellor"),
    ("fgu-counsellor", "fgu-counsellor"),
    ("kui-counsellor", "kui-counsellor"),
    ("kui-counsellor-fjordby", "kui-counsellor"),
    ("kui-leader", "kui-leader"),
    ("coordinator", "coordinator"),
    ("administrator", "administrator"),
    ("job-centre", "job-centre"),
    ("auditor", "auditor"),
    ("secretariat", "secretariat"),
    ("secretariat-2", "secretariat"),
    ("reference-group", "reference-group"),
    ("youth-organisation", "youth-organisation"),
    ("knowledge-person", "knowledge-person"),
    ("ministry", "ministry"),
    ("young-person", "young-person"),
    ("guardian", "guardian"),
];

/// Those who have a ground on the case or its report. All others must never read the pupil's name.
const WITH_GROUND: [&str; 4] = ["school-counsellor", "kui-counsellor", "kui-leader", "young-person"];

/// A row of the table.
pub struct Row {
    /// The method.
    pub method: Method,
    /// The path as the program has it.
    pub path: String,
    who: String,
    /// The part of the product it belongs to; none for both.
    pub part: Option<Part>,
}

impl Row {
    /// Whether it names this role.
    pub fn is_for(&self, role: &str) -> bool {
        let named = |who: &str| self.who.split([',', ' ']).any(|word| word == who);
        let own = |ground: &str, roles: &[&str]| self.who.contains(ground) && roles.contains(&role);
        named("everyone")
            || named("demo")
            || self.who.contains("signed in")
            || named(role)
            || own("(own-report)", &["school-counsellor", "fgu-counsellor"])
            || own("who uploaded it", &["school-counsellor", "fgu-counsellor"])
            || own("caseworker", &["kui-counsellor"])
            || own("leader)", &["kui-leader"])
    }

    fn is_public(&self) -> bool {
        ["everyone", "demo", "this machine"].iter().any(|who| self.who.contains(who))
    }

    /// Whether the path names a person's record or something in it.
    pub fn names_a_record(&self) -> bool {
        ["{number}", "{case}", "/cases/{id}"].iter().any(|record| self.path.contains(record))
    }
}

/// The table.
pub fn rows() -> Vec<Row> {
    let table = include_str!("../../../../docs/reference/routes.md");
    let rows: Vec<Row> = table
        .lines()
        .filter(|line| line.contains("| `/"))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let method = cells[1].parse().expect("a method");
            let part = match cells[4] {
                "both" => None,
                named => Some(Part::ALL.into_iter().find(|part| part.code() == named).expect("a part")),
            };
            Row { method, path: cells[2].trim_matches('`').to_owned(), who: cells[3].to_owned(), part }
        })
        .collect();
    assert!(rows.len() > 30, "the table is read");
    rows
}

/// The one case, as its counsellor finds it.
struct There {
    number: String,
    case: String,
}

impl There {
    async fn of(app: &TestApp) -> Self {
        let world = World::new(&app.store);
        let jonas: Viewer = app.viewer("school-counsellor").await;
        let school = world.a_school("nordlund-tekniske-skole").await;
        let report = a_report().with(Field::Cpr, CPR).with(Field::Name, NAME);
        let received = world.receive(&jonas, &school, report).await;
        let mette = app.viewer("kui-counsellor").await;
        let nordlund = mette.memberships[0].organisation;
        let found =
            worklist::search(&app.store, &mette, app.now(), nordlund, CPR).await.expect("the database");
        Self { number: received.number.plain(), case: found[0].case.clone() }
    }

    /// The path with the one case's ids, and ids of nothing for what is neither.
    fn fill(&self, path: &str) -> String {
        let mut filled = String::new();
        let mut rest = path;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').expect("a name in braces");
            filled.push_str(before);
            filled.push_str(match name {
                "number" => &self.number,
                "case" => &self.case,
                "id" if before.ends_with("/cases/") => &self.case,
                _ => "000000000000",
            });
            rest = after;
        }
        let query = if path == "/me/readers.csv" { format!("?case={}", self.case) } else { String::new() };
        filled + rest + &query
    }
}

/// Opens a page, or sends an empty form.
pub async fn ask(browser: &Browser, method: &Method, path: &str) -> Answer {
    if *method == Method::GET {
        return browser.get(path).await;
    }
    let request = browser
        .request(method.clone(), path)
        .header(ORIGIN, "http://127.0.0.1:8080")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    browser.send(request.body(Body::empty()).expect("a request")).await
}

fn is_refusal(answer: &Answer) -> bool {
    (400..500).contains(&answer.status) || answer.location().starts_with("/sign-in")
}

/// Routes that end the session or move the day: they would spoil what comes after.
pub fn is_asked(row: &Row) -> bool {
    let moves_the_day = row.path == "/demo/day" && row.method == Method::POST;
    !row.path.starts_with("/sign-out") && !moves_the_day
}

#[tokio::test]
async fn nobody_gets_more_than_a_refusal_where_the_table_does_not_name_them() {
    let app = app().await;
    let there = There::of(&app).await;
    let mut wrong = Vec::new();
    for (persona, role) in PERSONAS {
        let browser = app.sign_in(persona).await;
        for row in rows().iter().filter(|row| is_asked(row)) {
            let answer = ask(&browser, &row.method, &there.fill(&row.path)).await;
            let what = format!("{persona}: {} {} gives {}", row.method, row.path, answer.status);
            let elsewhere = row.names_a_record() && !WITH_GROUND.contains(&persona);
            if answer.status >= 500 {
                wrong.push(what);
            } else if (!row.is_for(role) || elsewhere) && !row.is_public() && !is_refusal(&answer) {
                wrong.push(format!("{what}, though the row is for {}", row.who));
            } else if !WITH_GROUND.contains(&persona) && answer.body.contains(NAME) {
                wrong.push(format!("{what} and shows the pupil"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn everyone_the_table_names_gets_the_page() {
    let app = app().await;
    let there = There::of(&app).await;
    let mut wrong = Vec::new();
    for (persona, role) in PERSONAS {
        let browser = app.sign_in(persona).await;
        for row in rows().iter().filter(|row| row.method == Method::GET && is_asked(row) && row.is_for(role))
        {
            let only_records =
                row.path.replace("{number}", "").replace("{case}", "").replace("/cases/{id}", "");
            let elsewhere = row.names_a_record() && !WITH_GROUND.contains(&persona);
            if elsewhere || only_records.contains('{') {
                continue;
            }
            let answer = browser.get(&there.fill(&row.path)).await;
            if !matches!(answer.status, 200 | 204 | 303) || answer.location().starts_with("/sign-in") {
                wrong.push(format!("{persona}: GET {} gives {}, not the page", row.path, answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn who_has_not_signed_in_gets_public_pages_only() {
    let app = app().await;
    let there = There::of(&app).await;
    let mut wrong = Vec::new();
    for row in rows().iter().filter(|row| is_asked(row)) {
        let answer = ask(&app.visitor(), &row.method, &there.fill(&row.path)).await;
        if answer.status >= 500 || (!row.is_public() && !is_refusal(&answer)) || answer.body.contains(NAME) {
            wrong.push(format!("{} {} gives {}", row.method, row.path, answer.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
