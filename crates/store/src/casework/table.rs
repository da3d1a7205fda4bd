//! The tables: cases and what belongs to them.

/// One young person in one municipality.
pub mod cases {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub municipality_id: i64,
        pub cpr_index: Vec<u8>,
        pub data_key: Option<Vec<u8>>,
        pub name: String,
        pub name_folded: String,
        pub born: String,
        pub sealed_identity: Vec<u8>,
        pub protected: bool,
        pub sealed_protection_source: Option<Vec<u8>>,
        pub protected_on: Option<String>,
        pub contact_person_id: Option<i64>,
        pub sealed_wish: Option<Vec<u8>>,
        pub open: bool,
        pub opened_at: i64,
        pub due_on: String,
        pub due_rule: Option<String>,
        pub due_clock_id: Option<i64>,
        pub adult: i32,
        pub acted: i32,
        pub unacted_from: String,
        pub last_attempt_at: Option<i64>,
        pub last_channel: Option<String>,
        pub last_outcome: Option<String>,
        pub attempts: i32,
        pub latest_report_id: Option<i64>,
        pub latest_kind: Option<String>,
        pub latest_institution_id: Option<i64>,
        pub unopened: i32,
        pub version: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Who holds custody, recorded by the municipality.
pub mod guardians {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "guardians")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub case_id: i64,
        pub name: String,
        pub cpr_index: Option<Vec<u8>>,
        pub custody: bool,
        pub recorded_on: String,
        pub until_on: Option<String>,
        pub sealed: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Dated spells.
pub mod activities {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "activities")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub case_id: i64,
        pub code: String,
        pub from_on: String,
        pub to_on: Option<String>,
        pub source: String,
        pub confirmed_on: String,
        pub runs_out_on: Option<String>,
        pub recorded_by: Option<i64>,
        pub recorded_at: i64,
        pub superseded_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::cases::Entity",
            from = "Column::CaseId",
            to = "super::cases::Column::Id"
        )]
        Case,
    }

    impl Related<super::cases::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Case.def()
        }
    }
    impl ActiveModelBehavior for ActiveModel {}
}

/// A case offered to a colleague.
pub mod handovers {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "handovers")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub case_id: i64,
        pub from_person_id: Option<i64>,
        pub to_person_id: i64,
        pub state: String,
        pub sealed: Option<Vec<u8>>,
        pub offered_at: i64,
        pub answered_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Dated consents of the young person.
pub mod consents {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "consents")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub case_id: i64,
        pub institution_id: i64,
        pub what: String,
        pub given_on: String,
        pub sealed_how: Option<Vec<u8>>,
        pub recorded_by: Option<i64>,
        pub withdrawn_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "crate::directory::table::organisations::Entity",
            from = "Column::InstitutionId",
            to = "crate::directory::table::organisations::Column::Id"
        )]
        Institution,
    }

    impl Related<crate::directory::table::organisations::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Institution.def()
        }
    }
    impl ActiveModelBehavior for ActiveModel {}
}

/// Notes, some restricted.
pub mod notes {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "notes")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub case_id: i64,
        pub author_id: i64,
        pub restricted: bool,
        pub sealed: Vec<u8>,
        pub written_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Who may read a restricted note.
pub mod note_readers {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "note_readers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub note_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A colleague's own named views of the list.
pub mod saved_views {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "saved_views")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub person_id: i64,
        pub municipality_id: i64,
        pub sealed_name: Vec<u8>,
        pub asked: String,
        pub saved_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
