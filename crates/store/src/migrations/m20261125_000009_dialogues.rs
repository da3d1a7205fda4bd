//! Dialogues before the start: versions of the sheet, notes, proposed focuses.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let versions = Table::create()
            .table("dialogue_versions")
            .col(id())
            .col(big_integer("municipality_id"))
            .col(big_integer("version"))
            .col(string("side"))
            .col(blob("sealed"))
            .col(big_integer("written_by"))
            .col(big_integer("written_at"))
            .foreign_key(&mut points_to("organisations", "municipality_id"))
            .foreign_key(&mut points_to("people", "written_by"))
            .take();
        manager.create_table(versions).await?;
        manager.create_index(unique("dialogue_versions", &["municipality_id", "version"])).await?;

        let notes = Table::create()
            .table("dialogue_notes")
            .col(id())
            .col(big_integer("municipality_id"))
            .col(string("side"))
            .col(blob("sealed"))
            .col(big_integer("written_by"))
            .col(big_integer("written_at"))
            .foreign_key(&mut points_to("organisations", "municipality_id"))
            .foreign_key(&mut points_to("people", "written_by"))
            .take();
        manager.create_table(notes).await?;
        manager.create_index(index("dialogue_notes", &["municipality_id"])).await?;

        let focuses = Table::create()
            .table("dialogue_focuses")
            .col(id())
            .col(big_integer("municipality_id"))
            .col(big_integer("number"))
            .col(string("state"))
            .col(string("side"))
            .col(blob("sealed"))
            .col(big_integer("proposed_by"))
            .col(big_integer("proposed_at"))
            .col(big_integer_null("answered_by"))
            .col(big_integer_null("answered_at"))
            .col(big_integer_null("ended_at"))
            .foreign_key(&mut points_to("organisations", "municipality_id"))
            .foreign_key(&mut points_to("people", "proposed_by"))
            .take();
        manager.create_table(focuses).await?;
        manager.create_index(unique("dialogue_focuses", &["municipality_id", "number"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["dialogue_focuses", "dialogue_notes", "dialogue_versions"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
