//! Fields that a form doesn't have, and values that it doesn't offer.

use crate::harness::{app, count};

#[tokio::test]
async fn a_municipality_cannot_set_what_is_the_hosts() {
    let app = app().await;
    let browser = app.sign_in("administrator").await;
    let form = [("saturday", "no"), ("participants_at_least", "1"), ("staff_names_in_reader_log", "yes")];
    assert_eq!(browser.post("/administration/settings", &form).await.status, 303);
    let set = "SELECT COUNT(*) FROM settings WHERE name = 'participants_at_least'";
    assert_eq!(count(&app, set).await, 0);
}

#[tokio::test]
async fn no_administrator_gives_a_role_that_isnt_the_houses_or_in_another_house() {
    let app = app().await;
    let browser = app.sign_in("administrator").await;
    let before = count(&app, "SELECT COUNT(*) FROM memberships").await;
    for role in ["secretariat", "ministry", "school-counsellor", "young-person", "guardian", "nonsense", ""] {
        let form = [("house", "9901"), ("name", "Eva Ny"), ("email", "eva@nordlund.example"), ("role", role)];
        assert_eq!(browser.post("/administration/people", &form).await.status, 422, "{role}");
    }
    for house in ["9902", "kl", "nordlund-tekniske-skole", ""] {
        let form = [
            ("house", house),
            ("name", "Eva Ny"),
            ("email", "eva@nordlund.example"),
            ("role", "administrator"),
        ];
        assert_eq!(browser.post("/administration/people", &form).await.status, 404, "{house}");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships").await, before);
}

#[tokio::test]
async fn nobody_of_another_house_is_ended_or_sent_a_link() {
    let app = app().await;
    let browser = app.sign_in("administrator").await;
    let jonas = app.viewer("school-counsellor").await.public_id;
    let links = count(&app, "SELECT COUNT(*) FROM links").await;
    for form in
        [[("house", "9901"), ("role", "school-counsellor")], [("house", "9901"), ("role", "kui-counsellor")]]
    {
        for what in ["end", "link"] {
            let path = format!("/administration/people/{jonas}/{what}");
            assert_eq!(browser.post(&path, &form).await.status, 404, "{what} {form:?}");
        }
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM links").await, links);
    assert!(!app.viewer("school-counsellor").await.memberships.is_empty());
}
