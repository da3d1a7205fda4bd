//! The tables: recommendations, their versions, evidence, stances, comments, and the steps after the adoption.

macro_rules! table {
    ($(#[$doc:meta])* $module:ident, $table:literal, { $($field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        pub mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $table)]
            pub struct Model {
                #[sea_orm(primary_key)]
                pub id: i64,
                $(pub $field: $type,)+
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}
            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

table! {
    /// Recommendations. What is written stands in the version of the same number.
    recommendations, "recommendations", {
        public_id: String,
        number: Option<i64>,
        proposer_id: i64,
        state: String,
        version: i64,
        consulted_on: Option<String>,
        adopted_on: Option<String>,
        changed_at: i64,
    }
}

table! {
    /// Each version of a text.
    versions, "recommendation_versions", {
        recommendation_id: i64,
        version: i64,
        sealed: Vec<u8>,
        edited_by: i64,
        edited_at: i64,
    }
}

table! {
    /// What a recommendation rests on. A row is never deleted: evidence that doesn't hold is withdrawn.
    evidence, "recommendation_evidence", {
        recommendation_id: i64,
        number: i64,
        kind: String,
        of_id: Option<String>,
        sealed: Vec<u8>,
        added_on: String,
        withdrawn_on: Option<String>,
        sealed_reason: Option<Vec<u8>>,
    }
}

table! {
    /// Where each organisation stands: its latest word.
    stances, "recommendation_stances", {
        recommendation_id: i64,
        organisation_id: i64,
        stance: String,
        version: i64,
        sealed_reason: Option<Vec<u8>>,
        taken_by: i64,
        taken_at: i64,
    }
}

table! {
    /// What was said about it.
    comments, "recommendation_comments", {
        recommendation_id: i64,
        organisation_id: Option<i64>,
        person_id: i64,
        version: i64,
        sealed: Vec<u8>,
        said_at: i64,
    }
}

table! {
    /// Adoption before its time, delivery, answers, follow-ups.
    steps, "recommendation_steps", {
        recommendation_id: i64,
        step: String,
        sealed: Vec<u8>,
        taken_by: i64,
        taken_at: i64,
        organisation_id: Option<i64>,
    }
}
