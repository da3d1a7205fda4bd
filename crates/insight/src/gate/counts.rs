use super::Dimension;

/// True counts of persons over one or more dimensions, with every sum. They stay where they are made.
#[derive(Debug, Clone)]
pub struct Counts {
    dimensions: Vec<Dimension>,
    /// How far apart two neighbours of a dimension lie in `values`.
    strides: Vec<usize>,
    values: Vec<u32>,
    published: Vec<bool>,
    /// The dimension whose totals are hidden only where nothing else helps.
    dear: Option<usize>,
    /// For each dimension, whether a node is one that readers come for.
    wanted: Vec<Vec<bool>>,
}

/// A key that the table doesn't have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotOfTheTable {
    /// Another number of keys than dimensions.
    #[error("{given} keys for {dimensions} dimensions: give one for each")]
    HowMany {
        /// Keys that were given.
        given: usize,
        /// Dimensions of the table.
        dimensions: usize,
    },
    /// No node has this key.
    #[error("{dimension} has no part {key}")]
    Key {
        /// The dimension's name.
        dimension: String,
        /// The key that isn't there.
        key: String,
    },
    /// The node is a sum; persons are counted at the parts.
    #[error("{key} of {dimension} is a sum: count persons at its parts")]
    Sum {
        /// The dimension's name.
        dimension: String,
        /// The sum's key.
        key: String,
    },
}

impl Counts {
    /// A table of zeros, to be published whole unless [`Self::publish_only`] says otherwise.
    pub fn new(dimensions: Vec<Dimension>) -> Self {
        let mut strides = vec![1; dimensions.len()];
        for i in (0..dimensions.len().saturating_sub(1)).rev() {
            strides[i] = strides[i + 1] * dimensions[i + 1].len();
        }
        let size = dimensions.iter().map(Dimension::len).product();
        let wanted = dimensions.iter().map(|dimension| vec![false; dimension.len()]).collect();
        Self { dimensions, strides, values: vec![0; size], published: vec![true; size], dear: None, wanted }
    }

    /// Counts `persons` more at a cell of parts, and in every sum above it.
    pub fn add(&mut self, keys: &[&str], persons: u32) -> Result<(), NotOfTheTable> {
        let at = self.nodes(keys)?;
        for (dimension, (&node, key)) in self.dimensions.iter().zip(at.iter().zip(keys)) {
            if !dimension.is_leaf(node) {
                return Err(NotOfTheTable::Sum { dimension: dimension.name().into(), key: (*key).into() });
            }
        }
        let lines: Vec<Vec<usize>> = self
            .dimensions
            .iter()
            .zip(&at)
            .map(|(dimension, &node)| dimension.upwards(node).collect())
            .collect();
        for cell in every_combination(&lines) {
            let index = self.index(&cell);
            self.values[index] += persons;
        }
        Ok(())
    }

    /// Publishes only the cells that `is` names; it is given the key of each dimension.
    /// Cells left out are no less secret: linked tables are published this way from the one that joins them.
    pub fn publish_only(&mut self, is: impl Fn(&[&str]) -> bool) {
        for index in 0..self.values.len() {
            let keys = self.keys_at(index);
            self.published[index] = is(&keys);
        }
    }

    /// The totals along a dimension are hidden only where nothing else helps, however many others must be hidden instead:
    /// for tables that are read beside others with the same totals.
    #[must_use]
    pub fn with_dear_totals(self, dimension: usize) -> Self {
        Self { dear: Some(dimension), ..self }
    }

    /// These parts of a dimension are what readers compare: they are hidden after all others, though before dear totals. A key
    /// that the dimension doesn't have is passed over.
    #[must_use]
    pub fn with_wanted<'k>(mut self, dimension: usize, keys: impl IntoIterator<Item = &'k str>) -> Self {
        for node in keys.into_iter().filter_map(|key| self.dimensions[dimension].place_of(key)) {
            self.wanted[dimension][node] = true;
        }
        self
    }

    /// The true count of a cell.
    pub fn get(&self, keys: &[&str]) -> Result<u32, NotOfTheTable> {
        Ok(self.values[self.index(&self.nodes(keys)?)])
    }

    /// The dimensions, in order.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    pub(super) fn values(&self) -> &[u32] {
        &self.values
    }

    pub(super) fn is_published(&self, index: usize) -> bool {
        self.published[index]
    }

    /// Whether a cell with these nodes is one of the dear totals.
    pub(super) fn is_dear(&self, nodes: &[usize]) -> bool {
        self.dear.is_some_and(|dimension| nodes[dimension] == 0)
    }

    /// Whether a cell with these nodes is one that readers come for.
    pub(super) fn is_wanted(&self, nodes: &[usize]) -> bool {
        nodes.iter().zip(&self.wanted).any(|(&node, wanted)| wanted[node])
    }

    pub(super) fn index(&self, nodes: &[usize]) -> usize {
        nodes.iter().zip(&self.strides).map(|(node, stride)| node * stride).sum()
    }

    pub(super) fn nodes_at(&self, index: usize) -> Vec<usize> {
        self.dimensions
            .iter()
            .zip(&self.strides)
            .map(|(dimension, stride)| index / stride % dimension.len())
            .collect()
    }

    pub(super) fn stride(&self, dimension: usize) -> usize {
        self.strides[dimension]
    }

    pub(super) fn keys_at(&self, index: usize) -> Vec<&str> {
        self.dimensions
            .iter()
            .zip(self.nodes_at(index))
            .map(|(dimension, node)| dimension.keys()[node].as_str())
            .collect()
    }

    pub(super) fn nodes(&self, keys: &[&str]) -> Result<Vec<usize>, NotOfTheTable> {
        if keys.len() != self.dimensions.len() {
            return Err(NotOfTheTable::HowMany { given: keys.len(), dimensions: self.dimensions.len() });
        }
        self.dimensions
            .iter()
            .zip(keys)
            .map(|(dimension, key)| {
                dimension.place_of(key).ok_or_else(|| NotOfTheTable::Key {
                    dimension: dimension.name().into(),
                    key: (*key).into(),
                })
            })
            .collect()
    }
}

/// One node of each line, in every combination.
fn every_combination(lines: &[Vec<usize>]) -> Vec<Vec<usize>> {
    lines.iter().fold(vec![Vec::new()], |begun, line| {
        begun
            .iter()
            .flat_map(|cell| line.iter().map(|&node| cell.iter().copied().chain([node]).collect()))
            .collect()
    })
}
