//! Days as a rule counts them, in words: "5 hverdage", "30 dage". Months are told in days, since a bridge has a plank a day.

use std::borrow::Cow;

use domain::clocks::Unit;

use crate::texts::Locale;

type Text = Cow<'static, str>;

/// "5 hverdage".
pub(super) fn days(l: Locale, unit: Unit, count: u16) -> Text {
    l.with2("clock-days", "unit", key(unit), "count", count)
}

/// "hverdage", as it stands under the number.
pub(super) fn unit_word(l: Locale, unit: Unit, count: u16) -> Text {
    l.with2("clock-unit", "unit", key(unit), "count", count)
}

/// "hverd.", where there is little room.
pub(super) fn short_unit(l: Locale, unit: Unit, count: u16) -> Text {
    l.with2("clock-unit-short", "unit", key(unit), "count", count)
}

/// "3. hverdag".
pub(super) fn numbered(l: Locale, unit: Unit, number: u16) -> Text {
    l.with3("clock-how-number", "number", number, "unit", key(unit), "count", 1)
}

fn key(unit: Unit) -> &'static str {
    match unit {
        Unit::Weekday => "weekday",
        Unit::CalendarDay | Unit::Month => "day",
    }
}
