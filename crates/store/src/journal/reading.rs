//! One sight of persons, before it has its place in the chain.

/// Somebody is about to see these cases, on this ground, on this page.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The code of the ground (see `access`).
    pub ground: &'static str,
    /// Which page or interface, as in docs/reference/routes.md.
    pub page: &'static str,
    /// The cases that are seen.
    pub cases: Vec<i64>,
}
