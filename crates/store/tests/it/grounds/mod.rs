//! Every decision of the grounds against a naive oracle, over random worlds, on both engines.
//!
//! A world is a plan ([`plan`]) that is written as rows; for each viewer, each row and a random choice of grounds, the
//! database's decision, one record or a list, is compared with the plan read by plain Rust ([`oracle`]).

mod oracle;
mod plan;

use proptest::test_runner::{Config, TestCaseError, TestRunner};
use store::access::Viewer;
use store::testing::rows::{Table, decided, listed, texts_given};
use store::testing::{TestStore, stores, the_day};

use oracle::Oracle;
use plan::{Case, Written, a_plan};

/// Random worlds per engine.
const WORLDS: u32 = 60;

#[test]
fn the_database_decides_as_a_naive_reading_of_the_world_does() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for store in runtime.block_on(stores()) {
        let config = Config { cases: WORLDS, failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new(config);
        let ran = runner.run(&a_plan(), |case| runtime.block_on(same_decisions(&store, case)));
        ran.unwrap_or_else(|failure| panic!("{}: {failure}", store.engine));
    }
}

async fn same_decisions(store: &TestStore, Case { plan, among }: Case) -> Result<(), TestCaseError> {
    let written = Written::write(store, &plan).await;
    let oracle = Oracle { plan: &plan, among: &among };
    for (person, &row) in written.people.iter().enumerate() {
        for link in [None].into_iter().chain(plan.link.map(Some)) {
            let viewer = Viewer::load(store.reading(), row, plan.day).await.unwrap().unwrap();
            let viewer = Viewer { link_case: link.map(|case| written.cases[case]), ..viewer };
            one_by_one(store, &viewer, &written, &oracle, person, link).await?;
            in_lists(store, &viewer, &written, &oracle, person, link).await?;
        }
        let viewer = Viewer::load(store.reading(), row, plan.day).await.unwrap().unwrap();
        for (case, &of) in written.cases.iter().enumerate() {
            let notes = texts_given(store, &viewer, of).await;
            let expected: Vec<i64> =
                oracle.texts(person, case).into_iter().map(|note| written.notes[note]).collect();
            same(&plan, &format!("texts of notes on case {case} for person {person}"), &notes, &expected)?;
        }
    }
    Ok(())
}

async fn one_by_one(
    store: &TestStore,
    viewer: &Viewer,
    written: &Written,
    oracle: &Oracle<'_>,
    person: usize,
    link: Option<usize>,
) -> Result<(), TestCaseError> {
    let rows =
        [(Table::Cases, &written.cases), (Table::Reports, &written.reports), (Table::Tasks, &written.tasks)];
    for (table, rows) in rows {
        for (nth, &row) in rows.iter().enumerate() {
            let decided = decided(store, viewer, the_day(), table, row, oracle.among).await;
            let expected = oracle.decision(table, nth, person, link);
            let what = format!("{table:?} {nth} for person {person}, link {link:?}");
            same(oracle.plan, &what, &decided, &(expected, expected))?;
        }
    }
    Ok(())
}

async fn in_lists(
    store: &TestStore,
    viewer: &Viewer,
    written: &Written,
    oracle: &Oracle<'_>,
    person: usize,
    link: Option<usize>,
) -> Result<(), TestCaseError> {
    let rows =
        [(Table::Cases, &written.cases), (Table::Reports, &written.reports), (Table::Tasks, &written.tasks)];
    for (table, rows) in rows {
        let listed = listed(store, viewer, the_day(), table, oracle.among).await;
        let expected: Vec<_> = rows
            .iter()
            .enumerate()
            .filter_map(|(nth, &row)| Some((row, oracle.decision(table, nth, person, link)?)))
            .collect();
        same(
            oracle.plan,
            &format!("{table:?} listed for person {person}, link {link:?}"),
            &listed,
            &expected,
        )?;
    }
    Ok(())
}

fn same<T: PartialEq + std::fmt::Debug>(
    plan: &plan::Plan,
    what: &str,
    decided: &T,
    expected: &T,
) -> Result<(), TestCaseError> {
    if decided == expected {
        return Ok(());
    }
    let told = format!("{what}: the database says {decided:?}, the oracle {expected:?}, of {plan:#?}");
    Err(TestCaseError::fail(told))
}
