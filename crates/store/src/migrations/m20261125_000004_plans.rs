//! Plans: their versions, and the tasks that partners have by the plan that was agreed to.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let versions = Table::create()
            .table("plan_versions")
            .col(id())
            .col(big_integer("case_id"))
            .col(big_integer("municipality_id"))
            .col(integer("number"))
            .col(string("state"))
            .col(big_integer("edition"))
            .col(blob("sealed"))
            .col(big_integer_null("written_by"))
            .col(big_integer("written_at"))
            .col(big_integer_null("shared_at"))
            .col(string_null("answer"))
            .col(blob_null("sealed_answer"))
            .col(big_integer_null("answered_at"))
            .col(big_integer_null("answer_noted_by"))
            .col(string_null("start_kind"))
            .col(string_null("start_on"))
            .col(string_null("start_agreed_on"))
            .col(string_null("started_on"))
            .foreign_key(&mut points_to("cases", "case_id"))
            .foreign_key(&mut points_to("people", "written_by"))
            .take();
        manager.create_table(versions).await?;
        manager.create_index(unique("plan_versions", &["case_id", "number"])).await?;

        let tasks = Table::create()
            .table("plan_tasks")
            .col(id())
            .col(big_integer("case_id"))
            .col(big_integer("municipality_id"))
            .col(big_integer_null("institution_id"))
            .col(integer("version"))
            .col(string("step"))
            .col(boolean("open"))
            .col(blob("sealed"))
            .foreign_key(&mut points_to("cases", "case_id"))
            .foreign_key(&mut points_to("organisations", "institution_id"))
            .take();
        manager.create_table(tasks).await?;
        manager.create_index(index("plan_tasks", &["case_id"])).await?;
        manager.create_index(index("plan_tasks", &["institution_id", "open"])).await?;
        manager.create_index(index("plan_tasks", &["municipality_id", "open"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["plan_tasks", "plan_versions"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
