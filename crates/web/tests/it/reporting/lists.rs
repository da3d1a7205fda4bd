//! The school's own reports, and pupils it reported before.

use super::filled::{Form, a_form};
use crate::harness;

/// Another pupil of the same age.
fn about(name: &str, cpr: &str) -> Form {
    a_form().with("name", name).with("cpr", cpr).with("cpr_confirmed", "yes")
}

#[tokio::test]
async fn a_school_sees_its_own_reports_newest_first() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        assert!(school.get("/reports").await.shows("Din skole har ikke meldt om nogen endnu."));
        school.post("/reports", &about("Emil Ravn Sørensen", "670308-9903").pairs()).await;
        app.wait_minutes(1);
        school.post("/reports", &about("Lea Brandt", "670308-9900").with("kind", "risk").pairs()).await;
        app.sign_in("fgu-counsellor").await.post("/reports", &a_form().pairs()).await;

        let text = school.get("/reports").await.text();
        let place = |name: &str| text.find(name).unwrap_or_else(|| panic!("{name} is missing: {text}"));
        assert!(place("Lea Brandt") < place("Emil Ravn"), "{text}");
        assert!(text.contains("Fornys senest 23. feb. 2027"), "{text}");
        assert!(text.contains("Kontakt senest 8. dec."), "{text}");
        assert!(!text.contains("Freja"), "another institution's report is listed: {text}");
    }
}

#[tokio::test]
async fn the_list_goes_on_by_the_last_number() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        for day in 1..=28 {
            for kind in ["risk", "dropout"] {
                let form =
                    a_form().with("kind", kind).with_date("occurred_on", [&day.to_string(), "10", "2026"]);
                let answer = school.post("/reports", &form.pairs()).await;
                assert_eq!(answer.status, 303, "{answer}");
            }
        }
        let first = school.get("/reports").await;
        let older = first.body.split("href=\"/reports?after=").nth(1).expect("older reports");
        let older = older.split('"').next().unwrap_or_default();
        let second = school.get(&format!("/reports?after={older}")).await;
        let rows = |page: &harness::Answer| page.body.matches("<th scope=\"row\">").count();
        assert_eq!((rows(&first), rows(&second)), (50, 6), "{}", app.store.engine);
    }
}

#[tokio::test]
async fn a_pupil_reported_before_is_found_by_a_part_of_the_name_and_fills_the_form() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        school.post("/reports", &a_form().pairs()).await;
        let asked = [("kind", "risk"), ("name", "højg"), ("words", "Hun kommer ikke.")];
        let page = school.post("/reports/new/pupils", &asked).await;
        assert!(page.shows("Freja Højgaard Madsen") && page.shows("670308-••••"), "{page}");
        let number =
            page.body.split("name=\"pupil\" value=\"").nth(1).and_then(|rest| rest.split('"').next());

        let chosen = [asked.as_slice(), &[("pupil", number.expect("a pupil to choose"))]].concat();
        let page = school.post("/reports/new/pupils", &chosen).await;
        for kept in [r#"value="670308-9907""#, r#"value="risk" checked"#, "Hun kommer ikke.</textarea>"] {
            assert!(page.body.contains(kept), "{kept}: {page}");
        }
        assert!(page.body.contains(r#"<option value="eud-gf2" selected>"#), "{page}");
    }
}

#[tokio::test]
async fn the_form_is_no_way_to_ask_about_other_schools_pupils() {
    for app in harness::apps().await {
        app.sign_in("school-counsellor").await.post("/reports", &a_form().pairs()).await;
        let fgu = app.sign_in("fgu-counsellor").await;
        for asked in [("name", "Freja"), ("cpr", "670308-9907")] {
            let page = fgu.post("/reports/new/pupils", &[asked]).await;
            assert!(page.shows("I har ikke meldt om nogen, der passer."), "{page}");
        }
    }
}
