//! The table of rules, read from CSV.

use std::collections::HashMap;

use jiff::civil::Date;
use thiserror::Error;

use super::rule_cells::Row;
use super::{Ages, Basis, Confidence, Rule};

const COLUMNS: [&str; 20] = [
    "id",
    "danish",
    "english",
    "paragraph",
    "basis",
    "bound",
    "start",
    "reports",
    "age_from",
    "age_to",
    "length",
    "unit",
    "stopped_by",
    "earlier_mark",
    "source",
    "length_confidence",
    "start_confidence",
    "stop_confidence",
    "valid_from",
    "valid_to",
];

/// What is wrong with a table of rules.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RulesTextError {
    /// A column is missing, unknown or there twice.
    #[error("the first row must name these columns, in any order: {}", COLUMNS.join(", "))]
    Header,
    /// The text is no table.
    #[error("the table of clock rules can't be read: {0}")]
    Csv(String),
    /// A cell says something that the program doesn't know.
    #[error("row {row}, column {column}: {problem}")]
    Cell {
        /// The row of the file; the header is 1.
        row: u64,
        /// The column.
        column: &'static str,
        /// What is wrong and what would be right.
        problem: String,
    },
    /// No rule at all.
    #[error("the table of clock rules has no row")]
    Empty,
}

pub(super) fn read(text: &str) -> Result<Vec<Rule>, RulesTextError> {
    let mut table = csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = table.headers().map_err(|error| RulesTextError::Csv(error.to_string()))?.clone();
    let places: HashMap<&str, usize> = header.iter().enumerate().map(|(place, name)| (name, place)).collect();
    if header.len() != COLUMNS.len() || COLUMNS.iter().any(|column| !places.contains_key(column)) {
        return Err(RulesTextError::Header);
    }
    let mut rules: Vec<Rule> = Vec::new();
    for record in table.records() {
        let record = record.map_err(|error| RulesTextError::Csv(error.to_string()))?;
        let row =
            Row { places: &places, line: record.position().map_or(0, csv::Position::line), record: &record };
        let rule = row.rule()?;
        if rules.iter().any(|other| other.id == rule.id && overlap(other, &rule)) {
            return row.wrong("id", format!("two versions of {} are valid on the same day", rule.id));
        }
        rules.push(rule);
    }
    if rules.is_empty() { Err(RulesTextError::Empty) } else { Ok(rules) }
}

fn overlap(one: &Rule, other: &Rule) -> bool {
    let begins = |rule: &Rule| rule.valid_from.unwrap_or(Date::MIN);
    let ends = |rule: &Rule| rule.valid_to.unwrap_or(Date::MAX);
    begins(one) <= ends(other) && begins(other) <= ends(one)
}

impl Row<'_> {
    fn rule(&self) -> Result<Rule, RulesTextError> {
        let basis = self.one_of("basis")?;
        let rule = Rule {
            id: self.id()?,
            danish: self.text("danish")?,
            english: self.text("english")?,
            paragraph: self.optional("paragraph").map(ToOwned::to_owned),
            basis,
            bound: self.one_of("bound")?,
            start: self.one_of("start")?,
            occasions: self.one_of("reports")?,
            ages: Ages { from: self.number("age_from")?, to: self.number("age_to")? },
            length: self.number("length")?,
            unit: self.one_of("unit")?,
            stopped_by: self.one_of("stopped_by")?,
            earlier_mark: self.yes_or_no("earlier_mark")?,
            source: self.text("source")?,
            confidence: Confidence {
                length: self.optional_one_of("length_confidence")?,
                start: self.optional_one_of("start_confidence")?,
                stop: self.optional_one_of("stop_confidence")?,
            },
            valid_from: self.date("valid_from")?,
            valid_to: self.date("valid_to")?,
        };
        self.check_whole(&rule)?;
        Ok(rule)
    }

    /// What no cell can say alone.
    fn check_whole(&self, rule: &Rule) -> Result<(), RulesTextError> {
        let Confidence { length, start, stop } = rule.confidence;
        match rule.basis {
            Basis::Law if rule.paragraph.is_none() => {
                self.wrong("paragraph", "a rule of law needs its paragraph")
            }
            Basis::OwnGoal if rule.paragraph.is_some() => {
                self.wrong("paragraph", "an own goal has no paragraph; leave it empty")
            }
            Basis::Law if [length, start, stop].contains(&None) => {
                self.wrong("length_confidence", "a rule of law says H, M or L of its length, start and stop")
            }
            _ if rule.ages.to < rule.ages.from => self.wrong("age_to", "it is lower than age_from"),
            _ if rule.length == 0 => self.wrong("length", "it must be at least 1"),
            _ if rule.valid_to.zip(rule.valid_from).is_some_and(|(to, from)| to < from) => {
                self.wrong("valid_to", "it is before valid_from")
            }
            _ => Ok(()),
        }
    }

    fn id(&self) -> Result<String, RulesTextError> {
        let id = self.text("id")?;
        if id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')) {
            Ok(id)
        } else {
            self.wrong("id", "use a-z, 0-9 and hyphens")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOAL: &str =
        "goal,mål,goal,,own-goal,municipality,receipt,every,15,24,2,weekday,opened,no,os selv,,,,,";

    fn table(rows: &[String]) -> Result<Vec<Rule>, RulesTextError> {
        read(&format!("{}\n{}\n", COLUMNS.join(","), rows.join("\n")))
    }

    fn problem(cell: &str, with: &str) -> String {
        assert!(GOAL.contains(cell), "{cell}");
        table(&[GOAL.replacen(cell, with, 1)]).unwrap_err().to_string()
    }

    #[test]
    fn a_mistake_is_named_by_row_and_column() {
        assert_eq!(
            problem(",weekday,", ",week,"),
            "row 2, column unit: unknown variant `week`, expected one of `weekday`, `calendar-day`, `month`"
        );
        assert_eq!(
            problem(",2,", ",two,"),
            "row 2, column length: \"two\" is no whole number that fits here"
        );
        assert_eq!(problem(",2,", ",0,"), "row 2, column length: it must be at least 1");
        assert_eq!(problem("15,24", "24,15"), "row 2, column age_to: it is lower than age_from");
        assert_eq!(
            problem(",no,", ",perhaps,"),
            "row 2, column earlier_mark: \"perhaps\" is neither yes nor no"
        );
        assert_eq!(problem("goal,mål", "Mål,mål"), "row 2, column id: use a-z, 0-9 and hyphens");
        assert_eq!(problem("mål", ""), "row 2, column danish: it is empty");
        assert_eq!(
            problem(",own-goal,", ",law,"),
            "row 2, column paragraph: a rule of law needs its paragraph"
        );
        assert_eq!(
            problem(",municipality,", ",citizen,"),
            "row 2, column bound: unknown variant `citizen`, expected `municipality` or `institution`"
        );
    }

    #[test]
    fn an_own_goal_may_not_look_like_law() {
        assert_eq!(
            problem("goal,,", "goal,§ 2 a,"),
            "row 2, column paragraph: an own goal has no paragraph; leave it empty"
        );
    }

    #[test]
    fn two_versions_may_follow_each_other_but_not_overlap() {
        let version = |from: &str, to: &str| format!("{}{from},{to}", GOAL.strip_suffix(',').unwrap());
        assert_eq!(table(&[version("", "2026-12-31"), version("2027-01-01", "")]).unwrap().len(), 2);
        let error = table(&[version("", "2027-01-01"), version("2027-01-01", "")]).unwrap_err();
        assert_eq!(error.to_string(), "row 3, column id: two versions of goal are valid on the same day");
    }

    #[test]
    fn a_table_without_its_columns_or_rows_is_refused() {
        assert_eq!(read("id,length\n"), Err(RulesTextError::Header));
        assert_eq!(read(""), Err(RulesTextError::Header));
        assert_eq!(table(&[]), Err(RulesTextError::Empty));
        assert!(matches!(table(&["goal,mål".to_owned()]), Err(RulesTextError::Csv(_))));
    }
}
