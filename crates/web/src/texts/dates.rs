//! Days and times as Danish and English readers expect them: "onsdag 25. november 2026", "ons. 25. nov.", "kl. 09.41".

use std::borrow::Cow;

use domain::time::Now;
use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil::{Date, Time};
use jiff::{ToSpan, ZonedDateTime};

use super::{Locale, bundles};

/// A calendar day, however deep a template's loop has wrapped it in references.
pub trait AsDay {
    /// The day itself.
    fn as_day(&self) -> Date;
}

/// A moment on the Danish wall clock, whichever way it is held.
pub trait AsMoment {
    /// The Danish day of the moment.
    fn moment_day(&self) -> Date;
    /// The Danish time of day of the moment.
    fn moment_time(&self) -> Time;
}

impl Locale {
    /// "onsdag 25. november 2026", where nothing may be misread: due dates, receipts.
    pub fn day(self, day: impl AsDay) -> Cow<'static, str> {
        self.dated("date-day", day.as_day())
    }

    /// "onsdag 25. november", for a day near by.
    pub fn day_of_year(self, day: impl AsDay) -> Cow<'static, str> {
        self.dated("date-day-of-year", day.as_day())
    }

    /// "ons. 25. nov.", in lists.
    pub fn short_day(self, day: impl AsDay) -> Cow<'static, str> {
        self.dated("date-short-day", day.as_day())
    }

    /// "25. november 2026".
    pub fn date(self, day: impl AsDay) -> Cow<'static, str> {
        self.dated("date-date", day.as_day())
    }

    /// "25. nov.", where the year is plain from the place.
    pub fn short_date(self, day: impl AsDay) -> Cow<'static, str> {
        self.dated("date-short-date", day.as_day())
    }

    /// "aug. 2026", at the ends of a drawing.
    pub fn month_and_year(self, day: impl AsDay) -> Cow<'static, str> {
        self.dated("date-month-and-year", day.as_day())
    }

    /// "i dag", "i går", "i morgen" next to today, otherwise as [`Self::short_date`], with the year when it is another.
    pub fn near_day(self, day: impl AsDay, today: impl AsDay) -> Cow<'static, str> {
        let (day, today) = (day.as_day(), today.as_day());
        if day == today {
            self.t("date-today")
        } else if day.checked_sub(1.day()).is_ok_and(|before| before == today) {
            self.t("date-tomorrow")
        } else if day.checked_add(1.day()).is_ok_and(|after| after == today) {
            self.t("date-yesterday")
        } else if day.year() == today.year() {
            self.short_date(day)
        } else {
            self.dated("date-short-date-year", day)
        }
    }

    /// "kl. 09.41" on the Danish wall clock.
    pub fn time(self, moment: impl AsMoment) -> Cow<'static, str> {
        let time = moment.moment_time();
        let mut values = FluentArgs::new();
        values.set("hour", format!("{:02}", time.hour()));
        values.set("minute", format!("{:02}", time.minute()));
        bundles::format(self, "date-time", Some(&values))
    }

    /// "onsdag 18. november 2026 kl. 14.12".
    pub fn moment(self, moment: impl AsMoment) -> String {
        format!("{} {}", self.day(moment.moment_day()), self.time(moment))
    }

    /// "18. nov. kl. 14.12".
    pub fn short_moment(self, moment: impl AsMoment) -> String {
        format!("{} {}", self.short_date(moment.moment_day()), self.time(moment))
    }

    /// "i dag kl. 09.41", "18. nov. kl. 14.12".
    pub fn near_moment(self, moment: impl AsMoment, today: impl AsDay) -> String {
        format!("{} {}", self.near_day(moment.moment_day(), today), self.time(moment))
    }

    fn dated(self, key: &str, day: Date) -> Cow<'static, str> {
        let mut values = FluentArgs::new();
        values.set("weekday", FluentValue::from(day.weekday().to_monday_one_offset()));
        values.set("day", FluentValue::from(day.day()));
        values.set("month", FluentValue::from(day.month()));
        values.set("year", FluentValue::from(day.year().to_string()));
        bundles::format(self, key, Some(&values))
    }
}

impl AsDay for Date {
    fn as_day(&self) -> Date {
        *self
    }
}

impl AsDay for Now {
    fn as_day(&self) -> Date {
        self.day()
    }
}

impl<T: AsDay + ?Sized> AsDay for &T {
    fn as_day(&self) -> Date {
        (**self).as_day()
    }
}

impl AsMoment for Now {
    fn moment_day(&self) -> Date {
        self.day()
    }

    fn moment_time(&self) -> Time {
        self.local().time()
    }
}

impl AsMoment for ZonedDateTime {
    fn moment_day(&self) -> Date {
        self.date()
    }

    fn moment_time(&self) -> Time {
        self.time()
    }
}

impl<T: AsMoment + ?Sized> AsMoment for &T {
    fn moment_day(&self) -> Date {
        (**self).moment_day()
    }

    fn moment_time(&self) -> Time {
        (**self).moment_time()
    }
}
