//! An installation that runs one part of the product alone: nothing of the other part is there, nothing leads to it, and what
//! runs is whole.

mod casework;
mod links;
mod programme;
mod routes;

use domain::installation::{Part, Parts};

/// Each part with what an installation that runs it alone has.
const ALONE: [(Part, Parts); 2] =
    [(Part::Programme, Parts::only(Part::Programme)), (Part::Casework, Parts::only(Part::Casework))];
