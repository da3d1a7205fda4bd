//! Organisations, people, memberships, relations, links, clients, sessions, settings.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{id, index, points_to, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        people(manager).await?;
        relations(manager).await?;
        ways_in(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "settings",
            "sessions",
            "clients",
            "links",
            "relations",
            "memberships",
            "identities",
            "people",
            "organisations",
        ];
        for table in tables {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

async fn people(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let organisations = Table::create()
        .table("organisations")
        .col(id())
        .col(string("kind"))
        .col(string("code"))
        .col(string("name"))
        .col(string_null("external_id"))
        .take();
    manager.create_table(organisations).await?;
    manager.create_index(unique("organisations", &["kind", "code"])).await?;

    let people = Table::create()
        .table("people")
        .col(id())
        .col(string_uniq("public_id"))
        .col(boolean("citizen"))
        .col(string("name"))
        .col(string_null("title"))
        .col(blob_null("sealed"))
        .col(blob_null("cpr_index"))
        .col(string_null("persona"))
        .col(big_integer("created_at"))
        .take();
    manager.create_table(people).await?;
    manager.create_index(unique("people", &["cpr_index"])).await?;
    manager.create_index(unique("people", &["persona"])).await?;

    let identities = Table::create()
        .table("identities")
        .col(string("issuer"))
        .col(string("subject"))
        .col(big_integer("person_id"))
        .primary_key(Index::create().col("issuer").col("subject"))
        .foreign_key(&mut points_to("people", "person_id"))
        .take();
    manager.create_table(identities).await?;

    let memberships = Table::create()
        .table("memberships")
        .col(id())
        .col(big_integer("person_id"))
        .col(big_integer("organisation_id"))
        .col(string("role"))
        .col(string("from_day"))
        .col(string_null("to_day"))
        .foreign_key(&mut points_to("people", "person_id"))
        .foreign_key(&mut points_to("organisations", "organisation_id"))
        .take();
    manager.create_table(memberships).await?;
    manager.create_index(index("memberships", &["person_id"])).await?;
    manager.create_index(index("memberships", &["organisation_id", "role"])).await
}

async fn relations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let relations = Table::create()
        .table("relations")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("institution_id"))
        .col(big_integer("municipality_id"))
        .col(string("state"))
        .col(string_null("contact_name"))
        .col(blob_null("sealed"))
        .col(big_integer("invited_at"))
        .col(big_integer_null("answered_at"))
        .col(big_integer_null("ended_at"))
        .foreign_key(&mut points_to("organisations", "institution_id"))
        .foreign_key(&mut points_to("organisations", "municipality_id"))
        .take();
    manager.create_table(relations).await?;
    manager.create_index(unique("relations", &["institution_id", "municipality_id"])).await?;
    manager.create_index(index("relations", &["municipality_id"])).await
}

async fn ways_in(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let links = Table::create()
        .table("links")
        .col(id())
        .col(blob("token_index").unique_key())
        .col(string("purpose"))
        .col(big_integer_null("subject_id"))
        .col(blob_null("sealed"))
        .col(big_integer("made_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("used_at"))
        .col(big_integer_null("used_by"))
        .take();
    manager.create_table(links).await?;

    let clients = Table::create()
        .table("clients")
        .col(id())
        .col(string_uniq("public_id"))
        .col(big_integer("institution_id"))
        .col(string("name"))
        .col(blob("token_index").unique_key())
        .col(big_integer("created_at"))
        .col(big_integer_null("expires_at"))
        .col(big_integer_null("revoked_at"))
        .col(big_integer_null("last_used_at"))
        .foreign_key(&mut points_to("organisations", "institution_id"))
        .take();
    manager.create_table(clients).await?;

    let sessions = Table::create()
        .table("sessions")
        .col(blob("id_index").primary_key())
        .col(big_integer("person_id"))
        .col(string_null("issuer"))
        .col(big_integer_null("link_case_id"))
        .col(blob_null("sealed"))
        .col(big_integer("began_at"))
        .col(big_integer("seen_at"))
        .foreign_key(&mut points_to("people", "person_id"))
        .take();
    manager.create_table(sessions).await?;
    manager.create_index(index("sessions", &["person_id"])).await?;

    let settings = Table::create()
        .table("settings")
        .col(string("scope"))
        .col(string("name"))
        .col(text("value"))
        .primary_key(Index::create().col("scope").col("name"))
        .take();
    manager.create_table(settings).await
}
