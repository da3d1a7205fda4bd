//! A copy made while reports come in, and put back in another folder.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use futures::future::join_all;

use crate::data::{Data, said};
use crate::server::Server;
use crate::wire::{System, a_body};

/// How many reports are on their way at the same time.
const CONNECTIONS: u16 = 8;

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_made_under_load_holds_all_that_was_acknowledged_before_and_its_trace_is_whole() {
    let data = Data::new();
    let server = Server::demo(data.path());
    let (token, elsewhere) = (data.token(), tempfile::tempdir().unwrap());
    let system = System::of(&server, &token);
    let (going, acknowledged) = (AtomicBool::new(true), Mutex::new(Vec::new()));
    let report_on = async |first: u16| {
        for pupil in (first..9000).step_by(CONNECTIONS.into()) {
            let answer = system.report(&a_body(pupil), None).await.unwrap();
            assert_eq!(answer.status, 201, "{:?}", answer.body);
            acknowledged.lock().unwrap().push(answer.body["number"].as_str().unwrap().to_owned());
            if !going.load(Ordering::Relaxed) {
                return;
            }
        }
    };
    let copy = elsewhere.path().join("copy.db");
    let copying = async {
        while acknowledged.lock().unwrap().len() < 40 {
            tokio::task::yield_now().await;
        }
        let before = acknowledged.lock().unwrap().clone();
        let copied = tokio::task::block_in_place(|| data.run(&["backup", copy.to_str().unwrap()]));
        assert!(copied.status.success(), "{}", said(&copied).1);
        going.store(false, Ordering::Relaxed);
        before
    };
    let ((), before) =
        tokio::join!(async { drop(join_all((0..CONNECTIONS).map(&report_on)).await) }, copying);
    assert!(acknowledged.lock().unwrap().len() > before.len(), "work went on meanwhile");

    let restored = data.beside(elsewhere.path());
    let back = restored.run(&["restore", copy.to_str().unwrap()]);
    assert!(back.status.success(), "{}", said(&back).1);
    restored.trace_is_whole();
    let server = Server::demo(restored.path());
    let system = System::of(&server, &token);
    for number in before {
        assert_eq!(system.find(&number).await.unwrap().status, 200, "{number} is in the copy");
    }
    restored.trace_is_whole();
}
