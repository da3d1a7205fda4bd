//! Which parts a database holds, and making it hold those that an installation runs.

use std::collections::HashSet;

use domain::installation::{Part, Parts};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use sea_orm_migration::MigratorTraitSelf as _;
use sea_orm_migration::prelude::*;

use super::{Migrator, of};

/// The database was left as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotPrepared {
    /// A part isn't to run here any more, and its tables aren't empty.
    #[error("{part} is left out, but {} in it", held(.tables))]
    StillHolds {
        /// The part.
        part: Part,
        /// Its tables with rows.
        tables: Vec<&'static str>,
    },
    /// The engine says no.
    #[error(transparent)]
    Engine(#[from] DbErr),
}

/// The tables of a part. Every other table serves both.
pub const fn tables(part: Part) -> &'static [&'static str] {
    match part {
        Part::Casework => &[
            "cases",
            "guardians",
            "activities",
            "handovers",
            "consents",
            "notes",
            "note_readers",
            "reports",
            "clocks",
            "pauses",
            "drafts",
            "replays",
            "previews",
            "saved_views",
            "plan_versions",
            "plan_tasks",
            "releases",
            "agreement_versions",
        ],
        Part::Programme => &[
            "invitations",
            "invitation_saves",
            "programme_phases",
            "sign_ups",
            "members",
            "participants",
            "meetings",
            "meeting_seats",
            "dialogue_versions",
            "dialogue_notes",
            "dialogue_focuses",
            "trials",
            "trial_versions",
            "trial_rounds",
            "trial_partners",
            "trial_baselines",
            "trial_follow_ups",
            "recommendations",
            "recommendation_versions",
            "recommendation_evidence",
            "recommendation_stances",
            "recommendation_comments",
            "recommendation_steps",
        ],
    }
}

/// Makes and updates the tables of the parts that are wanted, and returns those parts. With `None` the database keeps the
/// parts it holds; a new one gets both.
///
/// A part that is no longer wanted loses its tables only where nobody ever used them.
///
/// # Errors
/// [`NotPrepared::StillHolds`] when a part that isn't wanted has been used; then nothing was changed.
pub async fn prepare(db: &DatabaseConnection, wanted: Option<Parts>) -> Result<Parts, NotPrepared> {
    let applied = Migrator { parts: Part::ALL.into() }.get_migration_models(db).await?;
    let applied: HashSet<String> = applied.into_iter().map(|row| row.version).collect();
    let held: Vec<Part> =
        Part::ALL.into_iter().filter(|part| names(*part).any(|name| applied.contains(&name))).collect();
    let wanted = wanted.or_else(|| Parts::of(&held)).unwrap_or_default();
    for part in held.into_iter().filter(|part| !wanted.has(*part)) {
        let used = used(db, part).await?;
        if !used.is_empty() {
            return Err(NotPrepared::StillHolds { part, tables: used });
        }
        let made = names(part).filter(|name| applied.contains(name)).count();
        leave(db, part, made).await?;
    }
    let parts = Part::ALL.into_iter().filter(|part| wanted.has(*part)).collect();
    Migrator { parts }.up(db, None).await?;
    Ok(wanted)
}

fn names(part: Part) -> impl Iterator<Item = String> {
    of(part).into_iter().map(|migration| migration.name().to_owned())
}

/// The tables of a part in which somebody left something.
async fn used(db: &DatabaseConnection, part: Part) -> Result<Vec<&'static str>, DbErr> {
    let manager = SchemaManager::new(db);
    let mut used = Vec::new();
    for table in tables(part) {
        if manager.has_table(*table).await? && holds_something(db, table).await? {
            used.push(*table);
        }
    }
    Ok(used)
}

async fn holds_something(db: &DatabaseConnection, table: &'static str) -> Result<bool, DbErr> {
    let mut some = Query::select();
    some.expr(Expr::val(1)).from(table).limit(1);
    if table == "meetings" {
        // The five of the letter stand there from the beginning: planned by nobody, changed by nobody.
        some.and_where(Expr::col("planned_at").ne(0).or(Expr::col("version").ne(0)));
    }
    Ok(db.query_one(&some).await?.is_some())
}

/// Takes back the migrations of a part, the newest first.
async fn leave(db: &DatabaseConnection, part: Part, made: usize) -> Result<(), DbErr> {
    let others = Part::ALL.into_iter().filter(|other| *other != part);
    let steps = made.try_into().map_err(|_| DbErr::Custom(format!("{made} migrations")))?;
    Migrator { parts: others.chain([part]).collect() }.down(db, Some(steps)).await
}

fn held(tables: &[&'static str]) -> String {
    match tables {
        [one] => format!("the table {one} has rows"),
        several => format!("the tables {} have rows", several.join(", ")),
    }
}
