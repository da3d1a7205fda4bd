//! A sign-up that another one of the same municipality took the place of, and which.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::alter().table("sign_ups").take();
        manager.alter_table(table.add_column(big_integer_null("superseded_by")).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::alter().table("sign_ups").take();
        manager.alter_table(table.drop_column("superseded_by").take()).await
    }
}
