//! The program is killed at any moment: what was acknowledged is there once, what was not can be done again.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use futures::future::join_all;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use store::{Kind, feed};

use crate::data::{Data, SCHOOL, said};
use crate::import::sheet;
use crate::server::Server;
use crate::wire::{System, a_body};

/// How often the server is killed.
const ROUNDS: usize = 12;
/// How many reports are on their way at the same time.
const CONNECTIONS: usize = 16;

/// What became of each pupil's report: its number once it was acknowledged.
#[derive(Default)]
struct Sent {
    next: AtomicU16,
    answers: Mutex<BTreeMap<u16, Option<String>>>,
}

impl Sent {
    /// Sends one new report after the other until the server is gone.
    async fn send_on(&self, system: &System) {
        loop {
            let pupil = self.next.fetch_add(1, Ordering::Relaxed);
            self.answers.lock().unwrap().insert(pupil, None);
            let Some(answer) = system.report(&a_body(pupil), key(pupil)).await else { return };
            assert_eq!(answer.status, 201, "{:?}", answer.body);
            self.answers.lock().unwrap().insert(pupil, answer.body["number"].as_str().map(str::to_owned));
        }
    }

    /// Every report with its number, if it was acknowledged.
    fn all(&self) -> Vec<(u16, Option<String>)> {
        self.answers.lock().unwrap().clone().into_iter().collect()
    }

    fn acknowledged(&self) -> Vec<String> {
        self.all().into_iter().filter_map(|(_, number)| number).collect()
    }
}

/// Half of the systems name their requests.
fn key(pupil: u16) -> Option<String> {
    pupil.is_multiple_of(2).then(|| format!("report-of-{pupil}"))
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Runtime::new().unwrap()
}

/// How many reports the journal tells of, from the form, the API and files alike.
async fn received(data: &Data) -> usize {
    let store = data.store().await;
    let happened = feed::after(store.reading(), 0, 100_000).await.unwrap();
    happened.iter().filter(|it| it.kind == Some(Kind::ReportReceived)).count()
}

#[test]
fn every_acknowledged_report_is_there_once_and_every_other_can_be_sent_again() {
    let (data, sent) = (Data::new(), Sent::default());
    let (token, mut random) = (data.token(), ChaCha20Rng::seed_from_u64(2024));
    for _ in 0..ROUNDS {
        let mut server = Server::demo(data.path());
        let system = System::of(&server, &token);
        let moment = Duration::from_millis(random.random_range(20..600));
        runtime().block_on(async {
            let load = join_all((0..CONNECTIONS).map(|_| sent.send_on(&system)));
            let kill = async {
                tokio::time::sleep(moment).await;
                server.kill();
            };
            tokio::join!(load, kill);
        });
        data.trace_is_whole();
    }
    let all = sent.all();
    let acknowledged = sent.acknowledged();
    assert!(acknowledged.len() > 10 * ROUNDS, "only {} of {} in time", acknowledged.len(), all.len());

    let server = Server::demo(data.path());
    let system = System::of(&server, &token);
    runtime().block_on(async {
        for some in acknowledged.chunks(CONNECTIONS) {
            let found = join_all(some.iter().map(|number| system.find(number))).await;
            for (number, found) in some.iter().zip(found) {
                let found = found.unwrap();
                assert_eq!((found.status, &found.body["number"]), (200, &number.as_str().into()));
            }
        }
        for some in all.chunks(CONNECTIONS) {
            join_all(some.iter().map(|(pupil, number)| sent_again(&system, *pupil, number.as_deref()))).await;
        }
        assert_eq!(received(&data).await, all.len(), "each once, none without its sending");
    });
    data.trace_is_whole();
}

/// Sent twice more, with no key: nothing hides what the first sending left.
async fn sent_again(system: &System, pupil: u16, number: Option<&str>) {
    let again = system.report(&a_body(pupil), None).await.unwrap();
    let once_more = system.report(&a_body(pupil), None).await.unwrap();
    match number {
        Some(number) => assert_eq!((again.status, &again.body["number"]), (200, &number.into())),
        None => assert!(matches!(again.status, 200 | 201), "{:?}", again.body),
    }
    assert_eq!((once_more.status, &once_more.body["number"]), (200, &again.body["number"]));
}

#[test]
fn an_import_that_is_killed_and_run_again_leaves_nothing_out_and_doubles_nothing() {
    const ROWS: u16 = 2000;
    /// Pupils of whom the school's system tells meanwhile; they are others than the sheet's.
    const OTHERS: std::ops::Range<u16> = 5000..5100;
    let data = Data::new();
    let (token, mut random) = (data.token(), ChaCha20Rng::seed_from_u64(2765));
    let file = data.file(sheet(ROWS));
    let import = ["import", "reports", file.to_str().unwrap(), "--institution", SCHOOL];
    let mut server = Server::demo(data.path());
    let system = System::of(&server, &token);
    let others = runtime().block_on(async {
        let system_reports = async {
            let mut acknowledged = 0;
            for pupil in OTHERS {
                acknowledged += usize::from(system.report(&a_body(pupil), None).await.is_some());
            }
            acknowledged
        };
        let kills = async {
            for _ in 0..6 {
                let mut killed = data.command(&import).spawn().unwrap();
                tokio::time::sleep(Duration::from_millis(random.random_range(100..1500))).await;
                let _ = killed.kill();
                killed.wait().unwrap();
                data.trace_is_whole();
            }
        };
        tokio::join!(system_reports, kills).0
    });
    assert_eq!(others, OTHERS.len(), "an import keeps nobody from reporting");
    server.kill();
    let again = data.run(&import);
    let (out, error) = said(&again);
    let (new, there) = out.split_once(", ").unwrap_or_else(|| panic!("{error}"));
    let number = |text: &str| text.split(' ').next().unwrap().parse::<usize>().unwrap();
    assert_eq!(number(new) + number(there), usize::from(ROWS), "{out}");
    assert_eq!(said(&data.run(&import)).0, format!("0 received, {ROWS} already there"));
    assert_eq!(runtime().block_on(received(&data)), usize::from(ROWS) + others);
    data.trace_is_whole();
}
