//! Letters that tell readers with the same role in the same organisation apart, where names aren't told.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::StoreFault;
use crate::journal::table::{read_subjects, reads};

/// Role and organisation: what a reader is, as the log tells it.
type Place = (Option<String>, Option<i64>);

/// The people who ever read a case, by what they are, in the order of their first reading.
#[derive(Debug, Default)]
pub(super) struct Letters(BTreeMap<Place, Vec<i64>>);

impl Letters {
    /// The readers of a case.
    pub async fn of(db: &impl ConnectionTrait, case: i64) -> Result<Self, StoreFault> {
        let places = read_subjects::Entity::find()
            .select_only()
            .column(read_subjects::Column::Seq)
            .filter(read_subjects::Column::CaseId.eq(case))
            .into_query();
        let rows = reads::Entity::find()
            .select_only()
            .columns([reads::Column::Role, reads::Column::OrganisationId, reads::Column::ActorId])
            .filter(reads::Column::Seq.in_subquery(places))
            .filter(reads::Column::ActorKind.eq("person"))
            .filter(reads::Column::ActorId.is_not_null())
            .group_by(reads::Column::Role)
            .group_by(reads::Column::OrganisationId)
            .group_by(reads::Column::ActorId)
            .order_by_asc(reads::Column::Seq.min())
            .into_tuple::<(Option<String>, Option<i64>, i64)>()
            .all(db)
            .await?;
        let mut letters = Self::default();
        for (role, organisation, person) in rows {
            letters.0.entry((role, organisation)).or_default().push(person);
        }
        Ok(letters)
    }

    /// The letter of who made this reading; none where nobody else reads in the same place.
    pub fn letter(&self, row: &reads::Model) -> Option<String> {
        let alike = self.0.get(&(row.role.clone(), row.organisation_id))?;
        let nth = alike.iter().position(|person| Some(*person) == row.actor_id)?;
        (alike.len() > 1).then(|| letter(nth))
    }
}

/// A to Z, then AA, AB and so on.
fn letter(nth: usize) -> String {
    let last = char::from(b'A' + u8::try_from(nth % 26).unwrap_or_default());
    match nth / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52].map(letter), ["A", "Z", "AA", "AZ", "BA"]);
    }
}
