//! The migrations, one file per feature and step. Each belongs to a part of the product, or to both: the tables of a part
//! that an installation doesn't run aren't there.

use domain::installation::Part;
use sea_orm_migration::MigratorTraitSelf;
use sea_orm_migration::prelude::*;

mod m20261124_000001_journal;
mod m20261124_000002_directory;
mod m20261124_000003_casework;
mod m20261124_000004_reports;
mod m20261124_000005_programme;
mod m20261124_000006_messages;
mod m20261124_000007_saved_views;
mod m20261124_000007_sign_in;
mod m20261125_000001_trials;
mod m20261125_000002_agreements;
mod m20261125_000003_meetings;
mod m20261125_000004_plans;
mod m20261125_000005_releases;
mod m20261125_000006_recommendations;
mod m20261125_000007_membership;
mod m20261125_000009_dialogues;
mod m20261125_000010_invitation_versions;
mod m20261125_000011_reviews;
mod m20261125_000013_reports_of_a_case;
mod m20261125_000014_form_keys;
mod m20261125_000015_sealed_release_reasons;
mod m20261125_000016_superseded_sign_ups;
mod m20261125_000016_who_answers;
mod m20261125_000017_trial_follow_ups;
mod parts;

#[cfg(feature = "testing")]
pub use parts::tables;
pub use parts::{NotPrepared, prepare};

/// Makes and updates the tables.
#[derive(Debug)]
struct Migrator {
    /// Whose migrations there are beside those of both parts, in this order.
    parts: Vec<Part>,
}

impl MigratorTraitSelf for Migrator {
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        of_both().into_iter().chain(self.parts.iter().flat_map(|part| of(*part))).collect()
    }
}

/// Journal, directory, messages, sign-in: what both parts stand on.
fn of_both() -> Vec<Box<dyn MigrationTrait>> {
    vec![
        Box::new(m20261124_000001_journal::Migration),
        Box::new(m20261124_000002_directory::Migration),
        Box::new(m20261124_000006_messages::Migration),
        Box::new(m20261124_000007_sign_in::Migration),
        Box::new(m20261125_000014_form_keys::Migration),
    ]
}

/// A part's own. None of them points to a table of the other part.
fn of(part: Part) -> Vec<Box<dyn MigrationTrait>> {
    match part {
        Part::Casework => vec![
            Box::new(m20261124_000003_casework::Migration),
            Box::new(m20261124_000004_reports::Migration),
            Box::new(m20261124_000007_saved_views::Migration),
            Box::new(m20261125_000004_plans::Migration),
            Box::new(m20261125_000005_releases::Migration),
            Box::new(m20261125_000002_agreements::Migration),
            Box::new(m20261125_000013_reports_of_a_case::Migration),
            Box::new(m20261125_000011_reviews::Migration),
            Box::new(m20261125_000015_sealed_release_reasons::Migration),
        ],
        Part::Programme => vec![
            Box::new(m20261124_000005_programme::Migration),
            Box::new(m20261125_000001_trials::Migration),
            Box::new(m20261125_000006_recommendations::Migration),
            Box::new(m20261125_000003_meetings::Migration),
            Box::new(m20261125_000009_dialogues::Migration),
            Box::new(m20261125_000010_invitation_versions::Migration),
            Box::new(m20261125_000007_membership::Migration),
            Box::new(m20261125_000016_who_answers::Migration),
            Box::new(m20261125_000016_superseded_sign_ups::Migration),
            Box::new(m20261125_000017_trial_follow_ups::Migration),
        ],
    }
}

/// A row number that the engine gives.
fn id() -> ColumnDef {
    sea_orm_migration::schema::big_pk_auto("id")
}

/// A column that names a row of `table`; absent rows are refused by the engine.
fn points_to(table: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(column).to(table, "id").take()
}

/// An index over these columns of `table`.
fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut statement = Index::create();
    statement.name(format!("{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        statement.col(*column);
    }
    statement
}

/// A unique index over these columns of `table`.
fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(table, columns).unique().take()
}
