//! When the two sides of an agreement were told that its day of review has come.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let told =
            Table::alter().table("agreement_versions").add_column(big_integer_null("review_told_at")).take();
        manager.alter_table(told).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let told = Table::alter().table("agreement_versions").drop_column("review_told_at").take();
        manager.alter_table(told).await
    }
}
