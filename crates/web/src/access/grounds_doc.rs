//! The table for the lawyer, `docs/reference/grounds.md`, is what the grounds themselves say.

use std::fmt::Write as _;
use std::path::Path;

use store::access::Ground;

use crate::texts::Locale;

/// Set it to write the table anew: `UNGEBRO_WRITE_DOCS=1 cargo test -p web grounds_doc`.
const WRITE: &str = "UNGEBRO_WRITE_DOCS";

#[test]
fn the_table_of_grounds_is_what_the_grounds_say() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/grounds.md");
    if std::env::var_os(WRITE).is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, table()).unwrap();
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(written == table(), "docs/reference/grounds.md is outdated: run this test with {WRITE}=1 set");
}

fn table() -> String {
    let mut text = String::from(HEAD);
    for &ground in Ground::ALL {
        let _ = writeln!(text, "\n## `{}`\n", ground.code());
        let _ = writeln!(text, "| | Dansk | English |\n|---|---|---|");
        row(&mut text, "name", |l| l.coded("ground", ground.code()).into_owned());
        row(&mut text, "who", |l| roles(l, ground));
        row(&mut text, "sees", |l| l.t(&format!("ground-{}-sees", ground.code())).into_owned());
        row(&mut text, "when", |l| l.t(&format!("ground-{}-when", ground.code())).into_owned());
        row(&mut text, "said to the reader", |l| l.t(&format!("ground-{}-why", ground.code())).into_owned());
        row(&mut text, "said to the young person", |l| {
            l.t(&format!("ground-{}-reader", ground.code())).into_owned()
        });
        let confirm = if ground.confirm_locally() { " (confirm locally)" } else { "" };
        let _ = writeln!(text, "\nFrom: {}{confirm}", ground.paragraph());
    }
    text
}

const HEAD: &str = "\
# Grounds

<!-- Generated from `Ground` (crates/store/src/access/ground.rs) and its texts; the tests of `web` say how to write it anew. -->

Why somebody may see or do something. The condition of a ground is evaluated by the database, for one record and for a
list alike; the ground that decided stands on the page, in the trace and in the young person's reader log. Whoever has no
ground gets the same answer as for something that isn't there. How far law carries each is for the municipality's lawyer
to confirm.
";

fn row(text: &mut String, what: &str, said: impl Fn(Locale) -> String) {
    let _ = writeln!(text, "| {what} | {} | {} |", said(Locale::DA), said(Locale::EN));
}

fn roles(l: Locale, ground: Ground) -> String {
    let roles: Vec<_> = ground.roles().iter().map(|role| l.coded("role", role.code())).collect();
    roles.join(", ")
}
