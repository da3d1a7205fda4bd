//! What commands follow besides the record itself: the clocks' rules, the calendars, whose CPR numbers are taken.

use std::collections::BTreeMap;

use domain::calendar::Calendar;
use domain::clocks::Rulebook;
use domain::cpr::CprRules;
use domain::reports::RISK_LAPSES_AFTER_MONTHS;
use sea_orm::ConnectionTrait;

use crate::{StoreFault, demo, settings};

/// The rules of one installation. When they change, the next [`tick`](crate::tick::tick) reckons every running clock anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// Whose CPR numbers are taken. Outside the demo a replacement number counts together with who issued it.
    pub cpr: CprRules,
    /// The clocks' rules.
    pub book: Rulebook,
    /// Which days count, for everyone who set nothing else.
    pub calendar: Calendar,
    /// The calendars of municipalities that set their own, by the municipality's row.
    pub own_calendars: BTreeMap<i64, Calendar>,
    /// After how many months a risk lapses unless it is renewed.
    pub risk_lapses_after_months: u8,
}

impl Rules {
    /// The rules that ship with the program.
    pub fn shipped(cpr: CprRules) -> Self {
        Self {
            cpr,
            book: Rulebook::shipped().expect("the table that ships is read by the tests of `domain`"),
            calendar: Calendar::default(),
            own_calendars: BTreeMap::new(),
            risk_lapses_after_months: RISK_LAPSES_AFTER_MONTHS,
        }
    }

    /// These rules with what the database's settings say: whether it is the demo's, which once it is it stays, and the
    /// municipalities' own calendars.
    ///
    /// # Errors
    /// A [`StoreFault`], also when a setting holds no calendar.
    pub(crate) async fn with_settings(&self, db: &impl ConnectionTrait) -> Result<Self, StoreFault> {
        let demo = self.cpr.demo || demo::is_demo(db).await?;
        let own_calendars = settings::municipal_calendars(db).await?;
        Ok(Self { cpr: CprRules { demo }, own_calendars, ..self.clone() })
    }

    /// The days that count in a municipality.
    pub fn calendar_of(&self, municipality: i64) -> &Calendar {
        self.own_calendars.get(&municipality).unwrap_or(&self.calendar)
    }
}
