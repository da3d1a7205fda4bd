//! What is refused, field by field, and that everything wrong is told at once.

use jiff::civil::date;
use serde_json::{Value, json};

use super::samples::{a_body, a_report, checked, checks, keys};
use super::{Field, Mistake, NewReport, RawReport, Warning};
use crate::cpr::CprRules;
use crate::reports::State;

/// The mistakes in a body, as pointer and code.
fn answers(body: &Value) -> Vec<(&'static str, &'static str)> {
    let mistakes = NewReport::check_json(body, &checks()).err().unwrap_or_default();
    mistakes.iter().map(|mistake| (mistake.field.pointer(), mistake.problem.code())).collect()
}

/// The same body with one member set, or taken away by `null`.
fn with(mut body: Value, pointer: &str, value: Value) -> Value {
    *body.pointer_mut(pointer).unwrap() = value;
    body
}

#[test]
fn a_good_report_passes_by_every_way() {
    let report = checked(&a_report()).unwrap();
    assert_eq!(report.first_state(), State::Received);
    assert_eq!(report.warnings, []);
    assert_eq!(NewReport::check_json(&a_body(), &checks()).unwrap(), report);
}

#[test]
fn an_empty_form_lists_every_required_field_once() {
    let missing = [
        "kind",
        "cpr",
        "name",
        "home-municipality",
        "education-kind",
        "started-on",
        "occurred-on",
        "causes",
        "person-informed",
    ];
    let expected: Vec<String> = missing.iter().map(|field| format!("report-error-{field}-missing")).collect();
    assert_eq!(keys(&RawReport::default()), expected);
}

#[test]
fn each_wrong_value_has_its_own_word() {
    let wrong = [
        (Field::Kind, "underretning", "kind-not-a-choice"),
        (Field::Cpr, "9102089911", "cpr-no-such-date"),
        (Field::Cpr, "703089907", "cpr-lost-zero"),
        (Field::Cpr, "0703089907", "cpr-real-number-in-demo"),
        (Field::Name, "6703089907", "name-not-a-name"),
        (Field::Name, "Noah\u{0}", "name-control-character"),
        (Field::HomeMunicipality, "9999", "home-municipality-unknown"),
        (Field::HomeMunicipality, "=9901", "home-municipality-unknown"),
        (Field::EducationKind, "xyz", "education-kind-unknown"),
        (Field::EducationKind, "prodsk", "education-kind-not-in-use"),
        (Field::EducationKind, "epx", "education-kind-not-in-use"),
        (Field::StartedOn, "2026-11-21", "started-on-after-event"),
        (Field::StartedOn, "2008-03-06", "started-on-before-birth"),
        (Field::OccurredOn, "2026-02-30", "occurred-on-not-a-date"),
        (Field::OccurredOn, "2026-11-25", "occurred-on-future"),
        (Field::OccurredOn, "2025-10-19", "occurred-on-too-long-ago"),
        (Field::Causes, "mental-health", "causes-not-for-schools"),
        (Field::Causes, "custody", "causes-not-for-schools"),
        (Field::Causes, "deceased", "causes-not-for-schools"),
        (Field::Causes, "other", "causes-needs-words"),
        (Field::Causes, "absence|unknown", "causes-stands-alone"),
        (Field::Causes, "absence|absence", "causes-repeated"),
        (Field::Causes, "a|b|c|d|e|f|g|h|i|j|k", "causes-too-many"),
        (Field::PersonInformed, "måske", "person-informed-not-yes-or-no"),
        (Field::GuardiansInformed, "x", "guardians-informed-not-yes-or-no"),
        (Field::Phone, "1234", "phone-not-a-phone"),
        (Field::Email, "noah", "email-not-an-email"),
    ];
    for (field, value, key) in wrong {
        // An event of long ago lies before the start as well; what else is said then is not the matter here.
        let found = keys(&a_report().with(field, value));
        assert!(found.contains(&format!("report-error-{key}")), "{field:?} {value:?}: {found:?}");
    }
    for field in [Field::Words, Field::Tried] {
        let found = keys(&a_report().with(field, &"å".repeat(2001)));
        assert_eq!(found, [format!("report-error-{}-too-long", field.name())]);
    }
}

#[test]
fn the_limits_themselves_are_allowed() {
    let edge = a_report()
        .with(Field::Name, &"å".repeat(100))
        .with(Field::Words, &"ø".repeat(2000))
        .with(Field::StartedOn, "2025-10-20")
        .with(Field::OccurredOn, "2025-10-20");
    assert_eq!(keys(&edge), [""; 0]);
    let today = a_report().with(Field::StartedOn, "2026-11-24").with(Field::OccurredOn, "2026-11-24");
    assert_eq!(keys(&today), [""; 0]);
}

#[test]
fn age_on_the_day_of_the_event_decides() {
    // Fifteen on 20 November 2026, the day of the event.
    let turns_fifteen = a_report().with(Field::Cpr, "8011119900").with(Field::StartedOn, "2026-08-10");
    assert_eq!(keys(&turns_fifteen), [""; 0]);
    assert_eq!(keys(&turns_fifteen.with(Field::OccurredOn, "2026-11-19")), ["report-error-cpr-too-young"]);

    let twenty_five = checked(&a_report().with(Field::Cpr, "8011019900")).unwrap();
    assert_eq!(twenty_five.first_state(), State::ForInformation);
    assert_eq!(keys(&a_report().with(Field::Cpr, "8011964900")), ["report-error-cpr-too-old"]);
}

#[test]
fn a_control_digit_that_does_not_fit_is_a_warning() {
    let report = checked(&a_report().with(Field::Cpr, "6703089901")).unwrap();
    assert_eq!(report.warnings, [Warning::Modulus11]);
}

#[test]
fn outside_the_demo_people_have_real_numbers() {
    let real = super::Checks { cpr: CprRules { demo: false }, ..checks() };
    assert!(NewReport::check(&a_report().with(Field::Cpr, "0703089907"), &real).is_ok());
}

#[test]
fn yes_and_no_in_both_languages() {
    for (word, answer) in
        [("ja", true), ("NEJ", false), ("Yes", true), ("no", false), ("true", true), ("False", false)]
    {
        let report = checked(&a_report().with(Field::PersonInformed, word)).unwrap();
        assert_eq!(report.person_informed, answer, "{word}");
    }
}

#[test]
fn a_body_of_another_shape_is_told_where() {
    assert_eq!(answers(&json!([])), [("#", "wrong-type")]);
    assert_eq!(answers(&with(a_body(), "/person", json!("Noah"))), [("#/person", "wrong-type")]);
    assert_eq!(
        answers(&with(a_body(), "/person/cpr", json!(6_703_089_907_u64))),
        [("#/person/cpr", "wrong-type")]
    );
    assert_eq!(
        answers(&with(a_body(), "/person_informed", json!("yes"))),
        [("#/person_informed", "wrong-type")]
    );
    assert_eq!(answers(&with(a_body(), "/causes", json!("absence"))), [("#/causes", "wrong-type")]);
    assert_eq!(answers(&with(a_body(), "/causes", json!(["absence", 7]))), [("#/causes", "wrong-type")]);
    assert_eq!(answers(&with(a_body(), "/causes", json!(["", "absence"]))), [("#/causes", "missing")]);
    assert_eq!(answers(&with(a_body(), "/causes", json!([]))), [("#/causes", "missing")]);
    assert_eq!(
        answers(&with(a_body(), "/occurred_on", json!("20-11-2026"))),
        [("#/occurred_on", "not-a-date")]
    );
    assert_eq!(
        answers(&with(a_body(), "/education", json!(null))),
        [("#/education/kind", "missing"), ("#/education/started_on", "missing")]
    );
}

#[test]
fn a_pointer_leads_to_the_very_cause() {
    let body = with(a_body(), "/causes", json!([7, "absence", "moovd"]));
    let pointers = NewReport::check_json(&body, &checks()).unwrap_err();
    assert_eq!(pointers.iter().map(Mistake::pointer).collect::<Vec<_>>(), ["#/causes/0", "#/causes/2"]);
}

#[test]
fn a_member_that_does_not_exist_is_a_mistake_and_null_is_none() {
    let mut body = a_body();
    body["person"]["e_mail"] = json!("noah@eksempel.dk");
    assert_eq!(answers(&body), [("#/person", "unknown-field")]);
    let [mistake]: [Mistake; 1] = NewReport::check_json(&body, &checks()).unwrap_err().try_into().unwrap();
    assert_eq!(mistake.pointer(), "#/person/e_mail");
    let allowed = crate::mistakes::Argument::Text("cpr, name, home_municipality, phone, email".into());
    assert!(mistake.problem.arguments().contains(&("allowed", allowed)), "{mistake:?}");
    let mut body = a_body();
    body["670308-9907"] = json!(true);
    let [mistake]: [Mistake; 1] = NewReport::check_json(&body, &checks()).unwrap_err().try_into().unwrap();
    assert_eq!(mistake.pointer(), "#", "what could be somebody's number isn't repeated");
    let mut body = a_body();
    body["words"] = json!(null);
    body["person"]["phone"] = json!(null);
    assert_eq!(answers(&body), []);
}

#[test]
fn mistakes_carry_what_their_texts_need() {
    let mistakes = checked(&a_report().with(Field::OccurredOn, "2026-12-01")).unwrap_err();
    let [mistake] = mistakes.as_slice() else { panic!("{mistakes:?}") };
    let today = crate::mistakes::Argument::Day(date(2026, 11, 24));
    assert_eq!(mistake.problem.arguments(), [("today", today)]);
    assert_eq!(mistake.general_key(), "error-future");

    let [mistake] =
        checked(&a_report().with(Field::Causes, "absence|moovd")).unwrap_err().try_into().unwrap();
    let Mistake { item, problem, .. }: Mistake = mistake;
    assert_eq!((item, problem.code()), (Some(1), "unknown"));
}

#[test]
fn a_person_of_the_wrong_shape_hides_no_other_mistake() {
    let body = with(with(a_body(), "/person", json!(7)), "/person_informed", json!(null));
    assert_eq!(answers(&body), [("#/person", "wrong-type"), ("#/person_informed", "missing")]);
}
