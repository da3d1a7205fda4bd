//! The invented rows, which only a program started with `--demo` knows.

use super::directory::{Institution, Municipality, Tile};
use super::read;

pub(super) fn municipalities() -> Vec<Municipality> {
    read::table(include_str!("../../../../data/demo/municipalities.csv"))
}

pub(super) fn tiles() -> Vec<Tile> {
    read::table(include_str!("../../../../data/demo/tiles.csv"))
}

pub(super) fn institutions() -> Vec<Institution> {
    let mut invented = read::table(include_str!("../../../../data/demo/institutions.csv"));
    invented.extend(read::table::<Institution>(include_str!("../../../../data/samples/institutions.csv")));
    invented
}
