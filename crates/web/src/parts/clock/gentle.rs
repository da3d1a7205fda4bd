//! The clock as the young person sees it: a sentence for a name, days, no state word, no red.

use std::borrow::Cow;

use domain::clocks::{Basis, Ending, Reckoning, Standing, Unit};
use jiff::ToSpan;
use jiff::civil::Date;

use super::count::Count;
use super::lines::{DuePart, due_line};
use super::{Clock, Size, Text};
use crate::parts::counted_days::unit_word;
use crate::texts::Locale;

impl Clock {
    /// The gentle clock. `sentence` says who will do what ("Mette vil gerne i kontakt med dig"); when the municipality
    /// is late it should say that you should have heard, and the clock says whose fault it is.
    pub fn gentle(
        l: Locale,
        clock: &Reckoning,
        ending: Option<Ending>,
        today: Date,
        sentence: impl Into<Text>,
    ) -> Self {
        let standing = clock.standing(today, ending);
        let basis = match clock.rule.basis {
            Basis::Law => l.t("clock-gentle-law"),
            Basis::OwnGoal => l.t("clock-gentle-own-goal"),
            Basis::Agreed => l.t("clock-gentle-agreed"),
        };
        let count = match standing {
            Standing::Over { .. } => Count::word(l.t("clock-we-are-late"), Vec::new()),
            Standing::Calm { left } | Standing::Soon { left } => {
                Count::number(l, left, vec![unit_word(l, Unit::CalendarDay, left), l.t("clock-left")])
            }
            _ => Count::of(l, clock, standing),
        };
        let due = match standing {
            Standing::Over { .. } => vec![DuePart { text: l.t("clock-gentle-late"), strong: false }],
            Standing::Calm { .. } | Standing::Soon { .. } | Standing::Today => vec![
                DuePart { text: l.t("clock-due"), strong: false },
                DuePart { text: near_date(l, clock.due, today), strong: true },
            ],
            _ => due_line(l, clock, standing),
        };
        Self {
            size: Size::Gentle,
            word: Cow::Borrowed(""),
            count,
            due,
            rests_on: Some(basis.into_owned()),
            how_label: l.t("clock-how-gentle"),
            ..Self::of(l, clock, ending, today)
        }
        .named(sentence)
    }
}

/// "i morgen, onsdag 25. november": the near word never without its date.
fn near_date(l: Locale, due: Date, today: Date) -> Text {
    let day = l.day_of_year(due);
    if due == today {
        l.with1("clock-due-today", "day", day)
    } else if today.checked_add(1.day()).is_ok_and(|tomorrow| tomorrow == due) {
        l.with1("clock-due-tomorrow", "day", day)
    } else {
        day
    }
}
