//! The table of releases.

/// Sets of protected tables.
pub mod releases {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "releases")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub name: String,
        pub state: String,
        pub tables: String,
        pub as_of: String,
        pub made_by: i64,
        pub made_at: i64,
        pub decided_by: Option<i64>,
        pub decided_at: Option<i64>,
        /// Written before reasons were sealed; soon none.
        pub reason: Option<String>,
        pub successor_id: Option<i64>,
        pub sealed_reason: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
