//! Figures against references that share no code with them.

mod attacker;
mod courses;
mod curve;
mod gate;
mod indicator;
mod kept;
mod release;
mod run_chart;
mod trial_chart;
