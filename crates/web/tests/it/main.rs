//! Whole requests against the whole application, over databases that vanish with the test.

mod api;
mod every_route;
mod harness;
mod oidc;
mod reporting;
mod signing_in;
mod voice;
