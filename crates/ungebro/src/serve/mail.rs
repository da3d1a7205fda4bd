//! How letters leave: the options, and the loop that sends.

use clap::Args;
use tokio::task::JoinHandle;
use web::App;
use web::messages::{channel_from, run};

use crate::failure::Failure;

/// How letters leave.
#[derive(Debug, Args)]
pub struct MailOptions {
    /// How mail leaves: smtp://host:25, smtps://user:password@host or folder:/path. Without it letters wait; in the demo
    /// they arrive at /demo/mailbox.
    #[arg(long, env = "UNGEBRO_MAIL", value_name = "URL", hide_env_values = true)]
    mail: Option<String>,
    /// The address from which letters come.
    #[arg(long, env = "UNGEBRO_MAIL_FROM", value_name = "ADDRESS", default_value = "ungebro@localhost")]
    mail_from: String,
}

impl MailOptions {
    /// Starts the loop that sends; none where no way is set.
    ///
    /// # Errors
    /// Says what is wrong with the way.
    pub fn start(&self, app: &App) -> Result<Option<JoinHandle<()>>, Failure> {
        let demo = app.is_demo().then_some("demo");
        let Some(way) = self.mail.as_deref().or(demo) else {
            tracing::warn!("no way for mail is set: letters wait until UNGEBRO_MAIL says one");
            return Ok(None);
        };
        let channel = channel_from(way, &self.mail_from, &app.store);
        let channel = channel.map_err(|error| Failure::bad_input(error.to_string()))?;
        Ok(Some(tokio::spawn(run(app.clone(), channel))))
    }
}
