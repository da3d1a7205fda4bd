//! What isn't documented doesn't ship: every command and every option of it stands in docs/reference/commands.md.

use std::path::Path;
use std::process::Command;

use domain::reports::new_report::Field;

fn help(path: &[String]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_ungebro")).args(path).arg("--help").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The commands below `path` that have no commands of their own.
fn leaves(path: Vec<String>, found: &mut Vec<Vec<String>>) {
    let text = help(&path);
    let below: Vec<String> = text
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect();
    if below.is_empty() {
        found.push(path);
        return;
    }
    for name in below {
        leaves([path.clone(), vec![name]].concat(), found);
    }
}

fn options(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || ",[]=".contains(c))
        .filter(|word| word.starts_with("--") && word.len() > 2)
        .map(|word| word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()).to_owned())
        .filter(|option| !matches!(option.as_str(), "--help" | "--version"))
        .collect()
}

#[test]
fn every_command_and_option_is_documented() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/commands.md");
    let reference = std::fs::read_to_string(file).unwrap();
    let mut commands = Vec::new();
    leaves(Vec::new(), &mut commands);
    assert!(commands.len() > 2, "the help is read: {commands:?}");
    let mut missing = Vec::new();
    for command in commands {
        let heading = format!("## `ungebro {}`", command.join(" "));
        let Some(section) = reference.split(&heading).nth(1).map(|rest| rest.split("\n## ").next().unwrap())
        else {
            missing.push(heading);
            continue;
        };
        let shared = reference.split("\n## ").next().unwrap();
        for option in options(&help(&command)) {
            let said = format!("`{option}");
            if !section.contains(&said) && !shared.contains(&said) {
                missing.push(format!("{heading}: {option}"));
            }
        }
    }
    assert!(missing.is_empty(), "docs/reference/commands.md lacks:\n{}", missing.join("\n"));
}

#[test]
fn every_heading_that_a_spreadsheet_may_have_is_documented_and_no_other() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/how-to/report-from-a-spreadsheet.md");
    let text = std::fs::read_to_string(file).unwrap();
    let (_, table) = text.split_once("| column | Danish headings |").expect("the table of headings");
    let documented: Vec<(String, Vec<String>)> = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with("| "))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let plain = |text: &str| text.trim().trim_matches('`').to_owned();
            (plain(cells[1]), cells[2].split(", ").map(plain).collect())
        })
        .collect();
    let known: Vec<(String, Vec<String>)> = Field::all()
        .map(|field| {
            (field.name().to_owned(), field.danish_headings().iter().map(|&it| it.to_owned()).collect())
        })
        .collect();
    assert_eq!(documented, known);
    for (column, headings) in documented {
        for heading in headings {
            let field = Field::under_heading(&heading.to_uppercase());
            assert_eq!(field.map(Field::name), Some(column.as_str()), "{heading}");
        }
    }
}
