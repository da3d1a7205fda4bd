//! The partnership's meetings and who takes part in them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The five meetings of the letter (I-77, I-78), in their order: their days and places are pending there.
const OF_THE_LETTER: [&str; 5] = ["full-day", "virtual", "full-day", "virtual", "full-day"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let meetings = Table::create()
            .table("meetings")
            .col(id())
            .col(string_uniq("public_id"))
            .col(string("kind"))
            .col(string("state"))
            .col(string_null("day"))
            .col(string_null("from_time"))
            .col(string_null("to_time"))
            .col(text_null("place"))
            .col(text_null("link"))
            .col(text_null("programme"))
            .col(integer("version"))
            .col(blob_null("sealed_minutes"))
            .col(big_integer("planned_at"))
            .col(big_integer_null("cancelled_at"))
            .take();
        manager.create_table(meetings).await?;

        let seats = Table::create()
            .table("meeting_seats")
            .col(id())
            .col(string_uniq("public_id"))
            .col(big_integer("meeting_id"))
            .col(big_integer("organisation_id"))
            .col(blob("who_index"))
            .col(blob("sealed"))
            .col(integer_null("sequence"))
            .col(integer_null("sent_version"))
            .col(boolean_null("attended"))
            .col(big_integer("taken_at"))
            .foreign_key(&mut points_to("meetings", "meeting_id"))
            .foreign_key(&mut points_to("organisations", "organisation_id"))
            .take();
        manager.create_table(seats).await?;
        manager.create_index(unique("meeting_seats", &["meeting_id", "who_index"])).await?;
        manager.create_index(index("meeting_seats", &["organisation_id"])).await?;

        for (number, kind) in (1i64..).zip(OF_THE_LETTER) {
            let row = Query::insert()
                .into_table("meetings")
                .columns(["public_id", "kind", "state", "version", "planned_at"])
                .values_panic([
                    format!("M{number:011}").into(),
                    kind.into(),
                    "planned".into(),
                    0.into(),
                    0i64.into(),
                ])
                .take();
            manager.exec_stmt(row).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["meeting_seats", "meetings"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
