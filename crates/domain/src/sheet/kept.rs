//! How a sheet is kept: a map from slug to text. A slug that isn't there any more is passed over.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Sheet, SheetField};

impl<F: SheetField> Serialize for Sheet<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, text)| (field.slug(), text)))
    }
}

impl<'de, F: SheetField> Deserialize<'de> for Sheet<F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kept = BTreeMap::<String, String>::deserialize(deserializer)?;
        Ok(Self(kept.into_iter().filter_map(|(slug, text)| Some((F::of(&slug)?, text))).collect()))
    }
}
