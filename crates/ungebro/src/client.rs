//! `ungebro client`: the tokens of schools' own systems.

use clap::{Args, Subcommand};
use domain::installation::Part;
use domain::text::Line;
use domain::time::Timekeeper as _;
use jiff::civil::Date;
use store::directory::clients;
use store::{Actor, Refused};

use crate::day::date;
use crate::failure::Failure;
use crate::institution;
use crate::place::DataPlace;
use crate::wiring::{MachineTime, present};

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
        /// The institution for which it reports; `ungebro institution list` shows their ids.
        #[arg(long, value_name = "ID")]
        institution: String,
        /// What it is called in lists; at most 100 characters.
        #[arg(long, default_value = "study administration", value_name = "NAME")]
        name: String,
        /// The last day on which its token is good; without one, until it is revoked.
        #[arg(long, value_name = "DATE")]
        expires: Option<String>,
        #[command(flatten)]
        data: DataPlace,
    },
    /// List the clients, without their tokens.
    List {
        /// Of this institution only; `ungebro institution list` shows their ids.
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
                Verb::Add { institution, name, expires, data } => {
                    add(&data, &institution, &name, expires.as_deref()).await
                }
                Verb::List { institution, data } => list(&data, institution.as_deref()).await,
                Verb::Revoke { id, data } => revoke(&data, &id).await,
            }
        })
    }
}

#[expect(clippy::print_stdout, reason = "the answer of the command")]
async fn add(data: &DataPlace, institution: &str, name: &str, expires: Option<&str>) -> Result<(), Failure> {
    let name = Line::new(name, clients::LONGEST_NAME)
        .map_err(|problem| Failure::bad_input(format!("--name: {problem}")))?;
    let last_day = expires.map(|text| last_day(text, MachineTime.real().day())).transpose()?;
    let store = data.open_for(Part::Casework).await?;
    let institution = institution::find_or_enter(&store, institution).await?;
    let now = present(&store).await?;
    let added = clients::add(&store, Actor::OPERATOR, now, institution.id, name, last_day).await?;
    println!("client {} of {}, token, shown this once: {}", added.id, institution.name, added.token);
    Ok(())
}

/// A day that isn't over. Tokens live in real time, also in a demo whose day was moved.
fn last_day(text: &str, today: Date) -> Result<Date, Failure> {
    let day = date("--expires", text)?;
    if day < today {
        return Err(Failure::bad_input(format!("--expires: {day} is over; name today or a later day")));
    }
    Ok(day)
}

#[expect(clippy::print_stdout, reason = "the answer of the command")]
async fn list(data: &DataPlace, institution: Option<&str>) -> Result<(), Failure> {
    let store = data.open_for(Part::Casework).await?;
    let institution = match institution {
        Some(code) => Some(institution::find_or_enter(&store, code).await?.id),
        None => None,
    };
    let now = MachineTime.real();
    for client in clients::list(store.reading(), institution).await? {
        let used = match (client.revoked_at, client.last_used_at) {
            (Some(at), _) => format!("revoked {at:.0}"),
            (None, Some(at)) => format!("last used {at:.0}"),
            (None, None) => "never used".to_owned(),
        };
        let good_until = match client.expires_at {
            Some(end) if end <= now.instant() => format!(", expired {end:.0}"),
            Some(end) => format!(", expires {end:.0}"),
            None => String::new(),
        };
        println!("{}  {}  {}  {used}{good_until}", client.id, client.institution.code, client.name);
    }
    Ok(())
}

async fn revoke(data: &DataPlace, id: &str) -> Result<(), Failure> {
    let store = data.open_for(Part::Casework).await?;
    let now = present(&store).await?;
    match clients::revoke(&store, Actor::OPERATOR, now, id).await {
        Ok(()) => Ok(()),
        Err(Refused::Absent) => Err(Failure::failed(format!(
            "there is no client {id} that could be revoked; see ungebro client list"
        ))),
        Err(other) => Err(Failure::failed(other.to_string())),
    }
}
