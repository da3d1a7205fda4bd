//! Long columns in two parts at the same time.

use std::ops::Range;
use std::thread;

/// More threads a figure never takes: people work at the same server.
const MOST: usize = 2;
/// Fewer rows aren't worth a thread.
const WORTH_A_THREAD: usize = 32_768;

/// What `count` says of each part of `0..rows`, the parts in order.
pub fn in_parts<T: Send>(rows: usize, count: impl Fn(Range<usize>) -> T + Sync) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let parts = (rows / WORTH_A_THREAD).min(cores).clamp(1, MOST);
    let part = |number: usize| rows * number / parts..rows * (number + 1) / parts;
    thread::scope(|scope| {
        let count = &count;
        let others: Vec<_> = (1..parts).map(|number| scope.spawn(move || count(part(number)))).collect();
        let first = count(part(0));
        let others = others.into_iter().map(|thread| match thread.join() {
            Ok(counted) => counted,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        [first].into_iter().chain(others).collect()
    })
}
