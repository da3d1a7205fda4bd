//! Municipalities, regions and institutions.

use jiff::civil::Date;

use super::Named;
use super::code::{InstitutionId, MunicipalityCode, RegionCode};
use super::read::{Cells, FromCells, Row};
use crate::language::Language;

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// The official number.
    pub code: MunicipalityCode,
    /// The bare name: "Nordlund".
    pub name: String,
    /// What it calls itself in Danish: "Nordlund Kommune", "Københavns Kommune".
    pub title: String,
    /// The region in the table; [`Tables::region_on`](super::Tables::region_on) gives the one on a day.
    pub region: RegionCode,
    /// People of 15–24 years when last measured.
    pub population_15_24: u32,
}

impl Municipality {
    /// The full name in a language: "Nordlund Kommune", "Nordlund Municipality".
    pub fn full_name(&self, language: Language) -> String {
        match language {
            Language::Da => self.title.clone(),
            Language::En => format!("{} Municipality", self.name),
        }
    }
}

/// A region with the days on which it exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Our key; the official number where one is known.
    pub code: RegionCode,
    danish: String,
    english: String,
    /// The first day.
    pub valid_from: Date,
    /// The last day, if it ends.
    pub valid_to: Option<Date>,
    /// The region of which it is a part from then on.
    pub becomes: Option<RegionCode>,
}

/// What an institution is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InstitutionKind {
    /// Vocational school (erhvervsskole).
    Vocational,
    /// Upper secondary school (gymnasium).
    Gymnasium,
    /// Institution of preparatory basic education (FGU).
    Fgu,
    /// hf courses and adult education (hf/vuc).
    HfVuc,
    /// School of health and care (SOSU).
    Sosu,
}

/// A school or an FGU institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// The register number, or the name made plain.
    pub id: InstitutionId,
    /// Its own name.
    pub name: String,
    /// What it is.
    pub kind: InstitutionKind,
    /// Where it lies, where known. This says nothing of a pupil's home.
    pub municipality: Option<MunicipalityCode>,
}

/// The id of an institution without a register number: lower case, æ→ae, ø→oe, å→aa, every other run one hyphen.
pub(super) fn id_from_name(name: &str) -> String {
    let mut id = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => id.push(letter),
            'æ' => id.push_str("ae"),
            'ø' => id.push_str("oe"),
            'å' => id.push_str("aa"),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    id.trim_end_matches('-').to_owned()
}

impl FromCells for Municipality {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            code: cells.parsed("code")?,
            name: cells.text("name"),
            title: cells.filled("title")?.to_owned(),
            region: RegionCode::known(cells.filled("region_code")?),
            population_15_24: cells.parsed("population_15_24")?,
        })
    }
}

impl FromCells for Region {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            code: RegionCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
            valid_from: cells.parsed("valid_from")?,
            valid_to: cells.parsed("valid_to"),
            becomes: cells.filled("becomes").map(RegionCode::known),
        })
    }
}

impl FromCells for Institution {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        let name = cells.filled("name")?;
        Some(Self {
            id: InstitutionId::known(cells.filled("number").unwrap_or(&id_from_name(name))),
            name: name.to_owned(),
            kind: match cells.filled("kind")? {
                "erhvervsskole" => InstitutionKind::Vocational,
                "gymnasium" => InstitutionKind::Gymnasium,
                "fgu" => InstitutionKind::Fgu,
                "hf/vuc" => InstitutionKind::HfVuc,
                "sosu" => InstitutionKind::Sosu,
                _ => return None,
            },
            municipality: cells.parsed("municipality_code"),
        })
    }
}

impl Named for Municipality {
    fn danish(&self) -> &str {
        &self.name
    }

    fn english(&self) -> &str {
        &self.name
    }
}

impl Named for Region {
    fn danish(&self) -> &str {
        &self.danish
    }

    fn english(&self) -> &str {
        &self.english
    }
}

impl Named for Institution {
    fn danish(&self) -> &str {
        &self.name
    }

    fn english(&self) -> &str {
        &self.name
    }
}

impl Row for Municipality {
    const WHAT: &'static str = "municipality";
    const FILE: &'static str = "data/municipalities.csv";

    fn key(&self) -> String {
        self.code.to_string()
    }
}

impl Row for Region {
    const WHAT: &'static str = "region";
    const FILE: &'static str = "data/regions.csv";

    fn key(&self) -> String {
        self.code.to_string()
    }
}

impl Row for Institution {
    const WHAT: &'static str = "institution";
    const FILE: &'static str = "data/institutions.csv";

    fn key(&self) -> String {
        self.id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_the_name() {
        assert_eq!(id_from_name("Nordlund Tekniske Skole"), "nordlund-tekniske-skole");
        assert_eq!(id_from_name("HF & VUC Køge, Ærø og Ålborg"), "hf-vuc-koege-aeroe-og-aalborg");
        assert_eq!(id_from_name("(TEC)"), "tec");
    }
}

/// The field of a municipality on a map of fields of equal size, roughly where it lies in the country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// Its code.
    pub code: MunicipalityCode,
    /// From the west, from 0.
    pub column: u16,
    /// From the north, from 0.
    pub row: u16,
}

impl FromCells for Tile {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self { code: cells.parsed("code")?, column: cells.parsed("column")?, row: cells.parsed("row")? })
    }
}
