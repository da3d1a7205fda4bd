//! Versions of the invitation get states, every save of a draft is kept; phases of the programme.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

const ADDED: [&str; 4] = ["approved_by", "approved_at", "published_by", "published_at"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut state = string("state");
        state.default("superseded");
        add(manager, state).await?;
        for column in ADDED {
            add(manager, big_integer_null(column)).await?;
        }
        // What was edited until now was published at once.
        let db = manager.get_connection();
        db.execute_unprepared("UPDATE invitations SET published_by = edited_by, published_at = edited_at")
            .await?;
        db.execute_unprepared(
            "UPDATE invitations SET state = 'published' WHERE version = (SELECT MAX(version) FROM invitations)",
        )
        .await?;

        let saves = Table::create()
            .table("invitation_saves")
            .col(id())
            .col(big_integer("version"))
            .col(big_integer("save"))
            .col(text("document"))
            .col(big_integer("edited_by"))
            .col(big_integer("edited_at"))
            .foreign_key(&mut points_to("people", "edited_by"))
            .take();
        manager.create_table(saves).await?;
        manager.create_index(unique("invitation_saves", &["version", "save"])).await?;

        let phases = Table::create()
            .table("programme_phases")
            .col(id())
            .col(string("phase"))
            .col(string("on_day"))
            .col(blob_null("sealed_reason"))
            .col(big_integer("moved_by"))
            .col(big_integer("moved_at"))
            .foreign_key(&mut points_to("people", "moved_by"))
            .take();
        manager.create_table(phases).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["programme_phases", "invitation_saves"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        for column in ADDED.into_iter().chain(["state"]) {
            let without = Table::alter().table("invitations").drop_column(column).take();
            manager.alter_table(without).await?;
        }
        Ok(())
    }
}

/// One column at a time, as the embedded engine has it.
async fn add(manager: &SchemaManager<'_>, column: ColumnDef) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table("invitations").add_column(column).take()).await
}
