//! The names of people, organisations and clients that a list of entries mentions, fetched at once.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::By;
use crate::StoreFault;
use crate::directory::table::{clients, organisations, people};
use crate::feed::Happened;

/// Names by row.
#[derive(Debug, Default)]
pub(super) struct Names {
    people: HashMap<i64, String>,
    organisations: HashMap<i64, String>,
    clients: HashMap<i64, String>,
}

impl Names {
    /// The names that these entries, and `others`, need.
    pub async fn of(
        db: &impl ConnectionTrait,
        entries: &[Happened],
        others: impl IntoIterator<Item = i64>,
    ) -> Result<Self, StoreFault> {
        let fact = |entry: &Happened, name: &str| entry.facts.get(name).and_then(serde_json::Value::as_i64);
        let acting = |kind: &'static str| {
            entries.iter().filter(move |entry| entry.actor_kind == kind).filter_map(|entry| entry.actor)
        };
        let mut wanted: BTreeSet<i64> = acting("person").chain(others).collect();
        wanted.extend(entries.iter().filter_map(|entry| fact(entry, "to")));
        wanted.extend(entries.iter().filter_map(|entry| fact(entry, "from")));
        let mut at: BTreeSet<i64> = entries.iter().filter_map(|entry| entry.organisation).collect();
        at.extend(entries.iter().filter_map(|entry| fact(entry, "institution")));
        let systems: BTreeSet<i64> = acting("client").collect();

        let people = people::Entity::find()
            .select_only()
            .columns([people::Column::Id, people::Column::Name])
            .filter(people::Column::Id.is_in(wanted))
            .into_tuple::<(i64, String)>()
            .all(db)
            .await?;
        let organisations = organisations::Entity::find()
            .select_only()
            .columns([organisations::Column::Id, organisations::Column::Name])
            .filter(organisations::Column::Id.is_in(at))
            .into_tuple::<(i64, String)>()
            .all(db)
            .await?;
        let clients = if systems.is_empty() {
            Vec::new()
        } else {
            clients::Entity::find()
                .select_only()
                .columns([clients::Column::Id, clients::Column::Name])
                .filter(clients::Column::Id.is_in(systems))
                .into_tuple::<(i64, String)>()
                .all(db)
                .await?
        };
        Ok(Self {
            people: people.into_iter().collect(),
            organisations: organisations.into_iter().collect(),
            clients: clients.into_iter().collect(),
        })
    }

    /// The person's name; empty for a row that is gone.
    pub fn person(&self, id: i64) -> String {
        self.people.get(&id).cloned().unwrap_or_default()
    }

    /// The organisation's name; empty for a row that is gone.
    pub fn organisation(&self, id: i64) -> String {
        self.organisations.get(&id).cloned().unwrap_or_default()
    }

    /// Who did it.
    pub fn by(&self, entry: &Happened) -> By {
        let organisation = entry.organisation.map(|id| self.organisation(id));
        match (entry.actor_kind.as_str(), entry.actor) {
            ("person", Some(id)) => By::Person {
                name: self.person(id),
                role: entry.role.as_deref().and_then(|role| role.parse().ok()),
                organisation,
            },
            ("client", Some(id)) => {
                By::System { name: self.clients.get(&id).cloned().unwrap_or_default(), organisation }
            }
            ("operator", _) => By::Operator,
            _ => By::Program,
        }
    }
}
