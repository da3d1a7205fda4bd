//! How often one may ask. Three buckets, in real time: who signs in, who is signed in (or a program with its token), and
//! the address, which a whole school may share.

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::sender;
use crate::app::App;
use crate::faults::Fault;

/// The buckets. Each holds as many requests as a minute gives, and fills evenly.
pub struct Rates {
    by_sender: Option<DefaultKeyedRateLimiter<u64>>,
    by_address: Option<DefaultKeyedRateLimiter<IpAddr>>,
    signing_in: Option<DefaultKeyedRateLimiter<IpAddr>>,
    clock: DefaultClock,
    hasher: RandomState,
}

impl std::fmt::Debug for Rates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rates(…)")
    }
}

impl Rates {
    /// So many requests a minute by each session or token, by each address, and of those that try to get in (sign-in,
    /// one-time links) by each address. Zero: no limit of that kind.
    pub fn per_minute(by_sender: u32, by_address: u32, signing_in: u32) -> Self {
        let quota = |rate| NonZeroU32::new(rate).map(Quota::per_minute);
        Self {
            by_sender: quota(by_sender).map(RateLimiter::keyed),
            by_address: quota(by_address).map(RateLimiter::keyed),
            signing_in: quota(signing_in).map(RateLimiter::keyed),
            clock: DefaultClock::default(),
            hasher: RandomState::new(),
        }
    }

    /// Forgets who has not asked for a while.
    pub fn forget_idle(&self) {
        if let Some(limiter) = &self.by_sender {
            limiter.retain_recent();
        }
        for limiter in [&self.by_address, &self.signing_in].into_iter().flatten() {
            limiter.retain_recent();
        }
    }

    fn check(&self, address: Option<IpAddr>, credential: Option<&str>, path: &str) -> Result<(), Fault> {
        let tries_to_get_in = is_way_in(path);
        if let (Some(limiter), Some(address)) =
            (self.signing_in.as_ref().filter(|_| tries_to_get_in), address)
        {
            self.take(limiter, &address)?;
        }
        if let (Some(limiter), Some(address)) = (&self.by_address, address) {
            self.take(limiter, &address)?;
        }
        // Kept as a hash of this process, so that no session or token lies about in memory.
        if let (Some(limiter), Some(credential)) = (&self.by_sender, credential) {
            self.take(limiter, &self.hasher.hash_one(credential))?;
        }
        Ok(())
    }

    fn take<K>(&self, limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<(), Fault>
    where
        K: std::hash::Hash + Eq + Clone,
    {
        limiter.check_key(key).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            Fault::TooMany { seconds: wait.as_secs() + 1 }
        })
    }
}

/// Refuses who asks too often, with the seconds after which asking makes sense.
pub async fn not_too_often(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(rates) = &app.traffic.rates else { return next.run(request).await };
    let path = request.uri().path();
    if path.starts_with("/assets/") || matches!(path, "/health" | "/ready" | "/metrics") {
        return next.run(request).await;
    }
    let address = sender::address(request.headers(), request.extensions(), app.traffic.behind_proxy);
    let credential = sender::credential(request.headers());
    match rates.check(address, credential.as_deref(), path) {
        Ok(()) => next.run(request).await,
        Err(fault) => fault.into_response(),
    }
}

/// Where somebody could try many times to get in: by signing in, or by guessing the token of a link.
fn is_way_in(path: &str) -> bool {
    ["/sign-in/", "/join", "/partners/answer", "/partnership/signup/open", "/l/"]
        .iter()
        .any(|way| path.starts_with(way))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHOOL: Option<IpAddr> = Some(IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1)));

    fn asks(rates: &Rates, times: u32, credential: &str, path: &str) -> usize {
        (0..times).filter(|_| rates.check(SCHOOL, Some(credential), path).is_ok()).count()
    }

    #[test]
    fn each_sender_has_an_own_bucket_also_behind_one_address() {
        let rates = Rates::per_minute(5, 0, 0);
        assert_eq!(asks(&rates, 9, "mette", "/worklist"), 5);
        assert_eq!(asks(&rates, 3, "ali", "/worklist"), 3);
    }

    #[test]
    fn new_credentials_for_each_request_run_into_the_addresss_limit() {
        let rates = Rates::per_minute(5, 20, 0);
        let through = (0..50).filter(|n| rates.check(SCHOOL, Some(&n.to_string()), "/").is_ok()).count();
        assert_eq!(through, 20);
    }

    #[test]
    fn trying_to_get_in_is_held_tighter_than_reading() {
        let rates = Rates::per_minute(0, 0, 3);
        assert_eq!(asks(&rates, 9, "", "/sign-in/mitid"), 3);
        assert_eq!(asks(&rates, 9, "", "/l/a-guessed-token"), 0, "one bucket for all ways in");
        assert_eq!(asks(&rates, 9, "", "/worklist"), 9);
    }

    #[test]
    fn who_is_refused_hears_when_to_come_again() {
        let rates = Rates::per_minute(1, 0, 0);
        rates.check(SCHOOL, Some("mette"), "/").unwrap();
        let Err(Fault::TooMany { seconds }) = rates.check(SCHOOL, Some("mette"), "/") else {
            panic!("let in")
        };
        assert!((1..=61).contains(&seconds), "{seconds}");
    }
}
