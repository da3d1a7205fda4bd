//! An institution as commands name it: by its id, which `ungebro institution list` shows.

use std::io::{self, Write as _};

use clap::{Args, Subcommand};
use domain::directory::OrganisationKind;
use domain::tables::{Institution, Tables};
use domain::text::folded;
use store::directory::{Organisation, ensure_organisation, organisation};
use store::{Actor, Store, StoreFault};

use crate::failure::Failure;
use crate::wiring::present;

/// Schools and FGU institutions.
#[derive(Debug, Args)]
pub struct Institutions {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List the institutions: id, name and municipality, by name.
    List {
        /// Only those whose id or name has these words in it.
        words: Vec<String>,
    },
}

impl Institutions {
    /// Prints the list on standard output.
    ///
    /// # Errors
    /// When nothing fits, or nothing can be written.
    pub fn run(self) -> Result<(), Failure> {
        let Verb::List { words } = self.verb;
        // The invented ones too: which of them a database knows is its own matter.
        let tables = Tables::with_demo();
        let mut found: Vec<&Institution> =
            tables.institutions.iter().filter(|it| words.iter().all(|word| names(it, word))).collect();
        if found.is_empty() {
            return Err(Failure::failed("no institution is called that; try fewer words"));
        }
        found.sort_by_key(|it| folded(&it.name));
        let mut out = io::stdout().lock();
        for it in found {
            let place = it.municipality.and_then(|code| tables.municipality(&code.to_string()).ok());
            writeln!(out, "{}  {}  {}", it.id, it.name, place.map_or("", |place| place.name.as_str()))?;
        }
        Ok(out.flush()?)
    }
}

fn names(institution: &Institution, word: &str) -> bool {
    let word = folded(word);
    folded(institution.id.as_str()).contains(&word) || folded(&institution.name).contains(&word)
}

/// The institution with this id; entered in the database if it isn't there yet.
///
/// # Errors
/// Exit 2 with the nearest ids when there is none.
pub async fn find_or_enter(store: &Store, id: &str) -> Result<Organisation, Failure> {
    if let Some(found) = organisation(store.reading(), OrganisationKind::Institution, id).await? {
        return Ok(found);
    }
    let tables = if store.rules().cpr.demo { Tables::with_demo() } else { Tables::real() };
    let known = tables.institutions.get(id).map_err(|unknown| {
        Failure::bad_input(format!("{unknown}; ungebro institution list shows every id"))
    })?;
    let (id, name) = (known.id.to_string(), known.name.clone());
    let now = present(store).await?;
    let entered = store
        .write(Actor::OPERATOR, now, move |desk| {
            Box::pin(
                async move { ensure_organisation(desk, OrganisationKind::Institution, &id, &name).await },
            )
        })
        .await;
    entered.map_err(|fault: StoreFault| fault.into())
}
