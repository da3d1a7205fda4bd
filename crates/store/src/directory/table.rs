//! The tables: organisations, people, memberships, relations, links, clients, sessions, settings.

/// What a table's rows have in common that name their organisation in `organisation_id`: the way to it.
macro_rules! of_an_organisation {
    () => {
        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {
            #[sea_orm(
                belongs_to = "crate::directory::table::organisations::Entity",
                from = "Column::OrganisationId",
                to = "crate::directory::table::organisations::Column::Id"
            )]
            Organisation,
        }

        impl Related<crate::directory::table::organisations::Entity> for Entity {
            fn to() -> RelationDef {
                Relation::Organisation.def()
            }
        }
        impl ActiveModelBehavior for ActiveModel {}
    };
}
pub(crate) use of_an_organisation;

/// Municipalities, institutions, hosts.
pub mod organisations {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisations")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub kind: String,
        pub code: String,
        pub name: String,
        pub external_id: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Everyone with an account: staff and citizens.
pub mod people {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "people")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub citizen: bool,
        pub name: String,
        pub title: Option<String>,
        pub sealed: Option<Vec<u8>>,
        pub cpr_index: Option<Vec<u8>>,
        pub persona: Option<String>,
        pub created_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Who signs in as whom: issuer and subject.
pub mod identities {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "identities")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub issuer: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject: String,
        pub person_id: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A role in an organisation, from a day and perhaps to a day.
pub mod memberships {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "memberships")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub person_id: i64,
        pub organisation_id: i64,
        pub role: String,
        pub from_day: String,
        pub to_day: Option<String>,
        /// The key of the issuer by whose word it holds; none where an administrator gave it.
        pub issuer: Option<String>,
    }

    super::of_an_organisation!();
}

/// Roles that an issuer told of somebody, for the administrator to answer.
pub mod proposals {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposals")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub person_id: i64,
        pub organisation_id: i64,
        /// Empty where the issuer told the organisation and no role.
        pub role: String,
        pub issuer: String,
        pub proposed_at: i64,
        pub answered_at: Option<i64>,
        pub accepted: Option<bool>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Institution and municipality: invited, confirmed, ended.
pub mod relations {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "relations")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub institution_id: i64,
        pub municipality_id: i64,
        pub state: String,
        pub contact_name: Option<String>,
        pub sealed: Option<Vec<u8>>,
        pub invited_at: i64,
        pub answered_at: Option<i64>,
        pub ended_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// One-time links.
pub mod links {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "links")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub token_index: Vec<u8>,
        pub purpose: String,
        pub subject_id: Option<i64>,
        pub sealed: Option<Vec<u8>>,
        pub made_at: i64,
        pub expires_at: i64,
        pub used_at: Option<i64>,
        pub used_by: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Schools' systems.
pub mod clients {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "clients")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub public_id: String,
        pub institution_id: i64,
        pub name: String,
        pub token_index: Vec<u8>,
        pub created_at: i64,
        pub expires_at: Option<i64>,
        pub revoked_at: Option<i64>,
        pub last_used_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::organisations::Entity",
            from = "Column::InstitutionId",
            to = "super::organisations::Column::Id"
        )]
        Institution,
    }

    impl Related<super::organisations::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Institution.def()
        }
    }
    impl ActiveModelBehavior for ActiveModel {}
}

/// Who is signed in.
pub mod sessions {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sessions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id_index: Vec<u8>,
        pub person_id: i64,
        pub issuer: Option<String>,
        pub subject_index: Option<Vec<u8>>,
        pub issuer_session_index: Option<Vec<u8>>,
        pub proven_at: Option<i64>,
        pub link_case_id: Option<i64>,
        pub sealed: Option<Vec<u8>>,
        pub began_at: i64,
        pub seen_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Settings of the installation or of one organisation.
pub mod settings {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "settings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub scope: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub value: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
