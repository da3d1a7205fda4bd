//! The domain's rules against slow, independent ones.
#![expect(clippy::unwrap_used, reason = "a test that can't go on says so")]

mod clocks_by_hand;
mod slow_clock;
mod standings;
