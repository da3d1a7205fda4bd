//! The outbox, and the demo's mailbox.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let outbox = Table::create()
            .table("outbox")
            .col(id())
            .col(string_uniq("public_id"))
            .col(string("channel"))
            .col(string("template"))
            .col(big_integer_null("organisation_id"))
            .col(blob_null("sealed"))
            .col(string("state"))
            .col(integer("attempts"))
            .col(big_integer("next_try_at"))
            .col(big_integer_null("leased_until"))
            .col(string_null("last_error"))
            .col(string_null("provider_id"))
            .col(big_integer("queued_at"))
            .col(big_integer_null("settled_at"))
            .take();
        manager.create_table(outbox).await?;
        manager.create_index(index("outbox", &["state", "next_try_at", "id"])).await?;
        manager.create_index(index("outbox", &["organisation_id", "id"])).await?;

        let mailbox = Table::create()
            .table("demo_mailbox")
            .col(id())
            .col(string_uniq("public_id"))
            .col(blob("sealed"))
            .col(big_integer("arrived_at"))
            .take();
        manager.create_table(mailbox).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["demo_mailbox", "outbox"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
