//! The tables: reports, their clocks, drafts and replays.

/// Schools' reports.
pub mod reports {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reports")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub number: String,
        pub case_id: i64,
        pub municipality_id: i64,
        pub institution_id: i64,
        pub kind: String,
        pub state: String,
        pub occurred_on: String,
        pub received_at: i64,
        pub received_on: String,
        pub education_kind: String,
        pub started_on: String,
        pub causes: String,
        pub sealed: Vec<u8>,
        pub person_informed: bool,
        pub guardians_informed: Option<bool>,
        pub alternative_agreed: Option<bool>,
        pub fingerprint: Vec<u8>,
        pub same_index: Option<Vec<u8>>,
        pub sent_by_person: Option<i64>,
        pub sent_by_client: Option<i64>,
        pub way: String,
        pub opened_at: Option<i64>,
        pub tried_at: Option<i64>,
        pub reached_at: Option<i64>,
        pub ended_at: Option<i64>,
        pub outcome: Option<String>,
        pub lapses_on: Option<String>,
        pub team_reminded_at: Option<i64>,
        pub leader_told_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "crate::casework::table::cases::Entity",
            from = "Column::CaseId",
            to = "crate::casework::table::cases::Column::Id"
        )]
        Case,
    }

    impl Related<crate::casework::table::cases::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Case.def()
        }
    }
    impl ActiveModelBehavior for ActiveModel {}
}

/// The clocks of a report.
pub mod clocks {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "clocks")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub report_id: i64,
        pub case_id: i64,
        pub municipality_id: i64,
        pub rule: String,
        pub statutory: bool,
        pub state: String,
        pub from_on: String,
        pub due_on: String,
        pub moved_from: Option<String>,
        pub half_on: Option<String>,
        pub stopped_on: Option<String>,
        pub stopped_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::reports::Entity",
            from = "Column::ReportId",
            to = "super::reports::Column::Id"
        )]
        Report,
        #[sea_orm(
            belongs_to = "crate::casework::table::cases::Entity",
            from = "Column::CaseId",
            to = "crate::casework::table::cases::Column::Id"
        )]
        Case,
    }

    impl Related<super::reports::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Report.def()
        }
    }

    impl Related<crate::casework::table::cases::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Case.def()
        }
    }
    impl ActiveModelBehavior for ActiveModel {}
}

/// Days that a clock does not count.
pub mod pauses {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pauses")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub clock_id: i64,
        pub from_on: String,
        pub to_on: String,
        pub sealed: Vec<u8>,
        pub recorded_by: Option<i64>,
        pub recorded_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Forms that are not sent yet.
pub mod drafts {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "drafts")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub person_id: i64,
        pub organisation_id: i64,
        pub form: String,
        pub sealed: Vec<u8>,
        pub saved_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// First answers, kept for requests that come twice.
pub mod replays {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "replays")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub client_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub key_index: Vec<u8>,
        pub body_index: Vec<u8>,
        pub status: i32,
        pub sealed: Vec<u8>,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Uploads that wait for a yes.
pub mod previews {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "previews")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub person_id: i64,
        pub organisation_id: i64,
        pub sealed: Vec<u8>,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
