//! What would become of reports if they were sent now: for the preview of a spreadsheet, and the import's first pass.

use std::collections::BTreeMap;

use domain::directory::RelationState;
use domain::reports::NewReport;
use domain::tables::MunicipalityCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::NotReceived;
use super::same::Sameness;
use super::sender::Sender;
use super::table::reports;
use crate::casework::open_case::person_index;
use crate::directory::table::{organisations, relations};
use crate::{Store, StoreFault};

/// What is known beforehand: the municipalities to which the institution may report, and who they are.
#[derive(Debug)]
pub struct Foresight<'s> {
    store: &'s Store,
    sender: Sender,
    issuer: String,
    /// By code: whether the relation is confirmed.
    members: BTreeMap<String, bool>,
}

/// What would become of one report.
#[derive(Debug)]
pub struct Foreseen {
    /// The hash of what makes two reports the same, shortened: for telling repetitions within one file.
    pub same: u64,
    /// The hash of all it says, shortened.
    pub content: u64,
    /// Received (`true`), or there already (`false`); or why it would be refused.
    pub becomes: Result<bool, NotReceived>,
}

impl<'s> Foresight<'s> {
    /// Looks up what holds for every report of this sender.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub async fn of(store: &'s Store, sender: Sender) -> Result<Self, StoreFault> {
        let db = store.reading();
        let issuer = organisations::Entity::find_by_id(sender.institution).one(db).await?;
        let issuer = issuer.ok_or_else(|| StoreFault::Unknown("the sending institution".into()))?.code;
        let municipalities = organisations::Entity::find()
            .filter(organisations::Column::Kind.eq("municipality"))
            .all(db)
            .await?;
        let confirmed = relations::Entity::find()
            .filter(relations::Column::InstitutionId.eq(sender.institution))
            .filter(relations::Column::State.eq(RelationState::Confirmed.code()))
            .all(db)
            .await?;
        let is_confirmed = |id: i64| confirmed.iter().any(|relation| relation.municipality_id == id);
        let members = municipalities.into_iter().map(|it| (it.code, is_confirmed(it.id))).collect();
        Ok(Self { store, sender, issuer, members })
    }

    /// What would become of these reports, in their order, with one look at the database.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub async fn foresee(&self, some: &[NewReport]) -> Result<Vec<Foreseen>, StoreFault> {
        let (keys, rules) = (self.store.keys(), self.store.rules());
        let sameness: Vec<Sameness> = some
            .iter()
            .map(|report| {
                let person = person_index(keys, &rules, &report.person.cpr, &self.issuer);
                Sameness::of(keys, self.sender.institution, &person, report)
            })
            .collect();
        let there = reports::Entity::find()
            .filter(reports::Column::SameIndex.is_in(sameness.iter().map(|it| it.index.clone())))
            .all(self.store.reading())
            .await?;
        let there: BTreeMap<&[u8], &reports::Model> =
            there.iter().filter_map(|row| Some((row.same_index.as_deref()?, row))).collect();
        some.iter()
            .zip(sameness)
            .map(|(report, same)| {
                let becomes = match there.get(same.index.as_slice()) {
                    Some(row) if row.fingerprint == same.fingerprint => Ok(false),
                    Some(row) => Err(NotReceived::Conflict { number: row.receipt_number()? }),
                    None => self.may_report(report.person.home_municipality).map(|()| true),
                };
                Ok(Foreseen { same: short(&same.index), content: short(&same.fingerprint), becomes })
            })
            .collect()
    }

    /// Whether any municipality takes the institution's reports.
    pub fn reaches_somebody(&self) -> bool {
        self.members.values().any(|confirmed| *confirmed)
    }

    /// Whether a report to this municipality would be received.
    ///
    /// # Errors
    /// [`NotReceived::NotAMember`] or [`NotReceived::NoRelation`].
    pub fn may_report(&self, municipality: MunicipalityCode) -> Result<(), NotReceived> {
        match self.members.get(&municipality.to_string()) {
            None => Err(NotReceived::NotAMember { municipality }),
            Some(false) => Err(NotReceived::NoRelation { municipality }),
            Some(true) => Ok(()),
        }
    }
}

fn short(hash: &[u8]) -> u64 {
    hash.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes))
}
