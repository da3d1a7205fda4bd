//! For which organisation a step of a recommendation was written: the answer of a ministry is that ministry's. Rows from
//! before have none; they say in words who answered.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::alter().table("recommendation_steps").take();
        manager.alter_table(table.add_column(big_integer_null("organisation_id")).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::alter().table("recommendation_steps").take();
        manager.alter_table(table.drop_column("organisation_id").take()).await
    }
}
