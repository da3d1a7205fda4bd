//! What an issuer says of a sign-in: its own session, when the person proved who it is, roles it would propose.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in
            [blob_null("subject_index"), blob_null("issuer_session_index"), big_integer_null("proven_at")]
        {
            manager.alter_table(Table::alter().table("sessions").add_column(column).take()).await?;
        }
        manager.create_index(index("sessions", &["subject_index"])).await?;
        let by_issuer = Table::alter().table("memberships").add_column(string_null("issuer")).take();
        manager.alter_table(by_issuer).await?;
        proposals(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("proposals").take()).await?;
        let by_issuer = Table::alter().table("memberships").drop_column("issuer").take();
        manager.alter_table(by_issuer).await?;
        manager.drop_index(Index::drop().table("sessions").name("sessions_subject_index").to_owned()).await?;
        for column in ["subject_index", "issuer_session_index", "proven_at"] {
            manager.alter_table(Table::alter().table("sessions").drop_column(column).take()).await?;
        }
        Ok(())
    }
}

async fn proposals(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let proposals = Table::create()
        .table("proposals")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("person_id"))
        .col(big_integer("organisation_id"))
        .col(string("role"))
        .col(string("issuer"))
        .col(big_integer("proposed_at"))
        .col(big_integer_null("answered_at"))
        .col(boolean_null("accepted"))
        .foreign_key(&mut points_to("people", "person_id"))
        .foreign_key(&mut points_to("organisations", "organisation_id"))
        .take();
    manager.create_table(proposals).await?;
    // What was answered once isn't proposed again.
    manager.create_index(unique("proposals", &["person_id", "organisation_id", "role"])).await?;
    manager.create_index(index("proposals", &["organisation_id"])).await
}
