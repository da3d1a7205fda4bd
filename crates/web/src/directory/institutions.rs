//! The register of institutions as a list to choose from.

use domain::tables::{Institution, MunicipalityCode, Tables};

use crate::parts::forms::Choice;
use crate::texts::{Locale, danish_order};

/// Every institution by its name, under the municipality in which it lies: the own municipality first, then the others in
/// Danish order, then those whose place isn't known.
pub fn institutions(l: Locale, tables: &Tables, own: Option<MunicipalityCode>) -> Vec<Choice> {
    let mut rows: Vec<(u8, String, &Institution)> = tables
        .institutions
        .iter()
        .map(|row| match row.municipality.and_then(|code| tables.municipality(&code.to_string()).ok()) {
            Some(home) => (u8::from(Some(home.code) != own), home.full_name(l.language()), row),
            None => (2, l.t("institutions-elsewhere").into_owned(), row),
        })
        .collect();
    rows.sort_by_cached_key(|(place, home, row)| (*place, danish_order(home), danish_order(&row.name)));
    let choice = |(_, home, row): (u8, String, &Institution)| {
        Choice::new(row.id.to_string(), row.name.clone()).under(home)
    };
    rows.into_iter().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schools_stand_under_their_municipality_and_the_own_one_comes_first() {
        let tables = Tables::with_demo();
        let own = tables.municipality("9905").ok().map(|row| row.code);
        let list = institutions(Locale::DA, tables, own);
        let group = |place: usize| list[place].group.as_deref().unwrap_or_default();
        assert_eq!(group(0), "Åsted Kommune");
        assert_eq!(list[0].label, "Åsted Erhvervsskole");
        let mut groups: Vec<&str> = list.iter().filter_map(|choice| choice.group.as_deref()).collect();
        groups.dedup();
        let unique: std::collections::BTreeSet<&str> = groups.iter().copied().collect();
        assert_eq!(groups.len(), unique.len(), "no municipality stands twice");
    }
}
