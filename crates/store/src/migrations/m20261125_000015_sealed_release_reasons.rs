//! Why a release was declined or taken back is free text: sealed where it rests. What was written before is sealed by the
//! first round of what is due, since no key is at hand here.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::blob_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::alter().table("releases").take();
        manager.alter_table(table.add_column(blob_null("sealed_reason")).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::alter().table("releases").take();
        manager.alter_table(table.drop_column("sealed_reason").take()).await
    }
}
