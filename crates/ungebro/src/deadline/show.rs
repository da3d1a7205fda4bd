//! Rules and reckonings as text for a terminal.

use std::fmt::Write;

use domain::clocks::{Day, Reading, Reckoning, Rule, Unit};

/// One line a rule.
pub fn rules(rules: &[Rule]) -> String {
    let rows: Vec<[String; 6]> =
        std::iter::once(["RULE", "REPORTS", "AGES", "LENGTH", "BASIS", "STOPPED BY"].map(str::to_owned))
            .chain(rules.iter().map(cells))
            .collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 6] = std::array::from_fn(width);
    let mut text = String::new();
    for row in &rows {
        let line: Vec<String> =
            row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        let _ = writeln!(text, "{}", line.join("  ").trim_end());
    }
    text.push('\n');
    for rule in rules {
        let _ = writeln!(text, "{}: {}. {}", rule.id, rule.english, basis(rule));
    }
    text
}

fn cells(rule: &Rule) -> [String; 6] {
    [
        rule.id.clone(),
        rule.occasions.to_string(),
        format!("{}-{}", rule.ages.from, rule.ages.to),
        length(rule),
        rule.basis.to_string(),
        rule.stopped_by.to_string(),
    ]
}

/// The due date, and the days that led to it.
pub fn reckoning(reckoning: &Reckoning) -> String {
    let rule = &reckoning.rule;
    let due = reckoning.due.strftime("%A %-d %B %Y");
    let mut text = format!(
        "{}: due {due} ({})\n{} from {}, which is day 0. {}\n\n",
        rule.english,
        reckoning.due,
        length(rule),
        reckoning.from,
        basis(rule)
    );
    for day in &reckoning.days {
        let due = if day.date == reckoning.due { ", due" } else { "" };
        let _ = writeln!(text, "{}  {}{due}", day.date.strftime("%F %a"), counts_as(*day));
    }
    if let Some(day) = reckoning.duty_ends {
        let age = rule.ages.to + 1;
        let _ = writeln!(text, "\nThe duty ends with the birthday at {age}, on {day}; that moves no date.");
    }
    text
}

fn counts_as(day: Day) -> String {
    match day.reading {
        Reading::StartDay => "day 0".to_owned(),
        Reading::Counted(number) => number.to_string(),
        Reading::Paused => "not counted: pause".to_owned(),
        other => format!("not counted: {}", other.why_skipped().unwrap_or_default()),
    }
}

fn length(rule: &Rule) -> String {
    let unit = match rule.unit {
        Unit::Weekday => "weekday",
        Unit::CalendarDay => "calendar day",
        Unit::Month => "month",
    };
    format!("{} {unit}{}", rule.length, if rule.length == 1 { "" } else { "s" })
}

fn basis(rule: &Rule) -> String {
    let basis = match &rule.paragraph {
        Some(paragraph) => format!("Law: {paragraph}."),
        None => "The municipality's own goal, no law.".to_owned(),
    };
    if rule.confirm_locally() { format!("{basis} Confirm locally.") } else { basis }
}
