//! What holds while a municipality is a member: who coordinates, how many have a place, how long a backing holds.

use jiff::civil::Date;

use super::{Level, Representation, Requirement, who_takes_part};

/// How many municipalities have a place; 0 is as many as come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places(pub u16);

impl Places {
    /// How many more have a place; none when there is no limit.
    pub fn free(self, members: usize) -> Option<usize> {
        (self.0 > 0).then(|| usize::from(self.0).saturating_sub(members))
    }

    /// Whether one more has a place.
    pub fn has_room(self, members: usize) -> bool {
        self.free(members) != Some(0)
    }
}

/// What happens to two participants when one of them gets another level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// What the one becomes.
    pub to: Level,
    /// What the former holder of that level becomes, where only one holds it.
    pub former: Level,
}

/// Why a participant doesn't get another level, or doesn't leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotChanged {
    /// A municipality has exactly one coordinator (I-62): somebody else takes over first.
    #[error("a member has exactly one coordinator: somebody else must take over first")]
    NoCoordinatorLeft,
}

/// A participant gets another level. Where only one holds it, the former holder makes room: who stood in and takes over
/// changes places with the coordinator, others become staff.
///
/// # Errors
/// [`NotChanged::NoCoordinatorLeft`] when the coordinator would be something else and nobody the coordinator.
pub fn change_level(from: Level, to: Level) -> Result<Change, NotChanged> {
    match (from, to) {
        (Level::Coordinator, to) if to != Level::Coordinator => Err(NotChanged::NoCoordinatorLeft),
        (Level::Deputy, Level::Coordinator) => Ok(Change { to, former: Level::Deputy }),
        _ => Ok(Change { to, former: Level::Staff }),
    }
}

/// What of that which is required is there before a change of who takes part, and isn't after it. What was missing before
/// is no news.
pub fn lacking_after(before: &[Level], after: &[Level], need: Representation) -> Vec<Requirement> {
    let of = |levels: &[Level]| who_takes_part(levels.iter().copied().map(Some), need);
    let both = of(before).into_iter().zip(of(after));
    both.filter(|(was, is)| was.is_met() && is.blocks() && !is.is_met()).map(|(_, is)| is).collect()
}

/// Whether a backing that was confirmed on that day, if it was, still holds on `today`: so many days (I-76).
pub fn is_backed(confirmed_on: Option<Date>, today: Date, days: u16) -> bool {
    confirmed_on.is_some_and(|on| (today - on).get_days() <= i32::from(days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn who_stands_in_and_takes_over_changes_places_with_the_coordinator() {
        let change = change_level(Level::Deputy, Level::Coordinator).unwrap();
        assert_eq!(change, Change { to: Level::Coordinator, former: Level::Deputy });
        let change = change_level(Level::Staff, Level::Coordinator).unwrap();
        assert_eq!(change.former, Level::Staff);
    }

    #[test]
    fn the_coordinator_is_replaced_and_never_just_gone() {
        for to in [Level::Deputy, Level::Leader, Level::Staff] {
            assert_eq!(change_level(Level::Coordinator, to), Err(NotChanged::NoCoordinatorLeft));
        }
        assert!(change_level(Level::Coordinator, Level::Coordinator).is_ok());
    }

    #[test]
    fn who_is_missed_after_a_change_is_told_and_what_was_missing_before_is_not() {
        use Level::{Coordinator, Leader, Staff};
        let five = [Coordinator, Leader, Staff, Staff, Staff];
        let need = Representation::default();
        let lacks = |before: &[Level], after: &[Level]| lacking_after(before, after, need);
        assert_eq!(
            lacks(&five, &[Coordinator, Staff, Staff, Staff, Staff]),
            [Requirement::Leaders { have: 0, need: 1 }]
        );
        assert_eq!(lacks(&five, &five[..4]), [Requirement::Participants { have: 4, need: 5 }]);
        assert!(lacks(&five[..4], &five[..3]).is_empty(), "it was incomplete already");
        assert!(lacks(&five, &five).is_empty());
    }

    #[test]
    fn without_a_limit_there_is_always_room() {
        assert!(Places(0).has_room(98));
        assert_eq!(Places(12).free(11), Some(1));
        assert!(!Places(12).has_room(12) && !Places(12).has_room(13));
    }

    #[test]
    fn a_backing_holds_its_days_and_one_that_was_taken_back_does_not() {
        let today = date(2026, 11, 24);
        assert!(is_backed(Some(date(2026, 11, 24)), today, 0));
        assert!(is_backed(Some(date(2026, 5, 28)), today, 180));
        assert!(!is_backed(Some(date(2026, 5, 27)), today, 180));
        assert!(!is_backed(None, today, 180));
    }
}
