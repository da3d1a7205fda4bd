//! What forms made, so that one that is sent twice makes one thing.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, string};

use super::{id, index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let keys = Table::create()
            .table("form_keys")
            .col(id())
            .col(blob("key_index"))
            .col(string("made"))
            .col(big_integer("at"))
            .take();
        manager.create_table(keys).await?;
        manager.create_index(unique("form_keys", &["key_index"])).await?;
        manager.create_index(index("form_keys", &["at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("form_keys").take()).await
    }
}
