//! A query whose LIMIT the engine knows when it plans.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryTrait, Select, Statement, Value};

/// The query's records. Its LIMIT is written into the statement: where it is bound, as the query builder does,
/// `PostgreSQL` keeps a plan for any number of rows, which reads and sorts all of them to show fifty, and `SQLite` makes a
/// new plan each time.
pub(crate) async fn all<E, R>(query: Select<E>, db: &impl ConnectionTrait) -> Result<Vec<R>, DbErr>
where
    E: EntityTrait,
    R: FromQueryResult + Send,
{
    R::find_by_statement(with_limit_written(query.build(db.get_database_backend()))).all(db).await
}

/// The limit is the last value of a statement that ends with it.
fn with_limit_written(mut statement: Statement) -> Statement {
    let Some((before, placeholder)) = statement.sql.rsplit_once(" LIMIT ") else { return statement };
    let is_last =
        matches!(placeholder.as_bytes(), [b'?'] | [b'$', b'0'..=b'9', ..]) && !placeholder.contains(' ');
    let limit = statement.values.as_ref().and_then(|values| values.0.last()).and_then(number);
    if let (true, Some(limit), Some(values)) = (is_last, limit, &mut statement.values) {
        statement.sql = format!("{before} LIMIT {limit}");
        values.0.pop();
    }
    statement
}

fn number(value: &Value) -> Option<u64> {
    match value {
        Value::BigUnsigned(Some(limit)) => Some(*limit),
        Value::BigInt(Some(limit)) => u64::try_from(*limit).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::{ColumnTrait, DbBackend, QueryFilter, QuerySelect};

    use super::*;
    use crate::casework::table::cases;

    fn written(query: &Select<cases::Entity>, engine: DbBackend) -> (String, usize) {
        let statement = with_limit_written(query.build(engine));
        (statement.sql, statement.values.map_or(0, |values| values.0.len()))
    }

    #[test]
    fn the_limit_is_written_and_the_rest_stays_bound() {
        for engine in [DbBackend::Sqlite, DbBackend::Postgres] {
            let query = cases::Entity::find().filter(cases::Column::MunicipalityId.eq(7)).limit(51);
            let (sql, bound) = written(&query, engine);
            assert!(sql.ends_with(" LIMIT 51"), "{sql}");
            assert_eq!(bound, 1, "{sql}");
        }
    }

    #[test]
    fn a_query_without_a_limit_stays_as_it_is() {
        let query = cases::Entity::find().filter(cases::Column::MunicipalityId.eq(7));
        let (sql, bound) = written(&query, DbBackend::Sqlite);
        assert!(!sql.contains("LIMIT"));
        assert_eq!(bound, 1);
    }
}
