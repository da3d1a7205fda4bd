//! The tables: trials, their versions, rounds, partners, baselines and follow-ups.

/// Trials. What is written stands in the version of the same number.
pub mod trials {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "trials")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub municipality_id: i64,
        pub state: String,
        pub sharing: String,
        pub version: i64,
        pub source_id: Option<i64>,
        pub sealed_evaluation: Option<Vec<u8>>,
        pub begun_at: i64,
        pub changed_at: i64,
        pub closed_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Each version of what is written of a trial.
pub mod versions {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "trial_versions")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub trial_id: i64,
        pub version: i64,
        pub sealed: Vec<u8>,
        pub edited_by: i64,
        pub edited_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Rounds.
pub mod rounds {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "trial_rounds")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub trial_id: i64,
        pub number: i64,
        pub version: i64,
        pub from_on: String,
        pub to_on: Option<String>,
        pub decided_on: Option<String>,
        pub sealed: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The institutions that a trial names as partners.
pub mod partners {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "trial_partners")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub trial_id: i64,
        pub organisation_id: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The baselines of a trial's chart; the first one is set when its first round begins.
pub mod baselines {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "trial_baselines")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub trial_id: i64,
        pub from_on: Option<String>,
        pub until_on: Option<String>,
        pub sealed_reason: Option<Vec<u8>>,
        pub set_by: i64,
        pub set_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// What was seen of a kept trial, so many months after.
pub mod follow_ups {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "trial_follow_ups")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub trial_id: i64,
        pub months: i64,
        pub sealed: Vec<u8>,
        pub written_by: i64,
        pub written_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
