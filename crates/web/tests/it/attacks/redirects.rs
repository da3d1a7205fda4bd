//! Where a redirect can be made to lead.

use crate::harness::app;

/// Other sites, as a browser would understand them, and headers that somebody would smuggle in.
const ELSEWHERE: [&str; 12] = [
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    "javascript:alert(1)",
    "/\r\nset-cookie: ungebro=planted",
    "/\u{2028}/evil.example",
    "evil.example",
];

#[tokio::test]
async fn signing_in_and_choosing_a_language_lead_to_this_site_only() {
    let app = app().await;
    for back in ELSEWHERE {
        let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("back", back).finish();
        let answer = app.visitor().get(&format!("/language?to=en&{query}")).await;
        assert_eq!((answer.status, answer.location()), (303, "/"), "{back:?}");
        assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1, "{back:?}");

        let page = app.visitor().get(&format!("/sign-in?{query}")).await;
        let kept = page.body.matches("name=\"back\" value=\"/\"").count();
        assert_eq!(kept, page.body.matches("name=\"back\"").count(), "{back:?}: {page}");
        assert!(kept > 10 && page.status == 200, "{back:?}: {page}");

        let form = [("persona", "kui-counsellor"), ("back", back)];
        let answer = app.visitor().post("/demo/sign-in", &form).await;
        assert_eq!((answer.status, answer.location()), (303, "/worklist"), "{back:?}");
    }
    let form = [("persona", "kui-counsellor"), ("back", "/worklist?kind=risk")];
    assert_eq!(app.visitor().post("/demo/sign-in", &form).await.location(), "/worklist?kind=risk");
}

#[tokio::test]
async fn the_way_back_after_sign_in_survives_as_one_parameter() {
    let app = app().await;
    let answer = app.visitor().get("/worklist?kind=risk&back=https://evil.example").await;
    assert_eq!(
        answer.location(),
        "/sign-in?back=%2Fworklist%3Fkind%3Drisk%26back%3Dhttps%3A%2F%2Fevil.example"
    );
}
