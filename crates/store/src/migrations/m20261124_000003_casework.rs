//! Cases and what belongs to them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        cases(manager).await?;
        around_the_case(manager).await?;
        notes(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["note_readers", "notes", "consents", "handovers", "activities", "guardians", "cases"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

async fn cases(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let cases = Table::create()
        .table("cases")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("municipality_id"))
        .col(blob("cpr_index"))
        .col(blob_null("data_key"))
        .col(string("name"))
        .col(string("name_folded"))
        .col(string("born"))
        .col(blob("sealed_identity"))
        .col(boolean("protected"))
        .col(blob_null("sealed_protection_source"))
        .col(string_null("protected_on"))
        .col(big_integer_null("contact_person_id"))
        .col(blob_null("sealed_wish"))
        .col(boolean("open"))
        .col(big_integer("opened_at"))
        .col(string("due_on"))
        .col(string_null("due_rule"))
        .col(big_integer_null("due_clock_id"))
        .col(integer("adult"))
        .col(integer("acted"))
        .col(string("unacted_from"))
        .col(big_integer_null("last_attempt_at"))
        .col(string_null("last_channel"))
        .col(string_null("last_outcome"))
        .col(integer("attempts"))
        .col(big_integer_null("latest_report_id"))
        .col(string_null("latest_kind"))
        .col(big_integer_null("latest_institution_id"))
        .col(integer("unopened"))
        .col(big_integer("version"))
        .foreign_key(&mut points_to("organisations", "municipality_id"))
        .foreign_key(&mut points_to("people", "contact_person_id"))
        .take();
    manager.create_table(cases).await?;
    manager.create_index(unique("cases", &["municipality_id", "cpr_index"])).await?;
    manager.create_index(index("cases", &["cpr_index"])).await?;
    // The worklist's order, and the same for one counsellor's own list.
    manager
        .create_index(index("cases", &["municipality_id", "open", "due_on", "adult", "acted", "id"]))
        .await?;
    manager
        .create_index(index("cases", &["contact_person_id", "open", "due_on", "adult", "acted", "id"]))
        .await?;
    manager.create_index(index("cases", &["municipality_id", "name_folded"])).await
}

async fn around_the_case(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let guardians = Table::create()
        .table("guardians")
        .col(id())
        .col(big_integer("case_id"))
        .col(string("name"))
        .col(blob_null("cpr_index"))
        .col(boolean("custody"))
        .col(string("recorded_on"))
        .col(string_null("until_on"))
        .col(blob("sealed"))
        .foreign_key(&mut points_to("cases", "case_id"))
        .take();
    manager.create_table(guardians).await?;
    manager.create_index(index("guardians", &["case_id"])).await?;
    manager.create_index(index("guardians", &["cpr_index"])).await?;

    let activities = Table::create()
        .table("activities")
        .col(id())
        .col(big_integer("case_id"))
        .col(string("code"))
        .col(string("from_on"))
        .col(string_null("to_on"))
        .col(string("source"))
        .col(string("confirmed_on"))
        .col(string_null("runs_out_on"))
        .col(big_integer_null("recorded_by"))
        .col(big_integer("recorded_at"))
        .col(big_integer_null("superseded_at"))
        .foreign_key(&mut points_to("cases", "case_id"))
        .take();
    manager.create_table(activities).await?;
    manager.create_index(index("activities", &["case_id", "from_on"])).await?;

    let handovers = Table::create()
        .table("handovers")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("case_id"))
        .col(big_integer_null("from_person_id"))
        .col(big_integer("to_person_id"))
        .col(string("state"))
        .col(blob_null("sealed"))
        .col(big_integer("offered_at"))
        .col(big_integer_null("answered_at"))
        .foreign_key(&mut points_to("cases", "case_id"))
        .foreign_key(&mut points_to("people", "to_person_id"))
        .take();
    manager.create_table(handovers).await?;
    manager.create_index(index("handovers", &["to_person_id", "state"])).await?;
    manager.create_index(index("handovers", &["case_id"])).await?;

    let consents = Table::create()
        .table("consents")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("case_id"))
        .col(big_integer("institution_id"))
        .col(string("what"))
        .col(string("given_on"))
        .col(blob_null("sealed_how"))
        .col(big_integer_null("recorded_by"))
        .col(big_integer_null("withdrawn_at"))
        .foreign_key(&mut points_to("cases", "case_id"))
        .foreign_key(&mut points_to("organisations", "institution_id"))
        .take();
    manager.create_table(consents).await?;
    manager.create_index(index("consents", &["case_id", "institution_id"])).await
}

async fn notes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let notes = Table::create()
        .table("notes")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("case_id"))
        .col(big_integer("author_id"))
        .col(boolean("restricted"))
        .col(blob("sealed"))
        .col(big_integer("written_at"))
        .foreign_key(&mut points_to("cases", "case_id"))
        .foreign_key(&mut points_to("people", "author_id"))
        .take();
    manager.create_table(notes).await?;
    manager.create_index(index("notes", &["case_id"])).await?;

    let readers = Table::create()
        .table("note_readers")
        .col(big_integer("note_id"))
        .col(big_integer("person_id"))
        .primary_key(Index::create().col("note_id").col("person_id"))
        .foreign_key(&mut points_to("notes", "note_id"))
        .foreign_key(&mut points_to("people", "person_id"))
        .take();
    manager.create_table(readers).await
}
