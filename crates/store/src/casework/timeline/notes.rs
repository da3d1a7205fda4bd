//! Notes, their text joined only for who may read it: redacted in the query, so nothing later can forget it.

use std::collections::HashMap;

use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter};

use crate::StoreFault;
use crate::casework::table::{note_readers, notes};

/// A note as a viewer gets it.
#[derive(Debug, FromQueryResult)]
pub(crate) struct ReadNote {
    pub id: i64,
    pub public_id: String,
    pub restricted: bool,
    /// `None` for a restricted note that names neither.
    pub sealed: Option<Vec<u8>>,
}

/// The notes of a case by public id, for the person `me`.
pub(crate) async fn notes_for(
    db: &impl ConnectionTrait,
    case: i64,
    me: i64,
) -> Result<HashMap<String, ReadNote>, StoreFault> {
    let note = |column| Expr::col((notes::Entity, column));
    let named = Query::select()
        .expr(Expr::val(1))
        .from(note_readers::Entity)
        .and_where(
            Expr::col((note_readers::Entity, note_readers::Column::NoteId))
                .equals((notes::Entity, notes::Column::Id)),
        )
        .and_where(Expr::col((note_readers::Entity, note_readers::Column::PersonId)).eq(me))
        .take();
    let readable = note(notes::Column::Restricted)
        .eq(false)
        .or(note(notes::Column::AuthorId).eq(me))
        .or(Expr::exists(named));
    let text = CaseStatement::new().case(readable, note(notes::Column::Sealed));
    let query = Query::select()
        .from(notes::Entity)
        .columns([notes::Column::Id, notes::Column::PublicId, notes::Column::Restricted])
        .expr_as(text, "sealed")
        .and_where(note(notes::Column::CaseId).eq(case))
        .take();
    let mut found = HashMap::new();
    for row in db.query_all(&query).await? {
        let note = ReadNote::from_query_result(&row, "")?;
        found.insert(note.public_id.clone(), note);
    }
    Ok(found)
}

/// Whom these notes name, as rows of people.
pub(super) async fn readers_of(
    db: &impl ConnectionTrait,
    notes: Vec<i64>,
) -> Result<Vec<note_readers::Model>, StoreFault> {
    if notes.is_empty() {
        return Ok(Vec::new());
    }
    Ok(note_readers::Entity::find().filter(note_readers::Column::NoteId.is_in(notes)).all(db).await?)
}
