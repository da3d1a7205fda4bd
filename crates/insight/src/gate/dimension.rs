use std::collections::HashMap;

/// One way in which a table is divided: a tree whose root is the total, and in which every node is the sum of those under it.
///
/// A flat division (twelve municipalities and their total) is a tree of two levels. A funnel is a chain: reported = lost
/// before contact + contacted; contacted = lost before plan + planned; and so on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    name: String,
    keys: Vec<String>,
    parent: Vec<Option<usize>>,
    place: HashMap<String, usize>,
}

/// Why a division can't be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DimensionRefused {
    /// Two nodes have one key.
    #[error("{dimension} has two parts named {key}: give each part a key of its own")]
    Twice {
        /// The dimension's name.
        dimension: String,
        /// The key that stands twice.
        key: String,
    },
    /// A node's parent doesn't stand before it.
    #[error(
        "{key} of {dimension} is put under {parent}, which isn't there: name a part before those under it"
    )]
    NoParent {
        /// The dimension's name.
        dimension: String,
        /// The node.
        key: String,
        /// What it should stand under.
        parent: String,
    },
    /// A node has exactly one part, so that both say the same.
    #[error("{key} of {dimension} has one part only: leave one of the two out")]
    OnePart {
        /// The dimension's name.
        dimension: String,
        /// The node with one part.
        key: String,
    },
}

impl Dimension {
    /// The key of the total of a flat division.
    pub const TOTAL: &'static str = "total";

    /// Parts that add up to [`Self::TOTAL`]. With a single part the total *is* the part, and only that is kept.
    pub fn flat<K: Into<String>>(
        name: &str,
        parts: impl IntoIterator<Item = K>,
    ) -> Result<Self, DimensionRefused> {
        let parts: Vec<String> = parts.into_iter().map(Into::into).collect();
        if let [only] = parts.as_slice() {
            return Self::tree(name, only.clone(), std::iter::empty::<(String, String)>());
        }
        Self::tree(name, Self::TOTAL, parts.into_iter().map(|part| (part, Self::TOTAL)))
    }

    /// A total and its parts, each with what it stands under; a node stands before those under it.
    pub fn tree<K: Into<String>, P: Into<String>>(
        name: &str,
        total: impl Into<String>,
        parts: impl IntoIterator<Item = (K, P)>,
    ) -> Result<Self, DimensionRefused> {
        let total = total.into();
        let mut dimension = Self {
            name: name.to_owned(),
            place: HashMap::from([(total.clone(), 0)]),
            keys: vec![total],
            parent: vec![None],
        };
        for (key, parent) in parts {
            dimension.put(key.into(), parent.into())?;
        }
        match dimension.node_with_one_part() {
            Some(node) => Err(DimensionRefused::OnePart {
                dimension: dimension.name,
                key: dimension.keys[node].clone(),
            }),
            None => Ok(dimension),
        }
    }

    fn put(&mut self, key: String, parent: String) -> Result<(), DimensionRefused> {
        let Some(&above) = self.place.get(&parent) else {
            return Err(DimensionRefused::NoParent { dimension: self.name.clone(), key, parent });
        };
        if self.place.contains_key(&key) {
            return Err(DimensionRefused::Twice { dimension: self.name.clone(), key });
        }
        self.place.insert(key.clone(), self.keys.len());
        self.keys.push(key);
        self.parent.push(Some(above));
        Ok(())
    }

    fn node_with_one_part(&self) -> Option<usize> {
        (0..self.len()).find(|&node| self.parent.iter().filter(|above| **above == Some(node)).count() == 1)
    }

    /// What it divides by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many nodes it has, totals among them.
    #[expect(clippy::len_without_is_empty, reason = "a dimension always has its total")]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// The keys of its nodes; the total comes first.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// Its nodes, each with what it stands under; the total comes first and stands under nothing.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let above = |node: usize| self.parent[node].map(|above| self.keys[above].as_str());
        self.keys.iter().enumerate().map(move |(node, key)| (key.as_str(), above(node)))
    }

    /// The place of a key.
    pub fn place_of(&self, key: &str) -> Option<usize> {
        self.place.get(key).copied()
    }

    /// Whether nothing stands under the node.
    pub fn is_leaf(&self, node: usize) -> bool {
        !self.parent.contains(&Some(node))
    }

    /// The parts of a node.
    pub fn parts_of(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter(move |&part| self.parent[part] == Some(node))
    }

    /// The node and all it stands under, up to the total.
    pub(crate) fn upwards(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(node), |&below| self.parent[below])
    }
}
