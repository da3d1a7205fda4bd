//! What keeps the texts whole: same keys in both languages, none twice, none missing, none left over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::agreements::AgreementField;
use domain::casework::{ActivityField, AttemptField, PauseField};
use domain::installation::{Part, Parts};
use domain::mistakes::{FieldName, possible_keys};
use domain::time::Now;
use jiff::civil::date;

use super::bundles::FILES;
use super::{Locale, fluent_value};

#[test]
fn both_languages_have_the_same_keys() {
    let (danish, english) = (keys(Locale::DA), keys(Locale::EN));
    let only_danish: Vec<_> = danish.keys().filter(|key| !english.contains_key(*key)).collect();
    let only_english: Vec<_> = english.keys().filter(|key| !danish.contains_key(*key)).collect();
    assert!(only_danish.is_empty(), "missing in English: {only_danish:?}");
    assert!(only_english.is_empty(), "missing in Danish: {only_english:?}");
}

#[test]
fn both_languages_take_the_same_values() {
    let (danish, english) = (keys(Locale::DA), keys(Locale::EN));
    for (key, text) in danish {
        let Some(other) = english.get(&key) else { continue };
        assert_eq!(values(&text), values(other), "the values of {key} differ between the languages");
    }
}

#[test]
fn no_key_stands_twice() {
    for locale in Locale::ALL {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for (path, _, text) in FILES.iter().filter(|(_, of, _)| *of == locale) {
            for (key, _) in messages(text) {
                if let Some(before) = seen.insert(key, path) {
                    panic!("{key} stands in {before} and in {path}");
                }
            }
        }
    }
}

#[test]
fn every_key_asked_for_exists() {
    let keys = keys(Locale::DA);
    let mut missing = Vec::new();
    for (path, source) in sources() {
        for asking in
            ["page.words(\"", "page.key(\"", "l.t(\"", "l.with(\"", "l.with1(\"", "l.with2(\"", "l.with3(\""]
        {
            for rest in source.split(asking).skip(1) {
                let key = rest.split('"').next().unwrap();
                if !keys.contains_key(key) {
                    missing.push(format!("{key} in {path}"));
                }
            }
        }
        for family in families_in(&source) {
            if !keys.keys().any(|key| key.starts_with(&family)) {
                missing.push(format!("{family}… in {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "texts that pages ask for and nobody wrote: {missing:#?}");
}

#[test]
fn no_key_is_left_over() {
    let keys = keys(Locale::DA);
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut families: Vec<String> = Vec::new();
    for (_, source) in sources() {
        used.extend(source.split('"').map(str::to_owned));
        families.extend(families_in(&source));
    }
    used.extend(mistakes_of_forms());
    for text in keys.values() {
        used.extend(text.split(['{', '}']).map(|inner| inner.trim().to_owned()));
    }
    let left: Vec<_> = keys
        .keys()
        .filter(|key| !used.contains(*key) && !used.contains(of_both(key)))
        .filter(|key| !families.iter().any(|family| key.starts_with(family)))
        .collect();
    assert!(left.is_empty(), "texts that no page asks for: {left:#?}");
}

/// The keys that `parts::forms::told` and `Filled::refuse_for` ask for: they get them from the mistake.
fn mistakes_of_forms() -> Vec<String> {
    let general = |code: &&str| format!("error-{code}");
    let everywhere = [
        "wrong-type",
        "unknown-field",
        "too-long",
        "not-a-phone",
        "not-an-email",
        "not-a-name",
        "out-of-range",
    ];
    let cpr = [
        "letters",
        "other-digits",
        "other-characters",
        "lost-zero",
        "length",
        "hyphen",
        "all-zeroes",
        "day-or-month",
        "no-such-date",
        "not-yet-born",
        "real-number-in-demo",
    ];
    let mut keys = possible_keys::<domain::reports::new_report::Field>();
    keys.extend(possible_keys::<domain::programme::SignUpField>());
    keys.extend(possible_keys::<AttemptField>());
    keys.extend(possible_keys::<ActivityField>());
    keys.extend(possible_keys::<PauseField>());
    keys.extend(possible_keys::<AgreementField>());
    keys.extend(AgreementField::ALL.iter().flat_map(|field| field.problems()).map(general));
    keys.extend(possible_keys::<domain::programme::MeetingField>());
    keys.extend(possible_keys::<domain::recommendations::RecommendationField>());
    keys.extend(possible_keys::<domain::recommendations::EvidenceField>());
    keys.extend(possible_keys::<domain::recommendations::StepField>());
    keys.extend(possible_keys::<domain::trials::TrialField>());
    keys.extend(possible_keys::<domain::trials::RoundField>());
    keys.extend(possible_keys::<domain::trials::EvaluationField>());
    let own_words =
        ["name", "source", "how", "to", "reason", "words", "text", "who", "custody", "kind", "on", "given"];
    keys.extend(
        own_words
            .iter()
            .chain(&[
                "last",
                "what",
                "school",
                "informed",
                "informed-how",
                "answer",
                "plan-how",
                "state",
                "start-kind",
                "start",
                "agreed",
                "started",
                "mend-what",
                "why",
                "withdrawn",
            ])
            .map(|it| format!("error-missing-in-{it}")),
    );
    keys.extend(everywhere.iter().chain(&cpr).map(general));
    keys.extend(AttemptField::ALL.iter().flat_map(|field| field.problems()).map(general));
    keys.extend(ActivityField::ALL.iter().flat_map(|field| field.problems()).map(general));
    keys.extend(PauseField::ALL.iter().flat_map(|field| field.problems()).map(general));
    keys
}

#[test]
fn an_installation_of_one_part_alone_may_have_its_own_words() {
    let key = |parts| Locale::DA.key_for(parts, "answer-lead");
    assert_eq!(key(Parts::BOTH), "answer-lead");
    assert_eq!(key(Parts::only(Part::Casework)), "answer-lead-casework");
    assert_eq!(key(Parts::only(Part::Programme)), "answer-lead");
}

#[test]
fn days_read_as_a_dane_writes_them() {
    let day = date(2026, 11, 25);
    assert_eq!(Locale::DA.day(day), "onsdag 25. november 2026");
    assert_eq!(Locale::DA.short_day(day), "ons. 25. nov.");
    assert_eq!(Locale::EN.day(day), "Wednesday 25 November 2026");
    assert_eq!(Locale::DA.near_day(day, date(2026, 11, 24)), "i morgen");
    assert_eq!(Locale::DA.near_day(day, date(2027, 1, 4)), "25. nov. 2026");
}

#[test]
fn times_are_those_of_the_danish_wall_clock() {
    let now = Now::at("2026-11-24T08:41:00Z".parse().unwrap());
    assert_eq!(Locale::DA.time(now), "kl. 09.41");
    assert_eq!(Locale::DA.near_moment(now, now), "i dag kl. 09.41");
}

#[test]
fn numbers_are_parted_as_the_language_does() {
    assert_eq!(Locale::DA.number(1_623), "1.623");
    assert_eq!(Locale::EN.number(-1_234_567), "−1,234,567");
    assert_eq!(Locale::DA.percent(0.0612, 1), "6,1\u{a0}%");
}

#[test]
fn a_missing_text_shows_its_key() {
    let key = String::from("no-such-text");
    assert_eq!(Locale::DA.t(&key), "[[no-such-text]]");
}

#[test]
fn a_number_written_with_a_leading_nought_stays_as_written() {
    assert!(matches!(fluent_value(&"0107"), fluent_bundle::FluentValue::String(_)));
    assert!(matches!(fluent_value(&7), fluent_bundle::FluentValue::Number(_)));
}

/// The beginnings of keys whose end is a code: `l.coded("role", …)` asks for `role-…`.
fn families_in(source: &str) -> Vec<String> {
    let asked = ["l.coded(\"", "l.coded_with(\""].into_iter().flat_map(|asking| source.split(asking).skip(1));
    asked.map(|rest| format!("{}-", rest.split('"').next().unwrap())).collect()
}

/// The key that stands in the source for one whose words are those of one part alone (`Locale::key_for`).
fn of_both(key: &str) -> &str {
    let ends = Part::ALL.map(|part| format!("-{part}"));
    ends.iter().find_map(|end| key.strip_suffix(end.as_str())).unwrap_or(key)
}

/// Key and text of every message of a language.
fn keys(locale: Locale) -> BTreeMap<String, String> {
    FILES
        .iter()
        .filter(|(_, of, _)| *of == locale)
        .flat_map(|(_, _, text)| messages(text))
        .map(|(key, text)| (key.to_owned(), text))
        .collect()
}

fn messages(file: &str) -> Vec<(&str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once('=') {
            Some((key, text)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                found.push((key.trim(), text.to_owned()));
            }
            _ => {
                if let Some((_, text)) = found.last_mut() {
                    text.push_str(line);
                }
            }
        }
    }
    found
}

fn values(text: &str) -> BTreeSet<&str> {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-');
    text.split('$').skip(1).filter_map(|rest| rest.split(ends).next()).collect()
}

/// Templates and Rust of all crates (a ground's key, for instance, stands in `store`), without this file.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut found);
    found
}

fn collect(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_source = path.extension().is_some_and(|ending| ending == "rs" || ending == "html");
        if path.is_dir() && !path.ends_with("node_modules") {
            collect(&path, found);
        } else if is_source && !path.ends_with("texts/tests.rs") {
            let code = std::fs::read_to_string(&path).unwrap();
            let without_comments = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.push((path.display().to_string(), without_comments.collect::<Vec<_>>().join("\n")));
        }
    }
}
