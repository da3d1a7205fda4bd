//! How much is taken from whom, and how long it may last: sizes of bodies, time of requests, rates.

mod in_time;
mod rates;
mod sender;

pub use in_time::in_time;
pub use rates::{Rates, not_too_often};
pub use sender::is_local;

use std::time::Duration;

/// Limits on requests, set by the operator. What isn't set has the default of docs/reference/settings.md.
#[derive(Debug)]
pub struct Traffic {
    /// The largest form or JSON body, in bytes.
    pub body_bytes: usize,
    /// The largest file that may be uploaded, in bytes.
    pub upload_bytes: usize,
    /// How long a request may take, its body included.
    pub longest: Duration,
    /// How often one may ask; `None` lets everyone.
    pub rates: Option<Rates>,
    /// A proxy in front tells who asks (`X-Forwarded-For`); else nobody is believed.
    pub behind_proxy: bool,
    /// The token with which metrics may be read from elsewhere.
    pub metrics_token: Option<String>,
}

impl Default for Traffic {
    fn default() -> Self {
        Self {
            body_bytes: 256 * 1024,
            upload_bytes: 20 * 1024 * 1024,
            longest: Duration::from_mins(1),
            rates: None,
            behind_proxy: false,
            metrics_token: None,
        }
    }
}
