//! `ungebro settings`: the reference of every setting, drawn from its declaration. It is docs/reference/settings.md.

use std::fmt::Write as _;

use clap::Args;

use store::settings::ORGANISATION_SETTINGS;

use super::Settings;
use super::environment::variable;
use super::sections::{Described, IssuerSection};

const HEAD: &str = "\
# Settings

Drawn by `ungebro settings` from the program's own declarations; a test compares.

## The operator's

In a TOML file that `ungebro serve --config FILE` (or `UNGEBRO_CONFIG`) names, or each in an environment variable. A flag goes
before a variable, a variable before the file, the file before the default. A name that isn't known is refused, with its
line. Where the data lie is no setting of the file, since every command needs it: see [commands](commands.md).

Passwords and secrets never stand in the file: it names files that hold them.
";

const ORGANISATIONS: &str = "
## An organisation's own

Kept in the database; the organisation's local administrator changes them under *Indstillinger* (`/administration/settings`),
and each change is in the journal. Where the law doesn't settle the matter, or not by a text that was seen, the page says
\"bekræft lokalt\" ([law and clocks](../topics/clocks.md)).

| setting | of | meaning | default | confirm locally |
|---|---|---|---|---|
";

/// Print what can be set, with the defaults.
#[derive(Debug, Args)]
pub struct Reference {}

impl Reference {
    /// Prints it.
    #[expect(clippy::print_stdout, reason = "the answer of the command")]
    pub fn run() {
        print!("{}", drawn());
    }
}

fn drawn() -> String {
    let mut text = HEAD.to_owned();
    let described = Settings::described();
    let mut section = "";
    for setting in &described {
        if setting.section != section {
            section = setting.section;
            let _ = write!(
                text,
                "\n### `[{section}]`\n\n| setting | variable | meaning | default |\n|---|---|---|---|\n"
            );
        }
        let (name, variable) = (setting.name, variable(setting));
        let _ = writeln!(text, "| `{name}` | `{variable}` | {} | {} |", setting.meaning, default(setting));
    }
    text.push_str("\n### `[[sign_in.issuer]]`\n\nOne section for each issuer, in the order of the buttons; in the file only. ");
    text.push_str("[How to sign in](../how-to/sign-in.md) has examples.\n\n| setting | meaning | default |\n|---|---|---|\n");
    for setting in IssuerSection::described() {
        let _ = writeln!(text, "| `{}` | {} | {} |", setting.name, setting.meaning, default(&setting));
    }
    text.push_str(ORGANISATIONS);
    for setting in ORGANISATION_SETTINGS {
        let confirm = if setting.confirm { "yes" } else { "" };
        let of = format!("{:?}", setting.of).to_lowercase();
        let _ = writeln!(
            text,
            "| `{}` | {of} | {} | {} | {confirm} |",
            setting.name, setting.meaning, setting.default
        );
    }
    text
}

/// As the file would say it.
fn default(setting: &Described) -> String {
    match setting.default.as_str() {
        "None" | "\"\"" if setting.name != "security" => "none".into(),
        "{}" | "[]" => "empty".into(),
        other => format!("`{}`", other.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_reference_says_what_the_program_takes() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/settings.md");
        let found = std::fs::read_to_string(file).unwrap_or_default();
        assert!(found == drawn(), "out of date: ./ungebro settings > docs/reference/settings.md");
    }
}
