//! What a clock says on a given day.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::reckon::{Count, Day, Reading, Reckoning};

/// How many counted days before the due date a clock begins to warn.
const SOON: u16 = 2;

/// How a clock ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// What it waited for happened on that day.
    Stopped(Date),
    /// There is nothing left to wait for: the risk lapsed, the report was withdrawn or returned.
    Lapsed(Date),
}

/// The state of a clock. All counts are in days that the rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum Standing {
    /// Not begun.
    Waiting {
        /// Days from begin to end.
        length: u16,
    },
    /// More than two left, or begun today.
    Calm {
        /// After today, up to and including the due date.
        left: u16,
    },
    /// One or two left, and not begun today: whoever has just got it is not near its end, however short it is.
    Soon {
        /// After today, up to and including the due date.
        left: u16,
    },
    /// Due today.
    Today,
    /// Past due.
    Over {
        /// After the due date, up to and including today; 0 on days off that follow it directly.
        by: u16,
    },
    /// Today is a day of a pause.
    Pause {
        /// Its first day.
        since: Date,
        /// Its last day.
        until: Date,
        /// After today, up to and including the due date.
        left: u16,
    },
    /// Stopped in time.
    Met {
        /// The day.
        on: Date,
        /// After that day, up to and including the due date.
        to_spare: u16,
    },
    /// Stopped too late.
    MetLate {
        /// The day.
        on: Date,
        /// After the due date, up to and including that day; 0 on days off that follow it directly.
        by: u16,
    },
    /// Ended with nothing left to wait for.
    Lapsed {
        /// The day.
        on: Date,
    },
}

impl Standing {
    /// Its name in answers and style sheets, and the key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting { .. } => "waiting",
            Self::Calm { .. } => "calm",
            Self::Soon { .. } => "soon",
            Self::Today => "today",
            Self::Over { .. } => "over",
            Self::Pause { .. } => "pause",
            Self::Met { .. } => "met",
            Self::MetLate { .. } => "met-late",
            Self::Lapsed { .. } => "lapsed",
        }
    }
}

impl Reckoning {
    /// What the clock says on `today`, given how it ended, if it has.
    pub fn standing(&self, today: Date, ending: Option<Ending>) -> Standing {
        match ending {
            Some(Ending::Lapsed(on)) => Standing::Lapsed { on },
            Some(Ending::Stopped(on)) if on <= self.due => {
                Standing::Met { on, to_spare: self.left_after(on) }
            }
            Some(Ending::Stopped(on)) => Standing::MetLate { on, by: self.over_on(on) },
            None if today < self.from => Standing::Waiting { length: self.counted() },
            None if today > self.due => Standing::Over { by: self.over_on(today) },
            None if today == self.due => Standing::Today,
            None => self.running(today),
        }
    }

    fn running(&self, today: Date) -> Standing {
        let left = self.left_after(today);
        if let Some((since, until)) = self.pause_on(today) {
            return Standing::Pause { since, until, left };
        }
        let is_soon = left <= SOON && today > self.from;
        if is_soon { Standing::Soon { left } } else { Standing::Calm { left } }
    }

    /// How many days are counted in all.
    pub fn counted(&self) -> u16 {
        self.left_after(Date::MIN)
    }

    /// How many counted days a late clock has taken, or took; none while it is in time.
    pub fn taken(&self, standing: Standing) -> Option<u16> {
        match standing {
            Standing::Over { by } | Standing::MetLate { by, .. } => Some(self.counted() + by),
            _ => None,
        }
    }

    /// Counted days after `day`, up to and including the due date.
    pub fn left_after(&self, day: Date) -> u16 {
        let later = self.days.iter().rev().take_while(|it| it.date > day);
        later.map(|it| u16::from(it.reading.is_counted())).sum()
    }

    /// The days after the due date up to and including `today`, numbered from 1: what a late clock is over by. Days off
    /// are told but not counted. A pause set after the due date does not make the clock less late.
    pub fn overrun(&self, today: Date) -> Vec<Day> {
        let count = Count { unit: self.rule.unit, pauses: &[], calendar: &self.calendar };
        let mut counted = 0;
        self.due
            .series(1.day())
            .skip(1)
            .take_while(|date| *date <= today)
            .map(|date| {
                let reading = count.reading(date, counted + 1);
                counted += u16::from(reading.is_counted());
                Day { date, reading }
            })
            .collect()
    }

    /// The day on which half of the counted days, rounded down, has gone, in the sense in which gone and left make up
    /// the whole. "Nobody has acted" is said from this day on. Day 0 for a clock of one day.
    pub fn halfway(&self) -> Date {
        let half = self.counted() / 2;
        self.days.iter().find(|day| day.reading == Reading::Counted(half)).map_or(self.from, |day| day.date)
    }

    fn over_on(&self, day: Date) -> u16 {
        self.overrun(day).iter().map(|day| u16::from(day.reading.is_counted())).sum()
    }

    /// The first and last day of the pauses that hold `today`.
    fn pause_on(&self, today: Date) -> Option<(Date, Date)> {
        let holding = || self.pauses.iter().filter(|pause| pause.covers(today));
        let since = holding().map(|pause| pause.from()).min()?;
        let until = holding().map(|pause| pause.to()).max()?;
        Some((since, until))
    }
}
