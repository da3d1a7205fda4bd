//! What is seen of a kept trial after three, six and twelve months.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob};

use super::{id, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let follow_ups = Table::create()
            .table("trial_follow_ups")
            .col(id())
            .col(big_integer("trial_id"))
            .col(big_integer("months"))
            .col(blob("sealed"))
            .col(big_integer("written_by"))
            .col(big_integer("written_at"))
            .foreign_key(&mut points_to("trials", "trial_id"))
            .foreign_key(&mut points_to("people", "written_by"))
            .take();
        manager.create_table(follow_ups).await?;
        manager.create_index(unique("trial_follow_ups", &["trial_id", "months"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("trial_follow_ups").take()).await
    }
}
