use std::fs;
use std::process::{Command, Output};

use serde_json::{Value, json};

fn deadline(arguments: &str) -> Output {
    let arguments = arguments.split_whitespace();
    Command::new(env!("CARGO_BIN_EXE_ungebro")).arg("deadline").args(arguments).output().unwrap()
}

fn printed(arguments: &str) -> String {
    let output = deadline(arguments);
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn refusal(arguments: &str) -> String {
    let output = deadline(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments}");
    assert!(output.stdout.is_empty(), "{arguments}");
    let line = String::from_utf8(output.stderr).unwrap();
    assert_eq!(line.lines().count(), 1, "{line}");
    line.trim().to_owned()
}

#[test]
fn json_says_when_and_why() {
    let pauses = "--pause 2026-11-26..2026-11-26";
    let answer = printed(&format!("duty-contact --from 2026-11-24 --born 2009-03-07 {pauses} --json"));
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(
        answer,
        json!({
            "rule": "duty-contact",
            "paragraph": "lov om kommunal indsats for unge under 25 år § 2 a; pligtbekendtgørelsen",
            "statutory": true,
            "from": "2026-11-24",
            "due": "2026-12-02",
            "length": 5,
            "unit": "weekday",
            "counted": ["2026-11-25", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"],
            "skipped": [
                {"date": "2026-11-28", "why": "weekend"},
                {"date": "2026-11-29", "why": "weekend"},
            ],
            "paused": [{"from": "2026-11-26", "to": "2026-11-26"}],
        })
    );
}

#[test]
fn text_names_every_day() {
    let text = printed("duty-contact --from 2026-12-23 --born 2008-12-28 --closed 2026-12-30");
    assert_eq!(
        text,
        "Contact with the young person: due Monday 4 January 2027 (2027-01-04)\n\
         5 weekdays from 2026-12-23, which is day 0. Law: lov om kommunal indsats for unge under 25 år § 2 a; \
         pligtbekendtgørelsen. Confirm locally.\n\
         \n\
         2026-12-23 Wed  day 0\n\
         2026-12-24 Thu  1\n\
         2026-12-25 Fri  not counted: public holiday: Christmas Day\n\
         2026-12-26 Sat  not counted: weekend\n\
         2026-12-27 Sun  not counted: weekend\n\
         2026-12-28 Mon  2\n\
         2026-12-29 Tue  3\n\
         2026-12-30 Wed  not counted: day off set by the municipality\n\
         2026-12-31 Thu  4\n\
         2027-01-01 Fri  not counted: public holiday: New Year's Day\n\
         2027-01-02 Sat  not counted: weekend\n\
         2027-01-03 Sun  not counted: weekend\n\
         2027-01-04 Mon  5, due\n\
         \n\
         The duty ends with the birthday at 18, on 2026-12-28; that moves no date.\n"
    );
}

#[test]
fn the_list_shows_what_is_law_and_what_is_not() {
    let list = printed("--list");
    let row = |id: &str| list.lines().find(|line| line.starts_with(id)).unwrap().to_owned();
    assert_eq!(
        row("duty-contact "),
        "duty-contact          dropout  15-17  5 weekdays        law       contact"
    );
    assert_eq!(
        row("goal-open:"),
        "goal-open: Report opened. The municipality's own goal, no law. Confirm locally."
    );

    let rules: Vec<Value> = serde_json::from_str(&printed("--list --json")).unwrap();
    let ids: Vec<&str> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["duty-contact", "duty-offer", "goal-open", "goal-risk-contact", "goal-dropout-contact"]);
}

#[test]
fn what_makes_no_sense_is_one_line_and_exit_2() {
    for (arguments, line) in [
        (
            "duty --from 2026-11-24",
            "ungebro: there is no clock rule \"duty\"; the rules are duty-contact, duty-offer, goal-open, \
             goal-risk-contact, goal-dropout-contact",
        ),
        ("duty-contact --from 2026-02-30", "ungebro: --from: \"2026-02-30\" is no date; write YYYY-MM-DD"),
        ("duty-contact --from 24-11-2026", "ungebro: --from: \"24-11-2026\" is no date; write YYYY-MM-DD"),
        ("duty-contact --from 20261124", "ungebro: --from: \"20261124\" is no date; write YYYY-MM-DD"),
        (
            "duty-contact --from 1999-12-31",
            "ungebro: 1999-12-31 is outside the years 2000 to 2100 that clocks are reckoned for",
        ),
        (
            "duty-contact --from 2026-11-24 --pause 2026-11-26..2026-11-25",
            "ungebro: the pause from 2026-11-26 to 2026-11-25 ends before it begins",
        ),
        (
            "duty-contact --from 2026-11-24 --pause 2026-11-26",
            "ungebro: --pause: \"2026-11-26\" is no pause; write FROM..TO",
        ),
        (
            "duty-contact --from 2026-11-24 --born 2008-11-24",
            "ungebro: the rule duty-contact is for ages 15 to 17; the person is 18 on 2026-11-24",
        ),
        ("duty-contact", "ungebro: --from DATE is missing"),
        ("", "ungebro: name a rule; --list shows them"),
    ] {
        assert_eq!(refusal(arguments), line);
    }
}

#[test]
fn a_lawyer_tries_another_table() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rules.csv");
    let shipped = include_str!("../../../../data/clock_rules.csv");
    let from_file = format!("duty-contact --from 2026-11-24 --rules {}", file.display());

    fs::write(&file, shipped.replace(",15,17,5,weekday,", ",15,17,7,weekday,")).unwrap();
    assert!(printed(&from_file).contains("due Thursday 3 December 2026"));

    fs::write(&file, shipped.replace(",15,17,5,weekday,", ",15,17,5,hverdag,")).unwrap();
    assert!(refusal(&from_file).contains("row 2, column unit: unknown variant `hverdag`"));

    fs::remove_file(&file).unwrap();
    assert!(refusal(&from_file).contains("rules.csv: No such file"));
}
