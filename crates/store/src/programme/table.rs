//! The tables: the invitation's versions, phases, sign-ups, members, participants.

/// Each version of the invitation.
pub mod invitations {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitations")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i64,
        pub document: String,
        pub edited_by: i64,
        pub edited_at: i64,
        pub state: String,
        pub approved_by: Option<i64>,
        pub approved_at: Option<i64>,
        pub published_by: Option<i64>,
        pub published_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Each save of a version, so that two editors lose nothing and who wrote in it is known.
pub mod invitation_saves {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitation_saves")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub version: i64,
        pub save: i64,
        pub document: String,
        pub edited_by: i64,
        pub edited_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// The phases through which the programme has gone; the newest row holds.
pub mod programme_phases {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "programme_phases")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub phase: String,
        pub on_day: String,
        pub sealed_reason: Option<Vec<u8>>,
        pub moved_by: i64,
        pub moved_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Municipalities on their way in.
pub mod sign_ups {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_ups")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub state: String,
        pub municipality: Option<String>,
        pub email_index: Vec<u8>,
        pub sealed: Vec<u8>,
        pub sealed_sender: Vec<u8>,
        pub sealed_words: Option<Vec<u8>>,
        pub begun_at: i64,
        pub saved_at: i64,
        pub sent_at: Option<i64>,
        pub decided_at: Option<i64>,
        pub decided_by: Option<i64>,
        pub sealed_reason: Option<Vec<u8>>,
        pub withdrawn_at: Option<i64>,
        pub superseded_by: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Municipalities that take part.
pub mod members {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "members")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: i64,
        pub sign_up_id: i64,
        pub themes: String,
        pub since: String,
        pub covers_trials: bool,
        pub backed_on: Option<String>,
        pub backing_asked_on: Option<String>,
        pub leaves_on: Option<String>,
    }

    crate::directory::table::of_an_organisation!();
}

/// Who takes part for a member, a row for each level that somebody had. Name and address are sealed; `email_index` tells
/// the same person twice.
pub mod participants {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "participants")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub organisation_id: i64,
        pub level: String,
        pub administration: Option<String>,
        pub email_index: Option<Vec<u8>>,
        pub sealed: Vec<u8>,
        pub from_day: String,
        pub to_day: Option<String>,
    }

    crate::directory::table::of_an_organisation!();
}
