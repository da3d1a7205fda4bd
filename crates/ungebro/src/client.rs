//! `ungebro client`: the tokens of schools' own systems.

use clap::{Args, Subcommand};
use store::directory::clients;
use store::{Actor, Refused};

use crate::failure::Failure;
use crate::institution;
use crate::place::DataPlace;
use crate::wiring::present;

/// Let schools' systems report by themselves.
#[derive(Debug, Args)]
pub struct Client {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Add a client and print its token, once, as the last word.
    Add {
        /// The institution for which it reports.
        #[arg(long, value_name = "ID")]
        institution: String,
        /// What it is called in lists.
        #[arg(long, default_value = "study administration", value_name = "NAME")]
        name: String,
        #[command(flatten)]
        data: DataPlace,
    },
    /// List the clients, without their tokens.
    List {
        /// Of this institution only.
        #[arg(long, value_name = "ID")]
        institution: Option<String>,
        #[command(flatten)]
        data: DataPlace,
    },
    /// Revoke a client: its token opens nothing from now on.
    Revoke {
        /// The client's id, as the list has it.
        id: String,
        #[command(flatten)]
        data: DataPlace,
    },
}

impl Client {
    /// Runs the verb.
    ///
    /// # Errors
    /// Names what isn't there.
    pub fn run(self) -> Result<(), Failure> {
        tokio::runtime::Runtime::new()?.block_on(async {
            match self.verb {
                Verb::Add { institution, name, data } => add(&data, &institution, name).await,
                Verb::List { institution, data } => list(&data, institution.as_deref()).await,
                Verb::Revoke { id, data } => revoke(&data, &id).await,
            }
        })
    }
}

#[expect(clippy::print_stdout, reason = "the answer of the command")]
async fn add(data: &DataPlace, institution: &str, name: String) -> Result<(), Failure> {
    let store = data.open().await?;
    let institution = institution::find_or_enter(&store, institution).await?;
    let now = present(&store).await?;
    let added = clients::add(&store, Actor::OPERATOR, now, institution.id, name).await?;
    println!("client {} of {}, token, shown this once: {}", added.id, institution.name, added.token);
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the answer of the command")]
async fn list(data: &DataPlace, institution: Option<&str>) -> Result<(), Failure> {
    let store = data.open().await?;
    let institution = match institution {
        Some(code) => Some(institution::find_or_enter(&store, code).await?.id),
        None => None,
    };
    for client in clients::list(store.reading(), institution).await? {
        let used = match (client.revoked_at, client.last_used_at) {
            (Some(at), _) => format!("revoked {at:.0}"),
            (None, Some(at)) => format!("last used {at:.0}"),
            (None, None) => "never used".to_owned(),
        };
        println!("{}  {}  {}  {used}", client.id, client.institution.code, client.name);
    }
    Ok(())
}

async fn revoke(data: &DataPlace, id: &str) -> Result<(), Failure> {
    let store = data.open().await?;
    let now = present(&store).await?;
    match clients::revoke(&store, Actor::OPERATOR, now, id).await {
        Ok(()) => Ok(()),
        Err(Refused::Absent) => Err(Failure::failed(format!(
            "there is no client {id} that could be revoked; see ungebro client list"
        ))),
        Err(other) => Err(Failure::failed(other.to_string())),
    }
}
