//! How letters leave: the options, and the loop that sends.

use clap::Args;
use tokio::task::JoinHandle;
use web::App;
use web::messages::{channel_from, run};

use crate::failure::Failure;
use crate::settings::{Mail, secret};

/// How letters leave.
#[derive(Debug, Args)]
pub struct MailOptions {
    /// How mail leaves: `smtp://host:25`, `smtps://user:password@host` or `folder:/path`. Without it letters wait; in the demo
    /// they arrive at /demo/mailbox.
    #[arg(long, value_name = "URL")]
    mail: Option<String>,
    /// The address from which letters come.
    #[arg(long, value_name = "ADDRESS")]
    mail_from: Option<String>,
}

impl MailOptions {
    /// Starts the loop that sends; none where no way is set.
    ///
    /// # Errors
    /// Says what is wrong with the way.
    pub fn start(&self, app: &App, settings: &Mail) -> Result<Option<JoinHandle<()>>, Failure> {
        let kept = settings.way_file.as_deref().map(secret).transpose()?;
        let demo = app.is_demo().then_some("demo");
        let way = self.mail.as_deref().or(settings.way.as_deref()).or(kept.as_deref()).or(demo);
        let Some(way) = way else {
            tracing::warn!("no way for mail is set: letters wait until mail.way in the settings says one");
            return Ok(None);
        };
        let from = self.mail_from.as_deref().unwrap_or(&settings.from);
        let channel = channel_from(way, from, &app.store);
        let channel = channel.map_err(|error| Failure::bad_input(error.to_string()))?;
        Ok(Some(tokio::spawn(run(app.clone(), channel))))
    }
}
