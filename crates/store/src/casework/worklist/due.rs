//! The groups of the due strip.

use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition};

use crate::casework::table::cases;
use crate::time::NEVER;

/// When the most urgent clock of a case is due, as seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// Before that day.
    Overdue,
    /// On that day or a later one of the same week.
    On(Date),
    /// In the week after.
    NextWeek,
    /// After that.
    Later,
    /// No clock runs.
    Never,
}

impl Due {
    /// The groups as seen from `today`, in order: every day of the week that is left has its own.
    pub fn all(today: Date) -> Vec<Self> {
        let days = today.series(1.day()).take_while(|day| *day <= end_of_week(today)).map(Self::On);
        let mut all = vec![Self::Overdue];
        all.extend(days);
        all.extend([Self::NextWeek, Self::Later, Self::Never]);
        all
    }

    /// The group of a clock that is due on `due`, an ISO day or [`NEVER`].
    pub(super) fn of(due: &str, today: Date) -> Self {
        let week = end_of_week(today);
        let next = week.saturating_add(7.days());
        match due.parse::<Date>() {
            Ok(day) if day < today => Self::Overdue,
            Ok(day) if day <= week => Self::On(day),
            Ok(day) if day <= next => Self::NextWeek,
            Ok(_) if due < NEVER => Self::Later,
            _ => Self::Never,
        }
    }

    /// The cases of this group.
    pub(super) fn condition(self, today: Date) -> Condition {
        let due = cases::Column::DueOn;
        let week = end_of_week(today);
        let next = week.saturating_add(7.days()).to_string();
        let all = Condition::all();
        match self {
            Self::Overdue => all.add(due.lt(today.to_string())),
            Self::On(day) => all.add(due.eq(day.to_string())),
            Self::NextWeek => all.add(due.gt(week.to_string())).add(due.lte(next)),
            Self::Later => all.add(due.gt(next)).add(due.lt(NEVER)),
            Self::Never => all.add(due.eq(NEVER)),
        }
    }
}

/// The Sunday of the week in which `day` lies.
fn end_of_week(day: Date) -> Date {
    let left = 7 - day.weekday().to_monday_one_offset();
    day.saturating_add(i64::from(left).days())
}
