//! A case's reports by their state: with an index on the case alone, SQLite counted the unopened ones by walking all that are
//! unopened anywhere, at the end of every command.

use sea_orm_migration::prelude::*;

use super::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("reports", &["case_id", "state"])).await?;
        manager.drop_index(dropped("reports_case_id")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("reports", &["case_id"])).await?;
        manager.drop_index(dropped("reports_case_id_state")).await
    }
}

fn dropped(name: &'static str) -> IndexDropStatement {
    let mut statement = Index::drop();
    statement.name(name).table("reports");
    statement
}
