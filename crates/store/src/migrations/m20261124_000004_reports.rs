//! Reports, their clocks, drafts and what makes sending twice harmless.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        reports(manager).await?;
        clocks(manager).await?;
        on_the_way(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["previews", "replays", "drafts", "pauses", "clocks", "reports"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

async fn reports(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let reports = Table::create()
        .table("reports")
        .col(id())
        .col(string_uniq("number"))
        .col(big_integer("case_id"))
        .col(big_integer("municipality_id"))
        .col(big_integer("institution_id"))
        .col(string("kind"))
        .col(string("state"))
        .col(string("occurred_on"))
        .col(big_integer("received_at"))
        .col(string("received_on"))
        .col(string("education_kind"))
        .col(string("started_on"))
        .col(text("causes"))
        .col(blob("sealed"))
        .col(boolean("person_informed"))
        .col(boolean_null("guardians_informed"))
        .col(boolean_null("alternative_agreed"))
        .col(blob("fingerprint"))
        .col(blob_null("same_index"))
        .col(big_integer_null("sent_by_person"))
        .col(big_integer_null("sent_by_client"))
        .col(string("way"))
        .col(big_integer_null("opened_at"))
        .col(big_integer_null("tried_at"))
        .col(big_integer_null("reached_at"))
        .col(big_integer_null("ended_at"))
        .col(string_null("outcome"))
        .col(string_null("lapses_on"))
        .col(big_integer_null("team_reminded_at"))
        .col(big_integer_null("leader_told_at"))
        .foreign_key(&mut points_to("cases", "case_id"))
        .foreign_key(&mut points_to("organisations", "municipality_id"))
        .foreign_key(&mut points_to("organisations", "institution_id"))
        .take();
    manager.create_table(reports).await?;
    manager.create_index(unique("reports", &["same_index"])).await?;
    manager.create_index(index("reports", &["case_id"])).await?;
    manager.create_index(index("reports", &["institution_id", "received_at", "id"])).await?;
    manager.create_index(index("reports", &["state", "lapses_on"])).await
}

async fn clocks(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let clocks = Table::create()
        .table("clocks")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("report_id"))
        .col(big_integer("case_id"))
        .col(big_integer("municipality_id"))
        .col(string("rule"))
        .col(boolean("statutory"))
        .col(string("state"))
        .col(string("from_on"))
        .col(string("due_on"))
        .col(string_null("moved_from"))
        .col(string_null("half_on"))
        .col(string_null("stopped_on"))
        .col(big_integer_null("stopped_at"))
        .foreign_key(&mut points_to("reports", "report_id"))
        .foreign_key(&mut points_to("cases", "case_id"))
        .take();
    manager.create_table(clocks).await?;
    manager.create_index(index("clocks", &["report_id"])).await?;
    manager.create_index(index("clocks", &["case_id", "state"])).await?;
    manager.create_index(index("clocks", &["municipality_id", "state", "due_on"])).await?;

    let pauses = Table::create()
        .table("pauses")
        .col(id())
        .col(big_integer("clock_id"))
        .col(string("from_on"))
        .col(string("to_on"))
        .col(blob("sealed"))
        .col(big_integer_null("recorded_by"))
        .col(big_integer("recorded_at"))
        .foreign_key(&mut points_to("clocks", "clock_id"))
        .take();
    manager.create_table(pauses).await?;
    manager.create_index(index("pauses", &["clock_id"])).await
}

async fn on_the_way(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let drafts = Table::create()
        .table("drafts")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("person_id"))
        .col(big_integer("organisation_id"))
        .col(string("form"))
        .col(blob("sealed"))
        .col(big_integer("saved_at"))
        .foreign_key(&mut points_to("people", "person_id"))
        .take();
    manager.create_table(drafts).await?;
    manager.create_index(index("drafts", &["person_id", "form"])).await?;

    let replays = Table::create()
        .table("replays")
        .col(big_integer("client_id"))
        .col(blob("key_index"))
        .col(blob("body_index"))
        .col(integer("status"))
        .col(blob("sealed"))
        .col(big_integer("at"))
        .primary_key(Index::create().col("client_id").col("key_index"))
        .foreign_key(&mut points_to("clients", "client_id"))
        .take();
    manager.create_table(replays).await?;

    let previews = Table::create()
        .table("previews")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("person_id"))
        .col(big_integer("organisation_id"))
        .col(blob("sealed"))
        .col(big_integer("at"))
        .foreign_key(&mut points_to("people", "person_id"))
        .take();
    manager.create_table(previews).await
}
