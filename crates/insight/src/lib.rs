//! From dated facts to figures: counts, curves, run charts, and the gate through which a figure leaves a municipality.
//!
//! Invariant: knows no person's name, no SQL, no clock. A person is a number without meaning outside the computation.
//! Start reading at [`gate`], which is what keeps a published figure from pointing at anybody.

pub mod chart;
mod conventions;
pub mod course;
pub mod courses;
pub mod curve;
pub mod follow;
pub mod gate;
mod in_parts;
pub mod indicator;
pub mod measure;
pub mod proportion;
pub mod release;
pub mod run_chart;
pub mod trial_chart;

pub use conventions::Conventions;
