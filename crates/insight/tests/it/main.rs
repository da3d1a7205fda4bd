//! Figures against references that share no code with them.

mod attacker;
mod curve;
mod gate;
mod indicator;
mod release;
mod run_chart;
mod trial_chart;
