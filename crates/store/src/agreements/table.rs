//! The table: versions of agreements, drafts among them.

/// A version of a pair's agreement, or a side's draft of one.
pub mod versions {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "agreement_versions")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub relation_id: i64,
        pub municipality_id: i64,
        pub institution_id: i64,
        pub number: Option<i64>,
        pub state: String,
        pub side: String,
        pub sealed: Vec<u8>,
        pub opened_within: Option<i64>,
        pub contact_within: Option<i64>,
        pub feedback_within: Option<i64>,
        pub review_on: Option<String>,
        pub written_by: i64,
        pub written_at: i64,
        pub proposed_by: Option<i64>,
        pub proposed_at: Option<i64>,
        pub answered_by: Option<i64>,
        pub answered_at: Option<i64>,
        pub sealed_words: Option<Vec<u8>>,
        pub in_force_from: Option<String>,
        pub ended_at: Option<i64>,
        /// When both sides were told that the day of review has come.
        pub review_told_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
