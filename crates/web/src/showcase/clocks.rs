//! Clocks in every state, as reckoned from the rules that ship.

use domain::calendar::{Calendar, OptionalDay};
use domain::clocks::{ClockError, Ending, Pause, Reckoning, Rulebook, RulesTextError, reckon};
use jiff::civil::{Date, date};

use crate::parts::{Clock, ClockRow};
use crate::texts::Locale;

/// The day of the sheet: the day on which the demo stands.
pub(super) const TODAY: Date = date(2026, 11, 24);

const METTE: &str = "KUI Nordlund, Mette Holm";

/// Makes the clocks of the sheet.
pub(super) struct Samples {
    l: Locale,
    rules: Rulebook,
    calendar: Calendar,
}

impl Samples {
    pub(super) fn new(l: Locale) -> Result<Self, RulesTextError> {
        let calendar = Calendar { optional_off: [OptionalDay::ChristmasEve].into(), ..Calendar::default() };
        Ok(Self { l, rules: Rulebook::shipped()?, calendar })
    }

    /// Each state with the key of its caption.
    pub(super) fn states(&self) -> Result<Vec<(&'static str, Clock)>, ClockError> {
        let contact = |day| self.reckoned("duty-contact", date(2026, 11, day), &[]);
        let pause = [Pause::new(date(2026, 11, 23), date(2026, 11, 26))?];
        let paused = self.reckoned("goal-dropout-contact", date(2026, 11, 18), &pause)?;
        let offer = self.rules.rule("duty-offer", TODAY)?;
        Ok(vec![
            ("calm", self.clock(&contact(23)?, None).waits_for(METTE)),
            ("soon", self.clock(&contact(18)?, None).waits_for(METTE)),
            ("today", self.clock(&contact(17)?, None).waits_for(METTE)),
            ("over", self.clock(&contact(13)?, None).waits_for("KUI Nordlund, ingen tildelt")),
            ("pause", self.clock(&paused, None).waits_for("Noah (skal sende sit eksamensbevis)")),
            ("met", self.clock(&contact(11)?, Some(stopped(16))).stopped_by("samtale, Mette Holm")),
            ("met-late", self.clock(&contact(9)?, Some(stopped(19))).stopped_by("samtale, Mette Holm")),
            ("waiting", Clock::not_begun(self.l, offer, "Går i gang, når meldingen er kommet.")),
            ("lapsed", self.clock(&contact(16)?, Some(Ending::Lapsed(date(2026, 11, 20))))),
            (
                "calendar",
                self.clock(&self.reckoned("duty-offer", date(2026, 11, 16), &[])?, None).waits_for(METTE),
            ),
            ("moved", self.clock(&contact(20)?, None).moved_from(date(2026, 11, 26)).waits_for(METTE)),
        ])
    }

    pub(super) fn over_christmas(&self) -> Result<Clock, ClockError> {
        let clock = self.reckoned("duty-contact", date(2026, 12, 18), &[])?;
        let clock = Clock::of(self.l, &clock, None, date(2026, 12, 22)).unfolded();
        Ok(clock
            .named("Fælles samtale med skolen")
            .waits_for("Jonas Friis")
            .agreed("Samarbejdsaftale 2026, pkt. 4"))
    }

    pub(super) fn small(&self) -> Result<Clock, ClockError> {
        let clock = self.reckoned("goal-dropout-contact", date(2026, 11, 20), &[])?;
        Ok(self
            .clock(&clock, None)
            .named("Svar i høringen om anbefaling 4")
            .waits_for("Nordlund, Søren Krog")
            .small())
    }

    pub(super) fn gentle(&self) -> Result<Clock, ClockError> {
        let clock = self.reckoned("duty-contact", date(2026, 11, 18), &[])?;
        Ok(Clock::gentle(self.l, &clock, None, TODAY, "Mette vil gerne i kontakt med dig").waits_for("Mette"))
    }

    pub(super) fn gentle_late(&self) -> Result<Clock, ClockError> {
        let clock = self.reckoned("duty-contact", date(2026, 11, 13), &[])?;
        let sentence = "Du skulle have hørt fra os i fredags";
        Ok(Clock::gentle(self.l, &clock, None, TODAY, sentence).waits_for("KUI Nordlund"))
    }

    pub(super) fn rows(&self) -> Result<Vec<ClockRow>, ClockError> {
        let contact = |day, ending| {
            let clock = self.reckoned("duty-contact", date(2026, 11, day), &[])?;
            Ok(ClockRow::of(self.l, &clock, ending, TODAY).named("Kontakt"))
        };
        let offer = self.reckoned("duty-offer", date(2026, 11, 16), &[])?;
        Ok(vec![
            contact(13, None)?,
            contact(17, None)?,
            contact(18, None)?,
            contact(23, None)?,
            contact(11, Some(stopped(16)))?,
            ClockRow::of(self.l, &offer, None, TODAY).named("Tilbud"),
        ])
    }

    fn clock(&self, clock: &Reckoning, ending: Option<Ending>) -> Clock {
        Clock::of(self.l, clock, ending, TODAY)
    }

    fn reckoned(&self, rule: &str, from: Date, pauses: &[Pause]) -> Result<Reckoning, ClockError> {
        reckon(self.rules.rule(rule, from)?, from, None, pauses, &self.calendar)
    }
}

fn stopped(day: i8) -> Ending {
    Ending::Stopped(date(2026, 11, day))
}
