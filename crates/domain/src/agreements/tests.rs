//! Whole and broken terms, who may do what, and what a version changes.

use jiff::civil::date;

use super::*;
use crate::clocks::{Basis, Stop};

fn contact(name: &str, email: &str) -> RawContact {
    RawContact { name: name.into(), email: email.into(), ..RawContact::default() }
}

fn task(what: &str, who: &str) -> RawTask {
    RawTask { what: what.into(), who: who.into() }
}

fn whole() -> RawTerms {
    RawTerms {
        municipality_contacts: vec![contact("Mette Holm", "mette@nordlund.example")],
        institution_contacts: vec![contact("Jonas Friis", "jonas@skole.example")],
        reporting: "Frafald meldes samme dag.".into(),
        opened_within: "1".into(),
        contact_within: " 3 ".into(),
        feedback_within: String::new(),
        tasks: vec![task("Ringer hjem", "institution"), task("Første samtale", "both")],
        review_on: "1-12-2027".into(),
    }
}

fn keys(raw: &RawTerms) -> Vec<String> {
    let mistakes = check(raw, date(2026, 11, 24)).err().unwrap_or_default();
    mistakes.iter().map(AgreementMistake::key).collect()
}

#[test]
fn whole_terms_bind_to_their_promises_and_their_day() {
    let checked = check(&whole(), date(2026, 11, 24)).unwrap();
    assert_eq!(checked.review_on, date(2027, 12, 1));
    assert_eq!(checked.promises, Promises { opened: Some(1), contact: Some(3), feedback: None });
    let rules: Vec<_> =
        checked.promises.rules().map(|it| (it.id.as_str(), it.length, it.stopped_by)).collect();
    assert_eq!(rules, [("agreed-opened-1", 1, Stop::Opened), ("agreed-contact-3", 3, Stop::Contact)]);
    assert!(checked.promises.rules().all(|rule| rule.basis == Basis::Agreed && !rule.is_statutory()));
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    assert_eq!(
        keys(&RawTerms::default()),
        [
            "agreement-error-municipality-name-missing",
            "agreement-error-institution-name-missing",
            "agreement-error-reporting-missing",
            "agreement-error-task-what-missing",
            "agreement-error-review-on-missing",
        ]
    );
    let broken = RawTerms {
        municipality_contacts: vec![contact("", "mette")],
        institution_contacts: vec![RawContact { phone: "12".into(), ..contact("Jonas", "") }],
        opened_within: "0".into(),
        contact_within: "31".into(),
        feedback_within: "snart".into(),
        tasks: vec![task("Ringer", "kongen")],
        review_on: "24-11-2026".into(),
        ..whole()
    };
    assert_eq!(
        keys(&broken),
        [
            "agreement-error-municipality-name-missing",
            "agreement-error-municipality-email-not-an-email",
            "agreement-error-institution-phone-not-a-phone",
            "agreement-error-opened-within-out-of-range",
            "agreement-error-contact-within-out-of-range",
            "agreement-error-feedback-within-out-of-range",
            "agreement-error-task-who-not-a-choice",
            "agreement-error-review-on-past",
        ]
    );
}

#[test]
fn every_mistake_is_one_that_its_field_lists() {
    use crate::mistakes::possible_keys;
    let known = possible_keys::<AgreementField>();
    let endless = "å".repeat(3_000);
    let row = RawContact { name: endless.clone(), function: "a\u{0}".into(), ..RawContact::default() };
    let broken = RawTerms {
        municipality_contacts: vec![row.clone(); 30],
        institution_contacts: vec![row],
        reporting: endless.clone(),
        tasks: vec![task(&endless, ""); 30],
        review_on: "31-2-2027".into(),
        ..RawTerms::default()
    };
    for key in keys(&broken) {
        assert!(known.contains(&key), "{key}");
    }
}

#[test]
fn nobody_agrees_with_oneself_or_takes_back_what_the_other_proposed() {
    use Side::{Institution, Municipality};
    let proposed = State::Draft.after(Move::Propose, Municipality, Municipality).unwrap();
    assert_eq!(proposed, State::Proposed);
    assert!(proposed.after(Move::Agree, Municipality, Municipality).is_err());
    assert!(proposed.after(Move::Withdraw, Municipality, Institution).is_err());
    assert_eq!(proposed.after(Move::Agree, Municipality, Institution), Ok(State::InForce));
    assert_eq!(proposed.after(Move::Decline, Municipality, Institution), Ok(State::Declined));
    assert_eq!(proposed.after(Move::Withdraw, Municipality, Municipality), Ok(State::Withdrawn));
    for ended in [State::Superseded, State::Declined, State::Withdrawn] {
        for attempted in [Move::Propose, Move::Agree, Move::Decline, Move::Withdraw, Move::Supersede] {
            for by in Side::ALL {
                assert!(ended.after(attempted, Municipality, by).is_err(), "{ended} {attempted}");
            }
        }
    }
}

#[test]
fn a_difference_names_what_is_new_gone_and_changed_and_no_order() {
    let mut after = whole();
    after.contact_within = "5".into();
    after.opened_within = String::new();
    after.feedback_within = "10".into();
    after.tasks = vec![task("Første samtale", "municipality"), task("Ringer hjem", "institution")];
    after.institution_contacts = vec![contact("Ulla Bremer", "ulla@skole.example")];
    let told: Vec<_> =
        difference(&whole(), &after).iter().map(|it| (it.part.code(), it.kind.code())).collect();
    assert_eq!(
        told,
        [
            ("institution-contact", "removed"),
            ("institution-contact", "added"),
            ("opened-within", "removed"),
            ("contact-within", "changed"),
            ("feedback-within", "added"),
            ("task", "changed"),
        ]
    );
    assert_eq!(difference(&after, &after), []);
}

#[test]
fn an_agreement_past_its_review_waits_for_a_look() {
    assert!(!review_is_due(date(2026, 11, 24), date(2026, 11, 24)));
    assert!(review_is_due(date(2026, 11, 23), date(2026, 11, 24)));
}
