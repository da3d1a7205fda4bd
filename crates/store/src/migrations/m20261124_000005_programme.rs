//! The invitation's versions, sign-ups, members.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let invitations = Table::create()
            .table("invitations")
            .col(big_integer("version").primary_key())
            .col(text("document"))
            .col(big_integer("edited_by"))
            .col(big_integer("edited_at"))
            .foreign_key(&mut points_to("people", "edited_by"))
            .take();
        manager.create_table(invitations).await?;

        let sign_ups = Table::create()
            .table("sign_ups")
            .col(id())
            .col(string_uniq("public_id"))
            .col(string("state"))
            .col(string_null("municipality"))
            .col(blob("email_index"))
            .col(blob("sealed"))
            .col(blob("sealed_sender"))
            .col(blob_null("sealed_words"))
            .col(big_integer("begun_at"))
            .col(big_integer("saved_at"))
            .col(big_integer_null("sent_at"))
            .col(big_integer_null("decided_at"))
            .col(big_integer_null("decided_by"))
            .take();
        manager.create_table(sign_ups).await?;
        manager.create_index(index("sign_ups", &["email_index"])).await?;
        manager.create_index(index("sign_ups", &["municipality"])).await?;

        let members = Table::create()
            .table("members")
            .col(big_integer("organisation_id").primary_key())
            .col(big_integer("sign_up_id"))
            .col(string("themes"))
            .col(string("since"))
            .foreign_key(&mut points_to("organisations", "organisation_id"))
            .foreign_key(&mut points_to("sign_ups", "sign_up_id"))
            .take();
        manager.create_table(members).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["members", "sign_ups", "invitations"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
