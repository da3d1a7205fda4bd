//! A clock whose hands a test moves.

use std::sync::{Mutex, PoisonError};

use domain::time::{Now, Timekeeper};

pub struct Hands(Mutex<Now>);

impl Hands {
    pub fn at(now: Now) -> Self {
        Self(Mutex::new(now))
    }

    pub fn now(&self) -> Now {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn set(&self, now: Now) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }
}

impl Timekeeper for Hands {
    fn real(&self) -> Now {
        self.now()
    }
}
