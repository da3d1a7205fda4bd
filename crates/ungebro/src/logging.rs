//! What the program says of itself while it runs: to standard error, level by `RUST_LOG`.

use tracing_subscriber::EnvFilter;

/// Starts it. A second start changes nothing.
pub fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,ungebro=info"));
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
