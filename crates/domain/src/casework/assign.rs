//! Several reports are given to a colleague at once.

/// The most that can be assigned in one go, so that a slip of the mouse does not move a whole worklist.
pub const MOST_AT_ONCE: usize = 100;

/// More were chosen than can be assigned at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{chosen} chosen, at most {MOST_AT_ONCE} can be assigned at once")]
pub struct TooManyAtOnce {
    /// How many.
    pub chosen: usize,
}

/// Whether that many can be assigned at once.
///
/// # Errors
/// [`TooManyAtOnce`] with the number chosen.
pub fn assignable(chosen: usize) -> Result<(), TooManyAtOnce> {
    if chosen > MOST_AT_ONCE { Err(TooManyAtOnce { chosen }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_and_no_more() {
        assert_eq!(assignable(100), Ok(()));
        assert_eq!(assignable(101), Err(TooManyAtOnce { chosen: 101 }));
    }
}
