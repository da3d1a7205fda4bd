use jiff::civil::date;

use super::{Choice, Filled, Unreadable};
use crate::texts::Locale;

fn form(pairs: &[(&str, &str)]) -> Filled {
    Filled::posted(
        Locale::DA,
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    )
}

#[test]
fn a_refused_form_keeps_what_was_typed_and_says_what_to_mend() {
    let mut form = form(&[("name", "Freja \"Høj\"")]);
    form.refuse("name", "Skriv hele navnet.");
    let html = form.text("name", "Elev").to_string();
    assert!(html.contains(r#"value="Freja &#34;Høj&#34;""#), "{html}");
    assert!(html.contains(r#"aria-describedby="name-error" aria-invalid="true""#), "{html}");
    assert!(html.contains("Skriv hele navnet."));
}

#[test]
fn the_summary_leads_to_every_field_that_is_wrong() {
    let mut form = form(&[]);
    assert_eq!(form.summary().to_string(), "");
    form.refuse("left_on", "Skriv dagen.");
    form.refuse("reason", "Vælg en årsag.");
    let html = form.summary().to_string();
    assert!(html.contains("Ret 2 ting"), "{html}");
    assert!(html.contains(r##"<a href="#left_on">Skriv dagen.</a>"##), "{html}");
    assert!(form.date("left_on", "Sidste dag").to_string().contains(r#"<fieldset id="left_on""#));
}

#[test]
fn a_date_is_read_from_its_three_parts() {
    let typed =
        |day, month, year| form(&[("d-day", day), ("d-month", month), ("d-year", year)]).read_date("d");
    assert_eq!(typed("24", "11", "2026"), Ok(Some(date(2026, 11, 24))));
    assert_eq!(typed("24", "11", "26"), Ok(Some(date(2026, 11, 24))));
    assert_eq!(typed("", " ", ""), Ok(None));
    assert_eq!(typed("24", "", "2026"), Err(Unreadable::Incomplete));
    assert_eq!(typed("31", "11", "2026"), Err(Unreadable::NoSuchDay));
    assert_eq!(typed("300", "11", "2026"), Err(Unreadable::NoSuchDay));
    assert_eq!(typed("i går", "11", "2026"), Err(Unreadable::NoSuchDay));
}

#[test]
fn what_was_ticked_stays_ticked() {
    let html = form(&[("tried", "mentor"), ("tried", "talk")])
        .checks(
            "tried",
            "Hvad har I prøvet?",
            &[Choice::new("talk", "Samtale"), Choice::new("class", "Andet hold")],
        )
        .to_string();
    assert!(html.contains(r#"value="talk" checked"#), "{html}");
    assert!(!html.contains(r#"value="class" checked"#), "{html}");
}

#[test]
fn what_was_typed_is_not_for_logs() {
    assert!(!format!("{:?}", form(&[("cpr", "720409-9995")])).contains("720409"));
}
