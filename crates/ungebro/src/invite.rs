//! `ungebro invite`: the first person of an organisation is let in.

use clap::Args;
use domain::directory::{OrganisationKind, Role};
use domain::text::{Email, Line};
use domain::time::Timekeeper as _;
use store::directory::{House, NewPerson, enrol};

use crate::failure::Failure;
use crate::place::DataPlace;
use crate::wiring::MachineTime;

/// The longest name, in characters.
const LONGEST: usize = 100;

/// Let the first person of an organisation in, and print the link with which they sign in.
#[derive(Debug, Args)]
pub struct Invite {
    #[command(flatten)]
    data: DataPlace,
    /// What the organisation is.
    #[arg(long, value_parser = kind)]
    kind: OrganisationKind,
    /// Its code: a municipality's code, an institution's id.
    #[arg(long)]
    code: String,
    /// Its name.
    #[arg(long, value_name = "NAME")]
    organisation: String,
    /// The role.
    #[arg(long, default_value = "administrator")]
    role: Role,
    /// The person's name.
    #[arg(long)]
    name: String,
    /// Where mail reaches them.
    #[arg(long, value_name = "ADDRESS")]
    email: String,
    /// The address of the installation.
    #[arg(long, default_value = "http://127.0.0.1:8080")]
    url: String,
}

impl Invite {
    /// Gives the role and prints the link.
    ///
    /// # Errors
    /// Says what is wrong with a name, or that the organisation has no such role.
    #[expect(clippy::print_stdout, reason = "the answer of the command")]
    pub fn run(self) -> Result<(), Failure> {
        let line = |what: &str, text: &str| {
            Line::new(text, LONGEST).map_err(|problem| Failure::bad_input(format!("{what}: {problem}")))
        };
        let email = Email::parse(&self.email)
            .ok_or_else(|| Failure::bad_input(format!("--email: {} is no address", self.email)))?;
        let person = NewPerson { name: line("--name", &self.name)?, title: None, email };
        let house = House {
            kind: self.kind,
            code: line("--code", &self.code)?.as_str().to_owned(),
            name: line("--organisation", &self.organisation)?.as_str().to_owned(),
        };
        let token = tokio::runtime::Runtime::new()?.block_on(async {
            let store = self.data.open_or_create(None).await?;
            let enrolled = enrol(&store, MachineTime.real(), house, person, self.role).await;
            enrolled.map_err(|refused| Failure::bad_input(refused.to_string()))
        })?;
        println!("{}/join?link={token}", self.url.trim_end_matches('/'));
        Ok(())
    }
}

fn kind(code: &str) -> Result<OrganisationKind, String> {
    serde_json::from_value(code.into()).map_err(|_| {
        "use municipality, institution, host, ministry, reference-group, youth-organisation or knowledge"
            .to_owned()
    })
}
