//! How sure one can be, by rule and not by feeling.

/// Points of a baseline from which a change on a run chart counts.
pub const MIN_BASELINE: usize = 12;

/// How sure one can be of what a trial shows. Our own rule, after the levels that improvement work uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// 0: an idea.
    Idea,
    /// 1: tried and described.
    Described,
    /// 2: tried in several rounds, with own numbers and the young's words.
    SeveralRounds,
    /// 3: a change on a run chart against a baseline of at least [`MIN_BASELINE`] points, or a comparison.
    ChangeShown,
    /// 4: repeated in another municipality with the same direction.
    Repeated,
    /// 5: supported by evaluation or research from outside.
    Outside,
}

/// What the grade rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of the rule")]
pub struct Knowledge {
    /// Rounds that were tried and looked at.
    pub rounds: usize,
    /// Own numbers stand on the chart since the first round.
    pub own_numbers: bool,
    /// The young's words are in it.
    pub young_words: bool,
    /// Points of the baseline.
    pub baseline: usize,
    /// A shift in the direction of the aim.
    pub shift: bool,
    /// It was compared with something.
    pub compared: bool,
    /// Kept here and in another municipality that took it over, or from which it was taken.
    pub repeated: bool,
    /// Supported from outside.
    pub outside: bool,
}

impl Grade {
    /// Every grade, the lowest first.
    pub const ALL: [Self; 6] =
        [Self::Idea, Self::Described, Self::SeveralRounds, Self::ChangeShown, Self::Repeated, Self::Outside];

    /// The highest grade whose rule holds. Nothing that was never tried is more than an idea.
    pub fn of(known: Knowledge) -> Self {
        if known.rounds == 0 {
            Self::Idea
        } else if known.outside {
            Self::Outside
        } else if known.repeated {
            Self::Repeated
        } else if (known.shift && known.baseline >= MIN_BASELINE) || known.compared {
            Self::ChangeShown
        } else if known.rounds > 1 && known.own_numbers && known.young_words {
            Self::SeveralRounds
        } else {
            Self::Described
        }
    }

    /// Its number, 0 to 5; also the end of its texts' keys.
    pub fn number(self) -> u8 {
        self as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_is_what_the_rule_says_and_nothing_untried_is_more_than_an_idea() {
        let none = Knowledge::default();
        let once = Knowledge { rounds: 1, ..none };
        let often = Knowledge { rounds: 3, own_numbers: true, young_words: true, ..none };
        let shown = Knowledge { shift: true, baseline: 12, ..often };
        let table = [
            (none, Grade::Idea),
            (Knowledge { outside: true, repeated: true, ..none }, Grade::Idea),
            (once, Grade::Described),
            (Knowledge { young_words: false, ..often }, Grade::Described),
            (often, Grade::SeveralRounds),
            (Knowledge { baseline: 11, ..shown }, Grade::SeveralRounds),
            (shown, Grade::ChangeShown),
            (Knowledge { compared: true, ..once }, Grade::ChangeShown),
            (Knowledge { repeated: true, ..shown }, Grade::Repeated),
            (Knowledge { outside: true, ..shown }, Grade::Outside),
        ];
        for (known, expected) in table {
            assert_eq!(Grade::of(known), expected, "{known:?}");
        }
    }

    #[test]
    fn the_grades_are_numbered_from_nought_to_five() {
        assert_eq!(Grade::ALL.map(Grade::number), [0, 1, 2, 3, 4, 5]);
    }
}
