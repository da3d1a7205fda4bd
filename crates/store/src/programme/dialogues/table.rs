//! The tables: versions of each dialogue's sheet, its notes, its proposed focuses. Their words are sealed.

/// Versions of a sheet, from 1; the newest holds.
pub mod versions {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "dialogue_versions")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub municipality_id: i64,
        pub version: i64,
        pub side: String,
        pub sealed: Vec<u8>,
        pub written_by: i64,
        pub written_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Notes. A row is never changed.
pub mod notes {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "dialogue_notes")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub municipality_id: i64,
        pub side: String,
        pub sealed: Vec<u8>,
        pub written_by: i64,
        pub written_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Proposed focuses, by number from 1.
pub mod focuses {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "dialogue_focuses")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub municipality_id: i64,
        pub number: i64,
        pub state: String,
        pub side: String,
        pub sealed: Vec<u8>,
        pub proposed_by: i64,
        pub proposed_at: i64,
        pub answered_by: Option<i64>,
        pub answered_at: Option<i64>,
        pub ended_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
