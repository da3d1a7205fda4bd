//! Numbers, contact data and words are planted wherever one can write, and searched for in every file that is left.

mod doors;
mod needles;
mod people;
mod plants;

use std::path::Path;
use std::process::Command;

use crate::data::{self, Data, SCHOOL, said};
use crate::server::Server;
use needles::files_below;
use plants::{HEADING, Plants};

/// Where a server leaves things: its data, its mail, what it prints, what it puts aside.
struct Left(tempfile::TempDir);

impl Left {
    fn new() -> Self {
        let left = Self(tempfile::tempdir().unwrap());
        for name in ["temporary", "letters", "here"] {
            std::fs::create_dir(left.at(name)).unwrap();
        }
        left
    }

    fn at(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    /// A server that says as much as it can.
    fn server(&self, data: &Path, arguments: &[&str]) -> Server {
        let letters = format!("folder:{}", self.at("letters").display());
        Server::on(data)
            .with(arguments)
            .with(&["--mail", &letters])
            .env("RUST_LOG", "trace")
            .env("TMPDIR", &self.at("temporary").display().to_string())
            .env("SQLITE_TMPDIR", &self.at("temporary").display().to_string())
            .start_in(&self.at("here"))
    }

    /// Runs a command; what it prints is left, too.
    fn run(&self, data: &Path, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ungebro"));
        let output = command.args(arguments).arg("--data").arg(data).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", said(&output).1);
        let printed = [output.stdout.as_slice(), &output.stderr].concat();
        std::fs::write(self.at("here").join(arguments[0]), printed).unwrap();
        String::from_utf8(output.stdout).unwrap()
    }

    fn nothing_is_found(&self, plants: &Plants, data: &Path, server: &Server, when: &str) {
        let everywhere = [data, self.0.path(), &server.said, &server.log];
        let found = plants.secrets.found_in(&everywhere);
        assert!(found.is_empty(), "{when}, {} leaks:\n{}", found.len(), shown(&found));
        let (letters, aside, head) = (self.at("letters"), self.at("temporary"), data.join("trace-head"));
        let outside: [&Path; 5] = [&letters, &aside, &head, &server.said, &server.log];
        let there: Vec<&Path> = outside.into_iter().filter(|path| path.exists()).collect();
        let found = plants.names.found_in(&there);
        assert!(found.is_empty(), "{when}, {} names outside the database:\n{}", found.len(), shown(&found));
    }
}

fn shown(found: &[String]) -> String {
    found.iter().take(40).map(|line| line.chars().take(400).collect::<String>() + "\n").collect()
}

#[test]
fn nothing_that_was_planted_in_the_demo_is_found_in_any_file() {
    let (folder, left) = (tempfile::tempdir().unwrap(), Left::new());
    let mut plants = Plants::new("9901", store::testing::the_day());
    let mut server = left.server(folder.path(), &["--demo", "--today", "2026-11-24"]);
    let added = left.run(folder.path(), &["client", "add", "--institution", SCHOOL]);
    let token = added.split_whitespace().last().unwrap();
    let letters = left.at("letters");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let case = plants.school_and_municipality(&server).await;
        plants.young_person(&server).await;
        plants.addresses(&server, &case).await;
        plants.system(&server, token).await;
        plants.partnership(&server, &letters).await;
        plants.time_and_watching(&server).await;
    });
    assert!(files_below(&letters).len() > 1, "mail was sent");
    left.run(folder.path(), &["backup", &left.at("copy.db").display().to_string()]);
    left.run(folder.path(), &["trace", "verify"]);
    left.nothing_is_found(&plants, folder.path(), &server, "while it runs");
    server.kill();
    left.nothing_is_found(&plants, folder.path(), &server, "after it was killed");
    let log = std::fs::read_to_string(&server.log).unwrap();
    assert!(
        log.contains("DEBUG") && log.contains("/worklist"),
        "the log was searched as it is at its longest"
    );
}

#[test]
fn nothing_that_was_planted_in_earnest_is_found_in_any_file() {
    let (data, left) = (Data::in_earnest(), Left::new());
    let mut plants = Plants::new(data::REAL_MUNICIPALITY, data::the_machines_moment());
    let server = left.server(data.path(), &[]);
    let token = data.token();
    tokio::runtime::Runtime::new().unwrap().block_on(plants.system(&server, &token));
    let (good, bad) = (plants.row("an import"), plants.row("an import with mistakes"));
    let outside = tempfile::tempdir().unwrap();
    for (rows, code) in [(good.clone(), 0), (bad.replace("absence", "hogwarts"), 1), (good, 0)] {
        let file = outside.path().join("reports.csv");
        std::fs::write(&file, format!("{HEADING}\n{rows}\n")).unwrap();
        let import = ["import", "reports", file.to_str().unwrap(), "--institution", data.school];
        let output = data.run(&import);
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        std::fs::write(left.at("here").join("import"), [output.stdout, output.stderr].concat()).unwrap();
        left.nothing_is_found(&plants, data.path(), &server, "after an import");
    }
    left.run(data.path(), &["backup", &left.at("copy.db").display().to_string()]);
    left.nothing_is_found(&plants, data.path(), &server, "after a copy");
}
