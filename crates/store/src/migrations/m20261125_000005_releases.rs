//! Releases: named, dated sets of protected tables.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, points_to};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let releases = Table::create()
            .table("releases")
            .col(id())
            .col(string_uniq("public_id"))
            .col(string_uniq("name"))
            .col(string("state"))
            .col(text("tables"))
            .col(string("as_of"))
            .col(big_integer("made_by"))
            .col(big_integer("made_at"))
            .col(big_integer_null("decided_by"))
            .col(big_integer_null("decided_at"))
            .col(text_null("reason"))
            .col(big_integer_null("successor_id"))
            .foreign_key(&mut points_to("people", "made_by"))
            .foreign_key(&mut points_to("people", "decided_by"))
            .foreign_key(&mut points_to("releases", "successor_id"))
            .take();
        manager.create_table(releases).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("releases").take()).await
    }
}
