//! The same numbers as fields, roughly where the municipalities lie.

use domain::tables::Tables as Codes;
use insight::chart::{About, Tile, Tiles, Width, classes_of};
use insight::release::{Measure, Release};

use super::plot::share;
use crate::texts::Locale;

/// Fields of a row for municipalities that have no place on the map.
const IN_A_ROW: u16 = 5;

/// Both drawings; none where no share is shown.
pub fn tiles(
    l: Locale,
    codes: &Codes,
    tables: &Release,
    measure: Measure,
    own: &[String],
    name: impl Fn(&str) -> String,
) -> Option<[String; 2]> {
    let shares: Vec<f64> =
        tables.places().filter_map(|place| Some(share(tables, measure, place)?.value())).collect();
    if shares.is_empty() {
        return None;
    }
    let below = codes.tiles.iter().map(|tile| tile.row + 1).max().unwrap_or(0);
    let mut without = 0..;
    let fields = tables.places().map(|place| {
        let on_map = codes.tiles.iter().find(|tile| tile.code.to_string() == place);
        let value = match share(tables, measure, place) {
            Some(share) => Ok(share.value()),
            None => Err(said_instead(l, tables, measure, place)),
        };
        Tile {
            label: name(place),
            place: on_map.map_or_else(
                || {
                    let next: u16 = without.next().unwrap_or_default();
                    (next % IN_A_ROW, below + next / IN_A_ROW)
                },
                |tile| (tile.column, tile.row),
            ),
            value,
            own: own.iter().any(|code| code == place),
        }
    });
    let (title, description) = (l.t("compare-tiles"), l.t("figure-description"));
    let about = About { id: "tiles", title: &title, description: &description };
    let tiles = Tiles { about, tiles: fields.collect(), classes: classes_of(shares) };
    Some([tiles.draw(Width::Wide), tiles.draw(Width::Narrow)])
}

/// The word where there is no share: hidden and nobody are two words.
pub fn said_instead(l: Locale, tables: &Release, measure: Measure, group: &str) -> String {
    use insight::release::Said;
    match tables.measure(measure, group) {
        Said::Hidden => l.t("compare-hidden").into_owned(),
        Said::Nobody => l.t("compare-nobody").into_owned(),
        Said::Share(_) | Said::NotOfIt => l.t("compare-not-of-it").into_owned(),
    }
}
