//! Trials: what is written of each in its versions, their rounds, the partners they name, the baselines of their charts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let trials = Table::create()
            .table("trials")
            .col(id())
            .col(string_uniq("public_id"))
            .col(big_integer("municipality_id"))
            .col(string("state"))
            .col(string("sharing"))
            .col(big_integer("version"))
            .col(big_integer_null("source_id"))
            .col(blob_null("sealed_evaluation"))
            .col(big_integer("begun_at"))
            .col(big_integer("changed_at"))
            .col(string_null("closed_on"))
            .foreign_key(&mut points_to("organisations", "municipality_id"))
            .foreign_key(&mut points_to("trials", "source_id"))
            .take();
        manager.create_table(trials).await?;
        manager.create_index(index("trials", &["municipality_id"])).await?;

        let versions = Table::create()
            .table("trial_versions")
            .col(id())
            .col(big_integer("trial_id"))
            .col(big_integer("version"))
            .col(blob("sealed"))
            .col(big_integer("edited_by"))
            .col(big_integer("edited_at"))
            .foreign_key(&mut points_to("trials", "trial_id"))
            .foreign_key(&mut points_to("people", "edited_by"))
            .take();
        manager.create_table(versions).await?;
        manager.create_index(unique("trial_versions", &["trial_id", "version"])).await?;

        let rounds = Table::create()
            .table("trial_rounds")
            .col(id())
            .col(big_integer("trial_id"))
            .col(big_integer("number"))
            .col(big_integer("version"))
            .col(string("from_on"))
            .col(string_null("to_on"))
            .col(string_null("decided_on"))
            .col(blob("sealed"))
            .foreign_key(&mut points_to("trials", "trial_id"))
            .take();
        manager.create_table(rounds).await?;
        manager.create_index(unique("trial_rounds", &["trial_id", "number"])).await?;

        let partners = Table::create()
            .table("trial_partners")
            .col(id())
            .col(big_integer("trial_id"))
            .col(big_integer("organisation_id"))
            .foreign_key(&mut points_to("trials", "trial_id"))
            .foreign_key(&mut points_to("organisations", "organisation_id"))
            .take();
        manager.create_table(partners).await?;
        manager.create_index(unique("trial_partners", &["trial_id", "organisation_id"])).await?;

        let baselines = Table::create()
            .table("trial_baselines")
            .col(id())
            .col(big_integer("trial_id"))
            .col(string_null("from_on"))
            .col(string_null("until_on"))
            .col(blob_null("sealed_reason"))
            .col(big_integer("set_by"))
            .col(big_integer("set_at"))
            .foreign_key(&mut points_to("trials", "trial_id"))
            .foreign_key(&mut points_to("people", "set_by"))
            .take();
        manager.create_table(baselines).await?;
        manager.create_index(index("trial_baselines", &["trial_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["trial_baselines", "trial_partners", "trial_rounds", "trial_versions", "trials"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
