//! "Sådan er fristen regnet ud": every day from the event to the due date, what it counts as, and why.

use std::borrow::Cow;

use domain::clocks::{Day, Reading, Reckoning, Rule, StartEvent, Stop};
use jiff::civil::Date;

use crate::parts::counted_days::{days, numbered};
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// The explanation of a clock.
#[derive(Debug, Clone)]
pub(super) struct How {
    pub sentence: Text,
    pub days: Vec<HowDay>,
    pub stops: Text,
}

/// One row of it.
#[derive(Debug, Clone)]
pub(super) struct HowDay {
    pub day: Text,
    pub counts: Text,
    pub because: Text,
    pub class: &'static str,
}

impl How {
    /// `today` marks its row; without it, nothing tells one day from another.
    pub(super) fn of(l: Locale, clock: &Reckoning, today: Option<Date>) -> Self {
        let event = event(l, &clock.rule);
        Self {
            sentence: clock_sentence(l, &clock.rule, clock.counted(), clock.from),
            days: clock.days.iter().map(|day| how_day(l, clock, *day, &event, today)).collect(),
            stops: match clock.rule.stopped_by {
                Stop::Opened => l.t("clock-stops-opened"),
                Stop::Contact => l.t("clock-stops-contact"),
                Stop::OfferOrStart => l.t("clock-stops-offer-or-start"),
                Stop::InstitutionTold => l.t("clock-stops-institution-told"),
                Stop::Answered => l.t("clock-stops-answered"),
            },
        }
    }
}

/// How a clock of this rule is reckoned that began on `from` and counts so many days, in one sentence.
pub fn clock_sentence(l: Locale, rule: &Rule, counted: u16, from: Date) -> Text {
    let event = event(l, rule);
    let length = days(l, rule.unit, counted);
    l.with3("clock-how-sentence", "length", length, "event", event, "from", l.day(from))
}

/// What happened on day 0.
fn event(l: Locale, rule: &Rule) -> Text {
    match rule.start {
        StartEvent::Receipt => l.t("clock-event-receipt"),
        StartEvent::Asked => l.t("clock-event-asked"),
    }
}

fn how_day(l: Locale, clock: &Reckoning, day: Day, event: &str, today: Option<Date>) -> HowDay {
    let counts = match day.reading {
        Reading::Counted(number) => numbered(l, clock.rule.unit, number),
        _ => l.t("clock-how-not"),
    };
    let why = match day.reading {
        Reading::StartDay => l.with1("clock-why-start", "event", event),
        Reading::Counted(_) if day.date == clock.due => l.t("clock-why-due"),
        Reading::Counted(_) => Cow::Borrowed(""),
        Reading::Paused => l.t("clock-why-paused"),
        Reading::Weekend => l.t("clock-why-weekend"),
        Reading::Holiday(holiday) => l.coded("holiday", holiday.key()),
        Reading::OptionalOff(optional) => l.coded("holiday", optional.key()),
        Reading::Closed => l.t("clock-why-closed"),
    };
    let is_today = Some(day.date) == today;
    let because = match (is_today, why.is_empty()) {
        (true, true) => l.t("clock-why-today"),
        (true, false) => Cow::Owned(format!("{} · {why}", l.t("clock-why-today"))),
        (false, _) => why,
    };
    let class = match (day.date == clock.due, is_today, day.reading.is_counted()) {
        (true, true, _) => "is-due is-now",
        (true, false, _) => "is-due",
        (false, true, true) => "is-now",
        (false, true, false) => "is-now skipped",
        (false, false, true) => "",
        (false, false, false) => "skipped",
    };
    HowDay { day: l.day_of_year(day.date), counts, because, class }
}
