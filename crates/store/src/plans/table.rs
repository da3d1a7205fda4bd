//! The tables: versions of plans, and partners' tasks.

/// A version of a case's plan.
pub mod plan_versions {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plan_versions")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub case_id: i64,
        pub municipality_id: i64,
        pub number: i32,
        pub state: String,
        pub edition: i64,
        pub sealed: Vec<u8>,
        pub written_by: Option<i64>,
        pub written_at: i64,
        pub shared_at: Option<i64>,
        pub answer: Option<String>,
        pub sealed_answer: Option<Vec<u8>>,
        pub answered_at: Option<i64>,
        pub answer_noted_by: Option<i64>,
        pub start_kind: Option<String>,
        pub start_on: Option<String>,
        pub start_agreed_on: Option<String>,
        pub started_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A step that a partner has by the version that the young person said yes to.
pub mod plan_tasks {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plan_tasks")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub case_id: i64,
        pub municipality_id: i64,
        /// The institution whose step it is; none for the municipality's job centre.
        pub institution_id: Option<i64>,
        pub version: i32,
        pub step: String,
        pub open: bool,
        pub sealed: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
