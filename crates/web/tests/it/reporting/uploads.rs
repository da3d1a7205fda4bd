//! Many reports in one file: looked through, then sent.

use crate::harness::{self, Answer, Browser, Upload};

const HEADING: &str =
    "kind;cpr;name;home_municipality;education_kind;started_on;occurred_on;causes;person_informed";

/// A sheet with these rows under the heading.
fn sheet(rows: &[&str]) -> String {
    format!("{HEADING}\r\n{}\r\n", rows.join("\r\n"))
}

const FREJA: &str =
    "frafald;670308-9907;Freja Højgaard Madsen;9901;eud-gf2;10-08-2026;20-11-2026;absence|academic;ja";
const EMIL: &str = "risk;670308-9903;Emil Ravn Sørensen;9901;stx;2025-08-11;2026-11-23;well-being;no";

async fn upload(school: &Browser, content: &[u8]) -> Answer {
    school.upload("/reports/upload", Upload { field: "file", name: "elever.csv", content }).await
}

/// The page of what the file would do.
async fn looked_through(school: &Browser, content: &[u8]) -> (String, Answer) {
    let answer = upload(school, content).await;
    assert_eq!(answer.status, 303, "{answer}");
    let address = answer.location().to_owned();
    let page = school.get(&address).await;
    (address, page)
}

/// Row, column and message of each mistake on the page.
fn mistakes(page: &Answer) -> Vec<(String, String)> {
    let rows = page.body.split("<tr><th scope=\"row\" data-title=\"Række\">").skip(1);
    rows.filter_map(|row| {
        let (number, rest) = row.split_once("</th>")?;
        let column = rest.strip_prefix("<td data-title=\"Kolonne\">")?.split_once("</td>")?.0;
        Some((number.to_owned(), column.trim_start_matches("<code>").trim_end_matches("</code>").to_owned()))
    })
    .collect()
}

#[tokio::test]
async fn a_file_is_looked_through_and_then_sent() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let (address, page) = looked_through(&school, sheet(&[FREJA, EMIL]).as_bytes()).await;
        assert!(page.shows("2 nye meldinger er klar til at blive sendt."), "{}: {page}", app.store.engine);
        assert!(page.shows("Freja Højgaard Madsen 670308-••••"), "{page}");
        assert!(
            school.get("/reports").await.shows("Din skole har ikke meldt om nogen endnu."),
            "nothing is sent yet"
        );

        let list = school.post_and_follow(&format!("{address}/confirmation"), &[]).await;
        assert!(list.shows("2 meldinger er modtaget."), "{list}");
        assert!(list.shows("Freja Højgaard Madsen") && list.shows("Emil Ravn Sørensen"), "{list}");
        assert_eq!(school.get(&address).await.status, 404, "the file is gone");
    }
}

#[tokio::test]
async fn the_same_file_again_sends_nothing_twice() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let (first, _) = looked_through(&school, sheet(&[FREJA]).as_bytes()).await;
        school.post(&format!("{first}/confirmation"), &[]).await;
        let (again, page) = looked_through(&school, sheet(&[FREJA, EMIL]).as_bytes()).await;
        assert!(page.shows("1 ny melding er klar til at blive sendt. 1 er sendt før"), "{page}");
        let list = school.post_and_follow(&format!("{again}/confirmation"), &[]).await;
        assert!(list.shows("1 melding er modtaget. 1 var der allerede."), "{list}");
    }
}

#[tokio::test]
async fn each_mistake_stands_by_row_and_column_and_nothing_is_sent() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let rows = [
            FREJA,
            "frafald;670308990;Lea;9901;stx;2025-08-11;2026-11-23;absence;ja",
            "frafald;670308-9900;Lea;0101;hogwarts;2025-08-11;2026-11-27;absence;måske",
            "frafald;670308-9900;Lea",
            "",
            "dropout;670308-9907;Freja Højgaard Madsen;9901;eud-gf2;10-08-2026;20-11-2026;absence;ja",
        ];
        let (address, page) = looked_through(&school, sheet(&rows).as_bytes()).await;
        assert_eq!(
            mistakes(&page),
            [
                ("3", "cpr"),
                ("4", "education_kind"),
                ("4", "occurred_on"),
                ("4", "person_informed"),
                ("5", "hele rækken"),
                ("7", "cpr"),
            ]
            .map(|(row, column)| (row.to_owned(), column.to_owned())),
            "{}: {page}",
            app.store.engine
        );
        assert!(page.title().starts_with("Fejl:") && page.shows("Ret 6 ting i filen"), "{page}");
        assert!(!page.body.contains("/confirmation"), "there is no way to send it");

        // Nor is it sent by who asks for it all the same.
        school.post(&format!("{address}/confirmation"), &[]).await;
        assert!(!school.get("/reports").await.body.contains("Freja"));
    }
}

#[tokio::test]
async fn a_row_for_a_municipality_that_takes_no_part_is_a_mistake_in_its_column() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let (_, page) = looked_through(&school, sheet(&[&FREJA.replace("9901", "0101")]).as_bytes()).await;
    assert_eq!(mistakes(&page), [("2".to_owned(), "home_municipality".to_owned())], "{page}");
    assert!(page.shows("er ikke med i Ungebro"), "{page}");
}

#[tokio::test]
async fn latin_1_and_danish_headings_are_understood() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let danish = "Slags,CPR-nummer,Navn,Hjemkommune,Uddannelse,Startdato,Dato,Årsager,Ung informeret\n\
                  frafald,670308-9907,Søren Å. Bæk,9901,stx,11-08-2025,20-11-2026,absence,nej\n";
    let latin_1: Vec<u8> =
        danish.chars().map(|c| u8::try_from(u32::from(c)).expect("a letter of Latin-1")).collect();
    let (_, page) = looked_through(&school, &latin_1).await;
    assert!(page.shows("Søren Å. Bæk"), "{page}");
}

#[tokio::test]
async fn what_is_no_sheet_of_reports_is_told_at_once() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let million = format!("{}\nx\n", "kind,".repeat(1_000_000));
    for (content, told) in [
        (b"".as_slice(), "Vælg en fil."),
        (b" \n \n", "Filen er tom."),
        (b"PK\x03\x04workbook", "Filen er en regnearksfil."),
        (b"a\0b", "Filen kan ikke læses som tekst."),
        (FREJA.as_bytes(), "ingen overskrift er kendt"),
        (b"kind,cpr,klasse\nrisk,x,9.a\n", "kolonne nummer 3"),
        (million.as_bytes(), "Række 1:"),
    ] {
        let answer = upload(&school, content).await;
        assert_eq!(answer.status, 422, "{answer}");
        assert!(answer.shows(told), "{told}: {answer}");
        assert!(!answer.body.contains("9907"), "no number of the file is repeated");
    }
}

#[tokio::test]
async fn a_file_beyond_the_limit_is_refused() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let large = vec![b'x'; 21 * 1024 * 1024];
    let answer = upload(&school, &large).await;
    assert_eq!(answer.status, 413, "{answer}");
    assert!(answer.shows("Filen er for stor"), "{answer}");
}

#[tokio::test]
async fn nobody_else_sees_the_file() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let (address, _) = looked_through(&school, sheet(&[FREJA]).as_bytes()).await;
        for persona in ["fgu-counsellor", "school-counsellor-2", "kui-counsellor"] {
            let other = app.sign_in(persona).await;
            assert_eq!(other.get(&address).await.status, 404, "{persona}");
            assert_eq!(other.post(&format!("{address}/confirmation"), &[]).await.status, 404, "{persona}");
        }
        school.post(&format!("{address}/removal"), &[]).await;
        assert_eq!(school.get(&address).await.status, 404, "{}", app.store.engine);
    }
}

#[tokio::test]
async fn an_odd_control_digit_and_pupils_under_18_are_pointed_out() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let minor = FREJA.replace("670308-9907", "670309-9906");
    let (_, page) = looked_through(&school, sheet(&[EMIL, &minor]).as_bytes()).await;
    assert!(page.shows("Én elev er under 18."), "{page}");
    assert!(page.shows("Kontrolcifferet passer ikke i 2 CPR-numre: række 2, 3."), "{page}");
}

#[tokio::test]
async fn the_empty_sheet_has_headings_that_the_upload_understands() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let template = school.get("/reports/upload/template.csv").await;
    assert_eq!(template.header("content-type"), "text/csv; charset=utf-8");
    let (_, page) = looked_through(&school, template.body.as_bytes()).await;
    assert!(page.shows("Der er ingen nye meldinger i filen."), "{page}");
}
