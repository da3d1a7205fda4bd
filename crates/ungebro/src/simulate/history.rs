//! What happens to an invented young person, day by day, as far as today.

use domain::calendar::{Calendar, DayKind};
use domain::cpr::age_on;
use domain::plans::PlanAnswer;
use domain::reports::Kind;
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use rand::Rng;

use super::draw::Draw;
use super::plans::{ANYBODY, PlanAct};
use super::young::Young;

/// Something that somebody does.
#[derive(Debug, Clone, PartialEq)]
pub struct Happening {
    /// When, by the clock in Denmark.
    pub at: DateTime,
    /// What.
    pub what: What,
}

/// What somebody does.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// The school reports.
    Report {
        /// Risk or dropout.
        kind: Kind,
        /// Day of the event.
        occurred_on: Date,
        /// Code of the cause.
        cause: &'static str,
    },
    /// The municipality opens the latest report and begins.
    Open,
    /// A counsellor becomes contact person.
    Assign,
    /// A counsellor tries to get in touch.
    Attempt {
        /// Code of the channel.
        channel: &'static str,
        /// Code of the outcome.
        outcome: &'static str,
    },
    /// What the young person does from now on is recorded.
    Activity(&'static str),
    /// An offer is made.
    Offer,
    /// The young person writes own words.
    Words(&'static str),
    /// A colleague writes a note that only the author reads.
    Note(&'static str),
    /// A guardian with custody is recorded.
    Custody {
        /// Name.
        name: &'static str,
        /// Ten digits, day + 60, if the guardian has a page.
        cpr: Option<String>,
    },
    /// Something happens to the plan.
    Plan(PlanAct),
    /// The report is closed with an outcome.
    Close(&'static str),
}

/// The history of a young person who leaves, or nearly leaves, on `event`; only what lies before `today`.
pub fn of(draw: &mut Draw<'_>, young: &Young, event: Date, today: Date) -> Vec<Happening> {
    // Nordlund answers the school the same day since its trial began (simulate/trials): the chart has something to show.
    let tried_since = today.checked_sub(TRIED_FOR.days()).unwrap_or(today);
    let quick = young.home.to_string() == "9901" && event >= tried_since;
    let mut days = Days { draw, happened: Vec::new(), at: event, quick };
    days.report(young, event);
    days.respond(young);
    let mut happened = days.happened;
    happened.retain(|it| it.at.date() < today);
    happened
}

/// Days since Nordlund's trial of answering the same day began.
const TRIED_FOR: i32 = 140;

struct Days<'d, 't> {
    draw: &'d mut Draw<'t>,
    happened: Vec<Happening>,
    at: Date,
    quick: bool,
}

impl Days<'_, '_> {
    /// A risk, a dropout, or a risk that is followed by a dropout. The ratio of reports of risk to dropouts and the share of
    /// dropouts that a risk came before are calibrated (`risk.reports_per_dropout`, `risk.preceded_share`).
    fn report(&mut self, young: &Young, event: Date) {
        let per_dropout = self.draw.number("risk.reports_per_dropout", "");
        let preceded = self.draw.number("risk.preceded_share", "");
        let alone = (per_dropout - preceded).max(0.0);
        let cause = self.cause();
        let risk_only = self.draw.chance.random_bool((alone / (alone + 1.0)).clamp(0.0, 1.0));
        let delay = self.delay();
        if risk_only {
            self.forward(delay);
            self.does(What::Report { kind: Kind::Risk, occurred_on: event, cause });
            return;
        }
        if self.draw.chance.random_bool(preceded) {
            let before = self.draw.chance.random_range(20..90);
            let risk_on = event.checked_sub(before.days()).unwrap_or(event).max(young.started_on);
            self.at = risk_on;
            self.does(What::Report { kind: Kind::Risk, occurred_on: risk_on, cause });
            self.forward(1);
            self.does(What::Open);
            self.does(What::Assign);
        }
        self.at = event;
        self.forward(delay);
        self.does(What::Report { kind: Kind::Dropout, occurred_on: event, cause });
    }

    fn respond(&mut self, young: &Young) {
        let under_18 = age_on(young.born, self.at) < 18;
        let opened = self.draw.around(1.0, self.draw.number("clock.open_report", "p90"));
        self.weekdays(opened.max(1));
        self.does(What::Open);
        self.does(What::Assign);
        if !self.reach(under_18) {
            let after = self.draw.chance.random_range(10..40);
            self.forward(after);
            self.does(What::Close("not-reached"));
            return;
        }
        self.does(What::Activity("self-supporting"));
        if self.draw.happens("page.sign_in_share", "") {
            self.words();
        }
        self.go_on();
    }

    /// Attempts until the young person is reached; the chance falls with each (`contact.reached`).
    fn reach(&mut self, under_18: bool) -> bool {
        const TRIES: [(&str, &str); 5] = [
            ("phone", "no-answer"),
            ("sms", "sms-sent"),
            ("phone", "voicemail"),
            ("letter", "letter-sent"),
            ("home-visit", "not-home"),
        ];
        let wait = if under_18 || self.quick { 1 } else { 3 };
        for (number, (channel, missed)) in TRIES.into_iter().enumerate() {
            let pause = self.draw.chance.random_range(0..=wait);
            self.weekdays(pause);
            let stratum = ["attempt 1", "attempt 2", "attempt 3+"][number.min(2)];
            if self.draw.happens("contact.reached", stratum) {
                let reached = [("reached-talk", 0.5), ("reached-appointment", 0.3), ("reached-later", 0.2)];
                let outcome = self.draw.weighted(&reached).unwrap_or("reached-talk");
                self.does(What::Attempt { channel, outcome });
                return true;
            }
            self.does(What::Attempt { channel, outcome: missed });
        }
        false
    }

    fn words(&mut self) {
        const WORDS: [&str; 5] = [
            "Jeg vil gerne noget med hænderne, men ikke det her. Helst sms.",
            "Jeg trives bedst, når der er få mennesker. Ring gerne om eftermiddagen.",
            "Jeg er ikke færdig med skolen, jeg skal bare have en pause.",
            "Jeg vil gerne have en læreplads. Kan I hjælpe med det?",
            "Det gik for stærkt. Jeg vil prøve igen et andet sted.",
        ];
        self.forward(1);
        if let Some(words) = self.draw.one(&WORDS) {
            self.does(What::Words(words));
        }
    }

    /// A plan and an offer for those who get one (`funnel`), and an end by where they are after three months (`destination`).
    fn go_on(&mut self) {
        let planned = self.draw.number("funnel", "plan") / self.draw.number("funnel", "reached");
        let planned = self.draw.chance.random_bool(planned.clamp(0.0, 1.0));
        if planned {
            self.plan();
        }
        let offered = self.draw.number("funnel", "offer") / self.draw.number("funnel", "plan");
        if planned && self.draw.chance.random_bool(offered.clamp(0.0, 1.0)) {
            let wait = self.draw.around(self.draw.number("clock.offer", "15-17 median"), 30.0);
            self.forward(wait);
            self.does(What::Offer);
        }
        let wait = self.draw.chance.random_range(15..75);
        self.forward(wait);
        let (activity, outcome) = self.destination();
        self.does(What::Activity(activity));
        if let Some(outcome) = outcome {
            self.does(What::Close(outcome));
        }
    }

    /// A plan that is shared some days later, with a yes that is told to the counsellor, for most.
    fn plan(&mut self) {
        let wait = self.draw.chance.random_range(1..6);
        self.weekdays(wait);
        self.does(What::Plan(PlanAct::Draft(&ANYBODY)));
        self.does(What::Plan(PlanAct::Share));
        if self.draw.chance.random_bool(0.8) {
            let wait = self.draw.chance.random_range(1..4);
            self.weekdays(wait);
            self.does(What::Plan(PlanAct::Told(PlanAnswer::Yes, "I samtale.")));
        }
    }

    /// Where they are after three months, as our codes of activity and of how a report ends; some are not there yet.
    fn destination(&mut self) -> (&'static str, Option<&'static str>) {
        let at_three: Vec<(String, f64)> = self
            .draw
            .tables
            .calibration
            .iter()
            .filter(|row| row.key == "destination")
            .filter_map(|row| Some((row.stratum.strip_suffix("@3m")?.to_owned(), row.value)))
            .collect();
        match self.draw.weighted(&at_three).unwrap_or_default().as_str() {
            "same-education" => ("edu-youth", Some("same-education")),
            "other-youth-education" => ("edu-youth", Some("other-youth")),
            "fgu-or-prep" => ("edu-fgu", Some("fgu-started")),
            "job" => ("job-full", Some("job")),
            "sick-leave-other" => ("sick", None),
            "unknown" => ("not-reached", Some("not-reached")),
            _ => ("unemployed", None),
        }
    }

    /// A cause a school can choose. Causes of health are no school's to tell: they come as the nearest one that is.
    fn cause(&mut self) -> &'static str {
        match self.draw.stratum("cause.mix").as_str() {
            "wrong-choice" => "wrong-choice",
            "change" => "change",
            "no-apprenticeship" => "no-apprenticeship",
            "academic" => "academic",
            "absence" | "physical-health" => "absence",
            "well-being" | "mental-health" => "well-being",
            "family" => "family",
            "job" => "job",
            "moved" => "moved",
            "economy" => "economy",
            "transport" => "transport",
            _ => "not-stated",
        }
    }

    fn delay(&mut self) -> i32 {
        let (median, p90) = ("median", "p90");
        let key = "clock.school_report_delay";
        self.draw.around(self.draw.number(key, median), self.draw.number(key, p90)).min(60)
    }

    fn does(&mut self, what: What) {
        let calendar = Calendar::default();
        while calendar.kind_of(self.at) != DayKind::Weekday {
            self.forward(1);
        }
        let last = self.happened.last().map(|it| it.at);
        let minute = self.draw.chance.random_range(8 * 60..15 * 60);
        let at =
            self.at.at(i8::try_from(minute / 60).unwrap_or(9), i8::try_from(minute % 60).unwrap_or(0), 0, 0);
        // Later than what came before it, though on the same day.
        let at = match last {
            Some(before) if before >= at => before.checked_add(11.minutes()).unwrap_or(at),
            _ => at,
        };
        self.at = at.date();
        self.happened.push(Happening { at, what });
    }

    fn forward(&mut self, days: i32) {
        self.at = self.at.checked_add(days.days()).unwrap_or(self.at);
    }

    fn weekdays(&mut self, count: i32) {
        let calendar = Calendar::default();
        for _ in 0..count {
            self.forward(1);
            while calendar.kind_of(self.at) != DayKind::Weekday {
                self.forward(1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::tables::Tables;
    use jiff::civil::date;
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;
    use crate::simulate::young::invent;

    #[test]
    fn a_history_is_in_order_ends_before_today_and_uses_known_codes() {
        let today = date(2026, 11, 24);
        let tables = Tables::with_demo();
        let mut draw = Draw { chance: ChaCha20Rng::seed_from_u64(5), tables };
        let home = tables.municipality("9901").unwrap().code;
        for serial in 0..200 {
            let event = date(2026, 3, 1).checked_add(serial.days()).unwrap();
            let young = invent(&mut draw, home, event, 1).unwrap();
            let history = of(&mut draw, &young, event, today);
            assert!(history.windows(2).all(|two| two[0].at < two[1].at), "{history:#?}");
            assert!(history.iter().all(|it| it.at.date() < today));
            for happening in &history {
                match &happening.what {
                    What::Report { cause, .. } => assert!(tables.causes.get(cause).is_ok(), "{cause}"),
                    What::Attempt { channel, outcome } => {
                        assert!(tables.channels.get(channel).is_ok(), "{channel}");
                        assert!(tables.contact_outcomes.get(outcome).is_ok(), "{outcome}");
                    }
                    What::Activity(code) => assert!(tables.activity_states.get(code).is_ok(), "{code}"),
                    What::Close(code) => assert!(tables.closing_outcomes.get(code).is_ok(), "{code}"),
                    _ => {}
                }
            }
        }
    }
}
