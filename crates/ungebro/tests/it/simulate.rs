//! `ungebro simulate`: the same seed and day give the same country; what is there is never touched.

use std::path::Path;
use std::process::{Command, Output};

use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use store::{Keys, Place, Store, feed};

fn simulate(folder: &Path, seed: &str) -> Output {
    let arguments = ["simulate", "--people", "8", "--today", "2026-11-24", "--seed", seed, "--data"];
    Command::new(env!("CARGO_BIN_EXE_ungebro")).args(arguments).arg(folder).output().unwrap()
}

/// Everything that happened there: when, what, to which case.
fn told(folder: &Path) -> Vec<(i64, Option<store::Kind>, Option<i64>, String)> {
    let keys = Keys::read(&folder.join("key")).unwrap();
    let random = ChaCha20Rng::seed_from_u64(0);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let place = Place::Embedded(folder.join("ungebro.db"));
        let store = Store::open(place, None, keys, random).await.unwrap();
        let happened = feed::after(store.reading(), 0, 100_000).await.unwrap();
        happened.into_iter().map(|it| (it.at.micros(), it.kind, it.case, it.facts.to_string())).collect()
    })
}

#[test]
fn the_same_seed_and_day_give_the_same_country_and_what_is_there_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    assert!(simulate(&one, "7").status.success());
    assert!(simulate(&two, "7").status.success());
    let (first, second) = (told(&one), told(&two));
    assert!(first.len() > 100, "something happened: {}", first.len());
    // The demo's day is set at the machine's moment; all else at the country's own.
    let made =
        |it: &&(i64, Option<store::Kind>, Option<i64>, String)| it.1 != Some(store::Kind::DemoDayMoved);
    assert!(
        first.iter().filter(made).eq(second.iter().filter(made)),
        "the same seed and day, the same country"
    );
    let again = simulate(&one, "7");
    assert_eq!(again.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&again.stderr).contains("name an empty folder"), "{again:?}");
}
