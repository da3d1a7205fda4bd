//! Views of the worklist that a colleague keeps under a name.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let views = Table::create()
            .table("saved_views")
            .col(id())
            .col(string_uniq("public_id"))
            .col(big_integer("person_id"))
            .col(big_integer("municipality_id"))
            .col(blob("sealed_name"))
            .col(text("asked"))
            .col(big_integer("saved_at"))
            .foreign_key(&mut points_to("people", "person_id"))
            .foreign_key(&mut points_to("organisations", "municipality_id"))
            .take();
        manager.create_table(views).await?;
        manager.create_index(index("saved_views", &["person_id", "municipality_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("saved_views").take()).await
    }
}
