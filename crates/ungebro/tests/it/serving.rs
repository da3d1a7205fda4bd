//! What keeps the server from starting, said in one line with exit 2; and a copy of its database while it runs.

use std::path::Path;
use std::process::Command;

use crate::server::Server;

fn ungebro(arguments: &[&str], data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ungebro"));
    command.args(arguments).arg("--data").arg(data);
    command
}

/// Runs a command to its end: exit code, standard output, standard error.
fn run(arguments: &[&str], data: &Path) -> (i32, String, String) {
    let output = ungebro(arguments, data).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

const ISSUER: &str = r#"
[[sign_in.issuer]]
key = "unilogin"
issuer = "https://broker.example/auth"
client_id = "ungebro"
kind = "employee"
claims = { level = "/loa" }
levels = { "3" = "substantial" }
"#;

#[test]
fn a_server_that_should_not_run_says_why_and_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let issuer = file("issuer.toml", ISSUER);
    let mistaken = file("mistaken.toml", "[server]\nprot = 80");
    let unreadable = folder.path().join("none.toml").display().to_string();
    let nameless = file("nameless.toml", &ISSUER.replace("client_id", "#"));
    let twice =
        file("twice.toml", &format!("[server]\npublic_url = \"https://u.example\"\n{ISSUER}{ISSUER}"));
    let plain = file("plain.toml", &format!("[server]\npublic_url = \"http://u.example\"\n{ISSUER}"));
    let one_part = file("one-part.toml", "[server]\nparts = [\"casework\"]");
    let no_part = file("no-part.toml", "[server]\nparts = []");
    for (arguments, said) in [
        (vec!["serve", "--demo", "--config", &one_part], "the demo shows both parts"),
        (vec!["serve", "--config", &no_part], "server.parts: at least one of"),
        (vec!["serve", "--demo", "--config", &issuer], "the demo and an issuer exclude each other"),
        (vec!["serve", "--demo", "--address", "0.0.0.0"], "the demo listens on this machine only"),
        (vec!["serve", "--address", "0.0.0.0"], "needs TLS"),
        (vec!["serve", "--address", "0.0.0.0", "--behind-proxy"], "server.public_url: is missing"),
        (vec!["serve", "--config", &issuer], "server.public_url: is missing"),
        (vec!["serve", "--config", &plain], "must begin with https://"),
        (vec!["serve", "--config", &mistaken], "line 2"),
        (vec!["serve", "--config", &unreadable], "none.toml can't be read"),
        (vec!["serve", "--config", &twice], "two have the key \"unilogin\""),
        (vec!["serve", "--config", &nameless], "server.public_url: is missing"),
    ] {
        let (code, output, error) = run(&arguments, &folder.path().join("data"));
        assert_eq!((code, output.as_str()), (2, ""), "{arguments:?}: {error}");
        assert!(error.starts_with("ungebro: ") && error.contains(said), "{arguments:?}: {error}");
    }
    assert!(!folder.path().join("data").exists(), "nothing was made");
}

#[test]
fn a_database_without_its_key_is_not_opened_and_no_new_key_is_made() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("ungebro.db"), "").unwrap();
    let (code, _, error) = run(&["serve", "--port", "0"], folder.path());
    assert_eq!(code, 1, "{error}");
    assert!(error.contains("no key file at"), "{error}");
    assert!(!folder.path().join("key").exists());
}

/// Whoever isn't root, so that rights count: root may write everywhere.
fn as_nobody(arguments: &[&str], data: &Path) -> (i32, String, String) {
    use std::os::unix::fs::MetadataExt as _;
    use std::os::unix::process::CommandExt as _;

    const NOBODY: u32 = 65_534;
    let mut command = ungebro(arguments, data);
    if std::fs::metadata("/proc/self").unwrap().uid() == 0 {
        command.uid(NOBODY).gid(NOBODY);
    }
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

#[test]
fn data_that_can_not_be_written_are_told_in_one_line_that_says_where_and_how() {
    use std::os::unix::fs::PermissionsExt as _;
    let give = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let above = tempfile::tempdir().unwrap();
    give(above.path(), 0o755);
    let at = |name: &str| above.path().join(name);
    std::fs::write(at("file"), "").unwrap();
    std::fs::create_dir(at("closed")).unwrap();
    give(&at("closed"), 0o555);
    std::fs::create_dir(at("read-only")).unwrap();
    give(&at("read-only"), 0o777);
    std::fs::write(at("read-only").join("ungebro.db"), "").unwrap();
    give(&at("read-only").join("ungebro.db"), 0o444);
    for (data, said) in [
        ("file", "file can't be used: it is a file, not a folder. Let the user that runs ungebro"),
        ("closed", "closed can't be used: Permission denied"),
        ("closed/new", "new can't be used: Permission denied"),
        ("read-only", "ungebro.db can't be written: Permission denied"),
    ] {
        for demo in [&["serve", "--port", "0"][..], &["serve", "--port", "0", "--demo"][..]] {
            let (code, output, error) = as_nobody(demo, &at(data));
            assert_eq!((code, output.as_str(), error.lines().count()), (1, "", 1), "{data}: {error}");
            assert!(error.starts_with("ungebro: the da") && error.contains(said), "{data}: {error}");
            assert!(error.contains("--data"), "{data}: {error}");
        }
    }
}

#[test]
fn a_server_that_runs_the_programme_alone_keeps_to_it_and_so_do_the_commands() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let programme = ("UNGEBRO_SERVER_PARTS", "[\"programme\"]");
    let mut server = Server::on(&data).env(programme.0, programme.1).start();
    server.kill();
    for command in [&["indicator", "funnel"][..], &["client", "list"]] {
        let (code, _, error) = run(command, &data);
        assert_eq!(code, 1, "{error}");
        assert!(error.contains("this installation runs without casework"), "{command:?}: {error}");
    }
    let (code, _, error) = run(&["trace", "verify"], &data);
    assert_eq!(code, 0, "what serves both parts works: {error}");
}

#[test]
fn a_part_that_was_used_keeps_the_server_from_starting_without_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut server = Server::demo(&data);
    server.kill();
    let mut one = ungebro(&["serve", "--port", "0"], &data);
    let output = one.env("UNGEBRO_SERVER_PARTS", "[\"programme\"]").output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(error.contains("casework is left out, but the tables cases, "), "{error}");
    assert!(error.trim_end().lines().count() == 1 && error.contains("server.parts"), "{error}");
}

#[test]
fn a_running_server_is_backed_up_and_a_stopped_one_restored() {
    let folder = tempfile::tempdir().unwrap();
    let (data, copy) = (folder.path().join("data"), folder.path().join("copy.db").display().to_string());
    let server = Server::demo(&data);
    let (code, output, error) = run(&["backup", &copy], &data);
    assert_eq!(code, 0, "{error}");
    assert!(output.contains("The key file is not in it"), "{output}");
    let (code, _, error) = run(&["backup", &copy], &data);
    assert!(code == 1 && error.contains("is there already"), "{error}");
    let (code, _, error) = run(&["restore", &copy, "--force"], &data);
    assert!(code == 1 && error.contains("stop the server first"), "{error}");
    drop(server);

    let (code, _, error) = run(&["restore", &copy], &data);
    assert!(code == 1 && error.contains("say --force"), "{error}");
    let (code, output, error) = run(&["restore", &copy, "--force"], &data);
    assert_eq!(code, 0, "{error}{output}");
    let (code, output, error) = run(&["trace", "verify"], &data);
    assert!(code == 0 && output.contains("unbroken"), "{output}{error}");
    drop(Server::demo(&data));
}

#[test]
fn a_key_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(&["key", "create"], folder.path()).0, 0);
    let before = std::fs::read(folder.path().join("key")).unwrap();
    assert_eq!(run(&["key", "create"], folder.path()).0, 1);
    assert_eq!(std::fs::read(folder.path().join("key")).unwrap(), before);
}

#[test]
fn the_first_person_is_let_in_by_the_operator() {
    let folder = tempfile::tempdir().unwrap();
    let first =
        ["invite", "--kind", "host", "--code", "kl", "--organisation", "KL", "--name", "Lise Vestergaard"];
    let with = |more: &[&'static str]| run(&[first.as_slice(), more].concat(), folder.path());
    let (code, output, error) = with(&["--email", "lise@kl.example", "--role", "secretariat"]);
    assert!(code == 0 && output.starts_with("http://127.0.0.1:8080/join?link="), "{output}{error}");
    let (code, _, error) = with(&["--email", "lise@kl.example", "--role", "kui-counsellor"]);
    assert!(code == 2 && error.contains("can't give the role `kui-counsellor`"), "{error}");
    let (code, _, error) = with(&["--email", "lise"]);
    assert!(code == 2 && error.contains("no address"), "{error}");
}

#[test]
fn a_command_line_that_makes_no_sense_is_told_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, said) in [
        (vec!["indicator", "funnel", "--format", "xml"], "[possible values: table, csv, json]"),
        (vec!["indicator", "funnel", "--by", "moon"], "invalid value 'moon' for '--by <WHAT>'"),
        (vec!["serve", "--port", "many"], "invalid value 'many' for '--port <PORT>'"),
        (vec!["serve", "--prot", "80"], "unexpected argument '--prot' found"),
        (vec!["client", "add"], "required arguments were not provided: --institution <ID>"),
        (vec!["simulate", "--years", "99"], "99 is not in 1..=10"),
        (vec!["simulate", "--today", "tomorrow"], "invalid value 'tomorrow' for '--today <DATE>'"),
        (vec!["reprot"], "unrecognized subcommand 'reprot'"),
    ] {
        let (code, output, error) = run(&arguments, folder.path());
        assert_eq!((code, output.as_str(), error.lines().count()), (2, "", 1), "{arguments:?}: {error}");
        assert!(error.starts_with("ungebro: ") && error.contains(said), "{arguments:?}: {error}");
    }
}
