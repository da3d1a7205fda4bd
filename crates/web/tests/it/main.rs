//! Whole requests against the whole application, over databases that vanish with the test.

mod harness;
mod signing_in;
