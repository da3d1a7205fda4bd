//! What the operator sets: a TOML file, environment variables, and the server's flags.
//!
//! A flag goes before a variable, a variable before the file, the file before the default. A name that isn't known is
//! refused. `docs/reference/settings.md` is drawn from the same declarations as the types ([`reference`]).

mod environment;
mod issuer;
mod read;
mod reference;
mod sections;
mod wire;

use std::path::PathBuf;

use clap::Args;

pub use reference::Reference;
pub use sections::{Mail, Settings};
pub use wire::secret;

/// Where the settings come from.
#[derive(Debug, Clone, Args)]
pub struct SettingsFile {
    /// The file with the settings.
    #[arg(long = "config", env = "UNGEBRO_CONFIG", value_name = "FILE")]
    pub file: Option<PathBuf>,
}
