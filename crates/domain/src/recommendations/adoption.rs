//! When what the partnership was asked about may be adopted.

use jiff::civil::Date;

/// What has been heard of the text that is to be adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// The last day of the consultation.
    pub until: Date,
    /// How many have said where they stand to the text as it is now.
    pub answers: usize,
    /// How many members haven't.
    pub silent: usize,
}

/// Why it isn't adopted as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotHeard {
    /// Nobody has answered the text as it is now: what would be adopted is what nobody was asked about.
    #[error("nobody has answered the newest version")]
    Nobody,
    /// The consultation lasts and some members are silent: whoever adopts it now says why.
    #[error("the consultation lasts until {until}, and {silent} members haven't answered")]
    StillOpen {
        /// The last day of the consultation.
        until: Date,
        /// How many members haven't answered.
        silent: usize,
    },
}

impl Heard {
    /// Whether members may still answer on `today`, and some haven't: adopting cuts them off.
    pub fn cuts_off(self, today: Date) -> bool {
        today <= self.until && self.silent > 0
    }

    /// Whether it may be adopted on `today`, with the reason for not waiting or without.
    ///
    /// # Errors
    /// [`NotHeard`] says what is missing.
    pub fn may_adopt(self, today: Date, has_reason: bool) -> Result<(), NotHeard> {
        if self.answers == 0 {
            Err(NotHeard::Nobody)
        } else if self.cuts_off(today) && !has_reason {
            Err(NotHeard::StillOpen { until: self.until, silent: self.silent })
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const UNTIL: Date = date(2026, 12, 4);

    #[test]
    fn it_waits_for_the_last_day_for_all_members_or_for_a_reason() {
        let heard = Heard { until: UNTIL, answers: 3, silent: 2 };
        let still_open = Err(NotHeard::StillOpen { until: UNTIL, silent: 2 });
        assert_eq!(heard.may_adopt(UNTIL, false), still_open, "the last day belongs to it");
        assert_eq!(heard.may_adopt(UNTIL, true), Ok(()));
        assert_eq!(heard.may_adopt(date(2026, 12, 5), false), Ok(()));
        assert_eq!(Heard { silent: 0, ..heard }.may_adopt(date(2026, 11, 25), false), Ok(()));
    }

    #[test]
    fn what_nobody_has_answered_is_never_adopted() {
        let heard = Heard { until: UNTIL, answers: 0, silent: 5 };
        assert_eq!(heard.may_adopt(date(2027, 1, 1), true), Err(NotHeard::Nobody));
    }
}
