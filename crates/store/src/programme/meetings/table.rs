//! The tables: meetings, and who takes part in them.

/// Meetings, in the order in which they were planned.
pub mod meetings {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub kind: String,
        pub state: String,
        pub day: Option<String>,
        pub from_time: Option<String>,
        pub to_time: Option<String>,
        pub place: Option<String>,
        pub link: Option<String>,
        pub programme: Option<String>,
        pub version: i32,
        pub sealed_minutes: Option<Vec<u8>>,
        pub planned_at: i64,
        pub cancelled_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Who takes part. Name, address and needs are sealed; `who_index` tells the same person twice.
pub mod meeting_seats {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_seats")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub meeting_id: i64,
        pub organisation_id: i64,
        pub who_index: Vec<u8>,
        pub sealed: Vec<u8>,
        pub sequence: Option<i32>,
        pub sent_version: Option<i32>,
        pub attended: Option<bool>,
        pub taken_at: i64,
    }

    crate::directory::table::of_an_organisation!();
}
