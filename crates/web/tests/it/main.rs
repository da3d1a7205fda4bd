//! Whole requests against the whole application, over databases that vanish with the test.

mod administration;
mod agreements;
mod api;
mod attacks;
mod away;
mod casework;
mod every_route;
mod harness;
mod limits;
mod oidc;
mod one_part;
mod overview;
mod partnership;
mod plans;
mod recommendations;
mod releases;
mod reporting;
mod sent_twice;
mod settings;
mod signing_in;
mod thread;
mod trials;
mod voice;
