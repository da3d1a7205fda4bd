//! What holds while a municipality is a member: participants, backing, the day on which it leaves; and why a sign-up was
//! withdrawn.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let participants = Table::create()
            .table("participants")
            .col(id())
            .col(string_uniq("public_id"))
            .col(big_integer("organisation_id"))
            .col(string("level"))
            .col(string_null("administration"))
            .col(blob_null("email_index"))
            .col(blob("sealed"))
            .col(string("from_day"))
            .col(string_null("to_day"))
            .foreign_key(&mut points_to("organisations", "organisation_id"))
            .take();
        manager.create_table(participants).await?;
        manager.create_index(index("participants", &["organisation_id", "to_day"])).await?;
        manager.create_index(index("participants", &["email_index"])).await?;

        for column in [blob_null("sealed_reason"), big_integer_null("withdrawn_at")] {
            manager.alter_table(Table::alter().table("sign_ups").add_column(column).take()).await?;
        }
        let covers_trials = boolean("covers_trials").default(true).take();
        let days = ["backed_on", "backing_asked_on", "leaves_on"].map(string_null);
        for column in std::iter::once(covers_trials).chain(days) {
            manager.alter_table(Table::alter().table("members").add_column(column).take()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["covers_trials", "backed_on", "backing_asked_on", "leaves_on"] {
            manager.alter_table(Table::alter().table("members").drop_column(column).take()).await?;
        }
        for column in ["sealed_reason", "withdrawn_at"] {
            manager.alter_table(Table::alter().table("sign_ups").drop_column(column).take()).await?;
        }
        manager.drop_table(Table::drop().table("participants").take()).await
    }
}
