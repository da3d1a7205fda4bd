//! The journal, the trace and the head of their chain.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let journal = Table::create()
            .table("journal")
            .col(big_integer("seq").primary_key())
            .col(big_integer("at"))
            .col(string("kind"))
            .col(string("actor_kind"))
            .col(big_integer_null("actor_id"))
            .col(big_integer_null("organisation_id"))
            .col(string_null("role"))
            .col(big_integer_null("case_id"))
            .col(big_integer_null("report_id"))
            .col(big_integer_null("municipality_id"))
            .col(big_integer_null("institution_id"))
            .col(string_null("subject"))
            .col(text("facts"))
            .col(blob_null("sealed"))
            .col(blob("digest"))
            .take();
        manager.create_table(journal).await?;
        manager.create_index(index("journal", &["case_id", "seq"])).await?;
        manager.create_index(index("journal", &["report_id", "seq"])).await?;
        manager.create_index(index("journal", &["municipality_id", "seq"])).await?;

        let reads = Table::create()
            .table("reads")
            .col(big_integer("seq").primary_key())
            .col(big_integer("at"))
            .col(string("actor_kind"))
            .col(big_integer_null("actor_id"))
            .col(big_integer_null("organisation_id"))
            .col(string_null("role"))
            .col(string("ground"))
            .col(string("page"))
            .col(text("subjects"))
            .col(blob("digest"))
            .take();
        manager.create_table(reads).await?;
        manager.create_index(index("reads", &["organisation_id", "seq"])).await?;

        let subjects = Table::create()
            .table("read_subjects")
            .col(big_integer("case_id"))
            .col(big_integer("seq"))
            .primary_key(Index::create().col("case_id").col("seq"))
            .take();
        manager.create_table(subjects).await?;

        let chain = Table::create()
            .table("chain")
            .col(integer("id").primary_key())
            .col(big_integer("last"))
            .col(blob("digest"))
            .take();
        manager.create_table(chain).await?;
        let head = Query::insert()
            .into_table("chain")
            .columns(["id", "last", "digest"])
            .values_panic([1.into(), 0_i64.into(), Vec::<u8>::new().into()])
            .take();
        manager.execute(head).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["chain", "read_subjects", "reads", "journal"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
