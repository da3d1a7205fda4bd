//! The description: whole, readable, and the same as what answers.

use serde_json::Value;

use crate::harness;

#[tokio::test]
async fn the_description_is_openapi_3_1() {
    let app = harness::app().await;
    let document = app.visitor().get("/api/openapi.json").await.json();
    assert_eq!(document["openapi"], "3.1.0");
    insta::assert_json_snapshot!("openapi", document);
}

#[tokio::test]
async fn every_route_of_the_api_is_in_the_description() {
    let app = harness::app().await;
    let document = app.visitor().get("/api/openapi.json").await.json();
    let routes =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/reference/routes.md"));
    let routes = routes.expect("the reference of routes");
    let mut documented = 0;
    for row in routes.lines().filter(|row| row.contains("`/api/v1/")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let (method, path) = (cells[1].to_lowercase(), cells[2].trim_matches('`'));
        assert!(document["paths"][path][&method].is_object(), "{method} {path} isn't described");
        documented += 1;
    }
    let described: usize = document["paths"]
        .as_object()
        .expect("paths")
        .values()
        .map(|it| it.as_object().map_or(0, serde_json::Map::len))
        .sum();
    assert_eq!(documented, described, "the description names what isn't in docs/reference/routes.md");
}

#[tokio::test]
async fn the_page_names_every_operation_code_and_problem() {
    let app = harness::app().await;
    let page = app.visitor().get("/api").await;
    assert_eq!(page.status, 200);
    for shown in ["POST /api/v1/reports", "GET /api/v1/me", "eud-gf2", "absence", "no-relation"] {
        assert!(page.shows(shown), "{shown} isn't on the page");
    }
    assert!(!page.shows("mental-health"), "a school can't give that cause");
}

#[tokio::test]
async fn behind_the_type_of_every_problem_there_is_a_page() {
    let app = harness::app().await;
    let page = app.visitor().get("/api").await;
    let links = page.body.split("href=\"/problems/").skip(1).filter_map(|rest| rest.split('"').next());
    let codes: Vec<&str> = links.collect();
    assert!(codes.len() > 10, "{codes:?}");
    for code in codes {
        let explained = app.visitor().get(&format!("/problems/{code}")).await;
        assert_eq!(explained.status, 200, "{code}");
        assert!(!explained.body.contains("[["), "{code}: {explained}");
    }
    assert_eq!(app.visitor().get("/problems/no-such-problem").await.status, 404);
}

#[tokio::test]
async fn what_the_description_says_an_answer_has_it_has() {
    let app = harness::app().await;
    let document = app.visitor().get("/api/openapi.json").await.json();
    let system = app.program("nordlund-tekniske-skole").await;
    let answer = system.post("/api/v1/reports", &super::bodies::a_body()).await.json();
    let schema = &document["components"]["schemas"]["ReceivedAnswer"];
    let names = |value: &Value| {
        let mut names: Vec<String> = value.as_object().expect("members").keys().cloned().collect();
        names.sort();
        names
    };
    let mut told = names(&schema["properties"]);
    told.push("warnings".to_owned());
    assert_eq!(told, names(&answer));
    let created = &document["components"]["schemas"]["CreatedAnswer"];
    assert!(created["allOf"][1]["properties"]["warnings"].is_object(), "{created}");
}

#[tokio::test]
async fn every_operation_says_each_refusal_that_it_can_meet_and_the_headers_that_come_along() {
    let app = harness::app().await;
    let document = app.visitor().get("/api/openapi.json").await.json();
    for (path, methods) in document["paths"].as_object().expect("paths") {
        for (method, operation) in methods.as_object().expect("operations") {
            let answers = &operation["responses"];
            let with_body = operation["requestBody"].is_object();
            let needed = ["401", "429", "500", "503"].iter();
            for status in needed.chain(["400", "408", "413", "415"].iter().filter(|_| with_body)) {
                let content = &answers[status]["content"]["application/problem+json"]["schema"]["$ref"];
                assert_eq!(content, "#/components/schemas/ProblemAnswer", "{method} {path} {status}");
            }
            for (status, name) in
                [("401", "WWW-Authenticate"), ("429", "Retry-After"), ("503", "Retry-After")]
            {
                assert!(answers[status]["headers"][name].is_object(), "{method} {path} {status} {name}");
            }
        }
    }
    let created = &document["paths"]["/api/v1/reports"]["post"]["responses"]["201"]["headers"];
    assert!(created["Location"].is_object() && created["Idempotency-Replayed"].is_object(), "{created}");
}
