//! How a command ends that did not do what it was asked.

use std::process::ExitCode;

/// One line for standard error, and the exit code.
#[derive(Debug)]
pub struct Failure {
    exit: u8,
    line: String,
}

impl Failure {
    /// What was asked for makes no sense: exit 2.
    pub fn bad_input(line: impl Into<String>) -> Self {
        Self { exit: 2, line: line.into() }
    }

    /// It made sense, and could not be done: exit 1.
    pub fn failed(line: impl Into<String>) -> Self {
        Self { exit: 1, line: line.into() }
    }

    /// The command line itself can't be understood: exit 2, and in one line what clap says in several.
    pub fn not_understood(wrong: &clap::Error) -> Self {
        let told = wrong.render().to_string();
        let told: Vec<&str> = told
            .lines()
            .map(str::trim)
            .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more information"))
            .filter(|line| !line.is_empty())
            .collect();
        let told = told.join(" ");
        Self::bad_input(format!("{}; --help shows what there is", told.trim_start_matches("error: ")))
    }

    /// Tells the user.
    pub fn report(self) -> ExitCode {
        eprintln!("ungebro: {}", self.line);
        ExitCode::from(self.exit)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::failed(error.to_string())
    }
}

impl From<store::StoreFault> for Failure {
    fn from(fault: store::StoreFault) -> Self {
        Self::failed(fault.to_string())
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.line)
    }
}
