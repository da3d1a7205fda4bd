//! Versions of agreements.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let versions = Table::create()
            .table("agreement_versions")
            .col(id())
            .col(big_integer("relation_id"))
            .col(big_integer("municipality_id"))
            .col(big_integer("institution_id"))
            .col(big_integer_null("number"))
            .col(string("state"))
            .col(string("side"))
            .col(blob("sealed"))
            .col(big_integer_null("opened_within"))
            .col(big_integer_null("contact_within"))
            .col(big_integer_null("feedback_within"))
            .col(string_null("review_on"))
            .col(big_integer("written_by"))
            .col(big_integer("written_at"))
            .col(big_integer_null("proposed_by"))
            .col(big_integer_null("proposed_at"))
            .col(big_integer_null("answered_by"))
            .col(big_integer_null("answered_at"))
            .col(blob_null("sealed_words"))
            .col(string_null("in_force_from"))
            .col(big_integer_null("ended_at"))
            .foreign_key(&mut points_to("relations", "relation_id"))
            .foreign_key(&mut points_to("organisations", "municipality_id"))
            .foreign_key(&mut points_to("organisations", "institution_id"))
            .foreign_key(&mut points_to("people", "written_by"))
            .take();
        manager.create_table(versions).await?;
        manager.create_index(unique("agreement_versions", &["relation_id", "number"])).await?;
        let pair = index("agreement_versions", &["municipality_id", "institution_id", "state"]);
        manager.create_index(pair).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("agreement_versions").take()).await
    }
}
