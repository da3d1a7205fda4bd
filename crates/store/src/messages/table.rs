//! The tables: the outbox and the demo's mailbox.

/// Messages on their way.
pub mod outbox {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "outbox")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub channel: String,
        pub template: String,
        pub organisation_id: Option<i64>,
        pub sealed: Option<Vec<u8>>,
        pub state: String,
        pub attempts: i32,
        pub next_try_at: i64,
        pub leased_until: Option<i64>,
        pub last_error: Option<String>,
        pub provider_id: Option<String>,
        pub queued_at: i64,
        pub settled_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// What the demo's people find in their mailboxes.
pub mod demo_mailbox {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "demo_mailbox")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub sealed: Vec<u8>,
        pub arrived_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
