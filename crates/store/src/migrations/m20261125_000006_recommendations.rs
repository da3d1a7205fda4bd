//! Recommendations: versions, evidence, stances, comments, and what became of them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let recommendations = Table::create()
            .table("recommendations")
            .col(id())
            .col(string_uniq("public_id"))
            .col(big_integer_null("number"))
            .col(big_integer("proposer_id"))
            .col(string("state"))
            .col(big_integer("version"))
            .col(string_null("consulted_on"))
            .col(string_null("adopted_on"))
            .col(big_integer("changed_at"))
            .foreign_key(&mut points_to("organisations", "proposer_id"))
            .take();
        manager.create_table(recommendations).await?;

        let versions = of_recommendation("recommendation_versions")
            .col(big_integer("version"))
            .col(blob("sealed"))
            .col(big_integer("edited_by"))
            .col(big_integer("edited_at"))
            .foreign_key(&mut points_to("people", "edited_by"))
            .take();
        manager.create_table(versions).await?;
        manager.create_index(unique("recommendation_versions", &["recommendation_id", "version"])).await?;

        let evidence = of_recommendation("recommendation_evidence")
            .col(big_integer("number"))
            .col(string("kind"))
            .col(string_null("of_id"))
            .col(blob("sealed"))
            .col(string("added_on"))
            .col(string_null("withdrawn_on"))
            .col(blob_null("sealed_reason"))
            .take();
        manager.create_table(evidence).await?;
        manager.create_index(unique("recommendation_evidence", &["recommendation_id", "number"])).await?;
        manager.create_index(index("recommendation_evidence", &["of_id"])).await?;

        let stances = of_recommendation("recommendation_stances")
            .col(big_integer("organisation_id"))
            .col(string("stance"))
            .col(big_integer("version"))
            .col(blob_null("sealed_reason"))
            .col(big_integer("taken_by"))
            .col(big_integer("taken_at"))
            .foreign_key(&mut points_to("organisations", "organisation_id"))
            .foreign_key(&mut points_to("people", "taken_by"))
            .take();
        manager.create_table(stances).await?;
        let one_each = &["recommendation_id", "organisation_id"];
        manager.create_index(unique("recommendation_stances", one_each)).await?;

        let comments = of_recommendation("recommendation_comments")
            .col(big_integer_null("organisation_id"))
            .col(big_integer("person_id"))
            .col(big_integer("version"))
            .col(blob("sealed"))
            .col(big_integer("said_at"))
            .foreign_key(&mut points_to("people", "person_id"))
            .take();
        manager.create_table(comments).await?;
        manager.create_index(index("recommendation_comments", &["recommendation_id"])).await?;

        let steps = of_recommendation("recommendation_steps")
            .col(string("step"))
            .col(blob("sealed"))
            .col(big_integer("taken_by"))
            .col(big_integer("taken_at"))
            .foreign_key(&mut points_to("people", "taken_by"))
            .take();
        manager.create_table(steps).await?;
        manager.create_index(index("recommendation_steps", &["recommendation_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for part in ["steps", "comments", "stances", "evidence", "versions"] {
            manager.drop_table(Table::drop().table(format!("recommendation_{part}")).take()).await?;
        }
        manager.drop_table(Table::drop().table("recommendations").take()).await
    }
}

/// A table of things that belong to a recommendation.
fn of_recommendation(name: &'static str) -> TableCreateStatement {
    Table::create()
        .table(name)
        .col(id())
        .col(big_integer("recommendation_id"))
        .foreign_key(&mut points_to("recommendations", "recommendation_id"))
        .take()
}
